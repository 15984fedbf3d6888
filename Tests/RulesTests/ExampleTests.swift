import Legislation
import Linter
import Rules
import Testing

/// An example of a rule, as its file has it.
struct Example: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let text: String
  let kind: Selector.Term?

  var testDescription: String { "\(rule.id): \(text.prefix(60))" }

  static let all: [Example] = {
    guard let rules = try? BuiltIn.rules(withExamples: true) else { return [] }
    return rules.flatMap { rule in
      (rule.bad + rule.good).map { Example(rule: rule, text: $0.text, kind: $0.kind) }
    }
  }()

  /// The opschrift that tells the kind of regulation to which a fragment belongs.
  var title: String {
    switch kind {
    case .amvb: "Besluit van 3 maart 2030, houdende regels over het wijkgeld\n\n"
    case .regeling: "Regeling van de Minister van Wonen van 3 maart 2030, houdende regels over het wijkgeld\n\n"
    case .beleidsregel: "Beleidsregel wijkgeld\n\n"
    case .rijkswet: "Rijkswet van 3 maart 2030, houdende regels over het wijkgeld\n\n"
    default: ""
    }
  }
}

/// How an example is written out.
enum Form: String, CaseIterable, Sendable {
  case asWritten, withCarriageReturns, afterMultibyteText

  func write(_ example: Example) -> (before: String, text: String) {
    let title = example.text.contains("Wij Willem-Alexander") ? "" : example.title
    switch self {
    case .asWritten: return (title, example.text)
    case .withCarriageReturns: return (crlf(title), crlf(example.text))
    case .afterMultibyteText:
      return (
        example.isWhole || !title.isEmpty
          ? title : "Wet van 3 maart 2030 tot invoering van een toeslag à € 5 voor cafés\n\n", example.text
      )
    }
  }

  /// Joined by the bytes CR and LF, which Swift reads as one character.
  private func crlf(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}

extension Example {
  /// Whether it has a title of its own.
  fileprivate var isWhole: Bool { text.contains("Wij Willem-Alexander") }
}

@Suite struct ExampleTests {

  /// Each example, read by the ordinary reader and judged by its own rule alone, has its marks where they are written.
  @Test(arguments: Example.all, Form.allCases)
  func marksStandWhereTheyAreWritten(_ example: Example, form: Form) {
    let (before, written) = form.write(example)
    let bare = before + written.filter { $0 != "⟦" && $0 != "⟧" }
    let document = readDocument(SourceText(path: "voorbeeld.txt", bytes: Array(bare.utf8)))
    // What is said of a remark depends on what the other rules find.
    let isOfRemarks = example.rule.theme == "negeren"
    let set = isOfRemarks ? BuiltInRules.all : RuleSet(rules: [example.rule], lexicon: BuiltInRules.lexicon)
    let dossier = Dossier(
      bill: document.kind == .toelichting ? nil : document, toelichting: document.holdsToelichting ? document : nil)
    let findings = lint(dossier, with: set).findings.filter { $0.rule == example.rule.id }
    var bytes = Array(bare.utf8)
    for span in findings.flatMap(\.marks).sorted().reversed() {
      bytes.insert(contentsOf: Array("⟧".utf8), at: span.end)
      bytes.insert(contentsOf: Array("⟦".utf8), at: span.start)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == before + written)
  }
}

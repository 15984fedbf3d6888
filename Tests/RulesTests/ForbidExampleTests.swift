import Legislation
import Linter
import Rules
import Testing

/// An example of a rule that forbids words, as its file has it.
struct ForbidExample: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let text: String

  var testDescription: String { "\(rule.id): \(text.prefix(60))" }

  static let all: [ForbidExample] = {
    guard let rules = try? BuiltIn.rules(withExamples: true) else { return [] }
    return rules.flatMap { rule -> [ForbidExample] in
      guard case .forbid = rule.body else { return [] }
      return (rule.bad + rule.good).filter { $0.kind == nil }.map { ForbidExample(rule: rule, text: $0.text) }
    }
  }()
}

@Suite struct ForbidExampleTests {
  /// Each example, read by the ordinary reader and judged by its own rule alone, has its marks where they are written.
  @Test(arguments: ForbidExample.all, [false, true])
  func marksStandWhereTheyAreWritten(_ example: ForbidExample, hasCarriageReturns: Bool) {
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
    let written = lines.joined(separator: hasCarriageReturns ? "\r\n" : "\n")
    let bare = written.filter { $0 != "⟦" && $0 != "⟧" }
    let document = readDocument(SourceText(path: "voorbeeld.txt", bytes: Array(bare.utf8)))
    let set = RuleSet(rules: [example.rule], lexicon: Lexicon(files: BuiltIn.lexicons))
    let findings = lint(Dossier(bill: document, toelichting: nil), with: set).findings
    var bytes = Array(bare.utf8)
    for finding in findings.reversed() {
      bytes.insert(contentsOf: Array("⟧".utf8), at: finding.location.span.end)
      bytes.insert(contentsOf: Array("⟦".utf8), at: finding.location.span.start)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }
}

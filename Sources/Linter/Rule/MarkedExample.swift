import Legislation

/// An example of a rule beside what the rule finds in it: they are the same where the example holds.
package struct MarkedExample: Equatable, Sendable {
  /// The text with the marks as they were written.
  package let written: String
  /// The text with the marks where the rule finds something.
  package let found: String

  package var holds: Bool { written == found }

  /// Reads the text of an example as any draft is read, and judges it by its own rule alone, or where that speaks of
  /// others, by all among which it stands.
  ///
  /// `before` is text that precedes it: what tells of which kind of regulation the fragment is a part.
  package init(_ text: String, before: String, of rule: Rule, among all: RuleSet, lexicon: Lexicon) {
    written = before + text
    let bare = written.filter { $0 != "⟦" && $0 != "⟧" }
    let document = readDocument(SourceText(path: "voorbeeld.txt", bytes: Array(bare.utf8)))
    // What is said of a remark depends on what the other rules find.
    let set = rule.isOfRemarks ? all : RuleSet(rules: [rule], lexicon: lexicon)
    let dossier = Dossier(
      bill: document.kind == .toelichting ? nil : document, toelichting: document.holdsToelichting ? document : nil)
    let findings = lint(dossier, with: set, Settings(today: "2030-03-03")).findings.filter { $0.rule == rule.id }
    var bytes = Array(bare.utf8)
    for span in findings.flatMap(\.marks).sorted().reversed() {
      bytes.insert(contentsOf: Array("⟧".utf8), at: span.end)
      bytes.insert(contentsOf: Array("⟦".utf8), at: span.start)
    }
    found = String(decoding: bytes, as: UTF8.self)
  }
}

extension RuleExample {
  /// Whether it tells by itself what it is, and needs no title before it.
  package var isWhole: Bool { text.contains("Wij Willem-Alexander") }

  /// The opschrift that tells the kind of regulation to which the fragment belongs; "" where none is needed.
  package var title: String {
    guard !isWhole else { return "" }
    return switch kind {
    case .amvb: "Besluit van 3 maart 2030, houdende regels over het wijkgeld\n\n"
    case .regeling: "Regeling van de Minister van Wonen van 3 maart 2030, houdende regels over het wijkgeld\n\n"
    case .beleidsregel: "Beleidsregel wijkgeld\n\n"
    case .rijkswet: "Rijkswet van 3 maart 2030, houdende regels over het wijkgeld\n\n"
    default: ""
    }
  }
}

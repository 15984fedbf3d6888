import Legislation
import Linter
import Rules
import Testing

/// The fictional toelichtingen with their bills, judged by the rules about what a toelichting treats and motivates.
@Suite struct ToelichtingTests {
  /// Whether the table of expectations speaks of a rule: of what a toelichting treats and motivates, not of the bill's form.
  static func isAsked(_ rule: String) -> Bool {
    rule.hasPrefix("t-") || rule.hasPrefix("m-") || rule == "vage-norm-zonder-toelichting"
      || rule == "ruimte-zonder-capaciteit" || rule.hasSuffix("-ongemotiveerd")
  }

  static let expected = Dictionary(grouping: Toelichtingen.rows("verwacht.tsv")) { $0[0] }

  /// Each pair, and in which form it is read.
  static let pairs = expected.keys.sorted().flatMap { name in
    ["txt", "xml"].filter { Toelichtingen.document("\(name).wet.\($0)") != nil }.map { "\(name) \($0)" }
  }

  @Test(arguments: pairs)
  func findsWhatAReaderFinds(_ pair: String) throws {
    let words = pair.split(separator: " ")
    let name = String(words[0])
    let bill = try #require(Toelichtingen.document("\(name).wet.\(words[1])"))
    let toelichting = Toelichtingen.document("\(name).mvt.\(words[1])") ?? bill
    let report = lint(Dossier(bill: bill, toelichting: toelichting), with: BuiltInRules.all)
    let found = Set(report.findings.map(\.rule).filter(Self.isAsked))
    let rows = (Self.expected[name] ?? []).filter { Self.isAsked($0[1]) }
    let optional = Set(rows.filter { $0[3].hasPrefix("(mag)") }.map { $0[1] })
    let required = Set(rows.filter { !$0[3].hasPrefix("(mag)") }.map { $0[1] })
    #expect(required.subtracting(found).sorted() == [])
    #expect(found.subtracting(required).subtracting(optional).sorted() == [])
  }

  /// What is missing weighs more the further the draft is; what the bill itself says weighs the same.
  @Test(arguments: zip(Phase.allCases, [Severity.advies, .waarschuwing, .fout, .fout]))
  func weighsByPhase(_ phase: Phase, _ severity: Severity) throws {
    let bill = try #require(Toelichtingen.document("09-balkongroen.wet.txt"))
    let toelichting = try #require(Toelichtingen.document("09-balkongroen.mvt.txt"))
    let dossier = Dossier(bill: bill, toelichting: toelichting)
    let findings = lint(dossier, with: BuiltInRules.all, Settings(phase: phase)).findings
    #expect(findings.first { $0.rule == "t-doenvermogen-ontbreekt" }?.severity == severity)
    #expect(findings.first { $0.rule == "m-hoor-uitgesloten" }?.severity == .waarschuwing)
  }
}

import Legislation
import Linter
import Rules
import Testing

/// The fictional toelichtingen with their bills, judged by the rules about what a toelichting treats.
@Suite struct ToelichtingTests {
  /// The rules that this table of expectations is held against; those that compare texts have tests of their own.
  static let rules: Set<String> = [
    "t-doenvermogen-ontbreekt", "t-doenvermogen-leeg", "t-doenvermogen-mager", "t-uitvoering-ontbreekt",
    "t-uitvoeringstoets-ontbreekt", "t-uitvoeringstoets-mager", "t-uitvoeringstoets-geen-reactie", "t-udo-ontbreekt",
    "t-hardheden-niet-in-kaart", "t-burgers-niet-betrokken", "t-instrumentkeuze", "t-samenloop", "t-invoeringstermijn",
    "t-voorlichting", "t-invoeringstoets", "t-evaluatie-ontbreekt", "t-sanctiestelsel", "t-financieel-zwijgt",
    "t-gegevens", "ruimte-zonder-capaciteit", "t-placeholder",
  ]

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
    let found = Set(report.findings.map(\.rule)).intersection(Self.rules)
    let rows = (Self.expected[name] ?? []).filter { Self.rules.contains($0[1]) }
    let optional = Set(rows.filter { $0[3].hasPrefix("(mag)") }.map { $0[1] })
    let required = Set(rows.filter { !$0[3].hasPrefix("(mag)") }.map { $0[1] })
    #expect(required.subtracting(found).sorted() == [])
    #expect(found.subtracting(required).subtracting(optional).sorted() == [])
  }
}

import Legislation
import Linter
import RuleFiles
import Testing

/// A citation of the Awb, and whether it cites article 6:7.
private let citations: [(text: String, isFound: Bool)] = [
  ("artikel 6:7 van de Algemene wet bestuursrecht", true),
  ("artikel 6:7, eerste lid, aanhef en onder a, van de Algemene wet bestuursrecht", true),
  ("de artikelen 6:7 en 6:8 van de Algemene wet bestuursrecht", true),
  ("de artikelen 3:40, 6:7, 6:8, tweede en derde lid, en afdeling 7.1 van de Algemene wet bestuursrecht", true),
  ("de artikelen 6:7 tot en met 6:20 alsmede hoofdstuk 8 van de Algemene wet bestuursrecht", true),
  ("paragraaf 6:7. van de Algemene wet bestuursrecht", true),
  ("artikel 6:7 van de Wet op het wijkgeld en artikel 3:40 van de Algemene wet bestuursrecht", false),
  ("artikel 6:7 van die wet", false),
  ("artikel 6:7a van de Algemene wet bestuursrecht", false),
  ("artikel 6:8 van de Algemene wet bestuursrecht en artikel 6:7", false),
  ("artikel 6:7 van de Algemene wet", false),
]

@Suite struct AwbTailTests {
  @Test(arguments: citations)
  func knowsTheArticlesOfTheAwb(_ text: String, isFound: Bool) throws {
    let yaml = """
      id: een-regel
      title: Een regel
      severity: advies
      message: "Dit."
      why: Daarom.
      advice: Zo.
      basis: [Ar 3.12]
      forbid: ["6:7 <awb>"]
      examples: {bad: ["⟦Zo⟧"], good: [Zus]}
      """
    let rule = try Rule(from: RuleValue(yaml: yaml), file: "thema/een-regel.yml")
    let bill = "Artikel 1\nOp het besluit is \(text) van toepassing."
    let document = readDocument(SourceText(path: "a.txt", bytes: Array(bill.utf8)))
    let set = RuleSet(rules: [rule], lexicon: BuiltInRules.lexicon)
    #expect(lint(Dossier(bill: document, toelichting: nil), with: set).findings.isEmpty != isFound)
  }
}

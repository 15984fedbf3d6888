import Legislation
import Linter
import Testing

/// An amending bill, or a regulation under an act, judged beside an act.
struct ContextCase: CustomTestStringConvertible, Sendable {
  let name: String
  let bill: String
  /// The gebonden-findings with the act at hand, as rule and severity.
  let findings: [String]

  var testDescription: String { name }

  /// What brings a bound power into the act, as artikel 7a.
  private static let power = """
    Na artikel 7 wordt een artikel ingevoegd, luidende:

    Artikel 7a
    Het college trekt de tuinpas in, indien de houder is verhuisd.
    """

  private static func wijziging(_ parts: String...) -> String {
    let letters = ["A", "B", "C"]
    let text = zip(letters, parts).map { "\($0)\n\n\($1)" }.joined(separator: "\n\n")
    return """
      Wijziging van de Tuinpaswet

      VOORSTEL VAN WET

      ARTIKEL I

      De Tuinpaswet wordt als volgt gewijzigd:

      \(text)

      ARTIKEL II

      Deze wet treedt in werking op een bij koninklijk besluit te bepalen tijdstip.
      """
  }

  static let all = [
    ContextCase(name: "de clausule bestrijkt het nieuwe artikel", bill: wijziging(power), findings: []),
    ContextCase(
      name: "de clausule vervalt", bill: wijziging(power, "Artikel 9 vervalt."),
      findings: ["gebonden-intrekking waarschuwing"]),
    ContextCase(
      name: "een ander lid vervalt", bill: wijziging(power, "Artikel 8, tweede lid, vervalt."), findings: []),
    ContextCase(
      name: "alleen een volzin van de clausule vervalt",
      bill: wijziging(power, "In artikel 9 vervalt de tweede volzin."),
      findings: []),
    ContextCase(
      name: "de clausule wordt enger",
      bill: wijziging(
        power,
        """
        Artikel 9 komt te luiden:

        Artikel 9
        Het college kan artikel 6 buiten toepassing laten, voor zover toepassing leidt tot een onbillijkheid van overwegende
        aard.
        """),
      findings: ["gebonden-intrekking waarschuwing"]),
    ContextCase(
      name: "het nieuwe artikel staat buiten de reikwijdte",
      bill: wijziging(power.replacing("7", with: "4")), findings: ["gebonden-intrekking waarschuwing"]),
    ContextCase(
      name: "een ander lid van het artikel laat afzien toe",
      bill: wijziging(
        """
        Artikel 3, eerste lid, komt te luiden:

        1. Het college trekt de tuinpas in, indien de houder is verhuisd.
        """), findings: []),
    ContextCase(
      name: "het lid dat afzien toelaat, vervalt",
      bill: wijziging(
        """
        Artikel 3 wordt als volgt gewijzigd:

        1. Het eerste lid komt te luiden:

        1. Het college trekt de tuinpas in, indien de houder is verhuisd.

        2. Het tweede lid vervalt.
        """), findings: ["gebonden-intrekking waarschuwing"]),
    ContextCase(
      name: "een andere wet",
      bill: wijziging(power).replacing("Tuinpaswet", with: "Wet tuinpassen"), findings: ["gebonden-intrekking advies"]),
    ContextCase(
      name: "een besluit dat op de wet berust",
      bill: """
        Besluit tuinpassen

        Artikel 1
        Het college trekt de tuinpas in, indien de houder is verhuisd.

        Artikel 2
        Dit besluit wordt aangehaald als: Besluit tuinpassen.
        """, findings: ["gebonden-intrekking waarschuwing"]),
  ]

  static let act = """
    Wet van 3 mei 2031, houdende regels over tuinpassen (Tuinpaswet)

    Artikel 3
    1. Het college verleent de tuinpas aan de bewoner.
    2. Het college kan afzien van intrekking van de tuinpas, indien de houder binnen een jaar terugkeert.

    Artikel 6
    De houder laat de tuinpas zien.

    Artikel 7
    De tuinpas geldt vijf jaar.

    Artikel 8
    1. De houder meldt een verhuizing.
    2. De melding is vormvrij.

    Artikel 9
    Het college kan de artikelen 6 tot en met 8 buiten toepassing laten of daarvan afwijken, voor zover toepassing leidt tot
    een onbillijkheid van overwegende aard. Het college doet daarvan mededeling.

    Artikel 10
    Deze wet wordt aangehaald als: Tuinpaswet.
    """
}

@Suite struct ContextTests {
  private func findings(_ bill: String, beside acts: [String], form: String = "txt") -> [Finding] {
    let documents = ([bill] + acts).enumerated().map { index, text in
      readDocument(SourceText(path: "\(index).\(form)", bytes: Array(text.utf8)))
    }
    let dossier = Dossier(
      bill: documents[0], toelichting: nil,
      context: documents.dropFirst().map { ContextAct($0, with: BuiltInRules.all) })
    return lint(dossier, with: BuiltInRules.all).findings.filter { $0.rule.hasPrefix("gebonden-") }
  }

  @Test(arguments: ContextCase.all)
  func judgesAsIfConsolidated(_ example: ContextCase) {
    let found = findings(example.bill, beside: [ContextCase.act])
    #expect(found.map { "\($0.rule) \($0.severity.rawValue)" } == example.findings)
  }

  /// A clause that reaches what rests on the act softens a decree under it.
  @Test func clauseReachesDelegatedRegulations() throws {
    let decree = try #require(ContextCase.all.last).bill
    let act = ContextCase.act.replacing(
      "de artikelen 6 tot en met 8", with: "het bepaalde bij of krachtens deze wet")
    #expect(findings(decree, beside: [act]).isEmpty)
  }

  /// Without the act nobody knows what it has to soften: the finding says so, and weighs less.
  @Test func saysThatTheActWasNotAtHand() throws {
    let finding = try #require(findings(ContextCase.all[1].bill, beside: []).first)
    #expect(finding.severity == .advies)
    #expect(finding.message.contains("niet bij de hand"))
    #expect(!findings(ContextCase.all[1].bill, beside: [ContextCase.act])[0].message.contains("niet bij de hand"))
  }

  /// A clause that the bill itself brings into the act covers what another part of it brings.
  @Test func ownClauseCoversOtherParts() {
    let clause = """
      Na artikel 9 wordt een artikel ingevoegd, luidende:

      Artikel 9a
      Het college kan artikel 7a buiten toepassing laten, voor zover toepassing leidt tot een onbillijkheid van overwegende
      aard.
      """
    let bill = ContextCase.all[1].bill.replacing("Artikel 9 vervalt.", with: clause)
    #expect(findings(bill, beside: []).isEmpty)
  }

  /// The same in XML: the act consolidated, the bill as a kamerstuk.
  @Test(arguments: [
    ("", []), ("<wijzig-lid><lidnr>B</lidnr><wat>Artikel 9 vervalt.</wat></wijzig-lid>", ["gebonden-intrekking"]),
  ])
  func readsXML(_ repeal: String, _ rules: [String]) {
    let bill = """
      <?xml version="1.0" encoding="UTF-8"?>
      <officiele-publicatie><kamerstuk><stuk><titel>VOORSTEL VAN WET</titel><voorstel-wet><wettekst>
      <wijzig-artikel><kop><label>ARTIKEL</label> <nr>I</nr></kop><wat>De Tuinpaswet wordt als volgt gewijzigd:</wat>
      <wijzig-lid><lidnr>A</lidnr><wat>Na artikel 7 wordt een artikel ingevoegd, luidende:</wat>
      <wijziging><artikel><kop><label>Artikel</label> <nr>7a</nr></kop>
      <al>Het college trekt de tuinpas in, indien de houder is verhuisd.</al></artikel></wijziging></wijzig-lid>
      \(repeal)
      </wijzig-artikel></wettekst></voorstel-wet></stuk></kamerstuk></officiele-publicatie>
      """
    let act = """
      <?xml version="1.0" encoding="UTF-8"?>
      <wetgeving soort="wet"><intitule>Wet houdende regels over tuinpassen</intitule><citeertitel>Tuinpaswet</citeertitel>
      <wet-besluit><wettekst>
      <artikel><kop><label>Artikel</label> <nr>7</nr></kop><al>De tuinpas geldt vijf jaar.</al></artikel>
      <artikel><kop><label>Artikel</label> <nr>9</nr></kop><al>Het college kan de artikelen 6 tot en met 8 buiten toepassing
      laten, voor zover toepassing leidt tot een onbillijkheid van overwegende aard.</al></artikel>
      </wettekst></wet-besluit></wetgeving>
      """
    #expect(findings(bill, beside: [act], form: "xml").map(\.rule) == rules)
  }
}

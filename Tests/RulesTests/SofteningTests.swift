import Legislation
import Linter
import Testing

/// A regulation of which the first provision is asked what softens it.
struct SofteningCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  /// The kinds with the addresses, and with the onderdelen where these alone are softened; empty where nothing softens.
  let softened: [String]
  /// The gebonden-findings as rule and severity.
  let findings: [String]

  var testDescription: String { name }

  static let all = [
    SofteningCase(
      name: "kan terugvorderen",
      text: """
        Artikel 5
        Het college kan de toeslag terugvorderen, voor zover zij onverschuldigd is betaald.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "vordert terug",
      text: """
        Artikel 5
        Het college vordert de toeslag terug, voor zover zij onverschuldigd is betaald.
        """,
      softened: [], findings: ["gebonden-terugvordering waarschuwing"]),
    SofteningCase(
      name: "vordert terug, dringende redenen in een later lid",
      text: """
        Artikel 5
        1. Het college vordert de toeslag terug, voor zover zij onverschuldigd is betaald.
        2. Het college doet daarvan mededeling aan de ontvanger.
        3. Indien daarvoor dringende redenen zijn, kan het college besluiten geheel of gedeeltelijk van terugvordering af
        te zien.
        """,
      softened: ["open art:5/lid:3"], findings: []),
    SofteningCase(
      name: "dringende redenen over een ander besluit",
      text: """
        Artikel 5
        1. Het college vordert de toeslag terug, voor zover zij onverschuldigd is betaald.
        2. Het college legt een bestuurlijke boete op van ten hoogste € 400, indien de ontvanger onjuiste inlichtingen geeft.
        3. Indien daarvoor dringende redenen zijn, kan het college afzien van het opleggen van een boete als bedoeld in
        het tweede lid.
        """,
      softened: [], findings: ["gebonden-terugvordering waarschuwing"]),
    SofteningCase(
      name: "beoordeling in de voorwaarde",
      text: """
        Artikel 5
        Het college trekt de vergunning in, indien de veiligheid van het dok onvoldoende is gewaarborgd.
        """,
      softened: ["open art:5"], findings: []),
    SofteningCase(
      name: "geen opschorting zonder verwijt, in een later lid",
      text: """
        Artikel 5
        1. Het college schort de betaling van de toeslag op, indien de ontvanger geen opgave heeft gedaan.
        2. Geen opschorting vindt plaats, indien de ontvanger geen verwijt treft.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "afzien in het artikel ernaast",
      text: """
        Artikel 17
        Het college trekt de toekenning in, indien de ontvanger onjuiste inlichtingen heeft verstrekt.

        Artikel 17a
        Indien daarvoor dringende redenen zijn, kan het college van intrekking afzien.
        """,
      softened: ["open art:17a"], findings: []),
    SofteningCase(
      name: "hardheidsclausule die alleen het opschrift noemt",
      text: """
        Artikel 5
        Het college trekt de toekenning in, indien de ontvanger onjuiste inlichtingen heeft verstrekt.

        Artikel 9 Hardheidsclausule
        Indien de billijkheid dat vordert, kan het college een geldelijke tegemoetkoming toekennen.
        """,
      softened: ["clause art:9"], findings: []),
    SofteningCase(
      name: "belastingwet",
      text: """
        Wet op de balkonbelasting

        Artikel 5
        1. De inspecteur trekt de beschikking in, indien de houder de gegevens niet verstrekt.
        2. De houder is een heffing van € 50 verschuldigd, indien hij geen aangifte doet.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "gesloten uitzondering",
      text: """
        Artikel 5
        Het college trekt de vergunning in, indien de houder is verhuisd, tenzij de houder binnen de gemeente blijft wonen.
        """,
      softened: ["closed art:5"], findings: ["gebonden-intrekking advies"]),
    SofteningCase(
      name: "clausule over een reeks artikelen",
      text: """
        Artikel 5
        De aanvraag wordt afgewezen, indien de aanvrager een schuld aan de gemeente heeft.

        Artikel 9
        Het college kan de artikelen 3 tot en met 6 buiten toepassing laten of daarvan afwijken voor zover toepassing gelet
        op het belang van bestaanszekerheid zal leiden tot een onbillijkheid van overwegende aard.
        """,
      softened: ["clause art:9"], findings: []),
    SofteningCase(
      name: "clausule over een ander artikel",
      text: """
        Artikel 5
        De aanvraag wordt afgewezen, indien de aanvrager een schuld aan de gemeente heeft.

        Artikel 6
        De toeslag wordt ingetrokken, indien de ontvanger verhuist.

        Artikel 9
        Het college kan artikel 6 buiten toepassing laten of daarvan afwijken voor zover toepassing gelet op het belang van
        bestaanszekerheid zal leiden tot een onbillijkheid van overwegende aard.
        """,
      softened: [], findings: ["gebonden-weigering waarschuwing"]),
    SofteningCase(
      name: "clausule over haar paragraaf",
      text: """
        § 1. Toekenning
        Artikel 5
        De aanvraag wordt afgewezen, indien de aanvrager een schuld aan de gemeente heeft.

        Artikel 6
        Onze Minister kan deze paragraaf buiten toepassing laten of daarvan afwijken voor zover toepassing gelet op het
        belang van bestaanszekerheid zal leiden tot een onbillijkheid van overwegende aard.

        § 2. Einde
        Artikel 7
        De toeslag wordt ingetrokken, indien de ontvanger verhuist.
        """,
      softened: ["clause art:6"], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "clausule over de wet en wat daarop berust",
      text: """
        Artikel 5
        De aanvraag wordt afgewezen, indien de aanvrager een schuld aan de gemeente heeft.

        Artikel 9
        Onze Minister kan het bepaalde bij of krachtens deze wet buiten toepassing laten of daarvan afwijken voor zover
        toepassing gelet op het belang van bestaanszekerheid zal leiden tot een onbillijkheid van overwegende aard.
        """,
      softened: ["clause art:9"], findings: []),
    SofteningCase(
      name: "open term in de grond",
      text: """
        Artikel 5
        Het college weigert de vergunning, indien naar zijn oordeel ernstig gevaar voor omwonenden bestaat.
        """,
      softened: ["open art:5"], findings: []),
    SofteningCase(
      name: "afwijkend lid",
      text: """
        Artikel 5
        1. Het recht op wijkgeld eindigt op de dag waarop de ontvanger verhuist.
        2. In afwijking van het eerste lid eindigt het recht op wijkgeld van de ontvanger met kinderen na twee maanden.
        """,
      softened: ["closed art:5/lid:2"], findings: ["gebonden-van-rechtswege advies"]),
    SofteningCase(
      name: "ontheffing van een verbod elders",
      text: """
        Artikel 5
        De aanvraag wordt afgewezen, indien de aanvrager een schuld aan de gemeente heeft.

        Artikel 6
        Het college kan in bijzondere gevallen ontheffing verlenen van het verbod, bedoeld in artikel 4.
        """,
      softened: [], findings: ["gebonden-weigering waarschuwing"]),
    SofteningCase(
      name: "ontheffing die elders wordt verleend",
      text: """
        Artikel 2
        1. De ontheffing wordt ingetrokken, indien de houder de voorschriften overtreedt.
        2. Van het verbod kan door Onze Minister ontheffing worden verleend voor zuivel.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "geen toepassing naar het oordeel van de voorzitter",
      text: """
        Artikel 3
        1. De aanvraag wordt afgewezen, indien de aanvrager zich terugtrekt.
        2. Het eerste lid vindt geen toepassing, als dit naar het oordeel van de voorzitter het gevolg is van overmacht.
        """,
      softened: ["open art:3/lid:2"], findings: []),
    SofteningCase(
      name: "recht dat in bijzondere gevallen gehandhaafd blijft",
      text: """
        Artikel 4
        1. Het recht op wijkpensioen vervalt, indien de ontvanger niet langer in de gemeente woont.
        2. Het college kan in bijzondere gevallen bepalen dat het recht gehandhaafd blijft.
        """,
      softened: ["open art:4/lid:2"], findings: []),
    SofteningCase(
      name: "vrijstelling van belasting",
      text: """
        Wet op de balkonbelasting

        Artikel 1
        De vrijstelling wordt niet verleend, indien het balkon minder dan twee meter breed is.
        """,
      softened: [], findings: ["gebonden-zonder-ventiel advies"]),
    SofteningCase(
      name: "aansprakelijk, behoudens zonder verwijt",
      text: """
        Artikel 6
        De bestuurder is, tenzij hij aantoont dat hem geen verwijt treft, aansprakelijk voor het betalen van de heffing,
        indien de rechtspersoon haar niet voldoet.
        """,
      softened: ["open art:6"], findings: []),
    SofteningCase(
      name: "ontheffen van de verplichting",
      text: """
        Artikel 7
        De ambtenaar is verplicht tot terugbetaling van de toelage, indien hij ontslag neemt. Het bevoegd gezag kan hem van
        die verplichting ontheffen, indien bijzondere omstandigheden dat naar zijn oordeel rechtvaardigen.
        """,
      softened: ["open art:7"], findings: []),
  ]
}

@Suite struct SofteningTests {
  /// What softens a bound burden, and so whether it is reported, follows from the text as legal.md B says.
  @Test(arguments: SofteningCase.all + SofteningCase.reach + SofteningCase.grounds) func softens(
    _ example: SofteningCase
  ) throws {
    let document = readDocument(SourceText(path: "wet.txt", bytes: Array((example.text + "\n").utf8)))
    let report = lint(Dossier(bill: document, toelichting: nil), with: BuiltInRules.all)
    let first = try #require(report.entries.first?.provisions.first)
    let softened = first.softenedBy.map { softening in
      ([softening.kind.rawValue, LegalAddress(document, softening.node).key] + softening.onderdelen).joined(
        separator: " ")
    }
    #expect(softened == example.softened)
    let found = report.findings.filter { $0.rule.hasPrefix("gebonden-") && $0.rule != "gebonden-boete" }
    #expect(found.map { "\($0.rule) \($0.severity.rawValue)" } == example.findings)
  }
}

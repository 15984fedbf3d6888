import Legislation
import Linter
import Testing

/// The headings of the fictional toelichtingen, and what each section is about.
@Suite struct SectionTests {
  static let files = Dictionary(grouping: Toelichtingen.rows("secties.tsv")) { $0[0] }

  @Test(arguments: files.keys.sorted())
  func findsHeadingsAndKinds(_ file: String) throws {
    let document = try #require(Toelichtingen.document(file))
    let read = explanation(in: document, with: BuiltInRules.all)
    let explanation = try #require(read)
    let lines = Lines(document.source)
    let found = explanation.sections.filter { $0.role != .titel }.map { section in
      let heading = document.nodes[section.node].heading
      let line = lines.position(at: document.offset(ofText: heading.lowerBound)).line
      return "\(line) \(section.kinds.first?.code ?? "-")"
    }
    let expected = (Self.files[file] ?? []).map { row in
      "\(row[1]) \(row[3].split(whereSeparator: { $0 == "," || $0 == " " }).first ?? "-")"
    }
    #expect(found == expected)
  }

  /// An artikel of the amended act belongs to the part that amends it, whether the heading stands in it or beside it.
  @Test(arguments: [
    """
    MEMORIE VAN TOELICHTING

    ARTIKELSGEWIJS

    Artikel I

    Onderdeel B

    Artikel 4a

    De hoogte van de korting is berekend op gelijke waarde voor wie vaak en voor wie zelden reist.

    Artikelen 5 tot en met 7

    Deze artikelen regelen hoe de korting wordt aangevraagd, uitbetaald en zo nodig wordt stopgezet.

    Artikel II

    Het oude recht blijft gelden voor wie al een korting heeft, zodat niemand iets verliest.
    """,
    """
    <officiele-publicatie><kamerstuk><dossier><titel>Wijziging van de Wet reisgeld</titel></dossier><stuk>
    <titel>MEMORIE VAN TOELICHTING</titel><algemeen><vrije-tekst><divisie><kop><titel>ARTIKELSGEWIJS</titel></kop>
    <tussenkop kopopmaak="vet">Artikel I</tussenkop>
    <tussenkop kopopmaak="cur">Onderdeel B</tussenkop>
    <tussenkop kopopmaak="cur">Artikel 4a</tussenkop>
    <al>De hoogte van de korting is berekend op gelijke waarde voor wie vaak en voor wie zelden reist.</al>
    <tussenkop kopopmaak="cur">Artikelen 5 tot en met 7</tussenkop>
    <al>Deze artikelen regelen hoe de korting wordt aangevraagd, uitbetaald en zo nodig wordt stopgezet.</al>
    <tussenkop kopopmaak="vet">Artikel II</tussenkop>
    <al>Het oude recht blijft gelden voor wie al een korting heeft, zodat niemand iets verliest.</al>
    </divisie></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>
    """,
  ])
  func joinsAmendedArtikelenToTheirPart(_ text: String) throws {
    let document = readDocument(SourceText(path: "mvt", bytes: Array(text.utf8)))
    let read = explanation(in: document, with: BuiltInRules.all)
    let explanation = try #require(read)
    let found = explanation.sections.flatMap(\.artikelen).map { artikel in
      ([artikel.name] + artikel.onderdelen + artikel.amended).joined(separator: " ")
    }
    #expect(found == ["I", "I B", "I B 4a", "I B 5 7", "II"])
  }
}

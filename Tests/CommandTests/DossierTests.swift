import Foundation
import Linter
import Testing

@testable import maatlat

/// A bill and its toelichting as a user hands them over: named, in a folder, or as what they are not.
@Suite struct DossierTests {
  /// What belongs together is told, judged together, and counted once.
  @Test(arguments: [["."], ["kst-39104-2.xml", "kst-39104-3.xml"], ["kst-39104-3.xml", "./kst-39104-2.xml"]])
  func judgesPairs(arguments: [String]) throws {
    let outcome = try Workplace(Self.pair).run(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.error.contains("kst-39104-2.xml met toelichting "))
    #expect(outcome.error.hasSuffix("kst-39104-3.xml\n"))
    #expect(outcome.output.components(separatedBy: "gebonden-weigering").count == 2)
    #expect(outcome.output.hasSuffix(" in 2 documenten\n"))
  }

  /// Only the bill tells in JSON which toelichting it was judged with.
  @Test(arguments: [["."], ["kst-39104-2.xml", "--toelichting", "kst-39104-3.xml"]])
  func reportsPairsInJSON(arguments: [String]) throws {
    let outcome = try Workplace(Self.pair).run(["check", "--format", "json"] + arguments)
    let prefix = arguments == ["."] ? "./" : ""
    #expect(outcome.error == "")
    #expect(outcome.output.contains(#""dossier":"39104","toelichting":"\#(prefix)kst-39104-3.xml"},"#))
    #expect(outcome.output.components(separatedBy: #""toelichting":"#).count == 2)
    #expect(outcome.output.contains(#""documents":2}"#))
  }

  /// Where there is a choice, one line names all candidates, and each is judged by itself.
  @Test func tellsOfAmbiguousPairs() throws {
    let files = ["a.xml": Draft.bill.data, "b.xml": Draft.bill.data, "c.xml": Draft.memorie.data]
    let outcome = try Workplace(files).run(["."])
    #expect(outcome.status == 2)
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.error.hasPrefix("maatlat: fout: ") && outcome.error.contains("--toelichting"))
    #expect(outcome.error.contains("regelingen ./a.xml, ./b.xml; toelichting ./c.xml."))
    let end = "2 waarschuwingen in 3 documenten\ntoelichting niet aangeleverd bij 2 van de 3 documenten\n"
    #expect(outcome.output.hasSuffix(end))
  }

  /// A nota van toelichting is found by the name of the decree in its first sentence.
  @Test func pairsByTheNameInTheNota() throws {
    let files = ["ontwerp-pasbesluit.txt": Draft.decree.data, "nota-pb.txt": Draft.nota.data]
    let outcome = try Workplace(files).run(["ontwerp-pasbesluit.txt", "nota-pb.txt"])
    #expect(outcome.error == "maatlat: ontwerp-pasbesluit.txt met toelichting nota-pb.txt\n")
  }

  /// A toelichting behind the regulation is enough; one that the user names wins over it.
  @Test func toelichtingInTheSameFile() throws {
    let whole = "\(Draft.decree)\n\(Draft.nota)"
    let workplace = try Workplace(["besluit-pas.txt": whole.data, "nota-pas.txt": Draft.nota.data])
    let alone = try workplace.run(["."])
    #expect(alone.error == "")
    #expect(!alone.output.contains("niet aangeleverd"))
    let named = try workplace.run(["check", "besluit-pas.txt", "--toelichting", "nota-pas.txt", "--format", "json"])
    #expect(named.error == "")
    #expect(named.output.contains(#""toelichting":"nota-pas.txt""#))
    let same = try workplace.run(["check", "besluit-pas.txt", "--toelichting", "besluit-pas.txt", "--format", "json"])
    #expect(same.error == "" && same.output.contains(#""documents":1}"#))
    #expect(!same.output.contains(#""toelichting":"#))
  }

  /// What is named as the toelichting must be one; the bill is still judged.
  @Test(arguments: [
    ("motion.xml", "dit is een motie (‘MOTIE VAN HET LID VOORBEELD’), geen regeling of toelichting"),
    ("good.xml", "dit is een regeling zonder toelichting (‘Wet pas’)"),
    ("notes.txt", "hierin is geen regeling of toelichting herkend"),
  ])
  func refusesOtherPapersAsToelichting(path: String, message: String) throws {
    let workplace = try Workplace([
      "bad.xml": Draft.bad.data, "good.xml": Draft.good.data, "motion.xml": Draft.motion.data,
      "notes.txt": "Vergeet de melk niet.".data,
    ])
    let outcome = try workplace.run(["bad.xml", "--toelichting", path])
    #expect(outcome.status == 2)
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.error.hasPrefix("\(path): fout: \(message)"))
    #expect(outcome.output.hasSuffix("1 waarschuwing in 1 document\ntoelichting niet aangeleverd\n"))
  }

  /// A toelichting has no toelichting of its own.
  @Test func refusesToelichtingAsBill() throws {
    let outcome = try Workplace(["mvt.xml": Draft.memorie.data]).run(["mvt.xml", "--toelichting", "mvt.xml"])
    #expect(outcome.status == 2)
    #expect(outcome.error.hasPrefix("mvt.xml: fout: dit is zelf een toelichting"))
    #expect(outcome.error.split(separator: "\n").count == 1)
  }

  /// A paper that is no draft is called by its name.
  @Test(arguments: [
    ("MOTIE VAN HET LID VOORBEELD", "een motie"),
    ("Nader gewijzigde motie van het lid Voorbeeld", "een motie"),
    ("NOTA NAAR AANLEIDING VAN HET\nNADER VERSLAG", "een nota naar aanleiding van het verslag"),
    ("Beleidskompasformulier", "een beleidskompas"),
    ("BRIEF VAN DE MINISTER VAN PASSEN", "een brief of ambtelijke nota"),
    ("Nader verslag", "een verslag"), ("NADER RAPPORT", "een nader rapport"),
    ("Regeling passen", nil), ("", nil),
  ])
  func namesPapers(title: String, name: String?) { #expect(paperName(title) == name) }

  @Test(arguments: [
    (
      "39 104\n\nRegels over de pas\n\nNr. 6\n\nNOTA NAAR AANLEIDING VAN HET VERSLAG\n\nIk dank de leden.\n",
      "een nota naar"
    ),
    (
      "Beleidskompasformulier\n\nTitel:\nPasbesluit\n\nWie zijn belanghebbenden?\nDe pashouders.\n",
      "een beleidskompas ("
    ),
    ("Directie Passen\n\nPostbus 1\n\nDatum\n1 mei 2031\nOnze referentie\n12\n\nDe pas is af.\n", "een brief of"),
    ("Dienst\n\nGeachte heer Voorbeeld,\n\nDe pas is af.\n", "een brief of"),
  ])
  func tellsWhatAPaperIs(text: String, name: String) throws {
    let outcome = try Workplace(["paper.txt": text.data]).run(["paper.txt"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.hasPrefix("paper.txt: fout: dit is \(name)"))
    #expect(outcome.error.split(separator: "\n").count == 1)
  }

  private static let pair = ["kst-39104-2.xml": Draft.bill.data, "kst-39104-3.xml": Draft.memorie.data]
}

extension Draft {
  /// A bill as a paper of a dossier; holds one finding.
  fileprivate static let bill = paper(
    "VOORSTEL VAN WET",
    """
    <voorstel-wet><wettekst><artikel><kop><label>Artikel</label><nr>1</nr></kop><al>Het college weigert de vergunning, \
    indien de aanvrager de leges niet heeft betaald.</al></artikel><artikel><kop><label>Artikel</label><nr>2</nr></kop>\
    <al>Deze wet treedt in werking met ingang van 1 mei 2031.</al></artikel></wettekst></voorstel-wet>
    """)

  fileprivate static let memorie = paper(
    "MEMORIE VAN TOELICHTING",
    """
    <algemeen><vrije-tekst><tekst><al>De pas kost niets: er zijn geen financiële gevolgen. Het college voert de wet uit. De weigering \
    kan hard uitpakken, zodat leges ook later kunnen worden betaald. De wet treedt op een vast verandermoment in werking \
    en wordt na vijf jaar geëvalueerd.</al></tekst>\
    </vrije-tekst></algemeen>
    """)

  fileprivate static let decree = """
    Besluit van [datum], houdende regels over de pas (Pasbesluit)

    Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden, Prins van Oranje-Nassau, enz. enz. enz.

    Op de voordracht van Onze Minister van Passen van [datum];

    Hebben goedgevonden en verstaan:

    Artikel 1

    Het college houdt een register bij van de passen.

    Artikel 2

    Dit besluit treedt in werking met ingang van 1 mei 2031.

    """

  fileprivate static let nota = """
    NOTA VAN TOELICHTING

    1. Inleiding

    Dit besluit, het Pasbesluit (hierna: Pb), regelt wie een pas krijgt en waar hij die kan halen.

    """

  private static func paper(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>39 104</dossiernr></dossiernummer>
    <titel>Regels over de pas (Wet pas)</titel></dossier><stuk><titel>\(title)</titel>\(body)</stuk></kamerstuk>
    </officiele-publicatie>
    """
  }
}

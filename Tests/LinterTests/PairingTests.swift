import Foundation
import Legislation
import Testing

@testable import Linter

/// Which papers of a run are judged together, by what is known of each.
@Suite struct PairingTests {
  @Test(arguments: Papers.paired) func pairs(papers: Papers) {
    let pairing = Pairing(papers.papers)
    #expect(pairing.pairs.map { "\($0.bill) + \($0.toelichting)" } == papers.pairs)
    #expect(pairing.ambiguities.isEmpty)
    #expect(Pairing(papers.papers.reversed()).pairs == pairing.pairs)
  }

  @Test(arguments: Papers.unrelated) func leavesAlone(papers: Papers) {
    let pairing = Pairing(papers.papers)
    #expect(pairing.pairs.isEmpty && pairing.ambiguities.isEmpty)
  }

  @Test(arguments: Papers.unclear) func leavesTheChoiceToTheUser(papers: Papers) {
    let pairing = Pairing(papers.papers)
    #expect(pairing.pairs.isEmpty)
    #expect(pairing.ambiguities.count == 1)
    for path in papers.papers.map(\.path) {
      #expect(pairing.ambiguities.first?.message.contains(path) == !path.hasPrefix("other"))
    }
  }

  /// The words and endings of names.
  @Test(arguments: [
    ("./a//kst-39104-X-1.trimmed.xml", "a", ["kst", "39104", "x", "1"], "trimmed.xml"),
    ("wet.mvt.raw.txt", "", ["wet", "mvt"], "raw.txt"),
    ("/a/Besluit pas v1.2.docx.txt", "/a", ["besluit", "pas", "v1", "2"], "docx.txt"),
    ("wet", "", ["wet"], ""),
  ])
  func readsNames(path: String, folder: String, words: [String], form: String) {
    let name = PaperName(path)
    #expect(name.folder == folder && name.words == words && name.form == form)
  }
}

/// Papers of one run, and the pairs among them.
struct Papers: Sendable, CustomTestStringConvertible {
  let papers: [Paper]
  var pairs: [String] = []

  init(_ papers: [Paper], _ pairs: String...) {
    self.papers = papers
    self.pairs = pairs
  }

  var testDescription: String { papers.map(\.path).joined(separator: ", ") }

  static let paired: [Papers] = [
    Papers([bill("kst-39104-2.xml"), memorie("kst-39104-3.xml")], "kst-39104-2.xml + kst-39104-3.xml"),
    Papers([bill("wet.xml"), memorie("mvt.txt")], "wet.xml + mvt.txt"),
    Papers([bill("Wet pas.xml"), memorie("Memorie van toelichting bij Wet pas.xml")])
      .with("Wet pas.xml + Memorie van toelichting bij Wet pas.xml"),
    Papers([bill("voorstel-pas.txt"), memorie("toelichting-pas.txt")], "voorstel-pas.txt + toelichting-pas.txt"),
    Papers([besluit("besluit-pas.txt"), nota("nota-pas.txt")], "besluit-pas.txt + nota-pas.txt"),
    Papers([besluit("ontwerp.txt"), nota("nota-van-toelichting.txt")], "ontwerp.txt + nota-van-toelichting.txt"),
    Papers([besluit("pas.txt"), nota("pas-nvt.txt")], "pas.txt + pas-nvt.txt"),
    Papers([bill("./a/wet.xml"), memorie("a/mvt.xml")], "./a/wet.xml + a/mvt.xml"),
    // The kind of the paper and the name itself choose among those with the same subject.
    Papers([bill("wet.xml"), besluit("besluit.xml"), memorie("mvt.xml"), nota("nota.xml")])
      .with("besluit.xml + nota.xml", "wet.xml + mvt.xml"),
    Papers([bill("wet-pas.xml"), bill("pas.xml"), memorie("wet-pas-mvt.xml")], "wet-pas.xml + wet-pas-mvt.xml"),
    Papers([Paper(path: "regeling.txt", kind: .regeling), Paper(path: "toelichting.txt", kind: .toelichting)])
      .with("regeling.txt + toelichting.txt"),
    // So do dossier and title.
    Papers([bill("wet.xml", "39104"), bill("voorstel.xml"), memorie("mvt.xml", "39104")], "wet.xml + mvt.xml"),
    Papers([
      besluit("a/besluit.txt", named: "Pasbesluit"), besluit("a/ontwerp.txt"),
      nota("a/nvt.txt", named: "Pasbesluit"),
    ]).with("a/besluit.txt + a/nvt.txt"),
    // Forms of one paper keep together.
    Papers([bill("wet.xml"), bill("wet.raw.txt"), memorie("mvt.raw.txt"), memorie("mvt.xml")])
      .with("wet.raw.txt + mvt.raw.txt", "wet.xml + mvt.xml"),
    Papers([bill("wet.xml"), bill("wet.txt"), memorie("mvt.xml")], "wet.xml + mvt.xml"),
    // The dossier alone, and where it holds more papers.
    Papers([bill("a.xml", "39104"), memorie("b.xml", "39104(R2311)")], "a.xml + b.xml"),
    Papers([
      bill("kst-39104-2.xml", "39104"), bill("kst-39104-9.xml", "39104", "GEWIJZIGD VOORSTEL VAN WET"),
      bill("kst-39104-6.xml", "39104", "NOTA VAN WIJZIGING"), memorie("kst-39104-3.xml", "39104"),
      memorie("kst-39104-12.xml", "39104"),
    ]).with("kst-39104-2.xml + kst-39104-3.xml"),
    Papers([
      bill("a.xml", "39104"), bill("b.xml", "39104", "GEWIJZIGD VOORSTEL VAN WET"), memorie("c.xml", "39104"),
    ]).with("a.xml + c.xml"),
    Papers([bill("a.xml", "39104"), bill("b.xml", "39104", "Tweede nota van wijziging"), memorie("c.xml", "39104")])
      .with("a.xml + c.xml"),
    // Each chapter of a budget has its own bill.
    Papers([
      bill("kst-39200-X-1.xml", "39200"), memorie("kst-39200-X-2.xml", "39200"),
      bill("kst-39200-VII-1.xml", "39200"), memorie("kst-39200-VII-2.xml", "39200"),
    ]).with("kst-39200-VII-1.xml + kst-39200-VII-2.xml", "kst-39200-X-1.xml + kst-39200-X-2.xml"),
    // The name that the regulation has in both.
    Papers([besluit("ontwerp-pasbesluit.txt", named: "Pasbesluit"), nota("nvt-pb.txt", named: "pasbesluit")])
      .with("ontwerp-pasbesluit.txt + nvt-pb.txt"),
    Papers([
      Paper(path: "a.txt", kind: .wet, title: opschrift), bill("b.txt"),
      Paper(path: "c.txt", kind: .toelichting, title: opschrift.uppercased()),
    ]).with("a.txt + c.txt"),
    // A folder and a file in it may be named both.
    Papers([bill("./wet.xml"), bill("wet.xml"), memorie("mvt.xml")], "./wet.xml + mvt.xml"),
  ]

  static let unrelated: [Papers] = [
    Papers([bill("wet-a.xml"), bill("wet-b.xml"), bill("kst-39104-2.xml", "39104"), bill("kst-39104-6.xml", "39104")]),
    Papers([bill("wet-pas.xml"), memorie("mvt-leesbrug.xml")]),
    Papers([bill("pas.xml"), memorie("pas.txt")]),
    Papers([bill("a/wet.xml", "39104"), memorie("b/mvt.xml", "39104")]),
    Papers([bill("wet.xml", "39104"), memorie("mvt.xml", "39105")]),
    Papers([bill("kst-39104-2.xml"), memorie("kst-39105-3.xml")]),
    Papers([bill("kst-39104-4.xml"), memorie("kst-39104-5.xml")]),
    Papers([bill("pas-2025-02.xml"), memorie("pas-2025-03.xml")]),
    Papers([bill("wet.xml"), nota("nota.xml")]),
    Papers([besluit("besluit-pas.xml"), memorie("mvt-pas.xml")]),
    Papers([besluit("regeling-pas.xml"), Paper(path: "toelichting-besluit-pas.xml", kind: .toelichting)]),
    Papers([bill("wet.leesbrug.txt"), memorie("mvt.pas.txt")]),
    Papers([Paper(path: "wet.xml", kind: .wet, holdsToelichting: true), memorie("mvt.xml")]),
    Papers([bill("kst-39104-6.xml", "39104", "NOTA VAN WIJZIGING"), memorie("kst-39104-3.xml", "39104")]),
    Papers([Paper(path: "wet.xml", kind: .other), memorie("mvt.xml")]),
    Papers([bill("kst-39200-X-1.xml", "39200"), memorie("kst-39200-VII-2.xml", "39200")]),
    Papers([
      Paper(path: "a.xml", kind: .wet, dossier: "39200", title: "Vaststelling van de begroting van Defensie"),
      Paper(path: "b.xml", kind: .toelichting, dossier: "39200", title: "Vaststelling van de begroting van Financiën"),
    ]),
    Papers([besluit("a.txt", named: "Pasbesluit"), nota("b.txt", named: "Leesbrugbesluit")]),
    Papers([
      Paper(path: "a.txt", kind: .wet, title: "Slotwet"), Paper(path: "b.txt", kind: .toelichting, title: "Slotwet"),
    ]),
    // The consolidated text of a law is not the bill that a memorie explains.
    Papers([
      Paper(path: "a.txt", kind: .wet, title: opschrift, isDraft: false),
      Paper(path: "b.txt", kind: .toelichting, title: opschrift),
    ]),
  ]

  static let unclear: [Papers] = [
    Papers([bill("wet.xml"), memorie("mvt.xml"), memorie("memorie.xml")]),
    Papers([bill("wet.xml"), bill("voorstel.xml"), memorie("mvt.xml"), bill("other.xml")]),
    Papers([bill("wet.xml"), bill("wet.raw.txt"), memorie("mvt.layout.txt")]),
    Papers([bill("a.xml", "39104"), bill("b.xml", "39104"), memorie("c.xml", "39104"), memorie("other.xml", "39105")]),
    Papers([
      besluit("a.txt", named: "Pasbesluit"), besluit("b.txt", named: "Pasbesluit"), nota("c.txt", named: "Pasbesluit"),
    ]),
  ]

  private static let opschrift = "Regels over de uitgifte van passen aan bezoekers (Wet pas)"

  private func with(_ pairs: String...) -> Papers {
    var copy = self
    copy.pairs = pairs
    return copy
  }

  private static func bill(_ path: String, _ dossier: String = "", _ paper: String = "VOORSTEL VAN WET") -> Paper {
    Paper(path: path, kind: .wet, dossier: dossier, paperTitle: paper, title: "Regels over de pas")
  }

  private static func besluit(_ path: String, named name: String = "") -> Paper {
    Paper(path: path, kind: .amvb, title: "Besluit over de pas", regulation: name)
  }

  private static func memorie(_ path: String, _ dossier: String = "") -> Paper {
    Paper(path: path, kind: .toelichting, dossier: dossier, paperTitle: "MEMORIE VAN TOELICHTING")
  }

  private static func nota(_ path: String, named name: String = "") -> Paper {
    Paper(path: path, kind: .toelichting, paperTitle: "NOTA VAN TOELICHTING", regulation: name)
  }
}

import Foundation
import Testing

/// Files shared between several runs, and their reports joined.
@Suite struct ShardTests {
  /// The reports of all parts make, byte for byte, that of one run; pairs stay together whatever ties them.
  @Test(arguments: [1, 2, 5, 12]) func mergedPartsAreTheWhole(count: Int) throws {
    let workplace = try Workplace(Self.corpus)
    let whole = try workplace.run(["check", ".", "--format", "json"])
    #expect(whole.status == 1)
    #expect(whole.error == Self.skipped(1))
    #expect(whole.output.components(separatedBy: #""toelichting":"#).count == 1 + Self.pairs)
    var sizes: [Int] = []
    for index in 1...count {
      let part = try workplace.run(
        ["check", ".", "--format", "json", "--exit-zero", "--shard", "\(index)/\(count)"])
      #expect(part.status == 0)
      #expect(["", Self.skipped(1)].contains(part.error))
      sizes.append(part.output.components(separatedBy: #""kind":"#).count - 1)
      try part.output.write(
        to: workplace.folder.appending(path: ".part\(index)"), atomically: true, encoding: .utf8)
    }
    #expect(sizes.reduce(0, +) == Self.corpus.count - 1)
    // The work is shared, though most files lie in one folder.
    if count > 1 { #expect(try #require(sizes.max()) < Self.corpus.count * 4 / 5, "\(sizes)") }
    let merged = try workplace.run(["merge"] + (1...count).reversed().map { ".part\($0)" })
    #expect(merged.status == 0 && merged.error == "")
    #expect(merged.output == whole.output)
  }

  /// A part goes by the paths as seen from the current folder, not by how they were written.
  @Test func partsGoByRelativePaths() throws {
    let workplace = try Workplace(Dictionary(uniqueKeysWithValues: (0..<20).map { ("w\($0).txt", Draft.bad.data) }))
    let names = (0..<20).map { "w\($0).txt" }
    let forms = [["."], names, names.reversed(), names.map { "\(workplace.folder.path)/\($0)" }, ["./"]]
    let parts = try forms.map { form in
      let outcome = try workplace.run(["check", "--exit-zero", "--format", "json", "--shard", "2/3"] + form)
      return outcome.output.matches(of: #/"path":"[^"]*?(w\d+\.txt)","format/#).map { String($0.1) }.sorted()
    }
    #expect(parts[0].count > 1 && parts[0].count < 19)
    #expect(parts.allSatisfy { $0 == parts[0] })
  }

  @Test(arguments: ["0/3", "4/3", "1", "1/0", "a/b", "1/2/3", "-1/2", "1/-2"]) func refusesOtherParts(shard: String)
    throws
  {
    let outcome = try Workplace(["a.xml": Draft.good.data]).run(["check", "a.xml", "--shard=\(shard)"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("'\(shard)' is invalid"))
  }

  /// Paths come one a line from standard input or a file, beside those on the command line; there may be none.
  @Test(arguments: [
    (["--files-from", "-"], "bad.xml\r\n\ngood.xml\n", 1, "1 waarschuwing in 2 documenten\n"),
    (["--files-from", "-", "--format", "json"], "", 0, #""documents":0}}"#),
    (["good.xml", "--files-from", "list"], "", 1, "1 waarschuwing in 2 documenten\n"),
    (["--files-from", "-"], "missing.xml\nbad.xml", 2, "1 waarschuwing in 1 document\n"),
  ])
  func readsPathsFromAFile(arguments: [String], input: String, status: Int, output: String) throws {
    let workplace = try Workplace(["bad.xml": Draft.bad.data, "good.xml": Draft.good.data, "list": "bad.xml".data])
    let outcome = try workplace.run(["check"] + arguments, input: input.data)
    #expect(outcome.status == Int32(status))
    #expect(outcome.output.contains(output))
    #expect(outcome.error == (status == 2 ? "missing.xml: fout: bestaat niet; controleer het pad\n" : ""))
  }

  @Test(arguments: [
    ([], "name at least one report"), (["missing.json"], "missing.json: fout: bestaat niet"),
    (["torn.json"], "torn.json:1:9: fout: hier breekt de JSON af"),
    (["other.json"], "other.json: fout: dit is geen rapport van maatlat in JSON of SARIF"),
    (["a.json", "a.json"], "a.json: fout: ook a.json gaat over ‘bad.xml’"),
    (["a.json", "newer.json"], "newer.json: fout: ‘tool’ is anders dan in a.json"),
    (["a.json", "results.sarif"], "results.sarif: fout: JSON en SARIF gaan niet samen in een rapport"),
    (["runs.sarif"], "runs.sarif: fout: een SARIF-rapport dat wordt samengevoegd, heeft één run"),
  ])
  func refusesWhatItCannotJoin(reports: [String], message: String) throws {
    let workplace = try Workplace([
      "bad.xml": Draft.bad.data, "torn.json": #"{"tool":"#.data, "other.json": "{}".data,
      "newer.json": #"{"tool":{},"documents":[],"findings":[],"summary":{}}"#.data,
      "runs.sarif": #"{"version":"2.1.0","runs":[]}"#.data,
      "results.sarif": #"{"version":"2.1.0","runs":[{"results":[]}]}"#.data,
    ])
    _ = try workplace.run(["check", "bad.xml", "--format", "json", "--output", "json=a.json"])
    let outcome = try workplace.run(["merge"] + reports)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.contains(message))
    #expect(outcome.error.split(separator: "\n").count == 1)
  }

  private static func skipped(_ count: Int) -> String {
    "maatlat: \(count) bestand overgeslagen: geen regeling of toelichting\n"
  }

  /// Pairs by every sign, with papers that would pair otherwise if one of theirs were elsewhere.
  private static let corpus: [String: Data] = {
    var files: [String: Data] = ["motion.xml": Draft.motion.data, "ver/weg/wet.xml": Draft.bad.data]
    for number in 0..<10 { files["bwb\(number).xml"] = Draft.bad.data }
    files["kst-39104-2.xml"] = Draft.bill(39_104, "Regels over de pas").data
    files["kst-39104-3.xml"] = Draft.memorie(39_104, "Regels over de pas").data
    // Other papers of the same dossier, which its pair leaves without a counterpart.
    files["later-a.xml"] = Draft.bill(39_104, "Regels over een andere pas dan de eerste").data
    files["later-b.xml"] = Draft.memorie(39_104, "Regels over een andere pas dan de eerste").data
    // By dossier and by title alone.
    files["a.xml"] = Draft.bill(39_105, "Regels over de bank").data
    files["z.xml"] = Draft.memorie(39_105, "Regels over de bank").data
    files["dossier/wet.xml"] = Draft.bill(39_106, "Regels over het hek").data
    files["dossier/mvt.xml"] = Draft.memorie(39_106, "Regels over het hek").data
    // A consolidated act by name.
    files["bwb3-mvt.xml"] = Draft.memorie(0, "Wet pas").data
    return files
  }()
  private static let pairs = 4
}

extension Draft {
  fileprivate static func bill(_ dossier: Int, _ title: String) -> String {
    paper(
      dossier, title, "VOORSTEL VAN WET",
      """
      <voorstel-wet><wettekst><artikel><kop><label>Artikel</label><nr>1</nr></kop><al>Het college weigert de vergunning, \
      indien de aanvrager de leges niet heeft betaald.</al></artikel></wettekst></voorstel-wet>
      """)
  }

  fileprivate static func memorie(_ dossier: Int, _ title: String) -> String {
    paper(
      dossier, title, "MEMORIE VAN TOELICHTING",
      "<algemeen><vrije-tekst><tekst><al>De pas kost niets.</al></tekst></vrije-tekst></algemeen>")
  }

  private static func paper(_ dossier: Int, _ title: String, _ kind: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>\(dossier)</dossiernr></dossiernummer>
    <titel>\(title)</titel></dossier><stuk><titel>\(kind)</titel>\(body)</stuk></kamerstuk></officiele-publicatie>
    """
  }
}

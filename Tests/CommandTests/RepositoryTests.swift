import Foundation
import Testing

/// A repository of drafts with old findings: CI tells of new ones alone.
@Suite struct RepositoryTests {
  /// What happens to a draft, and how many of its findings are new.
  enum Change: String, CaseIterable, Sendable {
    case nothing, editElsewhere, artikelBefore, moved, edited, added, copied

    var isNew: Int {
      switch self {
      case .nothing, .editElsewhere, .artikelBefore, .moved: 0
      case .edited, .added, .copied: 1
      }
    }
  }

  private static func draft(before: String = "", _ sentence: String, _ after: String = "") -> String {
    "\(before)Artikel 2\n\(sentence)\n\nArtikel 3\nDe houder bewaart de pas\(after).\n"
  }

  private static let sentence = "Het college weigert de pas, indien de aanvrager de leges niet heeft betaald."

  /// The same through a baseline, and through git.
  @Test(arguments: Change.allCases, [true, false]) func tellsNewFindings(change: Change, throughGit: Bool) throws {
    let names = (1...40).map { "map\($0 % 4)/wet-\($0).txt" }
    let workplace = try Workplace(Dictionary(uniqueKeysWithValues: names.map { ($0, Self.draft(Self.sentence).data) }))
    let folder = workplace.folder
    if throughGit {
      try git(["init", "-q"], folder)
      try git(["add", "."], folder)
      try git(["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "begin"], folder)
    } else {
      #expect(try workplace.run(["baseline", "create", "."]).output == "maatlat-baseline.json: 40 bevindingen\n")
    }
    func write(_ text: String, _ name: String = names[6]) throws {
      try text.data.write(to: folder.appending(path: name))
    }
    switch change {
    case .nothing: break
    case .editElsewhere: try write(Self.draft(Self.sentence, " thuis"))
    case .artikelBefore:
      try write(
        Self.draft(before: "Artikel 1\nEr is een pas.\n\n", Self.sentence).replacing("Artikel 2", with: "Artikel 2a"))
    case .moved:
      try FileManager.default.moveItem(at: folder.appending(path: names[6]), to: folder.appending(path: "elders.txt"))
    case .edited: try write(Self.draft(Self.sentence.replacing("leges", with: "kosten")))
    case .added:
      try write(
        Self.draft(
          before: "Artikel 1\nHet college weigert de kaart, indien de aanvrager geen pas heeft.\n\n", Self.sentence))
    case .copied:
      try FileManager.default.copyItem(at: folder.appending(path: names[6]), to: folder.appending(path: "kopie.txt"))
    }
    if throughGit { try git(["add", "."], folder) }
    let arguments = throughGit ? ["--new-since", "HEAD"] : ["--baseline", "maatlat-baseline.json"]
    let outcome = try workplace.run(["."] + arguments + ["--format", "json"])
    #expect(outcome.status == (change.isNew == 0 ? 0 : 1), "\(outcome.error)")
    #expect(outcome.output.contains(#""summary":{"fout":0,"waarschuwing":\#(change.isNew),"#))
    guard !throughGit else { return }
    let stale = try workplace.run(["baseline", "prune", "--check", "."])
    #expect(stale.status == (change == .edited ? 1 : 0))
    #expect(try workplace.run(["baseline", "prune", "."]).status == 0)
    #expect(
      try workplace.run(["baseline", "show"]).output.split(separator: "\n").count == (change == .edited ? 39 : 40))
  }

  /// A link that leads to the repository is no other place.
  @Test func followsLinks() throws {
    let workplace = try Workplace(["in/map/wet.txt": Self.draft(Self.sentence).data])
    let root = workplace.folder.appending(path: "in")
    for line in [
      ["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "begin"],
    ] {
      try git(line, root)
    }
    let link = workplace.folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: root)
    for path in [".", link.path, link.appending(path: "map/wet.txt").path] {
      #expect(try workplace.run([path, "--new-since", "HEAD"], in: "in").status == 0)
    }
  }

  /// What is found of a paper as a whole hangs on words that many papers have: another paper in its place is another.
  @Test func tellsPapersApart() throws {
    func bill(_ name: String) -> Data {
      """
      Besluit van 3 maart 2030, houdende regels over het \(name)

      Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden, Prins van Oranje-Nassau, enz.
      Gelet op artikel 4 van de Wijkwet;
      Hebben goedgevonden en verstaan:

      Artikel 1
      Er is een \(name).

      Artikel 2
      Dit besluit wordt aangehaald als: Besluit \(name).
      """.data
    }
    let workplace = try Workplace(["oud.txt": bill("hek")])
    #expect(try workplace.run(["baseline", "create", "."]).output.hasSuffix(": 1 bevindingen\n"))
    let old = workplace.folder.appending(path: "oud.txt")
    try FileManager.default.moveItem(at: old, to: workplace.folder.appending(path: "nieuw.txt"))
    let arguments = [".", "--baseline", "maatlat-baseline.json", "--format", "jsonl"]
    #expect(try workplace.run(arguments).output == "")
    try bill("touw").write(to: workplace.folder.appending(path: "nieuw.txt"))
    #expect(try workplace.run(arguments).output.contains("inwerkingtreding-ontbreekt"))
  }

  /// That the toelichting does not motivate a power is told anew of another power.
  @Test func tellsWhatElseIsUnexplained() throws {
    let nota = "NOTA VAN TOELICHTING\n\n1. Inleiding\n\nDe pas is er.\n"
    func decree(_ sentences: String...) -> Data {
      (["Besluit van 1 mei 2031, houdende regels over de pas\n"]
        + sentences.enumerated().map { "Artikel \($0.offset + 1)\n\($0.element)\n" }).joined(separator: "\n").data
    }
    let other = Self.sentence.replacing("pas", with: "kaart")
    let workplace = try Workplace(["besluit-pas.txt": decree(Self.sentence), "nota-pas.txt": nota.data])
    _ = try workplace.run(["baseline", "create", "."])
    func new() throws -> Bool {
      try workplace.run([".", "--baseline", "maatlat-baseline.json", "--format", "jsonl"]).output
        .contains("gebonden-ongemotiveerd")
    }
    #expect(try !new())
    try decree(Self.sentence, other).write(to: workplace.folder.appending(path: "besluit-pas.txt"))
    #expect(try new())
    try decree(other).write(to: workplace.folder.appending(path: "besluit-pas.txt"))
    #expect(try new())
  }

  /// A SARIF report says that what it tells is new; without an earlier state it does not.
  @Test(arguments: [[], ["--baseline", "maatlat-baseline.json"], ["--baseline", "oud.json", "--new-since", "HEAD"]])
  func marksNewFindings(arguments: [String]) throws {
    let workplace = try Workplace(["wet.txt": Self.draft(Self.sentence).data])
    for line in [
      ["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "begin"],
    ] {
      try git(line, workplace.folder)
    }
    _ = try workplace.run(["baseline", "create", "--baseline", "oud.json", "wet.txt"])
    let both = Self.draft(Self.sentence, " thuis").replacing(
      "Artikel 3\n", with: "Artikel 3\nHet college weigert de kaart, indien de aanvrager geen pas heeft.\n")
    try both.data.write(to: workplace.folder.appending(path: "wet.txt"))
    _ = try workplace.run(["baseline", "create", "weg.txt"])
    try #"{"version":1,"findings":[]}"#.data.write(to: workplace.folder.appending(path: "maatlat-baseline.json"))
    let output = try workplace.run(["wet.txt", "--format", "sarif"] + arguments).output
    let states = output.components(separatedBy: #""baselineState":"new""#).count - 1
    let results = output.components(separatedBy: #""ruleId":"#).count - 1
    #expect(results == (arguments.contains("oud.json") ? 1 : 2))
    #expect(states == (arguments.isEmpty ? 0 : results))
  }

  @Test(arguments: [
    (["--baseline", "weg.json"], "weg.json: fout: bestaat niet"), (["--baseline", "wet.txt"], "is geen baseline"),
    (["--new-since", "HEAD"], "--new-since HEAD: "), (["--new-since", "--all"], "missing value"),
  ])
  func tellsWhatIsWrong(arguments: [String], message: String) throws {
    let outcome = try Workplace(["wet.txt": Self.draft(Self.sentence).data]).run(["wet.txt"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.error.lowercased().contains(message.lowercased()), "\(outcome.error)")
  }

  private func git(_ arguments: [String], _ folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

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

import Foundation
import Testing

/// A run after a run tells the same, in far less work; and what has changed is judged anew.
@Suite struct CacheTests {
  private static let remark = "- rules: gebonden-weigering\n  address: artikel 1\n  reason: dit is zo bedoeld\n"

  /// What lies in the folder before the first run.
  private static let files: [String: String] = [
    "wet.xml": Draft.bad, "wet-mvt.xml": Draft.memorandum, "goed.xml": Draft.good, "foto.txt": "geen wet",
    "hoger.xml": Draft.law("Het college kan in bijzondere gevallen van deze wet afwijken."),
    "regels/eigen-college.yml": rule("college"), ".maatlat.yml": "phase: consultatie\n",
  ]

  private static func rule(_ word: String) -> String {
    """
    id: eigen-\(word)
    title: Een woord
    severity: advies
    where: [wettekst]
    message: "Hier staat ‘{citaat}’."
    why: Het is een voorbeeld.
    advice: Schrap het.
    basis: [Huisstijl 2.1]
    forbid: ["\(word)"]
    examples:
      bad:
        - Het ⟦\(word)⟧ beslist.
      good:
        - Er is een pas.
    """
  }

  private static func workplace() throws -> Workplace { try Workplace(files.mapValues(\.data)) }

  private static let check = [".", "--format", "json", "--rules", "regels"]

  /// Runs with the cache, and holds the outcome to that of a run without.
  private func run(_ workplace: borrowing Workplace, _ arguments: [String] = Self.check) throws -> Outcome {
    let cached = try workplace.run(arguments + ["--cache-dir", ".kept"])
    let anew = try workplace.run(arguments + ["--no-cache"])
    #expect(cached.output == anew.output)
    #expect(cached.error == anew.error)
    #expect(cached.status == anew.status)
    return cached
  }

  private func kept(in workplace: borrowing Workplace, _ folder: String = ".kept") -> [URL] {
    let folder = workplace.folder.appending(path: folder)
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.lastPathComponent.count == 32 }.sorted { $0.path < $1.path }
  }

  /// Leaves what is kept of each file.
  private func forgetRuns(_ workplace: borrowing Workplace) throws {
    let folder = workplace.folder.appending(path: ".kept")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "run" { try FileManager.default.removeItem(at: file) }
  }

  @Test func takesWhatIsKept() throws {
    let workplace = try Self.workplace()
    _ = try run(workplace)
    let files = kept(in: workplace)
    // Each file by itself, and the bill with its memorandum.
    #expect(files.count == 7)
    _ = try run(workplace)
    #expect(kept(in: workplace) == files)
    // A run that finds nothing new needs none of them: it tells what the run before told, remarks and all.
    for file in files { try FileManager.default.removeItem(at: file) }
    let text = [".", "--rules", "regels", "--output", "sarif=.a.sarif"]
    for _ in 0..<2 {
      #expect(try run(workplace, text).error.contains("maatlat: ./wet.xml met toelichting ./wet-mvt.xml"))
    }
    let sarif = workplace.folder.appending(path: ".a.sarif")
    let told = try Data(contentsOf: sarif)
    try FileManager.default.removeItem(at: sarif)
    for file in kept(in: workplace) { try FileManager.default.removeItem(at: file) }
    _ = try workplace.run(text + ["--cache-dir", ".kept"])
    #expect(try Data(contentsOf: sarif) == told)
    #expect(kept(in: workplace).isEmpty)
  }

  /// What is kept of a file is what is told of it: under each other's name it is told of the wrong one.
  @Test func takesWhatIsKeptOfEachFile() throws {
    let workplace = try Self.workplace()
    _ = try run(workplace)
    try forgetRuns(workplace)
    _ = try run(workplace)
    try forgetRuns(workplace)
    let files = kept(in: workplace)
    let contents = try files.map { try Data(contentsOf: $0) }
    for (file, content) in zip(files, contents.dropFirst() + contents.prefix(1)) { try content.write(to: file) }
    let mixed = try workplace.run(Self.check + ["--cache-dir", ".kept"])
    #expect(try mixed.output != workplace.run(Self.check).output)
  }

  /// Files that were named are taken from there as well, and their pair: nothing is written anew.
  @Test func takesWhatIsKeptOfNamedFiles() throws {
    let workplace = try Self.workplace()
    let arguments = ["wet.xml", "wet-mvt.xml", "goed.xml"]
    _ = try run(workplace, arguments)
    try forgetRuns(workplace)
    func numbers() throws -> [Int?] {
      try kept(in: workplace).map { file in
        try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int
      }
    }
    let before = try numbers()
    #expect(before.count == 4)
    _ = try run(workplace, arguments)
    #expect(try numbers() == before)
  }

  /// Something that what is found depends on.
  enum Change: String, CaseIterable, Sendable {
    case draft, toelichting, act, rule, newRule, settings, sidecar, option, format, folder, name
  }

  @Test(arguments: Change.allCases) func judgesAnewWhatChanged(change: Change) throws {
    let workplace = try Self.workplace()
    let arguments = Self.check + ["--context", "hoger.xml"]
    let first = try run(workplace, arguments)
    let before = kept(in: workplace).count
    func write(_ text: String, _ name: String) throws {
      try text.data.write(to: workplace.folder.appending(path: name))
    }
    var second = arguments
    switch change {
    case .draft: try write(Draft.law("Het college weigert de pas, indien de aanvrager geen pas heeft."), "wet.xml")
    case .toelichting: try write(Draft.memorandum.replacing("vijf jaar", with: "zes jaar"), "wet-mvt.xml")
    case .act: try write(Draft.law("Het college houdt een register bij."), "hoger.xml")
    case .rule:
      try write(Self.rule("college").replacing("Hier staat", with: "Hier vind je"), "regels/eigen-college.yml")
    case .newRule: try write(Self.rule("register"), "regels/eigen-register.yml")
    case .settings: try write("rules:\n  gebonden: fout\n", ".maatlat.yml")
    case .sidecar: try write(Self.remark, "wet.xml.negeer.yml")
    case .option: second += ["--phase", "indiening"]
    case .format: second = second.map { $0 == "json" ? "markdown" : $0 }
    case .folder: second[0] = workplace.folder.path
    case .name:
      let files = ["goed.xml", "beter.xml"].map { workplace.folder.appending(path: $0) }
      try FileManager.default.moveItem(at: files[0], to: files[1])
    }
    let outcome = try run(workplace, second)
    // What these two change is found in longer drafts.
    if change != .toelichting, change != .option { #expect(outcome.output != first.output) }
    #expect(kept(in: workplace).count > before)
  }

  /// A remark that ends some day is judged anew each day, and no other file for it.
  @Test func asksTheDayWhereItCounts() throws {
    let workplace = try Workplace(["wet.xml": Draft.bad.data, "goed.xml": Draft.good.data])
    try (Self.remark + "  until: 2031-01-01\n").data.write(to: workplace.folder.appending(path: "wet.xml.negeer.yml"))
    _ = try run(workplace, [".", "--format", "json"])
    let dated = try kept(in: workplace).filter { file in
      try Data(contentsOf: file).range(of: Self.today.data) != nil
    }
    #expect(dated.count == 1)
  }

  private static var today: String {
    let day = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return String(format: "%04d-%02d-%02d", day.year ?? 0, day.month ?? 0, day.day ?? 0)
  }

  @Test(arguments: ["", "maatlat-cache 1", "kort", "gewijzigd"]) func passesOverWhatIsDamaged(damage: String) throws {
    let workplace = try Self.workplace()
    let first = try run(workplace)
    for file in kept(in: workplace) {
      var content = try Data(contentsOf: file)
      switch damage {
      case "kort": content.removeLast(9)
      case "gewijzigd": content[content.count - 20] ^= 1
      default: content = damage.data
      }
      try content.write(to: file)
    }
    #expect(try run(workplace).output == first.output)
    #expect(try run(workplace).output == first.output)
  }

  @Test func needsNoFolder() throws {
    let workplace = try Workplace(["wet.xml": Draft.bad.data, "vol": "een bestand".data])
    #expect(try run(workplace, ["wet.xml"]).status == 1)
    for folder in ["vol", "vol/in", "/proc/maatlat"] {
      let outcome = try workplace.run(["wet.xml", "--cache-dir", folder])
      #expect(outcome.status == 1)
      #expect(outcome.error == "")
    }
  }

  /// Where nothing is said the user's folder for such things holds it, and a variable turns it off.
  @Test func standsInTheFolderOfTheUser() throws {
    let workplace = try Workplace(["wet.xml": Draft.bad.data])
    let home = workplace.folder.path
    func count(_ environment: [String: String], _ folder: String) throws -> Int {
      _ = try workplace.run(["wet.xml"], environment: environment)
      return kept(in: workplace, folder).count
    }
    #expect(try count(["HOME": home, "XDG_CACHE_HOME": "", "MAATLAT_NO_CACHE": "1"], ".cache/maatlat") == 0)
    #expect(try count(["HOME": home, "XDG_CACHE_HOME": "", "MAATLAT_NO_CACHE": ""], ".cache/maatlat") == 1)
    #expect(try count(["HOME": home, "XDG_CACHE_HOME": home + "/xdg", "MAATLAT_NO_CACHE": ""], "xdg/maatlat") == 1)
    #expect(try count(["HOME": "", "XDG_CACHE_HOME": "ergens", "MAATLAT_NO_CACHE": ""], "ergens/maatlat") == 0)
  }

  /// What can't be read is told in every run.
  @Test func keepsNoFailures() throws {
    let workplace = try Workplace(["kapot.xml": "<wet".data, "motie.xml": Draft.motion.data])
    for _ in 0..<2 { #expect(try run(workplace, ["kapot.xml", "motie.xml"]).status == 2) }
    #expect(kept(in: workplace).isEmpty)
  }

  /// After a month without use it goes, and so does nothing else.
  @Test func clearsUpAfterItself() throws {
    let workplace = try Self.workplace()
    _ = try run(workplace)
    let old = kept(in: workplace)
    let foreign = workplace.folder.appending(path: ".kept/notitie.txt")
    try Data().write(to: foreign)
    let longAgo: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSinceNow: -40 * 86_400)]
    for file in old + [foreign, workplace.folder.appending(path: ".kept/.pruned")] {
      try FileManager.default.setAttributes(longAgo, ofItemAtPath: file.path)
    }
    _ = try run(workplace, ["goed.xml"])
    #expect(kept(in: workplace).count == 1)
    #expect(FileManager.default.fileExists(atPath: foreign.path))
  }
}

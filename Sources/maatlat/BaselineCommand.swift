import ArgumentParser
import Linter

/// `maatlat baseline`: the findings that a repository has today, about which later runs are silent.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Create, prune or show a baseline: old findings, about which CI is silent.",
    subcommands: [Create.self, Prune.self, Show.self])

  /// Where the baseline stands, and which files it is about.
  struct Place: ParsableArguments {
    @Option(help: ArgumentHelp("The file of the baseline.", valueName: "file"), completion: .file())
    var baseline = "maatlat-baseline.json"

    @OptionGroup var settings: SettingsFiles
    @OptionGroup var cache: CacheOptions
    @OptionGroup var inputs: Inputs

    /// The findings of the files now, each with its path from the folder of the baseline.
    func findings(_ session: inout Session) throws -> [(path: String, key: FindingKey)] {
      var run = CheckRun(files: inputs.paths)
      run.config = settings.config
      run.isIsolated = settings.isolated
      run.format = .json
      run.cache = cache.choice
      let reports = Reports(targets: [try .init(.json)])
      let documents = try run.collect(reports, &session).documents[0]
      let root = folder(ofFile: baseline)
      return documents.flatMap { document in
        document.findings.map { (path: relativePath(document.path, to: root), key: $0.key) }
      }
    }

    func write(_ baseline: Baseline, _ session: inout Session) {
      do throws(FileError) { try writeFile(self.baseline, baseline.file) } catch {
        session.complain(line(for: error))
      }
    }
  }

  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create", abstract: "Write down all findings of the files.")
    @OptionGroup var place: Place

    func run() throws {
      var session = Session()
      let findings = try place.findings(&session)
      place.write(Baseline(of: findings), &session)
      session.output.write("\(place.baseline): \(findings.count) bevindingen\n")
      try session.finish()
    }
  }

  struct Prune: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prune", abstract: "Leave out what is no longer found.",
      discussion: "With --check nothing is written, and the exit status is 1 where something would go.")
    @OptionGroup var place: Place

    @Flag(help: "Only tell whether there is anything to leave out.")
    var check = false

    func run() throws {
      var session = Session()
      let baseline = try readBaseline(place.baseline)
      let stale = baseline.held(against: try place.findings(&session)).stale
      if !check { place.write(baseline.without(stale), &session) }
      for entry in stale { session.output.write(entry.line) }
      let word = check ? "te verwijderen" : "verwijderd"
      session.output.write("\(place.baseline): \(stale.map(\.count).reduce(0, +)) \(word)\n")
      try session.finish(isBad: check && !stale.isEmpty)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "List what the baseline holds.")

    @Option(help: ArgumentHelp("The file of the baseline.", valueName: "file"), completion: .file())
    var baseline = "maatlat-baseline.json"

    func run() throws {
      var session = Session()
      for entry in try readBaseline(baseline).entries { session.output.write(entry.line) }
      try session.finish()
    }
  }
}

extension Baseline.Entry {
  /// One line for people.
  fileprivate var line: String { "\(path): \(key.rule) \(key.address)\(count > 1 ? " (\(count) keer)" : "")\n" }
}

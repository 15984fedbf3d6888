import Glibc
import Legislation
import Linter

/// What a check was asked to do.
struct CheckRun {
  var files: [String]
  var format: ReportFormat = .text
  var outputs: [OutputFile] = []
  var toelichting: String?
  var context: [String] = []
  var phase: Phase?
  var failLevel: FailLevel?
  var maxWarnings: Int?
  var exitZero = false
  var noColor = false
  var statistics = false
  var rules: [String] = []
  var shard: Shard?
  var filesFrom: String?
  var standardInputName: String?
  var config: String?
  var isIsolated = false
  var baseline: String?
  var newSince: String?
  var fix: FixMode?
  var fixesUnsafely = false
  var cache = CacheChoice.standard

  func run() throws {
    if fix == .write { try fixFiles() }
    var session = Session()
    let own = try ownRules(in: rules).rules
    let reports = Reports(
      targets: [try .init(format, colour: wantsColour, own: own)]
        + (try outputs.map { try .init($0.format, to: $0.path, own: own) }))
    let collected = try collect(reports, &session)
    if fix == .show {
      for fix in collected.fixes { session.output.write(fix.diff) }
      return try session.finish(isBad: !exitZero && !collected.fixes.isEmpty)
    }
    let documents = try withoutOld(collected.documents, of: reports, &session)
    let tally = Tally(documents[0])
    if statistics {
      session.output.write(statisticsText(documents[0]))
    } else {
      reports.write(documents, in: &session)
    }
    let isOver = maxWarnings.map { tally.waarschuwing > $0 } ?? false
    let level = failLevel?.severity ?? collected.failLevel ?? .waarschuwing
    let isBad = maxWarnings == nil ? tally.reaches(level) : tally.fout > 0 || isOver
    try session.finish(isBad: !exitZero && isBad)
  }

  /// Writes the changes that need no asking; what overlapped is changed in a further round.
  private func fixFiles() throws {
    for _ in 0..<5 {
      var session = Session(isQuiet: true)
      let fixes = try collect(Reports(targets: []), &session).fixes
      guard !fixes.isEmpty else { return }
      for fix in fixes {
        do throws(FileError) { try fix.write() } catch {
          var session = Session()
          session.complain(line(for: error))
          try session.finish()
        }
      }
    }
  }

  // MARK: Judging

  /// What the files gave.
  struct Collected {
    /// By report, then by document.
    var documents: [[RenderedDocument]]
    var fixes: [FileFix]
    /// The gravest level that the settings of a file ask for.
    var failLevel: Severity?
  }

  /// Reads and judges all files.
  func collect(_ reports: Reports, _ session: inout Session) throws -> Collected {
    var files = try inputs()
    let isOne = self.files.count == 1 && files.folders.isEmpty && filesFrom == nil && shard == nil
    if toelichting != nil, !isOne {
      throw UsageError("--toelichting goes with exactly one FILE", hint: "maatlat check --help")
    }
    var judgings = Judgings(self)
    var byPath: [String: Judging] = [:]
    for file in files.files { byPath[file.path] = try judgings.judging(for: file, in: &session) }
    files.keepJudged { byPath[$0.path] != nil }
    let companion = toelichting.flatMap { session.companion($0) }
    let results = cache.cache
    let judge = Judge(
      ways: byPath, reports: reports, companion: companion, fixes: fix == nil ? nil : fixesUnsafely ? .all : .safe,
      cache: results)
    let alone = session.process(files, judge.alone)
    if companion != nil, let bill = alone.first?.paper, bill.role == .toelichting {
      session.complain("\(bill.path): fout: dit is zelf een toelichting; noem hier de regeling waar zij bij hoort")
    }
    let papers = alone.compactMap(\.paper)
    let pairing = toelichting == nil && papers.count > 1 ? Pairing(papers, named: named(papers, judgings)) : nil
    let together = pairing.map { judged(in: $0, by: judge, &session) } ?? []
    results?.prune()
    let apart = alone.filter { judged in !together.contains { $0.paths.contains(judged.paper?.path ?? "") } }
    let all = apart + together.map(\.judged)
    return Collected(
      documents: reports.joined(all.map(\.rendered)), fixes: all.flatMap(\.fixes),
      failLevel: byPath.values.compactMap(\.failLevel).min())
  }

  /// Pairs that the settings name, among the papers of the run.
  func named(_ papers: [Paper], _ judgings: Judgings) -> [Pairing.Pair] {
    let paths = Set(papers.map(\.path))
    return papers.compactMap { paper in
      judgings.toelichting(of: paper.path).flatMap { other in
        paths.contains(other) ? Pairing.Pair(bill: paper.path, toelichting: other) : nil
      }
    }
  }

  /// Judges again, together with its toelichting, what turned out to belong to a pair.
  ///
  /// Only when all files were read is it known which belong together, and to keep thousands of documents until then would
  /// take the memory of them all. So a paper is judged by itself as it comes, and a pair is read and judged once more: a
  /// folder without pairs costs nothing extra.
  private func judged(
    in pairing: Pairing, by judge: Judge, _ session: inout Session
  ) -> [(paths: Set<String>, judged: Judged)] {
    for ambiguity in pairing.ambiguities { session.complain(ambiguity.message) }
    let pairs = pairing.pairs
    let results = inParallel(pairs.count, progress: Progress(total: pairs.count)) { judge.together(pairs[$0]) }
    return zip(pairing.pairs, results).compactMap { pair, result in
      guard let result else { return nil }
      // The JSON says so itself.
      if format == .text, !session.isQuiet {
        standardError(line: visibleLine("maatlat: \(pair.bill) met toelichting \(pair.toelichting)"))
      }
      return ([pair.bill, pair.toelichting], result)
    }
  }

  /// The files that this run judges.
  private func inputs() throws -> InputFiles {
    var paths = files
    if let filesFrom {
      do throws(FileError) {
        paths += try readLines(filesFrom)
      } catch {
        throw UsageError("--files-from \(filesFrom) can't be read (\(error.message))", hint: "maatlat check --help")
      }
    }
    // A list of paths may be empty: one of many that a cluster hands out.
    var inputs = filesFrom == nil ? try expanded(paths) : InputFiles(paths)
    if let standardInputName { inputs.nameStandardInput(standardInputName) }
    if let shard { inputs.keep(shard.part(of: inputs.files, in: currentFolder())) }
    return inputs
  }

  private var wantsColour: Bool {
    guard !noColor, isatty(STDOUT_FILENO) == 1 else { return false }
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? true
  }
}

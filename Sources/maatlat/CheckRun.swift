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
    let plan = try plan(&session)
    let alreadySaid = session.said.count
    let kept = keptRun(plan, reports, session)
    if let outcome = kept?.outcome {
      for line in outcome.said { session.say(line) }
      reports.write(outcome.outputs, in: &session)
      return try session.finish(isBad: outcome.isBad)
    }
    let collected = try collect(plan, reports, &session)
    if fix == .show {
      for fix in collected.fixes { session.output.write(fix.diff) }
      return try session.finish(isBad: !exitZero && !collected.fixes.isEmpty)
    }
    let documents = try withoutOld(collected.documents, of: reports, &session)
    let tally = Tally(documents[0])
    let isOver = maxWarnings.map { tally.waarschuwing > $0 } ?? false
    let level = failLevel?.severity ?? plan.failLevel ?? .waarschuwing
    let isBad = !exitZero && (maxWarnings == nil ? tally.reaches(level) : tally.fout > 0 || isOver)
    if statistics {
      session.output.write(statisticsText(documents[0]))
    } else {
      let outputs = reports.assembled(documents, failures: session.failures)
      session.tellSkipped()
      // A file that changed while it was judged was judged as something else than was looked up.
      if let kept, !session.hasFailed, hashes(of: plan.files.files) == plan.hashes {
        kept.keep(RunOutcome(said: Array(session.said[alreadySaid...]), outputs: outputs, isBad: isBad))
      }
      reports.write(outputs, in: &session)
    }
    try session.finish(isBad: isBad)
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
  }

  /// What is judged, and how.
  struct Plan {
    var files: InputFiles
    /// By path.
    var ways: [String: Judging]
    var judgings: Judgings
    var companion: (document: Document, hash: ContentHash)?
    var cache: ResultCache?
    /// What the files hold, by path, where there is a cache; without those that can't be read twice, or not at all.
    var hashes: [String: ContentHash]

    /// The gravest level that the settings of a file ask for.
    var failLevel: Severity? { ways.values.compactMap(\.failLevel).min() }
  }

  /// Finds the files, and the settings of each.
  func plan(_ session: inout Session) throws -> Plan {
    var files = try inputs()
    let isOne = self.files.count == 1 && files.folders.isEmpty && filesFrom == nil && shard == nil
    if toelichting != nil, !isOne {
      throw UsageError("--toelichting goes with exactly one FILE", hint: "maatlat check --help")
    }
    var judgings = Judgings(self)
    var byPath: [String: Judging] = [:]
    for file in files.files { byPath[file.path] = try judgings.judging(for: file, in: &session) }
    files.keepJudged { byPath[$0.path] != nil }
    // Fixes are made from the document, which a cache does not hold.
    let results = fix == nil ? cache.cache : nil
    return Plan(
      files: files, ways: byPath, judgings: judgings, companion: toelichting.flatMap { session.companion($0) },
      cache: results, hashes: results == nil ? [:] : hashes(of: files.files))
  }

  /// Reads and judges all files.
  func collect(_ reports: Reports, _ session: inout Session) throws -> Collected {
    try collect(try plan(&session), reports, &session)
  }

  private func collect(_ plan: Plan, _ reports: Reports, _ session: inout Session) throws -> Collected {
    let judge = Judge(plan, reports: reports, fixes: fix == nil ? nil : fixesUnsafely ? .all : .safe)
    let alone = session.process(plan.files, judge.alone)
    if plan.companion != nil, let bill = alone.first?.paper, bill.role == .toelichting {
      session.complain("\(bill.path): fout: dit is zelf een toelichting; noem hier de regeling waar zij bij hoort")
    }
    let papers = alone.compactMap(\.paper)
    let pairing = toelichting == nil && papers.count > 1 ? Pairing(papers, named: named(papers, plan.judgings)) : nil
    let together = pairing.map { judged(in: $0, by: judge, &session) } ?? []
    plan.cache?.prune()
    let paired = together.reduce(into: Set<String>()) { $0.formUnion($1.paths) }
    let apart = alone.filter { !paired.contains($0.paper?.path ?? "") }
    let all = apart + together.map(\.judged)
    return Collected(documents: reports.joined(all.map(\.rendered)), fixes: all.flatMap(\.fixes))
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
      if format == .text {
        session.say(visibleLine("maatlat: \(pair.bill) met toelichting \(pair.toelichting)"))
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
    return environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }
}

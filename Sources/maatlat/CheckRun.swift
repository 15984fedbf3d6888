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

  func run() throws {
    if fix == .write { try fixFiles() }
    var session = Session()
    let own = try ownRules(in: rules)
    let reports = Reports(
      targets: [.init(reporter: try reporter(format, colour: wantsColour, own: own), path: nil)]
        + (try outputs.map { .init(reporter: try reporter($0.format, own: own), path: $0.path) }))
    let collected = try collect(reports, &session)
    if fix == .show {
      for fix in collected.fixes { session.output.write(fix.diff) }
      return try session.finish(isBad: !exitZero && !collected.fixes.isEmpty)
    }
    let documents = try withoutOld(collected.documents, &session)
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

  /// What the work on one dossier gives.
  private struct Judged: Sendable {
    var paper: Paper?
    var rendered: [[RenderedDocument]]
    var fixes: [FileFix]
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
    let ways = byPath
    let companion = toelichting.flatMap { session.companion($0) }
    let alone = session.process(files, needsDraft: true) { document in
      judged(Dossier(of: document, with: companion, beside: ways[document.source.path]?.acts ?? []), ways, reports)
    }
    if companion != nil, let bill = alone.first?.paper, bill.role == .toelichting {
      session.complain("\(bill.path): fout: dit is zelf een toelichting; noem hier de regeling waar zij bij hoort")
    }
    let papers = alone.compactMap(\.paper)
    let pairing = toelichting == nil && papers.count > 1 ? Pairing(papers, named: named(papers, judgings)) : nil
    let together = judge(pairing, ways, &session, reports)
    let apart = alone.filter { judged in !together.contains { $0.paths.contains(judged.paper?.path ?? "") } }
    let all = apart + together.map(\.judged)
    return Collected(
      documents: reports.joined(all.map(\.rendered)), fixes: all.flatMap(\.fixes),
      failLevel: ways.values.compactMap(\.failLevel).min())
  }

  private func judged(_ dossier: Dossier, _ ways: [String: Judging], _ reports: Reports) -> Judged {
    let document = dossier.bill ?? dossier.toelichting
    guard let document, let way = ways[document.source.path] else { return Judged(rendered: [], fixes: []) }
    let report = way.report(dossier)
    let fixes =
      fix == nil
      ? []
      : [dossier.bill, dossier.toelichting].compactMap(\.self).compactMap { document in
        ways[document.source.path].flatMap { FileFix(document, in: report, with: $0.set, isUnsafe: fixesUnsafely) }
      }
    return Judged(paper: Paper(document), rendered: reports.render(report), fixes: fixes)
  }

  /// Pairs that the settings name, among the papers of the run.
  private func named(_ papers: [Paper], _ judgings: Judgings) -> [Pairing.Pair] {
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
  private func judge(
    _ pairing: Pairing?, _ ways: [String: Judging], _ session: inout Session, _ reports: Reports
  ) -> [(paths: Set<String>, judged: Judged)] {
    guard let pairing else { return [] }
    for ambiguity in pairing.ambiguities { session.complain(ambiguity.message) }
    let results = session.process(pairing.pairs) { bill, toelichting in
      judged(
        Dossier(bill: bill, toelichting: toelichting, context: ways[bill.source.path]?.acts ?? []), ways, reports)
    }
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

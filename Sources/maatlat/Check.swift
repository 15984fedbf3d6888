import ArgumentParser
import Glibc
import Legislation
import Linter

/// `maatlat check`: the findings in drafts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report findings in drafts (the default).",
    discussion: """
      In a folder, files that are no regulation and no toelichting are skipped and counted. A bill and its \
      memorandum in one folder are judged together where the number of the dossier, the names of the files \
      (kst-36750-2 and kst-36750-3, wet-x and wet-x-mvt, besluit-x and nota-x) or the title tie one to the \
      other; which were, standard error tells. Findings go to standard output, all else to standard error.
      """)

  @OptionGroup var inputs: Inputs

  @Option(help: "The form of the report.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "A further report in a file, as 'json=report.json'; may be given more than once.", valueName: "format=path"))
  var output: [OutputFile] = []

  @Option(
    help: ArgumentHelp("The explanatory memorandum or note that goes with the one FILE.", valueName: "file"),
    completion: .file())
  var toelichting: String?

  @Option(
    help: ArgumentHelp(
      "An act that the drafts amend, or on which they rest, as it is in force; may be given more than once.",
      valueName: "file"),
    completion: .file())
  var context: [String] = []

  @Option(help: "How far the draft is: what its toelichting leaves out weighs more the later it is.")
  var phase: Phase = .consultatie

  @OptionGroup var own: OwnRules

  @Option(
    help: ArgumentHelp(
      "Judge the I-th of N parts of the files; 'maatlat merge' joins the reports of all.", valueName: "i/n"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp("A file with further paths, one a line; '-' is standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Option(help: "The lowest severity that makes the exit status 1.")
  var failLevel: FailLevel = .waarschuwing

  @Flag(help: "Exit with 0 even if there are findings; 2 stays 2.")
  var exitZero = false

  @Flag(help: "No colours, also on a terminal; as does the environment variable NO_COLOR.")
  var noColor = false

  func run() throws {
    try CheckRun(
      files: inputs.files, format: format, outputs: output, toelichting: toelichting, context: context, phase: phase,
      failLevel: failLevel, exitZero: exitZero, noColor: noColor, rules: own.folders, shard: shard, filesFrom: filesFrom
    ).run()
  }
}

/// What a check was asked to do.
struct CheckRun {
  var files: [String]
  var format: ReportFormat = .text
  var outputs: [OutputFile] = []
  var toelichting: String?
  var context: [String] = []
  var phase: Phase = .consultatie
  var failLevel: FailLevel = .waarschuwing
  var exitZero = false
  var noColor = false
  var rules: [String] = []
  var shard: Shard?
  var filesFrom: String?

  func run() throws {
    let settings = Settings(phase: phase)
    let files = try inputs()
    let isOne = self.files.count == 1 && files.folders.isEmpty && filesFrom == nil && shard == nil
    if toelichting != nil, !isOne {
      throw UsageError("--toelichting goes with exactly one FILE", hint: "maatlat check --help")
    }
    let set = try ruleSet(withRulesIn: rules)
    var session = Session()
    let reports = Reports(
      targets: [.init(reporter: try reporter(format, colour: wantsColour), path: nil)]
        + (try outputs.map { .init(reporter: try reporter($0.format), path: $0.path) }))
    let companion = toelichting.flatMap { session.companion($0) }
    let acts = context.compactMap { session.act($0) }.map { contextAct($0, with: set) }
    let alone = session.process(files, needsDraft: true) { document in
      (
        paper: Paper(document),
        rendered: reports.render(check(Dossier(of: document, with: companion, beside: acts), settings, with: set))
      )
    }
    if companion != nil, let bill = alone.first, bill.paper.role == .toelichting {
      session.complain(
        "\(bill.paper.path): fout: dit is zelf een toelichting; noem hier de regeling waar zij bij hoort")
    }
    let pairing = toelichting == nil && alone.count > 1 ? Pairing(alone.map(\.paper)) : nil
    let together = judge(pairing, beside: acts, &session, reports, settings, set)
    let apart = alone.filter { !together.paths.contains($0.paper.path) }.map(\.rendered)
    let documents = reports.joined(apart + together.rendered)
    reports.write(documents, in: &session)
    try session.finish(isBad: !exitZero && Tally(documents[0]).reaches(failLevel.severity))
  }

  /// Judges again, together with its toelichting, what turned out to belong to a pair.
  ///
  /// Only when all files were read is it known which belong together, and to keep thousands of documents until then would
  /// take the memory of them all. So a paper is judged by itself as it comes, and a pair is read and judged once more: a
  /// folder without pairs costs nothing extra.
  private func judge(
    _ pairing: Pairing?, beside acts: [ContextAct], _ session: inout Session, _ reports: Reports, _ settings: Settings,
    _ set: RuleSet
  ) -> (paths: Set<String>, rendered: [[[RenderedDocument]]]) {
    guard let pairing else { return ([], []) }
    for ambiguity in pairing.ambiguities { session.complain(ambiguity.message) }
    var paths: Set<String> = []
    var rendered: [[[RenderedDocument]]] = []
    let results = session.process(pairing.pairs) { bill, toelichting in
      reports.render(check(Dossier(bill: bill, toelichting: toelichting, context: acts), settings, with: set))
    }
    for (pair, result) in zip(pairing.pairs, results) {
      guard let result else { continue }
      paths.formUnion([pair.bill, pair.toelichting])
      rendered.append(result)
      // The JSON says so itself.
      if format == .text {
        standardError(line: visibleLine("maatlat: \(pair.bill) met toelichting \(pair.toelichting)"))
      }
    }
    return (paths, rendered)
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
    if let shard { inputs.keep(shard.part(of: inputs.files, in: currentFolder())) }
    return inputs
  }

  private var wantsColour: Bool {
    guard !noColor, isatty(STDOUT_FILENO) == 1 else { return false }
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? true
  }
}

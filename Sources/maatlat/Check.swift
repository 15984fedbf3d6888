import ArgumentParser
import Linter

/// `maatlat check`: the findings in drafts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "maatlat", abstract: "Report findings in drafts (the default).",
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

  @Option(
    help: "How far the draft is: what its toelichting leaves out weighs more the later it is (default: consultatie).")
  var phase: Phase?

  @OptionGroup var settings: SettingsFiles

  @OptionGroup var own: OwnRules

  @OptionGroup var cache: CacheOptions

  @Option(
    help: ArgumentHelp(
      "Judge the I-th of N parts of the files; 'maatlat merge' joins the reports of all.", valueName: "i/n"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp("A file with further paths, one a line; '-' is standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "A baseline, made by 'maatlat baseline create': its findings are left out.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp("Report only findings in provisions that changed since a git revision.", valueName: "rev"))
  var newSince: String?

  @Flag(help: "Make the changes whose words a directive gives, and report what is left.")
  var fix = false

  @Flag(help: "With --fix or --diff: also changes that alter what a provision says.")
  var unsafeFixes = false

  @Flag(help: "Print the changes as a patch instead of making them.")
  var diff = false

  @Flag(help: "Count the findings of each rule instead of listing them.")
  var statistics = false

  @Option(
    help: ArgumentHelp("The name of what comes on standard input, which the path '-' stands for.", valueName: "path"))
  var stdinFilename: String?

  @Option(help: ArgumentHelp("How many files are judged at once (default: one for each core).", valueName: "n"))
  var jobs: Int?

  @Option(help: "The lowest severity that makes the exit status 1 (default: waarschuwing).")
  var failLevel: FailLevel?

  @Option(help: ArgumentHelp("The exit status is 1 with more warnings than this, or an error.", valueName: "n"))
  var maxWarnings: Int?

  @Flag(help: "Exit with 0 even if there are findings; 2 stays 2.")
  var exitZero = false

  @Flag(help: "No colours, also on a terminal; as does the environment variable NO_COLOR.")
  var noColor = false

  func validate() throws {
    if jobs.map({ $0 < 1 }) ?? false { throw ValidationError("--jobs takes a number of at least 1") }
    if fix && diff { throw ValidationError("--fix makes the changes, --diff prints them: name one") }
    if unsafeFixes && !fix && !diff { throw ValidationError("--unsafe-fixes goes with --fix or --diff") }
  }

  func run() throws {
    if let jobs { limitThreads(to: jobs) }
    try checkRun.run()
  }

  /// What is asked for.
  var checkRun: CheckRun {
    CheckRun(
      files: inputs.paths, format: format, outputs: output, toelichting: toelichting, context: context, phase: phase,
      failLevel: failLevel, maxWarnings: maxWarnings, exitZero: exitZero, noColor: noColor, statistics: statistics,
      rules: own.folders, shard: shard, filesFrom: filesFrom, standardInputName: stdinFilename,
      config: settings.config, isIsolated: settings.isolated, baseline: baseline, newSince: newSince,
      fix: diff ? .show : fix ? .write : nil, fixesUnsafely: unsafeFixes, cache: cache.choice)
  }
}

import ArgumentParser
import Linter

/// The formats of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, lsp, sarif, github, gitlab, junit, checkstyle, rdjson, markdown, html
}

/// A report in a file, written `FORMAT=PATH`.
struct OutputFile: ExpressibleByArgument {
  let format: ReportFormat
  let path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), let format = ReportFormat(rawValue: String(argument[..<sign])) else {
      return nil
    }
    self.format = format
    path = String(argument[argument.index(after: sign)...])
    if path.isEmpty { return nil }
  }
}

/// The formats of the list of rules.
enum RuleFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The formats of a listing: for people, or one JSON object a line.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl
}

/// The phases of a draft are written on the command line as they are called.
extension Phase: ExpressibleByArgument {}

/// The severities in the words of the command line, the gravest first.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case fout, waarschuwing, advies

  var severity: Severity {
    switch self {
    case .fout: .fout
    case .waarschuwing: .waarschuwing
    case .advies: .advies
    }
  }
}

/// Where results of earlier runs are kept, for the subcommands that judge files.
struct CacheOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder in which results are kept for the next run (default: in the user's cache folder).",
      valueName: "folder"),
    completion: .directory)
  var cacheDir: String?

  @Flag(help: "Judge all files anew, and keep nothing; as does the environment variable MAATLAT_NO_CACHE.")
  var noCache = false

  var choice: CacheChoice { noCache ? .off : cacheDir.map(CacheChoice.folder) ?? .standard }
}

/// The files and folders that a subcommand reads.
struct Inputs: ParsableArguments {
  @Argument(help: "Files and folders to read.", completion: .file())
  var files: [PackedWords] = []

  /// The paths, as they were written.
  var paths: [String] { files.flatMap(\.words) }

  /// The files that are there, once the command line is known to be sound.
  ///
  /// The parser would complain about missing files first, and never get to the option that was misspelled.
  func expanded() throws(UsageError) -> InputFiles { try maatlat.expanded(paths) }
}

/// The files that are there.
func expanded(_ files: [String]) throws(UsageError) -> InputFiles {
  guard !files.isEmpty else { throw UsageError("name at least one file or folder") }
  return InputFiles(files)
}

/// A command line that makes no sense, in one English line like the help.
struct UsageError: Error {
  let message: String
  /// The command that helps on.
  let hint: String

  init(_ message: String, hint: String = "maatlat --help") {
    self.message = message
    self.hint = hint
  }
}

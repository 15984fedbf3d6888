import LanguageServer
import Linter

/// The reports of one run, each in its own format: one on standard output, others in files.
struct Reports: Sendable {
  /// A report and the file it goes to; nil for standard output.
  struct Target: Sendable {
    let reporter: any Reporter
    let path: String?
    /// The same for reports that say the same of one dossier judged in one way.
    let identity: String

    init(_ format: ReportFormat, to path: String? = nil, colour: Bool = false, own: [Rule] = []) throws {
      reporter = try maatlat.reporter(format, colour: colour, own: own)
      self.path = path
      identity = format.rawValue + (colour ? " in colour" : "")
    }
  }

  let targets: [Target]

  /// What each report says of one dossier, in the order of the targets.
  func render(_ report: Report) -> [[RenderedDocument]] { targets.map { $0.reporter.render(report) } }

  /// Puts together what they said of several dossiers.
  func joined(_ rendered: [[[RenderedDocument]]]) -> [[RenderedDocument]] {
    targets.indices.map { target in rendered.flatMap { $0[target] } }
  }

  /// Each report whole; `failures` are what could not be done, a line each.
  func assembled(_ documents: [[RenderedDocument]], failures: [String]) -> [ArraySlice<UInt8>] {
    zip(targets, documents).map { $0.reporter.assemble($1, failures: failures)[...] }
  }

  /// Writes each to where it goes; a file that can't be written is complained of.
  func write(_ outputs: [ArraySlice<UInt8>], in session: inout Session) {
    for (target, bytes) in zip(targets, outputs) {
      guard let path = target.path else {
        session.output.write(bytes)
        continue
      }
      do throws(FileError) { try writeFile(path, bytes) } catch { session.complain(line(for: error)) }
    }
  }
}

/// The reporter of a format; `own` are the rules of the user, which some formats list.
private func reporter(_ format: ReportFormat, colour: Bool, own: [Rule]) throws -> any Reporter {
  switch format {
  case .text: TextReporter(colour: colour)
  case .json: JSONReporter(tool: Maatlat.tool)
  case .jsonl: JSONLinesReporter()
  case .lsp: DiagnosticsReporter(catalogue: builtInCatalogue, root: currentFolder())
  case .sarif:
    SARIFReporter(tool: Maatlat.tool, rules: try ruleInfos(with: own), catalogue: builtInCatalogue, root: projectRoot())
  case .github: GitHubReporter(root: projectRoot())
  case .gitlab: GitLabReporter(root: projectRoot())
  case .junit: JUnitReporter()
  case .checkstyle: CheckstyleReporter()
  case .rdjson: ReviewdogReporter(tool: Maatlat.tool, rules: try ruleInfos(with: own))
  case .markdown: MarkdownReporter()
  case .html: HTMLReporter(tool: Maatlat.tool, catalogue: builtInCatalogue)
  }
}

/// The folder of the project: the checkout that a CI names, where the command runs within it, else the current folder.
private func projectRoot() -> ReportRoot {
  ReportRoot(current: currentFolder(), project: checkoutFolder())
}

import LanguageServer
import Linter

/// The reports of one run, each in its own format: one on standard output, others in files.
struct Reports: Sendable {
  /// A report and the file it goes to; nil for standard output.
  struct Target: Sendable {
    let reporter: any Reporter
    let path: String?
  }

  let targets: [Target]

  /// What each report says of one dossier, in the order of the targets.
  func render(_ report: Report) -> [[RenderedDocument]] { targets.map { $0.reporter.render(report) } }

  /// Puts together what they said of several dossiers.
  func joined(_ rendered: [[[RenderedDocument]]]) -> [[RenderedDocument]] {
    targets.indices.map { target in rendered.flatMap { $0[target] } }
  }

  /// Writes each to where it goes; a file that can't be written is complained of.
  func write(_ documents: [[RenderedDocument]], in session: inout Session) {
    for (target, documents) in zip(targets, documents) {
      let bytes = target.reporter.assemble(documents)
      guard let path = target.path else {
        session.output.write(bytes)
        continue
      }
      do throws(FileError) { try writeFile(path, bytes) } catch { session.complain(line(for: error)) }
    }
  }
}

/// The reporter of a format.
func reporter(_ format: ReportFormat, colour: Bool = false) throws -> any Reporter {
  switch format {
  case .text: TextReporter(colour: colour)
  case .json: JSONReporter(tool: Maatlat.tool)
  case .lsp: DiagnosticsReporter(catalogue: builtInCatalogue, root: currentFolder())
  case .html: HTMLReporter(tool: Maatlat.tool, catalogue: builtInCatalogue)
  }
}

import Legislation
import Linter

/// Reports for editors and scripts that only read standard output: a line for each file, holding the notification
/// `textDocument/publishDiagnostics` that a server would send. Characters are counted in UTF-16, which is what clients expect
/// where nothing was agreed.
public struct DiagnosticsReporter: Reporter {
  private let catalogue: Catalogue
  private let root: String

  /// `root` is the folder from which relative paths start.
  public init(catalogue: Catalogue, root: String) {
    self.catalogue = catalogue
    self.root = root
  }

  public func render(_ report: Report) -> [RenderedDocument] {
    var files: [String: (uri: String, places: TextPlaces)] = [:]
    for document in report.entries.map(\.document) + report.context {
      files[document.source.path] = (uri(of: document.source.path), TextPlaces(document.source, .utf16))
    }
    let conversion = Conversion(file: { files[$0] }, catalogue: catalogue)
    return ReportedDocuments(report).items.map { item in
      let path = item.document.source.path
      var writer = JSONWriter()
      writer.line { writer in
        writer.field("jsonrpc", "2.0")
        writer.field("method", "textDocument/publishDiagnostics")
        writer.field("params") { writer in
          writer.field("uri", uri(of: path))
          writer.key("diagnostics")
          writer.array(item.findings) { conversion.write($1, to: &$0) }
        }
      }
      return RenderedDocument(path: path, document: writer.bytes, findings: [], tally: item.tally)
    }
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    Array(documents.sorted { $0.path < $1.path }.map(\.document).joined())
  }

  private func uri(of path: String) -> String {
    var steps: [Substring] = []
    for step in (path.hasPrefix("/") ? path : "\(root)/\(path)").split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return fileURI(ofPath: "/" + steps.joined(separator: "/"))
  }
}

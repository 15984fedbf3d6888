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

  public func document(_ item: ReportedDocuments.Item, in documents: ReportedDocuments) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(uri(of: item.document.source.path))
    return writer.bytes
  }

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    let conversion = Conversion(
      file: { path in documents.lines(of: path).map { lines in (uri(of: path), { TextRange($0, in: lines) }) } },
      catalogue: catalogue)
    var writer = JSONWriter()
    conversion.write(finding, to: &writer)
    return writer.bytes
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    var output: [UInt8] = []
    for document in documents.sorted(by: { $0.path < $1.path }) {
      output += Array(#"{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"#.utf8)
      output += document.document + Array(#","diagnostics":["#.utf8)
      output += document.findings.map(\.output).joined(separator: Array(",".utf8)) + Array("]}}\n".utf8)
    }
    return output
  }

  private func uri(of path: String) -> String { fileURI(ofPath: absolutePath(path, from: root)) }
}

extension TextRange {
  /// The place of bytes on disk, counted in UTF-16 within their lines.
  fileprivate init(_ span: Span, in lines: Lines) {
    func position(_ offset: Int) -> TextPosition {
      let place = lines.place(ofUTF8: lines.utf8Offset(of: offset), in: .utf16)
      return TextPosition(line: place.line, character: place.column)
    }
    self.init(start: position(span.start), end: position(max(span.start, span.end)))
  }
}

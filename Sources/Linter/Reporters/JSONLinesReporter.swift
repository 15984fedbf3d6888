import Legislation

/// Reports for scripts that read line by line: one JSON object a finding, with the fields that it has in the JSON report.
public struct JSONLinesReporter: Reporter {
  public init() {}

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(finding, in: documents)
    return writer.bytes + [0x0A]
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    documents.sorted { $0.path < $1.path }.flatMap(\.findings).flatMap(\.output)
  }
}

extension JSONWriter {
  /// Writes a finding with all that is known of it.
  mutating func write(_ finding: Finding, in documents: ReportedDocuments) {
    let path = finding.location.path
    object { writer in
      writer.field("rule", finding.rule)
      writer.field("severity", finding.severity.rawValue)
      writer.field("message", finding.message)
      writer.field("advice", finding.advice)
      writer.field("basis", finding.basis)
      writer.field("path", path)
      writer.field("provision", finding.location.provision)
      writer.field("article", finding.article)
      writer.field("paragraph", finding.paragraph)
      writer.write(finding.location.span, in: path, documents)
      writer.field("quote", finding.quote)
      writer.key("evidence")
      writer.array(finding.evidence) { writer, words in
        writer.object {
          $0.field("role", words.role)
          $0.field("text", words.text)
          $0.write(words.span, in: path, documents)
        }
      }
      writer.key("related")
      writer.array(finding.related) { writer, related in
        writer.object {
          $0.field("message", related.message)
          $0.field("path", related.location.path)
          $0.field("provision", related.location.provision)
          $0.write(related.location.span, in: related.location.path, documents)
        }
      }
      writer.field("fingerprint", finding.fingerprint)
    }
  }

  /// Writes `start` and `end`; a file outside the report has offsets alone.
  private mutating func write(_ span: Span, in path: String, _ documents: ReportedDocuments) {
    func place(_ offset: Int, _ writer: inout JSONWriter) {
      writer.field("offset", offset)
      guard let position = documents.position(offset, in: path) else { return }
      writer.field("line", position.line)
      writer.field("column", position.column)
    }
    field("start") { place(span.start, &$0) }
    field("end") { place(span.end, &$0) }
  }
}

import Legislation

/// Which program spoke, by which text of the Aanwijzingen.
public struct ToolVersion: Sendable {
  public let name: String
  public let version: String
  /// The date from which the text of the Aanwijzingen applies ("2024-07-01").
  public let aanwijzingen: String

  public init(name: String, version: String, aanwijzingen: String) {
    self.name = name
    self.version = version
    self.aanwijzingen = aanwijzingen
  }
}

/// Reports for other programs: one JSON object, with a line for each document and each finding.
public struct JSONReporter: Reporter {
  private let tool: ToolVersion

  public init(tool: ToolVersion) { self.tool = tool }

  public func document(_ item: ReportedDocuments.Item, in documents: ReportedDocuments) -> [UInt8] {
    bytes { write(item, to: &$0) }
  }

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] { bytes { write(finding, documents, to: &$0) } }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    let sorted = documents.sorted { $0.path < $1.path }
    let tally = Tally(documents)
    var output = Array("{\"tool\":".utf8)
    output += bytes { writer in
      writer.object {
        $0.field("name", tool.name)
        $0.field("version", tool.version)
        $0.field("aanwijzingen", tool.aanwijzingen)
      }
    }
    output += Array(",\n\"documents\":[".utf8)
    join(sorted.map(\.document), into: &output)
    output += Array("],\n\"findings\":[".utf8)
    join(sorted.flatMap(\.findings).map(\.output), into: &output)
    output += Array("],\n\"summary\":".utf8)
    output += bytes { writer in
      writer.object {
        $0.field("fout", tally.fout)
        $0.field("waarschuwing", tally.waarschuwing)
        $0.field("advies", tally.advies)
        $0.field("documents", tally.documents)
      }
    }
    output += Array("}\n".utf8)
    return output
  }

  private func join(_ items: [[UInt8]], into output: inout [UInt8]) {
    for (index, item) in items.enumerated() {
      output += Array((index == 0 ? "\n" : ",\n").utf8)
      output += item
    }
  }

  private func bytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    body(&writer)
    return writer.bytes
  }

  // MARK: Documents and findings

  private func write(_ item: ReportedDocuments.Item, to writer: inout JSONWriter) {
    let document = item.document
    writer.object {
      $0.field("path", document.source.path)
      $0.field("format", document.format.rawValue)
      $0.field("kind", document.kind.rawValue)
      $0.field("title", document.title)
      $0.field("citationTitle", document.citationTitle)
      $0.field("dossier", document.dossier)
      if let toelichting = item.toelichting { $0.field("toelichting", toelichting) }
    }
  }

  private func write(_ finding: Finding, _ documents: ReportedDocuments, to writer: inout JSONWriter) {
    let path = finding.location.path
    writer.object { writer in
      writer.field("rule", finding.rule)
      writer.field("severity", finding.severity.rawValue)
      writer.field("message", finding.message)
      writer.field("advice", finding.advice)
      writer.field("basis", finding.basis)
      writer.field("path", path)
      writer.field("provision", finding.location.provision)
      writer.field("article", finding.article)
      writer.field("paragraph", finding.paragraph)
      write(finding.location.span, in: path, documents, to: &writer)
      writer.field("quote", finding.quote)
      writer.key("evidence")
      writer.array(finding.evidence) { writer, words in
        writer.object {
          $0.field("role", words.role)
          $0.field("text", words.text)
          write(words.span, in: path, documents, to: &$0)
        }
      }
      writer.key("related")
      writer.array(finding.related) { writer, related in
        writer.object {
          $0.field("message", related.message)
          $0.field("path", related.location.path)
          $0.field("provision", related.location.provision)
          write(related.location.span, in: related.location.path, documents, to: &$0)
        }
      }
      writer.field("fingerprint", finding.fingerprint)
    }
  }

  /// Writes `start` and `end`; a file outside the report has offsets alone.
  private func write(
    _ span: Span, in path: String, _ documents: ReportedDocuments, to writer: inout JSONWriter
  ) {
    func place(_ offset: Int, _ writer: inout JSONWriter) {
      writer.field("offset", offset)
      guard let position = documents.position(offset, in: path) else { return }
      writer.field("line", position.line)
      writer.field("column", position.column)
    }
    writer.field("start") { place(span.start, &$0) }
    writer.field("end") { place(span.end, &$0) }
  }
}

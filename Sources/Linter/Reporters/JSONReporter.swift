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
  ) -> [UInt8] { bytes { $0.write(finding, in: documents) } }

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
    output.reserveCapacity(output.count + items.reduce(0) { $0 + $1.count + 2 })
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

  // MARK: Documents

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
}

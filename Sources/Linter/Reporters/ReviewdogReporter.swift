import Legislation

/// Reports for reviewdog (rdjson): findings with the place, the address of the authority, and the words to put instead.
///
/// Its columns count bytes of UTF-8.
public struct ReviewdogReporter: Reporter {
  private let tool: ToolVersion
  private let rules: RuleTable

  public init(tool: ToolVersion, rules: [RuleInfo]) {
    self.tool = tool
    self.rules = RuleTable(rules)
  }

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    let path = finding.location.path
    let rule = rules[finding.rule]
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("message", finding.advice.isEmpty ? finding.message : "\(finding.message)\n\(finding.advice)")
      writer.field("location") { writer in
        writer.field("path", path)
        write(finding.location.span, in: path, documents, to: &writer)
      }
      writer.field("severity", Self.severity(finding.severity))
      writer.field("code") {
        $0.field("value", finding.rule)
        if let url = rule?.url { $0.field("url", url) }
      }
      let edits = rule?.fix.flatMap { finding.replaced(by: $0, in: item.document) }?.edits ?? []
      guard !edits.isEmpty else { return }
      writer.key("suggestions")
      writer.array(edits) { writer, edit in
        writer.object {
          write(item.document.source.span(ofUTF8: edit.range), in: path, documents, to: &$0)
          $0.field("text", edit.replacement)
        }
      }
    }
    return writer.bytes
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    var writer = JSONWriter()
    let findings = documents.sorted { $0.path < $1.path }.flatMap(\.findings)
    writer.object { writer in
      writer.field("source") { $0.field("name", tool.name) }
      if let gravest = findings.map(\.severity).max() { writer.field("severity", Self.severity(gravest)) }
      writer.key("diagnostics")
      writer.array(findings) { $0.written([0x0A] + $1.output) }
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ span: Span, in path: String, _ documents: ReportedDocuments, to writer: inout JSONWriter) {
    guard let (start, end) = documents.ends(of: span, in: path, columns: .bytes) else { return }
    writer.field("range") {
      $0.field("start", start)
      $0.field("end", end)
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .fout: "ERROR"
    case .waarschuwing: "WARNING"
    case .advies: "INFO"
    }
  }
}

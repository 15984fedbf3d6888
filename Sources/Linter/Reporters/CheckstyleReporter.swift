import Legislation

/// Reports in the XML of Checkstyle, which many viewers read: an element for each file and each finding.
public struct CheckstyleReporter: Reporter {
  public init() {}

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    let place =
      documents.position(finding.location.span.start, in: finding.location.path) ?? Position(line: 1, column: 1)
    var text =
      #"    <error line="\#(place.line)" column="\#(place.column)" severity="\#(Self.severity(finding.severity))""#
    text += #" message="\#(xmlEscaped(finding.message))" source="maatlat.\#(xmlEscaped(finding.rule))"/>"#
    return Array((text + "\n").utf8)
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)
    for document in documents.sorted(by: { $0.path < $1.path }) {
      output += Array("  <file name=\"\(xmlEscaped(document.path))\">\n".utf8)
      output += document.findings.flatMap(\.output)
      output += Array("  </file>\n".utf8)
    }
    return output + Array("</checkstyle>\n".utf8)
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .fout: "error"
    case .waarschuwing: "warning"
    case .advies: "info"
    }
  }
}

import Legislation

/// Reports for a workflow on GitHub: commands that put findings beside the lines of a pull request.
///
/// GitHub shows ten of each kind for a step and drops the others in silence; so the gravest come first, no more than ten of a
/// kind are given, and a last notice tells how many there are.
public struct GitHubReporter: Reporter {
  private let root: ReportRoot

  /// `root` is the folder of the checkout.
  public init(root: ReportRoot) { self.root = root }

  private static let limit = 10

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    let location = finding.location
    let title = location.provision.isEmpty ? finding.rule : "\(finding.rule): \(location.provision)"
    var properties: [(name: String, value: String)] = [("title", title), ("file", root.name(of: location.path))]
    if let (start, end) = documents.ends(of: location.span, in: location.path) {
      properties += [("line", "\(start.line)"), ("endLine", "\(end.line)")]
      // GitHub refuses columns where the lines differ.
      if start.line == end.line { properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")] }
    }
    var message = finding.message
    if !finding.advice.isEmpty { message += "\n\(finding.advice)" }
    if !finding.basis.isEmpty { message += "\n\(finding.basis.joined(separator: ", "))" }
    return Array(command(Self.kind(finding.severity), properties, message).utf8)
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    guard !documents.isEmpty else { return [] }
    let findings = documents.sorted { $0.path < $1.path }.flatMap(\.findings)
    var output: [UInt8] = []
    var left = 0
    for severity in Severity.allCases.reversed() {
      let own = findings.filter { $0.severity == severity }
      // One of the ten notices is the last.
      let shown = own.prefix(severity == .advies ? Self.limit - 1 : Self.limit)
      output += shown.flatMap(\.output)
      left += own.count - shown.count
    }
    var total = Tally(documents).text
    if left > 0 {
      total += "; \(left) daarvan staan niet hier, want GitHub toont er ten hoogste \(Self.limit) per ernst"
    }
    return output + Array(command("notice", [("title", "maatlat")], total).utf8)
  }

  private func command(_ kind: String, _ properties: [(name: String, value: String)], _ message: String) -> String {
    let list = properties.map { "\($0.name)=\(commandPropertyEscaped($0.value))" }.joined(separator: ",")
    return "::\(kind) \(list)::\(commandEscaped(message))\n"
  }

  private static func kind(_ severity: Severity) -> String {
    switch severity {
    case .fout: "error"
    case .waarschuwing: "warning"
    case .advies: "notice"
    }
  }
}

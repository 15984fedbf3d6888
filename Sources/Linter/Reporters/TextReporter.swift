import Legislation

/// Reports for people at a terminal, and for editors that look for `path:line:column:` at the start of a line.
public struct TextReporter: Reporter {
  private let paint: Paint

  public init(colour: Bool) { paint = Paint(isOn: colour) }

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] { Array(text(finding, documents).utf8) }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    // Where nothing could be read, standard error has said so.
    guard !documents.isEmpty else { return [] }
    var output: [UInt8] = []
    for document in documents.sorted(by: { $0.path < $1.path }) {
      for finding in document.findings {
        output += finding.output
        output.append(0x0A)
      }
    }
    let tally = Tally(documents)
    output += Array("\(tally.text)\n".utf8)
    if let remark = tally.remark { output += Array("\(remark)\n".utf8) }
    return output
  }

  // MARK: One finding

  private func text(_ finding: Finding, _ documents: ReportedDocuments) -> String {
    var text = paint.bold(place(finding.location, documents) + ":")
    text += " \(paint.severity(finding.severity))[\(finding.rule)]: \(paint.bold(visibleLine(finding.message)))\n"
    if let excerpt = documents.excerpt(finding.location) {
      text += "    \(excerpt.line)\n    \(paint.mark(excerpt.mark))\n"
    }
    if !finding.location.provision.isEmpty { text += note(visibleLine(finding.location.provision)) }
    if !finding.basis.isEmpty { text += note("basis: \(finding.basis.joined(separator: ", "))") }
    if !finding.advice.isEmpty { text += note("advies: \(visibleLine(finding.advice))") }
    for related in finding.related {
      text += "    \(place(related.location, documents)): \(visibleLine(related.message))\n"
    }
    return text
  }

  private func note(_ text: String) -> String { "    \(paint.dim("=")) \(text)\n" }

  private func place(_ location: Location, _ documents: ReportedDocuments) -> String {
    let path = visibleLine(location.path)
    guard let position = documents.position(location.span.start, in: location.path) else { return path }
    return "\(path):\(position.line):\(position.column)"
  }
}

extension Tally {
  /// How much was found in how many documents: "1 fout, 2 adviezen in 1 document".
  var text: String {
    let counts = [
      counted(fout, "fout", "fouten"), counted(waarschuwing, "waarschuwing", "waarschuwingen"),
      counted(advies, "advies", "adviezen"),
    ].compactMap(\.self)
    let found = counts.isEmpty ? "geen bevindingen" : counts.joined(separator: ", ")
    return "\(found) in \(counted(documents, "document", "documenten") ?? "")"
  }

  /// That documents were judged without what explains them; nil where none was.
  var remark: String? {
    guard withoutToelichting > 0 else { return nil }
    let share = documents == 1 ? "" : " bij \(withoutToelichting) van de \(documents) documenten"
    return "toelichting niet aangeleverd\(share)"
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }
}

/// The colours of a terminal, or none.
private struct Paint: Sendable {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func mark(_ text: String) -> String { wrap(text, "1;32") }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .fout: wrap(severity.rawValue, "1;31")
    case .waarschuwing: wrap(severity.rawValue, "1;33")
    case .advies: wrap(severity.rawValue, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// How often each rule found something, the most often first.
public func statisticsText(_ documents: [RenderedDocument]) -> String {
  var counts: [String: (count: Int, severity: Severity)] = [:]
  for finding in documents.flatMap(\.findings) {
    let known = counts[finding.rule] ?? (0, finding.severity)
    counts[finding.rule] = (known.count + 1, max(known.severity, finding.severity))
  }
  let width = String(counts.values.map(\.count).max() ?? 0).count
  return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { rule, found in
    let count = String(found.count)
    return String(repeating: " ", count: width - count.count) + "\(count)  \(rule)  \(found.severity.rawValue)\n"
  }.joined()
}

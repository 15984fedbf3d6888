import Legislation

/// Reports for people who judge a merge request: the counts, a table of the files, and a table of findings for each file.
///
/// A host takes about 65,000 characters for a comment: what does not fit is counted instead.
public struct MarkdownReporter: Reporter {
  public init() {}

  /// How many bytes the tables may take.
  private static let room = 60_000
  /// With more findings than this in all, those of each file are folded.
  private static let most = 10

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    let location = finding.location
    let place = documents.position(location.span.start, in: location.path).map { "\($0.line):\($0.column)" } ?? ""
    let cells = [
      place, finding.severity.rawValue, finding.rule, finding.message, location.provision,
      finding.basis.joined(separator: ", "),
    ]
    return Array("| \(cells.map(markdownEscaped).joined(separator: " | ")) |\n".utf8)
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    let tally = Tally(documents)
    let found = documents.filter { !$0.findings.isEmpty }.sorted { $0.path < $1.path }
    var output = Array("### Maatlat\n\n\(tally.text)\n".utf8)
    if let remark = tally.remark { output += Array("\n\(remark)\n".utf8) }
    guard !found.isEmpty else { return output }
    output += Array("\n| Bestand | Fouten | Waarschuwingen | Adviezen |\n|---|--:|--:|--:|\n".utf8)
    var room = Self.room
    let files = fitting(found.map { Array(row(of: $0).utf8) }, in: &room)
    output += files.flatMap(\.self)
    if files.count < found.count {
      output += Array("\nNog \(found.count - files.count) bestanden met bevindingen staan niet hier.\n".utf8)
    }
    let total = found.map(\.findings.count).reduce(0, +)
    var left = total
    for document in found {
      let rows = fitting(document.findings.map(\.output), in: &room)
      guard !rows.isEmpty else { break }
      left -= rows.count
      output += table(of: document, rows: rows, isFolded: total > Self.most)
    }
    if left > 0 { output += Array("\nNog \(left) van de \(total) bevindingen staan niet hier.\n".utf8) }
    return output
  }

  private func row(of document: RenderedDocument) -> String {
    let tally = document.tally
    return "| \(markdownEscaped(document.path)) | \(tally.fout) | \(tally.waarschuwing) | \(tally.advies) |\n"
  }

  private func table(of document: RenderedDocument, rows: [[UInt8]], isFolded: Bool) -> [UInt8] {
    let count = document.findings.count
    let summary = "\(xmlEscaped(visibleLine(document.path))) (\(count == 1 ? "1 bevinding" : "\(count) bevindingen"))"
    var output = Array(
      (isFolded ? "\n<details><summary>\(summary)</summary>\n" : "\n#### \(markdownEscaped(document.path))\n").utf8)
    output += Array("\n| Plaats | Ernst | Regel | Melding | Bepaling | Grondslag |\n|--:|---|---|---|---|---|\n".utf8)
    output += rows.flatMap(\.self)
    return output + Array((isFolded ? "\n</details>\n" : "").utf8)
  }

  /// The first rows for which there is room, which is taken.
  private func fitting(_ rows: [[UInt8]], in room: inout Int) -> [[UInt8]] {
    var fitting: [[UInt8]] = []
    for row in rows {
      room -= row.count
      guard room >= 0 else { break }
      fitting.append(row)
    }
    return fitting
  }
}

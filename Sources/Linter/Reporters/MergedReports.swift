/// A report that was read back, with the name of its file.
package struct ReadReport: Sendable {
  package let path: String
  package let tree: JSONTree

  package init(path: String, tree: JSONTree) {
    self.path = path
    self.tree = tree
  }

  fileprivate var isSARIF: Bool { tree["runs"] != nil && tree["version"] != nil }
  fileprivate var isOurs: Bool { ["tool", "documents", "findings", "summary"].allSatisfy { tree[$0] != nil } }
}

/// Why reports can't be joined.
package struct MergeProblem: Error, Equatable {
  /// The report at which that shows.
  package let path: String
  /// One Dutch line.
  package let reason: String
}

/// Joins the reports of runs that shared files between them: what one run over all would have written.
///
/// They are all our own JSON, or all SARIF.
package func mergedReports(_ reports: [ReadReport]) throws(MergeProblem) -> [UInt8] {
  for report in reports where !report.isOurs && !report.isSARIF {
    throw MergeProblem(path: report.path, reason: "dit is geen rapport van maatlat in JSON of SARIF")
  }
  guard let first = reports.first else { return [] }
  for report in reports where report.isSARIF != first.isSARIF {
    throw MergeProblem(path: report.path, reason: "JSON en SARIF gaan niet samen in een rapport")
  }
  return first.isSARIF ? try mergedSARIF(reports) : try mergedJSON(reports)
}

/// Joins our own reports; documents and findings stay as they were written, so that the bytes are those of one run.
private func mergedJSON(_ reports: [ReadReport]) throws(MergeProblem) -> [UInt8] {
  let first = reports[0].tree
  var paths: [String: String] = [:]
  for report in reports {
    for document in report.tree["documents"]?.items ?? [] {
      let path = document["path"]?.string ?? ""
      if let other = paths.updateValue(report.path, forKey: path) {
        throw MergeProblem(path: report.path, reason: "ook \(other) gaat over ‘\(path)’")
      }
    }
  }
  var output = Array("{".utf8)
  for (index, member) in first.members.enumerated() {
    if index > 0 { output += Array(",\n".utf8) }
    output += Array("\"\(member.key)\":".utf8)
    let all = reports.compactMap { $0.tree[member.key] }
    switch member.key {
    case "documents", "findings":
      let items = all.flatMap(\.items).map { (place: ReportedPlace($0), bytes: $0.bytes) }
      output += jsonLines(items.sorted { $0.place < $1.place }.map(\.bytes))
    case "summary": output += summary(all, reports)
    default:
      // The program, and its version.
      if let other = zip(reports, all).first(where: { $0.1.bytes != member.value.bytes })?.0 {
        throw MergeProblem(path: other.path, reason: "‘\(member.key)’ is anders dan in \(reports[0].path)")
      }
      output += member.value.bytes
    }
  }
  return output + Array("}\n".utf8)
}

/// Where a document or finding stands among those of all runs.
private struct ReportedPlace: Comparable {
  let path: String
  let start: Int
  let end: Int
  let rule: String
  let message: String

  init(_ item: JSONTree) {
    path = item["path"]?.string ?? ""
    start = item["start"]?["offset"]?.number ?? 0
    end = item["end"]?["offset"]?.number ?? 0
    rule = item["rule"]?.string ?? ""
    message = item["message"]?.string ?? ""
  }

  static func < (left: ReportedPlace, right: ReportedPlace) -> Bool {
    (left.path, left.start, left.end, left.rule, left.message)
      < (right.path, right.start, right.end, right.rule, right.message)
  }
}

/// An array with an item a line.
func jsonLines(_ items: [ArraySlice<UInt8>]) -> [UInt8] {
  var output = Array("[".utf8)
  for (index, item) in items.enumerated() {
    output += Array((index == 0 ? "\n" : ",\n").utf8)
    output += item
  }
  return output + Array("]".utf8)
}

/// The counts over all reports: of findings and documents anew, of anything else as the sum.
private func summary(_ summaries: [JSONTree], _ reports: [ReadReport]) -> [UInt8] {
  let findings = reports.flatMap { $0.tree["findings"]?.items ?? [] }
  var writer = JSONWriter()
  writer.object { writer in
    for member in summaries[0].members {
      writer.key(named: member.key)
      if let severity = Severity(rawValue: member.key) {
        writer.value(findings.filter { $0["severity"]?.string == severity.rawValue }.count)
      } else if member.key == "documents" {
        writer.value(reports.map { $0.tree["documents"]?.items.count ?? 0 }.reduce(0, +))
      } else {
        writer.value(summaries.compactMap { $0[member.key]?.number }.reduce(0, +))
      }
    }
  }
  return writer.bytes
}

import Legislation

/// The changes of a document that can be made without asking: of each finding the words that a directive gives, and with
/// `isUnsafe` the margin that changes what a provision says.
///
/// Those that would overlap wait for the next run.
public func fixes(in report: Report, of path: String, with set: RuleSet, isUnsafe: Bool) -> [SourceEdit] {
  var edits: [SourceEdit] = []
  for finding in report.findings where finding.location.path == path {
    guard let document = report.document(path), let rule = set.rules.first(where: { $0.id == finding.rule }) else {
      continue
    }
    let patient = Patient(finding: finding, rule: rule, document: document, report: report, lexicon: set.lexicon)
    guard let remedy = patient.replacedWords ?? (isUnsafe ? patient.margins.first : nil) else { continue }
    let isFree = remedy.edits.allSatisfy { edit in
      edits.allSatisfy { $0.range.upperBound <= edit.range.lowerBound || edit.range.upperBound <= $0.range.lowerBound }
    }
    if isFree { edits += remedy.edits }
  }
  return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// The changes as a patch that `patch -p1` and `git apply` take.
public func unifiedDiff(_ edits: [SourceEdit], of text: [UInt8], path: String) -> String {
  guard !edits.isEmpty else { return "" }
  let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
  var starts: [Int] = []
  for line in lines { starts.append(line.startIndex) }
  func line(at offset: Int) -> Int { max(0, starts.partitioningIndex { $0 > offset } - 1) }
  // Edits whose lines are near each other share a hunk, with three lines around it.
  var hunks: [(lines: Range<Int>, edits: [SourceEdit])] = []
  for edit in edits {
    let touched = line(at: edit.range.lowerBound)..<(line(at: edit.range.upperBound) + 1)
    if let last = hunks.last, touched.lowerBound - last.lines.upperBound <= 6 {
      hunks[hunks.count - 1] = (
        last.lines.lowerBound..<max(last.lines.upperBound, touched.upperBound), last.edits + [edit]
      )
    } else {
      hunks.append((touched, [edit]))
    }
  }
  var output = "--- a/\(path)\n+++ b/\(path)\n"
  var shift = 0
  let last = lines.last?.isEmpty ?? false ? lines.count - 1 : lines.count
  for hunk in hunks {
    let start = starts[hunk.lines.lowerBound]
    let end = lines[hunk.lines.upperBound - 1].endIndex
    let moved = hunk.edits.map { edit in
      SourceEdit(range: edit.range.lowerBound - start..<edit.range.upperBound - start, replacement: edit.replacement)
    }
    let new = applying(moved, to: Array(text[start..<end])).split(separator: 0x0A, omittingEmptySubsequences: false)
    let before = max(0, hunk.lines.lowerBound - 3)..<hunk.lines.lowerBound
    let after = hunk.lines.upperBound..<max(hunk.lines.upperBound, min(last, hunk.lines.upperBound + 3))
    let old = before.count + hunk.lines.count + after.count
    let count = before.count + new.count + after.count
    output += "@@ -\(before.lowerBound + 1),\(old) +\(before.lowerBound + 1 + shift),\(count) @@\n"
    func write(_ sign: String, _ line: some Collection<UInt8>) {
      output += sign + String(decoding: line, as: UTF8.self) + "\n"
    }
    for index in before { write(" ", lines[index]) }
    for index in hunk.lines { write("-", lines[index]) }
    for line in new { write("+", line) }
    for index in after { write(" ", lines[index]) }
    shift += new.count - hunk.lines.count
  }
  return output
}

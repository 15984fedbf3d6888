import Legislation

/// The words of a document that findings mark, cut where marks start and end, so that none overlaps another.
struct HTMLMarks {
  private struct Segment {
    var range: Range<Int>
    /// The findings that mark it.
    var keys: [String]
    /// Those of them whose mark ends with it.
    var ending: [String]
  }

  private let segments: [Segment]

  /// Each mark is a range of the document's text with the name of its finding.
  init(_ marks: [(range: Range<Int>, key: String)]) {
    let marks = marks.filter { !$0.range.isEmpty }.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.key) < ($1.range.lowerBound, $1.range.upperBound, $1.key)
    }
    let bounds = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var segments: [Segment] = []
    var open: [(range: Range<Int>, key: String)] = []
    var next = 0
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      open.removeAll { $0.range.upperBound <= start }
      while next < marks.count, marks[next].range.lowerBound <= start {
        if !open.contains(where: { $0.key == marks[next].key && $0.range == marks[next].range }) {
          open.append(marks[next])
        }
        next += 1
      }
      guard !open.isEmpty else { continue }
      segments.append(
        Segment(
          range: start..<end, keys: open.map(\.key),
          ending: open.filter { $0.range.upperBound == end }.map(\.key)))
    }
    self.segments = segments
  }

  /// Writes a stretch of text with the marks in it; whether there are any.
  func write(_ range: Range<Int>, of document: Document, to writer: inout HTMLWriter) -> Bool {
    let first = segments.partitioningIndex { $0.range.upperBound > range.lowerBound }
    var index = first
    document.text.withUnsafeBufferPointer { text in
      var cursor = range.lowerBound
      while index < segments.count, segments[index].range.lowerBound < range.upperBound {
        let segment = segments[index]
        let piece = segment.range.clamped(to: range)
        writer.text(text[cursor..<piece.lowerBound])
        writer.token(.startMark, segment.keys.joined(separator: " "))
        writer.text(text[piece])
        let isWhole = piece.upperBound == segment.range.upperBound
        writer.token(.endMark, (isWhole ? segment.ending : []).joined(separator: " "))
        cursor = piece.upperBound
        index += 1
      }
      writer.text(text[cursor..<range.upperBound])
    }
    return index > first
  }
}

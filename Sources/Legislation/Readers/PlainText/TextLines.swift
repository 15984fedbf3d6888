/// One line of a text that holds more than white space.
struct TextLine {
  /// The first byte of the line that is no white space, past the sign of a markdown heading.
  var start: UInt32
  /// The byte after the last one that is no white space.
  var end: UInt32
  /// In how many columns of white space the line starts.
  var indent: UInt16
  /// Whether lines without text stand before it.
  var isAfterBlank: Bool
  var marks: LineMarks

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// What is known of a line beside its words.
struct LineMarks: OptionSet {
  let rawValue: UInt8

  /// A page starts here.
  static let pageStart = LineMarks(rawValue: 1)
  /// The text marks it as a heading (markdown).
  static let heading = LineMarks(rawValue: 2)
  /// Not the author's words: a page header, a page number.
  static let furniture = LineMarks(rawValue: 4)
  /// Lines were taken out before it, so that white space there says nothing.
  static let seam = LineMarks(rawValue: 8)
}

/// The lines of a text that hold words, in order.
func textLines(_ bytes: TextBytes) -> [TextLine] {
  var lines: [TextLine] = []
  lines.reserveCapacity(bytes.count / 64 + 16)
  var index = 0
  var isAfterBlank = false
  var isPageStart = false
  while index < bytes.count {
    var end = index
    while end < bytes.count, !(bytes[end] >= 0x0A && bytes[end] <= 0x0D) { end += 1 }
    let range = bytes.trimmed(index..<end)
    if range.isEmpty {
      isAfterBlank = isAfterBlank || end == bytes.count || bytes[end] != 0x0C
    } else {
      var line = TextLine(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
        indent: indent(bytes, index..<range.lowerBound), isAfterBlank: isAfterBlank,
        marks: isPageStart ? [.pageStart, .seam] : [])
      stripMarkup(&line, bytes)
      lines.append(line)
      isAfterBlank = false
      isPageStart = false
    }
    if end < bytes.count, bytes[end] == 0x0C { isPageStart = true }
    index = end + 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { index += 1 }
  }
  return lines
}

private func indent(_ bytes: TextBytes, _ range: Range<Int>) -> UInt16 {
  var width = 0
  for index in range {
    if bytes[index] == 0x09 { width += 8 - width % 8 } else if bytes[index] & 0xC0 != 0x80 { width += 1 }
  }
  return UInt16(clamping: width)
}

/// Takes the signs of a markdown heading, or the asterisks around a bold line, from both ends.
private func stripMarkup(_ line: inout TextLine, _ bytes: TextBytes) {
  var range = line.range
  var start = range.lowerBound
  while start < range.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
  if start > range.lowerBound, start - range.lowerBound <= 6 {
    range = bytes.trimmed(start..<range.upperBound)
    line.marks.insert(.heading)
  }
  let star = UInt8(ascii: "*")
  if range.count > 4, bytes[range.lowerBound] == star, bytes[range.lowerBound + 1] == star,
    bytes[range.upperBound - 1] == star, bytes[range.upperBound - 2] == star
  {
    range = bytes.trimmed(range.lowerBound + 2..<range.upperBound - 2)
    line.marks.insert(.heading)
  }
  guard !range.isEmpty else { return }
  line.start = UInt32(range.lowerBound)
  line.end = UInt32(range.upperBound)
}

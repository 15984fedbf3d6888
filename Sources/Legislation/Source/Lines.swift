/// What the columns of a line count.
public enum ColumnUnit: Sendable {
  case scalars
  /// Units of UTF-16: two for a character beyond the basic plane.
  case utf16
  /// Bytes of UTF-8.
  case bytes

  /// How many of them start in a stretch of UTF-8.
  func count(_ text: UnsafeRawBufferPointer) -> Int {
    switch self {
    case .scalars: ByteScan.countCharacters(text)
    case .utf16: ByteScan.countUTF16(text)
    case .bytes: text.count
    }
  }

  /// How many the character takes that starts with a byte.
  fileprivate func width(ofLead byte: UInt8) -> Int {
    switch self {
    case .scalars: 1
    case .utf16: byte >= 0xF0 ? 2 : 1
    case .bytes: byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
  }
}

/// The starts of all lines of a source text, for turning many offsets into positions.
///
/// Lines end with LF, CR or CRLF.
public struct Lines: Sendable {
  private let source: SourceText
  private let unit: ColumnUnit
  /// Offsets in `utf8` at which lines start.
  private let starts: [UInt32]
  /// A file may be one line of 50 MB, whose columns can't be counted from its start each time; nil where all lines are short.
  private let counts: UnitCounts?

  public init(_ source: SourceText, columns unit: ColumnUnit = .scalars) {
    self.source = source
    self.unit = unit
    starts = source.utf8.withUnsafeBytes { ByteScan.lineStarts($0) }
    counts = Self.hasLongLine(starts, end: source.utf8.count) ? UnitCounts(source, unit) : nil
  }

  private static func hasLongLine(_ starts: [UInt32], end: Int) -> Bool {
    let long = 16 * UnitCounts.stretch
    var previous = 0
    for start in starts {
      if Int(start) - previous > long { return true }
      previous = Int(start)
    }
    return end - previous > long
  }

  /// How many lines the text has; a final newline opens no line of its own.
  public var count: Int {
    let endsWithLine = starts.count > 1 && starts.last == UInt32(source.utf8.count)
    return endsWithLine ? starts.count - 1 : starts.count
  }

  /// The line and column of a byte on disk.
  public func position(at offset: Int) -> Position {
    let place = place(ofUTF8: utf8Offset(of: offset))
    return Position(line: place.line + 1, column: place.column + 1)
  }

  /// The line and column of an offset in `utf8`, both counted from 0.
  public func place(ofUTF8 offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    return (line, units(before: offset, from: Int(starts[line])))
  }

  /// The same in another unit than that of the lines, counted from the start of the line.
  public func place(ofUTF8 offset: Int, in unit: ColumnUnit) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    let column = source.utf8.withUnsafeBytes { text in
      unit.count(UnsafeRawBufferPointer(rebasing: text[Int(starts[line])..<offset]))
    }
    return (line, column)
  }

  /// The offset in `utf8` of a line and a column, both counted from 0; what lies behind the end of a line or of the text, or
  /// within a character, stands for the place before it.
  public func utf8Offset(line: Int, column: Int) -> Int {
    guard line >= 0 else { return 0 }
    guard line < starts.count else { return source.utf8.count }
    let (range, _) = self.line(index: line)
    var offset = range.lowerBound
    var rest = max(0, column)
    if let counts, rest > 2 * UnitCounts.stretch {
      // Over the long way by the stretches, to a place surely before.
      let near = counts.offset(surelyBefore: counts.units(before: offset) + rest)
      var start = min(max(offset, near), range.upperBound)
      while start > offset, source.utf8[start] & 0xC0 == 0x80 { start -= 1 }
      rest -= units(before: start, from: offset)
      offset = start
    }
    while offset < range.upperBound {
      let byte = source.utf8[offset]
      rest -= unit.width(ofLead: byte)
      guard rest >= 0 else { return offset }
      offset += 1
      while offset < range.upperBound, source.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// How many units stand from the start of a line up to an offset in `utf8`.
  private func units(before offset: Int, from start: Int) -> Int {
    if let counts { return counts.units(before: offset) - counts.units(before: start) }
    return source.utf8.withUnsafeBytes { unit.count(UnsafeRawBufferPointer(rebasing: $0[start..<offset])) }
  }

  /// The text of the line that holds the byte on disk, without its line end, and where it starts in `utf8`.
  public func line(at offset: Int) -> (utf8: Range<Int>, number: Int) {
    line(index: lineIndex(of: utf8Offset(of: offset)))
  }

  /// The text of a line by its place, without its line end.
  private func line(index: Int) -> (utf8: Range<Int>, number: Int) {
    let start = Int(starts[index])
    var end = index + 1 < starts.count ? Int(starts[index + 1]) : source.utf8.count
    while end > start, source.utf8[end - 1] == 0x0A || source.utf8[end - 1] == 0x0D { end -= 1 }
    return (start..<end, index + 1)
  }

  /// The offset in `utf8` of an offset on disk.
  public func utf8Offset(of offset: Int) -> Int {
    if source.encoding == .utf8 { return min(max(0, offset), source.utf8.count) }
    return (0..<source.utf8.count).partitioningIndex { source.sourceOffset(ofUTF8: $0) >= offset }
  }

  private func lineIndex(of utf8Offset: Int) -> Int {
    max(0, starts.partitioningIndex { Int($0) > utf8Offset } - 1)
  }
}

/// The bytes of one file, or of an open editor buffer, with its lines.
///
/// Readers work on `utf8`, the decoded text. Whatever the encoding on disk, every offset that leaves this type through
/// ``span(ofUTF8:)`` or ``position(at:)`` speaks of the bytes on disk.
public struct SourceText: Sendable {
  /// The path as the user named it; shown in reports, never opened here.
  public let path: String
  /// The bytes as they stand on disk.
  public let bytes: [UInt8]
  /// How the bytes spell characters.
  public let encoding: TextEncoding
  /// The text in UTF-8, without a byte order mark; the same storage as `bytes` where the file is plain UTF-8.
  public let utf8: [UInt8]
  /// What stood in the way of decoding: bytes that are no text in the encoding.
  public let problems: [Problem]
  private let map: OffsetMap

  /// Decodes the bytes: a byte order mark decides first, then an XML declaration, then UTF-8.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    encoding = TextEncoding.detect(bytes)
    let decoded = encoding.decode(bytes)
    utf8 = decoded.utf8
    map = decoded.map
    problems = decoded.problems
  }

  /// The bytes on disk that spell the given range of `utf8`.
  public func span(ofUTF8 range: Range<Int>) -> Span {
    Span(sourceOffset(ofUTF8: range.lowerBound), sourceOffset(ofUTF8: range.upperBound))
  }

  /// The offset on disk of an offset in `utf8`.
  public func sourceOffset(ofUTF8 offset: Int) -> Int {
    map.sourceOffset(ofUTF8: offset, in: utf8, encoding: encoding)
  }

  /// Lends the text with a NUL behind it, which the buffer does not count: in place where the array has one in its spare room,
  /// else in a copy.
  func withTerminatedUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if utf8.capacity > utf8.count {
      let result = utf8.withUnsafeBufferPointer { text in
        text.baseAddress.flatMap { $0[text.count] == 0 ? body(text) : nil }
      }
      if let result { return result }
    }
    return (utf8 + [0]).withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0.dropLast())) }
  }

  /// The line and column of a byte on disk.
  ///
  /// Lines end with LF, CR or CRLF. Counting runs over the text before it: meant for the few places a report shows;
  /// ``Lines`` serves where there are many.
  public func position(at offset: Int) -> Position {
    Lines(self).position(at: offset)
  }
}

/// The starts of all lines of a source text, for turning many offsets into positions.
public struct Lines: Sendable {
  private let source: SourceText
  /// Offsets in `utf8` at which lines start.
  private let starts: [UInt32]
  /// For each stretch of `utf8` the number of characters before it: a file may be one line of 50 MB, whose columns can't
  /// be counted from its start each time. Empty where all lines are short.
  private let charactersBefore: [Int]

  private static let stretch = 1024

  public init(_ source: SourceText) {
    self.source = source
    starts = source.utf8.withUnsafeBytes { ByteScan.lineStarts($0) }
    guard Self.hasLongLine(starts, end: source.utf8.count) else {
      charactersBefore = []
      return
    }
    var charactersBefore = [0]
    source.utf8.withUnsafeBytes { text in
      charactersBefore.reserveCapacity(text.count / Self.stretch + 1)
      for start in stride(from: 0, to: text.count, by: Self.stretch) {
        let stretch = UnsafeRawBufferPointer(rebasing: text[start..<min(start + Self.stretch, text.count)])
        charactersBefore.append(charactersBefore[charactersBefore.count - 1] + ByteScan.countCharacters(stretch))
      }
    }
    self.charactersBefore = charactersBefore
  }

  private static func hasLongLine(_ starts: [UInt32], end: Int) -> Bool {
    let long = 16 * stretch
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
    let target = utf8Offset(of: offset)
    let line = lineIndex(of: target)
    let start = Int(starts[line])
    guard charactersBefore.isEmpty else {
      return Position(line: line + 1, column: characters(before: target) - characters(before: start) + 1)
    }
    let characters = source.utf8.withUnsafeBytes { text in
      ByteScan.countCharacters(UnsafeRawBufferPointer(rebasing: text[start..<target]))
    }
    return Position(line: line + 1, column: characters + 1)
  }

  /// How many characters stand before an offset in `utf8`.
  private func characters(before offset: Int) -> Int {
    let index = offset / Self.stretch
    return source.utf8.withUnsafeBytes { text in
      let stretch = UnsafeRawBufferPointer(rebasing: text[index * Self.stretch..<offset])
      return charactersBefore[index] + ByteScan.countCharacters(stretch)
    }
  }

  /// The text of the line that holds the byte on disk, without its line end, and where it starts in `utf8`.
  public func line(at offset: Int) -> (utf8: Range<Int>, number: Int) {
    let index = lineIndex(of: utf8Offset(of: offset))
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

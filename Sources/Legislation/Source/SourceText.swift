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
    self.init(path: path, bytes: bytes, encoding: TextEncoding.detect(bytes))
  }

  /// The text of an open buffer: UTF-8 whatever its XML declaration says of the file.
  public init(path: String, openText: [UInt8]) {
    let isMarked = openText.starts(with: [0xEF, 0xBB, 0xBF])
    self.init(path: path, bytes: openText, encoding: isMarked ? .utf8WithMark : .utf8)
  }

  private init(path: String, bytes: [UInt8], encoding: TextEncoding) {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
    let decoded = encoding.decode(bytes)
    utf8 = decoded.utf8
    map = decoded.map
    problems = decoded.problems
  }

  /// The same file, read as if its text were another of the same length: what is wrong with it was made blank.
  func reading(_ utf8: [UInt8]) -> SourceText { SourceText(self, reading: utf8) }

  private init(_ source: SourceText, reading utf8: [UInt8]) {
    path = source.path
    bytes = source.bytes
    encoding = source.encoding
    self.utf8 = utf8
    map = source.map
    problems = source.problems
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

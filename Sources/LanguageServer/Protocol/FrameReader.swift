/// Cuts the stream of the base protocol into messages: a header with `Content-Length`, an empty line, so many bytes.
///
/// After a broken header it goes on at the next one that can be read.
public struct FrameReader: Sendable {
  public enum Frame: Sendable, Equatable {
    /// The content of one message.
    case message([UInt8])
    /// A piece of the stream that is no message, and why.
    case broken(String)
  }

  private var buffer: [UInt8] = []
  private var start = 0
  /// Bytes still to come of a message that is too large to hold.
  private var skipping = 0

  /// No draft is near this; a longer message is passed over.
  private static let largestContent = 256 << 20
  /// A header is two short lines.
  private static let largestHeader = 8 << 10

  public init() {}

  public mutating func append(_ bytes: some Collection<UInt8>) {
    let skipped = min(skipping, bytes.count)
    skipping -= skipped
    if start > 0, start == buffer.count || start > 1 << 20 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes.dropFirst(skipped))
  }

  /// The next message, once all its bytes are there.
  public mutating func next() -> Frame? {
    guard let header = headerEnd() else {
      guard buffer.count - start > Self.largestHeader else { return nil }
      // What may be the beginning of a header stays.
      start = buffer.count - Self.largestHeader / 2
      return .broken("geen kop met Content-Length")
    }
    guard let length = contentLength(start..<header.end) else {
      start = header.next
      return .broken("een kop zonder geldige Content-Length")
    }
    guard length <= Self.largestContent else {
      let held = min(length, buffer.count - header.next)
      start = header.next + held
      skipping = length - held
      return .broken("een bericht van \(length) bytes is te groot")
    }
    guard buffer.count - header.next >= length else { return nil }
    let content = Array(buffer[header.next..<(header.next + length)])
    start = header.next + length
    return .message(content)
  }

  /// The end of the header's lines, and where the content starts.
  private func headerEnd() -> (end: Int, next: Int)? {
    var index = start
    let last = min(buffer.count, start + Self.largestHeader)
    while index < last {
      guard buffer[index] == 0x0A else {
        index += 1
        continue
      }
      var next = index + 1
      if next < buffer.count, buffer[next] == 0x0D { next += 1 }
      if next < buffer.count, buffer[next] == 0x0A { return (index, next + 1) }
      index += 1
    }
    return nil
  }

  /// The length in a header; what stands before its name, left over from a message with a wrong length, is passed over.
  private func contentLength(_ header: Range<Int>) -> Int? {
    let text = String(decoding: buffer[header], as: UTF8.self).lowercased()
    guard let name = text.ranges(of: "content-length:").last else { return nil }
    let digits = text[name.upperBound...].drop { $0 == " " || $0 == "\t" }.prefix { $0.isNumber && $0.isASCII }
    return Int(digits)
  }
}

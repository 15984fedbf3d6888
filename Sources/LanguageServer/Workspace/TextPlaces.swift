import Legislation

/// The units in which a client counts the characters of a line; what is best for both sides is agreed at the start.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf32 = "utf-32"
  case utf16 = "utf-16"

  /// The one that costs least, of those that the client offers; UTF-16 is always understood.
  init(offered: [String]) {
    self = [.utf8, .utf32].first { offered.contains($0.rawValue) } ?? .utf16
  }

  var unit: ColumnUnit {
    switch self {
    case .utf8: .bytes
    case .utf32: .scalars
    case .utf16: .utf16
    }
  }
}

/// The way between the places of a client and the bytes of one text.
struct TextPlaces: Sendable {
  let source: SourceText
  private let lines: Lines

  init(_ source: SourceText, _ encoding: PositionEncoding) {
    self.source = source
    lines = Lines(source, columns: encoding.unit)
  }

  /// The offset in the decoded text; a place behind the end of a line or of the text is the end.
  func offset(of position: TextPosition) -> Int { lines.utf8Offset(line: position.line, column: position.character) }

  /// The range in the decoded text; one that ends before it starts is turned round.
  func offsets(of range: TextRange) -> Range<Int> {
    let (start, end) = (offset(of: range.start), offset(of: range.end))
    return min(start, end)..<max(start, end)
  }

  func position(ofUTF8 offset: Int) -> TextPosition {
    let place = lines.place(ofUTF8: offset)
    return TextPosition(line: place.line, character: place.column)
  }

  func range(ofUTF8 range: Range<Int>) -> TextRange {
    TextRange(start: position(ofUTF8: range.lowerBound), end: position(ofUTF8: range.upperBound))
  }

  /// The place of bytes on disk.
  func range(of span: Span) -> TextRange {
    range(
      ofUTF8: lines.utf8Offset(of: span.start)..<max(lines.utf8Offset(of: span.start), lines.utf8Offset(of: span.end)))
  }
}

import Legislation

/// The line of a file in which words stand, made fit for a terminal, and the line that marks the words.
struct Excerpt: Equatable {
  /// The source line: control characters made blank, indentation left out, a long line cut around the words.
  let line: String
  /// Blanks and `^~~~` below the words; what goes on in the next line is marked up to the end of this one.
  let mark: String

  /// About how many columns a line may take.
  private static let width = 100
  /// How many columns of a cut line stand before the words.
  private static let lead = 30
  /// So many bytes around the words are looked at: a file may be one line of 50 MB.
  private static let reach = 2 * width

  init(of span: Span, in source: SourceText, _ lines: Lines) {
    let whole = lines.line(at: span.start).utf8
    let first = min(max(lines.utf8Offset(of: span.start), whole.lowerBound), whole.upperBound)
    let last = min(max(lines.utf8Offset(of: span.end), first), whole.upperBound)
    let from = Self.scalarStart(max(whole.lowerBound, first - Self.reach), in: source.utf8)
    let to = Self.scalarStart(min(whole.upperBound, first + Self.reach), in: source.utf8)
    var scalars = Self.scalars(source.utf8[from..<first])
    var start = scalars.count
    scalars += Self.scalars(source.utf8[first..<max(first, to)])
    var length = max(1, Self.scalars(source.utf8[first..<max(first, min(last, to))]).count)
    var isCutBefore = from > whole.lowerBound
    var isCutAfter = to < whole.upperBound
    if !isCutBefore {
      let indentation = min(scalars.prefix { $0 == " " }.count, start)
      scalars.removeFirst(indentation)
      start -= indentation
    }
    if scalars.count > Self.width || isCutBefore || isCutAfter {
      let cut = Self.cut(scalars, start: start, isCutBefore: isCutBefore)
      isCutAfter = isCutAfter || cut.upperBound < scalars.count
      isCutBefore = isCutBefore || cut.lowerBound > 0
      scalars = Array(scalars[cut])
      start -= cut.lowerBound
    }
    while scalars.last == " " && scalars.count > start + 1 { scalars.removeLast() }
    length = min(length, max(1, scalars.count - start))
    line = (isCutBefore ? "…" : "") + Self.text(scalars) + (isCutAfter ? "…" : "")
    mark =
      String(repeating: " ", count: start + (isCutBefore ? 1 : 0)) + "^" + String(repeating: "~", count: length - 1)
  }

  /// The part of a long line to show; it starts and ends between words where one is near.
  private static func cut(_ scalars: [Unicode.Scalar], start: Int, isCutBefore: Bool) -> Range<Int> {
    var low = 0
    if isCutBefore || start > lead, scalars.count - low > width {
      low = max(0, min(start - lead, scalars.count - width))
      if low > 0, let blank = scalars[low..<min(start, low + 15)].firstIndex(of: " ") { low = blank + 1 }
    }
    var high = min(scalars.count, low + width)
    if high < scalars.count, let blank = scalars[max(start + 1, high - 15)..<high].lastIndex(of: " ") { high = blank }
    return low..<high
  }

  /// The start of the character that an offset stands in.
  private static func scalarStart(_ offset: Int, in utf8: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map(visible)
  }

  /// Over bytes: to append scalars to a string takes ten times as long.
  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count + 16)
    for scalar in scalars {
      if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes.append(contentsOf: scalar.utf8) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The scalar itself, or a blank for one that would move the cursor of a terminal.
func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xAD, 0xFEFF: " "
  default: scalar
  }
}

/// A text in one line that does nothing to a terminal.
public func visibleLine(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  guard text.unicodeScalars.contains(where: { visible($0) != $0 }) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map(visible)))
}

/// The bytes of a text while it is read: comparisons and scans that build no strings.
///
/// Words to compare with are lower-case ASCII; the text may write them in any case.
struct TextBytes {
  let base: UnsafeBufferPointer<UInt8>

  var count: Int { base.count }

  @inline(__always)
  subscript(index: Int) -> UInt8 { base[index] }

  /// The range without the white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skippingSpace(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start {
      // The wider blanks of Unicode take two or three bytes.
      if base[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, whiteSpaceWidth(base, end - 2, end) == 2 {
        end -= 2
      } else if end - start >= 3, whiteSpaceWidth(base, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// The first index from `start` on that is no white space.
  @inline(__always)
  func skippingSpace(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let width = whiteSpaceWidth(base, index, end)
      if width == 0 { break }
      index += width
    }
    return index
  }

  /// Whether white space, or the end of the range, stands at the index.
  @inline(__always)
  func isBlank(_ index: Int, _ end: Int) -> Bool { index >= end || whiteSpaceWidth(base, index, end) > 0 }

  /// The end of the word that starts at the index.
  func wordEnd(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, whiteSpaceWidth(base, index, end) == 0 { index += 1 }
    return index
  }

  /// The index after the words, if they stand at the index; a blank in them matches any white space.
  func end(of words: StaticString, at start: Int, to end: Int) -> Int? {
    var index = start
    let pattern = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    for byte in pattern {
      guard index < end else { return nil }
      if byte == 0x20 {
        let next = skippingSpace(from: index, to: end)
        guard next > index else { return nil }
        index = next
      } else {
        guard lowercased(base[index]) == byte else { return nil }
        index += 1
      }
    }
    return index
  }

  /// Whether the range starts with the words.
  func starts(_ range: Range<Int>, with words: StaticString) -> Bool {
    end(of: words, at: range.lowerBound, to: range.upperBound) != nil
  }

  /// Whether the range is the words and nothing else.
  func isExactly(_ range: Range<Int>, _ words: StaticString) -> Bool {
    end(of: words, at: range.lowerBound, to: range.upperBound) == range.upperBound
  }

  /// Whether the words stand anywhere in the range.
  func contains(_ words: StaticString, in range: Range<Int>) -> Bool {
    let first = words.utf8Start.pointee
    var index = range.lowerBound
    while index < range.upperBound {
      if lowercased(base[index]) == first, end(of: words, at: index, to: range.upperBound) != nil { return true }
      index += 1
    }
    return false
  }

  /// Whether the range ends with the words.
  func ends(_ range: Range<Int>, with words: StaticString) -> Bool {
    // White space between the words may be wider than one byte.
    let low = max(range.lowerBound, range.upperBound - 2 * words.utf8CodeUnitCount)
    var index = range.upperBound - words.utf8CodeUnitCount
    while index >= low {
      if end(of: words, at: index, to: range.upperBound) == range.upperBound { return true }
      index -= 1
    }
    return false
  }

  /// How many characters the range has.
  func width(_ range: Range<Int>) -> Int {
    var width = 0
    for index in range where base[index] & 0xC0 != 0x80 { width += 1 }
    return width
  }

  /// Whether a capital stands at the index; among the letters outside ASCII those of Latin-1 are known.
  func isCapital(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let byte = base[index]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    return byte == 0xC3 && index + 1 < end && base[index + 1] >= 0x80 && base[index + 1] <= 0x9E
  }

  /// Whether a small letter stands at the index.
  func isSmall(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let byte = base[index]
    if byte < 0x80 { return byte >= 0x61 && byte <= 0x7A }
    return byte == 0xC3 && index + 1 < end && base[index + 1] >= 0x9F
  }

  /// Whether a letter ends right before the index.
  func isLetter(before index: Int, from start: Int) -> Bool {
    guard index > start else { return false }
    let byte = base[index - 1]
    if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    return index - 1 > start && base[index - 2] == 0xC3
  }

  func isDigit(_ index: Int, _ end: Int) -> Bool {
    index < end && base[index] >= 0x30 && base[index] <= 0x39
  }

  /// The last byte that closes the range's last word, past closing quotes, brackets and the mark of a footnote; 0 for an
  /// empty range.
  func lastMark(_ range: Range<Int>) -> UInt8 {
    var end = withoutNoteMark(range)
    while end > range.lowerBound {
      let byte = base[end - 1]
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "]") {
        end -= 1
      } else if end - range.lowerBound > 3, base[end - 3] == 0xE2, base[end - 2] == 0x80, byte == 0x9D || byte == 0x99 {
        end -= 3
      } else if end - range.lowerBound > 2, base[end - 2] == 0xC2, byte == 0xBB {
        end -= 2
      } else {
        return byte
      }
    }
    return range.isEmpty ? 0 : base[range.upperBound - 1]
  }

  /// Where the range ends without the number of a footnote glued to its full stop: "de lidstaten.5".
  private func withoutNoteMark(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isDigit(end - 1, end), range.upperBound - end < 3 { end -= 1 }
    guard end < range.upperBound, end - range.lowerBound > 2, !isDigit(end - 2, end) else { return range.upperBound }
    switch base[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), 0xBB, 0x9D: return end
    default: return range.upperBound
    }
  }

  /// Whether the range ends a sentence or a member of a list.
  func endsClause(_ range: Range<Int>) -> Bool {
    switch lastMark(range) {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    default: false
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: base[range], as: UTF8.self) }
}

/// ASCII's small letter for a capital; every other byte as it is.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

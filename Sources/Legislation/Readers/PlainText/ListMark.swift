/// The mark before a lid or a member of a list: "1.", "a.", "1°.", "ii.", "–".
struct ListMark {
  enum Style: UInt8 {
    /// "1."
    case number
    /// "1)", "(1)"
    case bracketedNumber
    /// "1°."
    case degree
    /// "a.", "aa.", "a)"
    case letter
    /// "ii."; a mark that could be a letter too is one until its list says otherwise.
    case roman
    /// "A."
    case capital
    case dash, bullet

    var isNumbered: Bool { self != .dash && self != .bullet }
  }

  var style: Style
  /// Its place in the order: 3 for "3.", "c." and "iii.".
  var ordinal: Int
  /// Its value as a Roman number, 0 where it is none.
  var roman: Int
  /// Whether a letter stands behind the number, as in "1a.".
  var hasSuffix = false
  /// The bytes of the mark itself.
  var number: Range<Int>
  /// Where the text after it starts; the end of the line where it stands alone.
  var textStart: Int
}

/// The mark with which a line starts, if it does.
func listMark(_ bytes: TextBytes, _ line: Range<Int>) -> ListMark? {
  guard let first = line.first else { return nil }
  let byte = bytes[first]
  switch byte {
  case 0x30...0x39: return numberMark(bytes, line)
  case 0x61...0x7A: return letterMark(bytes, line) ?? roundBullet(bytes, line)
  case 0x41...0x5A: return capitalMark(bytes, line)
  case UInt8(ascii: "("): return bracketMark(bytes, line)
  case UInt8(ascii: "-"): return signMark(bytes, line, width: 1, .dash)
  case UInt8(ascii: "*"): return signMark(bytes, line, width: 1, .bullet)
  case 0xC2 where line.count > 1 && bytes[first + 1] == 0xB7: return signMark(bytes, line, width: 2, .bullet)
  case 0xE2, 0xEF: return wideSignMark(bytes, line)
  default: return nil
  }
}

private func finished(
  _ bytes: TextBytes, _ line: Range<Int>, _ style: ListMark.Style, _ ordinal: Int, roman: Int = 0, suffix: Bool = false,
  end: Int
) -> ListMark? {
  guard bytes.isBlank(end, line.upperBound) else { return nil }
  return ListMark(
    style: style, ordinal: ordinal, roman: roman, hasSuffix: suffix, number: line.lowerBound..<end,
    textStart: bytes.skippingSpace(from: end, to: line.upperBound))
}

private func numberMark(_ bytes: TextBytes, _ line: Range<Int>) -> ListMark? {
  var index = line.lowerBound
  var value = 0
  while bytes.isDigit(index, line.upperBound) {
    value = value * 10 + Int(bytes[index] - 0x30)
    index += 1
    if index - line.lowerBound > 3 { return nil }
  }
  guard index < line.upperBound else { return nil }
  // The degree sign and the ordinal indicator look alike.
  if bytes[index] == 0xC2, index + 1 < line.upperBound, bytes[index + 1] == 0xB0 || bytes[index + 1] == 0xBA {
    index += 2
    if index < line.upperBound, bytes[index] == UInt8(ascii: ".") { index += 1 }
    return finished(bytes, line, .degree, value, end: index)
  }
  let hasSuffix = bytes[index] >= 0x61 && bytes[index] <= 0x7A
  if hasSuffix { index += 1 }
  guard index < line.upperBound else { return nil }
  switch bytes[index] {
  case UInt8(ascii: "."): return finished(bytes, line, .number, value, suffix: hasSuffix, end: index + 1)
  case UInt8(ascii: ")"): return finished(bytes, line, .bracketedNumber, value, suffix: hasSuffix, end: index + 1)
  default: return nil
  }
}

private func letterMark(_ bytes: TextBytes, _ line: Range<Int>) -> ListMark? {
  var index = line.lowerBound
  while index < line.upperBound, bytes[index] >= 0x61, bytes[index] <= 0x7A, index - line.lowerBound < 6 { index += 1 }
  let word = line.lowerBound..<index
  guard index < line.upperBound, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else {
    return nil
  }
  let roman = romanOrdinal(bytes, word)
  let first = Int(bytes[word.lowerBound]) - 0x60
  switch word.count {
  case 1: return finished(bytes, line, .letter, first, roman: roman, end: index + 1)
  case 2 where bytes[word.lowerBound] == bytes[word.lowerBound + 1] && roman == 0, 2 where first == 1 && roman == 0:
    let second = Int(bytes[word.lowerBound + 1]) - 0x60
    return finished(bytes, line, .letter, 26 + second, end: index + 1)
  default:
    guard roman > 0 else { return nil }
    return finished(bytes, line, .roman, roman, roman: roman, end: index + 1)
  }
}

private func romanOrdinal(_ bytes: TextBytes, _ word: Range<Int>) -> Int {
  var value = 0
  for index in word {
    let here = smallRoman(bytes[index])
    guard here > 0 else { return 0 }
    let next = index + 1 < word.upperBound ? smallRoman(bytes[index + 1]) : 0
    value += here < next ? -here : here
  }
  return value > 0 && value < 40 ? value : 0
}

private func smallRoman(_ byte: UInt8) -> Int {
  switch byte {
  case UInt8(ascii: "i"): 1
  case UInt8(ascii: "v"): 5
  case UInt8(ascii: "x"): 10
  default: 0
  }
}

/// "A." or "AA." with text behind it; initials of a name are followed by a full stop, not by a blank.
private func capitalMark(_ bytes: TextBytes, _ line: Range<Int>) -> ListMark? {
  var index = line.lowerBound
  while index < line.upperBound, bytes[index] >= 0x41, bytes[index] <= 0x5A, index - line.lowerBound < 3 { index += 1 }
  let letters = index - line.lowerBound
  guard letters < 3, let ordinal = letterOrdinal(bytes, line.lowerBound..<index) else { return nil }
  let hasSuffix = index < line.upperBound && bytes[index] >= 0x61 && bytes[index] <= 0x7A
  if hasSuffix { index += 1 }
  guard index < line.upperBound, bytes[index] == UInt8(ascii: ".") else { return nil }
  return finished(bytes, line, .capital, ordinal, suffix: hasSuffix, end: index + 1)
}

/// A line with a capital alone, as amending artikelen number their parts: "A", "Ua", "AA", "B."; nil for any other line.
func partLetter(_ bytes: TextBytes, _ line: Range<Int>) -> ListMark? {
  var end = line.upperBound
  if line.count > 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
  var index = line.lowerBound
  while index < end, bytes[index] >= 0x41, bytes[index] <= 0x5A, index - line.lowerBound < 2 { index += 1 }
  guard let ordinal = letterOrdinal(bytes, line.lowerBound..<index) else { return nil }
  let hasSuffix = index < end && bytes[index] >= 0x61 && bytes[index] <= 0x7A
  if hasSuffix { index += 1 }
  guard index == end else { return nil }
  return ListMark(
    style: .capital, ordinal: ordinal, roman: 0, hasSuffix: hasSuffix, number: line, textStart: line.upperBound)
}

/// A is 1, Z 26, AA 27, AB and BB 28: both ways of going on after Z are in use.
private func letterOrdinal(_ bytes: TextBytes, _ word: Range<Int>) -> Int? {
  guard let first = word.first else { return nil }
  if word.count == 1 { return Int(bytes[first]) - 0x40 }
  guard word.count == 2 else { return nil }
  return Int(bytes[first]) == Int(bytes[first + 1])
    ? 26 + Int(bytes[first]) - 0x40 : 26 * (Int(bytes[first]) - 0x40) + Int(bytes[first + 1]) - 0x40
}

private func bracketMark(_ bytes: TextBytes, _ line: Range<Int>) -> ListMark? {
  let inner = line.lowerBound + 1..<line.upperBound
  guard let close = inner.prefix(5).first(where: { bytes[$0] == UInt8(ascii: ")") }), close > inner.lowerBound else {
    return nil
  }
  let word = inner.lowerBound..<close
  if word.allSatisfy({ bytes.isDigit($0, close) }) {
    let value = word.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    return finished(bytes, line, .bracketedNumber, value, end: close + 1)
  }
  guard word.count == 1, bytes.isSmall(word.lowerBound, close) else { return nil }
  return finished(
    bytes, line, .letter, Int(bytes[word.lowerBound]) - 0x60, roman: romanOrdinal(bytes, word), end: close + 1)
}

private func signMark(_ bytes: TextBytes, _ line: Range<Int>, width: Int, _ style: ListMark.Style) -> ListMark? {
  finished(bytes, line, style, 0, end: line.lowerBound + width)
}

/// Word writes the second level of its bullets as the letter o.
private func roundBullet(_ bytes: TextBytes, _ line: Range<Int>) -> ListMark? {
  bytes[line.lowerBound] == UInt8(ascii: "o") && line.count > 1 ? signMark(bytes, line, width: 1, .bullet) : nil
}

private func wideSignMark(_ bytes: TextBytes, _ line: Range<Int>) -> ListMark? {
  guard line.count >= 3 else { return nil }
  let (first, second, third) = (bytes[line.lowerBound], bytes[line.lowerBound + 1], bytes[line.lowerBound + 2])
  switch (first, second, third) {
  case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x88, 0x92): return signMark(bytes, line, width: 3, .dash)
  // • ‣ ∙ ▪ ■ □ ○ ● ◦ and Symbol's bullet in the private use area.
  case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA3), (0xE2, 0x88, 0x99), (0xE2, 0x96, 0xAA), (0xE2, 0x96, 0xA0),
    (0xE2, 0x96, 0xA1), (0xE2, 0x97, 0x8B), (0xE2, 0x97, 0x8F), (0xE2, 0x97, 0xA6), (0xEF, 0x82, 0xB7):
    return signMark(bytes, line, width: 3, .bullet)
  default: return nil
  }
}

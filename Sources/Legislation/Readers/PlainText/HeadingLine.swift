/// The start of a heading: the word that says what it opens, its number, and what follows on the line.
struct HeadingLabel {
  /// How the rest of the line hangs on to the number.
  enum Tail {
    /// Nothing follows.
    case none
    /// "(begripsbepaling)"
    case bracket
    /// ". Begripsbepaling" or ": Begripsbepaling"
    case stop
    /// "- Begripsbepaling"
    case dash
    /// "Begripsbepaling": as well the start of a sentence.
    case bare
  }

  var kind: NodeKind
  var label: Range<Int>
  /// Empty for "Enig artikel" and for a bijlage without a number.
  var number: Range<Int>
  var value: LegalNumber?
  /// Whether the word is written in capitals: ARTIKEL.
  var isShouted: Bool
  var tail: Tail
  /// The rest of the line, past the sign before it; within the line only.
  var rest: Range<Int>
}

private let headingWords: [(word: StaticString, kind: NodeKind)] = [
  ("artikel", .artikel), ("enig artikel", .artikel), ("hoofdstuk", .hoofdstuk), ("afdeling", .afdeling),
  ("afdeeling", .afdeling), ("paragraaf", .paragraaf), ("§", .paragraaf), ("titel", .titel), ("boek", .boek),
  ("deel", .deel), ("subparagraaf", .subparagraaf), ("sub-paragraaf", .subparagraaf), ("bijlage", .bijlage),
  ("bijlagen", .bijlage),
]

/// The label of a heading with which the line starts, or nil where the line can't be one.
///
/// Decided by what follows the number: running text goes on with a comma, a small letter or the name of a law.
func headingLabel(_ bytes: TextBytes, _ line: Range<Int>) -> HeadingLabel? {
  guard let first = line.first else { return nil }
  switch bytes[first] {
  case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "H"), UInt8(ascii: "P"), UInt8(ascii: "T"), UInt8(ascii: "B"),
    UInt8(ascii: "D"), UInt8(ascii: "S"), 0xC2:
    break
  default: return nil
  }
  for (word, kind) in headingWords {
    guard let end = bytes.end(of: word, at: first, to: line.upperBound) else { continue }
    let isSign = bytes[first] == 0xC2
    guard isSign || bytes.isBlank(end, line.upperBound) else { continue }
    let label = first..<end
    let start = bytes.skippingSpace(from: end, to: line.upperBound)
    if let heading = heading(bytes, kind, label, start..<line.upperBound) { return heading }
  }
  return nil
}

private func heading(_ bytes: TextBytes, _ kind: NodeKind, _ label: Range<Int>, _ after: Range<Int>) -> HeadingLabel? {
  let isShouted = label.count > 2 && bytes[label.lowerBound + 1] <= 0x5A
  let isSole = lowercased(bytes[label.lowerBound]) == UInt8(ascii: "e")
  var number = after.lowerBound..<after.lowerBound
  var value: LegalNumber?
  if !isSole, let found = legalNumber(bytes, after) {
    number = after.lowerBound..<found.end
    value = found.number
  }
  guard value != nil || isSole || kind == .bijlage else { return nil }
  guard let (tail, start) = tail(bytes, number.upperBound..<after.upperBound) else { return nil }
  if value == nil, tail == .bare, !(kind == .bijlage) { return nil }
  return HeadingLabel(
    kind: kind, label: label, number: number, value: value, isShouted: isShouted, tail: tail,
    rest: start..<after.upperBound)
}

/// What follows the number of a heading; nil where a sentence goes on.
private func tail(_ bytes: TextBytes, _ range: Range<Int>) -> (HeadingLabel.Tail, Int)? {
  let end = range.upperBound
  var index = range.lowerBound
  guard index < end else { return (.none, end) }
  if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ":") {
    index = bytes.skippingSpace(from: index + 1, to: end)
    guard index < end else { return (.none, end) }
    if bytes[index] == UInt8(ascii: "(") { return (.bracket, index) }
    if let next = dashEnd(bytes, index, end) { return (.dash, next) }
    return bytes.isBlank(range.lowerBound + 1, end) ? (.stop, index) : nil
  }
  let start = bytes.skippingSpace(from: index, to: end)
  if let next = dashEnd(bytes, start, end) { return (.dash, next) }
  // A bijlage has no number to set off what follows: "Bijlage bij artikel 3".
  guard start > index || range.lowerBound == index else { return nil }
  if start == index { return bytes.isCapital(start, end) || bytes.isSmall(start, end) ? (.bare, start) : nil }
  if bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[") { return (.bracket, start) }
  if bytes.isCapital(start, end) { return (.bare, start) }
  return bytes.end(of: "bij ", at: start, to: end) != nil ? (.bare, start) : nil
}

private func dashEnd(_ bytes: TextBytes, _ index: Int, _ end: Int) -> Int? {
  guard index < end else { return nil }
  var next = index + 1
  if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
    bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
  {
    next = index + 3
  } else if bytes[index] != UInt8(ascii: "-") {
    return nil
  }
  guard bytes.isBlank(next, end) else { return nil }
  let start = bytes.skippingSpace(from: next, to: end)
  return start < end ? start : nil
}

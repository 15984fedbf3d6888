/// The number of a section of a toelichting: "1.", "2.1", "5.6.5.1".
struct SectionNumber {
  var parts: [Int]
  var number: Range<Int>
  var textStart: Int

  /// Whether the section comes after the one before it: the next at its level, the first one level deeper, or the next at
  /// a level above.
  func follows(_ previous: [Int]) -> Bool {
    guard let last = parts.last, last < 100 else { return false }
    if previous.isEmpty { return parts.allSatisfy { $0 == 1 } }
    if parts.count > previous.count {
      return Array(parts.prefix(previous.count)) == previous && parts.dropFirst(previous.count).allSatisfy { $0 <= 1 }
    }
    let level = parts.count - 1
    guard parts.prefix(level) == previous.prefix(level) else {
      // 2.1 right after 1.4, where the heading of 2 itself went unseen.
      return level > 0 && last == 1 && parts[level - 1] == previous[level - 1] + 1
        && parts.prefix(level - 1) == previous.prefix(level - 1)
    }
    return last > previous[level] && last <= previous[level] + 2
  }
}

/// The section number with which a line starts, or nil.
func sectionNumber(_ bytes: TextBytes, _ line: Range<Int>) -> SectionNumber? {
  var parts: [Int] = []
  var index = line.lowerBound
  while bytes.isDigit(index, line.upperBound), parts.count < 7 {
    var value = 0
    while bytes.isDigit(index, line.upperBound) {
      value = min(value * 10 + Int(bytes[index] - 0x30), 10_000)
      index += 1
    }
    parts.append(value)
    guard index < line.upperBound, bytes[index] == UInt8(ascii: ".") else { break }
    index += 1
  }
  guard !parts.isEmpty, bytes.isBlank(index, line.upperBound), index < line.upperBound else { return nil }
  let start = bytes.skippingSpace(from: index, to: line.upperBound)
  guard start < line.upperBound else { return nil }
  // A lone number without a full stop is an amount or a year rather than a section.
  if parts.count == 1, bytes[index - 1] != UInt8(ascii: "."), parts[0] > 30 { return nil }
  return SectionNumber(parts: parts, number: line.lowerBound..<index, textStart: start)
}

/// Whether a line is written in capitals throughout.
func isShouted(_ bytes: TextBytes, _ range: Range<Int>) -> Bool {
  guard range.count < 160 else { return false }
  var capitals = 0
  for index in range {
    if bytes.isSmall(index, range.upperBound) { return false }
    if bytes.isCapital(index, range.upperBound) { capitals += 1 }
  }
  return capitals > 3
}

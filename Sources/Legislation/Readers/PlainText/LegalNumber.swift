/// The number of an artikel or a division in a form that can be compared: "2:4a", "11.a1", "XVIa", "B1-2.3".
struct LegalNumber: Equatable {
  /// Digits and letters by turns: 2:4a is [2, 0, 4, 1].
  var parts: [Int]
  var isRoman: Bool

  /// Whether the number comes right after another one: 4 or 3a after 3, 3.1 after 2.9, IV after III.
  func isNext(after previous: LegalNumber) -> Bool {
    guard isRoman == previous.isRoman else { return false }
    let shared = min(parts.count, previous.parts.count)
    guard
      let index = stride(from: 0, to: shared, by: 2).first(where: { parts[$0..<$0 + 2] != previous.parts[$0..<$0 + 2] })
    else { return false }
    let (number, letter) = (parts[index], parts[index + 1])
    let (oldNumber, oldLetter) = (previous.parts[index], previous.parts[index + 1])
    return number == oldNumber + 1 && letter == 0 || number == oldNumber && letter == oldLetter + 1
  }

  /// Whether the number comes somewhere after another one of its kind.
  func isAfter(_ previous: LegalNumber) -> Bool {
    isRoman == previous.isRoman && previous.parts.lexicographicallyPrecedes(parts)
  }
}

/// The number at the start of a range and where it ends, or nil; a full stop after it does not belong to it.
func legalNumber(_ bytes: TextBytes, _ range: Range<Int>) -> (number: LegalNumber, end: Int)? {
  guard !range.isEmpty, range.lowerBound < bytes.count else { return nil }
  let end = numberEnd(bytes, range)
  guard end > range.lowerBound else { return nil }
  if let roman = romanNumber(bytes, range.lowerBound..<end) { return (roman, end) }
  guard hasDigit(bytes, range.lowerBound..<end) else {
    // A lone capital numbers divisions ("Titel A", "Bijlage B").
    guard end == range.lowerBound + 1, bytes.isCapital(range.lowerBound, end) else { return nil }
    return (LegalNumber(parts: [0, Int(bytes[range.lowerBound]) - 0x40], isRoman: false), end)
  }
  return (LegalNumber(parts: parts(bytes, range.lowerBound..<end), isRoman: false), end)
}

/// Where the run of digits, letters and inner marks ends that can be a number.
private func numberEnd(_ bytes: TextBytes, _ range: Range<Int>) -> Int {
  var index = range.lowerBound
  let limit = min(range.upperBound, range.lowerBound + 16)
  while index < limit {
    let byte = bytes[index]
    if isAlphanumeric(byte) {
      index += 1
      continue
    }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-"), index > range.lowerBound,
      index + 1 < limit, isAlphanumeric(bytes[index + 1]),
      bytes.isDigit(index + 1, limit) || bytes.isDigit(index - 1, limit)
    else { break }
    index += 1
  }
  // A word such as "Bwke" is no number: letters are few, and stand beside digits or a Roman number.
  let roman = (range.lowerBound..<index).prefix { isRomanLetter(bytes[$0]) }
  var letters = 0
  for position in roman.endIndex..<index {
    letters = bytes.isDigit(position, index) ? 0 : letters + 1
    if letters > 3, !isRomanLetter(bytes[position]) { return range.lowerBound }
  }
  return index
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
}

private func isRomanLetter(_ byte: UInt8) -> Bool { romanValue(byte) > 0 }

private func hasDigit(_ bytes: TextBytes, _ range: Range<Int>) -> Bool {
  range.contains { bytes.isDigit($0, range.upperBound) }
}

private func parts(_ bytes: TextBytes, _ range: Range<Int>) -> [Int] {
  var parts: [Int] = []
  var index = range.lowerBound
  while index < range.upperBound {
    var number = 0
    while bytes.isDigit(index, range.upperBound) {
      number = min(number * 10 + Int(bytes[index] - 0x30), 1_000_000)
      index += 1
    }
    var letters = 0
    while index < range.upperBound, (bytes[index] | 0x20) >= 0x61, (bytes[index] | 0x20) <= 0x7A {
      letters = min(letters * 26 + Int(bytes[index] | 0x20) - 0x60, 1_000_000)
      index += 1
    }
    parts += [number, letters]
    if index < range.upperBound, !isAlphanumeric(bytes[index]) { index += 1 }
  }
  return parts
}

/// Roman capitals with a small letter or two behind them, or one capital: "XVIa", "VIIA".
private func romanNumber(_ bytes: TextBytes, _ range: Range<Int>) -> LegalNumber? {
  var index = range.lowerBound
  var value = 0
  while index < range.upperBound, romanValue(bytes[index]) > 0 {
    let here = romanValue(bytes[index])
    let next = index + 1 < range.upperBound ? romanValue(bytes[index + 1]) : 0
    value += here < next ? -here : here
    index += 1
  }
  guard index > range.lowerBound, range.upperBound - index <= 2 else { return nil }
  var letters = 0
  while index < range.upperBound {
    let isLast = index + 1 == range.upperBound && letters == 0
    guard bytes.isSmall(index, range.upperBound) || isLast && bytes.isCapital(index, range.upperBound) else {
      return nil
    }
    letters = letters * 26 + Int(bytes[index] | 0x20) - 0x60
    index += 1
  }
  return LegalNumber(parts: [value, letters], isRoman: true)
}

private func romanValue(_ byte: UInt8) -> Int {
  switch byte {
  case UInt8(ascii: "I"): 1
  case UInt8(ascii: "V"): 5
  case UInt8(ascii: "X"): 10
  case UInt8(ascii: "L"): 50
  case UInt8(ascii: "C"): 100
  default: 0
  }
}

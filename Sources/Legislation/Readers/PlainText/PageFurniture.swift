/// Takes out what the page adds to the text: headers, footers, page numbers, the marks of a print.
///
/// What a page repeats is found by its repetition at the edges of pages; what official prints carry is known by its words.
func withoutFurniture(_ lines: [TextLine], _ bytes: TextBytes) -> [TextLine] {
  var lines = lines
  for index in lines.indices where isKnownFurniture(lines[index].range, bytes) {
    lines[index].marks.insert(.furniture)
    // The number of the chamber, or of the page, stands alone beside it.
    if index + 1 < lines.count, isBareNumber(lines[index + 1].range, bytes),
      lines[index + 1].end - lines[index + 1].start < 4,
      isFollowedByNumber(lines[index].range, bytes)
    {
      lines[index + 1].marks.insert(.furniture)
    }
  }
  markPageEdges(&lines, bytes)
  return compacted(lines)
}

/// The lines without those that are marked as furniture; the next one knows that something is gone.
func compacted(_ lines: [TextLine]) -> [TextLine] {
  var kept: [TextLine] = []
  kept.reserveCapacity(lines.count)
  var lost: LineMarks = []
  var wasBlank = false
  for line in lines {
    if line.marks.contains(.furniture) {
      lost.formUnion([.seam])
      lost.formUnion(line.marks.intersection(.pageStart))
      wasBlank = wasBlank || line.isAfterBlank
      continue
    }
    var line = line
    line.marks.formUnion(lost)
    line.isAfterBlank = line.isAfterBlank || wasBlank
    lost = []
    wasBlank = false
    kept.append(line)
  }
  return kept
}

/// Whether the line is nothing but a number.
func isBareNumber(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  range.count <= 4 && range.allSatisfy { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
}

/// Lines that drafts and parliamentary prints carry on their pages.
private func isKnownFurniture(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  guard range.count < 160 else { return false }
  switch lowercased(bytes[range.lowerBound]) {
  case UInt8(ascii: "c"):
    return bytes.isExactly(range, "consultatieversie") || bytes.isExactly(range, "concept")
      || bytes.isExactly(range, "concept ministeriële regeling") || bytes.isExactly(range, "conceptversie")
  case UInt8(ascii: "i"):
    return bytes.isExactly(range, "intern gebruik") || bytes.isExactly(range, "internetconsultatie")
      || bytes.starts(range, with: "issn ") || bytes.starts(range, with: "issn0")
  case UInt8(ascii: "t"):
    return bytes.starts(range, with: "tweede kamer, vergaderjaar") || bytes.starts(range, with: "tweede kamerzitting")
      || bytes.starts(range, with: "tweede kamer, zitting")
      || bytes.isExactly(range, "tweede kamer der staten-generaal")
  case UInt8(ascii: "e"):
    return bytes.starts(range, with: "eerste kamer, vergaderjaar")
      || bytes.isExactly(range, "eerste kamer der staten-generaal")
  case UInt8(ascii: "v"): return isSession(range, bytes)
  case UInt8(ascii: "k"): return bytes.starts(range, with: "kst-") && !bytes.contains(" ", in: range)
  case UInt8(ascii: "p"), UInt8(ascii: "b"): return isPageLabel(range, bytes)
  case UInt8(ascii: "-"), 0xE2: return isDashedNumber(range, bytes) || isPlaceAndYear(range, bytes)
  case UInt8(ascii: "'"): return isPlaceAndYear(range, bytes)
  default: return false
  }
}

/// "Vergaderjaar 2024–2025".
private func isSession(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  guard let end = bytes.end(of: "vergaderjaar ", at: range.lowerBound, to: range.upperBound) else { return false }
  return bytes.isDigit(end, range.upperBound) && range.count < 30
}

/// "Pagina 3 van 4", "blz. 7".
private func isPageLabel(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  guard
    var index = bytes.end(of: "pagina ", at: range.lowerBound, to: range.upperBound)
      ?? bytes.end(of: "blz. ", at: range.lowerBound, to: range.upperBound)
  else { return false }
  while bytes.isDigit(index, range.upperBound) { index += 1 }
  if index == range.upperBound { return true }
  guard let second = bytes.end(of: " van ", at: index, to: range.upperBound) else { return false }
  return (second..<range.upperBound).allSatisfy { bytes.isDigit($0, range.upperBound) }
}

/// "- 3 -".
private func isDashedNumber(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  var digits = 0
  for index in range {
    if bytes.isDigit(index, range.upperBound) {
      digits += 1
      continue
    }
    switch bytes[index] {
    case 0x20, UInt8(ascii: "-"), 0xE2, 0x80, 0x93, 0x94: continue
    default: return false
    }
  }
  return digits > 0 && digits < 5 && !bytes.isDigit(range.upperBound - 1, range.upperBound)
}

/// "’s-Gravenhage 2025": where and when a print was made; a signature has a comma and a day.
private func isPlaceAndYear(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  let start = bytes[range.lowerBound] == 0xE2 ? range.lowerBound + 3 : range.lowerBound + 1
  guard let end = bytes.end(of: "s-gravenhage ", at: start, to: range.upperBound) else { return false }
  return range.upperBound - end == 4 && (end..<range.upperBound).allSatisfy { bytes.isDigit($0, range.upperBound) }
}

/// Headers and footers after which a number may stand on a line of its own.
private func isFollowedByNumber(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  bytes.starts(range, with: "tweede kamer") || bytes.starts(range, with: "eerste kamer")
}

/// Marks what stands at the top and the bottom of pages: page numbers, and lines that many pages repeat there.
private func markPageEdges(_ lines: inout [TextLine], _ bytes: TextBytes) {
  let starts = lines.indices.filter { $0 > 0 && lines[$0].marks.contains(.pageStart) }
  guard !starts.isEmpty else { return }
  let depth = 3
  func edges(_ body: (Int) -> Void) {
    for start in starts {
      for index in max(0, start - depth)..<min(lines.count, start + depth) { body(index) }
    }
  }
  var counts: [UInt64: Int] = [:]
  edges { index in
    if let key = repetitionKey(lines[index].range, bytes) { counts[key, default: 0] += 1 }
  }
  let enough = max(3, starts.count / 4)
  var repeated: [Int] = []
  edges { index in
    if let key = repetitionKey(lines[index].range, bytes), counts[key, default: 0] >= enough { repeated.append(index) }
  }
  for index in repeated { lines[index].marks.insert(.furniture) }
  for start in starts + [lines.count] {
    markPageNumber(&lines, bytes, from: start - 1, step: -1)
    if start < lines.count { markPageNumber(&lines, bytes, from: start, step: 1) }
  }
}

/// The outermost line of a page that is no other furniture, if it is a bare number.
private func markPageNumber(_ lines: inout [TextLine], _ bytes: TextBytes, from edge: Int, step: Int) {
  var index = edge
  var seen = 0
  while lines.indices.contains(index), seen < 4 {
    if isBareNumber(lines[index].range, bytes) {
      lines[index].marks.insert(.furniture)
      return
    }
    guard lines[index].marks.contains(.furniture) else { return }
    index += step
    seen += 1
  }
}

/// What two headers have in common: their letters. Nil for lines that may well be text.
private func repetitionKey(_ range: Range<Int>, _ bytes: TextBytes) -> UInt64? {
  guard range.count < 120, range.count > 2, !bytes.endsClause(range) else { return nil }
  if listMark(bytes, range) != nil || headingLabel(bytes, range) != nil { return nil }
  var hash = ByteHash()
  var letters = 0
  for index in range {
    let byte = lowercased(bytes[index])
    guard byte >= 0x61 else { continue }
    letters += 1
    hash.add(byte)
  }
  return letters > 2 ? hash.value : nil
}

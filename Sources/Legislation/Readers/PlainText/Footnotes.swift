/// A footnote: where its mark stands in the text, and its own words.
struct Footnote {
  /// The bytes of the mark; empty where it was not found, at the place of the note itself.
  var anchor: Range<Int>
  /// The words of the note, line by line.
  var lines: [Range<Int>]
}

/// Takes the footnotes from the bottom of pages.
///
/// A note is believed only if its number continues the numbering and its mark stands glued to a word above it on the page:
/// a line that starts with a number may be anything. A text without pages has no bottom where notes could stand.
func takingFootnotes(_ lines: [TextLine], _ bytes: TextBytes) -> (lines: [TextLine], notes: [Footnote]) {
  var lines = lines
  var notes: [Footnote] = []
  var expected = 1
  var first = 0
  while first < lines.count {
    var last = first + 1
    while last < lines.count, !lines[last].marks.contains(.pageStart) { last += 1 }
    let page = first..<last
    let isPage = page.count < 160 && (first > 0 || last < lines.count)
    first = last
    guard isPage else { continue }
    let marks = gluedNumbers(lines, page, bytes)
    guard !marks.isEmpty, let (zone, number) = noteZone(lines, page, marks, expected, bytes) else { continue }
    expected = number
    takeNotes(&lines, zone..<page.upperBound, marks, &expected, &notes, bytes)
  }
  notes.sort { $0.anchor.lowerBound < $1.anchor.lowerBound }
  return (compacted(lines), notes)
}

/// A number glued to the end of a word.
private struct GluedNumber {
  var value: Int
  var range: Range<Int>
}

/// The numbers glued to words on a page: "vastgesteld.12 Die", "richtlijn.4De"; "artikel 5.1" has none.
private func gluedNumbers(_ lines: [TextLine], _ page: Range<Int>, _ bytes: TextBytes) -> [GluedNumber] {
  var found: [GluedNumber] = []
  for index in page {
    let range = lines[index].range
    // The second number of "2.2 Voorschotten" is no mark.
    var position = (sectionNumber(bytes, range)?.number.upperBound ?? range.lowerBound) + 1
    while position < range.upperBound {
      guard bytes.isDigit(position, range.upperBound), !bytes.isDigit(position - 1, range.upperBound) else {
        position += 1
        continue
      }
      let start = position
      var value = 0
      while bytes.isDigit(position, range.upperBound) {
        value = min(value * 10 + Int(bytes[position] - 0x30), 100_000)
        position += 1
      }
      if position - start <= 3, isGlued(start, range, bytes), endsMark(position, range, bytes) {
        found.append(GluedNumber(value: value, range: start..<position))
      }
    }
  }
  return found
}

/// Whether a letter, or a sign after a letter, stands right before a number.
private func isGlued(_ start: Int, _ line: Range<Int>, _ bytes: TextBytes) -> Bool {
  if bytes.isLetter(before: start, from: line.lowerBound) { return true }
  guard start - 1 > line.lowerBound else { return false }
  switch bytes[start - 1] {
  case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
    // "2016/1148.1 Deze" has a mark, "artikel 5.1 ziet" has not; which "artikel 5.1 Deze" is, the note below decides.
    return bytes[start - 2] > 0x20 && (!bytes.isDigit(start - 2, start) || startsSentence(start, line, bytes))
  case UInt8(ascii: ")"), 0x9D, 0x99, 0xBB: return true
  default: return false
  }
}

/// Whether a sentence starts, or the line ends, after the digits at the index.
private func startsSentence(_ start: Int, _ line: Range<Int>, _ bytes: TextBytes) -> Bool {
  var index = start
  while bytes.isDigit(index, line.upperBound) { index += 1 }
  let next = bytes.skippingSpace(from: index, to: line.upperBound)
  return next == line.upperBound || next > index && bytes.isCapital(next, line.upperBound)
}

private func endsMark(_ end: Int, _ line: Range<Int>, _ bytes: TextBytes) -> Bool {
  if bytes.isBlank(end, line.upperBound) || bytes.isCapital(end, line.upperBound) { return true }
  switch bytes[end] {
  case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"):
    return bytes.isBlank(end + 1, line.upperBound)
  default: return false
  }
}

/// The first line of the notes at the bottom of a page, and the number of its first note.
private func noteZone(
  _ lines: [TextLine], _ page: Range<Int>, _ marks: [GluedNumber], _ expected: Int, _ bytes: TextBytes
) -> (line: Int, number: Int)? {
  for index in page.dropFirst() {
    guard let note = noteStart(lines[index].range, bytes),
      (expected...expected + 2).contains(note.number) || note.number == 1
    else { continue }
    guard note.textStart < lines[index].range.upperBound || index + 1 < page.upperBound else { continue }
    if marks.contains(where: { $0.value == note.number && $0.range.upperBound <= lines[index].start }) {
      return (index, note.number)
    }
  }
  return nil
}

/// "7" on a line of its own, or "7 Artikel 17 van de richtlijn.": a number without a full stop.
private func noteStart(_ range: Range<Int>, _ bytes: TextBytes) -> (number: Int, textStart: Int)? {
  var index = range.lowerBound
  var number = 0
  while bytes.isDigit(index, range.upperBound), index - range.lowerBound < 4 {
    number = number * 10 + Int(bytes[index] - 0x30)
    index += 1
  }
  guard index > range.lowerBound, index - range.lowerBound < 4, bytes.isBlank(index, range.upperBound) else {
    return nil
  }
  let start = bytes.skippingSpace(from: index, to: range.upperBound)
  return bytes.isDigit(start, range.upperBound) ? nil : (number, start)
}

private func takeNotes(
  _ lines: inout [TextLine], _ zone: Range<Int>, _ marks: [GluedNumber], _ expected: inout Int,
  _ notes: inout [Footnote],
  _ bytes: TextBytes
) {
  var nextMark = 0
  for index in zone {
    lines[index].marks.insert(.furniture)
    let range = lines[index].range
    if let note = noteStart(range, bytes), note.number == expected {
      var anchor = range.lowerBound..<range.lowerBound
      if let mark = marks[nextMark...].firstIndex(where: {
        $0.value == expected && $0.range.upperBound <= range.lowerBound
      }) {
        anchor = marks[mark].range
        nextMark = mark + 1
      }
      expected += 1
      notes.append(Footnote(anchor: anchor, lines: []))
      if note.textStart < range.upperBound { notes[notes.count - 1].lines.append(note.textStart..<range.upperBound) }
    } else if !notes.isEmpty {
      notes[notes.count - 1].lines.append(range)
    }
  }
}

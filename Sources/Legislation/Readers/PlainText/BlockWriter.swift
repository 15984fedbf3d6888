/// Writes lines into a document: joins what the line ends cut, leaves out footnote marks, and keeps notes for after the
/// paragraph.
struct BlockWriter {
  let bytes: TextBytes
  let lines: [TextLine]
  private let notes: [Footnote]
  private var nextNote = 0
  private(set) var builder: DocumentBuilder
  /// Whether the innermost node is a paragraph that may still go on.
  private(set) var isParagraphOpen = false
  /// The byte after the last word that was written.
  private var written = 0

  init(source: SourceText, bytes: TextBytes, lines: [TextLine], notes: [Footnote]) {
    self.bytes = bytes
    self.lines = lines
    self.notes = notes
    builder = DocumentBuilder(source: source)
  }

  var depth: Int { builder.depth }

  // MARK: Nodes

  @discardableResult
  mutating func open(_ kind: NodeKind) -> NodeID {
    closeParagraph()
    return builder.open(kind)
  }

  mutating func close(to depth: Int) {
    closeParagraph()
    builder.close(to: depth)
  }

  mutating func mark(_ mark: NodeMarks, on id: NodeID? = nil) { builder.mark(mark, on: id) }

  /// Writes a number or a heading of the innermost node.
  mutating func field(_ range: Range<Int>, fromLine line: Int, isNumber: Bool) {
    guard !range.isEmpty else { return }
    space(upTo: range.lowerBound)
    builder.beginField(number: isNumber)
    words(range, fromLine: line)
    builder.endField()
  }

  /// Writes words of the innermost node that are neither a field nor a paragraph: the label of a heading.
  mutating func label(_ range: Range<Int>, fromLine line: Int) {
    space(upTo: range.lowerBound)
    words(range, fromLine: line)
  }

  // MARK: Paragraphs

  /// Writes a paragraph of its own.
  mutating func paragraph(_ range: Range<Int>, fromLine line: Int, kind: NodeKind = .alinea) {
    guard !range.isEmpty else { return }
    open(kind)
    isParagraphOpen = true
    space(upTo: range.lowerBound)
    words(range, fromLine: line)
  }

  /// Goes on with the paragraph that is open.
  mutating func continueParagraph(_ range: Range<Int>, fromLine line: Int) {
    guard isParagraphOpen else { return paragraph(range, fromLine: line) }
    if line > 0, lines[line].range.lowerBound == range.lowerBound {
      join(line - 1, from: written)
    } else {
      space(upTo: range.lowerBound)
    }
    words(range, fromLine: line)
  }

  mutating func closeParagraph() {
    guard isParagraphOpen else { return }
    isParagraphOpen = false
    builder.close()
    flushNotes()
  }

  // MARK: Words

  /// Writes a range of source over all lines it takes.
  private mutating func words(_ range: Range<Int>, fromLine first: Int) {
    var line = first
    var start = range.lowerBound
    while line < lines.count {
      let end = min(range.upperBound, lines[line].range.upperBound)
      let continues = end < range.upperBound && line + 1 < lines.count
      let kept = continues ? end - droppedHyphen(line, end: end) : end
      piece(start..<kept)
      guard continues else { break }
      join(line, from: kept)
      line += 1
      start = lines[line].range.lowerBound
    }
    written = range.upperBound
  }

  /// Writes what stands between a line and the next: a blank, or nothing where a hyphen joins them.
  private mutating func join(_ line: Int, from start: Int) {
    let end = lines[line].range.upperBound
    if start < end || joinsHyphen(line) { return builder.joinNext() }
    space(from: end, upTo: line + 1 < lines.count ? lines[line + 1].range.lowerBound : end)
  }

  private mutating func space(upTo end: Int) { space(from: written, upTo: end) }

  private mutating func space(from start: Int, upTo end: Int) {
    guard start < end else { return }
    let stop = bytes.skippingSpace(from: start, to: end)
    if stop > start { builder.append(start..<stop) }
  }

  /// Writes a stretch of one line without footnote marks and soft hyphens.
  private mutating func piece(_ range: Range<Int>) {
    var start = range.lowerBound
    var note = nextNote
    while note < notes.count, notes[note].anchor.lowerBound < range.upperBound {
      let anchor = notes[note].anchor
      note += 1
      guard !anchor.isEmpty, anchor.lowerBound >= start, anchor.upperBound <= range.upperBound else { continue }
      plain(start..<anchor.lowerBound)
      start = anchor.upperBound
    }
    plain(start..<range.upperBound)
  }

  private mutating func plain(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index + 1 < range.upperBound {
      if bytes[index] == 0xC2, bytes[index + 1] == 0xAD {
        if index > start { builder.append(start..<index) }
        start = index + 2
        index += 1
      }
      index += 1
    }
    if start < range.upperBound { builder.append(start..<range.upperBound) }
  }

  // MARK: Hyphens at line ends

  /// How many bytes of hyphen the end of a line loses where the word goes on on the next line.
  private func droppedHyphen(_ line: Int, end: Int) -> Int {
    guard end == lines[line].range.upperBound, joinsHyphen(line) else { return 0 }
    if end >= 2, bytes[end - 2] == 0xC2 { return 2 }
    let hyphen = bytes[end - 1] == UInt8(ascii: "-") ? 1 : 3
    let before = end - hyphen
    // "CSIRT-netwerk", "NIS2-richtlijn", "niet-naleving" keep theirs.
    if bytes.isDigit(before - 1, before) || bytes.isCapital(before - 1, before) { return 0 }
    let next = lines[line + 1].range
    if !bytes.isSmall(next.lowerBound, next.upperBound) { return 0 }
    let word = max(lines[line].range.lowerBound, before - 5)..<before
    return bytes.ends(word, with: " niet") || bytes.isExactly(word, "niet") ? 0 : hyphen
  }

  /// Whether the word at the end of a line goes on on the next one.
  private func joinsHyphen(_ line: Int) -> Bool {
    let range = lines[line].range
    guard range.count > 2, line + 1 < lines.count else { return false }
    let end = range.upperBound
    var before = end - 1
    if bytes[end - 2] == 0xC2, bytes[end - 1] == 0xAD { return true }
    if bytes[end - 1] != UInt8(ascii: "-") {
      // U+2010, the hyphen that is nothing else.
      guard range.count > 4, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, bytes[end - 1] == 0x90 else {
        return false
      }
      before = end - 3
    }
    guard bytes.isLetter(before: before, from: range.lowerBound) || bytes.isDigit(before - 1, before) else {
      return false
    }
    let next = lines[line + 1].range
    // "netwerk- en informatiesystemen" is two words.
    for word: StaticString in ["en ", "of ", "dan ", "tot ", "en/of ", "als "] where bytes.starts(next, with: word) {
      return false
    }
    return bytes.isSmall(next.lowerBound, next.upperBound) || bytes.isCapital(next.lowerBound, next.upperBound)
  }

  // MARK: Footnotes

  /// Writes the notes of which the marks stand in what is written.
  mutating func flushNotes() {
    while nextNote < notes.count, notes[nextNote].anchor.lowerBound < written {
      let note = notes[nextNote]
      nextNote += 1
      guard !note.lines.isEmpty else { continue }
      builder.open(.noot)
      for (index, line) in note.lines.enumerated() {
        if index > 0 {
          let stop = bytes.skippingSpace(from: note.lines[index - 1].upperBound, to: line.lowerBound)
          builder.append(note.lines[index - 1].upperBound..<stop)
        }
        plain(line)
      }
      builder.close()
    }
  }

  mutating func finish(_ facts: PlainTextFacts) -> Document {
    closeParagraph()
    written = bytes.count
    flushNotes()
    return facts.document(&builder)
  }
}

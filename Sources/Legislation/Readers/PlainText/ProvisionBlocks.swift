extension ProvisionScope {
  /// Writes a block of law text.
  mutating func take(_ block: TextBlock, _ writer: inout BlockWriter) {
    switch block.shape {
    case .heading(let label): takeHeading(label, block, &writer)
    case .marked(let mark): takeMarked(mark, block, &writer)
    case .part, .prose: paragraph(block.range, block, &writer)
    }
  }

  /// Opens what the heading opens; what is no title on its line is the first text.
  mutating func takeHeading(_ label: HeadingLabel, _ block: TextBlock, _ writer: inout BlockWriter) {
    open(label, block, &writer)
    guard !label.rest.isEmpty else { return }
    let bytes = writer.bytes
    if label.tail == .bracket {
      let closes = bytes[label.rest.upperBound - 1] == UInt8(ascii: ".") ? 2 : 1
      writer.field(
        label.rest.lowerBound + 1..<label.rest.upperBound - closes, fromLine: block.firstLine, isNumber: false)
    } else if let mark = listMark(bytes, label.rest), mark.style == .number, label.kind == .artikel {
      takeInlineLeden(mark, label.rest, block, &writer)
    } else if label.kind == .artikel, bytes.endsClause(label.rest) || label.rest.count > 300 {
      paragraph(label.rest, block.continuing(from: label.rest, writer.lines), &writer)
    } else {
      writer.field(label.rest, fromLine: line(of: label.rest.lowerBound, block, writer), isNumber: false)
    }
  }

  private func line(of offset: Int, _ block: TextBlock, _ writer: BlockWriter) -> Int {
    var line = block.firstLine
    while line < block.lastLine, writer.lines[line].range.upperBound <= offset { line += 1 }
    return line
  }

  /// "Artikel 1. 1. Er is een raad. 2. De raad heeft ...": old statutes set all leden of an artikel in one paragraph.
  private mutating func takeInlineLeden(
    _ mark: ListMark, _ rest: Range<Int>, _ block: TextBlock, _ writer: inout BlockWriter
  ) {
    let bytes = writer.bytes
    var mark = mark
    while true {
      var next: ListMark?
      var index = mark.textStart
      while index + 3 < rest.upperBound, next == nil {
        if bytes[index] <= 0x20, index > rest.lowerBound, bytes[index - 1] == UInt8(ascii: "."),
          bytes.isDigit(bytes.skippingSpace(from: index, to: rest.upperBound), rest.upperBound)
        {
          let start = bytes.skippingSpace(from: index, to: rest.upperBound)
          if let found = listMark(bytes, start..<rest.upperBound), found.style == .number,
            found.ordinal == mark.ordinal + 1,
            bytes.isCapital(found.textStart, rest.upperBound)
          {
            next = found
          }
        }
        index += 1
      }
      let text = bytes.trimmed(mark.textStart..<(next?.number.lowerBound ?? rest.upperBound))
      var part = block.continuing(from: mark.number, writer.lines)
      openLid(mark, part, &writer)
      part = block.continuing(from: text, writer.lines)
      paragraph(text, part, &writer)
      guard let following = next else { return }
      mark = following
    }
  }

  mutating func takeMarked(_ mark: ListMark, _ block: TextBlock, _ writer: inout BlockWriter) {
    let bytes = writer.bytes
    let text = mark.textStart..<block.range.upperBound
    let startsWithCapital = !bytes.isSmall(mark.textStart, block.range.upperBound)
    // A reference that is broken after "artikel" leaves a number at the start of the next line.
    if block.mayContinue, writer.isParagraphOpen, mark.style == .number, endsInReference(block, writer) {
      return paragraph(block.range, block, &writer)
    }
    if mark.style == .number {
      switch opensLid(mark, startsWithCapital: startsWithCapital) {
      case true?: openLid(mark, block, &writer)
      case false?: openMember(mark, block, &writer)
      case nil:
        guard mark.ordinal == 1 || lastMark == UInt8(ascii: ":") else { return paragraph(block.range, block, &writer) }
        openMember(mark, block, &writer)
      }
    } else {
      openMember(mark, block, &writer)
    }
    guard !text.isEmpty else {
      lastMark = UInt8(ascii: ":")
      return
    }
    writer.paragraph(text, fromLine: line(of: text.lowerBound, block, writer))
    note(text, bytes)
  }

  private func endsInReference(_ block: TextBlock, _ writer: BlockWriter) -> Bool {
    guard block.firstLine > 0 else { return false }
    let before = writer.lines[block.firstLine - 1].range
    let words: [StaticString] = [
      "artikel", "artikelen", "lid", "en", "of", "met", "hoofdstuk", "nr.", "van", "de", "het",
    ]
    return words.contains { word in
      writer.bytes.ends(before, with: word)
        && !writer.bytes.isLetter(before: before.upperBound - word.utf8CodeUnitCount, from: before.lowerBound)
    }
  }
}

extension TextBlock {
  /// The part of a block from a range on, as a block that stands by itself.
  func continuing(from range: Range<Int>, _ lines: [TextLine]) -> TextBlock {
    var block = self
    while block.firstLine < lastLine, lines[block.firstLine].range.upperBound <= range.lowerBound {
      block.firstLine += 1
    }
    block.shape = .prose
    block.range = range
    block.mayContinue = false
    return block
  }
}

/// A stretch of lines that belong together: a heading, a numbered lid or member of a list, a paragraph.
struct TextBlock {
  enum Shape {
    case prose
    case heading(HeadingLabel)
    /// A line with a capital alone.
    case part(ListMark)
    case marked(ListMark)
  }

  var shape: Shape
  /// The bytes from the first to the last word, marks and labels included.
  var range: Range<Int>
  var firstLine: Int
  var lastLine: Int
  /// Whether white space sets it off from what precedes.
  var isSetOff: Bool
  /// Whether the line before it ended in the middle of a sentence: the block may be its continuation.
  var mayContinue: Bool
  /// Whether the text marks it as a heading (markdown).
  var isMarkedHeading: Bool
  /// Whether it is set in columns.
  var isTabular: Bool
  /// Whether it runs over several lines of which the first has a good deal of room left: a cell of a table.
  var isNarrow: Bool

  var isProse: Bool { if case .prose = shape { true } else { false } }
  var isHeading: Bool { if case .heading = shape { true } else { false } }
}

/// Cuts lines into blocks. Cuts rather too often than too seldom: who writes the nodes puts a sentence together again.
struct BlockScanner {
  let bytes: TextBytes
  let lines: [TextLine]
  /// How many characters a full line has; nil where paragraphs stand on one line each.
  let fullWidth: Int?

  init(bytes: TextBytes, lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
    fullWidth = Self.fullWidth(lines, bytes)
  }

  /// The width of the lines that a word processor broke: a word in small letters goes on after them. Where hardly any line
  /// is broken so, a line is a paragraph.
  private static func fullWidth(_ lines: [TextLine], _ bytes: TextBytes) -> Int? {
    var counts = [Int](repeating: 0, count: 402)
    var broken = 0
    for index in lines.indices.dropLast() {
      let (line, next) = (lines[index], lines[index + 1])
      guard line.end - line.start >= 20, bytes.isSmall(Int(next.start), Int(next.end)), !next.isAfterBlank,
        listMark(bytes, next.range) == nil, !bytes.endsClause(line.range), bytes[Int(line.end) - 1] != UInt8(ascii: ",")
      else { continue }
      counts[min(Int(line.end - line.start), 401)] += 1
      broken += 1
    }
    guard broken * 50 >= lines.count else { return nil }
    var seen = 0
    for (width, count) in counts.enumerated() {
      seen += count
      // Print is set in letters of different widths, and notes in smaller ones: the widest lines are no measure.
      if seen * 4 >= broken * 3 { return width > 400 ? nil : width }
    }
    return nil
  }

  /// The block that starts at a line.
  func block(at first: Int) -> TextBlock {
    let line = lines[first]
    var shape = TextBlock.Shape.prose
    var last = first
    if let label = heading(at: first) {
      shape = .heading(label.0)
      last = label.lastLine
    } else if let part = partLetter(bytes, line.range) {
      shape = .part(part)
    } else {
      if let mark = listMark(bytes, line.range) {
        shape = .marked(mark)
        if mark.textStart == line.range.upperBound, takesNextLine(first) { last = first + 1 }
      }
      let isItem = if case .marked = shape { true } else { false }
      if !line.marks.contains(.heading) {
        let isSection = sectionNumber(bytes, line.range).map { $0.parts.count > 1 } ?? false
        if let title = articlesHeadingEnd(from: first) ?? titleEnd(from: first) {
          last = title
        } else {
          while last + 1 < lines.count, !isBoundary(last + 1, inItem: isItem, inHeading: isSection && last < first + 2)
          {
            last += 1
          }
        }
      }
    }
    let before = first > 0 ? lines[first - 1] : nil
    let isSetOff = before == nil || line.isAfterBlank && !line.marks.contains(.seam) || line.marks.contains(.heading)
    return TextBlock(
      shape: shape, range: line.range.lowerBound..<lines[last].range.upperBound, firstLine: first, lastLine: last,
      isSetOff: isSetOff, mayContinue: before.map { !isSetOff && !bytes.endsClause($0.range) } ?? false,
      isMarkedHeading: line.marks.contains(.heading), isTabular: hasColumns(first),
      isNarrow: last > first && bytes.width(line.range) < (fullWidth ?? 0) / 2)
  }

  /// The block after another one.
  func block(after block: TextBlock) -> TextBlock? {
    block.lastLine + 1 < lines.count ? self.block(at: block.lastLine + 1) : nil
  }

  // MARK: Lines that start a block

  /// A number that stands alone on its line has its text on the next.
  private func takesNextLine(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1].range
    return listMark(bytes, next) == nil && headingLabel(bytes, next) == nil
  }

  private func isBoundary(_ index: Int, inItem: Bool, inHeading: Bool = false) -> Bool {
    let line = lines[index]
    let before = lines[index - 1]
    if line.marks.contains(.heading) || before.marks.contains(.heading) { return true }
    if isPaperHeading(line.range) || isPaperHeading(before.range) || keepsPlace(line.range) { return true }
    let isClosed = bytes.endsClause(before.range)
    let isDeliberate = isDeliberateBreak(before: index)
    let isGap = line.isAfterBlank && !line.marks.contains(.seam)
    let startsSmall = bytes.isSmall(line.range.lowerBound, line.range.upperBound)
    if partLetter(bytes, line.range) != nil { return true }
    if let label = headingLabel(bytes, line.range) {
      if isGap || isDeliberate || isClosed { return label.tail != .bare || isGap || isClosed || label.kind != .artikel }
    } else if let mark = listMark(bytes, line.range) {
      if isGap || isDeliberate || isClosed { return true }
      return mark.style != .number && endsMember(before.range)
    } else if let section = sectionNumber(bytes, line.range), section.parts.count > 1, isGap || isDeliberate || isClosed
    {
      if bytes.isCapital(section.textStart, line.range.upperBound) { return true }
    }
    if isGap {
      return isClosed || !startsSmall || isDeliberate && inItem && bytes.lastMark(before.range) == UInt8(ascii: ",")
    }
    if isClosed, !inItem, isShortTitle(index) || titleEnd(from: index) != nil || articlesHeadingEnd(from: index) != nil
    {
      return true
    }
    if line.marks.contains(.seam), !isClosed, endsPageAsHeading(index - 1) { return true }
    guard isDeliberate, !line.marks.contains(.seam) || isClosed else { return false }
    if isClosed { return !startsSmall || inItem || fullWidth == nil }
    if inItem, bytes.lastMark(before.range) == UInt8(ascii: ",") { return true }
    // Print is set in letters of different widths: a heading is a line that is clearly shorter.
    return bytes.isCapital(line.range.lowerBound, line.range.upperBound) && !line.marks.contains(.seam)
      && isDeliberateBreak(before: index, slack: inHeading ? 0 : (fullWidth ?? 0) / 6)
  }

  /// Whether the line before was broken off on purpose: the next word would have fitted on it.
  func isDeliberateBreak(before index: Int, slack: Int = 0) -> Bool {
    guard let fullWidth else { return true }
    let before = lines[index - 1]
    let line = lines[index]
    let length = Int(before.end - before.start)
    if length > fullWidth + 4 * 8 { return false }
    // A member of a list may be indented: the column counts where both lines are indented alike.
    let column = before.indent <= line.indent + 12 && fullWidth > 60 ? Int(before.indent) : 0
    let word = bytes.wordEnd(from: Int(line.start), to: min(Int(line.end), Int(line.start) + 80)) - Int(line.start)
    return min(column, 16) + bytes.width(before.range) + 1 + word + slack <= fullWidth
  }

  /// "Nr. 3", "MEMORIE VAN TOELICHTING", "ALGEMEEN": lines that stand by themselves whatever is around them.
  private func isPaperHeading(_ range: Range<Int>) -> Bool {
    guard range.count < 60 else { return false }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "N"), UInt8(ascii: "n"):
      return paperNumber(bytes, range) == range.upperBound || isExplanationTitle(bytes, range)
    case UInt8(ascii: "M"), UInt8(ascii: "T"): return isExplanationTitle(bytes, range)
    case UInt8(ascii: "A"): return isExplanationPart(range, bytes)
    default: return false
    }
  }

  /// "n.v.t.", "volgt": what stands in the place of a text, in small letters.
  private func keepsPlace(_ range: Range<Int>) -> Bool {
    let words: [StaticString] = ["n.v.t.", "nvt", "n.v.t", "p.m.", "pm", "volgt", "volgt.", "n.n.b.", "n.t.b."]
    return range.count <= 6 && words.contains { bytes.isExactly(range, $0) }
  }

  /// Whether a line is broken off long before its end, without a full stop, and a sentence starts after it: the heading of a
  /// paragraph, whatever the width of the line before.
  private func isShortTitle(_ index: Int) -> Bool {
    guard let fullWidth, index + 1 < lines.count else { return false }
    let range = lines[index].range
    let next = lines[index + 1].range
    return range.count < fullWidth * 2 / 3 && !bytes.endsClause(range)
      && bytes.isCapital(range.lowerBound, range.upperBound)
      && bytes.isCapital(next.lowerBound, next.upperBound) && isDeliberateBreak(before: index + 1, slack: fullWidth / 6)
  }

  /// Whether the last line of a page is the heading of what the next page starts with.
  private func endsPageAsHeading(_ index: Int) -> Bool {
    let next = lines[index + 1].range
    return sectionNumber(bytes, lines[index].range) != nil && bytes.isCapital(next.lowerBound, next.upperBound)
      && isDeliberateBreak(before: index + 1, slack: (fullWidth ?? 0) / 6)
  }

  /// A member of a list that is followed by another one, without a full stop or semicolon: "..., en".
  private func endsMember(_ range: Range<Int>) -> Bool {
    bytes.lastMark(range) == UInt8(ascii: ",") || bytes.ends(range, with: " en") || bytes.ends(range, with: " of")
  }

  /// Whether the line has words in columns: wide blanks inside, past a list mark.
  func hasColumns(_ index: Int) -> Bool {
    let range = lines[index].range
    let start = listMark(bytes, range)?.textStart ?? range.lowerBound
    var blanks = 0
    for position in start..<min(range.upperBound, start + 400) {
      if bytes[position] == 0x20 {
        blanks += 1
        if blanks == 3 { return true }
      } else {
        blanks = 0
      }
    }
    return false
  }

  // MARK: Headings

  /// The heading that starts at a line, joined over the lines that its title takes.
  private func heading(at first: Int) -> (HeadingLabel, lastLine: Int)? {
    let line = lines[first]
    guard var label = headingLabel(bytes, line.range) else { return nil }
    switch label.tail {
    case .none: return (label, first)
    case .bracket:
      guard let last = closingBracketLine(from: first, at: label.rest.lowerBound) else { return nil }
      label.rest = label.rest.lowerBound..<lines[last].range.upperBound
      return (label, last)
    case .stop, .dash, .bare:
      if label.tail == .bare, !acceptsBareTitle(label, at: first) { return nil }
      // An artikel of which the text starts on the line of its number is a block of its own, with a heading in front.
      var last = first
      while last + 1 < lines.count, last - first < 400,
        !isBoundary(last + 1, inItem: false, inHeading: last < first + 2)
      { last += 1 }
      label.rest = label.rest.lowerBound..<lines[last].range.upperBound
      let isTitle = !bytes.endsClause(label.rest) && last - first <= 2 && label.rest.count <= 400
      if !isTitle, label.tail == .bare || label.kind != .artikel { return nil }
      return (label, last)
    }
  }

  /// The line on which the bracket closes, if nothing follows it there.
  func closingBracketLine(from first: Int, at start: Int) -> Int? {
    var depth = 0
    for index in first..<min(first + 5, lines.count) {
      let range = index == first ? start..<lines[index].range.upperBound : lines[index].range
      if range.count > 400 { return nil }
      for position in range {
        switch bytes[position] {
        case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 {
            let rest = position + 1..<range.upperBound
            return rest.isEmpty || rest.count == 1 && bytes[rest.lowerBound] == UInt8(ascii: ".") ? index : nil
          }
        default: continue
        }
      }
    }
    return nil
  }

  /// A title without a sign before it: short, and not the start of a sentence or the row of a table.
  private func acceptsBareTitle(_ label: HeadingLabel, at index: Int) -> Bool {
    let rest = label.rest
    if rest.count > 160 || hasColumns(index) { return false }
    let isOpen = index == 0 || lines[index].isAfterBlank || bytes.endsClause(lines[index - 1].range)
    if label.kind == .bijlage, label.number.isEmpty {
      return isOpen && bytes.starts(rest, with: "bij ") && !bytes.contains(", ", in: rest)
    }
    return isOpen || label.kind != .artikel && isDeliberateBreak(before: index)
  }
}

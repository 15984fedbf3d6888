/// Where a reader stands among divisions, artikelen, leden and lists: in the regulation itself, or in text quoted from another.
struct ProvisionScope {
  /// A list that is open.
  struct Level {
    var style: ListMark.Style
    var ordinal: Int
    /// How deep the builder stood before the onderdeel.
    var depth: Int
  }

  /// How deep the builder stands where the scope starts: nothing above is closed from inside.
  var floor: Int
  var article: LegalNumber?
  /// How deep the builder stands in the artikel; nil outside artikelen.
  var articleDepth: Int?
  /// The last lid, and how deep the builder stands in it.
  var lid: (ordinal: Int, depth: Int)?
  var levels: [Level] = []
  var divisions: [(kind: NodeKind, value: LegalNumber?, depth: Int)] = []
  /// Whether words stand in the artikel or the lid already.
  var hasText = false
  /// The byte with which the last block closed.
  var lastMark: UInt8 = 0
  /// Whether the title of the last artikel stands in brackets: artikelen of one regulation are laid out alike.
  var articleStyleIsBracketed = false
  /// Whether the members that come are onderdelen, whatever their numbers look like.
  var takesNumbersAsMembers = false

  init(floor: Int) { self.floor = floor }

  /// How deep the builder stands in the innermost of lid, artikel, division or the scope itself.
  var base: Int { lid?.depth ?? articleDepth ?? divisions.last?.depth ?? floor }
}

extension ProvisionScope {
  // MARK: Headings

  /// Opens a division or an artikel with its number and title.
  mutating func open(_ label: HeadingLabel, _ block: TextBlock, _ writer: inout BlockWriter) {
    if label.kind == .artikel {
      closeArticle(&writer)
      writer.open(.artikel)
      articleDepth = writer.depth
      article = label.value
      articleStyleIsBracketed = label.tail == .bracket
      hasText = false
    } else {
      openDivision(label, &writer)
    }
    writer.label(label.label, fromLine: block.firstLine)
    writer.field(label.number, fromLine: block.firstLine, isNumber: true)
    lastMark = 0
  }

  private mutating func openDivision(_ label: HeadingLabel, _ writer: inout BlockWriter) {
    closeArticle(&writer)
    articleDepth = nil
    // A division closes its own kind and whatever is usually below it.
    if let index = divisions.firstIndex(where: { $0.kind == label.kind })
      ?? divisions.firstIndex(where: { $0.kind.rawValue > label.kind.rawValue })
    {
      divisions.removeSubrange(index...)
      writer.close(to: divisions.last?.depth ?? floor)
    }
    writer.open(label.kind)
    divisions.append((label.kind, label.value, writer.depth))
  }

  private mutating func closeArticle(_ writer: inout BlockWriter) {
    levels.removeAll()
    lid = nil
    writer.close(to: divisions.last?.depth ?? floor)
  }

  // MARK: Leden and onderdelen

  /// Whether a number opens a lid here rather than a member of a list, or neither: then nil.
  func opensLid(_ mark: ListMark, startsWithCapital: Bool) -> Bool? {
    let endsLeadIn = lastMark == UInt8(ascii: ":")
    let isNested = levels.contains { $0.style == .number && $0.ordinal + 1 == mark.ordinal }
    if takesNumbersAsMembers, lid == nil { return false }
    if let lid {
      if mark.ordinal == lid.ordinal + 1 || mark.ordinal == lid.ordinal && mark.hasSuffix {
        return !isNested || startsWithCapital && lastMark == UInt8(ascii: ".")
      }
      if isNested || mark.ordinal == 1 && endsLeadIn { return false }
      let skips = mark.ordinal > lid.ordinal && mark.ordinal <= lid.ordinal + 3
      return skips && startsWithCapital && lastMark == UInt8(ascii: ".") ? true : nil
    }
    if isNested { return false }
    if articleDepth == nil { return hasText && endsLeadIn ? false : true }
    if mark.ordinal == 1 { return !(hasText && endsLeadIn) }
    return hasText || !startsWithCapital ? nil : true
  }

  mutating func openLid(_ mark: ListMark, _ block: TextBlock, _ writer: inout BlockWriter) {
    levels.removeAll()
    writer.close(to: articleDepth ?? divisions.last?.depth ?? floor)
    writer.open(.lid)
    lid = (mark.ordinal, writer.depth)
    hasText = false
    writer.field(mark.number, fromLine: block.firstLine, isNumber: true)
  }

  mutating func openMember(_ mark: ListMark, _ block: TextBlock, _ writer: inout BlockWriter) {
    var mark = mark
    var index = levels.lastIndex { $0.continues(mark) } ?? siblingLevel(mark)
    // No law nests so deep: past this the marks are noise, and a member follows where it would have been opened.
    if index == nil, levels.count >= 8 { index = levels.count - 1 }
    if let index {
      if levels[index].style == .roman { mark.ordinal = mark.roman }
      writer.close(to: levels[index].depth)
      levels.removeSubrange((index + 1)...)
      levels[index].ordinal = mark.ordinal
    } else {
      if levels.isEmpty { writer.close(to: base) } else { writer.closeParagraph() }
      if mark.style == .letter, mark.roman == 1, !levels.isEmpty { mark.style = .roman }
      if mark.style == .roman { mark.ordinal = mark.roman }
      levels.append(Level(style: mark.style, ordinal: mark.ordinal, depth: writer.depth))
    }
    writer.open(.onderdeel)
    if !mark.style.isNumbered { writer.mark(.unnumbered) }
    writer.field(mark.number, fromLine: block.firstLine, isNumber: true)
  }

  /// The list to which a mark belongs although it is not the next one: members may be missing.
  private func siblingLevel(_ mark: ListMark) -> Int? {
    guard mark.ordinal > 1 else { return nil }
    return levels.lastIndex { $0.style == mark.style && $0.ordinal < mark.ordinal }
  }

  // MARK: Paragraphs

  /// Writes a paragraph where it belongs: as the end of the sentence before it, as a text after a list, or as a text of
  /// its own.
  mutating func paragraph(
    _ range: Range<Int>, _ block: TextBlock, _ writer: inout BlockWriter, kind: NodeKind = .alinea
  ) {
    let startsSmall = writer.bytes.isSmall(range.lowerBound, range.upperBound)
    if block.mayContinue, writer.isParagraphOpen, !endsMember || levels.isEmpty, !block.isTabular {
      writer.continueParagraph(range, fromLine: block.firstLine)
    } else {
      if !levels.isEmpty {
        // What follows a list in a list closes the inner one only, as long as the sentence goes on.
        let isInner = levels.count > 1 && startsSmall
        writer.close(to: isInner ? levels[levels.count - 1].depth : base)
        if isInner { levels.removeLast() } else { levels.removeAll() }
      }
      writer.paragraph(range, fromLine: block.firstLine, kind: kind)
    }
    note(range, writer.bytes)
  }

  private var endsMember: Bool {
    lastMark == UInt8(ascii: ",") || lastMark == UInt8(ascii: ";") || lastMark == UInt8(ascii: ".")
  }

  /// Remembers how the last words closed.
  mutating func note(_ range: Range<Int>, _ bytes: TextBytes) {
    hasText = true
    lastMark = bytes.lastMark(range)
  }
}

extension ProvisionScope.Level {
  /// Whether a mark is the next of the list.
  func continues(_ mark: ListMark) -> Bool {
    switch style {
    case .dash, .bullet: return mark.style == style
    case .roman: return mark.roman == ordinal + 1
    case .letter:
      return mark.style == .letter && mark.ordinal == ordinal + 1
    default: return mark.style == style && mark.ordinal == ordinal + 1
    }
  }
}

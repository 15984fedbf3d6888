/// Where a reader stands in a toelichting: its sections, nested by number or by the kind of their headings.
struct ExplanationScope {
  /// How deep the builder stands in the toelichting.
  var floor: Int
  private var sections: [(rank: Int, depth: Int)] = []
  private var numbering: [Int] = []
  /// Whether the part has begun that explains artikel by artikel.
  private var isByArticle = false
  /// Whether the artikel that is being explained has a Roman number, as those of an amending regulation have.
  private var isInAmendment = false
  private var provisions: ProvisionScope
  /// Whether a heading came last.
  private var isAfterHeading = true
  /// Whether the section is a table of correspondence: what stands in its cells heads nothing.
  private var isInTable = false

  init(floor: Int) {
    self.floor = floor
    provisions = ProvisionScope(floor: floor)
  }
}

extension ExplanationScope {
  /// The ranks of headings: a section closes those of its own rank and of lower ones.
  private enum Rank {
    static let part = 0
    /// "2.1" has rank 12.
    static let numbered = 10
    static let division = 30
    static let article = 40
    static let member = 41
    /// An artikel of the amended regulation, under the artikel that amends it.
    static let amendedArticle = 42
    static let letter = 50
    static let plain = 60
  }

  /// Writes a block; the next one tells headings from text.
  mutating func take(_ block: TextBlock, next: TextBlock?, _ writer: inout BlockWriter) {
    if let rank = headingRank(block, next, writer.bytes) {
      return openSection(block, rank, &writer)
    }
    let bytes = writer.bytes
    if let (heading, text) = runInHeading(block, bytes) {
      openSection(block, Rank.article, &writer, title: heading)
      writer.paragraph(text, fromLine: block.continuing(from: text, writer.lines).firstLine)
      isAfterHeading = false
      return
    }
    isAfterHeading = false
    guard case .marked(let mark) = block.shape, !block.mayContinue || mark.style != .number else {
      return provisions.paragraph(block.range, block, &writer)
    }
    provisions.openMember(mark, block, &writer)
    let text = mark.textStart..<block.range.upperBound
    guard !text.isEmpty else { return }
    writer.paragraph(text, fromLine: block.continuing(from: text, writer.lines).firstLine)
    provisions.note(text, bytes)
  }

  private mutating func openSection(
    _ block: TextBlock, _ rank: Int, _ writer: inout BlockWriter, title given: Range<Int>? = nil
  ) {
    while let last = sections.last, last.rank >= rank { sections.removeLast() }
    writer.close(to: sections.last?.depth ?? floor)
    writer.open(.sectie)
    sections.append((rank, writer.depth))
    var scope = ProvisionScope(floor: writer.depth)
    scope.takesNumbersAsMembers = true
    provisions = scope
    var title = given ?? block.range
    if let number = chapterNumber(block) {
      // "Hoofdstuk 3. Gevolgen": what follows is 3.1.
      if !isByArticle { numbering = [number.value] }
      writer.field(number.range, fromLine: block.firstLine, isNumber: true)
      title = number.rest
    } else if rank < Rank.division, let number = sectionNumber(writer.bytes, block.range), rank > Rank.part {
      numbering = number.parts
      writer.field(number.number, fromLine: block.firstLine, isNumber: true)
      title = number.textStart..<block.range.upperBound
    } else if rank == Rank.part, let rest = partTitle(block.range, writer.bytes) {
      writer.field(block.range.lowerBound..<rest.lowerBound, fromLine: block.firstLine, isNumber: true)
      title = rest
    } else if rank == Rank.letter, case .marked(let mark) = block.shape {
      writer.field(mark.number, fromLine: block.firstLine, isNumber: true)
      title = mark.textStart..<block.range.upperBound
    }
    writer.field(title, fromLine: block.continuing(from: title, writer.lines).firstLine, isNumber: false)
    writer.closeParagraph()
    isAfterHeading = true
    isInTable = rank < Rank.division && namesTable(title, writer.bytes)
    if startsArticleByArticle(title, writer.bytes) {
      isByArticle = true
      isInAmendment = false
    }
    if rank == Rank.part, !isByArticle { numbering = [] }
    if rank == Rank.article, case .heading(let label) = block.shape {
      isInAmendment = label.value?.isRoman ?? false
    }
  }

  /// The number of a chapter and its title, where both stand behind the word "Hoofdstuk" or "Paragraaf".
  private func chapterNumber(_ block: TextBlock) -> (value: Int, range: Range<Int>, rest: Range<Int>)? {
    guard case .heading(let label) = block.shape, label.kind == .hoofdstuk || label.kind == .paragraaf,
      let value = label.value, !value.isRoman, value.parts.count == 2, value.parts[1] == 0, !label.rest.isEmpty
    else { return nil }
    return (value.parts[0], label.number, label.rest)
  }

  /// "Artikelen 7 en 8. De inspectie ...": a heading on the line of its text, in the part that goes by artikel.
  private func runInHeading(_ block: TextBlock, _ bytes: TextBytes) -> (heading: Range<Int>, text: Range<Int>)? {
    let range = block.range
    guard isByArticle, !isInTable, !block.mayContinue, namesArticles(range, bytes) else { return nil }
    let stop = range.prefix(70).dropFirst(8).first { index in
      (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ":"))
        && bytes.isBlank(index + 1, range.upperBound)
    }
    guard let stop, stop + 2 < range.upperBound else { return nil }
    let text = bytes.skippingSpace(from: stop + 1, to: range.upperBound)..<range.upperBound
    let heading = range.lowerBound..<stop
    let known: Set<String> = [
      "de", "artikel", "artikelen", "en", "tot", "met", "lid", "leden", "onderdeel", "onderdelen", "eerste", "tweede",
      "derde", "vierde", "vijfde", "zesde", "zevende", "aanhef",
    ]
    let words = bytes.string(heading).lowercased().split { $0 == " " || $0 == "," }
    guard bytes.isCapital(text.lowerBound, text.upperBound),
      words.allSatisfy({ known.contains(String($0)) || $0.utf8.count <= 4 })
    else { return nil }
    return (heading, text)
  }

  /// "Transponeringstabel", "Implementatietabel".
  private func namesTable(_ title: Range<Int>, _ bytes: TextBytes) -> Bool {
    bytes.contains("transponeringstabel", in: title) || bytes.contains("implementatietabel", in: title)
      || bytes.contains("concordantietabel", in: title) || bytes.contains("omzettingstabel", in: title)
  }

  private func startsArticleByArticle(_ title: Range<Int>, _ bytes: TextBytes) -> Bool {
    bytes.contains("artikelsgewijs", in: title) || bytes.contains("artikelsgewijze", in: title)
      || bytes.contains("artikelen", in: title.prefix(12)) && isShouted(bytes, title)
  }

  // MARK: Which blocks are headings

  private func headingRank(_ block: TextBlock, _ next: TextBlock?, _ bytes: TextBytes) -> Int? {
    let range = block.range
    guard range.count < 300, !block.isTabular || block.isMarkedHeading else { return nil }
    if isInTable { return isPartHeading(range, bytes) ? Rank.part : numberedRank(block, next, bytes) }
    switch block.shape {
    case .heading(let label): return rank(of: label, block, next, bytes)
    case .part: return nil
    case .marked(let mark):
      if mark.style == .number { return numberedRank(block, next, bytes) ?? memberRank(mark, block, next, bytes) }
      if isPartHeading(range, bytes) { return Rank.part }
      if mark.style == .capital, mark.textStart < range.upperBound, isShouted(bytes, mark.textStart..<range.upperBound)
      {
        return Rank.part
      }
      let isSubheading = mark.style == .letter || mark.style == .roman
      return isSubheading && bytes.isCapital(mark.textStart, range.upperBound)
        && isTitle(mark.textStart..<range.upperBound, block, next, bytes)
        && block.firstLine == block.lastLine
        ? Rank.letter : nil
    case .prose: return proseRank(block, next, bytes)
    }
  }

  private func rank(of label: HeadingLabel, _ block: TextBlock, _ next: TextBlock?, _ bytes: TextBytes) -> Int? {
    guard let next, !bytes.endsClause(block.range) || label.tail == .none else { return nil }
    guard label.kind == .artikel else {
      // A chapter stands where a section with one number does.
      return label.kind == .bijlage ? Rank.part : isByArticle ? Rank.division : Rank.numbered + 1
    }
    // Tables of correspondence name artikelen on lines of their own: what follows there is no text.
    if label.tail == .none || label.tail == .bare {
      guard isByArticle || sections.isEmpty,
        opensText(next, bytes) || isByArticle && (says(next, bytes) || bytes.starts(next.range, with: "onderde"))
      else { return nil }
    }
    return isInAmendment && !(label.value?.isRoman ?? true) ? Rank.amendedArticle : Rank.article
  }

  /// "1. Vroegtijdige melding" under an artikel: a heading with a numbering of its own.
  private func memberRank(_ mark: ListMark, _ block: TextBlock, _ next: TextBlock?, _ bytes: TextBytes) -> Int? {
    let title = mark.textStart..<block.range.upperBound
    guard isByArticle, bytes.isCapital(title.lowerBound, title.upperBound), let next, !next.isTabular, next.isProse,
      isTitle(title, block, next, bytes)
    else { return nil }
    return Rank.letter
  }

  private func numberedRank(_ block: TextBlock, _ next: TextBlock?, _ bytes: TextBytes) -> Int? {
    guard let number = sectionNumber(bytes, block.range) else { return nil }
    let title = number.textStart..<block.range.upperBound
    guard number.follows(numbering), !bytes.endsClause(title) || bytes.lastMark(title) == UInt8(ascii: "?"),
      title.count < 250,
      !bytes.isSmall(title.lowerBound, title.upperBound) || number.parts.count > 1
    else { return nil }
    return Rank.numbered + number.parts.count
  }

  private func proseRank(_ block: TextBlock, _ next: TextBlock?, _ bytes: TextBytes) -> Int? {
    let range = block.range
    if isPartHeading(range, bytes) { return Rank.part }
    // On top of everything, and right above another heading, "Algemeen" is the part.
    if sections.isEmpty, bytes.isExactly(range, "algemeen"), let next, next.range.count < 80,
      !bytes.endsClause(next.range)
    {
      return Rank.part
    }
    if let rank = numberedRank(block, next, bytes) { return rank }
    if block.isMarkedHeading { return Rank.plain }
    guard isTitle(range, block, next, bytes) else { return nil }
    if isByArticle, namesArticles(range, bytes) {
      return bytes.starts(range, with: "onderde") ? Rank.member : Rank.article
    }
    return Rank.plain
  }

  /// "ALGEMEEN DEEL", "I. ALGEMEEN", "Artikelsgewijze toelichting".
  private func isPartHeading(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
    guard range.count < 60 else { return false }
    let title = partTitle(range, bytes) ?? range
    return isExplanationPart(title, bytes)
  }

  /// The words behind "II." or "B.".
  private func partTitle(_ range: Range<Int>, _ bytes: TextBytes) -> Range<Int>? {
    var end = range.lowerBound
    if let number = legalNumber(bytes, range), number.number.isRoman {
      end = number.end
    } else if bytes.isCapital(end, range.upperBound) {
      end += 1
    }
    guard end > range.lowerBound, end < range.upperBound, bytes[end] == UInt8(ascii: ".") else { return nil }
    let start = bytes.skippingSpace(from: end + 1, to: range.upperBound)
    return start > end + 1 && start < range.upperBound ? start..<range.upperBound : nil
  }

  private func namesArticles(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
    let words: [StaticString] = ["artikel ", "artikelen ", "de artikelen ", "onderdeel ", "onderdelen "]
    guard let end = words.lazy.compactMap({ bytes.end(of: $0, at: range.lowerBound, to: range.upperBound) }).first
    else {
      return false
    }
    return legalNumber(bytes, end..<range.upperBound) != nil
  }

  /// Whether a block is a short line without a full stop on which running text follows.
  private func isTitle(_ range: Range<Int>, _ block: TextBlock, _ next: TextBlock?, _ bytes: TextBytes) -> Bool {
    guard let next, range.count > 2, range.count < (namesArticles(range, bytes) ? 240 : 160),
      block.lastLine - block.firstLine < 3,
      !block.mayContinue || isAfterHeading,
      !bytes.endsClause(range) || bytes.lastMark(range) == UInt8(ascii: "?")
    else { return false }
    switch bytes[range.upperBound - 1] {
    case UInt8(ascii: ","), UInt8(ascii: "-"): return false
    default: break
    }
    if case .prose = block.shape {
      guard bytes.isCapital(range.lowerBound, range.upperBound), !endsOpen(range, bytes), !holdsSentence(range, bytes)
      else { return false }
      if isByArticle, namesArticles(range, bytes), says(next, bytes) { return true }
    }
    // A question is a heading also where its answer is still to come.
    let isQuestion = bytes.lastMark(range) == UInt8(ascii: "?")
    return opensText(next, bytes) || isQuestion && says(next, bytes)
  }

  /// Whether a block is a short sentence, or a word that keeps the place of one: "PM".
  private func says(_ block: TextBlock, _ bytes: TextBytes) -> Bool {
    if case .part = block.shape { return true }
    guard block.isProse, !block.isTabular, !block.isNarrow else { return false }
    return bytes.endsClause(block.range) || block.range.count < 8
  }

  /// Whether a sentence ends inside a line, and another starts.
  private func holdsSentence(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
    range.dropFirst().dropLast(2).contains { index in
      guard bytes[index] == UInt8(ascii: "."), bytes.isBlank(index + 1, range.upperBound) else { return false }
      // A year or a number ends a sentence before a bracket only: "3. Uitvoering" is none.
      return bytes[index + 2] == UInt8(ascii: "[")
        || bytes.isSmall(index - 1, range.upperBound) && bytes.isCapital(index + 2, range.upperBound)
    }
  }

  /// Whether a block is running text: long, and no row of a table.
  private func opensText(_ block: TextBlock, _ bytes: TextBytes) -> Bool {
    guard !block.isTabular, !block.isNarrow else { return false }
    if block.isHeading || sectionNumber(bytes, block.range) != nil { return true }
    // A short line that leads in a list is text as well.
    return (block.range.count >= 50 || bytes.lastMark(block.range) == UInt8(ascii: ":"))
      && bytes.isCapital(block.range.lowerBound, block.range.upperBound)
  }
}

/// How the two parts of a toelichting are headed (Ar 4.48), in small letters.
public let explanationPartTitles: [StaticString] = [
  "algemeen deel", "algemeen", "algemene toelichting", "artikelsgewijs", "artikelsgewijs deel",
  "artikelsgewijze toelichting", "artikelsgewijze deel", "artikelen", "algemeen gedeelte", "toelichting artikelsgewijs",
  "artikelgewijze toelichting", "artikelgewijs",
]

/// Whether the words head one of the two parts of a toelichting.
func isExplanationPart(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  explanationPartTitles.contains { title in
    guard bytes.isExactly(range, title) else { return false }
    // "Algemeen" and "Artikelen" stand over many a paragraph; a part is shouted.
    return title.utf8CodeUnitCount > 9 || isShouted(bytes, range)
  }
}

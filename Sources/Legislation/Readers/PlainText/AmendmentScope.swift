/// Where a reader stands in an amending artikel: its parts, and the text of the other act that it quotes.
struct AmendmentScope {
  /// How deep the builder stands in the artikel.
  var floor: Int
  /// The parts that are open: B, 2, a.
  var parts: [ProvisionScope.Level] = []
  /// Where the reader stands in quoted text; nil where it reads instructions.
  var quotation: ProvisionScope?
  /// Whether the last instruction announced a quotation.
  var announces = false
  /// Whether the announced quotation holds onderdelen.
  var quotesMembers = false
  /// Whether the quotation holds words or headings.
  var hasQuotedText = false

  init(floor: Int) { self.floor = floor }
}

extension AmendmentScope {
  /// Writes a block of an amending artikel; headings of the regulation itself do not come here.
  mutating func take(_ block: TextBlock, _ writer: inout BlockWriter) {
    let instructions = Instructions(bytes: writer.bytes)
    switch block.shape {
    case .part(let mark):
      if opensPart(mark, isCertain: true) { openPart(mark, block, &writer) } else { quote(block, &writer) }
    case .marked(let mark):
      let text = mark.textStart..<block.range.upperBound
      let isInstruction = instructions.isInstruction(text)
      let isNext = opensPart(mark, isCertain: false) && mark.style.isNumbered
      if isNext, isInstruction || quotation == nil && !announces {
        openPart(mark, block, &writer)
        instruct(text, block, &writer, instructions)
      } else {
        quote(block, &writer)
      }
    case .heading: quote(block, &writer)
    case .prose:
      let endsQuotation =
        quotation != nil && !block.mayContinue && hasQuotedText && instructions.endsQuotation(block.range)
      if endsQuotation { closeQuotation(&writer) }
      if quotation != nil || announces { return quote(block, &writer) }
      instruct(block.range, block, &writer, instructions)
    }
  }

  // MARK: Instructions

  /// Whether a mark is the next part: of the letters any later one will do, of the others the very next.
  private func opensPart(_ mark: ListMark, isCertain: Bool) -> Bool {
    if mark.style == .capital {
      guard let top = parts.first(where: { $0.style == .capital }) else {
        return quotation == nil && !announces && mark.ordinal == 1
      }
      return mark.ordinal > top.ordinal && (isCertain || mark.ordinal == top.ordinal + 1)
        || mark.ordinal == top.ordinal && mark.hasSuffix
    }
    return parts.contains { $0.continues(mark) } || mark.ordinal == 1 && quotation == nil && !announces
  }

  private mutating func openPart(_ mark: ListMark, _ block: TextBlock, _ writer: inout BlockWriter) {
    closeQuotation(&writer)
    let known =
      parts.lastIndex { $0.continues(mark) }
      ?? parts.firstIndex { $0.style == mark.style && mark.style == .capital }
      ?? (parts.count < 8 ? nil : parts.count - 1)
    if let index = known {
      writer.close(to: parts[index].depth)
      parts.removeSubrange((index + 1)...)
      parts[index].ordinal = mark.ordinal
    } else {
      writer.close(to: parts.isEmpty ? floor : parts[parts.count - 1].depth + 1)
      parts.append(ProvisionScope.Level(style: mark.style, ordinal: mark.ordinal, depth: writer.depth))
    }
    writer.open(.wijzigingsonderdeel)
    writer.field(mark.number, fromLine: block.firstLine, isNumber: true)
  }

  private mutating func instruct(
    _ range: Range<Int>, _ block: TextBlock, _ writer: inout BlockWriter, _ instructions: Instructions
  ) {
    guard !range.isEmpty else { return }
    if block.mayContinue, writer.isParagraphOpen {
      writer.continueParagraph(range, fromLine: block.firstLine)
    } else {
      writer.close(to: parts.isEmpty ? floor : parts[parts.count - 1].depth + 1)
      writer.paragraph(range, fromLine: block.firstLine, kind: .wijzigingsopdracht)
    }
    announces = instructions.announcesQuotation(range)
    if announces { quotesMembers = instructions.isAboutMembers(range) }
  }

  // MARK: Quoted text

  private mutating func quote(_ block: TextBlock, _ writer: inout BlockWriter) {
    var scope: ProvisionScope
    if let quotation {
      scope = quotation
    } else {
      writer.close(to: parts.isEmpty ? floor : parts[parts.count - 1].depth + 1)
      writer.open(.citaat)
      scope = ProvisionScope(floor: writer.depth)
      scope.takesNumbersAsMembers = quotesMembers
      hasQuotedText = false
      announces = false
    }
    scope.take(block, &writer)
    hasQuotedText = hasQuotedText || !block.isHeading
    quotation = scope
  }

  mutating func closeQuotation(_ writer: inout BlockWriter) {
    guard let scope = quotation else { return }
    writer.close(to: scope.floor - 1)
    quotation = nil
    announces = false
  }

  /// Whether a heading belongs to the quoted text and not to the amending regulation.
  func quotes(_ label: HeadingLabel, own: ProvisionScope) -> Bool {
    guard quotation != nil || announces else { return false }
    guard let quotation else { return true }
    guard let value = label.value else { return label.kind != .artikel }
    if label.kind == .artikel {
      guard let article = own.article else { return true }
      if value.isNext(after: article) {
        // A number that continues both goes with the layout of the heading.
        let continuesQuoted = quotation.article.map { value.isNext(after: $0) } ?? false
        return continuesQuoted && (label.tail == .bracket) != own.articleStyleIsBracketed
      }
      let sharesStyle = label.tail == .bracket && own.articleStyleIsBracketed && !quotation.articleStyleIsBracketed
      return !(sharesStyle && value.isAfter(article) && quotation.article != nil)
    }
    guard hasQuotedText, let last = own.divisions.last(where: { $0.kind == label.kind })?.value else { return true }
    return !value.isNext(after: last)
  }
}

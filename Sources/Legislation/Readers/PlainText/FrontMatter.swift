/// The parts before the body: the title page of a paper, the opschrift, the aanhef.
extension PlainTextReader {
  // MARK: The title page

  mutating func takeFront(_ block: TextBlock, _ next: TextBlock?) {
    if words.opensPreamble(block.range, next: next?.range) { return startPreamble(block) }
    if case .heading(let label) = block.shape, label.tail != .bare || block.isSetOff, label.kind != .bijlage,
      !isInTitle || block.isSetOff && facts.dossier.isEmpty
    {
      startBody()
      return take(block, next: next)
    }
    if let start = paperNumber(bytes, block.range) {
      writePaperNumber(block, upTo: start)
      guard start < block.range.upperBound else { return }
      return takePaperTitle(start..<block.range.upperBound, block)
    }
    if let dossier = dossierNumber(bytes, block.range), facts.dossier.isEmpty { return takeDossier(dossier, block) }
    if let kind = paperTitle(bytes, block.range) { return takePaperTitle(block.range, block, kind) }
    facts.frontBlocks += 1
    if isInTitle, facts.titleNode != nil, goesOnWithTitle(block) {
      return writer.continueParagraph(block.range, fromLine: block.firstLine)
    }
    if isInTitle, facts.titleNode == nil { return startDossierTitle(block.range, block) }
    isInTitle = false
    if facts.titleNode == nil, facts.frontBlocks < 8, words.isRegulationTitle(block.range) {
      return startTitle(block.range, block)
    }
    let isRemark = bytes.starts(block.range, with: "geraadpleegd op") || bytes.starts(block.range, with: "geldend van")
    writer.paragraph(block.range, fromLine: block.firstLine, kind: isRemark ? .redactie : .alinea)
  }

  /// Whether a block belongs to the opschrift before it: that of a dossier ends at the number of the paper, any other one
  /// with its sentence and the short title in brackets.
  private func goesOnWithTitle(_ block: TextBlock) -> Bool {
    if !facts.dossier.isEmpty { return facts.frontBlocks < 16 }
    let first = block.range.lowerBound
    return bytes[first] == UInt8(ascii: "(") || block.mayContinue && bytes.isSmall(first, block.range.upperBound)
  }

  private mutating func startTitle(_ range: Range<Int>, _ block: TextBlock) {
    writer.close(to: 1)
    writer.paragraph(range, fromLine: block.continuing(from: range, writer.lines).firstLine, kind: .opschrift)
    facts.titleNode = writer.builder.current
    // A consolidated text gives its title and then its dates; a draft goes on with the short title in brackets.
    isInTitle = !bytes.contains("wetboek", in: range.prefix(80))
  }

  private mutating func takeDossier(_ dossier: (digits: String, end: Int), _ block: TextBlock) {
    facts.dossier = dossier.digits
    writer.close(to: 1)
    writer.paragraph(block.range.lowerBound..<dossier.end, fromLine: block.firstLine, kind: .redactie)
    let title = bytes.skippingSpace(from: dossier.end, to: block.range.upperBound)..<block.range.upperBound
    isInTitle = true
    if title.isEmpty { writer.closeParagraph() } else { startDossierTitle(title, block) }
  }

  /// The title of a dossier goes on until the number of the paper.
  private mutating func startDossierTitle(_ range: Range<Int>, _ block: TextBlock) {
    startTitle(range, block)
    isInTitle = true
  }

  mutating func writePaperNumber(_ block: TextBlock, upTo end: Int) {
    isInTitle = false
    writer.close(to: 1)
    let number = bytes.trimmed(block.range.lowerBound..<end)
    writer.paragraph(number, fromLine: block.firstLine, kind: .redactie)
    writer.closeParagraph()
  }

  private mutating func takePaperTitle(_ range: Range<Int>, _ block: TextBlock, _ known: PaperTitle? = nil) {
    isInTitle = false
    writer.paragraph(range, fromLine: block.continuing(from: range, writer.lines).firstLine, kind: .opschrift)
    if facts.paperNode == nil { facts.paperNode = writer.builder.current }
    writer.closeParagraph()
    switch known ?? paperTitle(bytes, range) {
    case .other:
      facts.isOtherPaper = true
      part = .plain
    case .amendedBill:
      startBody()
      part = .body(BodyScope(amendmentsAt: writer.depth))
    case .bill, .explanation, nil: break
    }
  }

  // MARK: The aanhef

  mutating func startPreamble(_ block: TextBlock) {
    isInTitle = false
    facts.isOtherPaper = false
    writer.close(to: 1)
    writer.open(.aanhef)
    part = .preamble
    takePreamble(block)
  }

  mutating func takePreamble(_ block: TextBlock) {
    if case .heading(let label) = block.shape, label.tail == .none || label.tail == .bracket || label.tail == .stop,
      !block.mayContinue, label.kind != .bijlage
    {
      startBody()
      return take(block, next: nil)
    }
    facts.notePreamble(block.range, bytes)
    let opensBody = words.opensBody(block.range)
    if writer.isParagraphOpen, block.mayContinue, !words.isConsideration(block.range), !words.isDecision(block.range) {
      writer.continueParagraph(block.range, fromLine: block.firstLine)
    } else {
      let isInConsiderans = writer.depth > 2 && writer.builder.depth(of: [.considerans]) != nil
      if words.isDecision(block.range) {
        writer.close(to: 2)
      } else if !isInConsiderans, words.isConsideration(block.range) {
        writer.open(.considerans)
      }
      writer.paragraph(block.range, fromLine: block.firstLine)
    }
    if opensBody { startBody() }
  }

  // MARK: Papers that are no regulation

  mutating func takePlain(_ block: TextBlock) {
    if words.isKing(block.range) { return startPreamble(block) }
    if paperTitle(bytes, block.range) == .bill, isShouted(bytes, block.range) {
      facts.isOtherPaper = false
      facts.paperNode = nil
      part = .front
      return takeFront(block, nil)
    }
    if block.mayContinue, writer.isParagraphOpen, !block.isTabular {
      writer.continueParagraph(block.range, fromLine: block.firstLine)
    } else {
      writer.paragraph(block.range, fromLine: block.firstLine)
    }
  }
}

/// Reads a draft in plain text: an export of a word processor, text taken from a PDF, markdown.
///
/// Never fails: what is not recognised is kept as running text.
func readPlainText(_ source: SourceText) -> Document {
  source.utf8.withUnsafeBufferPointer { buffer in
    let bytes = TextBytes(base: buffer)
    var lines = withoutRemarks(textLines(bytes), bytes)
    lines = withoutFurniture(lines, bytes)
    lines = withoutContents(lines, bytes)
    let (kept, notes) = takingFootnotes(lines, bytes)
    let scanner = BlockScanner(bytes: bytes, lines: kept)
    var reader = PlainTextReader(
      writer: BlockWriter(source: source, bytes: bytes, lines: kept, notes: notes), words: EnactingWords(bytes: bytes))
    var block = kept.isEmpty ? nil : scanner.block(at: 0)
    while let current = block {
      let next = scanner.block(after: current)
      reader.take(current, next: next)
      block = next
    }
    return reader.finish()
  }
}

/// The lines without remarks to Maatlat, which are no part of the law; the blank lines around one stay.
private func withoutRemarks(_ lines: [TextLine], _ bytes: TextBytes) -> [TextLine] {
  func isRemark(_ line: TextLine) -> Bool {
    bytes[line.range.lowerBound] == UInt8(ascii: "<") && bytes.starts(line.range, with: "<!-- maatlat:negeer")
  }
  guard lines.contains(where: isRemark) else { return lines }
  func endOfRemark(at first: Int) -> Int {
    var last = first
    while !bytes.contains("-->", in: lines[last].range) {
      last += 1
      // One that its paragraph does not close takes no law with it.
      guard last < lines.count, !lines[last].isAfterBlank else { return first + 1 }
    }
    return last + 1
  }
  var kept: [TextLine] = []
  var wasBlank = false
  var index = 0
  while index < lines.count {
    var line = lines[index]
    if isRemark(line) {
      wasBlank = wasBlank || line.isAfterBlank
      index = endOfRemark(at: index)
    } else {
      line.isAfterBlank = line.isAfterBlank || wasBlank
      wasBlank = false
      kept.append(line)
      index += 1
    }
  }
  return kept
}

/// Walks the blocks of a text through the parts of a regulation: title, aanhef, body, slotformulier, toelichting, bijlage.
struct PlainTextReader {
  enum Part {
    case front, preamble
    case body(BodyScope)
    case closing
    case explanation(ExplanationScope)
    case annex(ProvisionScope)
    /// Text of a paper that is no regulation.
    case plain
  }

  var writer: BlockWriter
  let words: EnactingWords
  var facts = PlainTextFacts()
  var part = Part.front
  /// Whether the blocks that come belong to the opschrift, until the number of the paper or the aanhef.
  var isInTitle = false

  init(writer: BlockWriter, words: EnactingWords) {
    self.writer = writer
    self.words = words
  }

  var bytes: TextBytes { writer.bytes }

  mutating func take(_ block: TextBlock, next: TextBlock?) {
    if opensExplanation(block, next) { return startExplanation(block, next) }
    switch part {
    case .front: takeFront(block, next)
    case .preamble: takePreamble(block)
    case .body(var scope):
      if words.closesBody(block.range) || signsBody(block, scope) { return startClosing(block) }
      if startsAnnex(block, scope) { return startAnnex(block) }
      // The scope is moved out, so that its arrays are not copied for each block.
      part = .plain
      scope.take(block, next, &writer)
      if scope.own.articleDepth != nil, facts.ownName.isEmpty { noteOwnName(block) }
      part = .body(scope)
    case .closing: takeClosing(block)
    case .explanation(var scope):
      if words.isKing(block.range) { return startPreamble(block) }
      part = .plain
      scope.take(block, next: next, &writer)
      part = .explanation(scope)
    case .annex(var scope):
      if words.isKing(block.range) { return startPreamble(block) }
      if startsAnnex(block, nil) { return startAnnex(block) }
      part = .plain
      scope.take(block, &writer)
      part = .annex(scope)
    case .plain: takePlain(block)
    }
  }

  mutating func finish() -> Document { writer.finish(facts) }

  // MARK: The body

  mutating func startBody() {
    writer.close(to: 1)
    writer.open(.wettekst)
    facts.hasBody = true
    part = .body(BodyScope(floor: writer.depth))
  }

  /// Whether a minister signs right after the last artikel, without a slotformulier.
  private func signsBody(_ block: TextBlock, _ scope: BodyScope) -> Bool {
    block.isProse && !block.mayContinue && scope.own.lastMark == UInt8(ascii: ".") && words.isSignature(block.range)
  }

  /// "Deze wet wordt aangehaald als: Wet voorbeeld."
  private mutating func noteOwnName(_ block: TextBlock) {
    guard block.range.count < 600 else { return }
    let name: StaticString = "aangehaald als"
    guard bytes.contains(name, in: block.range) else { return }
    for index in block.range {
      guard let end = bytes.end(of: name, at: index, to: block.range.upperBound) else { continue }
      var range = bytes.trimmed(end..<block.range.upperBound)
      if let first = range.first, bytes[first] == UInt8(ascii: ":") {
        range = bytes.trimmed(range.dropFirst())
      }
      facts.ownName = bytes.string(range).split(whereSeparator: \.isNewline).joined(separator: " ").trimmedASCII
      while let last = facts.ownName.last, last == "." || last == ";" { facts.ownName.removeLast() }
      return
    }
  }

  // MARK: Bijlagen and closing words

  private func startsAnnex(_ block: TextBlock, _ scope: BodyScope?) -> Bool {
    guard case .heading(let label) = block.shape, label.kind == .bijlage else { return false }
    if scope?.isQuoting ?? false { return false }
    return !bytes.endsClause(block.range) && !block.mayContinue && block.range.count < 250
  }

  mutating func startAnnex(_ block: TextBlock) {
    guard case .heading(let label) = block.shape else { return }
    writer.close(to: 1)
    writer.open(.bijlage)
    var scope = ProvisionScope(floor: writer.depth)
    writer.label(label.label, fromLine: block.firstLine)
    writer.field(label.number, fromLine: block.firstLine, isNumber: true)
    writer.field(label.rest, fromLine: block.continuing(from: label.rest, writer.lines).firstLine, isNumber: false)
    scope.takesNumbersAsMembers = true
    part = .annex(scope)
  }

  private mutating func startClosing(_ block: TextBlock) {
    writer.close(to: 1)
    writer.open(.slotformulier)
    part = .closing
    takeClosing(block)
  }

  private mutating func takeClosing(_ block: TextBlock) {
    if startsAnnex(block, nil) { return startAnnex(block) }
    if words.isKing(block.range) { return startPreamble(block) }
    if case .heading(let label) = block.shape, label.kind == .artikel, label.tail != .bare {
      return startBodyAgain(block)
    }
    if words.isSignature(block.range) {
      writer.close(to: 2)
      writer.open(.ondertekening)
    }
    writer.paragraph(block.range, fromLine: block.firstLine)
  }

  /// Artikelen after closing words: what seemed to close the text stood in a quotation.
  private mutating func startBodyAgain(_ block: TextBlock) {
    startBody()
    take(block, next: nil)
  }

  // MARK: The toelichting

  private func opensExplanation(_ block: TextBlock, _ next: TextBlock?) -> Bool {
    guard !block.mayContinue || block.isSetOff || isShouted(bytes, block.range) else { return false }
    let title = paperNumber(bytes, block.range).map { $0..<block.range.upperBound } ?? block.range
    switch part {
    case .front:
      return isExplanationTitle(bytes, title) || isExplanationPart(block.range, bytes) && block.isProse
    case .body(let scope):
      guard !scope.awaitsTitle, !scope.isQuoting else { return false }
      return isExplanationTitle(bytes, title) || isExplanationPart(block.range, bytes)
    case .closing, .annex: return isExplanationTitle(bytes, title) || isExplanationPart(block.range, bytes)
    case .preamble, .explanation, .plain: return false
    }
  }

  private mutating func startExplanation(_ block: TextBlock, _ next: TextBlock?) {
    writer.close(to: 1)
    let start = paperNumber(bytes, block.range)
    if let start, !block.isHeading { writePaperNumber(block, upTo: start) }
    let title = (start ?? block.range.lowerBound)..<block.range.upperBound
    let node = writer.open(.toelichting)
    facts.hasExplanation = true
    var scope = ExplanationScope(floor: writer.depth)
    if isExplanationPart(title, bytes) {
      scope.take(block, next: next, &writer)
    } else {
      writer.field(title, fromLine: block.firstLine, isNumber: false)
      if facts.paperNode == nil, !facts.hasBody { facts.explanationNode = node }
    }
    part = .explanation(scope)
  }
}

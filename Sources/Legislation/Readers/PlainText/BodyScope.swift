/// Where a reader stands in the body of a regulation: in its own provisions, or in those that amend others.
struct BodyScope {
  var own: ProvisionScope
  private var amendment: AmendmentScope?
  /// Whether a heading without a title came last: a short line may be its title.
  private(set) var awaitsTitle = false

  init(floor: Int) { own = ProvisionScope(floor: floor) }

  /// A body that is nothing but instructions: a nota van wijziging.
  init(amendmentsAt floor: Int) {
    own = ProvisionScope(floor: floor)
    amendment = AmendmentScope(floor: floor)
  }

  var isQuoting: Bool { amendment?.quotation != nil || amendment?.announces ?? false }
}

extension BodyScope {
  mutating func take(_ block: TextBlock, _ next: TextBlock?, _ writer: inout BlockWriter) {
    if case .heading(let label) = block.shape, label.kind != .bijlage, !(amendment?.quotes(label, own: own) ?? false) {
      return takeHeading(label, block, &writer)
    }
    if awaitsTitle {
      awaitsTitle = false
      if isTitle(block, next, writer.bytes) {
        return writer.field(block.range, fromLine: block.firstLine, isNumber: false)
      }
    }
    if amendment == nil, own.articleDepth != nil, !own.hasText, own.lid == nil, opensAmendments(block, writer.bytes) {
      startAmendments(&writer)
    }
    if amendment != nil { amendment?.take(block, &writer) } else { own.take(block, &writer) }
    own.lastMark = writer.bytes.lastMark(block.range)
  }

  private mutating func takeHeading(_ label: HeadingLabel, _ block: TextBlock, _ writer: inout BlockWriter) {
    amendment = nil
    awaitsTitle = label.rest.isEmpty
    guard label.kind == .artikel, label.tail != .bracket, !label.rest.isEmpty,
      Instructions(bytes: writer.bytes).opensAmendments(label.rest), writer.bytes.endsClause(label.rest)
    else { return own.takeHeading(label, block, &writer) }
    own.open(label, block, &writer)
    startAmendments(&writer)
    amendment?.take(block.continuing(from: label.rest, writer.lines), &writer)
  }

  private mutating func startAmendments(_ writer: inout BlockWriter) {
    writer.closeParagraph()
    writer.mark(.amending)
    amendment = AmendmentScope(floor: writer.depth)
  }

  private func opensAmendments(_ block: TextBlock, _ bytes: TextBytes) -> Bool {
    let instructions = Instructions(bytes: bytes)
    return switch block.shape {
    case .marked(let mark): instructions.opensAmendments(mark.textStart..<block.range.upperBound)
    case .prose: instructions.opensAmendments(block.range)
    case .heading, .part: false
    }
  }

  /// Whether a short line after a bare heading is its title and not the first sentence.
  private func isTitle(_ block: TextBlock, _ next: TextBlock?, _ bytes: TextBytes) -> Bool {
    if block.isMarkedHeading { return true }
    guard block.isProse, let next, block.range.count < 200, block.lastLine - block.firstLine < 3,
      !bytes.endsClause(block.range), bytes.lastMark(block.range) != UInt8(ascii: ",")
    else { return false }
    if own.articleDepth == nil { return true }
    guard bytes.isCapital(block.range.lowerBound, block.range.upperBound), block.range.count < 110 else { return false }
    switch next.shape {
    case .marked(let mark): return mark.style == .number && mark.ordinal == 1
    case .prose: return !bytes.isSmall(next.range.lowerBound, next.range.upperBound)
    case .heading, .part: return false
    }
  }
}

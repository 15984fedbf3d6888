import Legislation

/// A block of a provision: running text, or the text of an onderdeel with its depth.
struct Block {
  var node: NodeID
  /// 0 for running text of the provision itself.
  var depth: Int
  /// Whether a new item of a list starts with it: "b. de houder: 1°. ..." is one item, for an onderdeel is one with the first that it
  /// lists itself.
  var opensItem: Bool
}

/// The numbers under which a provision refers to itself: "dit artikel", "het vorige lid".
struct ProvisionNumbers {
  private(set) var article = ""
  private(set) var lid = ""

  init(_ document: borrowing Document, _ id: NodeID) {
    var current = id
    while current >= 0 {
      switch document.nodes[current].kind {
      case .lid: if lid.isEmpty { lid = document.number(current) }
      case .artikel:
        article = document.number(current)
        return
      default: break
      }
      current = Int(document.nodes[current].parent)
    }
  }
}

extension Document {
  /// Whether a node is text of a regulation: not toelichting, instruction, annex or closing.
  func isLawText(_ id: NodeID) -> Bool {
    var current = id
    while current >= 0 {
      switch nodes[current].kind {
      case .toelichting, .wijzigingsopdracht, .bijlage, .slotformulier, .aanhef, .noot, .redactie, .tabel, .opschrift,
        .ondertekening:
        return false
      case .wettekst: return true
      default: break
      }
      current = Int(nodes[current].parent)
    }
    return enclosing(id, .artikel) != nil
  }

  /// The blocks of a provision in reading order, tables and footnotes left out.
  func provisionBlocks(_ id: NodeID) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(4)
    collect(id, depth: 0, into: &result)
    return result
  }

  private func collect(_ id: NodeID, depth: Int, into result: inout [Block]) {
    for child in children(id) {
      switch nodes[child].kind {
      case .alinea:
        let before = result.last?.depth ?? 0
        result.append(Block(node: child, depth: depth, opensItem: depth > 0 && (before == 0 || depth <= before)))
      case .onderdeel: collect(child, depth: depth + 1, into: &result)
      default: break
      }
    }
  }

  /// The letters of a provision's onderdelen, of those alone over which a norm is spread; nil where it has no onderdelen.
  func onderdelen(of norm: Norm, in provision: NodeID) -> [String]? {
    let onderdelen = children(provision).filter { nodes[$0].kind == .onderdeel }
    guard !onderdelen.isEmpty else { return nil }
    return onderdelen.filter { onderdeel in
      guard let text = provisionBlocks(onderdeel).first.map({ nodes[$0.node].text }), !text.isEmpty else {
        return false
      }
      return norm.range.overlaps(text) && !norm.passedOver.overlaps(text)
    }.map { number($0).lowercased() }
  }

  /// The letter of the onderdeel of a provision that holds a place in the text.
  func onderdeel(at offset: Int, of provision: NodeID) -> String? {
    children(provision).first { nodes[$0].kind == .onderdeel && nodes[$0].text.contains(offset) }
      .map { number($0).lowercased() }
  }

  /// The stretches of text that make a provision's running text: its blocks with the numbers of its onderdelen.
  func provisionPieces(_ id: NodeID) -> [Range<Int>] {
    var result: [Range<Int>] = []
    pieces(id, into: &result)
    return result
  }

  private func pieces(_ id: NodeID, into result: inout [Range<Int>]) {
    for child in children(id) {
      switch nodes[child].kind {
      case .alinea where !nodes[child].text.isEmpty: append(nodes[child].text, to: &result)
      case .onderdeel:
        if let mark = mark(of: child) { append(mark, to: &result) }
        pieces(child, into: &result)
      default: break
      }
    }
  }

  /// The written mark of an onderdeel with what closes it ("a.", "1°.", "–").
  private func mark(of id: NodeID) -> Range<Int>? {
    let number = nodes[id].number
    guard !number.isEmpty else { return nil }
    var end = number.upperBound
    while end < text.count, text[end] != 0x0A, text[end] != 0x20 { end += 1 }
    return number.lowerBound..<end
  }

  private func append(_ range: Range<Int>, to result: inout [Range<Int>]) {
    if let last = result.last, last.upperBound + 1 == range.lowerBound {
      result[result.count - 1] = last.lowerBound..<range.upperBound
    } else {
      result.append(range)
    }
  }
}

extension FrameAnalysis {
  /// The sentences of a provision. A lead-in is read with each onderdeel where the onderdelen carry verbs of their own, and once with all of
  /// them where it is complete.
  mutating func sentences(of blocks: [Block]) -> [Sentence] {
    let table = table
    var result: [Sentence] = []
    result.reserveCapacity(blocks.count + 2)
    var index = 0
    while index < blocks.count {
      let parts = table.sentences(table.rows[blocks[index].node])
      var next = index + 1
      while next < blocks.count, blocks[next].depth > blocks[index].depth { next += 1 }
      let items = blocks[index + 1..<next]
      for part in parts.dropLast(items.isEmpty ? 0 : 1) {
        result.append(Sentence(tokens: Array(part)))
      }
      if let last = parts.last, !items.isEmpty { addSentences(leadIn: last, items: items, to: &result) }
      index = next
    }
    return result
  }

  private mutating func addSentences(leadIn: Range<Int32>, items: ArraySlice<Block>, to result: inout [Sentence]) {
    let isOne = isComplete(leadIn)
    let depth = items.first?.depth ?? 0
    var list = Sentence(tokens: Array(leadIn))
    for item in items {
      if !isOne, item.depth <= depth, list.isList {
        result.append(list)
        list = Sentence(tokens: Array(leadIn))
      }
      if item.opensItem || !list.isList { list.itemStarts.append(list.tokens.count) }
      list.tokens += table.rows[item.node]
    }
    result.append(list)
  }
}

extension TokenTable {
  /// The stretch of the document's text from the first to the last token.
  func range(of sentence: Sentence) -> Range<Int> {
    guard let first = sentence.tokens.first, let last = sentence.tokens.last else { return 0..<0 }
    // The verb that closes a clause may have been put first.
    let next = sentence.tokens.count > 1 ? sentence.tokens[1] : first
    return tokens[Int(min(first, next))].range.lowerBound..<tokens[Int(max(first, last))].end
  }

  /// What stands between a lead-in and the onderdeel that it is read with, where that is not the first.
  func passedOver(in sentence: Sentence) -> Range<Int> {
    guard let start = sentence.itemStarts.first, start > 0, start < sentence.tokens.count,
      sentence.tokens[start] > sentence.tokens[start - 1] + 1
    else {
      return 0..<0
    }
    return tokens[Int(sentence.tokens[start - 1])].end..<tokens[Int(sentence.tokens[start])].range.lowerBound
  }
}

extension Frame {
  /// Whether the lead-in of a list says all but its conditions.
  var isComplete: Bool {
    switch op {
    case .none, .other: false
    case .modalActive, .modalPassive, .competent: verb != nil
    case .active, .passive, .entitlement, .lapse, .liability, .amount, .fiction, .applicability, .takesPlace: true
    }
  }
}

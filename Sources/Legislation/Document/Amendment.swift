extension Document {
  /// The number of the artikel into which quoted leden or onderdelen go, as the instruction before them names it; nil where the
  /// quotation brings artikelen of its own.
  ///
  /// Of instructions in layers ("Artikel 10 wordt als volgt gewijzigd: 2. Het tweede lid komt te luiden:") the nearest that
  /// names an artikel counts.
  func amendedArtikel(of quotation: NodeID) -> String? {
    guard let first = children(quotation).first(where: { _ in true }) else { return nil }
    switch nodes[first].kind {
    case .lid, .onderdeel, .alinea: break
    default: return nil
    }
    return namedArtikel(before: quotation)
  }

  /// The artikel of the amended act of which the instructions speak that stand before a node of an amending artikel, and
  /// around it; an instruction may itself be the node. Nil where none names an artikel.
  public func namedArtikel(before node: NodeID) -> String? {
    var around = Int(nodes[node].parent)
    while around >= 0 {
      let instructions = children(around).filter { $0 <= node && nodes[$0].kind == .wijzigingsopdracht }
      for id in instructions.reversed() {
        if let number = namedArtikel(in: nodes[id].text) { return number }
      }
      around = nodes[around].kind == .artikel ? -1 : Int(nodes[around].parent)
    }
    return nil
  }

  /// The number behind the first "artikel" of a stretch of text.
  private func namedArtikel(in range: Range<Int>) -> String? {
    let word = Array("artikel ".utf8)
    var index = range.lowerBound
    while index + word.count < range.upperBound {
      let isHere = word.indices.allSatisfy { text[index + $0] | 0x20 == word[$0] }
      guard isHere else {
        index += 1
        continue
      }
      let start = index + word.count
      var end = start
      while end < range.upperBound, text[end] > 0x20, text[end] != UInt8(ascii: ",") { end += 1 }
      while end > start, [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";")].contains(text[end - 1]) { end -= 1 }
      guard start < end, text[start] < 0x80, Character(UnicodeScalar(text[start])).isNumber || end - start < 6 else {
        return nil
      }
      return string(start..<end)
    }
    return nil
  }
}

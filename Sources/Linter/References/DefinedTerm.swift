import Legislation

/// A term that a regulation defines: "aanvrager: persoon die een aanvraag heeft ingediend".
package struct DefinedTerm: Sendable, Equatable {
  package var text: String
  /// Its words in the text.
  package var range: Range<Int>
  /// The definition with the term.
  package var definition: Range<Int>
  /// The block in which the term stands.
  package var node: NodeID
  /// The part in which it has this meaning: the document, an artikel, a division.
  package var scope: NodeID

  /// What the term means, in one line, without what closes the definition.
  package func meaning(in document: Document) -> String {
    let meaning = document.line(range.upperBound..<definition.upperBound).drop { ":»”\"’ ".contains($0) }
    return String(meaning.reversed().drop { ";,. ".contains($0) }.reversed())
  }
}

extension Document {
  /// The terms that the regulation defines, in the order of the text.
  package func definedTerms() -> [DefinedTerm] {
    var result: [DefinedTerm] = []
    let words = offsets(of: "verstaan")
    var next = words.startIndex
    var id = 0
    while id < nodes.count {
      let node = nodes[id]
      switch node.kind {
      case .toelichting, .bijlage: id = Int(node.end)
      case .artikel where !node.marks.contains(.amending):
        while next < words.endIndex, words[next] < node.text.lowerBound { next += 1 }
        let isDefining = next < words.endIndex && words[next] < node.text.upperBound
        if isDefining || isHeadedByTerms(id) { addTerms(of: id, to: &result) }
        id += 1
      default: id += 1
      }
    }
    return result
  }

  /// Whether an artikel says by its heading that it defines terms.
  private func isHeadedByTerms(_ artikel: NodeID) -> Bool {
    guard !nodes[artikel].heading.isEmpty else { return false }
    let heading = string(nodes[artikel].heading)
    return ["egrip", "efinitie"].contains(where: heading.contains)
  }

  private func addTerms(of artikel: NodeID, to result: inout [DefinedTerm]) {
    var scope = isHeadedByTerms(artikel) ? body(of: artikel) : nil
    for id in artikel + 1..<Int(nodes[artikel].end) {
      let isMarked = nodes[id].kind == .onderdeel && nodes[id].marks.contains(.definition)
      if isMarked, let term = children(id).first(where: { nodes[$0].kind == .alinea }) {
        addTerm(nodes[term].text, of: term, nodes[id].text, scope ?? body(of: artikel), to: &result)
        continue
      }
      guard nodes[id].kind == .alinea else { continue }
      let leadIn = line(nodes[id].text).lowercased()
      if leadIn.contains("verstaan") { scope = self.scope(of: id, leadIn: leadIn) }
      guard let scope, isOuter(id) else { continue }
      for (term, definition) in definitions(id) { addTerm(term, of: id, definition, scope, to: &result) }
    }
  }

  /// The words before a colon, and what they open: one definition of a block, or one for each line of it.
  private func definitions(_ id: NodeID) -> [(term: Range<Int>, definition: Range<Int>)] {
    let whole = nodes[id].text
    var starts = [whole.lowerBound]
    if nodes[Int(nodes[id].parent)].kind != .onderdeel {
      let ends: Set<UInt8> = [UInt8(ascii: ";"), UInt8(ascii: ":")]
      starts += whole.dropLast().filter { text[$0] == 0x20 && ends.contains(text[$0 - 1]) && endsLine($0) }.map {
        $0 + 1
      }
    }
    var result: [(term: Range<Int>, definition: Range<Int>)] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : whole.upperBound
      let colon = text[start..<min(end, start + 120)].firstIndex(of: UInt8(ascii: ":"))
      if let colon, colon + 1 < end, text[colon + 1] == 0x20 {
        result.append((start..<colon, start..<end))
      } else if let last = result.last {
        result[result.count - 1].definition = last.definition.lowerBound..<end
      }
    }
    if let last = result.last, last.definition.upperBound == whole.upperBound {
      result[result.count - 1].definition = last.definition.lowerBound..<definition(id).upperBound
    }
    return result
  }

  /// Whether a blank of the text is the end of a line in the source.
  private func endsLine(_ blank: Int) -> Bool {
    let span = span(of: blank..<blank + 1)
    return source.bytes[span.start..<min(span.end, source.bytes.count)].contains(0x0A)
  }

  private func addTerm(
    _ words: Range<Int>, of node: NodeID, _ definition: Range<Int>, _ scope: NodeID, to result: inout [DefinedTerm]
  ) {
    var range = words
    let quotes: Set<Character> = ["«", "»", "“", "”", "‘", "’", "\"", "„", ":", " "]
    while let first = string(range).first, quotes.contains(first) { range = range.dropFirst(first.utf8.count) }
    while let last = string(range).last, quotes.contains(last) { range = range.dropLast(last.utf8.count) }
    let term = line(range)
    let parts = term.split(separator: " ")
    guard let first = parts.first, parts.count <= 7, term.utf8.count > 1, !term.contains(where: { ",;.".contains($0) }),
      !leadWords.contains(String(first)), !term.contains("verstaan"), result.last?.range != range
    else { return }
    result.append(DefinedTerm(text: term, range: range, definition: definition, node: node, scope: scope))
  }

  /// Where a definition counts, by the words before it: "In dit hoofdstuk wordt verstaan onder:".
  private func scope(of id: NodeID, leadIn: String) -> NodeID {
    let isWhole = ["deze wet", "dit besluit", "deze regeling", "deze verordening"].contains(where: leadIn.contains)
    guard !isWhole else { return body(of: id) }
    if leadIn.contains("dit artikel") { return enclosing(id, .artikel) ?? body(of: id) }
    let divisions: [(String, NodeKind)] = [
      ("dit hoofdstuk", .hoofdstuk), ("deze titel", .titel), ("deze afdeling", .afdeling),
      ("deze paragraaf", .paragraaf), ("dit deel", .deel), ("dit boek", .boek),
    ]
    for (words, kind) in divisions where leadIn.contains(words) { return enclosing(id, kind) ?? body(of: id) }
    return body(of: id)
  }

  /// Whether a block is a definition of its own, not a part of one.
  private func isOuter(_ id: NodeID) -> Bool {
    let parent = Int(nodes[id].parent)
    guard nodes[parent].kind == .onderdeel else { return [.artikel, .lid].contains(nodes[parent].kind) }
    return nodes[Int(nodes[parent].parent)].kind != .onderdeel
  }

  /// A definition with the list that ends it.
  private func definition(_ id: NodeID) -> Range<Int> {
    let parent = Int(nodes[id].parent)
    let text = nodes[id].text
    if nodes[parent].kind == .onderdeel { return text.lowerBound..<nodes[parent].text.upperBound }
    guard text.last.map({ self.text[$0] }) == UInt8(ascii: ":") else { return text }
    var end = text.upperBound
    for sibling in children(parent) where sibling > id {
      guard nodes[sibling].kind == .onderdeel else { break }
      end = nodes[sibling].text.upperBound
    }
    return text.lowerBound..<end
  }
}

/// How a lead-in starts, which no term does.
private let leadWords: Set<String> = [
  "In", "Voor", "Onder", "Bij", "Indien", "Met", "Ten", "Op", "Aan", "Tot", "Deze", "Dit", "De", "Het", "Als",
  "Wanneer", "Waar",
]

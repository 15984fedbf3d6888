import Legislation

/// What a toelichting says of the artikelen of its regulation: the artikelsgewijze part joined to them, and the general part.
struct Motivation {
  let explanation: Explanation
  private let bill: Document
  private let mentions: ArtikelMentions
  /// The numbers of the artikelen in order, in small letters.
  private let numbers: [String]
  private let places: [String: Int]
  /// Per artikel, by its place, the sections that explain it.
  private var sectionsByPlace: [Int: [Int]] = [:]

  init(_ explanation: Explanation, of bill: Document) {
    self.explanation = explanation
    self.bill = bill
    numbers = bill.ownArtikelen.map { bill.number($0).lowercased() }
    places = Dictionary(numbers.enumerated().map { ($1, $0) }) { first, _ in first }
    mentions = ArtikelMentions(
      explanation, numbers: numbers, order: places, ownNames: explanation.ownNames(of: bill))
    for (index, section) in explanation.sections.enumerated() where section.role == .artikel {
      for artikel in section.artikelen {
        guard let first = places[artikel.first.lowercased()] else { continue }
        let last = places[artikel.last.lowercased()] ?? first
        for place in first...max(first, last) { sectionsByPlace[place, default: []].append(index) }
      }
    }
  }

  /// The sections of the artikelsgewijze part that explain the artikel around a node. What is quoted for another act is
  /// explained with the artikel that quotes it, if possible under its own number or letter.
  func sections(explaining node: NodeID) -> [Int] {
    let all = place(of: node).flatMap { sectionsByPlace[$0] } ?? []
    guard let quoted = quotedPlace(of: node) else { return all }
    func named(_ isNamed: (ExplainedArtikel) -> Bool) -> [Int] {
      all.filter { explanation.sections[$0].artikelen.contains(where: isNamed) }
    }
    let byNumber = quoted.artikel.map { number in named { $0.amended.contains { $0.lowercased() == number } } } ?? []
    if !byNumber.isEmpty { return byNumber }
    // A row of artikelen names its ends only: what lies between is found by the letter.
    let byLetter = quoted.onderdeel.map { letter in named { $0.onderdelen.contains(letter) } } ?? []
    return byLetter.isEmpty ? all : byLetter
  }

  /// The artikelen of the regulation, those that it quotes included, by the sections that explain them.
  func artikelenBySection() -> [Int: [NodeID]] {
    var result: [Int: [NodeID]] = [:]
    for artikel in bill.nodes.indices where bill.nodes[artikel].kind == .artikel {
      for section in sections(explaining: artikel) { result[section, default: []].append(artikel) }
    }
    return result
  }

  /// The paragraphs about the artikel around a node: its own explanation first, then where it is named elsewhere.
  func paragraphs(about node: NodeID) -> [Explanation.Paragraph] {
    guard let place = place(of: node) else { return [] }
    var seen: Set<NodeID> = []
    var result: [Explanation.Paragraph] = []
    for section in sections(explaining: node) {
      for paragraph in explanation.paragraphs(of: explanation.sections[section])
      where seen.insert(paragraph.node).inserted { result.append(paragraph) }
    }
    for index in mentions.paragraphs(naming: quotedPlace(of: node)?.artikel ?? numbers[place])
    where seen.insert(explanation.paragraphs[index].node).inserted {
      result.append(explanation.paragraphs[index])
    }
    return result
  }

  /// The paragraphs of the general part that name no artikel of the regulation: what they say holds for all of it.
  var generalParagraphs: [Explanation.Paragraph] {
    let naming = mentions.all
    return explanation.paragraphs.enumerated().filter { index, paragraph in
      !naming.contains(index) && paragraph.section.map { explanation.sections[$0].artikelen.isEmpty } ?? true
    }.map(\.element)
  }

  private func place(of node: NodeID) -> Int? {
    // What is quoted for another act is explained with the artikel that quotes it.
    (bill.amendingArtikel(of: node) ?? bill.enclosing(node, .artikel)).flatMap { places[bill.number($0).lowercased()] }
  }

  /// Where in an amending artikel a quoted provision stands: the number of its artikel, in small letters, and the letter of
  /// the part that quotes it; nil for what the regulation says itself.
  private func quotedPlace(of node: NodeID) -> (artikel: String?, onderdeel: String?)? {
    guard bill.isInside(node, .citaat) else { return nil }
    let artikel = bill.enclosing(node, .artikel).flatMap {
      bill.isInside($0, .citaat) ? bill.number($0).lowercased() : nil
    }
    return (artikel, bill.enclosing(node, .wijzigingsonderdeel).map { bill.number($0) })
  }

  /// The artikel as a place to point to: the heading of its explanation.
  func relatedPlace(explaining node: NodeID, _ message: String) -> RelatedPlace? {
    guard let section = sections(explaining: node).first else { return nil }
    let heading = explanation.sections[section].node
    return RelatedPlace(
      message: message, range: explanation.document.headingLine(heading), node: heading, part: .toelichting)
  }
}

extension Explanation {
  /// The words by which the toelichting calls its own regulation: "het Buurtbesluit (hierna: Bb)".
  fileprivate func ownNames(of bill: Document) -> Set<UInt32> {
    var names: Set<UInt32> = []
    let title = bill.citationTitle
    for word in title.split(separator: " ") where word.first?.isUppercase ?? false {
      names.insert(table.words.find(Array(word.lowercased().utf8)))
    }
    guard let last = title.split(separator: " ").last.map({ $0.lowercased() }) else { return names }
    let key = table.words.find(Array(last.utf8))
    let hierna = table.words.find(Array("hierna".utf8))
    guard key > 0, hierna > 0 else { return names }
    for paragraph in paragraphs.prefix(40) {
      for index in paragraph.tokens where table.tokens[index].word == hierna {
        let before = max(paragraph.tokens.lowerBound, index - 3)..<index
        guard before.contains(where: { table.tokens[$0].word == key }) else { continue }
        for next in index..<min(index + 5, paragraph.tokens.upperBound) where table.tokens[next].kind == .name {
          names.insert(table.tokens[next].word)
        }
      }
    }
    return names
  }

  /// The words of a paragraph that are no marks, as ids.
  func words(of paragraph: Paragraph) -> [UInt32] {
    paragraph.tokens.compactMap { table.tokens[$0].kind == .mark ? nil : table.tokens[$0].word }
  }
}

import Legislation

/// An act as an amending artikel leaves it: what the artikel repeals, or writes anew, is no longer what the act says.
struct AmendedAct {
  private let act: Analysis
  /// The place of the act among those that were given.
  private let index: Int
  /// The artikelen of the act, each with the order of its number.
  private let artikelen: [(node: NodeID, number: String, order: [Int])]
  /// What the amending artikel leaves of the provisions that may soften, each with its address.
  private let valves: [(provision: Provision, address: LegalAddress)]

  init(_ act: Analysis, index: Int, amendedBy artikel: NodeID, of bill: Analysis) {
    self.act = act
    self.index = index
    artikelen = act.document.ownArtikelen.map { node in
      let number = act.document.number(node)
      return (node, number, articleOrder(number))
    }
    let gone = bill.replaced(by: artikel) + bill.repealed(by: artikel)
    valves = act.provisions.filter { provision in
      provision.clause != nil || provision.norms.contains { $0.normClass == .discretionair }
    }.map { ($0, LegalAddress(act.document, $0.node)) }.filter { provision, address in
      !gone.contains { $0.reaches(provision.node, at: address, in: act.document) }
    }
  }

  /// What the act has to soften a bound norm that comes into it at an address: an open sentence or a clause of the same
  /// artikel, or a clause elsewhere that covers the new place (legal.md B.7).
  ///
  /// `onderdelen` are the letters over which the norm is spread.
  func softening(of bound: Norm, at address: LegalAddress, over onderdelen: [String]?) -> Softening? {
    let own = artikelen.first { $0.number == address.article }
    let order = articleOrder(address.article)
    // A new artikel stands behind the one whose number goes before its own, in the same chapter.
    let place = own ?? artikelen.last { $0.order <= order }
    for (provision, other) in valves {
      let isBeside = own != nil && other.article == address.article
      // The lid that the bill writes anew is judged with the bill's own words.
      guard !(isBeside && other.paragraph == address.paragraph) else { continue }
      for open in provision.norms where isBeside && open.normClass == .discretionair {
        let softening = Softening(kind: .open, node: provision.node, range: open.range, act: index)
        let reach = open.reach(over: bound, at: address, isSameProvision: false)
        if let found = softening.limited(to: reach, of: onderdelen) { return found }
      }
      guard let clause = provision.clause, isBeside || !clause.scope.isEmpty, clause.mayReachOthers else { continue }
      let reach = clause.reach(place?.node ?? 0, at: address, isOwn: isBeside, in: act.document)
      let softening = Softening(isBeside ? .open : .clause, by: clause, act: index)
      if let found = softening.limited(to: reach, of: onderdelen) { return found }
    }
    return nil
  }
}

extension HardshipClause.Scope {
  /// Whether a provision is what it names, or stands in it.
  fileprivate func reaches(_ node: NodeID, at address: LegalAddress, in document: Document) -> Bool {
    guard case .division(let kind, let number) = self else { return names(address) }
    return document.enclosing(node, kind).map { document.number($0) == number } ?? false
  }
}

extension Analysis {
  /// The provisions of the amended act that an amending artikel brings whole: of each the old words are gone.
  fileprivate func replaced(by artikel: NodeID) -> [HardshipClause.Scope] {
    (artikel..<Int(document.nodes[artikel].end)).filter { document.nodes[$0].kind == .citaat }.flatMap { quotation in
      document.children(quotation).compactMap { node -> HardshipClause.Scope? in
        switch document.nodes[node].kind {
        case .artikel: return .article(document.number(node))
        case .lid:
          return document.namedArtikel(before: quotation).map { .paragraph(article: $0, lid: document.number(node)) }
        default: return nil
        }
      }
    }
  }

  /// The provisions of the amended act that an amending artikel repeals: "Artikel 13 vervalt".
  fileprivate func repealed(by artikel: NodeID) -> [HardshipClause.Scope] {
    document.instructions(of: artikel).flatMap { node -> [HardshipClause.Scope] in
      let words = Set(table.rows[node].map { table.string(table.tokens[Int($0)].word) })
      guard !words.isDisjoint(with: ["vervalt", "vervallen"]), words.isDisjoint(with: partWords) else { return [] }
      let sentence = Sentence(tokens: Array(table.rows[node]))
      let references = ReferenceParser(sentence, in: table, of: node, in: document).references()
      let amending = document.number(document.enclosing(node, .artikel) ?? node)
      return references.flatMap { reference -> [HardshipClause.Scope] in
        // "Artikel 13 van de Wet buurttoeslag vervalt" names the act in the same breath.
        if reference.isForeign { return document.namedArtikel(before: node).map { [.article($0)] } ?? [] }
        return reference.scopes.map { scope in
          // "Het tweede lid vervalt": of the artikel of which the instruction around it speaks.
          guard case .paragraph(amending, let lid) = scope, let named = document.namedArtikel(before: node) else {
            return scope
          }
          return .paragraph(article: named, lid: lid)
        }
      }
    }
  }
}

/// The words for less than a lid: who repeals those leaves the rest.
private let partWords: Set<String> = [
  "volzin", "zin", "zinsnede", "zinsdeel", "woord", "woorden", "onderdeel", "onderdelen", "aanduiding", "punt", "komma",
  "begripsbepaling", "begripsomschrijving", "definitie",
]

import Legislation

/// The roles of the artikelen of a document, by heading and by formula.
struct ArtikelRoles: Sendable {
  private var byFormula: [NodeID: ArticleRoles] = [:]

  init(_ found: [FoundTerms], in document: Document) {
    for terms in found {
      guard case .role(let role) = terms.owner else { continue }
      for place in terms.matches {
        if let artikel = document.enclosing(place.node, .artikel) { byFormula[artikel, default: []].formUnion(role) }
      }
    }
  }

  func roles(of node: NodeID, in document: Document) -> ArticleRoles {
    guard let artikel = document.enclosing(node, .artikel) else { return [] }
    return ArticleRoles(headingOf: artikel, in: document).union(byFormula[artikel] ?? [])
  }
}

/// What rules ask of a document as a whole, found once for all of them.
struct DocumentNature: Sendable {
  let kind: DocumentKind
  let onlyAmends: Bool
  let isConsolidated: Bool
  let isExcluded: Bool
  let changesGrondwet: Bool

  init(_ document: Document) {
    kind = document.kind
    onlyAmends = document.onlyAmends
    isConsolidated = document.format == .bwb
    isExcluded = ActDomain(document).isExcluded
    changesGrondwet = document.changesGrondwet
  }
}

extension Selector {
  /// Whether a rule looks into a document at all: its kind, and whether it only amends other regulations.
  func admits(_ nature: DocumentNature) -> Bool {
    clauses.allSatisfy { clause in
      var asks = false
      for atom in clause {
        guard let holds = atom.term.holds(for: nature) else { continue }
        if holds != atom.isNegated { return true }
        asks = true
      }
      return !asks
    }
  }

  /// Whether a rule looks at a node: its part of the document, law text where no part is named, and the role of its artikel.
  func admits(_ node: NodeID, _ roles: ArtikelRoles, in document: Document) -> Bool {
    var namesPart = false
    for clause in clauses {
      let named = clause.filter { $0.term.role != nil }
      if !named.isEmpty {
        let found = roles.roles(of: node, in: document)
        guard named.contains(where: { atom in atom.term.role.map { found.contains($0) != atom.isNegated } ?? false })
        else {
          return false
        }
      }
      let parts = clause.filter { $0.term.isPart }
      guard !parts.isEmpty else { continue }
      namesPart = namesPart || parts.contains { !$0.isNegated }
      guard parts.contains(where: { document.isIn($0.term, node) != $0.isNegated }) else { return false }
    }
    return namesPart || document.isIn(.wettekst, node)
  }
}

extension Selector.Term {
  /// Whether a term about the document as a whole holds; nil for other terms.
  fileprivate func holds(for nature: DocumentNature) -> Bool? {
    switch self {
    case .wijzigingsregeling: nature.onlyAmends
    case .geconsolideerd: nature.isConsolidated
    case .wetboek: nature.isExcluded
    case .grondwetsherziening: nature.changesGrondwet
    default: documentKind.map { $0 == nature.kind }
    }
  }

  private var documentKind: DocumentKind? {
    switch self {
    case .wet: .wet
    case .rijkswet: .rijkswet
    case .amvb: .amvb
    case .regeling: .regeling
    case .beleidsregel: .beleidsregel
    default: nil
    }
  }

  fileprivate var role: ArticleRoles? {
    switch self {
    case .begripsbepaling: .begripsbepaling
    case .delegatie: .delegatie
    case .citeertitel: .citeertitel
    case .inwerkingtreding: .inwerkingtreding
    case .overgangsrecht: .overgangsrecht
    case .sanctie: .sanctie
    case .hardheidsclausule: .hardheidsclausule
    case .wijziging: .wijziging
    default: nil
    }
  }

  fileprivate var isPart: Bool { Self.parts[self] != nil }

  fileprivate static let parts: [Selector.Term: NodeKind] = [
    .opschrift: .opschrift, .aanhef: .aanhef, .considerans: .considerans, .wettekst: .wettekst,
    .wijzigingsopdracht: .wijzigingsopdracht, .slotformulier: .slotformulier, .ondertekening: .ondertekening,
    .toelichting: .toelichting, .bijlage: .bijlage,
  ]
}

extension ArticleRoles {
  /// The roles that a rule file names; what it does not know is left out.
  init(named names: [String]) { self.init(names.compactMap { Selector.Term(rawValue: $0)?.role }) }
}

extension Document {
  /// Whether a node stands in a part; quoted text of another act is law text, an instruction is not.
  fileprivate func isIn(_ part: Selector.Term, _ node: NodeID) -> Bool {
    if part == .wettekst { return isLawText(node) }
    return Selector.Term.parts[part].map { isInside(node, $0) } ?? false
  }

  /// Whether the regulation is there to amend others: its own first artikel does (Ar 6.2).
  var onlyAmends: Bool {
    guard let first = nodes.indices.first(where: { nodes[$0].kind == .artikel && isLawText($0) }) else { return false }
    let parts = nodes[first..<Int(nodes[first].end)]
    // A consolidated text keeps a remark ("Wijzigt de Wet ...") in the place of what was carried out.
    return nodes[first].marks.contains(.amending) || parts.contains { $0.kind == .citaat }
      || parts.contains { $0.kind == .redactie || $0.kind == .noot }
        && !parts.contains { $0.kind == .lid || $0.kind == .alinea && !$0.text.isEmpty }
  }

  /// Whether its title or considerans speaks of a "verandering in de Grondwet".
  fileprivate var changesGrondwet: Bool {
    let aanhef = nodes.first { $0.kind == .aanhef }.map { string($0.text) }
    return (title + " " + (aanhef ?? "")).lowercased().holds("verandering in de grondwet")
  }

  /// The lid, artikel or other part whose address a block bears.
  func provision(of node: NodeID) -> NodeID {
    enclosing(node, .lid, .artikel, .wijzigingsonderdeel, .aanhef, .opschrift, .slotformulier) ?? 0
  }

  /// What a finding about a node as a whole marks: its heading, or without one its label and number.
  func headingLine(_ id: NodeID) -> Range<Int> {
    guard nodes[id].heading.isEmpty else { return nodes[id].heading }
    let number = nodes[id].number
    guard !number.isEmpty else {
      let start = nodes[id].text.lowerBound
      return start..<(text[start..<nodes[id].text.upperBound].firstIndex(of: 0x0A) ?? nodes[id].text.upperBound)
    }
    var start = number.lowerBound
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    return start..<number.upperBound
  }

  /// The title of the document, or its first line.
  var titleLine: Range<Int> {
    let title = nodes.first { $0.kind == .opschrift && !$0.text.isEmpty }?.text ?? 0..<text.count
    return title.lowerBound..<(text[title].firstIndex(of: 0x0A) ?? title.upperBound)
  }
}

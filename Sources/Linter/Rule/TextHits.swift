import Legislation

/// The words that rules forbid and that stand in a document where the rules look.
func textHits(_ set: RuleSet, in analysis: Analysis) -> [(rule: Rule, hit: Hit)] {
  let document = analysis.document
  let matches = set.terms.matches(in: document, analysis.table) { owner in
    guard case .rule(let number) = owner else { return true }
    guard case .forbid = set.rules[number].body else { return false }
    return set.rules[number].selector.admits(document.kind)
  }
  let roles = ArtikelRoles(matches, in: document)
  var matcher = PatternMatcher(analysis.table, set.terms)
  var result: [(rule: Rule, hit: Hit)] = []
  for (owner, places) in matches {
    guard case .rule(let number) = owner else { continue }
    let rule = set.rules[number]
    var lastEnd = -1
    for match in places {
      let range = analysis.table.range(of: match.marked)
      guard range.lowerBound >= lastEnd, rule.selector.admits(match.node, roles, in: document),
        !isExcepted(match, set.terms.exceptions[number], &matcher, roles, document)
      else { continue }
      lastEnd = range.upperBound
      var hit = Hit(marks: [range], node: document.provision(of: match.node))
      hit.values[.term] = document.line(range)
      hit.values[.ref] = document.line(range)
      result.append((rule, hit))
    }
  }
  return result
}

/// Whether one of the rule's exceptions holds where its words were found.
private func isExcepted(
  _ match: TermMatch, _ exceptions: [TermIndex.Exception], _ matcher: inout PatternMatcher, _ roles: ArtikelRoles,
  _ document: Document
) -> Bool {
  for exception in exceptions {
    switch exception {
    case .overlapping(let patterns):
      for pattern in patterns where matcher.match(pattern, in: match.sentence, overlapping: match.marked) != nil {
        return true
      }
    case .sentence(let patterns):
      for pattern in patterns where matcher.match(pattern, in: match.sentence, overlapping: match.sentence) != nil {
        return true
      }
    case .selector(let selector): if selector.admits(match.node, roles, in: document) { return true }
    case .subordinateClause: continue
    }
  }
  return false
}

/// The roles of the artikelen of a document, by heading and by formula.
private struct ArtikelRoles {
  private var byFormula: [NodeID: ArticleRoles] = [:]

  init(_ matches: [TermIndex.Owner: [TermMatch]], in document: Document) {
    for (owner, places) in matches {
      guard case .role(let role) = owner else { continue }
      for place in places {
        if let artikel = document.enclosing(place.node, .artikel) { byFormula[artikel, default: []].formUnion(role) }
      }
    }
  }

  func roles(of node: NodeID, in document: Document) -> ArticleRoles {
    guard let artikel = document.enclosing(node, .artikel) else { return [] }
    return ArticleRoles(headingOf: artikel, in: document).union(byFormula[artikel] ?? [])
  }
}

extension Selector {
  /// Whether a rule looks into regulations of a kind at all.
  func admits(_ kind: DocumentKind) -> Bool {
    clauses.allSatisfy { clause in
      let kinds = clause.filter { $0.term.documentKind != nil }
      return kinds.isEmpty || kinds.contains { ($0.term.documentKind == kind) != $0.isNegated }
    }
  }

  /// Whether a rule looks at a block: its part of the document, law text where no part is named, and the role of its artikel.
  fileprivate func admits(_ node: NodeID, _ roles: ArtikelRoles, in document: Document) -> Bool {
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
  fileprivate var documentKind: DocumentKind? {
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

extension Document {
  /// Whether a block stands in a part; quoted text of another act is law text, an instruction is not.
  fileprivate func isIn(_ part: Selector.Term, _ node: NodeID) -> Bool {
    if part == .wettekst { return isLawText(node) }
    return Selector.Term.parts[part].map { isInside(node, $0) } ?? false
  }

  /// The lid, artikel or other part whose address a block bears.
  fileprivate func provision(of node: NodeID) -> NodeID {
    enclosing(node, .lid, .artikel, .wijzigingsonderdeel, .aanhef, .opschrift, .slotformulier) ?? 0
  }
}

extension TokenTable {
  /// The stretch of text of a row of tokens.
  fileprivate func range(of tokens: Range<Int>) -> Range<Int> {
    self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].end
  }
}

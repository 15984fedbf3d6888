import Legislation

/// A clause that departs from provisions on another criterion than that of the model (Ar 5.26 lid 2).
func hcCriteriumAfwijkend(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.clauses.compactMap { found in
    let slots = found.clause.slots
    guard slots.operation != nil, !slots.isIndirect, !slots.hasModelCriterion,
      found.isOverMore(than: found.clause.ownArtikel(in: context.document)),
      let criterion = context.matches(ofParameter: "criteria", of: query, in: found.clause).first
    else { return nil }
    var hit = found.hit(criterion)
    hit.values[.term] = context.document.line(criterion)
    return hit
  }
}

extension FoundClause {
  /// Whether the clause names a whole artikel, a part of the regulation, or what stands in another artikel: room within one lid is
  /// a valve of its own, for which no model exists.
  fileprivate func isOverMore(than own: String) -> Bool {
    clause.slots.named.contains { named in
      switch named.scope {
      case .article(let number), .paragraph(let number, _): number != own
      case .articles, .regulation, .division: true
      case .delegated, .other: false
      }
    }
  }
}

extension HardshipClause {
  /// The number of the artikel that holds the clause.
  fileprivate func ownArtikel(in document: Document) -> String {
    document.enclosing(node, .artikel).map { document.number($0) } ?? ""
  }
}

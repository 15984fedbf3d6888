import Legislation

/// A clause that names an artikel or lid that the regulation does not have (Ar 5.26 lid 1).
///
/// Text quoted for another act is not asked: the rest of that act is not at hand.
func hcArtikelBestaatNiet(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  return context.hardshipClauses.flatMap { found -> [Hit] in
    guard !document.isInside(found.clause.node, .citaat), !document.onlyAmends else { return [] }
    return found.clause.slots.named.compactMap { named in
      guard let missing = missing(named.scope, found.clause, context) else { return nil }
      var hit = found.hit(named.range)
      hit.values[.ref] = missing
      return hit
    }
  }
}

/// The name of what is not there.
private func missing(_ scope: HardshipClause.Scope, _ clause: HardshipClause, _ context: RuleContext) -> String? {
  let document = context.document
  func artikel(_ number: String) -> NodeID? {
    context.analysis.artikelen.artikel(number, seenFrom: clause.node, in: document)
  }
  switch scope {
  case .article(let number): return artikel(number) == nil ? "artikel \(number)" : nil
  case .articles(let first, let last):
    return artikel(first) == nil ? "artikel \(first)" : artikel(last) == nil ? "artikel \(last)" : nil
  case .paragraph(let number, let lid):
    guard let artikel = artikel(number) else { return "artikel \(number)" }
    let leden = document.children(artikel).filter { document.nodes[$0].kind == .lid }.map { document.number($0) }
    return leden.contains(lid) || leden.contains("") ? nil : "artikel \(number), lid \(lid)"
  case .regulation, .delegated, .division, .other: return nil
  }
}

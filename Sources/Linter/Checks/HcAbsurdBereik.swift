import Legislation

/// A hardship clause that names an artikel from which nobody can sensibly depart: of a role that the rule lists (Ar 5.26 lid 1).
func hcAbsurdBereik(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let roles = ArticleRoles(named: query.parameters["roles"] ?? [])
  return context.hardshipClauses.flatMap { found in
    found.clause.slots.named.compactMap { named -> Hit? in
      guard case .article = named.scope,
        let artikel = context.analysis.artikelen.artikelen(
          of: named.scope, seenFrom: found.clause.node, in: context.document)?.first,
        !context.matches.roles.roles(of: artikel, in: context.document).isDisjoint(with: roles),
        !context.holdsDecision(artikel)
      else { return nil }
      var hit = found.hit(named.range)
      hit.values[.ref] = LegalAddress(context.document, artikel).name
      hit.related = [
        RelatedPlace(message: "dit artikel", range: context.document.headingLine(artikel), node: artikel)
      ]
      return hit
    }
  }
}

extension RuleContext {
  /// Whether an artikel decides anything about a citizen, whatever else it holds.
  fileprivate func holdsDecision(_ artikel: NodeID) -> Bool {
    provisions(of: artikel).contains { analysis.provisions[$0].normClass != .overig }
  }
}

import Legislation

/// A hardship clause that works for those alone who ask for it (letter par. 3).
func hcAlleenOpAanvraag(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.hardshipClauses.compactMap { found in found.clause.slots.request.map { found.hit($0) } }
}

import Legislation

/// A hardship clause that names no interest against which the unfairness is weighed (Ar 5.26 lid 2).
func hcBelangOntbreekt(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.hardshipClauses.compactMap { found in
    guard let criterion = found.clause.slots.criterion, found.clause.slots.interest == nil else { return nil }
    return found.hit(criterion)
  }
}

import Legislation

/// A hardship clause whose interest is one of the general formulas that the rule lists (Ar 5.26 lid 2).
func hcBelangGeneriek(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.hardshipClauses.compactMap { found in
    context.matches(ofParameter: "formulas", of: query, in: found.clause).first.map { found.hit($0) }
  }
}

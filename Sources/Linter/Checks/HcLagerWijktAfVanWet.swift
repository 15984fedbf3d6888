import Legislation

/// A clause in a lower regulation that departs from the act itself (Ar 2.31).
func hcLagerWijktAfVanWet(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.hardshipClauses.compactMap { found in
    for named in found.clause.slots.named {
      guard case .other(let act) = named.scope, act == "de wet" || act.hasPrefix("de wet ") else { continue }
      return found.hit(named.range)
    }
    return nil
  }
}

import Legislation

/// A clause in a lower regulation that departs from the act itself (Ar 2.31).
func hcLagerWijktAfVanWet(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.hardshipClauses.compactMap { found in
    let named = found.clause.slots.named
    guard
      let first = named.firstIndex(where: { named in
        guard case .other(let act) = named.scope else { return false }
        return act == "de wet" || act.hasPrefix("de wet ")
      })
    else { return nil }
    let next = first + 1 < named.count && named[first + 1].scope == .delegated ? named[first + 1] : named[first]
    return found.hit(named[first].range.lowerBound..<next.range.upperBound)
  }
}

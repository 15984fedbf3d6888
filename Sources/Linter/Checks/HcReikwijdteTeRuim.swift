import Legislation

/// A hardship clause over the whole regulation (Ar 5.26 lid 1).
func hcReikwijdteTeRuim(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.hardshipClauses.compactMap { found in
    guard let whole = found.clause.slots.named.first(where: { $0.scope == .regulation }) else { return nil }
    var hit = found.hit(whole.range)
    // The tax form meets hardship wherever the act may bring it; naming artikelen would defeat it.
    let operation = found.clause.slots.operation.map { context.document.line($0) } ?? ""
    if operation.hasPrefix("tegemoet") { hit.severity = .advies }
    return hit
  }
}

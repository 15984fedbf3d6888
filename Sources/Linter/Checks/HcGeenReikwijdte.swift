import Legislation

/// A hardship clause that names nothing from which may be departed (Ar 5.26 lid 1).
func hcGeenReikwijdte(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.hardshipClauses.compactMap { found in
    guard found.clause.scope.isEmpty else { return nil }
    // "kan artikel ….. buiten toepassing laten": a model, whose blanks are filled in elsewhere.
    let text = context.document.line(context.document.nodes[found.clause.node].text)
    if text.contains("...") || text.contains("…") { return nil }
    var hit = found.hit(found.clause.slots.modal)
    if let organ = found.clause.slots.organ { hit.values[.actor] = insideSentence(context.document.line(organ)) }
    return hit
  }
}

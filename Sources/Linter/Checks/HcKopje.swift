import Legislation

/// An artikel whose heading promises a hardship clause that its text is not (Ar 3.57).
func hcKopje(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  return document.nodes.indices.compactMap { id in
    guard document.nodes[id].kind == .artikel, document.isLawText(id),
      ArticleRoles(headingOf: id, in: document).contains(.hardheidsclausule)
    else { return nil }
    let provisions = context.provisions(of: id).map { context.analysis.provisions[$0] }
    guard !provisions.isEmpty, provisions.allSatisfy({ $0.clause == nil }) else { return nil }
    // Hardship that is left to a regulation or a decree is told of by the rule on that form.
    let speaksOfHardship = provisions.flatMap(\.pieces).contains { piece in
      document.line(piece).lowercased().holds("onbillijkhe")
    }
    if speaksOfHardship { return nil }
    return Hit(marks: [document.nodes[id].heading], node: id)
  }
}

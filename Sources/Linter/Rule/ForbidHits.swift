import Legislation

/// The words that a rule forbids and that stand where it looks.
func forbidHits(of rule: Rule, in context: RuleContext) -> [Hit] {
  let document = context.document
  var matcher = PatternMatcher(context.analysis.table, context.terms)
  var result: [Hit] = []
  var lastEnd = -1
  for match in context.matches.of(.rule(context.number)) {
    let range = context.analysis.table.range(of: match.marked)
    guard range.lowerBound >= lastEnd, rule.selector.admits(match.node, context.matches.roles, in: document),
      !isExcepted(match, &matcher, context)
    else { continue }
    lastEnd = range.upperBound
    var hit = Hit(marks: [range], node: document.provision(of: match.node))
    hit.values[.term] = document.line(range)
    hit.values[.ref] = document.line(range)
    if !rule.supersedes.isEmpty { hit.subject = context.analysis.norm(at: range) }
    result.append(hit)
  }
  return result
}

/// Whether one of the rule's exceptions holds where its words were found.
private func isExcepted(_ match: TermMatch, _ matcher: inout PatternMatcher, _ context: RuleContext) -> Bool {
  for exception in context.terms.exceptions[context.number] {
    switch exception {
    case .overlapping(let patterns):
      for pattern in patterns where matcher.match(pattern, in: match.sentence, overlapping: match.marked) != nil {
        return true
      }
    case .sentence(let patterns):
      for pattern in patterns where matcher.match(pattern, in: match.sentence, overlapping: match.sentence) != nil {
        return true
      }
    case .artikel(let patterns):
      if stands(patterns, inArtikelOf: match.node, &matcher, context) { return true }
    case .selector(let selector):
      if selector.admits(match.node, context.matches.roles, in: context.document) { return true }
    case .subordinateClause: if context.isSubordinate(match) { return true }
    }
  }
  return false
}

/// Whether a pattern stands anywhere in the artikel that holds a node.
private func stands(
  _ patterns: [CompiledPattern], inArtikelOf node: NodeID, _ matcher: inout PatternMatcher, _ context: RuleContext
) -> Bool {
  guard let artikel = context.document.enclosing(node, .artikel) else { return false }
  for block in artikel..<Int(context.document.nodes[artikel].end) {
    let tokens = context.analysis.table.blocks[block]
    let range = Int(tokens.lowerBound)..<Int(tokens.upperBound)
    for pattern in patterns where matcher.match(pattern, in: range, overlapping: range) != nil { return true }
  }
  return false
}

import Legislation

/// Whether one of the rule's exceptions holds where its words were found.
func holdsException(_ match: TermMatch, _ matcher: inout PatternMatcher, _ context: RuleContext) -> Bool {
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
  for block in context.document.blocks(in: artikel) {
    let tokens = context.analysis.table.rows[block]
    let range = Int(tokens.lowerBound)..<Int(tokens.upperBound)
    for pattern in patterns where matcher.match(pattern, in: range, overlapping: range) != nil { return true }
  }
  return false
}

extension Hit {
  /// Whether one of the rule's exceptions holds in the norm that was found, or in the provision where something else was found.
  func isExcepted(_ context: RuleContext) -> Bool {
    guard !context.terms.exceptions[context.number].isEmpty, let mark = marks.first else { return false }
    let table = context.analysis.table
    let whole =
      if case .norm(let provision, let norm) = subject {
        context.analysis.provisions[provision].norms[norm].range
      } else {
        context.document.nodes[node].text
      }
    let marked = table.tokens(in: mark)
    let match = TermMatch(
      node: node, isHeading: false, sentence: table.tokens(in: whole), whole: marked, marked: marked)
    var matcher = PatternMatcher(table, context.terms)
    return holdsException(match, &matcher, context)
  }
}

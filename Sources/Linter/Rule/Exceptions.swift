import Legislation

/// Whether one of the rule's exceptions holds where its words were found; `grounds` are the tokens of each ground of a list there.
func holdsException(
  _ match: TermMatch, _ matcher: inout PatternMatcher, _ context: RuleContext, grounds: [Range<Int>] = []
) -> Bool {
  for exception in context.terms.exceptions[context.number] {
    switch exception {
    case .overlapping(let patterns):
      for pattern in patterns where matcher.match(pattern, in: match.sentence, overlapping: match.marked) != nil {
        return true
      }
    case .sentence(let patterns):
      if stands(patterns, in: match.sentence, &matcher) { return true }
    case .grounds(let patterns):
      let lead = match.sentence.lowerBound..<(grounds.first?.lowerBound ?? match.sentence.upperBound)
      if stands(patterns, in: lead, &matcher) { return true }
      if !grounds.isEmpty, grounds.allSatisfy({ stands(patterns, in: $0, &matcher) }) { return true }
    case .artikel(let patterns):
      if stands(patterns, inArtikelOf: match.node, &matcher, context) { return true }
    case .selector(let selector):
      if selector.admits(match.node, context.matches.roles, in: context.document) { return true }
    case .subordinateClause: if context.isSubordinate(match) { return true }
    }
  }
  return false
}

/// Whether one of some patterns stands in a row of tokens.
private func stands(_ patterns: [CompiledPattern], in row: Range<Int>, _ matcher: inout PatternMatcher) -> Bool {
  patterns.contains { matcher.match($0, in: row, overlapping: row) != nil }
}

/// Whether a pattern stands anywhere in the artikel that holds a node.
private func stands(
  _ patterns: [CompiledPattern], inArtikelOf node: NodeID, _ matcher: inout PatternMatcher, _ context: RuleContext
) -> Bool {
  guard let artikel = context.document.enclosing(node, .artikel) else { return false }
  for block in context.document.blocks(in: artikel) {
    let tokens = context.analysis.table.rows[block]
    if stands(patterns, in: Int(tokens.lowerBound)..<Int(tokens.upperBound), &matcher) { return true }
  }
  return false
}

extension Hit {
  /// Whether one of the rule's exceptions holds in the norm that was found, or in the provision where something else was found.
  func isExcepted(_ context: RuleContext) -> Bool {
    guard !context.terms.exceptions[context.number].isEmpty, let mark = marks.first else { return false }
    let table = context.analysis.table
    var whole = context.document.nodes[node].text
    var grounds: [Range<Int>] = []
    if case .norm(let provision, let position) = subject {
      let norm = context.analysis.provisions[provision].norms[position]
      whole = norm.range
      // Where each item is a norm of its own, the others are passed over.
      if norm.features.contains(.opsomming), norm.passedOver.isEmpty { grounds = context.grounds(of: norm, in: node) }
    }
    let marked = table.tokens(in: mark)
    let sentence = table.tokens(in: whole)
    let match = TermMatch(node: node, isHeading: false, sentence: sentence, whole: marked, marked: marked)
    var matcher = PatternMatcher(table, context.terms)
    return holdsException(match, &matcher, context, grounds: grounds)
  }
}

extension RuleContext {
  /// The tokens of each item of the list over which a norm is spread.
  fileprivate func grounds(of norm: Norm, in provision: NodeID) -> [Range<Int>] {
    let blocks = document.provisionBlocks(provision).filter {
      $0.depth > 0 && document.nodes[$0.node].text.overlaps(norm.range)
    }
    let rows = blocks.map { analysis.table.rows[$0.node] }
    let starts = blocks.indices.filter { $0 == 0 || blocks[$0].opensItem }.map { Int(rows[$0].lowerBound) }
    return ranges(from: starts, to: rows.last.map { Int($0.upperBound) } ?? 0)
  }
}

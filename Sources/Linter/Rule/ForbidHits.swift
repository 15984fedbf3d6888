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
      !holdsException(match, &matcher, context)
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

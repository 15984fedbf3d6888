import Legislation

/// The document, where none of the words that a rule requires stand where it looks.
///
/// Only a whole regulation can lack something: a fragment without an aanhef, or without artikelen, is not asked.
func requireHits(of rule: Rule, in context: RuleContext) -> [Hit] {
  let document = context.document
  guard rule.selector.admits(context.nature), document.nodes.contains(where: { $0.kind == .aanhef }),
    let first = document.nodes.indices.first(where: { document.nodes[$0].kind == .artikel })
  else { return [] }
  let stands = context.matches.of(.rule(context.number)).contains { match in
    rule.selector.admits(match.node, context.matches.roles, in: document)
  }
  guard !stands else { return [] }
  return [Hit(marks: [rule.mark == .heading ? document.headingLine(first) : document.titleLine], node: 0)]
}

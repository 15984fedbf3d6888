import Legislation

/// An open term on which a decision turns, in an artikel whose explanation does not speak of it (Ar 2.14).
func vageNormZonderToelichting(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  var hits: [Hit] = []
  var seen: Set<NodeID> = []
  for match in bill.matches(ofParameter: "terms", of: query) where bill.document.isLawText(match.node) {
    let node = bill.document.provision(of: match.node)
    let range = bill.range(of: match)
    guard bill.analysis.decides(on: range), seen.insert(bill.document.enclosing(node, .artikel) ?? node).inserted else {
      continue
    }
    let explained = motivation.sections(explaining: node).flatMap {
      context.explanation.paragraphs(of: context.explanation.sections[$0])
    }
    let stem = String(bill.document.line(range).lowercased().prefix(6))
    let about = explained + motivation.paragraphs(about: node)
    guard !explained.isEmpty,
      !explained.contains(where: { $0.has("HM9") }),
      !about.contains(where: { context.explanation.document.line($0.range).lowercased().contains(stem) })
    else { continue }
    var hit = context.billHit(range, node: node)
    hit.values[.term] = bill.document.line(range)
    hits.append(hit)
  }
  return hits
}

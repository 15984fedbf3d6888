import Legislation

/// A delegation of something essential of which the toelichting gives no reason (Ar 2.19 to 2.24).
func mDelegatieOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  let document = bill.document
  var hits: [Hit] = []
  var last: NodeID?
  for match in bill.matches(ofParameter: "delegations", of: query) where document.isLawText(match.node) {
    let node = document.provision(of: match.node)
    guard node != last else { continue }
    let about = motivation.paragraphs(about: node)
    guard !about.contains(where: { $0.has("delegatie-woord") && ($0.has("reden") || $0.has("grond")) }) else {
      continue
    }
    last = node
    var hit = context.billHit(bill.range(of: match), node: node)
    hit.values[.term] = document.line(bill.range(of: match))
    hits.append(hit)
  }
  return hits
}

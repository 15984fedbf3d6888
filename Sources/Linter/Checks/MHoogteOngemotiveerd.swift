import Legislation

/// An amount, percentage or term in a norm that burdens, whose number the toelichting never mentions (Ar 4.43, 5.43).
func mHoogteOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, context.motivation != nil else { return [] }
  // Read only where the regulation has a number of its own to look for.
  lazy var quantities = Quantities(context.explanation.table, in: context.explanation.paragraphs.map(\.tokens))
  var hits: [Hit] = []
  var seen: Set<NodeID> = []
  func note(_ match: TermMatch, _ node: NodeID) {
    guard !quantities.hold(match.marked, of: bill.analysis.table), seen.insert(node).inserted else { return }
    var hit = context.billHit(bill.range(of: match), node: node)
    hit.values[.term] = bill.document.line(bill.range(of: match))
    hits.append(hit)
  }
  // What a citizen must do in time is no norm for an organ, but he who is late loses by it.
  for match in bill.matches(ofParameter: "deadlines", of: query) where bill.document.isLawText(match.node) {
    note(match, bill.document.provision(of: match.node))
  }
  let amounts = bill.matches(ofParameter: "amounts", of: query).compactMap { match in
    bill.analysis.provision(at: bill.range(of: match)).map { (match: match, node: bill.analysis.provisions[$0].node) }
  }
  // One amount of a scale explains the next: "het drievoud".
  let scales = Dictionary(grouping: amounts, by: \.node)
  for (match, node) in amounts {
    let isOfBurden = bill.analysis.decides(on: bill.range(of: match)) {
      $0.burden == .belastend && !$0.features.contains(.overheid)
    }
    guard isOfBurden else { continue }
    let isExplained = (scales[node] ?? []).contains { other in
      other.match.marked != match.marked && quantities.hold(other.match.marked, of: bill.analysis.table)
    }
    if !isExplained { note(match, node) }
  }
  return hits
}

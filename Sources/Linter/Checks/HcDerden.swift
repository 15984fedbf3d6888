import Legislation

/// A hardship clause over provisions where what one gains another loses: their text holds one of the rule's `terms` (Ar 5.25 lid 3).
///
/// Where the regulation itself speaks of third parties (`fout`) there is no doubt.
func hcDerden(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  var terms: [NodeID: Range<Int>] = [:]
  for match in context.matches(ofParameter: "terms", of: query) {
    guard let artikel = document.enclosing(match.node, .artikel), terms[artikel] == nil else { continue }
    terms[artikel] = context.range(of: match)
  }
  guard !terms.isEmpty else { return [] }
  let isBeyondDoubt = context.matches(ofParameter: "fout", of: query).contains { document.isLawText($0.node) }
  return context.hardshipClauses.compactMap { found in
    for named in found.clause.slots.named {
      let artikelen = context.analysis.artikelen.artikelen(of: named.scope, seenFrom: found.clause.node, in: document)
      guard let artikel = artikelen?.first(where: { terms[$0] != nil }), let term = terms[artikel] else { continue }
      var hit = found.hit(named.range)
      hit.severity = isBeyondDoubt ? .fout : nil
      hit.values[.ref] = LegalAddress(document, artikel).name
      hit.values[.term] = document.line(term)
      hit.related = [RelatedPlace(message: "hier", range: term, node: artikel)]
      return hit
    }
    return nil
  }
}

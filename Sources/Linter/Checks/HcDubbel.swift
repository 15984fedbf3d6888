import Legislation

/// A hardship clause over a provision that leaves room already (Ar 5.25 lid 2).
func hcDubbel(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  context.hardshipClauses.compactMap { found in
    for named in found.clause.slots.named {
      let provisions = context.provisions(of: named.scope, found.clause).map { context.analysis.provisions[$0] }
      let decisions = provisions.flatMap(\.norms).filter { $0.normClass != .overig }
      guard !decisions.isEmpty, !provisions.contains(where: { $0.node == found.clause.node }),
        decisions.allSatisfy({ $0.normClass == .discretionair }), let room = decisions.first
      else { continue }
      var hit = found.hit(named.range)
      hit.values[.ref] = LegalAddress(context.document, provisions[0].node).name
      hit.related = [
        RelatedPlace(
          message: "de ruimte die er al is", range: room.verbMarks.first ?? room.range, node: provisions[0].node)
      ]
      return hit
    }
    return nil
  }
}

import Legislation

/// A delegation of something essential of which the toelichting gives no reason (Ar 2.19 to 2.24).
func mDelegatieOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  context.unmotivated(
    "delegations", of: query, isMotive: { $0.has("delegatie-woord") && $0.givesReason },
    { match, hit in
      hit.values[.term] = context.bill.map { $0.document.line($0.range(of: match)) }
    })
}

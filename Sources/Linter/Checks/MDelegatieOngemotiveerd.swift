import Legislation

/// A delegation of something essential of which the toelichting gives no reason (Ar 2.19 to 2.24).
func mDelegatieOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  context.unmotivated(
    "delegations", of: query, isMotive: { context.explanation.motivatesDelegation($0) },
    { match, hit in
      hit.values[.term] = context.bill.map { $0.document.line($0.range(of: match)) }
    })
}

extension Explanation {
  /// Whether a paragraph says why something is left to a lower regulation: a reason for another part of it is none.
  fileprivate func motivatesDelegation(_ paragraph: Paragraph) -> Bool {
    paragraph.has("delegatie-woord") && paragraph.givesReason && givesReason(in: paragraph, nearAny: delegationWords)
  }
}

/// The words of which a sentence about delegation has at least one.
private let delegationWords: Set<String> = [
  "ministeriële", "maatregel", "maatregelen", "amvb", "delegatie", "gedelegeerd", "gedelegeerde", "delegeren",
  "delegatiegrondslag", "subdelegatie", "regeling", "nadere", "lagere", "regels", "regelgeving",
]

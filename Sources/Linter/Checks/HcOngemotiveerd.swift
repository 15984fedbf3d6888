import Legislation

/// A hardship clause of which the toelichting gives no reason (Ar 5.25; legal.md C.6).
func hcOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  let general = context.explanation.paragraphs.contains(where: \.givesClauseReason)
  return bill.hardshipClauses.compactMap { found in
    let about = motivation.paragraphs(about: found.clause.node)
    guard !general, !about.contains(where: { $0.clauseReasons >= 2 }) else { return nil }
    var hit = context.billHit(found.clause.slots.sentence, node: found.clause.node)
    hit.subject = .clause(provision: found.provision)
    return hit
  }
}

extension Explanation.Paragraph {
  /// How many different grounds for a hardship clause it names.
  fileprivate var clauseReasons: Int { (1...12).count { has("HM\($0)") } }

  fileprivate var givesClauseReason: Bool {
    has("HM") && (clauseReasons >= 2 || givesReason)
  }
}

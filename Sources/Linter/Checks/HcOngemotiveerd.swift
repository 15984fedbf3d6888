import Legislation

/// A hardship clause of which the toelichting gives no reason (Ar 5.25; legal.md C.6).
func hcOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  let general = context.explanation.paragraphs.filter { context.explanation.givesClauseReason($0) }
  return bill.hardshipClauses.compactMap { found in
    let reasons = general + motivation.paragraphs(about: found.clause.node).filter(\.tellsWhatClauseIsFor)
    // The formula of the clause has words of reasons itself: who writes it out again gives none.
    let artikel = bill.document.enclosing(found.clause.node, .artikel) ?? found.clause.node
    let law = context.stems(of: [artikel])
    guard reasons.allSatisfy({ repeats(law, [$0], in: context.explanation) }) else { return nil }
    var hit = context.billHit(found.clause.slots.sentence, node: found.clause.node)
    hit.subject = .clause(provision: found.provision)
    return hit
  }
}

extension Explanation.Paragraph {
  /// How many different grounds for a hardship clause it names.
  fileprivate var clauseReasons: Int { (1...12).count { has("HM\($0)") } }
  /// Whether it says for what the clause is meant: by two grounds, or in so many words.
  fileprivate var tellsWhatClauseIsFor: Bool { clauseReasons >= 2 || has("HM13") }
}

extension Explanation {
  /// Whether a paragraph speaks of a hardship clause and says why it is there: from the sentence that names it on.
  fileprivate func givesClauseReason(_ paragraph: Paragraph) -> Bool {
    guard paragraph.has("HM") else { return false }
    let start = sentence(with: "HM", in: paragraph).lowerBound
    return paragraph.tellsWhatClauseIsFor || paragraph.reasons.contains { $0.lowerBound >= start }
  }
}

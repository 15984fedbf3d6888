import Legislation

/// The Awb called upon as the answer to the hardship of a bound power in an act of parliament, where it does not help
/// (policy letter par. 4; Grondwet 120).
func tAwbAlsVangnet(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard context.aanleidingen.holds(.gebonden) else { return [] }
  return context.sentences { $0.has("vangnet") && $0.has("hard-geval") }
    .prefix(3).map { context.hit(($0.node, $0.sentence("vangnet", context.explanation))) }
}

/// A hardship that the toelichting accepts, of a power that nothing softens: so it is part of what the legislator weighed,
/// and the court cannot correct it (ABRvS 2023:772).
func tHardheidVerdisconteerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard context.aanleidingen.holds(.gebonden) else { return [] }
  return context.sentences { $0.has("verdisconteerd") && $0.has("hard-geval") }
    .prefix(3).map { context.hit(($0.node, $0.sentence("verdisconteerd", context.explanation))) }
}

extension DossierContext {
  /// The paragraphs of which something holds.
  fileprivate func sentences(_ holds: (Explanation.Paragraph) -> Bool) -> [Explanation.Paragraph] {
    explanation.paragraphs.filter(holds)
  }
}

extension Explanation.Paragraph {
  /// The sentence in which a marker stands.
  fileprivate func sentence(_ code: String, _ explanation: Explanation) -> Range<Int> {
    explanation.sentence(around: marks[code] ?? range, in: self)
  }
}

import Legislation

/// A hardship that the toelichting accepts, of a power that nothing softens: so it is part of what the legislator weighed,
/// and the court cannot correct it (ABRvS 2023:772).
func tHardheidVerdisconteerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard context.aanleidingen.holds(.gebonden) else { return [] }
  return context.paragraphs { $0.has("verdisconteerd") && $0.has("hard-geval") }
    .prefix(3).map { context.hit(($0.node, $0.sentence("verdisconteerd", context.explanation))) }
}

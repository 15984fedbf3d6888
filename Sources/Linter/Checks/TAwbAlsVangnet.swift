import Legislation

/// The Awb called upon as the answer to the hardship of a bound power in an act of parliament, where it does not help
/// (policy letter par. 4; Grondwet 120).
func tAwbAlsVangnet(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard context.aanleidingen.holds(.gebonden) else { return [] }
  return context.paragraphs { $0.has("vangnet") && $0.has("hard-geval") }
    .prefix(3).map { context.hit(($0.node, $0.sentence("vangnet", context.explanation))) }
}

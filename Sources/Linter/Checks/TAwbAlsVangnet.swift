import Legislation

/// The Awb called upon as the answer to the hardship of a bound power in an act of parliament, where it does not help
/// (policy letter par. 4; Grondwet 120).
func tAwbAlsVangnet(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  context.aanleidingen.holds(.gebonden) ? context.hardCases(with: "vangnet") : []
}

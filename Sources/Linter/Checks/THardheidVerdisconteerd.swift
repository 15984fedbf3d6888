import Legislation

/// A hardship that the toelichting accepts, of a power that nothing softens: so it is part of what the legislator weighed,
/// and the court cannot correct it (ABRvS 2023:772).
func tHardheidVerdisconteerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  context.aanleidingen.holds(.gebonden) ? context.hardCases(with: "verdisconteerd") : []
}

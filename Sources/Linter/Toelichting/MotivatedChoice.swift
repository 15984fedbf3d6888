import Legislation

/// What is left of a finding about a bound power when the toelichting says why it is bound: one step less, and nothing of
/// an advice (legal.md D.6, F.2). The place where it says so comes with it.
func weighed(_ hit: Hit, of rule: Rule, in pair: DossierContext) -> Hit? {
  guard rule.theme == "gebonden", case .norm = rule.body, let motivation = pair.motivation,
    let paragraph = motivation.paragraphs(about: hit.node).first(where: \.givesBoundReason)
  else { return hit }
  var hit = hit
  switch hit.severity ?? rule.severity {
  case .fout: hit.severity = .waarschuwing
  case .waarschuwing: hit.severity = .advies
  case .advies: return nil
  }
  hit.related.append(
    RelatedPlace(
      message: "hier motiveert de toelichting de keuze", range: paragraph.range, node: paragraph.node,
      part: .toelichting))
  return hit
}

import Legislation

/// What is left of a finding about a choice when the toelichting says why it was made: one step less, and nothing of an
/// advice (legal.md D.6, F.2). The place where it says so comes with it.
///
/// So it is for a bound power, and for a duty of the Awb that is set aside.
func weighed(_ hit: Hit, of rule: Rule, in pair: DossierContext) -> Hit? {
  guard let motivation = pair.motivation, let isReason = rule.motive,
    let paragraph = motivation.paragraphs(about: hit.node).first(where: isReason)
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

extension Rule {
  /// What a paragraph must say to motivate the choice that the rule finds; nil where no reason makes it better.
  fileprivate var motive: ((Explanation.Paragraph) -> Bool)? {
    switch (theme, body) {
    case ("gebonden", .norm): \.givesBoundReason
    case ("motivering", .forbid): \.givesAwbReason
    default: nil
    }
  }
}

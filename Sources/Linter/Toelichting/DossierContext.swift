import Legislation

/// What a rule may ask of a toelichting and of the regulation that it explains.
struct DossierContext {
  let explanation: Explanation
  /// The regulation; nil where the toelichting came alone.
  var bill: RuleContext?
  let aanleidingen: Aanleidingen
  let phase: Phase
  /// What is said of the artikelen; nil without a regulation.
  let motivation: Motivation?
  /// Where a finding about the toelichting as a whole stands: its title.
  let title: (node: NodeID, range: Range<Int>)

  init(_ explanation: Explanation, _ bill: RuleContext?, _ index: MarkerIndex, _ phase: Phase) {
    self.explanation = explanation
    self.bill = bill
    self.phase = phase
    title = explanation.title
    motivation = bill.map { Motivation(explanation, of: $0.document) }
    aanleidingen = bill.map { Aanleidingen($0.analysis, explanation, index) } ?? Aanleidingen(explanation)
  }

  /// A hit in the regulation that points to where the toelichting explains the artikel.
  func billHit(_ range: Range<Int>, node: NodeID) -> Hit {
    var hit = Hit(marks: [range], node: node)
    if let place = motivation?.relatedPlace(explaining: node, "de toelichting op dit artikel") {
      hit.related.append(place)
    }
    return hit
  }

  /// A hit in the toelichting.
  func hit(_ place: (node: NodeID, range: Range<Int>)) -> Hit {
    var hit = Hit(marks: [place.range], node: place.node)
    hit.part = .toelichting
    return hit
  }
}

extension DossierContext {
  /// Choices of the regulation, found by their words, that no paragraph about their artikel motivates and nothing else does;
  /// one for each provision.
  func unmotivated(
    _ parameter: String, of query: NamedQuery, isMotive: (Explanation.Paragraph) -> Bool,
    orElse isMotivated: (TermMatch) -> Bool = { _ in false }, _ describe: (TermMatch, inout Hit) -> Void
  ) -> [Hit] {
    guard let bill, let motivation else { return [] }
    var hits: [Hit] = []
    for match in bill.matches(ofParameter: parameter, of: query) where bill.document.isLawText(match.node) {
      let node = bill.document.provision(of: match.node)
      guard node != hits.last?.node, !motivation.paragraphs(about: node).contains(where: isMotive), !isMotivated(match)
      else { continue }
      var hit = billHit(bill.range(of: match), node: node)
      describe(match, &hit)
      hits.append(hit)
    }
    return hits
  }

  /// The sentences in which a marker stands, in paragraphs that speak of a hard case: the first three.
  func hardCases(with code: String) -> [Hit] {
    let paragraphs = explanation.paragraphs
    return paragraphs.indices.lazy.filter { index in
      guard paragraphs[index].has(code) else { return false }
      // "De regering neemt dit gevolg voor lief": what it is stands in the paragraph before.
      let told =
        index > 0 && paragraphs[index - 1].section == paragraphs[index].section ? index - 1...index : index...index
      return paragraphs[told].contains(where: \.speaksOfHardCase)
    }.prefix(3).map { hit((paragraphs[$0].node, explanation.sentence(with: code, in: paragraphs[$0]))) }
  }
}

/// How far a draft is on its way; the later, the graver an omission weighs (legal.md F.5).
public enum Phase: String, Sendable, CaseIterable {
  case concept, consultatie, rvs, indiening

  /// What a finding about the toelichting weighs.
  func severity(of severity: Severity) -> Severity {
    switch self {
    case .concept: .advies
    case .consultatie: min(severity, .waarschuwing)
    case .rvs, .indiening: severity
    }
  }
}

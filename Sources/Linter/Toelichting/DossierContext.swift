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

  init(_ explanation: Explanation, _ bill: RuleContext?, _ index: MarkerIndex, _ phase: Phase) {
    self.explanation = explanation
    self.bill = bill
    self.phase = phase
    motivation = bill.map { Motivation(explanation, of: $0.document) }
    aanleidingen = bill.map { Aanleidingen($0.analysis, index) } ?? Aanleidingen(explanation)
  }

  /// Where a finding about the toelichting as a whole stands: its title.
  var title: (node: NodeID, range: Range<Int>) {
    let document = explanation.document
    let toelichting = document.nodes.firstIndex { $0.kind == .toelichting } ?? 0
    guard let title = explanation.sections.first(where: { $0.role == .titel })?.node else {
      return (toelichting, document.headingLine(toelichting))
    }
    let heading = document.nodes[title].heading
    return (toelichting, heading.isEmpty ? document.nodes[title].text : heading)
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
  /// The paragraphs of which something holds.
  func paragraphs(where holds: (Explanation.Paragraph) -> Bool) -> [Explanation.Paragraph] {
    explanation.paragraphs.filter(holds)
  }
}

extension Explanation.Paragraph {
  /// The sentence in which a marker stands.
  func sentence(_ code: String, _ explanation: Explanation) -> Range<Int> {
    explanation.sentence(around: marks[code] ?? range, in: self)
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

/// What a user can set.
public struct Settings: Sendable {
  public var phase: Phase

  public init(phase: Phase = .consultatie) { self.phase = phase }
}

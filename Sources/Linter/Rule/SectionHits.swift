import Legislation

/// Where a toelichting leaves out, or only touches, what the regulation gives cause for.
func sectionHits(of rule: Rule, _ query: SectionQuery, in context: DossierContext) -> [Hit] {
  guard context.holds(query.when) else { return [] }
  let explanation = context.explanation
  let treatment = explanation.treatment(of: query.subject)
  let paragraphs = explanation.all(of: treatment, query.subject)
  let missing = explanation.missing(query.subject, from: paragraphs)
  let state = treatment.state.asked(isThin: isThin(query.subject, missing))
  guard query.states.contains(state) else { return [] }
  guard query.has.isEmpty || query.has.contains(where: { code in paragraphs.contains { $0.has(code) } }),
    !query.lacks.contains(where: { code in paragraphs.contains { $0.has(code) } })
  else { return [] }
  let anchor = query.subject.needsWords ? explanation.anchor(of: query.subject) : nil
  let place = treatment.place ?? anchor ?? context.title
  var hit = context.hit(place)
  hit.subject = .section(place.node)
  // A heading that only keeps a place weighs as any other placeholder.
  if treatment.state == .placeholder || treatment.state == .empty { hit.severity = .fout }
  hit.values[.term] = explanation.names(of: missing)
  if let place = query.when.lazy.filter({ !$0.isNegated }).compactMap({ context.aanleidingen.place($0.aanleiding) })
    .first
  {
    let document = place.part == .regeling ? context.bill?.document : explanation.document
    hit.values[.ref] = document.map { $0.line(place.range) }
    if place.range.count < 60, place.node > 0 || place.part == .toelichting {
      hit.related.append(
        RelatedPlace(message: "de aanleiding", range: place.range, node: place.node, part: place.part))
    }
  }
  return [hit]
}

/// Whether less is said than a good treatment says; a verdict adds nothing to what it rests on.
private func isThin(_ subject: Onderwerp, _ missing: [String]) -> Bool {
  let said = subject.substance.filter { !missing.contains($0) && $0 != subject.verdict }
  return said.count < subject.least && !subject.substance.isEmpty
}

extension DossierContext {
  /// Whether all causes are there that a rule asks for.
  func holds(_ conditions: [SectionQuery.Condition]) -> Bool {
    conditions.allSatisfy { aanleidingen.holds($0.aanleiding) != $0.isNegated }
  }
}

extension Treatment.State {
  fileprivate func asked(isThin: Bool) -> SectionQuery.State {
    switch self {
    case .absent: .afwezig
    case .empty, .placeholder: .leeg
    case .denial: .ontkend
    case .passage, .section: isThin ? .mager : .behandeld
    }
  }
}

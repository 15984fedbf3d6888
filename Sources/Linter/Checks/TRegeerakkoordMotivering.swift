import Legislation

/// A section on the need for the regulation that names a coalition agreement and no other reason (Schrijfwijzer).
func tRegeerakkoordMotivering(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  let explanation = context.explanation
  return explanation.sections.compactMap { section in
    guard section.role == .sectie, let kind = section.kinds.first, [.noodzaak, .doel].contains(kind) else { return nil }
    let paragraphs = explanation.paragraphs(of: section)
    guard let first = paragraphs.first(where: { $0.has("regeerakkoord") }),
      paragraphs.reduce(0, { $0 + $1.words }) < 80, !paragraphs.contains(where: { $0.has("grond") })
    else { return nil }
    return context.hit(
      (section.node, explanation.sentence(with: "regeerakkoord", in: first)))
  }
}

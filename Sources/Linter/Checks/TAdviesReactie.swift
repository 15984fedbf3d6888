import Legislation

/// A chapter that reports an advice and never says what was done with it (Ar 4.44).
func tAdviesReactie(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  let explanation = context.explanation
  return explanation.sections.compactMap { section in
    guard section.role == .sectie, section.kinds.first == .advies else { return nil }
    // Each section is asked for what stands right under it; a chapter with sections is asked through them.
    let own = explanation.paragraphs(of: section).filter { paragraph in
      paragraph.section.map { explanation.sections[$0].node == section.node } ?? false
    }
    guard let first = own.first(where: { $0.has("advies-punt") && $0.has("advies-woord") }),
      !own.contains(where: { $0.has("reactie") || $0.has("UM11") })
    else { return nil }
    return context.hit(
      (section.node, explanation.sentence(with: "advies-punt", in: first)))
  }
}

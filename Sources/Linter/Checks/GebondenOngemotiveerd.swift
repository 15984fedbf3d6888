import Legislation

/// Artikelen that bind an organ at the cost of a citizen, where the toelichting does not say why (legal.md D.6): one hit at
/// each explanation, for that is where the reason is missing.
func gebondenOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  let explanation = context.explanation
  if motivation.generalParagraphs.contains(where: explanation.saysWhyBound) { return [] }
  let motivated = explanation.motivatedFamilies
  var hits: [Hit] = []
  var places: [NodeID: Int] = [:]
  for provision in bill.analysis.provisions {
    for norm in provision.norms where norm.isCore && norm.isBoundBurden && norm.grade != .g2 {
      guard norm.isUnsoftened else { continue }
      let about = motivation.paragraphs(about: provision.node)
      if about.contains(where: \.givesBoundReason) || isMotivated(norm.family, by: motivated) { continue }
      let place =
        motivation.sections(explaining: provision.node).first.map { explanation.sections[$0].node }
        ?? context.title.node
      let related = RelatedPlace(
        message: "deze bevoegdheid", range: norm.verbMarks.first ?? norm.range, node: provision.node)
      if let index = places[place] {
        hits[index].related.append(related)
        continue
      }
      let isTitle = place == context.title.node
      var hit = context.hit(isTitle ? context.title : (place, explanation.document.headingLine(place)))
      hit.values[.ref] = LegalAddress(bill.document, provision.node).name
      hit.related = [related]
      places[place] = hits.count
      hits.append(hit)
    }
  }
  return hits
}

extension Explanation.Paragraph {
  /// How many different grounds for binding an organ it names.
  fileprivate var boundReasons: Int { (1...17).count { has("MB\($0)") } }

  /// Whether it says why: two grounds, or one with a connective that makes it a reason.
  var givesBoundReason: Bool { boundReasons >= 2 || boundReasons == 1 && givesReason }
}

extension Explanation {
  /// Whether a paragraph says that the organ is bound, and why; under a heading that says so the reasons themselves do.
  fileprivate func saysWhyBound(_ paragraph: Paragraph) -> Bool {
    if paragraph.has("MB7") { return paragraph.givesBoundReason }
    let heading = paragraph.section.flatMap { headingCodes[sections[$0].node] } ?? []
    let grounds = (1...5).count { paragraph.has("MB\($0)") }
    // "Een afweging per geval is bij 300.000 besluiten niet uitvoerbaar": it says so in other words.
    if paragraph.has("MB6"), grounds >= 1 { return true }
    return heading.contains("MB7") && (grounds >= 2 || grounds == 1 && paragraph.givesReason)
  }

  /// The kinds of decision for which the toelichting gives the reason by their name, as codes.
  fileprivate var motivatedFamilies: Set<String> {
    let reasons = paragraphs.filter { paragraph in
      paragraph.givesReason && (paragraph.boundReasons >= 2 || paragraph.has("MB6") || paragraph.has("MB7"))
    }
    return namedFamilies.filter { code in reasons.contains { $0.has(code) } }
  }
}

/// Whether a kind of decision is among the motivated ones; for a kind without a name, whether any is.
private func isMotivated(_ family: NormFamily, by motivated: Set<String>) -> Bool {
  let code = "over-\(family.rawValue)"
  return namedFamilies.contains(code) ? motivated.contains(code) : !motivated.isEmpty
}

/// The codes of the words for a kind of decision.
private let namedFamilies: Set<String> = [
  "over-weigering", "over-intrekking", "over-terugvordering", "over-verlaging", "over-boete", "over-schorsing",
]

import Legislation

/// An explanation of an artikel that repeats its text, or says that none is needed (Ar 4.48).
func tParafrase(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  let explanation = context.explanation
  let artikelen = context.motivation?.artikelenBySection() ?? [:]
  var hits: [Hit] = []
  for (index, section) in explanation.sections.enumerated() where section.role == .artikel {
    let paragraphs = explanation.paragraphs(of: section)
    if let empty = paragraphs.first(where: { $0.has("geen-toelichting") }) {
      // Of the title by which a regulation is cited, the last of its artikelen, there is indeed nothing to say.
      if let last = artikelen[index]?.last, context.isFormal(last) { continue }
      let range = empty.marks["geen-toelichting"] ?? empty.range
      var hit = context.hit((section.node, range))
      hit.values[.term] = "dat een artikel geen toelichting behoeft, hoort er niet te staan"
      hits.append(hit)
    } else if repeats(context.stems(of: artikelen[index] ?? []), paragraphs, in: explanation) {
      var hit = context.hit((section.node, explanation.document.headingLine(section.node)))
      hit.values[.term] = "wat er staat, is de tekst van het artikel"
      hits.append(hit)
    }
  }
  return hits
}

extension DossierContext {
  /// Whether an artikel is there for the title or the entry into force alone.
  fileprivate func isFormal(_ artikel: NodeID) -> Bool {
    guard let bill else { return false }
    return !bill.matches.roles.roles(of: artikel, in: bill.document).isDisjoint(with: [.citeertitel, .inwerkingtreding])
  }

  /// The stems of the words of artikelen.
  func stems(of artikelen: [NodeID]) -> Set<String> {
    guard let bill else { return [] }
    let table = bill.analysis.table
    var stems: Set<String> = []
    for artikel in artikelen {
      for node in bill.document.blocks(in: artikel) {
        for token in table.rows[node] { stems.insert(stem(table.string(table.tokens[Int(token)].word))) }
      }
    }
    return stems
  }
}

/// Whether nearly all that paragraphs say stands in the artikelen themselves, given by their stems; where they seem to give a
/// reason, all but a word or two, for the law has "gelet op" as well.
func repeats(_ law: Set<String>, _ paragraphs: ArraySlice<Explanation.Paragraph>, in explanation: Explanation) -> Bool {
  let words = paragraphs.flatMap { explanation.words(of: $0) }.map { explanation.table.string($0) }
  return isRepeated(words, of: law, share: paragraphs.contains(where: \.givesReason) ? 90 : 78)
}

/// Whether a share of words, in percent, stands in the law, given by its stems; short words and those that frame what the law
/// says are left out.
func isRepeated(_ words: [String], of law: Set<String>, share: Int = 78) -> Bool {
  let words = words.filter { $0.utf8.count > 3 && !framing.contains($0) }
  guard words.count >= 6, !law.isEmpty else { return false }
  return words.count { law.contains(stem($0)) } * 100 >= words.count * share
}

/// The first letters of a word, which its forms share.
func stem(_ word: String) -> String { String(word.prefix(max(4, min(7, word.count - 2)))) }

/// Words with which an explanation points at its artikel, and words that say nothing.
private let framing: Set<String> = [
  "artikel", "artikelen", "lid", "eerste", "tweede", "derde", "vierde", "vijfde", "leden", "onderdeel", "bepaalt",
  "bepalen",
  "regelt", "regelen", "geregeld", "bepaald", "bepaling", "staat", "deze", "volgt", "hierin", "worden", "wordt", "voor",
  "door", "naar", "over", "aan", "indien", "wanneer", "alsook", "tevens", "bevat", "opgenomen",
]

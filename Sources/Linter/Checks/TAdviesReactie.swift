import Legislation

/// An advice of which the toelichting never says what was done with it (Ar 4.44); each adviser counts by himself.
func tAdviesReactie(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  let explanation = context.explanation
  return explanation.sections.indices.flatMap { index -> [Hit] in
    let section = explanation.sections[index]
    guard section.role == .sectie else { return [] }
    // Each section is asked for what stands right under it; a chapter with sections is asked through them. Outside the
    // chapter about advices only what a known adviser says counts.
    let isChapter = section.kinds.first == .advies
    let open = unanswered(explanation.ownParagraphs(of: index)) { paragraph in
      guard paragraph.has("advies-woord"), isChapter || paragraph.has("adviseur") else { return nil }
      return explanation.goesOnInOwnVoice(paragraph) ? nil : paragraph.marks["advies-punt"]?.lowerBound
    }
    if open.isEmpty || !explanation.answers(besideOrBelow: index).isEmpty { return [] }
    return open.prefix(3).map { context.hit((section.node, explanation.sentence(with: "advies-punt", in: $0))) }
  }
}

/// The paragraphs of a section that report an advice, without a reaction before the next adviser has the word; `point` gives
/// where in a paragraph an advice starts.
private func unanswered(
  _ paragraphs: [Explanation.Paragraph], point: (Explanation.Paragraph) -> Int?
) -> [Explanation.Paragraph] {
  var open: [Explanation.Paragraph] = []
  var last: Explanation.Paragraph?
  for paragraph in paragraphs {
    // An advice that is still to come answers no other.
    let isToCome = paragraph.has("advies-volgt") && !paragraph.has("advies-alle")
    let reaction = isToCome ? nil : ["reactie", "UM11"].compactMap { paragraph.marks[$0]?.lowerBound }.min()
    let point = point(paragraph)
    // "De opmerkingen zijn verwerkt" answers all that came before, and opens a chapter that answers as it goes.
    if reaction != nil, paragraph.has("advies-alle") {
      if point == nil, open.isEmpty, last == nil { return [] }
      (open, last) = ([], nil)
      continue
    }
    // What is said before the next point is about the one before.
    if let reaction, last != nil, reaction < point ?? .max { last = nil }
    guard point != nil else { continue }
    if let last { open.append(last) }
    last = reaction == nil ? paragraph : nil
  }
  return open + (last.map { [$0] } ?? [])
}

extension Explanation {
  /// Whether a paragraph reports an advice and then says at length what the author has to say to it, whatever the words.
  fileprivate func goesOnInOwnVoice(_ paragraph: Paragraph) -> Bool {
    guard let point = paragraph.marks["advies-punt"] else { return false }
    let own = sentences(of: paragraph).filter { sentence in
      table.range(of: sentence).lowerBound > point.lowerBound
        && !sentence.contains { adviserWords.contains(table.string(table.tokens[$0].word)) }
    }
    return own.count >= 2 || own.contains { answerWords.contains(table.string(table.tokens[$0.lowerBound].word)) }
  }
}

/// The words by which a sentence still tells what the adviser holds.
private let adviserWords: Set<String> = [
  "volgens", "adviseert", "adviseren", "geadviseerd", "adviseerde", "advies", "adviescollege", "college", "raad",
  "autoriteit", "atr", "ap", "vng", "vraagt", "vragen", "wijst", "wijzen", "vindt", "vinden", "meent", "menen", "stelt",
  "stellen", "pleit", "beveelt", "waarschuwt", "ook",
  "gewezen", "gevraagd", "verzocht", "bepleit", "internetconsultatie", "consultatie", "respondenten", "organisaties",
]

/// The words with which a sentence takes up what the adviser asked: "Die is er gekomen."
private let answerWords: Set<String> = [
  "die", "dat", "dit", "deze", "daaraan", "daarin", "daarmee", "daarvoor", "hieraan", "hierin", "hiermee", "hierop",
  "daarop", "hiertoe", "daartoe", "daarom", "zo", "beide",
]

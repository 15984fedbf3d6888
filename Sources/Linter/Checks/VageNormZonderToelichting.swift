import Legislation

/// An open term on which a decision turns, in an artikel whose explanation does not speak of it (Ar 2.14).
func vageNormZonderToelichting(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  var hits: [Hit] = []
  var seen: Set<NodeID> = []
  // The interest that a hardship clause weighs is no ground of a decision; its own rules ask about it.
  let clauses = bill.hardshipClauses.map(\.clause.slots.sentence)
  for match in bill.matches(ofParameter: "terms", of: query) where bill.document.isLawText(match.node) {
    let node = bill.document.provision(of: match.node)
    let range = bill.range(of: match)
    guard !clauses.contains(where: { $0.overlaps(range) }) else { continue }
    let artikel = bill.document.enclosing(node, .artikel) ?? node
    guard !seen.contains(artikel), bill.analysis.decides(on: range) else { continue }
    let explained = motivation.sections(explaining: node).flatMap {
      context.explanation.paragraphs(of: context.explanation.sections[$0])
    }
    let stem = String(bill.document.line(range).lowercased().prefix(6))
    let about = explained + motivation.paragraphs(about: node)
    lazy var law = context.stems(of: [artikel])
    guard !explained.isEmpty,
      !explained.contains(where: { $0.has("HM9") }),
      !about.contains(where: { context.says(stem, in: $0, besides: law) })
    else { continue }
    seen.insert(artikel)
    var hit = context.billHit(range, node: node)
    hit.values[.term] = bill.document.line(range)
    hits.append(hit)
  }
  return hits
}

extension DossierContext {
  /// Whether a paragraph has a word by its stem in more than the sentence of the regulation, written out again: with that
  /// alone the word stays as open as it was, unless the next sentence takes it up.
  fileprivate func says(_ stem: String, in paragraph: Explanation.Paragraph, besides law: Set<String>) -> Bool {
    let document = explanation.document
    let sentences = explanation.sentences(of: paragraph)
    return sentences.indices.contains { index in
      guard document.line(explanation.table.range(of: sentences[index])).lowercased().contains(stem) else {
        return false
      }
      let words = sentences[index].map { explanation.table.string(explanation.table.tokens[$0].word) }
      guard isRepeated(words, of: law) else { return true }
      return index + 1 < sentences.endIndex && explanation.takesUpTheLast(sentences[index + 1])
    }
  }
}

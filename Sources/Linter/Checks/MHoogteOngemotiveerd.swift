import Legislation

/// An amount, percentage or term in a norm that burdens, whose number the toelichting never mentions (Ar 4.43, 5.43).
func mHoogteOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, context.motivation != nil else { return [] }
  var hits: [Hit] = []
  var seen: Set<NodeID> = []
  func note(_ match: TermMatch, _ node: NodeID) {
    guard !context.explanation.names(match.marked, of: bill.analysis.table), seen.insert(node).inserted else { return }
    var hit = context.billHit(bill.range(of: match), node: node)
    hit.values[.term] = bill.document.line(bill.range(of: match))
    hits.append(hit)
  }
  // What a citizen must do in time is no norm for an organ, but he who is late loses by it.
  for match in bill.matches(ofParameter: "deadlines", of: query) where bill.document.isLawText(match.node) {
    note(match, bill.document.provision(of: match.node))
  }
  for match in bill.matches(ofParameter: "amounts", of: query) {
    let range = bill.range(of: match)
    guard let provision = bill.analysis.provision(at: range),
      bill.analysis.decides(on: range, where: { $0.burden == .belastend && !$0.features.contains(.overheid) })
    else { continue }
    note(match, bill.analysis.provisions[provision].node)
  }
  return hits
}

extension Explanation {
  /// Whether the toelichting has the number that stands in the tokens of another text, in digits or in words.
  fileprivate func names(_ tokens: Range<Int>, of other: TokenTable) -> Bool {
    let numbers = tokens.compactMap { index -> String? in
      let text = other.string(other.tokens[index].word)
      return other.tokens[index].kind == .number || numberWords.contains(text) ? text : nil
    }
    guard let number = numbers.first else { return true }
    let spellings =
      [number] + (numberWords.firstIndex(of: number).map { [String($0)] } ?? [])
      + (Int(number).flatMap { numberWords.indices.contains($0) ? [numberWords[$0]] : nil } ?? [])
    let words = Set(spellings.map { table.words.find(Array($0.utf8)) }).subtracting([0])
    return !words.isEmpty && paragraphs.contains { $0.tokens.contains { words.contains(table.tokens[$0].word) } }
  }
}

/// The numbers that the law writes in words, by their value.
private let numberWords = ["nul", "één"] + cardinals(from: 2, to: 20)

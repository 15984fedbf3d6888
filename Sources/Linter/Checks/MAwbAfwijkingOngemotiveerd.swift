import Legislation

/// A deviation from the Awb of which the toelichting gives no reason (Ar 2.46 lid 1).
func mAwbAfwijkingOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let table = context.bill?.analysis.table else { return [] }
  return context.unmotivated(
    "deviations", of: query, isMotive: \.givesAwbReason,
    orElse: { context.explanation.gives(reasonFor: awbNumbers(in: $0.sentence, table)) },
    { match, hit in
      let numbers = awbNumbers(in: match.sentence, table)
      hit.values[.ref] = numbers.isEmpty ? "" : " (\(numbers.joined(separator: ", ")))"
    })
}

/// The artikelen of the Awb that a sentence names: "4:7", "5:53".
private func awbNumbers(in sentence: Range<Int>, _ table: TokenTable) -> [String] {
  sentence.compactMap { index in
    let token = table.tokens[index]
    let text = table.string(token.word)
    return token.kind == .number && text.contains(":") ? text : nil
  }
}

extension Explanation {
  /// Whether a paragraph names one of the artikelen and gives a reason.
  fileprivate func gives(reasonFor numbers: [String]) -> Bool {
    let words = Set(numbers.map { table.words.find(Array($0.utf8)) }).subtracting([0])
    guard !words.isEmpty else { return false }
    return paragraphs.contains { paragraph in
      paragraph.givesReason
        && paragraph.tokens.contains { words.contains(table.tokens[$0].word) }
    }
  }
}

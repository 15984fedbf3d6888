import Legislation

/// A deviation from the Awb of which the toelichting gives no reason (Ar 2.46 lid 1).
func mAwbAfwijkingOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  let document = bill.document
  var hits: [Hit] = []
  var last: NodeID?
  for match in bill.matches(ofParameter: "deviations", of: query) where document.isLawText(match.node) {
    let node = document.provision(of: match.node)
    guard node != last else { continue }
    let numbers = awbNumbers(in: match.sentence, bill.analysis.table)
    let about = motivation.paragraphs(about: node)
    if about.contains(where: { $0.has("awb-woord") && ($0.has("reden") || $0.has("grond")) }) { continue }
    if context.explanation.gives(reasonFor: numbers) { continue }
    last = node
    var hit = context.billHit(bill.range(of: match), node: node)
    hit.values[.ref] = numbers.isEmpty ? "" : " (\(numbers.joined(separator: ", ")))"
    hits.append(hit)
  }
  return hits
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
      (paragraph.has("reden") || paragraph.has("grond"))
        && paragraph.tokens.contains { words.contains(table.tokens[$0].word) }
    }
  }
}

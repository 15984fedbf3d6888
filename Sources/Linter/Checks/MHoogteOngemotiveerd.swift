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
  /// Whether the toelichting has the amount or the term that stands in the tokens of another text, in digits or in words.
  fileprivate func names(_ tokens: Range<Int>, of other: TokenTable) -> Bool {
    let words = tokens.map { other.string(other.tokens[$0].word) }
    guard
      let place = tokens.indices.first(where: {
        other.tokens[$0].kind == .number || cardinal(other.string(other.tokens[$0].word)) != nil
      })
    else { return true }
    let number = words[place - tokens.lowerBound]
    guard let count = cardinal(number), let unit = words.lazy.compactMap(Duration.Unit.init(word:)).first else {
      return names(Set([number] + (cardinal(number).map(spellings) ?? [])), followedBy: nil)
    }
    return Duration(count: count, unit: unit).equals.contains { length in
      names(Set(spellings(of: length.count)), followedBy: length.unit)
    } || count == 6 && unit == .month && names(["half", "halve"], followedBy: .year)
  }

  /// Whether a paragraph has one of the words, of a unit of time with that unit close behind it or joined to it.
  private func names(_ numbers: Set<String>, followedBy unit: Duration.Unit?) -> Bool {
    let joined = numbers.flatMap { number in (unit?.stems ?? []).flatMap { [number + $0, "\(number)-\($0)"] } }
    let numberIDs = table.words.ids(where: numbers.contains)
    let joinedIDs = table.words.ids { word in joined.contains(where: word.hasPrefix) }
    let unitIDs = unit.map { unit in table.words.ids { Duration.Unit(word: $0) == unit } }
    return paragraphs.contains { paragraph in
      paragraph.tokens.contains { index in
        let word = table.tokens[index].word
        if joinedIDs.contains(word) { return true }
        guard numberIDs.contains(word) else { return false }
        guard let unitIDs else { return true }
        // "twee of drie weken", "zes volle maanden"
        return (index + 1..<min(index + 5, paragraph.tokens.upperBound)).contains {
          unitIDs.contains(table.tokens[$0].word)
        }
      }
    }
  }
}

import Legislation

/// An amount, percentage or term in a norm that burdens, whose number the toelichting never mentions (Ar 4.43, 5.43).
func mHoogteOngemotiveerd(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, context.motivation != nil else { return [] }
  // Read only where the regulation has a number of its own to look for.
  lazy var quantities = Quantities(context.explanation)
  var hits: [Hit] = []
  var seen: Set<NodeID> = []
  func note(_ match: TermMatch, _ node: NodeID) {
    guard !quantities.hold(match.marked, of: bill.analysis.table), seen.insert(node).inserted else { return }
    var hit = context.billHit(bill.range(of: match), node: node)
    hit.values[.term] = bill.document.line(bill.range(of: match))
    hits.append(hit)
  }
  // What a citizen must do in time is no norm for an organ, but he who is late loses by it.
  for match in bill.matches(ofParameter: "deadlines", of: query) where bill.document.isLawText(match.node) {
    note(match, bill.document.provision(of: match.node))
  }
  let amounts = bill.matches(ofParameter: "amounts", of: query).compactMap { match in
    bill.analysis.provision(at: bill.range(of: match)).map { (match: match, node: bill.analysis.provisions[$0].node) }
  }
  // One amount of a scale explains the next: "het drievoud".
  let scales = Dictionary(grouping: amounts) { bill.document.enclosing($0.node, .lid) ?? $0.node }
  for (match, node) in amounts {
    let isOfBurden = bill.analysis.decides(on: bill.range(of: match)) {
      $0.burden == .belastend && !$0.features.contains(.overheid)
    }
    guard isOfBurden else { continue }
    let scale = scales[bill.document.enclosing(node, .lid) ?? node] ?? []
    let isExplained = scale.contains { other in
      other.match.marked != match.marked && quantities.hold(other.match.marked, of: bill.analysis.table)
    }
    if !isExplained { note(match, node) }
  }
  return hits
}

/// The amounts and the terms that a toelichting has.
private struct Quantities {
  private var numbers: Set<String> = []
  private var periods: Set<Period> = []

  init(_ explanation: Explanation) {
    let table = explanation.table
    let halves = Set(["half", "halve"].map { table.words.find(Array($0.utf8)) }).subtracting([0])
    // Each word of the text is looked at once: a number, a unit of time, or both in one.
    var readings: [UInt32: (count: Int?, unit: Period.Unit?, joined: Period?)] = [:]
    for paragraph in explanation.paragraphs {
      for index in paragraph.tokens where readings[table.tokens[index].word] == nil {
        let word = table.string(table.tokens[index].word)
        readings[table.tokens[index].word] = (cardinal(word), Period.Unit(word: word), Period(joined: word))
      }
    }
    for paragraph in explanation.paragraphs {
      for index in paragraph.tokens {
        let reading = readings[table.tokens[index].word]
        if let joined = reading?.joined { periods.insert(joined) }
        if reading?.unit == .year, index > paragraph.tokens.lowerBound, halves.contains(table.tokens[index - 1].word) {
          periods.insert(.halfYear)
        }
        if let count = reading?.count {
          numbers.insert(String(count))
          // "twee of drie weken", "zes volle maanden"
          for next in index + 1..<min(index + 5, paragraph.tokens.upperBound) {
            guard let unit = readings[table.tokens[next].word]?.unit else { continue }
            periods.insert(Period(count: count, unit: unit))
          }
        } else if table.tokens[index].kind == .number {
          numbers.insert(table.string(table.tokens[index].word))
        }
      }
    }
  }

  /// Whether the amount or the term that stands in the tokens of another text is among them, in digits or in words.
  func hold(_ tokens: Range<Int>, of other: TokenTable) -> Bool {
    let words = tokens.map { other.string(other.tokens[$0].word) }
    guard
      let place = words.indices.first(where: {
        other.tokens[tokens.lowerBound + $0].kind == .number || cardinal(words[$0]) != nil
      })
    else { return true }
    guard let count = cardinal(words[place]) else { return numbers.contains(words[place]) }
    guard let unit = words.lazy.compactMap(Period.Unit.init(word:)).first else {
      return numbers.contains(String(count))
    }
    return Period(count: count, unit: unit).equals.contains(where: periods.contains)
  }
}

/// The amounts and the terms that stand in stretches of a text.
struct Quantities {
  private var numbers: Set<String> = []
  private(set) var periods: Set<Period> = []

  init(_ table: TokenTable, in stretches: [Range<Int>]) {
    let halves = Set(["half", "halve"].map { table.words.find(Array($0.utf8)) }).subtracting([0])
    // Each word of the text is looked at once: a number, a unit of time, or both in one.
    var readings: [UInt32: (count: Int?, unit: Period.Unit?, joined: Period?)] = [:]
    for stretch in stretches {
      for index in stretch where readings[table.tokens[index].word] == nil {
        let word = table.string(table.tokens[index].word)
        readings[table.tokens[index].word] = (cardinal(word), Period.Unit(word: word), Period(joined: word))
      }
    }
    for stretch in stretches {
      for index in stretch {
        let reading = readings[table.tokens[index].word]
        if let joined = reading?.joined { periods.insert(joined) }
        if reading?.unit == .year, index > stretch.lowerBound, halves.contains(table.tokens[index - 1].word) {
          periods.insert(.halfYear)
        }
        if let count = reading?.count {
          numbers.insert(String(count))
          // "twee of drie weken", "zes volle maanden"
          for next in index + 1..<min(index + 5, stretch.upperBound) {
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

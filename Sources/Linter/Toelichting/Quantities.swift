/// The amounts and the terms that stand in stretches of a text.
struct Quantities {
  private var numbers: Set<String> = []
  private(set) var periods: Set<Period> = []

  init(_ table: TokenTable, in stretches: [Range<Int>]) {
    let halves = Set(["half", "halve"].map { table.words.find(Array($0.utf8)) }).subtracting([0])
    var readings = Readings(table)
    for stretch in stretches {
      for index in stretch {
        let reading = readings.of(table.tokens[index].word)
        if let joined = reading?.joined { periods.insert(joined) }
        if reading?.unit == .year, index > stretch.lowerBound, halves.contains(table.tokens[index - 1].word) {
          periods.insert(.halfYear)
        }
        if let count = reading?.count {
          numbers.insert(String(count))
          // "twee of drie weken", "zes volle maanden"
          for next in index + 1..<min(index + 5, stretch.upperBound) {
            guard let unit = readings.of(table.tokens[next].word)?.unit else { continue }
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

/// What the words of a text say of numbers and of time, each looked at once.
private struct Readings {
  struct Reading {
    var count: Int?
    var unit: Period.Unit?
    /// Both in one word.
    var joined: Period?
  }

  private let table: TokenTable
  private var readings: [Reading] = []
  /// Per word its reading: 0 for one that was not looked at, -1 for one that says nothing.
  private var places: [Int32]

  init(_ table: TokenTable) {
    self.table = table
    places = [Int32](repeating: 0, count: table.words.count)
  }

  mutating func of(_ word: UInt32) -> Reading? {
    if places[Int(word)] == 0 { places[Int(word)] = read(word) }
    return places[Int(word)] > 0 ? readings[Int(places[Int(word)]) - 1] : nil
  }

  private mutating func read(_ id: UInt32) -> Int32 {
    let bytes = table.words.word(id)
    let mayTime = Period.mayMeasure(bytes)
    let mayCount = bytes.count <= 16
    guard mayTime || mayCount else { return -1 }
    let word = table.string(id)
    let reading = Reading(
      count: mayCount ? cardinal(word) : nil, unit: mayTime ? Period.Unit(word: word) : nil,
      joined: mayTime ? Period(joined: word) : nil)
    guard reading.count != nil || reading.unit != nil || reading.joined != nil else { return -1 }
    readings.append(reading)
    return Int32(readings.count)
  }
}

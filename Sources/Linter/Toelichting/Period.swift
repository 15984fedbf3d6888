/// A length of time as the law writes it, "vier weken", which a toelichting may write in other ways.
struct Period: Sendable, Hashable {
  let count: Int
  let unit: Unit

  enum Unit: CaseIterable, Sendable {
    case day, week, month, year

    /// How its words begin, alone and in a compound: "jaar", "vierjarig", "achtwekentermijn".
    fileprivate var stems: [String] {
      switch self {
      case .day: ["dag"]
      case .week: ["week", "wek"]
      case .month: ["maand"]
      case .year: ["jaar", "jare", "jari"]
      }
    }

    init?(word: String) {
      guard let unit = Self.allCases.first(where: { $0.stems.contains(where: word.hasPrefix) }) else { return nil }
      self = unit
    }
  }

  static let halfYear = Period(count: 6, unit: .month)

  init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// A length in one word: "vierjarig", "achtwekentermijn", "6-maands"; half a year counts as six months.
  init?(joined word: String) {
    if word.hasPrefix("halfjaar") || word.hasPrefix("halfjari") {
      self = .halfYear
      return
    }
    for unit in Unit.allCases {
      for stem in unit.stems {
        guard let start = word.firstRange(of: stem)?.lowerBound, start > word.startIndex else { continue }
        let number = word[..<start]
        guard let count = cardinal(String(number.hasSuffix("-") ? number.dropLast() : number)) else { continue }
        self.init(count: count, unit: unit)
        return
      }
    }
    return nil
  }

  /// Whether a word holds the stem of a unit: nearly none does, and to look closer takes a string.
  static func mayMeasure(_ word: ArraySlice<UInt8>) -> Bool {
    stems.contains { word.contains($0) }
  }

  private static let stems = Unit.allCases.flatMap(\.stems).map { Array($0.utf8) }

  /// The same length in every unit that counts it in whole: a year is twelve months, a week seven days.
  var equals: [Period] {
    switch unit {
    case .day: [self] + (count.isMultiple(of: 7) ? [Period(count: count / 7, unit: .week)] : [])
    case .week: [self, Period(count: count * 7, unit: .day)]
    case .month: [self] + (count.isMultiple(of: 12) ? [Period(count: count / 12, unit: .year)] : [])
    case .year: [self, Period(count: count * 12, unit: .month)]
    }
  }
}

/// A number below a hundred by its word, or below a million by its digits; nil where the word is none.
func cardinal(_ word: String) -> Int? {
  guard let number = Int(word) else { return cardinalWords[word] }
  return (0..<1_000_000).contains(number) ? number : nil
}

private let cardinalWords = Dictionary(
  uniqueKeysWithValues: zip(cardinals(from: 0, to: 99) + ["één"], Array(0...99) + [1]))

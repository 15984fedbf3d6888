/// A length of time as the law writes it, "vier weken", which a toelichting may write in other ways.
struct Duration: Sendable {
  let count: Int
  let unit: Unit

  enum Unit: CaseIterable, Sendable {
    case day, week, month, year

    /// How its words begin, alone and in a compound: "jaar", "vierjarig", "achtwekentermijn".
    var stems: [String] {
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

  /// The same length in every unit that counts it in whole: a year is twelve months, a week seven days.
  var equals: [Duration] {
    switch unit {
    case .day: [self] + (count.isMultiple(of: 7) ? [Duration(count: count / 7, unit: .week)] : [])
    case .week: [self, Duration(count: count * 7, unit: .day)]
    case .month: [self] + (count.isMultiple(of: 12) ? [Duration(count: count / 12, unit: .year)] : [])
    case .year: [self, Duration(count: count * 12, unit: .month)]
    }
  }
}

/// A number below a hundred by its word or its digits; nil where the word is none.
func cardinal(_ word: String) -> Int? { Int(word) ?? (word == "één" ? 1 : cardinalWords.firstIndex(of: word)) }

/// The ways to write a number: digits, and below a hundred a word.
func spellings(of number: Int) -> [String] {
  var result = [String(number)]
  if cardinalWords.indices.contains(number) { result.append(cardinalWords[number]) }
  if number == 1 { result.append("één") }
  return result
}

private let cardinalWords = cardinals(from: 0, to: 99)

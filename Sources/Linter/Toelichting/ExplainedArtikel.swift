import Legislation

/// One artikel, or an unbroken row of them, that a heading of the artikelsgewijze toelichting names.
public struct ExplainedArtikel: Sendable, Hashable {
  /// The first number as written, without blanks ("4a", "I").
  public var first: String
  /// The last number of a row; the same as the first for a single artikel.
  public var last: String
  /// The lettered parts of an amending artikel ("B"), empty where the whole is meant.
  public var onderdelen: [String]
  /// The artikelen of the amended regulation between brackets: "Artikel I, onderdeel B (artikel 4a)".
  public var amended: [String]

  /// "4", "4-6".
  public var name: String { first == last ? first : "\(first)-\(last)" }
}

/// Reads which artikelen a heading names: "Artikel 3, tweede lid", "De artikelen 5, 6 en 8 tot en met 10 (toezicht)",
/// "Artikel I, onderdelen A en B (artikel 4a)".
func explainedArtikelen(in heading: String) -> [ExplainedArtikel] {
  var words = HeadingWords(heading)
  words.skip("de", "het")
  if words.skip("onderdeel", "onderdelen") {
    let letters = words.list(isNumber: isPartNumber)
    guard !letters.isEmpty else { return [] }
    // The artikel follows from the section around it.
    return [
      ExplainedArtikel(
        first: "", last: "", onderdelen: letters.flatMap(\.members), amended: words.amendedArtikelen())
    ]
  }
  guard words.skip("artikel", "artikelen") else { return [] }
  let ranges = words.list(isNumber: isArtikelNumber)
  var onderdelen: [String] = []
  if words.skip("onderdeel", "onderdelen") { onderdelen = words.list(isNumber: isPartNumber).flatMap(\.members) }
  let amended = words.amendedArtikelen()
  return ranges.map { ExplainedArtikel(first: $0.first, last: $0.last, onderdelen: onderdelen, amended: amended) }
}

/// A number, or the first and last of a row.
private struct NumberRange {
  var first: String
  var last: String

  /// The letters of a row of onderdelen, "A" to "C"; other rows give their ends.
  var members: [String] {
    guard first.utf8.count == 1, last.utf8.count == 1, let start = first.utf8.first, let end = last.utf8.first,
      start <= end
    else { return first == last ? [first] : [first, last] }
    return (start...end).map { String(decoding: [$0], as: UTF8.self) }
  }
}

/// "4", "4a", "2:14", "3.1", "XII", "IVa".
private func isArtikelNumber(_ word: String) -> Bool {
  guard let head = word.utf8.first else { return false }
  return (0x30...0x39).contains(head) || isRoman(word)
}

/// "A", "Bb", "1".
private func isPartNumber(_ word: String) -> Bool {
  word.utf8.count <= 3 && word.utf8.first.map { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) } ?? false
    || word.utf8.count == 1
}

/// The words of a heading, marks apart.
private struct HeadingWords {
  private let words: [String]
  private var index = 0

  init(_ heading: String) {
    var words: [String] = []
    var word = ""
    for character in heading {
      switch character {
      case " ", ",", "(", ")", ";", "\u{2013}", "\u{2014}":
        if !word.isEmpty { words.append(word) }
        word = ""
        if character != " " { words.append(String(character)) }
      default: word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words.map { String($0.reversed().drop { $0 == "." || $0 == ":" }.reversed()) }
  }

  private func word(_ offset: Int = 0) -> String { index + offset < words.count ? words[index + offset] : "" }

  @discardableResult
  mutating func skip(_ choices: String...) -> Bool {
    guard choices.contains(word().lowercased()) else { return false }
    index += 1
    return true
  }

  /// "5, 6 en 8 tot en met 10", with leden and onderdelen in between left out.
  mutating func list(isNumber: (String) -> Bool) -> [NumberRange] {
    var result: [NumberRange] = []
    while isNumber(word()) {
      var range = NumberRange(first: word(), last: word())
      index += 1
      if word().lowercased() == "tot", word(1) == "en", word(2) == "met", isNumber(word(3)) {
        range.last = word(3)
        index += 4
      } else if ["-", "t/m", "\u{2013}"].contains(word()), isNumber(word(1)) {
        range.last = word(1)
        index += 2
      }
      result.append(range)
      skipLeden()
      if [",", "en"].contains(word()) {
        let step = word() == "," && word(1) == "en" ? 2 : 1
        if isNumber(word(step)) {
          index += step
        } else if word() == ",", ["onderdeel", "onderdelen"].contains(word(1)) {
          index += 1
          return result
        }
      }
    }
    return result
  }

  /// ", tweede en derde lid": belongs to the artikel before it.
  private mutating func skipLeden() {
    var end = index
    while end < words.count, end - index < 10 {
      let word = words[end].lowercased()
      if word == "lid" || word == "leden" {
        index = end + 1
        return
      }
      guard word == "," || word == "en" || word == "tot" || word == "met" || ordinals.contains(word) else { return }
      end += 1
    }
  }

  /// The artikelen between brackets.
  mutating func amendedArtikelen() -> [String] {
    while index < words.count, word() != "(" { index += 1 }
    guard skip("("), skip("artikel", "artikelen") else { return [] }
    return list(isNumber: isArtikelNumber).flatMap { $0.first == $0.last ? [$0.first] : [$0.first, $0.last] }
  }
}

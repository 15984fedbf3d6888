import Legislation

/// Which paragraphs of a toelichting speak of which artikelen of its own regulation.
struct ArtikelMentions: Sendable {
  /// The paragraphs that name an artikel, by its number in small letters, in order.
  private var byNumber: [String: [Int]] = [:]

  /// Reads a toelichting; `order` gives each of the numbers its place among the artikelen.
  init(_ explanation: Explanation, numbers: [String], order: [String: Int], ownNames: Set<UInt32>) {
    let reader = MentionReader(table: explanation.table, ownNames: ownNames)
    for (index, paragraph) in explanation.paragraphs.enumerated() {
      for (first, last) in reader.mentions(in: paragraph.tokens) {
        if first == last {
          note(first, index)
        } else if let start = order[first], let end = order[last], start <= end {
          for number in numbers[start...end] { note(number, index) }
        }
      }
    }
  }

  private mutating func note(_ number: String, _ paragraph: Int) {
    if byNumber[number]?.last != paragraph { byNumber[number, default: []].append(paragraph) }
  }

  /// The paragraphs that name any artikel.
  var all: Set<Int> { Set(byNumber.values.joined()) }

  /// The paragraphs that name an artikel.
  func paragraphs(naming number: String) -> [Int] { byNumber[number.lowercased()] ?? [] }
}

/// Reads "artikel 4", "artikelen 6, 7 en 8", "artikelen 5 tot en met 9" where no other act is named behind it.
private struct MentionReader {
  let table: TokenTable
  /// The words by which the toelichting calls its own regulation ("Wbt").
  let ownNames: Set<UInt32>

  func mentions(in tokens: Range<Int>) -> [(String, String)] {
    var result: [(String, String)] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let word = table.tokens[index].word
      index += 1
      guard word == KnownWord.artikel.id || word == KnownWord.artikelen.id else { continue }
      var found: [(String, String)] = []
      while let number = number(at: index, tokens) {
        var last = number
        index += 1
        if text(index, tokens) == "tot", text(index + 2, tokens) == "met", let end = self.number(at: index + 3, tokens)
        {
          last = end
          index += 4
        }
        found.append((number, last))
        index = behindParts(index, tokens)
        let isJoint = [",", "en", "of"].contains(text(index, tokens))
        guard isJoint, self.number(at: index + 1, tokens) != nil else { break }
        index += 1
      }
      if !namesOther(index, tokens) { result += found }
    }
    return result
  }

  private func text(_ index: Int, _ tokens: Range<Int>) -> String {
    index < tokens.upperBound ? table.string(table.tokens[index].word) : ""
  }

  private func number(at index: Int, _ tokens: Range<Int>) -> String? {
    guard index < tokens.upperBound else { return nil }
    let token = table.tokens[index]
    let text = table.string(token.word)
    // "3:4" and "5.26" belong to other acts, unless the regulation numbers its own artikelen so.
    if token.kind == .number { return text }
    return token.kind == .name && text.utf8.count <= 5 && isRoman(text.uppercased()) ? text : nil
  }

  /// Past ", eerste en tweede lid, onderdeel a".
  private func behindParts(_ start: Int, _ tokens: Range<Int>) -> Int {
    var index = start
    var end = start
    while index < min(tokens.upperBound, start + 14) {
      switch text(index, tokens) {
      case ",", "en", "tot", "met", "onderdeel", "onderdelen", "aanhef", "onder": index += 1
      case "lid", "leden", "zin", "volzin":
        index += 1
        end = index
      case let word:
        if KnownWord.ordinal(table.tokens[index].word) != nil {
          index += 1
        } else if word.utf8.count == 1, index > start,
          text(index - 1, tokens).hasPrefix("onderde") || text(index - 1, tokens) == "onder"
        {
          index += 1
          end = index
        } else {
          return end
        }
      }
    }
    return end
  }

  /// Whether another act is named right behind a reference: "NIS2-richtlijn", "van de Algemene wet bestuursrecht", "Awb".
  private func namesOther(_ start: Int, _ tokens: Range<Int>) -> Bool {
    var index = start
    if text(index, tokens) == "," { index += 1 }
    guard index < tokens.upperBound else { return false }
    if text(index, tokens) == "van" {
      index += 1
      if ["de", "het"].contains(text(index, tokens)) { index += 1 } else { return false }
      guard index < tokens.upperBound else { return false }
      let word = text(index, tokens)
      if ["wetsvoorstel", "voorstel", "besluit", "regeling", "ontwerpbesluit", "ontwerp"].contains(word) {
        return table.tokens[index].kind == .name
      }
      return table.tokens[index].kind == .name && !ownNames.contains(table.tokens[index].word)
        || word == "wet" || word.hasSuffix("richtlijn") || word.hasSuffix("verordening")
    }
    let token = table.tokens[index]
    let word = text(index, tokens)
    return word.hasSuffix("richtlijn") || word.hasSuffix("verordening")
      || token.kind == .name && token.word != KnownWord.artikel.id && !ownNames.contains(token.word) && isActName(word)
  }

  /// A short name that opens no sentence is that of an act: "Awb", "Cbw", "AVG".
  private func isActName(_ word: String) -> Bool {
    word.utf8.count <= 12 && !["het", "de", "dit", "in", "een"].contains(word)
  }
}

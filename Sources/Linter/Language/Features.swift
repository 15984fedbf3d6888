import Legislation

/// A row of words that tells something of a norm beyond its class.
struct FeatureCue: Sendable {
  var feature: String
  var words: [String]
}

extension Lexicon {
  /// The cues of the lexicon file `kenmerken.tsv`.
  static func cues(_ text: String) -> [FeatureCue] {
    tableRows(text).filter { $0.count > 1 }.map {
      FeatureCue(feature: String($0[0]), words: $0[1].split(separator: " ").map(String.init))
    }
  }
}

/// What stands in a sentence as words, made for the few sentences that hold a power.
struct SentenceWords {
  let words: [String]

  init(_ sentence: Sentence, _ table: TokenTable) {
    words = sentence.tokens.map { table.string(table.tokens[Int($0)].word) }
  }

  func index(of cue: [String], from start: Int = 0) -> Int? {
    guard let first = cue.first, words.count >= cue.count else { return nil }
    for index in start..<max(start, words.count - cue.count + 1) where words[index] == first {
      if words[index..<index + cue.count].elementsEqual(cue) { return index }
    }
    return nil
  }

  func features(_ cues: [FeatureCue]) -> Set<String> {
    var found: Set<String> = []
    for cue in cues where !found.contains(cue.feature) && index(of: cue.words) != nil { found.insert(cue.feature) }
    return found
  }
}

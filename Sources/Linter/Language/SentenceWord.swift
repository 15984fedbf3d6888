/// A token of a sentence with what the lexicon says of it, side by side for the analysis.
struct SentenceWord: Sendable {
  var id: UInt32
  var kind: Token.Kind
  var classes: WordClass

  /// Stands before the first and behind the last word, so that looking around needs no care: no word, of no class.
  static let border = SentenceWord(id: 0, kind: .mark, classes: [])
}

extension [SentenceWord] {
  /// Whether the words of a verb's particle stand before an index.
  func hold(_ particle: [UInt32], before index: Int) -> Bool {
    guard index >= particle.count else { return false }
    for offset in particle.indices where self[index - particle.count + offset].id != particle[offset] { return false }
    return true
  }
}

extension TokenTable {
  /// A token as a word of a sentence.
  @inline(__always)
  func word(at index: Int32) -> SentenceWord {
    let token = tokens[Int(index)]
    return SentenceWord(id: token.word, kind: token.kind, classes: classes[Int(token.word)])
  }
}

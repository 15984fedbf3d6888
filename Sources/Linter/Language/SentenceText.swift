/// The words of one sentence between two borders, with the questions that the analysis asks of them.
///
/// An index may lie a few words outside the sentence.
struct SentenceText {
  let table: TokenTable
  private(set) var words: [SentenceWord] = []
  private(set) var count = 0
  /// The classes of all words together: what no word has need not be looked for.
  private(set) var found: WordClass = []
  /// Whom a pronoun may stand for.
  private(set) var previousActor: Frame.Actor = .none
  /// The words that belong to a reference.
  var isReference: [Bool] = []
  /// Where each item of its list starts.
  private(set) var itemStarts: [Int] = []
  /// Where its list starts; the count where it has none.
  var itemStart: Int { itemStarts.first ?? count }

  /// How far beyond a sentence the analysis looks at most.
  private static let border = 8

  init(_ table: TokenTable) { self.table = table }

  /// Goes on with the next sentence.
  mutating func read(_ tokens: some Collection<Int32>, items: [Int] = [], after previous: Frame.Actor) {
    previousActor = previous
    count = tokens.count
    itemStarts = items
    let needed = count + 2 * Self.border
    if words.count < needed {
      words.reserveCapacity(needed)
      while words.count < needed { words.append(.border) }
    }
    let table = table
    found = words.withUnsafeMutableBufferPointer { words in
      var found: WordClass = []
      var index = Self.border
      for token in tokens {
        let word = table.word(at: token)
        found.formUnion(word.classes)
        words[index] = word
        index &+= 1
      }
      for border in index..<index + Self.border { words[border] = .border }
      return found
    }
  }

  @inline(__always)
  func word(_ index: Int) -> SentenceWord { words[index &+ Self.border] }
  func classes(_ index: Int) -> WordClass { word(index).classes }
  func kind(_ index: Int) -> Token.Kind { word(index).kind }
  func has(_ index: Int, _ wanted: WordClass) -> Bool { !classes(index).isDisjoint(with: wanted) }
  func isMark(_ index: Int) -> Bool { kind(index) == .mark }
  func isComma(_ index: Int) -> Bool { known(index, .comma) }
  func known(_ index: Int, _ text: KnownWord) -> Bool { word(index).id == text.id }

  /// Whether a word is one that the grammar has no name for.
  func spells(_ index: Int, _ spelling: StaticString) -> Bool {
    table.words.word(word(index).id).elementsEqual(
      UnsafeBufferPointer(start: spelling.utf8Start, count: spelling.utf8CodeUnitCount))
  }

  /// How many words the phrase of the lexicon has that starts at an index.
  func phrase(_ index: Int, _ wanted: WordClass) -> Int? {
    guard has(index, .phraseStart) else { return nil }
    return table.lexicon.phrases.length(in: words, at: index + Self.border, wanted: wanted.rawValue)
  }

  /// What the phrases mean that start at an index.
  func phrases(_ index: Int) -> WordClass {
    guard has(index, .phraseStart) else { return [] }
    return WordClass(rawValue: table.lexicon.phrases.meanings(in: words, at: index + Self.border))
  }

  /// Whether the words of a verb's particle stand before an index.
  func stand(_ particle: [UInt32], before index: Int) -> Bool {
    index >= particle.count && words.hold(particle, before: index + Self.border)
  }
}

import Legislation

/// Finds the main clause of a sentence and what stands in it.
///
/// One analysis serves all sentences of a document, one after another, so that its arrays are made once. It works in steps, each
/// in a file of its own: the finite verb and the clauses around it, the subject, what the verb makes of the clause, and what
/// else stands there. A class, for else the steps would copy it whenever one asks another.
final class FrameAnalysis {
  let table: TokenTable
  /// The words of the sentence between two borders.
  private var words: [SentenceWord] = []
  private(set) var count = 0
  /// The classes of all words together: what no word has need not be looked for.
  private(set) var found: WordClass = []
  private(set) var previousActor: Frame.Actor = .none
  var isReference: [Bool] = []
  /// The thing that a pronoun stands for as the subject; -1 where there is none.
  var antecedentAt = -1
  var frame = Frame()

  /// How far beyond a sentence the analysis looks at most.
  private static let border = 8

  init(_ table: TokenTable) { self.table = table }

  /// Analyses the tokens of a sentence.
  static func frame(of sentence: Sentence, in table: TokenTable, after previous: Frame.Actor = .none) -> Frame {
    FrameAnalysis(table).frame(of: sentence, after: previous)
  }

  /// The frame of a sentence, with the actor of the sentence before for its pronouns.
  func frame(of sentence: Sentence, after previous: Frame.Actor) -> Frame {
    start(sentence.tokens, previous)
    guard findMainClause() else { return frame }
    markReferences()
    scanWords()
    if sentence.itemStart < count, frame.conditionAt < 0 { frame.marks.insert(.conditional) }
    return frame
  }

  /// Whether the lead-in of a list says all but its conditions.
  func isComplete(_ leadIn: Range<Int32>) -> Bool {
    start(leadIn, .none)
    return findMainClause() && frame.isComplete
  }

  private func start(_ tokens: some Collection<Int32>, _ previous: Frame.Actor) {
    previousActor = previous
    count = tokens.count
    words.removeAll(keepingCapacity: true)
    for _ in 0..<Self.border { words.append(.border) }
    var found: WordClass = []
    for token in tokens {
      let word = table.word(at: token)
      found.formUnion(word.classes)
      words.append(word)
    }
    for _ in 0..<Self.border { words.append(.border) }
    self.found = found
    antecedentAt = -1
    frame = Frame()
    frame.isMain = [Bool](repeating: true, count: count)
  }

  private func findMainClause() -> Bool {
    guard !found.isDisjoint(with: .anyFinite) else { return false }
    findMainVerb()
    guard frame.finite >= 0 else { return false }
    markTrailingClauses()
    findSubject()
    findOperator()
    return true
  }
}

// What the steps ask of the words; an index may lie a few words outside the sentence.
extension FrameAnalysis {
  func word(_ index: Int) -> SentenceWord { words[index + Self.border] }
  func classes(_ index: Int) -> WordClass { words[index + Self.border].classes }
  func kind(_ index: Int) -> Token.Kind { words[index + Self.border].kind }
  func has(_ index: Int, _ wanted: WordClass) -> Bool { !classes(index).isDisjoint(with: wanted) }
  func isMark(_ index: Int) -> Bool { kind(index) == .mark }
  func isComma(_ index: Int) -> Bool { known(index, .comma) }
  func known(_ index: Int, _ text: KnownWord) -> Bool { word(index).id == text.id }

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
    guard index >= particle.count else { return false }
    for offset in particle.indices where word(index - particle.count + offset).id != particle[offset] { return false }
    return true
  }
}

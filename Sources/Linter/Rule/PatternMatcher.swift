/// Tries compiled patterns on the tokens of one document.
struct PatternMatcher {
  /// Where a pattern matched, as indices into the tokens.
  struct Match: Hashable {
    var whole: Range<Int>
    var marked: Range<Int>
  }

  let table: TokenTable
  private let classes: TermClasses
  private let affixes: [Affix]
  /// Per affix and word: 0 not yet asked, 1 no, 2 yes.
  private var answers: [[UInt8]]
  /// Where each step of the pattern at hand began.
  private var places: [Int] = []

  init(_ table: TokenTable, _ index: TermIndex) {
    self.table = table
    classes = index.classes
    affixes = index.affixes
    answers = [[UInt8]](repeating: [], count: index.affixes.count)
  }

  /// The match that starts at a token, its gaps as short as can be; it ends behind `reaching`.
  mutating func match(_ pattern: CompiledPattern, at start: Int, in sentence: Range<Int>, reaching: Int = 0) -> Match? {
    let count = pattern.steps.count
    if places.count <= count { places = [Int](repeating: 0, count: count + 1) }
    guard let end = step(0, pattern, start, sentence, reaching) else { return nil }
    places[count] = end
    return Match(whole: start..<end, marked: places[pattern.marked.lowerBound]..<places[pattern.marked.upperBound])
  }

  /// The first match in a sentence that overlaps a stretch of it.
  mutating func match(_ pattern: CompiledPattern, in sentence: Range<Int>, overlapping range: Range<Int>) -> Match? {
    for start in sentence.lowerBound..<min(range.upperBound, sentence.upperBound) {
      if let match = match(pattern, at: start, in: sentence, reaching: range.lowerBound) { return match }
    }
    return nil
  }

  /// The end of a match of the steps from `index` on, or nil.
  private mutating func step(
    _ index: Int, _ pattern: CompiledPattern, _ at: Int, _ sentence: Range<Int>, _ reaching: Int
  ) -> Int? {
    guard index < pattern.steps.count else { return at > reaching ? at : nil }
    places[index] = at
    switch pattern.steps[index] {
    case .token(let terms, let isOptional):
      for term in terms {
        for length in lengths(of: pattern.terms[term], at, sentence.upperBound) {
          if let end = step(index + 1, pattern, at + length, sentence, reaching) { return end }
        }
      }
      return isOptional ? step(index + 1, pattern, at, sentence, reaching) : nil
    case .gap(let min, let max, let inClause):
      var position = at
      var passed = 0
      // Where one word must follow, the others need no try.
      let needed = index + 1 < pattern.steps.count ? pattern.needed[index + 1] : 0
      while true {
        let mayFollow =
          needed == 0 || position < sentence.upperBound && table.tokens[position].word == needed
        if passed >= min, mayFollow, let end = step(index + 1, pattern, position, sentence, reaching) { return end }
        guard passed < max, position < sentence.upperBound, !inClause || !isClauseMark(position) else { return nil }
        position += 1
        passed += 1
      }
    case .not(let terms):
      if at < sentence.upperBound, terms.contains(where: { fits(pattern.terms[$0], at, sentence.upperBound) }) {
        return nil
      }
    case .notBefore(let terms):
      if at > sentence.lowerBound, terms.contains(where: { fits(pattern.terms[$0], at - 1, at) }) { return nil }
    case .start: if at != sentence.lowerBound { return nil }
    case .end: if at != sentence.upperBound { return nil }
    }
    return step(index + 1, pattern, at, sentence, reaching)
  }

  private func isClauseMark(_ index: Int) -> Bool {
    let word = table.tokens[index].word
    return word == table.comma || word == table.semicolon || word == table.colon
  }

  private mutating func fits(_ term: CompiledPattern.Term, _ index: Int, _ end: Int) -> Bool {
    !lengths(of: term, index, end).isEmpty
  }

  /// How many tokens a term may take at an index, longest first; nothing where it does not match.
  private mutating func lengths(of term: CompiledPattern.Term, _ index: Int, _ end: Int) -> ClosedLengths {
    guard index < end else { return .none }
    let token = table.tokens[index]
    let isMatch: Bool
    switch term {
    case .word(let word): isMatch = token.word == word
    case .affix(let affix): isMatch = token.kind != .mark && has(affix, token.word)
    case .lexicon(.organ): return organ(index, end)
    case .lexicon(.awb):
      guard let length = classes.awb.length(at: index, before: end, in: table) else { return .none }
      return ClosedLengths(longest: length, least: length)
    case .lexicon(let name): isMatch = classes.holds(name, token, in: table)
    }
    return isMatch ? .one : .none
  }

  /// Whether a word has an affix; asked once for each distinct word.
  mutating func has(_ affix: Int, _ word: UInt32) -> Bool {
    if answers[affix].isEmpty { answers[affix] = [UInt8](repeating: 0, count: table.words.count) }
    let answer = answers[affix][Int(word)]
    if answer != 0 { return answer == 2 }
    let holds = affixes[affix].fits(table.words.word(word))
    answers[affix][Int(word)] = holds ? 2 : 1
    return holds
  }
}

/// The numbers of tokens that a term may take: none, or all from one bound down to the other.
private struct ClosedLengths: Sequence, IteratorProtocol {
  static let none = ClosedLengths(longest: 0, least: 1)
  static let one = ClosedLengths(longest: 1, least: 1)

  var longest: Int
  var least: Int

  var isEmpty: Bool { longest < least }

  mutating func next() -> Int? {
    guard longest >= least else { return nil }
    defer { longest -= 1 }
    return longest
  }
}

extension PatternMatcher {
  /// The name of an organ: an article, a phrase or noun of the lexicon, and for a minister the portfolio behind "van".
  private func organ(_ index: Int, _ end: Int) -> ClosedLengths {
    var at = index
    if let length = phrase(at, end) {
      at += length
    } else {
      if table.classes[Int(table.tokens[at].word)].contains(.determiner) { at += 1 }
      guard at < end else { return .none }
      if let length = phrase(at, end) {
        at += length
      } else if !table.classes[Int(table.tokens[at].word)].isDisjoint(with: [.organ, .minister]) {
        at += 1
      } else {
        return .none
      }
    }
    let name = at
    guard at + 1 < end, table.tokens[at].word == KnownWord.van.id else {
      return ClosedLengths(longest: name - index, least: name - index)
    }
    at += 1
    while at < min(end, index + longestOrgan) {
      let token = table.tokens[at]
      let joins = token.word == table.comma || token.word == KnownWord.en.id
      guard token.kind == .name || joins && at + 1 < end && table.tokens[at + 1].kind == .name else { break }
      at += 1
    }
    let isPortfolio = at > name + 1
    return ClosedLengths(longest: (isPortfolio ? at : name) - index, least: name - index)
  }

  private func phrase(_ index: Int, _ end: Int) -> Int? {
    guard table.classes[Int(table.tokens[index].word)].contains(.phraseStart) else { return nil }
    let words = (index..<min(end, index + longestOrgan)).map { table.word(at: Int32($0)) }
    return table.lexicon.phrases.length(in: words, at: 0, wanted: WordClass.organ.rawValue)
  }
}

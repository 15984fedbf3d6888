/// A token pattern whose words are ids of the word table, with the word by which a pass over the text finds it.
///
/// A class, though nothing in it ever changes: else every try would count its arrays.
final class CompiledPattern: Sendable {
  /// One choice for a token.
  enum Term: Sendable {
    case word(UInt32)
    /// An index into the affixes of the compiler.
    case affix(Int)
    case lexicon(TokenPattern.LexiconClass)
  }

  /// One element, in the order of the text; its choices are a stretch of the pattern's terms.
  enum Step: Sendable {
    case token(Range<Int>, isOptional: Bool)
    case gap(min: Int, max: Int, inClause: Bool)
    /// The next token is none of these.
    case not(Range<Int>)
    /// The token before is none of these.
    case notBefore(Range<Int>)
    case start
    case end
  }

  /// What makes a token worth a try; nothing where a pattern holds only classes: every token is tried.
  struct Anchor: Sendable {
    var words: [UInt32] = []
    /// Words by an affix: asked once for each distinct word.
    var affixes: [Int] = []
  }

  let steps: [Step]
  let terms: [Term]
  /// The steps whose tokens a finding marks.
  let marked: Range<Int>
  let anchor: Anchor
  /// How many tokens may stand before the anchor.
  let lead: ClosedRange<Int>

  /// The words of which one must open a match; empty where other things may.
  let opening: [UInt32]
  /// Per step the one word that must stand where it begins, 0 where other things may.
  let needed: [UInt32]
  /// What a sentence must hold to be worth a try: of each set of words one.
  let required: [WordSet]

  init(steps: [Step], terms: [Term], marked: Range<Int>, anchor: Anchor, lead: ClosedRange<Int>) {
    self.steps = steps
    self.terms = terms
    self.marked = marked
    self.anchor = anchor
    self.lead = lead
    var opening: [UInt32] = []
    if case .token(let choices, isOptional: false)? = steps.first {
      for case .word(let word) in terms[choices] { opening.append(word) }
      if opening.count < choices.count { opening = [] }
    }
    self.opening = opening
    required = steps.compactMap { step in
      guard case .token(let choices, isOptional: false) = step else { return nil }
      var set = WordSet()
      for term in terms[choices] {
        guard case .word(let word) = term else { return nil }
        set.insert(word)
      }
      return set
    }
    needed = steps.map { step in
      guard case .token(let choices, isOptional: false) = step, choices.count == 1,
        case .word(let word) = terms[choices.lowerBound]
      else { return 0 }
      return word
    }
  }
}

/// A set of words of which each is one of 64 bits: two words may share one, so that it may say yes where it should say no.
struct WordSet: Sendable {
  private var bits: UInt64 = 0

  mutating func insert(_ word: UInt32) { bits |= 1 << UInt64((word &* 0x9E37_79B1) >> 26) }
  func mayShareWord(with other: WordSet) -> Bool { bits & other.bits != 0 }
}

/// The beginning or the end of a word.
struct Affix: Sendable, Hashable {
  let bytes: [UInt8]
  let isSuffix: Bool

  /// Whether a word has it, with at least one letter more.
  func fits(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > bytes.count else { return false }
    return isSuffix ? word.suffix(bytes.count).elementsEqual(bytes) : word.starts(with: bytes)
  }
}

/// Turns patterns into rows of ids; their words join the word table of the lexicon, so that every document's ids agree.
struct PatternCompiler: PatternSource {
  var lexicon: Lexicon
  let classes: TermClasses
  private(set) var affixes: [Affix] = []
  /// What was compiled, in the order in which it was asked for.
  private(set) var compiled: [[CompiledPattern]] = []
  private let common: Set<UInt32>

  init(_ lexicon: Lexicon) {
    var lexicon = lexicon
    classes = TermClasses(&lexicon)
    common = Set(commonWords.map { lexicon.internTerm($0) })
    self.lexicon = lexicon
  }

  /// The pattern, and where it spells out a slash ("en / of") also the form that the tokeniser keeps as one word.
  mutating func compile(_ pattern: TokenPattern) -> [CompiledPattern] {
    let reading = pattern.reading
    var result = [compile(reading)]
    if let joined = joiningSlash(reading) { result.append(compile(joined)) }
    compiled.append(result)
    return result
  }

  private mutating func compile(_ pattern: TokenPattern.Parsed) -> CompiledPattern {
    var steps: [CompiledPattern.Step] = []
    var terms: [CompiledPattern.Term] = []
    var isBeforeFirst = true
    for element in pattern.elements {
      switch element {
      case .token(let choices, let isOptional):
        isBeforeFirst = false
        steps.append(.token(add(choices, to: &terms), isOptional: isOptional))
      case .gap(let min, let max, let inClause):
        steps.append(.gap(min: min, max: max ?? longestGap, inClause: inClause))
      case .not(let choices):
        let range = add(choices, to: &terms)
        steps.append(isBeforeFirst ? .notBefore(range) : .not(range))
      case .sentenceStart: steps.append(.start)
      case .sentenceEnd: steps.append(.end)
      }
    }
    let (anchor, lead) = anchor(of: steps, terms)
    return CompiledPattern(steps: steps, terms: terms, marked: pattern.marked, anchor: anchor, lead: lead)
  }

  private mutating func add(_ choices: [TokenPattern.Term], to terms: inout [CompiledPattern.Term]) -> Range<Int> {
    let start = terms.count
    for choice in choices { terms.append(term(choice)) }
    return start..<terms.count
  }

  private mutating func term(_ term: TokenPattern.Term) -> CompiledPattern.Term {
    switch term {
    case .word(let word): .word(lexicon.internTerm(word.replacingTypographicApostrophe))
    case .suffix(let end): .affix(index(of: Affix(bytes: Array(end.utf8), isSuffix: true)))
    case .prefix(let start): .affix(index(of: Affix(bytes: Array(start.utf8), isSuffix: false)))
    case .lexicon(let name): .lexicon(name)
    }
  }

  private mutating func index(of affix: Affix) -> Int {
    if let index = affixes.firstIndex(of: affix) { return index }
    affixes.append(affix)
    return affixes.count - 1
  }

  /// The obligatory token that is rarest in texts, as far as its spelling tells: its shortest choice is the longest.
  private func anchor(
    of steps: [CompiledPattern.Step], _ terms: [CompiledPattern.Term]
  ) -> (CompiledPattern.Anchor, ClosedRange<Int>) {
    var best: (anchor: CompiledPattern.Anchor, lead: ClosedRange<Int>, worth: Int) = (
      CompiledPattern.Anchor(), 0...0, -1
    )
    var least = 0
    var most = 0
    for step in steps {
      switch step {
      case .token(let choices, let isOptional):
        let terms = terms[choices]
        if !isOptional {
          let worth = worth(of: terms, lead: most)
          if worth > best.worth { best = (anchor(of: terms), least...most, worth) }
          least += 1
        }
        most += longest(terms)
      case .gap(let min, let max, _):
        least += min
        most += max
      case .not, .notBefore, .start, .end: break
      }
    }
    return (best.anchor, best.lead)
  }

  private func anchor(of terms: ArraySlice<CompiledPattern.Term>) -> CompiledPattern.Anchor {
    var anchor = CompiledPattern.Anchor()
    for term in terms {
      switch term {
      case .word(let word): anchor.words.append(word)
      case .affix(let affix): anchor.affixes.append(affix)
      case .lexicon: break
      }
    }
    return anchor
  }

  /// The higher the fewer tries: literal words over affixes, rare over common, near the start over far from it.
  private func worth(of terms: ArraySlice<CompiledPattern.Term>, lead: Int) -> Int {
    var worth = 40
    for term in terms {
      switch term {
      case .word(let id): worth = min(worth, common.contains(id) ? 12 : 20 + min(10, lexicon.table.word(id).count))
      case .affix(let index): worth = min(worth, 2 + min(8, affixes[index].bytes.count))
      case .lexicon: return -1
      }
    }
    return worth - min(11, lead)
  }

  private func longest(_ terms: ArraySlice<CompiledPattern.Term>) -> Int {
    var longest = 1
    for case .lexicon(let name) in terms {
      switch name {
      case .organ: longest = max(longest, longestOrgan)
      case .awb: longest = max(longest, longestAwbTail)
      case .getal, .artikelnummer, .hoofdletter, .rangtelwoord, .letter, .woord: break
      }
    }
    return longest
  }
}

extension PatternCompiler {
  /// "en / of" as the one token "en/of".
  private func joiningSlash(_ pattern: TokenPattern.Parsed) -> TokenPattern.Parsed? {
    let elements = pattern.elements
    guard
      let slash = elements.indices.first(where: { elements[$0] == .token(anyOf: [.word("/")], isOptional: false) }),
      slash > 0, slash + 1 < elements.count, let left = words(elements[slash - 1]),
      let right = words(elements[slash + 1])
    else { return nil }
    let joined = left.flatMap { left in right.map { TokenPattern.Term.word(left + "/" + $0) } }
    var result = elements
    result.replaceSubrange(slash - 1...slash + 1, with: [.token(anyOf: joined, isOptional: false)])
    let upper = pattern.marked.upperBound > slash ? pattern.marked.upperBound - 2 : pattern.marked.upperBound
    return TokenPattern.Parsed(elements: result, marked: min(pattern.marked.lowerBound, slash - 1)..<upper)
  }

  private func words(_ element: TokenPattern.Element) -> [String]? {
    guard case .token(let terms, isOptional: false) = element else { return nil }
    var words: [String] = []
    for term in terms {
      guard case .word(let word) = term else { return nil }
      words.append(word)
    }
    return words
  }
}

/// How far a gap without a bound reaches: a sentence is longer only where something else went wrong, and then time matters.
private let longestGap = 250

/// How many tokens the name of an organ may have, with its article and its "van ...".
let longestOrgan = 16

/// Words that stand in most sentences, and so are poor anchors.
private let commonWords = [
  "de", "het", "een", "van", "in", "en", "of", "bij", "die", "dat", "deze", "dit", "voor", "op", "met", "te", "aan",
  "is", "zijn",
  "wordt", "worden", "als", "door", "artikel", "lid", "eerste", "tweede", "kan", ",", ".", ";", ":", "wet", "niet",
  "onder",
]

extension String {
  /// The word as the tokeniser spells it: with a straight apostrophe.
  fileprivate var replacingTypographicApostrophe: String {
    guard utf8.contains(0xE2), count > 1 else { return self }
    return String(map { $0 == "’" ? "'" : $0 })
  }
}

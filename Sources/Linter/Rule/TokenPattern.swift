/// A pattern over the tokens of one sentence: the language in which rules say what must, or must not, stand there.
///
/// A token is a word with its inner hyphens, apostrophes and digits (`zorg-`, `4:94a`, `5.26`), or one other character.
/// A pattern is a row of elements separated by blanks; letters match without regard to case.
///
/// | written | matches |
/// |---|---|
/// | `woord` | that token |
/// | `a\|b` | one token that is either |
/// | `*ing`, `ver*` | a word with that end, or that beginning, and at least one more letter |
/// | `<organ>` | one entry of a class of the lexicon, see ``LexiconClass``; an entry may span several tokens |
/// | `6:7 <awb>` | that provision of the Awb, alone or in a list: `6:7 en 6:8 van de Algemene wet bestuursrecht` |
/// | `a?`, `<getal>?` | the element or nothing |
/// | `...` | any number of tokens within the sentence, as few as possible |
/// | `...{0,6}` | the same, within bounds |
/// | `..`, `..{1,4}` | a gap that does not pass `,`, `;` or `:` |
/// | `!a\|b` | no token, but a condition: the next token is neither; before the first token: the one before it |
/// | `^`, `$` | the beginning, the end of a sentence |
/// | `[[ a b ]]` | the part that a finding marks; without brackets the whole match |
///
/// A sentence border satisfies every `!`.
/// A pattern begins and ends with a token, so that what is found has a place.
public struct TokenPattern: Sendable, Equatable {
  /// One choice for a token.
  public enum Term: Sendable, Equatable {
    /// A lower-case word or one punctuation character.
    case word(String)
    /// A word with this end.
    case suffix(String)
    /// A word with this beginning.
    case prefix(String)
    /// A word or row of words of a class.
    case lexicon(LexiconClass)
  }

  /// The classes that a pattern may name between angle brackets.
  public enum LexiconClass: String, Sendable, CaseIterable {
    /// A name of an administrative organ, with its article and its `van ...`.
    case organ
    /// A number in digits or in words.
    case getal
    /// The number of an article: `5`, `5a`, `2.1`, `4:94a`.
    case artikelnummer
    /// A word that begins with a capital.
    case hoofdletter
    /// `eerste`, `tweede`, ... `vijfentwintigste`.
    case rangtelwoord
    /// A single letter, as of an onderdeel, or a doubled one.
    case letter
    /// Any word or number, but no punctuation.
    case woord
    /// What follows an article or a chapter number when the Awb is cited: `, eerste lid, en 6:8 van de Algemene wet
    /// bestuursrecht`.
    case awb
  }

  /// One element of a pattern, in the order of the text.
  public enum Element: Sendable, Equatable {
    /// One token, or a row of them where a class says so, out of the choices.
    case token(anyOf: [Term], isOptional: Bool)
    /// Between `min` and `max` tokens; a nil `max` has no bound; with `inClause` none is `,`, `;` or `:`.
    case gap(min: Int, max: Int?, inClause: Bool)
    /// The next token, or before the first token the one before, is none of these.
    case not([Term])
    case sentenceStart
    case sentenceEnd
  }

  /// The pattern as written.
  public let source: String
  /// What it says; nil where the build has read it already, and no run may need it.
  private let parsed: Parsed?

  struct Parsed: Sendable {
    let elements: [Element]
    let marked: Range<Int>
  }

  /// Reads a pattern; the error names the element that is wrong.
  public init(_ source: String) throws(RuleError) {
    self.source = source
    parsed = try Self.parse(source)
  }

  /// A pattern that the build has held to the language.
  init(checked source: String) {
    self.source = source
    parsed = nil
  }

  /// What it says.
  public var elements: [Element] { reading.elements }
  /// The elements whose tokens a finding marks.
  public var marked: Range<Int> { reading.marked }

  /// Elements and marks together, for who needs both: a pattern that the build has checked is read anew each time.
  var reading: Parsed {
    if let parsed { return parsed }
    do {
      return try Self.parse(source)
    } catch {
      preconditionFailure("a pattern that was compiled in can't be read: \(error)")
    }
  }

  /// Two patterns are the same where they are written alike.
  public static func == (first: TokenPattern, second: TokenPattern) -> Bool { first.source == second.source }
}

// Users' rules are read at every start of the program: this works on bytes, for what counts is ASCII.
extension TokenPattern {
  private static func parse(_ source: String) throws(RuleError) -> Parsed {
    var elements: [TokenPattern.Element] = []
    var opening: Int?
    var closing: Int?
    for piece in Array(source.utf8).split(separator: UInt8(ascii: " ")) {
      switch piece.count == 2 ? (piece[piece.startIndex], piece[piece.startIndex + 1]) : (0, 0) {
      case (UInt8(ascii: "["), UInt8(ascii: "[")):
        guard opening == nil else { throw RuleError("‘[[’ staat er twee keer") }
        opening = elements.count
      case (UInt8(ascii: "]"), UInt8(ascii: "]")):
        guard let opening, closing == nil, opening < elements.count else { throw RuleError("‘]]’ zonder ‘[[’") }
        closing = elements.count
      default:
        elements.append(try element(piece))
      }
    }
    guard (opening == nil) == (closing == nil) else { throw RuleError("‘[[’ zonder ‘]]’") }
    let parsed = Parsed(elements: elements, marked: (opening ?? 0)..<(closing ?? elements.count))
    try check(parsed, of: source)
    return parsed
  }

  private static func element(_ piece: ArraySlice<UInt8>) throws(RuleError) -> Element {
    switch piece.first {
    case UInt8(ascii: "^") where piece.count == 1:
      return .sentenceStart
    case UInt8(ascii: "$") where piece.count == 1:
      return .sentenceEnd
    case UInt8(ascii: "!"):
      return .not(try terms(piece.dropFirst()))
    case UInt8(ascii: ".") where piece.starts(with: [UInt8(ascii: "."), UInt8(ascii: ".")]):
      let rest = piece.drop { $0 == UInt8(ascii: ".") }
      guard piece.count - rest.count <= 3 else { throw RuleError("‘\(text(piece))’ heeft te veel punten") }
      return try gap(rest, inClause: piece.count - rest.count == 2, source: piece)
    default:
      let isOptional = piece.count > 1 && piece.last == UInt8(ascii: "?")
      return .token(anyOf: try terms(isOptional ? piece.dropLast() : piece), isOptional: isOptional)
    }
  }

  /// The bounds of a gap: nothing, or `{min,max}`.
  private static func gap(
    _ bounds: ArraySlice<UInt8>, inClause: Bool, source: ArraySlice<UInt8>
  ) throws(RuleError) -> Element {
    if bounds.isEmpty { return .gap(min: 0, max: nil, inClause: inClause) }
    let numbers = bounds.dropFirst().dropLast().split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard bounds.first == UInt8(ascii: "{"), bounds.last == UInt8(ascii: "}"), numbers.count == 2,
      let min = Int(text(numbers[0])), let max = Int(text(numbers[1])), min >= 0, min <= max, max <= 200
    else { throw RuleError("‘\(text(source))’ is geen tussenruimte als ...{0,6}") }
    return .gap(min: min, max: max, inClause: inClause)
  }

  private static func terms(_ choices: ArraySlice<UInt8>) throws(RuleError) -> [Term] {
    var terms: [Term] = []
    var start = choices.startIndex
    for index in choices.indices where choices[index] == UInt8(ascii: "|") {
      terms.append(try term(choices[start..<index]))
      start = index + 1
    }
    terms.append(try term(choices[start...]))
    return terms
  }

  private static func term(_ choice: ArraySlice<UInt8>) throws(RuleError) -> Term {
    guard let first = choice.first, let last = choice.last else { throw RuleError("een leeg alternatief") }
    if choice.count > 1, first == UInt8(ascii: "*") { return .suffix(try word(choice.dropFirst())) }
    if choice.count > 1, last == UInt8(ascii: "*") { return .prefix(try word(choice.dropLast())) }
    if choice.count > 2, first == UInt8(ascii: "<"), last == UInt8(ascii: ">") {
      guard let lexicon = LexiconClass(rawValue: text(choice.dropFirst().dropLast())) else {
        let known = LexiconClass.allCases.map { "<\($0.rawValue)>" }.joined(separator: ", ")
        throw RuleError("‘\(text(choice))’ is geen klasse van het lexicon; kies uit \(known)")
      }
      return .lexicon(lexicon)
    }
    return .word(try word(choice))
  }

  /// A word or punctuation character, held to lower case; plain lower-case letters need no further look.
  private static func word(_ bytes: ArraySlice<UInt8>) throws(RuleError) -> String {
    let word = text(bytes)
    if bytes.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) { return word }
    guard !word.contains(where: \.isUppercase) else { throw RuleError("‘\(word)’ hoort in kleine letters") }
    guard isOneToken(word[...]) else { throw RuleError("‘\(word)’ is meer dan één token; zet er spaties in") }
    return word
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Whether a choice is one word or one punctuation character, as the tokeniser would have it.
  private static func isOneToken(_ choice: Substring) -> Bool {
    if choice.count == 1 { return true }
    let inner: Set<Character> = ["-", "'", "’", ".", ":"]
    guard let first = choice.first, let last = choice.last else { return false }
    return (first.isLetter || first.isNumber) && (last.isLetter || last.isNumber)
      && choice.allSatisfy { $0.isLetter || $0.isNumber || inner.contains($0) }
  }

  /// Holds the pattern to the rules of its own docstring.
  private static func check(_ parsed: Parsed, of source: String) throws(RuleError) {
    let elements = parsed.elements
    let tokens = elements.indices.filter {
      if case .token(_, isOptional: false) = elements[$0] { true } else { false }
    }
    guard !tokens.isEmpty else { throw RuleError("het patroon ‘\(source)’ noemt geen enkel verplicht woord") }
    guard tokens.contains(where: parsed.marked.contains) else { throw RuleError("‘[[ ]]’ omvat geen verplicht woord") }
    for (index, element) in elements.enumerated() {
      switch element {
      case .gap where index == 0 || index == elements.count - 1:
        throw RuleError("een tussenruimte hoort niet aan de rand van ‘\(source)’")
      case .sentenceStart where index != 0:
        throw RuleError("‘^’ hoort vooraan in ‘\(source)’")
      case .sentenceEnd where index != elements.count - 1:
        throw RuleError("‘$’ hoort achteraan in ‘\(source)’")
      default: break
      }
    }
  }
}

/// Whence an index gets its patterns: compiled on the spot, or by the build.
protocol PatternSource {
  /// The word lists, joined by the words of the patterns.
  var lexicon: Lexicon { get }
  var classes: TermClasses { get }
  var affixes: [Affix] { get }

  /// What a pattern comes to; asked for every pattern once, always in the same order.
  mutating func compile(_ pattern: TokenPattern) -> [CompiledPattern]
}

/// The patterns that a `PatternCompiler` compiled when the program was built.
struct PrecompiledPatterns: PatternSource {
  let lexicon: Lexicon
  let classes: TermClasses
  let affixes: [Affix]
  private var reader: CompactReader

  /// Reads what `write(to:)` of a compiler wrote; the lexicon is the one that it left.
  init(_ reader: CompactReader, lexicon: Lexicon) {
    var reader = reader
    self.lexicon = lexicon
    classes = TermClasses(from: &reader)
    affixes = reader.list { Affix(bytes: Array($0.text()), isSuffix: $0.number(as: Int.self) == 1) }
    self.reader = reader
  }

  mutating func compile(_ pattern: TokenPattern) -> [CompiledPattern] {
    reader.list { CompiledPattern(from: &$0) }
  }
}

extension PatternCompiler {
  func write(to writer: inout CompactWriter) {
    classes.write(to: &writer)
    writer.list(affixes) {
      $0.text($1.bytes)
      $0.number($1.isSuffix ? 1 : 0)
    }
    for patterns in compiled { writer.list(patterns) { $1.write(to: &$0) } }
  }
}

extension CompiledPattern {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.list(steps) { $1.write(to: &$0) }
    writer.list(terms) { $1.write(to: &$0) }
    writer.range(marked)
    writer.numbers(anchor.words)
    writer.numbers(anchor.affixes)
    writer.number(lead.lowerBound)
    writer.number(lead.upperBound)
  }

  fileprivate convenience init(from reader: inout CompactReader) {
    let steps = reader.list { Step(from: &$0) }
    let terms = reader.list { Term(from: &$0) }
    let marked = reader.range()
    let anchor = Anchor(words: reader.numbers(), affixes: reader.numbers())
    let nearest = reader.number(as: Int.self)
    self.init(steps: steps, terms: terms, marked: marked, anchor: anchor, lead: nearest...reader.number())
  }
}

extension CompiledPattern.Term {
  fileprivate func write(to writer: inout CompactWriter) {
    switch self {
    case .word(let word):
      writer.number(0)
      writer.number(word)
    case .affix(let index):
      writer.number(1)
      writer.number(index)
    case .lexicon(let name):
      writer.number(2)
      writer.text(name.rawValue.utf8)
    }
  }

  fileprivate init(from reader: inout CompactReader) {
    switch reader.number(as: Int.self) {
    case 0: self = .word(reader.number())
    case 1: self = .affix(reader.number())
    default: self = .lexicon(TokenPattern.LexiconClass(rawValue: reader.string()) ?? .woord)
    }
  }
}

extension CompiledPattern.Step {
  fileprivate func write(to writer: inout CompactWriter) {
    switch self {
    case .token(let choices, let isOptional):
      writer.number(isOptional ? 1 : 0)
      writer.range(choices)
    case .gap(let min, let max, let inClause):
      writer.number(inClause ? 3 : 2)
      writer.number(min)
      writer.number(max)
    case .not(let choices):
      writer.number(4)
      writer.range(choices)
    case .notBefore(let choices):
      writer.number(5)
      writer.range(choices)
    case .start: writer.number(6)
    case .end: writer.number(7)
    }
  }

  fileprivate init(from reader: inout CompactReader) {
    let kind = reader.number(as: Int.self)
    switch kind {
    case 0, 1: self = .token(reader.range(), isOptional: kind == 1)
    case 2, 3: self = .gap(min: reader.number(), max: reader.number(), inClause: kind == 3)
    case 4: self = .not(reader.range())
    case 5: self = .notBefore(reader.range())
    case 6: self = .start
    default: self = .end
    }
  }
}

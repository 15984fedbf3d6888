/// The built-in rules and word lists as the build made them ready: at a start they are read, and nothing is compiled.
public struct CompiledSet: Sendable {
  /// The word lists, joined by the words of the rules' patterns.
  let lexicon: StaticString
  /// The patterns of the rules.
  let patterns: StaticString
  /// The markers of a toelichting, with the word lists that their words have joined.
  let markers: StaticString

  /// What the build wrote of a `SetCompiler`.
  public init(lexicon: StaticString, patterns: StaticString, markers: StaticString) {
    self.lexicon = lexicon
    self.patterns = patterns
    self.markers = markers
  }
}

/// Makes rules and word lists ready when the program is built.
public struct SetCompiler: Sendable {
  /// The bytes of the three parts of a `CompiledSet`: UTF-8, as a string literal holds it.
  public let lexicon: [UInt8]
  public let patterns: [UInt8]
  public let markers: [UInt8]

  /// The rules must be in the order in which they will be read.
  public init(_ rules: [Rule], _ lexicon: Lexicon) {
    var compiler = PatternCompiler(lexicon)
    _ = TermIndex(rules, &compiler)
    var writer = CompactWriter()
    compiler.lexicon.write(to: &writer)
    self.lexicon = writer.bytes
    writer = CompactWriter()
    compiler.write(to: &writer)
    patterns = writer.bytes
    writer = CompactWriter()
    MarkerIndex.write(extending: compiler.lexicon, to: &writer)
    markers = writer.bytes
  }
}

extension Lexicon {
  /// The lexicon that the build made ready; of the files those count that are asked for later.
  public init(_ compiled: CompiledSet, files: [(name: String, text: String)]) {
    var reader = CompactReader(compiled.lexicon)
    self.init(from: &reader, tables: MarkerIndex.tables(of: files), weights: Weights.deferred(files))
  }
}

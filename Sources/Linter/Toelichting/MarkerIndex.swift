import Legislation

/// The words by which a toelichting shows what it treats, ready to be found in one pass.
struct MarkerIndex: Sendable {
  /// The word lists, joined by the words of the markers.
  let lexicon: Lexicon
  /// What the headings of a toelichting tell.
  let headings: SectionHeadings
  /// What a good treatment of a subject says, by code, in the words of findings.
  let names: [String: String]
  /// Per marker its code ("DM3", "evaluatie").
  private let codes: [String]
  private let terms: TermIndex

  /// The files that hold them.
  private static let files: Set<String> = ["toelichting.tsv", "sectiekoppen.tsv", "inhoud.tsv"]

  /// The texts of those files, by name.
  static func tables(of files: [(name: String, text: String)]) -> [String: String] {
    let tables = files.filter { Self.files.contains($0.name) }
    return Dictionary(tables.map { ($0.name, $0.text) }) { first, _ in first }
  }

  /// Compiles the table of markers on top of a lexicon, whose ids stay what they are.
  init(extending lexicon: Lexicon) {
    let (patterns, codes) = Self.markers(in: lexicon.explanationTables)
    var compiler = PatternCompiler(lexicon)
    self.init(patterns, codes, &compiler, lexicon.explanationTables)
  }

  /// The index that the build made ready beside a lexicon.
  init(_ compiled: CompiledSet, beside built: Lexicon) {
    var reader = CompactReader(compiled.markers)
    let codes = reader.list { $0.string() }
    let tables = built.explanationTables
    let lexicon = Lexicon(from: &reader, tables: tables, weights: built.weights)
    var source = PrecompiledPatterns(reader, lexicon: lexicon)
    // What the patterns were is of no more use: each comes out compiled, in its turn.
    self.init(codes.map { _ in TokenPattern(checked: "") }, codes, &source, tables)
  }

  /// Writes what the build makes ready.
  static func write(extending lexicon: Lexicon, to writer: inout CompactWriter) {
    let (patterns, codes) = markers(in: lexicon.explanationTables)
    var compiler = PatternCompiler(lexicon)
    _ = TermIndex(markers: patterns, &compiler)
    writer.list(codes) { $0.text($1.utf8) }
    compiler.lexicon.write(to: &writer)
    compiler.write(to: &writer)
  }

  private init(
    _ patterns: [TokenPattern], _ codes: [String], _ source: inout some PatternSource, _ tables: [String: String]
  ) {
    terms = TermIndex(markers: patterns, &source)
    lexicon = source.lexicon
    self.codes = codes
    headings = SectionHeadings(TableRows(tables["sectiekoppen.tsv"] ?? ""))
    names = Dictionary(
      TableRows(tables["inhoud.tsv"] ?? "").map { ($0.string(0), $0.string(1)) }
    ) { _, last in last }
  }

  /// The patterns of the markers with the code of each; the build holds them to the pattern language.
  private static func markers(in tables: [String: String]) -> (patterns: [TokenPattern], codes: [String]) {
    var markers: (patterns: [TokenPattern], codes: [String]) = ([], [])
    for row in TableRows(tables["toelichting.tsv"] ?? "") {
      guard let pattern = try? TokenPattern(row.string(0)) else { continue }
      markers.patterns.append(pattern)
      markers.codes.append(row.string(1))
    }
    return markers
  }

  /// Where markers stand, in the order of the text, with the code of each.
  func marks(in document: Document, _ table: TokenTable) -> [(code: String, match: TermMatch)] {
    var result: [(code: String, match: TermMatch)] = []
    for found in terms.matches(in: document, table, isActive: { _ in true }) {
      guard case .marker(let index) = found.owner else { continue }
      result += found.matches.map { (codes[index], $0) }
    }
    return result.sorted {
      ($0.match.marked.lowerBound, $0.code, $0.match.marked.upperBound)
        < ($1.match.marked.lowerBound, $1.code, $1.match.marked.upperBound)
    }
  }
}

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
  static let tables: Set<String> = ["toelichting.tsv", "sectiekoppen.tsv", "inhoud.tsv"]

  /// Compiles the table of markers on top of a lexicon, whose ids stay what they are.
  init(extending lexicon: Lexicon) {
    var lexicon = lexicon
    var codes: [String] = []
    var patterns: [TokenPattern] = []
    func rows(_ name: String) -> TableRows { TableRows(lexicon.explanationTables[name] ?? "") }
    for row in rows("toelichting.tsv") {
      // The build holds the table to the pattern language.
      guard let pattern = try? TokenPattern(row.string(0)) else { continue }
      patterns.append(pattern)
      codes.append(row.string(1))
    }
    headings = SectionHeadings(rows("sectiekoppen.tsv"))
    names = Dictionary(rows("inhoud.tsv").map { ($0.string(0), $0.string(1)) }) { _, last in last }
    terms = TermIndex(markers: patterns, &lexicon)
    self.codes = codes
    self.lexicon = lexicon
  }

  /// Where markers stand, in the order of the text, with the code of each.
  func marks(in document: Document, _ table: TokenTable) -> [(code: String, match: TermMatch)] {
    var result: [(code: String, match: TermMatch)] = []
    for (owner, matches) in terms.matches(in: document, table, isActive: { _ in true }) {
      guard case .marker(let index) = owner else { continue }
      result += matches.map { (codes[index], $0) }
    }
    // Down to the end of each: the order in which a dictionary gives them differs from run to run.
    return result.sorted {
      ($0.match.marked.lowerBound, $0.code, $0.match.marked.upperBound)
        < ($1.match.marked.lowerBound, $1.code, $1.match.marked.upperBound)
    }
  }
}

import Legislation
import Synchronization

/// The words by which a toelichting shows what it treats, ready to be found in one pass.
struct MarkerIndex: Sendable {
  /// The word lists, joined by the words of the markers.
  let lexicon: Lexicon
  /// Per marker its code ("DM3", "evaluatie").
  let codes: [String]
  private let terms: TermIndex

  /// Compiles the table of markers on top of a lexicon, whose ids stay what they are.
  init(extending lexicon: Lexicon) {
    var lexicon = lexicon
    var codes: [String] = []
    var patterns: [TokenPattern] = []
    for row in TableRows(lexicon.markerTable) {
      // The build holds the table to the pattern language.
      guard let pattern = try? TokenPattern(row.string(0)) else { continue }
      patterns.append(pattern)
      codes.append(row.string(1))
    }
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

/// A value that is made when it is first asked for, and then kept.
final class Deferred<Value: Sendable>: Sendable {
  private let value: Mutex<Value?> = Mutex(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  func get() -> Value {
    value.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}

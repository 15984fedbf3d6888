import Legislation

/// A defined term where it is used.
package struct TermUse: Sendable {
  package var term: DefinedTerm
  package var range: Range<Int>
  package var node: NodeID
}

/// Finds the uses of defined terms in one token table.
struct TermFinder {
  private struct Candidate {
    var words: [UInt32]
    var term: DefinedTerm
  }

  private let table: TokenTable
  private let text: [UInt8]
  /// By the first word, the longest first.
  private var candidates: [UInt32: [Candidate]] = [:]

  init(_ terms: [DefinedTerm], in table: TokenTable, text: [UInt8]) {
    self.table = table
    self.text = text
    for term in terms {
      let words = term.text.lowercased().split(separator: " ").map(String.init)
      guard let last = words.last else { continue }
      let first = words.dropLast().map { table.words.find(Array($0.utf8)) }
      guard !first.contains(0) else { continue }
      for form in Self.forms(of: last) {
        let id = table.words.find(Array(form.utf8))
        guard id != 0 else { continue }
        candidates[first.first ?? id, default: []].append(Candidate(words: first + [id], term: term))
      }
    }
    for key in candidates.keys { candidates[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// A word with the endings of its plural.
  private static func forms(of word: String) -> [String] { ["", "s", "en", "n", "'s", "e"].map { word + $0 } }

  func uses(in tokens: Range<Int>, node: NodeID) -> [TermUse] {
    guard !candidates.isEmpty else { return [] }
    var result: [TermUse] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let found = candidates[table.tokens[index].word]?.first { isUse($0, at: index, in: tokens) }
      if let found {
        let end = index + found.words.count
        let range = table.tokens[index].range.lowerBound..<table.tokens[end - 1].end
        if range != found.term.range { result.append(TermUse(term: found.term, range: range, node: node)) }
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  private func isUse(_ candidate: Candidate, at index: Int, in tokens: Range<Int>) -> Bool {
    let end = index + candidate.words.count
    guard end <= tokens.upperBound,
      candidate.words.indices.allSatisfy({ table.tokens[index + $0].word == candidate.words[$0] })
    else { return false }
    // "Wet" within a name is not what "wet" was defined as; at the start of a sentence any word has a capital.
    let isCapital = candidate.term.text.first?.isUppercase ?? false
    if !isCapital, table.tokens[index].kind == .name, index > tokens.lowerBound,
      table.tokens[index - 1].word != table.fullStop
    {
      return false
    }
    // "deze wet" is the regulation itself, "die wet" the one just named, whatever "wet" was defined as.
    guard Self.regulations.contains(candidate.term.text) else { return true }
    return index > tokens.lowerBound
      && [.de, .het].contains(KnownWord(id: table.tokens[index - 1].word))
  }

  private static let regulations: Set<String> = ["wet", "besluit", "regeling", "verordening", "richtlijn", "rijkswet"]
}

import Legislation

/// A stretch of tokens that is read as one sentence; it may join a lead-in with an onderdeel.
///
/// Indices point into the token table of the document.
struct Sentence: Sendable {
  var tokens: [Int32]
  /// Where the text of each onderdeel that is read with a lead-in starts in `tokens`.
  var itemStarts: [Int] = []

  var isList: Bool { !itemStarts.isEmpty }

  /// The words of each onderdeel.
  var items: [Range<Int>] { ranges(from: itemStarts, to: tokens.count) }

  /// The words before an index.
  func prefix(_ end: Int) -> Sentence {
    Sentence(tokens: Array(tokens[..<end]), itemStarts: itemStarts.filter { $0 < end })
  }

  /// The words from an index on; where it lies within an onderdeel, the rest of that comes first.
  func suffix(from start: Int) -> Sentence {
    let within = itemStarts.contains { $0 <= start } ? [0] : []
    return Sentence(
      tokens: Array(tokens[start...]), itemStarts: within + itemStarts.filter { $0 > start }.map { $0 - start })
  }
}

/// What lies from each of some indices to the next.
func ranges(from starts: [Int], to end: Int) -> [Range<Int>] {
  starts.indices.map { starts[$0]..<(starts[safe: $0 + 1] ?? end) }
}

extension TokenTable {
  /// Splits a block at the ends of sentences: a full stop before a capital, a figure or a quotation, that closes no abbreviation.
  func sentences(_ block: Range<Int32>) -> [Range<Int32>] {
    var result: [Range<Int32>] = []
    result.reserveCapacity(4)
    var start = block.lowerBound
    for index in block where tokens[Int(index)].word == fullStop && isSentenceEnd(index, block) {
      result.append(start..<index + 1)
      start = index + 1
    }
    if start < block.upperBound { result.append(start..<block.upperBound) }
    return result
  }

  private func isSentenceEnd(_ index: Int32, _ block: Range<Int32>) -> Bool {
    let token = tokens[Int(index)]
    guard index + 1 < block.upperBound, index > block.lowerBound else { return false }
    let next = tokens[Int(index) + 1]
    guard Int(next.start) > token.end, next.kind == .name || next.kind == .number || next.kind == .mark else {
      return false
    }
    let previous = tokens[Int(index) - 1]
    if next.kind == .number || next.kind == .mark { return previous.count > 3 && previous.kind == .word }
    if previous.kind == .mark { return true }
    // "onder b en c. Het bevoegd gezag": behind a letter only words that no name starts with.
    if previous.count == 1, previous.kind == .word {
      return !classes[Int(next.word)].isDisjoint(with: [.determiner, .subordinator, .preposition])
    }
    return previous.count > 1 && !classes[Int(previous.word)].contains(.abbreviation)
      || previous.kind == .number
  }
}

extension TokenTable {
  /// The tokens of a stretch of text, read as one sentence.
  func sentence(in range: Range<Int>) -> Sentence {
    let tokens = tokens(in: range)
    return Sentence(tokens: tokens.map { Int32($0) })
  }

  /// The indices of the tokens in a stretch of the text.
  func tokens(in range: Range<Int>) -> Range<Int> {
    let start = tokens.partitioningIndex { Int($0.start) >= range.lowerBound }
    return start..<(tokens[start...].firstIndex { Int($0.start) >= range.upperBound } ?? tokens.count)
  }
}

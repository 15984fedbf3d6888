/// Rows of words with what they mean, found by their first word: flat arrays, so that asking costs one look per word.
struct PhraseTable: Sendable {
  private struct Row: Sendable {
    /// Where the words behind the first stand in `words`.
    var start: UInt32
    var count: UInt16
    /// The row that follows for the same first word, 0 where there is none.
    var next: UInt16
    var meaning: UInt64
  }

  /// Stands in a row for any number.
  static let anyNumber = UInt32.max

  private var words: [UInt32] = []
  /// Row 0 is no row.
  private var rows: [Row] = [Row(start: 0, count: 0, next: 0, meaning: 0)]
  /// For each word id its first row.
  private var heads: [UInt16] = []

  /// Adds a row; longer rows of the same first word are found first. A row can't begin with any number.
  mutating func add(_ row: [UInt32], meaning: UInt64) {
    guard let first = row.first, first != Self.anyNumber else { return }
    while heads.count <= Int(first) { heads.append(0) }
    let id = UInt16(rows.count)
    var added = Row(start: UInt32(words.count), count: UInt16(row.count - 1), next: 0, meaning: meaning)
    words += row.dropFirst()
    var previous = 0
    var current = Int(heads[Int(first)])
    while current != 0, rows[current].count > added.count {
      previous = current
      current = Int(rows[current].next)
    }
    added.next = UInt16(current)
    rows.append(added)
    if previous == 0 { heads[Int(first)] = id } else { rows[previous].next = id }
  }

  /// How many words the longest row at an index has that means any of what is wanted, and its whole meaning.
  @inline(__always)
  func match(_ text: [UInt32], _ numbers: [Bool], at index: Int, wanted: UInt64) -> (count: Int, meaning: UInt64)? {
    let first = Int(text[index])
    guard first < heads.count, heads[first] != 0 else { return nil }
    return slowMatch(text, numbers, at: index, wanted: wanted)
  }

  private func slowMatch(_ text: [UInt32], _ numbers: [Bool], at index: Int, wanted: UInt64) -> (
    count: Int, meaning: UInt64
  )? {
    var current = Int(heads[Int(text[index])])
    while current != 0 {
      let row = rows[current]
      if row.meaning & wanted != 0, fits(row, text, numbers, index + 1) { return (Int(row.count) + 1, row.meaning) }
      current = Int(row.next)
    }
    return nil
  }

  /// All meanings of the rows that start at an index.
  @inline(__always)
  func meanings(_ text: [UInt32], _ numbers: [Bool], at index: Int) -> UInt64 {
    let first = Int(text[index])
    guard first < heads.count, heads[first] != 0 else { return 0 }
    var found: UInt64 = 0
    var current = Int(heads[first])
    while current != 0 {
      let row = rows[current]
      if row.meaning & ~found != 0, fits(row, text, numbers, index + 1) { found |= row.meaning }
      current = Int(row.next)
    }
    return found
  }

  private func fits(_ row: Row, _ text: [UInt32], _ numbers: [Bool], _ index: Int) -> Bool {
    let count = Int(row.count)
    guard index + count <= text.count else { return false }
    for offset in 0..<count {
      let word = words[Int(row.start) + offset]
      if word == Self.anyNumber ? !numbers[index + offset] : word != text[index + offset] { return false }
    }
    return true
  }
}

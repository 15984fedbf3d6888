/// What the lexicon lacks, the most frequent first: a count and a word on each line, below three headings.
public func lexiconGapsText(_ gaps: LexiconGaps) -> String {
  let tables = [
    ("persoonsvormen met een orgaan als onderwerp", gaps.verbs),
    ("deelwoorden van besluiten", gaps.participles),
    ("onderwerpen van besluiten", gaps.subjects),
  ]
  var text = ""
  for (title, counts) in tables {
    text += "\(title): \(counts.count)\n"
    let width = counts.values.max().map { "\($0)".count } ?? 0
    for (word, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let number = "\(count)"
      text += "  " + String(repeating: " ", count: width - number.count) + "\(number)  \(word)\n"
    }
  }
  return text
}

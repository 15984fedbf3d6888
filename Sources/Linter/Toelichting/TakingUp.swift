extension Explanation {
  /// Whether a sentence goes on about what the one before it says, by its first word.
  func takesUpTheLast(_ sentence: Range<Int>) -> Bool {
    takingUp.contains(table.string(table.tokens[sentence.lowerBound].word))
  }

  /// Whether one of the sentences of a paragraph with the words in question says why, or one beside it that belongs to it.
  func givesReason(in paragraph: Paragraph, nearAny words: Set<String>) -> Bool {
    let sentences = sentences(of: paragraph)
    func givesReason(_ index: Int) -> Bool {
      guard sentences.indices.contains(index) else { return false }
      let range = table.range(of: sentences[index])
      return paragraph.reasons.contains(where: range.contains)
    }
    return sentences.indices.contains { index in
      guard sentences[index].contains(where: { words.contains(table.string(table.tokens[$0].word)) }) else {
        return false
      }
      return givesReason(index) || givesReason(index - 1)
        || givesReason(index + 1) && takesUpTheLast(sentences[index + 1])
    }
  }
}

/// The words with which a sentence goes on about the one before.
private let takingUp: Set<String> = [
  "daarvan", "hiervan", "daarbij", "hierbij", "dat", "dit", "dan", "daaronder", "hieronder", "zo", "zij", "hij", "het",
  "daarmee", "hiermee", "daardoor", "hierdoor", "daarom", "deze", "die", "reden",
]

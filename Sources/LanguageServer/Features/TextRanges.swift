extension TextPosition: Comparable {
  static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

extension TextRange {
  /// Whether a place is in the range or at its end, where an editor's cursor stands behind a word.
  func holds(_ position: TextPosition) -> Bool { start <= position && position <= end }

  /// The smallest range that holds both.
  func extended(over other: TextRange) -> TextRange {
    TextRange(start: min(start, other.start), end: max(end, other.end))
  }
}

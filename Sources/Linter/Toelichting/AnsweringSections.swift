import Legislation

extension Explanation {
  /// The sections beside one, or in it, that are headed as the reaction to what it reports.
  func answers(besideOrBelow index: Int) -> [Section] {
    sections.filter { other in
      guard let parent = other.parent, parent == index || parent == sections[index].parent else { return false }
      return headingWords(document.heading(other.node)).contains(where: reactionWords.contains)
    }
  }
}

/// The words of a heading under which advices and tests are answered.
private let reactionWords: Set<String> = [
  "reactie", "reacties", "verwerking", "weging", "appreciatie", "beantwoording", "opvolging", "gedaan",
]

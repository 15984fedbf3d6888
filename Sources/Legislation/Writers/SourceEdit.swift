/// A change of a text: a stretch of its decoded bytes, and what comes in its place.
public struct SourceEdit: Sendable, Hashable {
  public var range: Range<Int>
  public var replacement: String

  public init(range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A text after edits that do not overlap.
public func applying(_ edits: [SourceEdit], to text: [UInt8]) -> [UInt8] {
  var result = text
  for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
    result.replaceSubrange(edit.range, with: edit.replacement.utf8)
  }
  return result
}

extension Document {
  /// Replaces words of the text, in the way that the source spells them.
  public func replacing(_ range: Range<Int>, with words: String) -> SourceEdit {
    SourceEdit(range: runs.cover(range), replacement: spelt(words))
  }

  /// Puts words behind an offset of the text, in the way that the source spells them.
  public func inserting(_ words: String, behind offset: Int) -> SourceEdit {
    let place = runs.cover(max(0, offset - 1)..<offset).upperBound
    return SourceEdit(range: place..<place, replacement: spelt(words))
  }

  /// Words as the source has to spell them.
  func spelt(_ words: String) -> String {
    guard format != .plainText else { return words }
    var result = ""
    for character in words {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}

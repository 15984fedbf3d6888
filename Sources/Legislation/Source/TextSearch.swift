extension String {
  /// Whether some other text stands in this one, byte for byte.
  ///
  /// The standard library compares characters; for the few words that tell what an act is about that cost a twentieth of a
  /// short run.
  package func holds(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard let first = other.first else { return true }
        guard text.count >= other.count else { return false }
        for start in 0...text.count - other.count where text[start] == first {
          if text[start..<start + other.count].elementsEqual(other) { return true }
        }
        return false
      }
    }
  }
}

import Legislation

/// The text right before the cursor, as it stands in the source: what is being typed.
struct TypedText {
  enum Context: Equatable {
    /// A number of an artikel, as far as it is there.
    case artikel(String)
    /// A lid of an artikel.
    case lid(artikel: String, String)
    case words
    case none
  }

  /// At most some hundred bytes of one block.
  let text: String

  /// Nil where the cursor stands in a tag.
  init?(_ document: Document, before cursor: Int) {
    let utf8 = document.source.utf8
    let isMarkedUp = document.format != .plainText
    if isMarkedUp, Self.isInTag(utf8, cursor) { return nil }
    var start = cursor
    var lineEnds = 0
    while start > 0, cursor - start < 160 {
      let byte = utf8[start - 1]
      if isMarkedUp, byte == UInt8(ascii: ">") { break }
      // An empty line ends a block.
      lineEnds = byte == 0x0A ? lineEnds + 1 : byte == 0x0D || byte == 0x20 || byte == 0x09 ? lineEnds : 0
      if lineEnds == 2 { break }
      start -= 1
    }
    while start < cursor, utf8[start] & 0xC0 == 0x80 { start += 1 }
    text = String(decoding: utf8[start..<cursor], as: UTF8.self)
  }

  private static func isInTag(_ utf8: [UInt8], _ cursor: Int) -> Bool {
    let mark = utf8[..<cursor].lastIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    return mark.map { utf8[$0] == UInt8(ascii: "<") } ?? false
  }

  /// What is being written, by the words before the cursor.
  var context: Context {
    let isOpen = text.last?.isWhitespace ?? true
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let prefix = isOpen ? "" : words.popLast() ?? ""
    if prefix.allSatisfy({ $0.isNumber || $0.isLetter || $0 == ":" || $0 == "." }), opensNumber(words, prefix) {
      return .artikel(prefix)
    }
    if let last = words.last, last.hasSuffix(","), words.count >= 2,
      ["artikel", "artikelen"].contains(words[words.count - 2].lowercased()), prefix.allSatisfy(\.isLetter)
    {
      return .lid(artikel: String(last.dropLast()), prefix)
    }
    return prefix.isEmpty ? .none : .words
  }

  /// Whether a number of an artikel comes next: behind "artikel", or in a row of them.
  private func opensNumber(_ words: [String], _ prefix: String) -> Bool {
    var index = words.count - 1
    guard index >= 0 else { return false }
    if ["artikel", "artikelen"].contains(words[index].lowercased()) { return true }
    // "artikelen 4, 5 en 1": only a row says that a number follows.
    guard prefix.isEmpty || prefix.first?.isNumber ?? false else { return false }
    while index > 0 {
      let word = words[index].lowercased()
      if word == "artikelen" { return index < words.count - 1 && ["en", "of"].contains(words[words.count - 1]) }
      let isRow = ["en", "of", "tot", "met"].contains(word) || word.first?.isNumber ?? false
      guard isRow else { return false }
      index -= 1
    }
    return words[0].lowercased() == "artikelen"
  }

  /// Where the last words start, from the fourth but last on: a term may have several.
  var wordStarts: [String.Index] {
    var starts: [String.Index] = []
    var isInWord = false
    for index in text.indices {
      let isLetter = text[index].isLetter || text[index].isNumber || text[index] == "-"
      if isLetter, !isInWord { starts.append(index) }
      isInWord = isLetter
    }
    return isInWord ? starts.suffix(4) : []
  }
}

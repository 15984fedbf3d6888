import Legislation

/// One word, number or mark of a document's text.
struct Token: Sendable {
  /// Offset in the document's text.
  var start: UInt32
  var count: UInt16
  var kind: Kind
  /// The id of the word in lower case; marks have their ASCII code as a word of one byte.
  var word: UInt32

  enum Kind: UInt8, Sendable {
    case word
    /// Written with a capital.
    case name
    case number
    case mark
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  var end: Int { Int(start) + Int(count) }
}

/// The tokens of a document, block by block, with what the lexicon says of each distinct word.
struct TokenTable: Sendable {
  private(set) var tokens: [Token] = []
  /// For each node of the document that is a block of text, its tokens; empty elsewhere. The toelichting is not read.
  private(set) var blocks: [Range<Int32>]
  /// For each node its heading.
  private(set) var headings: [Range<Int32>]
  private(set) var words: WordTable
  /// Word classes by id: those of the lexicon, of endings, and of the act's own definitions.
  var classes: [WordClass]
  let lexicon: Lexicon

  /// The words of one byte that grammar asks for often.
  let comma: UInt32
  let colon: UInt32
  let semicolon: UInt32
  let fullStop: UInt32

  init(_ document: Document, lexicon: Lexicon) {
    self.lexicon = lexicon
    words = lexicon.table
    comma = words.find([0x2C])
    colon = words.find([0x3A])
    semicolon = words.find([0x3B])
    fullStop = words.find([0x2E])
    classes = lexicon.entries.map(\.classes)
    blocks = [Range<Int32>](repeating: 0..<0, count: document.nodes.count)
    headings = blocks
    tokens.reserveCapacity(document.text.count / 6)
    var id = 0
    while id < document.nodes.count {
      let node = document.nodes[id]
      if node.kind == .toelichting {
        id = Int(node.end)
        continue
      }
      if !node.heading.isEmpty { headings[id] = read(document.text, node.heading) }
      switch node.kind {
      case .alinea, .wijzigingsopdracht, .opschrift, .tussenkop: blocks[id] = read(document.text, node.text)
      default: break
      }
      id += 1
    }
  }

  private mutating func read(_ text: [UInt8], _ range: Range<Int>) -> Range<Int32> {
    let start = Int32(tokens.count)
    tokenise(text, range)
    return start..<Int32(tokens.count)
  }

  func string(_ word: UInt32) -> String { String(decoding: words.word(word), as: UTF8.self) }

  private mutating func tokenise(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { bytes in
      var folded = [UInt8](repeating: 0, count: 64)
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = bytes[index]
        if byte <= 0x20 {
          index += 1
        } else if isDigit(byte) {
          index = number(bytes, index, range.upperBound)
        } else if letterWidth(bytes, index, range.upperBound) > 0 {
          index = word(bytes, index, range.upperBound, &folded)
        } else {
          let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          let end = min(range.upperBound, index + width)
          add(UnsafeBufferPointer(rebasing: bytes[index..<end]), index, end, .mark)
          index = end
        }
      }
    }
  }

  /// "12", "2:4a", "3.71", "1.000,50", "5°": digits with what continues a number.
  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if isDigit(byte) || isASCIILetter(byte) {
        index += 1
      } else if byte == 0x2E || byte == 0x3A || byte == 0x2C || byte == 0x2D, index + 1 < end, isDigit(bytes[index + 1])
      {
        index += 1
      } else {
        break
      }
    }
    let clipped = min(index, start + 0xFFFF)
    add(UnsafeBufferPointer(rebasing: bytes[start..<clipped]), start, clipped, .number)
    return clipped
  }

  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ folded: inout [UInt8]
  ) -> Int {
    var index = start
    var count = 0
    let limit = min(end, start + 0xFFF0)
    let isName = bytes[start] >= 0x41 && bytes[start] <= 0x5A
    while index < limit {
      let byte = bytes[index]
      if count + 4 > folded.count { folded += [UInt8](repeating: 0, count: folded.count) }
      if isASCIILetter(byte) || isDigit(byte) {
        folded[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        count += 1
        index += 1
        continue
      }
      if byte == 0x2D || byte == 0x27 || byte == 0x2F {
        guard index + 1 < limit, letterWidth(bytes, index + 1, limit) > 0 else { break }
        folded[count] = byte
        count += 1
        index += 1
        continue
      }
      // An apostrophe inside a word: "regio’s", "auto’s".
      if byte == 0xE2, index + 3 < limit, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99,
        isASCIILetter(bytes[index + 3])
      {
        folded[count] = 0x27
        count += 1
        index += 3
        continue
      }
      let width = letterWidth(bytes, index, limit)
      guard width > 0 else { break }
      count = fold(bytes, index, width, &folded, count)
      index += width
    }
    folded.withUnsafeBufferPointer {
      add(UnsafeBufferPointer(rebasing: $0[..<count]), start, index, isName ? .name : .word)
    }
    return max(index, start + 1)
  }

  /// Folds a letter above ASCII: capitals of Latin-1 to small ones, the ligature ĳ to ij, soft hyphens to nothing.
  private func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ width: Int, _ folded: inout [UInt8], _ count: Int
  ) -> Int {
    let lead = bytes[index]
    if lead == 0xC4, bytes[index + 1] == 0xB3 || bytes[index + 1] == 0xB2 {
      folded[count] = UInt8(ascii: "i")
      folded[count + 1] = UInt8(ascii: "j")
      return count + 2
    }
    if lead == 0xC2 { return count }
    for offset in 0..<width { folded[count + offset] = bytes[index + offset] }
    if lead == 0xC3, bytes[index + 1] >= 0x80, bytes[index + 1] <= 0x9E { folded[count + 1] = bytes[index + 1] | 0x20 }
    return count + width
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ kind: Token.Kind) {
    let id = words.intern(word)
    if Int(id) >= classes.count {
      classes.append(kind == .mark || kind == .number ? [] : lexicon.classes(ofUnknown: word))
    }
    tokens.append(Token(start: UInt32(start), count: UInt16(end - start), kind: kind, word: id))
  }
}

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

@inline(__always)
private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// How many bytes the letter at an index has, 0 where it is none. Quotes, dashes and signs of Unicode are marks; a soft hyphen
/// belongs to its word.
@inline(__always)
private func letterWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
  let byte = bytes[index]
  if byte < 0x80 { return isASCIILetter(byte) ? 1 : 0 }
  if byte == 0xC2 { return index + 1 < end && bytes[index + 1] == 0xAD ? 2 : 0 }
  if byte < 0xC3 || byte == 0xE2 || byte >= 0xF0 { return 0 }
  let width = byte < 0xE0 ? 2 : 3
  return index + width <= end ? width : 0
}

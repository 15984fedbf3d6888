/// Cuts a stretch of text into words, numbers and marks.
struct Tokeniser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var end = 0
  /// Where a word is put together that the text spells otherwise: with accents in capitals, soft hyphens, curly apostrophes.
  private var folded: [UInt8] = []

  private init(_ text: UnsafeBufferPointer<UInt8>) { bytes = text }

  /// Lends a tokeniser of a text.
  static func withTokeniser(of text: [UInt8], _ body: (inout Tokeniser) -> Void) {
    text.withUnsafeBufferPointer { bytes in
      var tokeniser = Tokeniser(bytes)
      body(&tokeniser)
    }
  }

  /// Goes on with a stretch of the text.
  mutating func start(_ range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  /// Writes the tokens that come next up to the first that takes more thought: a number, a word with more than letters and
  /// digits of ASCII, a word that the table does not know yet. Nearly all words are none of these.
  @inline(__always)
  mutating func readKnown(_ words: borrowing WordTable, into row: UnsafeMutableBufferPointer<Token>, _ count: inout Int)
  {
    let start = index
    let written = count
    (index, count) = words.withLookup { known in
      let raw = UnsafeRawBufferPointer(bytes)
      var index = start
      var count = written
      while true {
        while index < end, bytes[index] <= 0x20 { index &+= 1 }
        guard index < end, index &+ 8 <= bytes.count else { return (index, count) }
        let byte = bytes[index]
        let id: UInt32
        var kind = Token.Kind.mark
        var stop = index &+ 1
        if isASCIILetter(byte) {
          let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          let others = others(in: word)
          stop = others != 0 ? index &+ others.trailingZeroBitCount &>> 3 : wordEnd(from: index &+ 8, end)
          guard stop <= end, stop &- index <= Token.longest, stop == end || !mayGoOn(bytes[stop]) else {
            return (index, count)
          }
          id =
            others != 0
            ? known.find(WordKey(word, stop &- index, bytes, index))
            : known.find(WordKey(lettersAndDigits: bytes, index..<stop))
          kind = byte <= 0x5A ? .name : .word
        } else {
          guard byte < 0x80, !isDigit(byte) else { return (index, count) }
          id = known.find(WordKey(mark: byte, bytes, index))
        }
        guard id != 0 else { return (index, count) }
        row[count] = Token(start: index, count: stop &- index, kind: kind, word: id)
        count &+= 1
        index = stop
      }
    }
  }

  /// The next token of the stretch, its word under its id in the table.
  @inline(__always)
  mutating func next(_ words: inout WordTable) -> Token? {
    while index < end, bytes[index] <= 0x20 { index += 1 }
    guard index < end else { return nil }
    let byte = bytes[index]
    return isASCIILetter(byte) ? word(&words) : otherToken(byte, &words)
  }

  private mutating func otherToken(_ byte: UInt8, _ words: inout WordTable) -> Token {
    if isDigit(byte) { return number(&words) }
    if letterWidth(bytes, index, end) > 0 { return foldedWord(&words) }
    let start = index
    index = min(end, index + (byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4))
    return token(start, .mark, words.intern(UnsafeBufferPointer(rebasing: bytes[start..<index])))
  }

  /// The token from a start up to here.
  @inline(__always)
  private func token(_ start: Int, _ kind: Token.Kind, _ word: UInt32) -> Token {
    Token(start: start, count: index - start, kind: kind, word: word)
  }

  /// "12", "2:4a", "3.71", "1.000,50", "5°": digits with what continues a number.
  private mutating func number(_ words: inout WordTable) -> Token {
    let start = index
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
    index = min(index, start + Token.longest)
    return token(start, .number, words.intern(UnsafeBufferPointer(rebasing: bytes[start..<index])))
  }

  /// A word of ASCII letters and digits, as nearly all are; any other is put together letter by letter.
  @inline(__always)
  private mutating func word(_ words: inout WordTable) -> Token {
    let start = index
    let limit = min(end, start + Token.longest)
    guard start + 8 <= bytes.count else { return longWord(&words) }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let others = others(in: word)
    guard others != 0 else { return longWord(&words) }
    // Most words end within eight bytes: one load tells their length, and is what the table asks for.
    let stop = min(limit, start + others.trailingZeroBitCount &>> 3)
    if stop < limit, goesOn(stop, limit) { return foldedWord(&words) }
    index = stop
    return token(start, bytes[start] <= 0x5A ? .name : .word, words.intern(WordKey(word, stop - start, bytes, start)))
  }

  @inline(never)
  private mutating func longWord(_ words: inout WordTable) -> Token {
    let start = index
    let limit = min(end, start + Token.longest)
    let stop = wordEnd(from: start + 1, limit)
    if stop < limit, goesOn(stop, limit) { return foldedWord(&words) }
    index = stop
    let key = WordKey(lettersAndDigits: bytes, start..<stop)
    return token(start, bytes[start] <= 0x5A ? .name : .word, words.intern(key))
  }

  /// Where a row of ASCII letters and digits ends.
  @inline(__always)
  private func wordEnd(from start: Int, _ limit: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var stop = start
    while stop + 8 <= bytes.count {
      let others = others(in: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: stop, as: UInt64.self)))
      if others != 0 { return min(limit, stop + others.trailingZeroBitCount &>> 3) }
      stop += 8
    }
    while stop < limit, isASCIILetter(bytes[stop]) || isDigit(bytes[stop]) { stop += 1 }
    return min(limit, stop)
  }

  /// Whether a word goes on at a byte that is no ASCII letter or digit.
  @inline(__always)
  private func goesOn(_ index: Int, _ limit: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0x2D || byte == 0x27 || byte == 0x2F {
      return index + 1 < limit && letterWidth(bytes, index + 1, limit) > 0
    }
    return byte >= 0x80 && (isApostrophe(index, limit) || letterWidth(bytes, index, limit) > 0)
  }

  /// An apostrophe inside a word: "regio’s", "auto’s".
  private func isApostrophe(_ index: Int, _ limit: Int) -> Bool {
    bytes[index] == 0xE2 && index + 3 < limit && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
      && isASCIILetter(bytes[index + 3])
  }

  private mutating func foldedWord(_ words: inout WordTable) -> Token {
    let start = index
    let limit = min(end, start + Token.longest)
    let isName = bytes[start] >= 0x41 && bytes[start] <= 0x5A
    folded.removeAll(keepingCapacity: true)
    while index < limit {
      let byte = bytes[index]
      if isASCIILetter(byte) || isDigit(byte) {
        folded.append(byte | 0x20)
        index += 1
      } else if byte == 0x2D || byte == 0x27 || byte == 0x2F {
        guard goesOn(index, limit) else { break }
        folded.append(byte)
        index += 1
      } else if isApostrophe(index, limit) {
        folded.append(0x27)
        index += 3
      } else {
        let width = letterWidth(bytes, index, limit)
        guard width > 0 else { break }
        fold(index, width)
        index += width
      }
    }
    index = max(index, start + 1)
    return token(start, isName ? .name : .word, words.intern(folded))
  }

  /// Folds a letter above ASCII: capitals of Latin-1 to small ones, the ligature ĳ to ij, soft hyphens to nothing.
  private mutating func fold(_ index: Int, _ width: Int) {
    let lead = bytes[index]
    let second = bytes[index + 1]
    if lead == 0xC4, second == 0xB3 || second == 0xB2 {
      folded += "ij".utf8
    } else if lead == 0xC3, second >= 0x80, second <= 0x9E {
      folded += [lead, second | 0x20]
    } else if lead != 0xC2 {
      folded += bytes[index..<index + width]
    }
  }
}

/// Whether a byte may go on a word that began with letters of ASCII: a hyphen, an apostrophe, a slash, anything above ASCII.
@inline(__always)
private func mayGoOn(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x2D || byte == 0x27 || byte == 0x2F }

/// The highest bit of each byte of a word that is no ASCII letter or digit.
@inline(__always)
private func others(in word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let lows = word & (ones &* 0x7F)
  let small = (word | (ones &* 0x20)) & (ones &* 0x7F)
  // Adding carries into the highest bit from a certain byte on; none carries into the next.
  let letters = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x7F - 0x7A))
  let digits = (lows &+ ones &* (0x80 - 0x30)) & ~(lows &+ ones &* (0x7F - 0x39))
  return (~(letters | digits) | word) & (ones &* 0x80)
}

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always)
private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

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

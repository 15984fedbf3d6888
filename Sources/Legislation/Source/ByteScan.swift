/// Looks at whole texts eight bytes at a time, for questions that most bytes answer alike.
enum ByteScan {
  /// A one in each byte.
  static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of each byte.
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each byte of a word that equals a byte, and of no byte before the first such.
  @inline(__always)
  static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & highs
  }

  /// The highest bit of the first byte of a word that is no letter or mark of ASCII and no single blank; more bits above it.
  @inline(__always)
  static func breaks(_ word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* 0x20)
    let blanks = ~((difference & ~highs) &+ ~highs | difference) & highs
    let controls = (word &- ones &* 0x20) & ~word
    return (word | controls) & highs | blanks & blanks &>> 8
  }

  /// The four words from an index on, turned into something each and joined.
  @inline(__always)
  private static func fold(_ bytes: UnsafeRawBufferPointer, _ index: Int, by turn: (UInt64) -> UInt64) -> UInt64 {
    var result: UInt64 = 0
    for offset in 0..<4 {
      result |= turn(bytes.loadUnaligned(fromByteOffset: index &+ 8 &* offset, as: UInt64.self))
    }
    return result
  }

  /// Whether a stretch holds nothing but blanks and controls of ASCII.
  static func isBlank(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard (word | ((word & ~highs) &+ (ones &* 0x5F))) & highs == 0 else { return false }
      index += 8
    }
    while index < bytes.count {
      if bytes[index] > 0x20 { return false }
      index += 1
    }
    return true
  }

  /// The offset of the first byte of a value at or behind an offset, or nil.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var index = min(start, buffer.count)
      while index + 8 <= buffer.count {
        let found = matches(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)), byte)
        if found != 0 { return index + found.trailingZeroBitCount / 8 }
        index += 8
      }
      return buffer[index...].firstIndex(of: byte)
    }
  }

  /// The offset of the first NUL, or nil.
  static func firstZero(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index + 32 <= buffer.count {
        let found = fold(buffer, index) { ($0 &- ones) & ~$0 }
        if found & highs != 0 { break }
        index += 32
      }
      while index + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let found = matches(word, 0)
        if found != 0 { return index + found.trailingZeroBitCount / 8 }
        index += 8
      }
      return buffer[index...].firstIndex(of: 0)
    }
  }

  /// How many characters start in a stretch of UTF-8: all bytes but the continuing ones.
  static func countCharacters(_ bytes: UnsafeRawBufferPointer) -> Int {
    var count = bytes.count
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // One for each continuing byte, added up in the highest byte of the product.
      count -= Int(((word & ~(word &<< 1) & highs) &>> 7 &* ones) &>> 56)
      index += 8
    }
    while index < bytes.count {
      if bytes[index] & 0xC0 == 0x80 { count -= 1 }
      index += 1
    }
    return count
  }

  /// How many units of UTF-16 a stretch of UTF-8 takes: one more for each character of four bytes.
  static func countUTF16(_ bytes: UnsafeRawBufferPointer) -> Int {
    var count = countCharacters(bytes)
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let leads = word & (word &<< 1) & (word &<< 2) & (word &<< 3) & highs
      count += leads.nonzeroBitCount
      index += 8
    }
    while index < bytes.count {
      if bytes[index] >= 0xF0 { count += 1 }
      index += 1
    }
    return count
  }

  /// The offsets behind all ends of lines: LF, CR or CRLF.
  static func lineStarts(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 16 + 1)
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let found = matches(word, 0x0A) | matches(word, 0x0D)
        guard found != 0 else {
          index += 8
          continue
        }
        index += found.trailingZeroBitCount / 8
      }
      let byte = bytes[index]
      index += 1
      let isLoneReturn = byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)
      if byte == 0x0A || isLoneReturn { starts.append(UInt32(index)) }
    }
    return starts
  }

  /// The offset of the first byte that is not part of well-formed UTF-8, or nil.
  static func firstInvalidUTF8(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var index = start
      while index < buffer.count {
        if index + 8 <= buffer.count {
          while index + 32 <= buffer.count, fold(buffer, index, by: { $0 }) & highs == 0 { index += 32 }
          guard index + 8 <= buffer.count else { continue }
          let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          let found = word & highs
          guard found != 0 else {
            index += 8
            continue
          }
          index += found.trailingZeroBitCount / 8
        }
        let width = characterWidth(buffer, index)
        guard width > 0 else { return index }
        index += width
      }
      return nil
    }
  }

  /// How many bytes the character at an index has, 0 where it is not well-formed.
  private static func characterWidth(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
    let lead = bytes[index]
    let width =
      switch lead {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard width > 1 else { return width }
    guard index + width <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= low, second <= high else { return 0 }
    if width > 2, bytes[index + 2] & 0xC0 != 0x80 { return 0 }
    if width > 3, bytes[index + 3] & 0xC0 != 0x80 { return 0 }
    return width
  }
}

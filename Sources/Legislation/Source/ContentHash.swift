/// 128 bits that tell contents apart: equal ones on every machine and in every run.
///
/// It goes by 16 bytes at a time, so that to hash a file takes far less time than to read it. It is no defence against
/// someone who seeks two contents with the same hash.
package struct ContentHash: Hashable, Sendable {
  private var high: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var low: UInt64 = 0xD1B5_4A32_D192_ED03

  package init() {}

  /// The hash of one part.
  package init(_ bytes: [UInt8]) { add(bytes) }

  /// Adds a part. Where one ends and the next begins counts: "ab" and "c" differ from "a" and "bc".
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add(piece: $0) }
    endPart(ofBytes: bytes.count)
  }

  /// Adds the next piece of a part that comes in several; the length of all but the last is divisible by 16.
  package mutating func add(piece: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 16 <= piece.count {
      mix(
        UInt64(littleEndian: piece.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
        UInt64(littleEndian: piece.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)))
      offset += 16
    }
    guard offset < piece.count else { return }
    var words: [UInt64] = [0, 0]
    for index in offset..<piece.count {
      words[(index - offset) / 8] |= UInt64(piece[index]) << UInt64((index - offset) % 8 * 8)
    }
    mix(words[0], words[1])
  }

  /// Ends a part that came in pieces.
  package mutating func endPart(ofBytes count: Int) { mix(UInt64(count), ~0) }

  package mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds a hash as a part.
  package mutating func add(_ other: ContentHash) { mix(other.high, other.low) }

  /// 32 hexadecimal digits.
  package var hexadecimal: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private mutating func mix(_ first: UInt64, _ second: UInt64) {
    high = Self.folded(high ^ first, second ^ 0xA076_1D64_78BD_642F) ^ low
    low = Self.folded(low ^ second, first ^ 0xE703_7ED1_A0B4_28DB) &+ high
  }

  /// Both halves of the product, so that each bit has a say in many.
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

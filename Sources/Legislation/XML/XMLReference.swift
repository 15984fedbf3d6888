/// A reference in XML that stands for one character: `&amp;`, `&#233;`, `&#xE9;`.
struct XMLReference {
  /// The character, in UTF-8.
  let bytes: [UInt8]
  /// How many bytes the reference has.
  let count: Int

  /// Reads the reference that starts at an index; nil where it is none of these.
  init?(_ source: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard let end = source[start..<min(start + 12, source.count)].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = UnsafeBufferPointer(rebasing: source[start + 1..<end])
    guard let scalar = name.first == UInt8(ascii: "#") ? Self.number(name) : Self.named(name) else { return nil }
    var bytes: [UInt8] = []
    appendScalar(scalar, to: &bytes)
    self.bytes = bytes
    count = end + 1 - start
  }

  private static func named(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    for (known, character) in predefined where name.elementsEqual(known.utf8) { return character }
    return nil
  }

  private static let predefined: [(String, UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27),
  ]

  /// The number of a character that XML allows.
  private static func number(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let isHex = name.count > 1 && name[1] == UInt8(ascii: "x")
    let digits = name[(isHex ? 2 : 1)...]
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      switch byte {
      case 0x30...0x39: value = value &* (isHex ? 16 : 10) &+ UInt32(byte - 0x30)
      case 0x41...0x46 where isHex: value = value &* 16 &+ UInt32(byte - 0x37)
      case 0x61...0x66 where isHex: value = value &* 16 &+ UInt32(byte - 0x57)
      default: return nil
      }
    }
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return value
    default: return nil
    }
  }

  /// The value of an attribute as a parser hands it over: references resolved, line ends and tabs as blanks.
  static func resolved(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "&"), let reference = XMLReference(value, at: index) {
        result += reference.bytes
        index += reference.count
      } else {
        result.append(value[index] < 0x20 ? 0x20 : value[index])
        index += 1
      }
    }
    return result
  }
}

/// A number of an artikel in its parts: "2.10a" is "2.", 10, "a".
struct ArtikelNumber {
  let prefix: String
  let value: Int
  let suffix: String

  /// The number of the artikel behind which one was put in: "2.10" for "2.10a".
  var main: String { "\(prefix)\(value)" }

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard let last = bytes.lastIndex(where: isDigit) else { return nil }
    let start = (bytes[...last].lastIndex { !isDigit($0) } ?? -1) + 1
    guard let value = Int(String(decoding: bytes[start...last], as: UTF8.self)) else { return nil }
    self.value = value
    prefix = String(decoding: bytes[..<start], as: UTF8.self)
    suffix = String(decoding: bytes[(last + 1)...], as: UTF8.self)
  }
}

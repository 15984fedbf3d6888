/// A value read from JSON text: objects keep the order of their keys, and every value the bytes it was written with.
package struct JSONTree: Sendable {
  package enum Content: Sendable {
    case object([(key: String, value: JSONTree)])
    case array([JSONTree])
    case string(String)
    /// A number, a truth value or null.
    case word(String)
  }

  package let content: Content
  /// The value as it was written.
  package let bytes: ArraySlice<UInt8>

  /// Reads a text that holds one value.
  package init(_ text: [UInt8]) throws(JSONProblem) {
    var reader = JSONReader(bytes: text)
    self = try reader.value(depth: 0)
    reader.skipBlanks()
    if reader.offset < text.count { throw reader.problem }
  }

  fileprivate init(_ content: Content, _ bytes: ArraySlice<UInt8>) {
    self.content = content
    self.bytes = bytes
  }

  /// The keys of an object with their values; none for anything else.
  package var members: [(key: String, value: JSONTree)] {
    if case .object(let members) = content { members } else { [] }
  }
  /// The items of an array; none for anything else.
  package var items: [JSONTree] { if case .array(let items) = content { items } else { [] } }
  package var string: String? { if case .string(let string) = content { string } else { nil } }
  package var number: Int? { if case .word(let word) = content { Int(word) } else { nil } }

  /// The value of a key of an object.
  package subscript(_ key: String) -> JSONTree? { members.first { $0.key == key }?.value }
}

/// Where a text stops being JSON.
package struct JSONProblem: Error, Equatable {
  /// In bytes from the start.
  package let offset: Int
}

/// Reads the values of a text one after another; damage is an error, never a trap.
private struct JSONReader {
  let bytes: [UInt8]
  var offset = 0

  var problem: JSONProblem { JSONProblem(offset: offset) }
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  mutating func value(depth: Int) throws(JSONProblem) -> JSONTree {
    skipBlanks()
    let start = offset
    guard depth < 128, let first = next else { throw problem }
    let content: JSONTree.Content
    switch first {
    case UInt8(ascii: "{"): content = .object(try members(depth))
    case UInt8(ascii: "["): content = .array(try items(depth))
    case UInt8(ascii: "\""): content = .string(try string())
    default: content = .word(try word())
    }
    return JSONTree(content, bytes[start..<offset])
  }

  private mutating func members(_ depth: Int) throws(JSONProblem) -> [(key: String, value: JSONTree)] {
    var members: [(key: String, value: JSONTree)] = []
    offset += 1
    skipBlanks()
    if take("}") { return [] }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw problem }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw problem }
      members.append((key, try value(depth: depth + 1)))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw problem }
    return members
  }

  private mutating func items(_ depth: Int) throws(JSONProblem) -> [JSONTree] {
    var items: [JSONTree] = []
    offset += 1
    skipBlanks()
    if take("]") { return [] }
    repeat {
      items.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw problem }
    return items
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func word() throws(JSONProblem) -> String {
    let start = offset
    while let byte = next, byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || isNumeric(byte) {
      offset += 1
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard
      ["true", "false", "null"].contains(word) || Double(word) != nil && bytes[start..<offset].allSatisfy(isNumeric)
    else {
      offset = start
      throw problem
    }
    return word
  }

  private func isNumeric(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "+-.eE".utf8.contains(byte)
  }

  private mutating func string() throws(JSONProblem) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw problem }
      offset += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
    }
    guard take("\"") else { throw problem }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    guard let byte = next else { throw problem }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if (0xD800..<0xDC00).contains(units[0]), bytes[offset...].starts(with: "\\u".utf8) {
        offset += 2
        units.append(try unit())
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    default: throw problem
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(JSONProblem) -> UInt16 {
    let digits = bytes[offset...].prefix(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw problem
    }
    offset += 4
    return unit
  }
}

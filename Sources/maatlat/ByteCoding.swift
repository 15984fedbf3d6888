import Legislation

/// Numbers as eight bytes, the lowest first; texts and lists behind their length.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ content: ArraySlice<UInt8>) {
    put(content.count)
    bytes += content
  }

  mutating func put(_ text: String) { put(Array(text.utf8)[...]) }

  mutating func put<Item>(_ items: [Item], _ each: (inout Self, Item) -> Void) {
    put(items.count)
    for item in items { each(&self, item) }
  }

  /// The file that holds what was put: a line that tells the form and the hash of the rest, and that.
  var file: [UInt8] { fileHead(of: bytes[...]) + bytes }
}

private func fileHead(of content: ArraySlice<UInt8>) -> [UInt8] {
  var hash = ContentHash()
  content.withUnsafeBytes { hash.add(piece: $0) }
  return Array("maatlat-cache 1 \(hash.hexadecimal)\n".utf8)
}

/// Reads what a `ByteWriter` wrote; of other bytes it makes something, and tells so.
struct ByteReader {
  private let bytes: [UInt8]
  private var offset: Int
  private var isDamaged = false

  /// The content of such a file; nil where that is damaged, or none.
  init?(file bytes: [UInt8]) {
    let start = fileHead(of: []).count
    guard bytes.count > start, bytes[..<start].elementsEqual(fileHead(of: bytes[start...])) else { return nil }
    self.bytes = bytes
    offset = start
  }

  /// Whether all was read and made sense.
  var isWhole: Bool { !isDamaged && offset == bytes.count }

  mutating func number() -> Int {
    guard bytes.count - offset >= 8 else { return damaged(0) }
    let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    offset += 8
    return Int(exactly: UInt64(littleEndian: number)) ?? damaged(0)
  }

  mutating func content() -> ArraySlice<UInt8> {
    let count = number()
    guard count <= bytes.count - offset else { return damaged([]) }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  mutating func text() -> String { String(decoding: content(), as: UTF8.self) }

  mutating func list<Item>(_ each: (inout Self) -> Item) -> [Item] {
    let count = number()
    // An item takes eight bytes at least.
    guard count <= (bytes.count - offset) / 8 else { return damaged([]) }
    return (0..<count).map { _ in each(&self) }
  }

  mutating func value<Value: RawRepresentable>(or other: Value) -> Value where Value.RawValue == String {
    Value(rawValue: text()) ?? damaged(other)
  }

  private mutating func damaged<Value>(_ value: Value) -> Value {
    isDamaged = true
    return value
  }
}

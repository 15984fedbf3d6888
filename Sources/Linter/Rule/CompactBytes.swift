/// Writes values as bytes that a string literal of the binary can hold: numbers six bits at a time, texts as they are.
struct CompactWriter {
  private(set) var bytes: [UInt8] = []

  /// A number that is not negative.
  mutating func number(_ value: some BinaryInteger) {
    var rest = UInt64(value)
    while rest >= 0x40 {
      bytes.append(UInt8(rest & 0x3F) | 0x40)
      rest >>= 6
    }
    bytes.append(UInt8(rest))
  }

  /// A text of whole characters.
  mutating func text(_ text: some Collection<UInt8>) {
    number(text.count)
    bytes.append(contentsOf: text)
  }

  mutating func list<Item>(_ items: some Collection<Item>, _ write: (inout CompactWriter, Item) -> Void) {
    number(items.count)
    for item in items { write(&self, item) }
  }

  mutating func numbers(_ values: some Collection<some BinaryInteger>) {
    list(values) { $0.number($1) }
  }

  mutating func range(_ range: Range<Int>) {
    number(range.lowerBound)
    number(range.count)
  }
}

/// Reads what a `CompactWriter` wrote, in the same order.
///
/// The bytes come out of the binary itself: to read past their end is a fault of the program, and traps.
struct CompactReader {
  private let source: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// Reads bytes that stay where they are as long as anything reads them.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { source = bytes }

  init(_ literal: StaticString) {
    self.init(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func number<Number: FixedWidthInteger>(as _: Number.Type = Number.self) -> Number {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = source[offset]
      offset += 1
      value |= UInt64(byte & 0x3F) << shift
      if byte < 0x40 { return Number(value) }
      shift += 6
    }
  }

  /// The bytes of a text; they live as long as those that are read.
  mutating func text() -> UnsafeBufferPointer<UInt8> {
    let count = number(as: Int.self)
    defer { offset += count }
    return UnsafeBufferPointer(rebasing: source[offset..<offset + count])
  }

  mutating func string() -> String { String(decoding: text(), as: UTF8.self) }

  mutating func list<Item>(_ read: (inout CompactReader) -> Item) -> [Item] {
    let count = number(as: Int.self)
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(read(&self)) }
    return items
  }

  mutating func numbers<Number: FixedWidthInteger>(as _: Number.Type = Number.self) -> [Number] {
    list { $0.number() }
  }

  mutating func range() -> Range<Int> {
    let lower = number(as: Int.self)
    return lower..<lower + number(as: Int.self)
  }
}

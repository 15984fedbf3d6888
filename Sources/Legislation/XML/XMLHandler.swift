/// What a reader of an XML vocabulary is told, in the order of the source. Offsets are in the source's UTF-8.
protocol XMLHandler {
  /// An element starts; its name and attributes can be asked for during the call only.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes)
  /// The element that started last and has not ended yet ends.
  mutating func end()
  /// Text that stands in the source as it is; all bytes of the source are at hand.
  mutating func text(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>)
  /// Text that the source spells otherwise: a character reference, a CRLF.
  mutating func text(decoded: UnsafeBufferPointer<UInt8>, source: Range<Int>)
  /// A reason not to read on, asked for after the first element starts: the file is no draft.
  var stopReason: String? { get }
}

/// An element's local name: bytes that stay where they are throughout one reading.
struct XMLName {
  let start: UnsafePointer<UInt8>
  let count: Int
  let hash: UInt32

  static let seed: UInt32 = 2_166_136_261

  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  init(start: UnsafePointer<UInt8>, count: Int, hash: UInt32) {
    self.start = start
    self.count = count
    self.hash = hash
  }

  /// A name that ends with a NUL.
  init(_ start: UnsafePointer<UInt8>) {
    var count = 0
    var hash = Self.seed
    while start[count] != 0 {
      hash = Self.hash(hash, start[count])
      count += 1
    }
    self.init(start: start, count: count, hash: hash)
  }

  var string: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

  static func == (one: XMLName, other: XMLName) -> Bool {
    guard one.hash == other.hash, one.count == other.count else { return false }
    for index in 0..<one.count where one.start[index] != other.start[index] { return false }
    return true
  }
}

/// The attributes of the element that just started.
struct XMLAttributes {
  /// Five pointers each: local name, prefix, namespace, start and end of the value.
  private let pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(_ pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.pointer = pointer
    self.count = count
  }

  /// The value of the attribute with the given local name, references resolved.
  subscript(_ name: StaticString) -> String? {
    guard let pointer else { return nil }
    for index in 0..<count {
      guard let local = pointer[5 * index], Self.matches(local, name) else { continue }
      guard let start = pointer[5 * index + 3], let end = pointer[5 * index + 4] else { return nil }
      return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  private static func matches(_ local: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    for index in 0..<name.utf8CodeUnitCount where local[index] != name.utf8Start[index] { return false }
    return local[name.utf8CodeUnitCount] == 0
  }
}

/// A generic tree of strings, lists and maps: what a rule file says before it is understood as a `Rule`.
///
/// The rule compiler makes it from YAML at build time, a blob of the binary holds it, and the one decoder
/// `Rule(from:file:)` reads both.
public struct RuleValue: Sendable, Equatable {
  /// One key of a map with its value; the order of the file is kept.
  public struct Entry: Sendable, Equatable {
    /// The key as written.
    public var key: String
    /// Where the key stands, when the source is known.
    public var position: RulePosition?
    /// The value of the key.
    public var value: RuleValue

    /// Joins a key to its value.
    public init(key: String, position: RulePosition? = nil, value: RuleValue) {
      self.key = key
      self.position = position
      self.value = value
    }
  }

  /// The three shapes of a node.
  public enum Content: Sendable, Equatable {
    case string(String)
    case list([RuleValue])
    case map([Entry])
  }

  /// What the node holds.
  public var content: Content
  /// Where the node begins in its file; nil in values that come out of the binary.
  public var position: RulePosition?

  /// A node with the place where it was read.
  public init(_ content: Content, position: RulePosition? = nil) {
    self.content = content
    self.position = position
  }
}

/// A place in a rule file, counted from one.
public struct RulePosition: Sendable, Equatable {
  /// The line, from one.
  public var line: Int
  /// The column in characters, from one.
  public var column: Int

  /// The place at this line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

// MARK: - The blob

extension RuleValue {
  /// Appends the tree as length-prefixed text: `s5:bytes`, `l2:` and two nodes, `m1:` and a key with its node.
  ///
  /// A string's length counts bytes of UTF-8; positions are left out.
  public func write(to blob: inout [UInt8]) {
    switch content {
    case .string(let text):
      Self.write(text, to: &blob)
    case .list(let items):
      blob.append(contentsOf: "l\(items.count):".utf8)
      for item in items { item.write(to: &blob) }
    case .map(let entries):
      blob.append(contentsOf: "m\(entries.count):".utf8)
      for entry in entries {
        Self.write(entry.key, to: &blob)
        entry.value.write(to: &blob)
      }
    }
  }

  private static func write(_ text: String, to blob: inout [UInt8]) {
    blob.append(contentsOf: "s\(text.utf8.count):".utf8)
    blob.append(contentsOf: text.utf8)
  }

  /// Reads the one tree that a blob holds.
  public init(blob: UnsafeBufferPointer<UInt8>) throws(RuleError) {
    var reader = BlobReader(bytes: blob)
    self = try reader.node(depth: 0)
    guard reader.offset == blob.count else { throw RuleError("de gecompileerde regels bevatten meer dan één waarde") }
  }
}

/// Reads the nodes of a blob one after another; damage is an error, never a trap.
private struct BlobReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0

  mutating func node(depth: Int) throws(RuleError) -> RuleValue {
    guard depth < 64 else { throw RuleError("de gecompileerde regels zijn te diep genest") }
    let (kind, count) = try header()
    switch kind {
    case UInt8(ascii: "s"):
      return RuleValue(.string(try text(count)))
    case UInt8(ascii: "l"):
      var items: [RuleValue] = []
      items.reserveCapacity(count)
      for _ in 0..<count { items.append(try node(depth: depth + 1)) }
      return RuleValue(.list(items))
    case UInt8(ascii: "m"):
      var entries: [RuleValue.Entry] = []
      entries.reserveCapacity(count)
      for _ in 0..<count {
        let (kind, length) = try header()
        guard kind == UInt8(ascii: "s") else { throw damage }
        let key = try text(length)
        entries.append(RuleValue.Entry(key: key, value: try node(depth: depth + 1)))
      }
      return RuleValue(.map(entries))
    default:
      throw damage
    }
  }

  /// The kind and the count that open a node; a count never exceeds what the blob can hold.
  private mutating func header() throws(RuleError) -> (kind: UInt8, count: Int) {
    guard offset < bytes.count else { throw damage }
    let kind = bytes[offset]
    offset += 1
    var count = 0
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ":") {
      let digit = bytes[offset]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), count <= bytes.count else { throw damage }
      count = count * 10 + Int(digit - UInt8(ascii: "0"))
      offset += 1
    }
    offset += 1
    guard offset <= bytes.count, count <= bytes.count - offset || count == 0 else { throw damage }
    return (kind, count)
  }

  private mutating func text(_ count: Int) throws(RuleError) -> String {
    guard count <= bytes.count - offset else { throw damage }
    defer { offset += count }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[offset..<(offset + count)]), as: UTF8.self)
  }

  private var damage: RuleError { RuleError("de gecompileerde regels zijn beschadigd bij byte \(offset)") }
}

import Legislation
import Linter

/// What is kept of the work on one file, or on a bill with its toelichting.
struct CacheEntry: Sendable {
  /// The day on which alone it holds, as `2027-01-31`; "" where the day makes no difference.
  var day = ""
  /// What there was to say of the file on standard error.
  var remarks: [String] = []
  /// Whether it turned out to be no draft.
  var isSkipped = false
  /// What came of judging it; nil where nothing was judged.
  var judged: Judged?
}

extension CacheEntry {
  /// As it stands in a file: a line that tells the form, the hash of the rest, and that.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.put(day)
    writer.put(remarks) { $0.put($1) }
    writer.put(isSkipped ? 1 : 0)
    writer.put(judged.map { [$0] } ?? []) { $0.put($1) }
    return Self.head(of: writer.bytes[...]) + writer.bytes
  }

  /// Reads such a file; nil where it is damaged, or none.
  init?(_ bytes: [UInt8]) {
    let start = Self.head(of: []).count
    guard bytes.count > start, bytes[..<start].elementsEqual(Self.head(of: bytes[start...])) else { return nil }
    var reader = ByteReader(bytes, from: start)
    day = reader.text()
    remarks = reader.list { $0.text() }
    isSkipped = reader.number() == 1
    judged = reader.list { $0.judged() }.first
    guard reader.isWhole else { return nil }
  }

  private static func head(of content: ArraySlice<UInt8>) -> [UInt8] {
    var hash = ContentHash()
    content.withUnsafeBytes { hash.add(piece: $0) }
    return Array("maatlat-cache 1 \(hash.hexadecimal)\n".utf8)
  }
}

/// Numbers as eight bytes, the lowest first; texts and lists behind their length.
private struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ content: [UInt8]) {
    put(content.count)
    bytes += content
  }

  mutating func put(_ text: String) { put(Array(text.utf8)) }

  mutating func put<Item>(_ items: [Item], _ each: (inout Self, Item) -> Void) {
    put(items.count)
    for item in items { each(&self, item) }
  }
}

extension ByteWriter {
  mutating func put(_ judged: Judged) {
    put(judged.paper.map { [$0] } ?? []) { $0.put($1) }
    put(judged.rendered) { writer, documents in writer.put(documents) { $0.put($1) } }
  }

  private mutating func put(_ paper: Paper) {
    for text in [
      paper.path, paper.role?.rawValue ?? "", paper.dossier, paper.title, paper.regulation, paper.explained.rawValue,
    ] { put(text) }
    put(paper.isAmended ? 1 : 0)
  }

  private mutating func put(_ document: RenderedDocument) {
    put(document.path)
    put(document.document)
    put(document.findings) { $0.put($1) }
    put(document.suppressed) { $0.put($1) }
    put(document.isWithoutToelichting ? 1 : 0)
  }

  private mutating func put(_ finding: RenderedFinding) {
    put(finding.output)
    for text in [finding.severity.rawValue, finding.key.rule, finding.key.address, finding.key.text] { put(text) }
  }
}

/// Reads what a `ByteWriter` wrote; of other bytes it makes something, and tells so.
private struct ByteReader {
  private let bytes: [UInt8]
  private var offset: Int
  private var isDamaged = false

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Whether all was read and made sense.
  var isWhole: Bool { !isDamaged && offset == bytes.count }

  mutating func number() -> Int {
    guard bytes.count - offset >= 8 else { return damaged(0) }
    let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    offset += 8
    return Int(exactly: UInt64(littleEndian: number)) ?? damaged(0)
  }

  mutating func content() -> [UInt8] {
    let count = number()
    guard count <= bytes.count - offset else { return damaged([]) }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
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

extension ByteReader {
  mutating func judged() -> Judged {
    Judged(paper: list { $0.paper() }.first, rendered: list { reader in reader.list { $0.document() } }, fixes: [])
  }

  private mutating func paper() -> Paper {
    let path = text()
    let role = Paper.Role(rawValue: text())
    let (dossier, title, regulation) = (text(), text(), text())
    let explained = value(or: Paper.Explained.any)
    return Paper(
      path: path, role: role, dossier: dossier, title: title, regulation: regulation, isAmended: number() == 1,
      explained: explained)
  }

  private mutating func document() -> RenderedDocument {
    let (path, document) = (text(), content())
    let (findings, suppressed) = (list { $0.finding() }, list { $0.finding() })
    return RenderedDocument(
      path: path, document: document, findings: findings, suppressed: suppressed, isWithoutToelichting: number() == 1)
  }

  private mutating func finding() -> RenderedFinding {
    let output = content()
    let severity = value(or: Severity.advies)
    return RenderedFinding(
      output: output, severity: severity, key: FindingKey(rule: text(), address: text(), text: text()))
  }
}

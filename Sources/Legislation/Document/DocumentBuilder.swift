/// Builds a document in reading order: nodes are opened and closed, text is appended with its place in the source.
///
/// White space is collapsed here and nowhere else. Between two blocks stands one line feed.
struct DocumentBuilder {
  let source: SourceText
  private(set) var text: [UInt8] = []
  private(set) var nodes: [Node] = []
  private(set) var runs = RunTable()
  var problems: [Problem] = []
  private var stack: [NodeID] = []
  /// The first entry of the stack whose text has not begun.
  private var unbegun = 0
  /// White space seen since the last word, as bytes of the source; nil where there was none.
  private var pendingSpace: Range<Int>?
  private var wantsBreak = false
  private var field: (start: Int, isNumber: Bool)?

  init(source: SourceText) {
    self.source = source
    // Generous, for memory that is never touched costs nothing, and moving the tables as they grow costs twice.
    text.reserveCapacity(source.utf8.count / 2 + 64)
    nodes.reserveCapacity(source.utf8.count / 48 + 16)
    runs.reserveCapacity(source.utf8.count / 32 + 16)
    open(.document)
  }

  var current: NodeID { stack[stack.count - 1] }
  var currentKind: NodeKind { nodes[current].kind }
  var depth: Int { stack.count }

  @discardableResult
  mutating func open(_ kind: NodeKind) -> NodeID {
    let id = nodes.count
    nodes.append(Node(kind: kind, parent: Int32(stack.last ?? -1)))
    stack.append(id)
    wantsBreak = true
    return id
  }

  mutating func close() {
    let id = stack.removeLast()
    nodes[id].end = Int32(nodes.count)
    if stack.count < unbegun {
      nodes[id].textEnd = UInt32(text.count)
      unbegun = stack.count
    } else {
      nodes[id].textStart = UInt32(text.count)
      nodes[id].textEnd = UInt32(text.count)
    }
    wantsBreak = true
  }

  /// Closes nodes until the given depth of the stack is reached.
  mutating func close(to depth: Int) {
    while stack.count > max(1, depth) { close() }
  }

  /// How deep the innermost open node of one of the kinds stands, counted as `depth` counts.
  func depth(of kinds: Set<NodeKind>) -> Int? {
    stack.lastIndex { kinds.contains(nodes[$0].kind) }.map { $0 + 1 }
  }

  mutating func mark(_ mark: NodeMarks, on id: NodeID? = nil) { nodes[id ?? current].marks.insert(mark) }
  mutating func setKind(_ kind: NodeKind, of id: NodeID) { nodes[id].kind = kind }

  /// The next text starts a new block.
  mutating func breakBlock() { wantsBreak = true }

  // MARK: Numbers and headings

  /// What is appended until `endField` is the number or heading of the current node: text of the parts above, not its own.
  mutating func beginField(number: Bool) {
    wantsBreak = wantsBreak || !number
    field = (-1, number)
  }

  mutating func endField() {
    guard let field else { return }
    self.field = nil
    guard field.start >= 0, field.start < text.count else { return }
    let id = current
    var range = field.start..<text.count
    if field.isNumber {
      range = trimmedNumber(range)
      nodes[id].number = range
    } else if nodes[id].headingEnd > nodes[id].headingStart {
      nodes[id].headingEnd = UInt32(range.upperBound)
    } else {
      nodes[id].headingStart = UInt32(range.lowerBound)
      nodes[id].headingEnd = UInt32(range.upperBound)
    }
  }

  /// Takes the number out of the current node's heading, where it was written into it: "3.1 Voorschot", "II. Artikelen".
  mutating func splitNumber() {
    let node = nodes[current]
    guard node.number.isEmpty, let space = text[node.heading].firstIndex(of: 0x20) else { return }
    let number = trimmedNumber(node.heading.lowerBound..<space)
    let digits = text[number]
    let isCounted =
      digits.first.map { (0x30...0x39).contains($0) } ?? false
      && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    let isLettered = number.upperBound < space && digits.allSatisfy("IVX".utf8.contains)
    // A year opens a heading as a word.
    let isYear = number.count == 4 && !digits.contains(UInt8(ascii: "."))
    guard isCounted && number.count < 10 && !isYear || isLettered, !number.isEmpty else { return }
    nodes[current].number = number
    nodes[current].headingStart = UInt32(space + 1)
  }

  private func trimmedNumber(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, text[first] == UInt8(ascii: "(") { range = range.dropFirst() }
    while let last = range.last, [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":")].contains(text[last]) {
      range = range.dropLast()
    }
    return range
  }

  // MARK: Text

  /// Appends a stretch of the source as it stands, with white space collapsed.
  mutating func append(_ range: Range<Int>) { source.utf8.withUnsafeBufferPointer { append(range, of: $0) } }

  /// The same for a caller that has the bytes of the source at hand.
  mutating func append(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let space = whiteSpaceEnd(bytes, index, range.upperBound)
      if space > index { noteSpace(index..<space) }
      guard space < range.upperBound else { return }
      index = wordsEnd(bytes, space, range.upperBound)
      emit(UnsafeBufferPointer(rebasing: bytes[space..<index]), source: space..<index)
    }
  }

  /// Notes a stretch of the source that is known to be white space.
  mutating func appendBlank(_ range: Range<Int>) { if !range.isEmpty { noteSpace(range) } }

  /// Appends text that the source spells otherwise (an entity, a converted list mark).
  mutating func append(decoded: UnsafeBufferPointer<UInt8>, source range: Range<Int>) {
    guard !decoded.isEmpty else { return }
    if whiteSpaceWidth(decoded, 0, decoded.count) == decoded.count {
      noteSpace(range)
    } else {
      emit(decoded, source: range)
    }
  }

  /// The blank before the next word is not written: a line-end hyphen joins the two halves.
  mutating func joinNext() { pendingSpace = nil }

  private mutating func noteSpace(_ range: Range<Int>) {
    if let space = pendingSpace, space.upperBound == range.lowerBound {
      pendingSpace = space.lowerBound..<range.upperBound
    } else if pendingSpace == nil || wantsBreak {
      pendingSpace = range
    }
  }

  private mutating func emit(_ bytes: UnsafeBufferPointer<UInt8>, source range: Range<Int>) {
    if !text.isEmpty, wantsBreak || pendingSpace != nil {
      let separator: UInt8 = wantsBreak ? 0x0A : 0x20
      text.append(separator)
      runs.append(
        textStart: text.count - 1, textEnd: text.count, source: pendingSpace ?? range.lowerBound..<range.lowerBound)
    }
    pendingSpace = nil
    wantsBreak = false
    if let field, field.start < 0 { self.field = (text.count, field.isNumber) }
    let own = field == nil ? stack.count : stack.count - 1
    while unbegun < own {
      nodes[stack[unbegun]].textStart = UInt32(text.count)
      unbegun += 1
    }
    let start = text.count
    text.append(contentsOf: bytes)
    runs.append(textStart: start, textEnd: text.count, source: range)
  }

  // MARK: The end

  /// Closes what is open and hands over the document.
  mutating func finish(
    format: DocumentFormat, kind: DocumentKind, title: String, citationTitle: String, dossier: String,
    paperTitle: String
  ) -> Document {
    while !stack.isEmpty { close() }
    return Document(
      source: source, format: format, kind: kind, title: title, citationTitle: citationTitle, dossier: dossier,
      paperTitle: paperTitle, text: text, nodes: nodes, runs: runs, problems: source.problems + problems)
  }

  /// The text of a range as it now stands.
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

/// The end of the white space that starts at an index.
@inline(__always)
private func whiteSpaceEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = start
  while index < end {
    if index + 8 <= end, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) == ByteScan.ones &* 0x20 {
      index += 8
      continue
    }
    let width = whiteSpaceWidth(bytes, index, end)
    if width == 0 { break }
    index += width
  }
  return index
}

/// The end of the words that start at an index. A single blank between two of them is a copy like any other byte; any other
/// white space ends the stretch.
@inline(__always)
private func wordsEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = start + 1
  while index < end {
    if index + 8 <= bytes.count {
      var breaks = ByteScan.breaks(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if end - index < 8 { breaks |= 0x80 &<< UInt64(8 * (end - index)) }
      // The next word begins with the eighth byte: only there does it show whether a blank is single.
      guard breaks != 0 else {
        index += 7
        continue
      }
      index += breaks.trailingZeroBitCount / 8
      if bytes[index - 1] == 0x20 { index -= 1 }
      guard index < end else { break }
    }
    let byte = bytes[index]
    if byte > 0x20 && byte < 0xC2 || whiteSpaceWidth(bytes, index, end) == 0 {
      index += 1
    } else if byte == 0x20, index + 1 < end, whiteSpaceWidth(bytes, index + 1, end) == 0 {
      index += 2
    } else {
      break
    }
  }
  return min(index, end)
}

/// How many bytes of white space start at an index: 0 where a word goes on.
///
/// Besides ASCII's blanks the no-break, figure, thin and other spaces of Unicode count, and the soft hyphen does not.
@inline(__always)
func whiteSpaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
  let byte = bytes[index]
  if byte <= 0x20 { return 1 }
  if byte < 0xC2 { return 0 }
  if byte == 0xC2 { return index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85) ? 2 : 0 }
  guard byte == 0xE2 || byte == 0xE3, index + 2 < end else { return 0 }
  let second = bytes[index + 1]
  let third = bytes[index + 2]
  if byte == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
  if second == 0x80 { return third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0 }
  return second == 0x81 && third == 0x9F ? 3 : 0
}

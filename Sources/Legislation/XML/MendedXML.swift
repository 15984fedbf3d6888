/// The text of XML that is being edited, made well-formed without moving a byte: what stands in the way is made blank, and
/// elements that nothing closes are closed behind the end.
///
/// A tag that breaks off becomes blank, and so does a start tag that is not closed before an outer one is: its text goes to the
/// element around it.
func mendedXML(_ text: [UInt8]) -> [UInt8] {
  var mender = XMLMender(text)
  mender.run()
  return mender.text
}

/// The same for the one slip that is meant to be forgiven always: a remark to Maatlat may have two hyphens before its reason,
/// which XML does not allow within a comment. Nil where there is none.
func withForgivenComments(_ text: [UInt8]) -> [UInt8]? {
  let opening = Array("<!--".utf8)
  let hyphen = UInt8(ascii: "-")
  var mended: [UInt8]?
  var index = 0
  while let mark = text.firstIndex(of: SuppressionRemark.mark, from: index) {
    index = mark + SuppressionRemark.mark.count
    guard let start = text[..<mark].lastIndex(of: UInt8(ascii: "<")), text[start...].starts(with: opening),
      text[(start + 4)..<mark].allSatisfy({ $0 <= 0x20 }), let end = text.firstIndex(of: Array("-->".utf8), from: index)
    else {
      continue
    }
    for offset in index..<max(index, end - 1) where text[offset] == hyphen && text[offset + 1] == hyphen {
      mended = mended ?? text
      mended?[offset] = 0x20
      mended?[offset + 1] = 0x20
    }
    index = end
  }
  return mended
}

extension [UInt8] {
  /// Where a row of bytes first stands at or behind an offset.
  func firstIndex(of bytes: [UInt8], from start: Int) -> Int? {
    guard let first = bytes.first else { return nil }
    var index = start
    while let found = self[Swift.min(index, count)...].firstIndex(of: first) {
      guard found + bytes.count <= count else { return nil }
      if self[found..<(found + bytes.count)].elementsEqual(bytes) { return found }
      index = found + 1
    }
    return nil
  }
}

private struct XMLMender {
  private(set) var text: [UInt8]
  /// The open elements: their names and start tags.
  private var open: [(name: Range<Int>, tag: Range<Int>)] = []
  private var index = 0
  private let end: Int
  /// With entities of its own, a reference to an unknown name may be sound.
  private var declaresEntities = false

  init(_ text: [UInt8]) {
    self.text = text
    end = text.count
  }

  mutating func run() {
    while index < end {
      switch text[index] {
      case UInt8(ascii: "<"): markup()
      case UInt8(ascii: "&"): reference()
      default: index += 1
      }
    }
    for element in open.reversed() {
      text += Array("</".utf8) + text[element.name] + [UInt8(ascii: ">")]
    }
  }

  // MARK: Markup

  private mutating func markup() {
    if skip("<!--", to: "-->") || skip("<![CDATA[", to: "]]>") || skip("<?", to: "?>") || skipDeclaration() { return }
    guard let tag = tag() else {
      blankBroken()
      return
    }
    index = tag.range.upperBound
    if tag.isEnd {
      close(tag)
    } else if !tag.isEmpty {
      open.append((tag.name, tag.range))
    }
  }

  private mutating func close(_ tag: Tag) {
    guard let match = open.lastIndex(where: { text[$0.name].elementsEqual(text[tag.name]) }) else {
      blank(tag.range)
      return
    }
    for element in open[(match + 1)...] { blank(element.tag) }
    open.removeSubrange(match...)
  }

  private func starts(with word: StaticString) -> Bool {
    index + word.utf8CodeUnitCount <= end
      && text[index..<(index + word.utf8CodeUnitCount)].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Goes behind a comment, a section of CDATA or an instruction; an opening that nothing closes is made blank.
  private mutating func skip(_ opening: StaticString, to closing: StaticString) -> Bool {
    guard starts(with: opening) else { return false }
    let bytes = Array(UnsafeBufferPointer(start: closing.utf8Start, count: closing.utf8CodeUnitCount))
    if let found = text.firstIndex(of: bytes, from: index + opening.utf8CodeUnitCount) {
      index = found + bytes.count
    } else {
      blank(index..<(index + opening.utf8CodeUnitCount))
    }
    return true
  }

  private mutating func skipDeclaration() -> Bool {
    guard starts(with: "<!") else { return false }
    var depth = 0
    var position = index
    while position < end {
      if text[position] == UInt8(ascii: "[") { depth += 1 }
      if text[position] == UInt8(ascii: "]") { depth -= 1 }
      if text[position] == UInt8(ascii: ">"), depth <= 0 {
        declaresEntities = true
        index = position + 1
        return true
      }
      position += 1
    }
    blank(index..<(index + 2))
    return true
  }

  private struct Tag {
    var range: Range<Int>
    var name: Range<Int>
    var isEnd: Bool
    var isEmpty: Bool
  }

  /// The whole tag that starts here; nil where it breaks off.
  private func tag() -> Tag? {
    var position = index + 1
    let isEnd = position < end && text[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = position..<nameEnd(position)
    guard !name.isEmpty else { return nil }
    position = name.upperBound
    while true {
      let before = position
      position = blankEnd(position)
      guard position < end else { return nil }
      if text[position] == UInt8(ascii: ">") {
        return Tag(range: index..<(position + 1), name: name, isEnd: isEnd, isEmpty: false)
      }
      if !isEnd, text[position] == UInt8(ascii: "/"), position + 1 < end, text[position + 1] == UInt8(ascii: ">") {
        return Tag(range: index..<(position + 2), name: name, isEnd: false, isEmpty: true)
      }
      guard !isEnd, position > before, let next = attributeEnd(position) else { return nil }
      position = next
    }
  }

  private func attributeEnd(_ start: Int) -> Int? {
    var position = nameEnd(start)
    guard position > start else { return nil }
    position = blankEnd(position)
    guard position < end, text[position] == UInt8(ascii: "=") else { return nil }
    position = blankEnd(position + 1)
    guard position < end, text[position] == UInt8(ascii: "\"") || text[position] == UInt8(ascii: "'") else { return nil }
    let quote = text[position]
    position += 1
    while position < end, text[position] != quote {
      if text[position] == UInt8(ascii: "<") { return nil }
      position += 1
    }
    return position < end ? position + 1 : nil
  }

  private func nameEnd(_ start: Int) -> Int {
    var position = start
    while position < end, isNameByte(text[position], isFirst: position == start) { position += 1 }
    return position
  }

  private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }

  private func blankEnd(_ start: Int) -> Int {
    var position = start
    while position < end, text[position] <= 0x20 { position += 1 }
    return position
  }

  // MARK: References

  private mutating func reference() {
    var position = index + 1
    let isNumber = position < end && text[position] == UInt8(ascii: "#")
    if isNumber { position += 1 }
    while position < end, isNameByte(text[position], isFirst: false) { position += 1 }
    let name = text[(index + 1)..<position]
    let isClosed = position < end && text[position] == UInt8(ascii: ";") && !name.isEmpty
    let isKnown =
      isNumber ? name.count > 1 : declaresEntities || ["amp", "lt", "gt", "quot", "apos"].contains(String(decoding: name, as: UTF8.self))
    if isClosed && isKnown { index = position + 1 } else { blank(index..<(index + 1)) }
  }

  // MARK: Blanks

  /// A tag that breaks off: its bracket and its name.
  private mutating func blankBroken() {
    var position = index + 1
    if position < end, text[position] == UInt8(ascii: "/") { position += 1 }
    blank(index..<nameEnd(position))
  }

  /// Makes a stretch blank, but for ends of lines, and goes on behind it if it lies ahead.
  private mutating func blank(_ range: Range<Int>) {
    for offset in range where text[offset] != 0x0A && text[offset] != 0x0D { text[offset] = 0x20 }
    index = max(index, range.upperBound)
  }
}

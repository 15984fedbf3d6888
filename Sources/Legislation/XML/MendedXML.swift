/// The text of XML that is being edited, made well-formed without moving a byte: what stands in the way is made blank, and
/// elements that nothing closes are closed behind the end.
///
/// A tag that breaks off becomes blank, and so does a start tag that is not closed before an outer one is: its text goes to the
/// element around it.
struct MendedXML {
  let text: [UInt8]
  /// The first slip in the text, and what to do about it; nil where there was none.
  let slip: (offset: Int, message: String)?

  init(_ text: [UInt8]) {
    var mender = XMLMender(text)
    mender.run()
    self.text = mender.text
    slip = mender.slip
  }
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
  private(set) var slip: (offset: Int, message: String)?
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
    for element in open { note(element.tag.lowerBound, unclosed(element.name)) }
    for element in open.reversed() {
      text += Array("</".utf8) + text[element.name] + [UInt8(ascii: ">")]
    }
  }

  /// Of several slips the first counts.
  private mutating func note(_ offset: Int, _ message: String) {
    if slip.map({ offset < $0.offset }) ?? true { slip = (offset, message) }
  }

  private func unclosed(_ name: Range<Int>) -> String {
    "het element ‘\(String(decoding: text[name], as: UTF8.self))’ wordt niet gesloten; zet de sluittag erbij"
  }

  // MARK: Markup

  private mutating func markup() {
    if skip("<!--", to: "-->") || skip("<![CDATA[", to: "]]>") || skip("<?", to: "?>") || skipDeclaration() { return }
    guard let tag = text.tag(at: index) else {
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

  private mutating func close(_ tag: XMLTag) {
    guard let match = open.lastIndex(where: { text[$0.name].elementsEqual(text[tag.name]) }) else {
      let name = String(decoding: text[tag.name], as: UTF8.self)
      note(tag.range.lowerBound, "de sluittag van ‘\(name)’ sluit hier niets; haal hem weg of zet de begintag erbij")
      blank(tag.range)
      return
    }
    for element in open[(match + 1)...] {
      note(element.tag.lowerBound, unclosed(element.name))
      blank(element.tag)
    }
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
      note(index, "wat hier met ‘\(opening)’ begint, wordt niet met ‘\(closing)’ gesloten")
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
    note(index, "deze declaratie wordt niet gesloten; zet er ‘>’ achter")
    blank(index..<(index + 2))
    return true
  }

  // MARK: References

  private mutating func reference() {
    var position = index + 1
    let isNumber = position < end && text[position] == UInt8(ascii: "#")
    if isNumber { position += 1 }
    while position < end, isXMLNameByte(text[position], isFirst: false) { position += 1 }
    let name = text[(index + 1)..<position]
    let isClosed = position < end && text[position] == UInt8(ascii: ";") && !name.isEmpty
    let isKnown =
      isNumber
      ? name.count > 1
      : declaresEntities || ["amp", "lt", "gt", "quot", "apos"].contains(String(decoding: name, as: UTF8.self))
    if isClosed && isKnown {
      index = position + 1
    } else {
      note(index, "hier staat een ‘&’ die geen bekend teken aanduidt; schrijf ‘&amp;’")
      blank(index..<(index + 1))
    }
  }

  // MARK: Blanks

  /// A tag that breaks off: its bracket and its name.
  private mutating func blankBroken() {
    var position = index + 1
    if position < end, text[position] == UInt8(ascii: "/") { position += 1 }
    note(index, "deze tag breekt af; maak hem af, of schrijf ‘&lt;’ als het teken zelf is bedoeld")
    blank(index..<text.xmlNameEnd(position))
  }

  /// Makes a stretch blank, but for ends of lines, and goes on behind it if it lies ahead.
  private mutating func blank(_ range: Range<Int>) {
    for offset in range where text[offset] != 0x0A && text[offset] != 0x0D { text[offset] = 0x20 }
    index = max(index, range.upperBound)
  }
}

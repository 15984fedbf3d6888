/// The elements of an XML text with their places in it, for writing beside them.
struct XMLElements {
  struct Element {
    /// Local name.
    var name: String
    /// The start tag.
    var start: Range<Int>
    /// The end tag; empty where the element is.
    var end: Range<Int>
    var parent: Int?

    /// From the first bracket to the last.
    var range: Range<Int> { start.lowerBound..<end.upperBound }
  }

  private(set) var elements: [Element] = []

  /// Nil where the text is not well-formed.
  init?(_ text: [UInt8]) {
    var open: [Int] = []
    var index = 0
    while let bracket = ByteScan.first(UInt8(ascii: "<"), in: text, from: index) {
      if let end = Self.skippedEnd(text, bracket) {
        index = end
        continue
      }
      guard let tag = text.tag(at: bracket) else { return nil }
      index = tag.range.upperBound
      let written = text[tag.name]
      let local = (written.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? written.startIndex)..<written.endIndex
      if tag.isEnd {
        guard let last = open.popLast() else { return nil }
        elements[last].end = tag.range
      } else {
        let empty = tag.range.upperBound..<tag.range.upperBound
        elements.append(
          Element(
            name: String(decoding: text[local], as: UTF8.self), start: tag.range, end: empty, parent: open.last))
        if !tag.isEmpty { open.append(elements.count - 1) }
      }
    }
    guard open.isEmpty else { return nil }
  }

  /// The end of a comment, an instruction, a declaration or a section of CDATA.
  private static func skippedEnd(_ text: [UInt8], _ start: Int) -> Int? {
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where text[start...].starts(with: opening.utf8) {
      return text.firstIndex(of: Array(closing.utf8), from: start).map { $0 + closing.utf8.count } ?? text.count
    }
    guard text[start...].starts(with: "<!".utf8) else { return nil }
    var depth = 0
    for index in start..<text.count {
      switch text[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: continue
      }
    }
    return text.count
  }

  /// The innermost element of one of the names that holds an offset.
  func innermost(_ names: Set<String>, at offset: Int) -> Element? {
    elements.last { names.contains($0.name) && $0.range.contains(offset) }
  }

  /// The elements of one of the names directly within another, in order.
  func children(of element: Element, named names: Set<String>) -> [Element] {
    guard let place = elements.firstIndex(where: { $0.start == element.start }) else { return [] }
    return elements.filter { $0.parent == place && names.contains($0.name) }
  }
}

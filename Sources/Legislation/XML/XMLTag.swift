/// A whole tag in a text.
struct XMLTag {
  var range: Range<Int>
  /// With its prefix, if it has one.
  var name: Range<Int>
  /// `</al>`.
  var isEnd: Bool
  /// `<al/>`.
  var isEmpty: Bool
}

extension [UInt8] {
  /// The whole tag that starts at an index, where a `<` stands; nil where it breaks off, or is none of an element.
  func tag(at index: Int) -> XMLTag? {
    var position = index + 1
    let isEnd = position < count && self[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = position..<xmlNameEnd(position)
    guard !name.isEmpty else { return nil }
    position = name.upperBound
    while true {
      let before = position
      position = blankEnd(position)
      guard position < count else { return nil }
      if self[position] == UInt8(ascii: ">") {
        return XMLTag(range: index..<(position + 1), name: name, isEnd: isEnd, isEmpty: false)
      }
      if !isEnd, self[position] == UInt8(ascii: "/"), position + 1 < count, self[position + 1] == UInt8(ascii: ">") {
        return XMLTag(range: index..<(position + 2), name: name, isEnd: false, isEmpty: true)
      }
      guard !isEnd, position > before, let next = attributeEnd(position) else { return nil }
      position = next
    }
  }

  private func attributeEnd(_ start: Int) -> Int? {
    var position = xmlNameEnd(start)
    guard position > start else { return nil }
    position = blankEnd(position)
    guard position < count, self[position] == UInt8(ascii: "=") else { return nil }
    position = blankEnd(position + 1)
    guard position < count, self[position] == UInt8(ascii: "\"") || self[position] == UInt8(ascii: "'") else {
      return nil
    }
    let quote = self[position]
    position += 1
    while position < count, self[position] != quote {
      if self[position] == UInt8(ascii: "<") { return nil }
      position += 1
    }
    return position < count ? position + 1 : nil
  }

  /// The end of the name that starts at an index; the index itself where none does.
  func xmlNameEnd(_ start: Int) -> Int {
    var position = start
    while position < count, isXMLNameByte(self[position], isFirst: position == start) { position += 1 }
    return position
  }

  private func blankEnd(_ start: Int) -> Int {
    var position = start
    while position < count, self[position] <= 0x20 { position += 1 }
    return position
  }
}

/// Whether a byte can stand in a name; above ASCII all can.
func isXMLNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
    UInt8(ascii: ":"), 0x80...:
    true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
  default: false
  }
}

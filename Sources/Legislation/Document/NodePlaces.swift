/// Where nodes stand: which one holds a place of the text, and which stretch of the source belongs to one.
extension Document {
  /// The innermost node that has an offset of the text in its number, heading or text.
  public func node(at offset: Int) -> NodeID {
    var current = 0
    while let next = children(current).first(where: { holds($0, offset) }) { current = next }
    return current
  }

  private func holds(_ id: NodeID, _ offset: Int) -> Bool {
    let node = nodes[id]
    return node.text.contains(offset) || node.heading.contains(offset) || node.number.contains(offset)
  }

  /// The number and the heading of a node; empty where it has neither.
  public func label(of id: NodeID) -> Range<Int> {
    let parts = [nodes[id].number, nodes[id].heading].filter { !$0.isEmpty }
    guard let start = parts.map(\.lowerBound).min(), let end = parts.map(\.upperBound).max() else {
      return nodes[id].text.lowerBound..<nodes[id].text.lowerBound
    }
    return start..<end
  }

  /// The stretch of the decoded source from the word before a node's number, in XML from its tag, to the end of its text.
  public func sourceExtent(of id: NodeID) -> Range<Int> {
    let text = extent(of: id)
    let words = runs.cover(text)
    guard !text.isEmpty else { return words }
    // Between two blocks stands one byte of text.
    let before = text.lowerBound - 2
    let previous = before >= 0 ? runs.cover(before..<before + 1).upperBound : 0
    let gap = min(previous, words.lowerBound)..<words.lowerBound
    let start = format == .plainText ? lineStart(gap) : tagStart(gap)
    return start..<max(start, words.upperBound)
  }

  /// Where the last line of a stretch of the source has its first word; the end of the stretch where it has none.
  private func lineStart(_ gap: Range<Int>) -> Int {
    let line = source.utf8[gap].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? gap.lowerBound
    return source.utf8[line..<gap.upperBound].firstIndex { $0 > 0x20 } ?? gap.upperBound
  }

  /// The first start tag in a stretch of the source that is not closed within it; the end of the stretch where there is none.
  private func tagStart(_ gap: Range<Int>) -> Int {
    let utf8 = source.utf8
    var open: [Int] = []
    var index = gap.lowerBound
    while let start = utf8[index..<gap.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      let end = utf8[start..<gap.upperBound].firstIndex(of: UInt8(ascii: ">")) ?? gap.upperBound - 1
      let mark = start + 1 < gap.upperBound ? utf8[start + 1] : 0
      if mark == UInt8(ascii: "/") {
        _ = open.popLast()
      } else if mark != UInt8(ascii: "?"), mark != UInt8(ascii: "!"), utf8[end - 1] != UInt8(ascii: "/") {
        open.append(start)
      }
      index = end + 1
    }
    return open.first ?? gap.upperBound
  }
}

/// Writes beside the paragraphs of a plain text, laid out as they are.
struct PlainProvisionWriter {
  private let document: Document
  private let shape: SourceShape

  init(_ document: Document) {
    self.document = document
    shape = SourceShape(document.source.utf8)
  }

  func artikel(_ number: String, heading: String, text: String, after sibling: NodeID) -> SourceEdit {
    let head = head(like: sibling, number: number, heading: heading)
    return insertion(
      head + gap(behindHeadOf: sibling) + shape.wrapped(text), after: sibling, isApart: isAfterBlank(sibling))
  }

  func lid(_ number: String, text: String, after sibling: NodeID) -> SourceEdit {
    let node = document.nodes[sibling]
    let written = document.runs.cover(node.number)
    let before = node.number.isEmpty ? "" : shape.string(shape.lineStart(written.lowerBound)..<written.lowerBound)
    let between =
      node.number.isEmpty
      ? ". " : shape.string(written.upperBound..<max(written.upperBound, document.runs.cover(node.text).lowerBound))
    return insertion(
      shape.wrapped(before + number + between + text), after: sibling, isApart: isAfterBlank(sibling))
  }

  func section(_ number: String, heading: String, paragraphs: [String], after sibling: NodeID) -> SourceEdit {
    let head = head(like: sibling, number: number, heading: heading)
    let apart = isAfterBlank(sibling) ? shape.newline : ""
    let body = paragraphs.map(shape.wrapped).joined(separator: shape.newline + apart)
    return insertion(head + gap(behindHeadOf: sibling) + body, after: sibling, isApart: isAfterBlank(sibling))
  }

  func remark(_ remark: String, before node: NodeID) -> SourceEdit {
    let place = shape.lineStart(document.sourceStart(node))
    return SourceEdit(range: place..<place, replacement: remark + shape.newline)
  }

  // MARK: Layout

  /// The heading of a part like another, in the same signs: "Artikel 5. Een kop", "**Artikel 5** Een kop".
  private func head(like sibling: NodeID, number: String, heading: String) -> String {
    let node = document.nodes[sibling]
    let words = document.runs.cover(node.heading)
    guard !node.number.isEmpty else {
      let start = shape.lineStart(words.lowerBound)
      return shape.string(start..<words.lowerBound) + heading
        + shape.string(words.upperBound..<shape.lineEnd(words.upperBound))
    }
    let written = document.runs.cover(node.number)
    let before = shape.string(shape.lineStart(written.lowerBound)..<written.lowerBound)
    guard !node.heading.isEmpty else {
      return before + number + shape.string(written.upperBound..<shape.lineEnd(written.upperBound))
    }
    let between = shape.string(written.upperBound..<words.lowerBound)
    return before + number + between + heading + shape.string(words.upperBound..<shape.lineEnd(words.upperBound))
  }

  /// The line ends between a heading and its text.
  private func gap(behindHeadOf sibling: NodeID) -> String {
    let node = document.nodes[sibling]
    let end = document.runs.cover(node.heading.isEmpty ? node.number : node.heading).upperBound
    // The numbers of leden stand outside the text.
    var next = shape.lineEnd(end)
    var lines = 0
    while next < shape.text.count, lines < 2 || shape.text[next] <= 0x20 {
      if shape.text[next] == 0x0A { lines += 1 } else if shape.text[next] > 0x20 { break }
      next += 1
    }
    return String(repeating: shape.newline, count: min(max(1, lines), 2))
  }

  private func isAfterBlank(_ node: NodeID) -> Bool {
    let start = shape.lineStart(document.sourceStart(node))
    guard start > 1 else { return false }
    let before = shape.lineStart(start - 1)
    return shape.text[before..<start].allSatisfy { $0 <= 0x20 } || before == 0
  }

  private func insertion(_ text: String, after sibling: NodeID, isApart: Bool) -> SourceEdit {
    let place = shape.lineEnd(document.sourceEnd(sibling))
    return SourceEdit(
      range: place..<place, replacement: shape.newline + (isApart ? shape.newline : "") + text)
  }
}

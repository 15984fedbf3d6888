/// Takes out a table of contents: what it lists stands in the text itself.
func withoutContents(_ lines: [TextLine], _ bytes: TextBytes) -> [TextLine] {
  var lines = lines
  var index = 0
  var found = 0
  while index < lines.count, found < 16 {
    guard isContentsHeading(lines[index].range, bytes) else {
      index += 1
      continue
    }
    let end = endOfListing(lines, after: index, bytes) ?? endOfBrokenListing(lines, after: index, bytes) ?? index + 1
    for line in index..<end { lines[line].marks.insert(.furniture) }
    found += 1
    index = end
  }
  return found > 0 ? compacted(lines) : lines
}

private func isContentsHeading(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  guard range.count < 20 else { return false }
  return bytes.isExactly(range, "inhoudsopgave") || bytes.isExactly(range, "inhoud")
    || bytes.isExactly(range, "inhoudsopgave:")
}

/// Where the entries end that close with a page number, set off by blanks or dots; nil where none follow.
private func endOfListing(_ lines: [TextLine], after heading: Int, _ bytes: TextBytes) -> Int? {
  var end: Int?
  var index = heading + 1
  // An entry may take a few lines before its page number comes.
  while index < lines.count, index - (end ?? heading + 1) < 4 {
    if endsInPageNumber(lines[index].range, bytes) { end = index + 1 }
    index += 1
  }
  return end
}

private func endsInPageNumber(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  var index = range.upperBound
  while index > range.lowerBound, bytes.isDigit(index - 1, range.upperBound) { index -= 1 }
  guard index < range.upperBound, range.upperBound - index < 4, index - range.lowerBound > 3 else { return false }
  let (last, other) = (bytes[index - 1], bytes[index - 2])
  return last == 0x09 || last <= 0x20 && other <= 0x20 || last == UInt8(ascii: ".") && other == UInt8(ascii: ".")
    || last <= 0x20 && other == UInt8(ascii: ".") && bytes[index - 3] == UInt8(ascii: ".")
}

/// Where a table of contents ends that came apart into columns: at the first heading that running text follows.
private func endOfBrokenListing(_ lines: [TextLine], after heading: Int, _ bytes: TextBytes) -> Int? {
  let limit = min(lines.count - 2, heading + 1500)
  guard heading + 1 < limit else { return nil }
  return (heading + 1..<limit).first { index in
    let range = lines[index].range
    guard range.count < 100, isHeadingLike(range, bytes), !bytes.endsClause(range) else { return false }
    let (next, second) = (lines[index + 1].range, lines[index + 2].range)
    return next.count >= 50 && second.count >= 40 && bytes.isCapital(next.lowerBound, next.upperBound)
  }
}

private func isHeadingLike(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  if let section = sectionNumber(bytes, range) { return bytes.isCapital(section.textStart, range.upperBound) }
  return headingLabel(bytes, range) != nil || isShouted(bytes, range)
}

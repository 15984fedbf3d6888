/// Titles of paragraphs that stand right on top of their text, without a blank line between.
extension BlockScanner {
  /// The last line of the title that starts at a line and on which running text follows; nil where the line is no title.
  ///
  /// Told by the words where a line is nearly full: a sentence that goes on does not go on with "De" or "Artikel".
  func titleEnd(from first: Int) -> Int? {
    guard let fullWidth, first + 1 < lines.count, mayStartTitle(first) else { return nil }
    for last in first..<min(first + 3, lines.count - 1) {
      let range = lines[last].range
      if last > first, lines[last].isAfterBlank || isDeliberateBreak(before: last) { return nil }
      guard !bytes.endsClause(range), bytes.lastMark(range) != UInt8(ascii: ","), !hasColumns(last) else { return nil }
      let next = lines[last + 1]
      guard !lines[last].marks.contains(.heading) else { return nil }
      // On top of a page only the blank line below it sets a title off.
      if next.isAfterBlank {
        let isSetOff = lines[first].marks.contains(.seam) && !next.marks.contains(.seam)
        return isSetOff && bytes.isCapital(Int(next.start), Int(next.end)) && !endsOpen(range, bytes) ? last : nil
      }
      guard bytes.isCapital(Int(next.start), Int(next.end)), !endsOpen(range, bytes) else { continue }
      let isShort =
        bytes.width(range) * 6 <= fullWidth * 5 && isDeliberateBreak(before: last + 1, slack: fullWidth / 12)
      if opensSentence(next.range) || isShort { return last }
    }
    return nil
  }

  /// The line on which the bracket closes after "De artikelen 7 tot en met 9 (": in a toelichting a heading.
  func articlesHeadingEnd(from first: Int) -> Int? {
    let range = lines[first].range
    let words: [StaticString] = ["de artikelen ", "artikelen ", "onderdeel ", "onderdelen "]
    guard bytes.isCapital(range.lowerBound, range.upperBound), words.contains(where: { bytes.starts(range, with: $0) }),
      let bracket = range.first(where: { bytes[$0] == UInt8(ascii: "(") }), bracket - range.lowerBound < 50
    else { return nil }
    return closingBracketLine(from: first, at: bracket)
  }

  /// Whether a title can begin: at a capital, after the end of a sentence or another heading.
  private func mayStartTitle(_ index: Int) -> Bool {
    let range = lines[index].range
    let start = sectionNumber(bytes, range)?.textStart ?? numberEnd(range) ?? range.lowerBound
    guard bytes.isCapital(start, range.upperBound), headingLabel(bytes, range) == nil else { return false }
    guard index > 0, !lines[index].isAfterBlank else { return true }
    let before = lines[index - 1].range
    return bytes.endsClause(before) || sectionNumber(bytes, before) != nil || headingLabel(bytes, before) != nil
      || isShouted(bytes, before)
  }

  private func numberEnd(_ range: Range<Int>) -> Int? {
    guard let mark = listMark(bytes, range), mark.style == .number else { return nil }
    return mark.textStart
  }

  /// Whether a line starts with a word that has a capital at the start of a sentence only.
  private func opensSentence(_ range: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "de ", "het ", "een ", "in ", "op ", "voor ", "dit ", "deze ", "dat ", "die ", "artikel ", "artikelen ", "om ",
      "met ", "bij ", "uit ", "indien ", "als ", "wanneer ", "er ", "ook ", "ten ", "ter ", "naar ", "aan ", "volgens ",
      "hoewel ", "uiterlijk ", "onder ", "tot ", "na ", "niet ", "naast ", "daarnaast ", "hierbij ", "hiermee ",
      "zoals ",
      "gelet ", "gezien ", "omdat ", "doordat ", "door ", "over ", "sinds ", "tijdens ", "via ", "binnen ", "buiten ",
      "tegen ", "veel ", "sommige ", "alle ", "elke ", "iedere ", "zij ", "hij ", "men ", "wij ",
    ]
    return words.contains { bytes.starts(range, with: $0) }
  }
}

/// Whether a line ends in a word after which something must come.
func endsOpen(_ range: Range<Int>, _ bytes: TextBytes) -> Bool {
  let words: [StaticString] = [
    " de", " het", " een", " van", " en", " of", " in", " op", " voor", " bij", " met", " te", " door", " aan", " tot",
    " uit", " als", " om", " over", " onder", " naar", " per", " onze", " zijn", " artikel", " artikelen", " nr.",
    " minister", " ministerie", " wet", " die", " dat", " is", " wordt",
  ]
  return words.contains { bytes.ends(range, with: $0) }
}

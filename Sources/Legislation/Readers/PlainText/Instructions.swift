/// How amending instructions are told from law text: by the words with which they end, replace, insert and delete.
struct Instructions {
  let bytes: TextBytes

  /// Instructions are short: in a longer text only its beginning is looked at.
  private func head(_ range: Range<Int>) -> Range<Int> { range.prefix(1500) }

  /// Whether quoted text follows: "... komt te luiden:", "... ingevoegd, luidende:".
  func announcesQuotation(_ range: Range<Int>) -> Bool {
    guard bytes.lastMark(range) == UInt8(ascii: ":") else { return false }
    let endings: [StaticString] = [
      "luidende:", "luiden:", "luidend:", "ingevoegd:", "toegevoegd:", "gelezen als volgt:", "vervangen door:",
      "te luiden als volgt:", "luidende als volgt:", "gelezen:",
    ]
    return endings.contains { bytes.ends(range, with: $0) }
  }

  /// Whether the words tell how to change a text.
  func isInstruction(_ range: Range<Int>) -> Bool {
    let head = head(range)
    if announcesQuotation(range) { return true }
    let words: [StaticString] = [
      "te luiden", "vervangen door", "wordt vervangen", "worden vervangen", "ingevoegd", "toegevoegd", "vervalt",
      "vervallen",
      "als volgt gewijzigd", "vernummerd", "verletterd", "geletterd", "wijzigingen aangebracht", "wordt geplaatst",
      "onder vervanging van", "onder vernummering van",
    ]
    return words.contains { bytes.contains($0, in: head) }
  }

  /// Whether an artikel that starts with these words amends another act: decided more strictly, for "vervalt" and
  /// "toegevoegd" are words of norms as well.
  func opensAmendments(_ range: Range<Int>) -> Bool {
    let head = head(range)
    if bytes.contains("als volgt gewijzigd", in: head) || bytes.contains("wijzigingen aangebracht", in: head) {
      return true
    }
    let isPassive =
      bytes.contains("wordt", in: head) || bytes.contains("worden", in: head)
      || bytes.contains("komt", in: head) || bytes.contains("komen", in: head)
    if isPassive, announcesQuotation(range) { return true }
    guard namesPlace(range) else { return false }
    if isPassive, hasQuotation(head) {
      let verbs: [StaticString] = ["vervangen door", "ingevoegd", "toegevoegd", "vervalt", "vervallen"]
      return verbs.contains { bytes.contains($0, in: head) }
    }
    return !namesCircumstance(range) && (bytes.contains("vervalt", in: head) || bytes.contains("vervallen", in: head))
      && (bytes.contains(" van de ", in: head) || bytes.contains(" van het ", in: head)) && range.count < 300
  }

  /// Whether the words name a place in a text: "In artikel 3", "Na hoofdstuk 2", "Artikel 5, tweede lid,".
  func namesPlace(_ range: Range<Int>) -> Bool {
    let starts: [StaticString] = [
      "in artikel ", "in de artikelen ", "na artikel ", "aan artikel ", "artikel ", "artikelen ", "de artikelen ",
      "voor artikel ",
      "in het opschrift", "het opschrift", "in hoofdstuk ", "na hoofdstuk ", "hoofdstuk ", "in paragraaf ",
      "na paragraaf ",
      "paragraaf ", "in afdeling ", "na afdeling ", "afdeling ", "in bijlage ", "de bijlage", "bijlage ",
      "in de bijlage ", "in de ",
      "in het ", "onder vernummering ", "de aanhef van ", "in onderdeel ", "onderdeel ",
    ]
    return starts.contains { bytes.starts(range, with: $0) }
  }

  /// Whether the words say when, and not where: "In de gevallen, bedoeld in artikel 8, vervalt de vergunning".
  private func namesCircumstance(_ range: Range<Int>) -> Bool {
    let starts: [StaticString] = [
      "in de geval", "in het geval", "in de situatie", "in de omstandighe", "in de periode", "in het jaar",
      "in de jaren",
      "in het kalenderjaar",
    ]
    return starts.contains { bytes.starts(range, with: $0) }
  }

  /// Whether an instruction starts here that is no part of the text quoted before it.
  func endsQuotation(_ range: Range<Int>) -> Bool {
    namesPlace(range) && (announcesQuotation(range) || hasQuotation(head(range))) && isInstruction(range)
  }

  /// Whether the instruction is about onderdelen and not about leden.
  func isAboutMembers(_ range: Range<Int>) -> Bool {
    let head = head(range)
    return (bytes.contains("onderdeel", in: head) || bytes.contains("onderdelen", in: head))
      && !bytes.contains(" lid ", in: head) && !bytes.contains(" leden ", in: head)
  }

  private func hasQuotation(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9E), (0xE2, 0x80, 0x98): return true
      case (0xC2, 0xAB, _), (UInt8(ascii: "\""), _, _): return true
      default: index += 1
      }
    }
    return false
  }
}

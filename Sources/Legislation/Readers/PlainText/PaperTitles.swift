/// What a line of a title page, or a heading between the parts of a file, says of the text that follows.
enum PaperTitle {
  case bill, amendedBill, explanation
  /// A paper that is judged as nothing: a motie, a letter, a nota naar aanleiding van het verslag.
  case other
}

/// What a paper with this title is; nil where the words are no such title.
func paperTitle(_ bytes: TextBytes, _ range: Range<Int>) -> PaperTitle? {
  guard range.count < 200, range.count > 5 else { return nil }
  if isExplanationTitle(bytes, range) { return .explanation }
  if bytes.contains("nota van wijziging", in: range.prefix(40)), isShouted(bytes, range.prefix(24)) {
    return .amendedBill
  }
  if isShouted(bytes, range.prefix(15)) {
    for words: StaticString in ["voorstel van wet", "ontwerp van wet", "voorstel van rijkswet", "ontwerp van rijkswet"]
    where bytes.contains(words, in: range.prefix(60)) {
      return .bill
    }
  }
  let other: [StaticString] = [
    "nota naar aanleiding van", "nadere memorie van antwoord", "memorie van antwoord", "motie van", "gewijzigde motie",
    "nader gewijzigde motie", "brief van", "amendement van", "gewijzigd amendement", "lijst van vragen",
    "advies afdeling",
    "advies raad van state", "nader rapport", "voorlopig verslag", "nader verslag", "eindverslag", "beleidskompas",
    "geachte ",
    "onze referentie", "ons kenmerk", "aan de minister", "aan de voorzitter", "beslisnota",
  ]
  if other.contains(where: { bytes.starts(range, with: $0) }) { return .other }
  return bytes.isExactly(range, "verslag") ? .other : nil
}

/// "MEMORIE VAN TOELICHTING", "Nota van toelichting", "Toelichting": alone, or with a few words that say to what.
func isExplanationTitle(_ bytes: TextBytes, _ range: Range<Int>) -> Bool {
  guard range.count < 160 else { return false }
  if bytes.isExactly(range, "toelichting") { return true }
  let prefixes: [StaticString] = [
    "", "gewijzigde ", "herziene ", "nadere ", "concept ", "ontwerp-", "ontwerp ", "algemene ",
  ]
  for prefix in prefixes {
    guard let start = bytes.end(of: prefix, at: range.lowerBound, to: range.upperBound) else { continue }
    for title: StaticString in ["memorie van toelichting", "nota van toelichting", "toelichting"] {
      guard let end = bytes.end(of: title, at: start, to: range.upperBound) else { continue }
      if end == range.upperBound { return start > range.lowerBound || title.utf8CodeUnitCount > 12 }
      let rest = bytes.skippingSpace(from: end, to: range.upperBound)..<range.upperBound
      let isShoutedTitle = isShouted(bytes, range.lowerBound..<end)
      if bytes.starts(rest, with: "bij ") || bytes.starts(rest, with: "op "),
        isShoutedTitle || title.utf8CodeUnitCount < 12
      {
        return !bytes.endsClause(range) && rest.count < 140 && isShoutedTitle
      }
      return isShoutedTitle
        && (bytes[rest.lowerBound] == UInt8(ascii: "(") || bytes.isDigit(rest.lowerBound, rest.upperBound))
    }
  }
  return false
}

/// The number of a parliamentary dossier at the start of a title page: "36 764", "25 314 (R1577)"; where it ends.
func dossierNumber(_ bytes: TextBytes, _ range: Range<Int>) -> (digits: String, end: Int)? {
  var index = range.lowerBound
  var digits = ""
  while index < range.upperBound, digits.utf8.count < 6 {
    if bytes.isDigit(index, range.upperBound) {
      digits.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    } else if digits.utf8.count == 2, whiteSpaceWidth(bytes.base, index, range.upperBound) > 0 {
      index += whiteSpaceWidth(bytes.base, index, range.upperBound)
    } else {
      break
    }
  }
  guard digits.utf8.count == 5, bytes.isBlank(index, range.upperBound) else { return nil }
  if index < range.upperBound, let end = bytes.end(of: " (r", at: index, to: range.upperBound) {
    index = end
    while index < range.upperBound, bytes[index] != UInt8(ascii: ")") { index += 1 }
    index = min(index + 1, range.upperBound)
  }
  return (digits, index)
}

/// "Nr. 3": the number of the paper in its dossier, and what follows it on the line.
func paperNumber(_ bytes: TextBytes, _ range: Range<Int>) -> Int? {
  guard
    let start = bytes.end(of: "nr. ", at: range.lowerBound, to: range.upperBound)
      ?? bytes.end(of: "no. ", at: range.lowerBound, to: range.upperBound)
  else { return nil }
  var index = start
  while bytes.isDigit(index, range.upperBound) { index += 1 }
  guard index > start, bytes.isBlank(index, range.upperBound) else { return nil }
  return bytes.skippingSpace(from: index, to: range.upperBound)
}

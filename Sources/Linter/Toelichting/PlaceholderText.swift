/// Whether a text only keeps a place: "PM", "n.v.t.", "Volgt.", "Wordt aangevuld na consultatie." (legal.md D.5).
func isPlaceholder(_ text: String) -> Bool {
  if isOpenQuestion(text) { return true }
  // Nothing longer keeps a place only, and to look at each character of a page takes long.
  guard text.utf8.count <= 160 else { return false }
  if placeholderMark(in: text) != nil, text.utf8.count < 60 { return true }
  let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  guard let first = words.first, words.count <= 14 else { return words.isEmpty }
  let joined = words.joined(separator: " ")
  if whole.contains(joined) { return true }
  if first == "pm" || joined == "p m" || joined.hasPrefix("p m ") || joined.hasPrefix("pro memorie") {
    return words.count <= 8
  }
  if first == "zie" { return words.dropFirst().allSatisfy { pointers.contains($0) || Int($0) != nil } }
  return words.allSatisfy(promises.contains) && words.contains(where: promised.contains)
}

/// Whether a text is a question in brackets, which the drafter has still to answer: "[Wie voert de regeling uit?]".
private func isOpenQuestion(_ text: String) -> Bool {
  text.utf8.count <= 400 && text.utf8.first == UInt8(ascii: "[") && text.hasSuffix("?]")
    && !text.dropFirst().dropLast().contains { $0 == "[" || $0 == "]" }
}

/// Where a text holds a mark for words to come: "[...]", "[datum]", "XX", "€ X"; a range of its UTF-8 view.
func placeholderMark(in text: String) -> Range<Int>? {
  if isOpenQuestion(text) { return 0..<text.utf8.count }
  let bytes = Array(text.utf8)
  for index in bytes.indices {
    switch bytes[index] {
    case UInt8(ascii: "["), UInt8(ascii: "<"):
      if let end = bracketEnd(bytes, index) { return index..<end }
    case UInt8(ascii: "X"):
      let end = bytes[index...].firstIndex { $0 != UInt8(ascii: "X") } ?? bytes.count
      let isWord = index == 0 || !isLetter(bytes[index - 1])
      // "XX" is twenty as well: a number stands behind the name of what it counts.
      let isEuro = index > 3 && bytes[index - 4..<index - 1].elementsEqual("€".utf8)
      if isWord, end == bytes.count || !isLetter(bytes[end]), end - index > 2 || isEuro { return index..<end }
      if isWord, end - index == 2, end == bytes.count || !isLetter(bytes[end]), !followsName(bytes, index) {
        return index..<end
      }
    default: continue
    }
  }
  return nil
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80 }

/// Whether a name with a capital, or the word artikel, stands before: "Hoofdstuk XX", "ARTIKEL XX".
private func followsName(_ bytes: [UInt8], _ index: Int) -> Bool {
  var start = index - 1
  while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
  guard start >= 0, start < index - 1 else { return index == 0 }
  let word = String(decoding: bytes[start..<index - 1], as: UTF8.self)
  return word.first?.isUppercase ?? false || ["artikel", "hoofdstuk", "titel", "bijlage", "deel"].contains(word)
}

/// The end of "[...]", "[…]", "[PM]", "[datum]", "<invullen>".
private func bracketEnd(_ bytes: [UInt8], _ index: Int) -> Int? {
  let close = bytes[index] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ">")
  guard let end = bytes[index...].prefix(60).firstIndex(of: close) else { return nil }
  let inside = String(decoding: bytes[(index + 1)..<end], as: UTF8.self).lowercased().trimmingBlanks()
  let isDots = !inside.isEmpty && inside.allSatisfy { $0 == "." || $0 == "…" || $0 == "_" || $0 == "•" || $0 == "●" }
  let names = [
    "pm", "p.m.", "invullen", "in te vullen", "nummer", "datum", "organisatie", "naam", "volgt", "aantal", "bedrag",
  ]
  let isNamed = names.contains { inside == $0 || inside.hasPrefix($0 + " ") || inside.hasPrefix($0 + ":") }
  return isDots || isNamed ? end + 1 : nil
}

private let whole: Set<String> = [
  "ntb", "n t b", "nader te bepalen", "nog te bepalen",
  "nvt", "n v t", "nnb", "n n b", "tbd", "t b d", "niet van toepassing", "geen", "idem", "in te vullen",
  "nog in te vullen", "nog te vullen", "nog toe te voegen", "nog niet bekend", "nog uit te werken", "tekst volgt",
]

/// The words of a promise; a text of these alone says nothing.
private let promises: Set<String> = [
  "deze", "dit", "de", "het", "paragraaf", "onderdeel", "hoofdstuk", "passage", "volgt", "wordt", "worden", "nog",
  "later",
  "na", "bij", "op", "een", "moment", "internetconsultatie", "consultatie", "aangevuld", "ingevuld", "toegevoegd",
  "uitgewerkt", "nader", "in", "te", "vullen", "toe", "voegen", "afronding", "van", "tekst", "moet", "uitkomst",
  "uitkomsten", "zal",
]

private let promised: Set<String> = ["volgt", "aangevuld", "ingevuld", "toegevoegd", "uitgewerkt", "vullen", "voegen"]

private let pointers: Set<String> = [
  "ook", "hierboven", "hieronder", "hiervoor", "hierna", "paragraaf", "hoofdstuk", "onderdeel", "en", "de", "het",
  "voor",
  "toelichting", "bij", "artikel", "eerder", "reeds",
]

/// The classes of tokens that patterns name between angle brackets, apart from the organs.
struct TermClasses: Sendable {
  /// The rest of a reference to the Awb, the one class here that spans several tokens.
  let awb: AwbTail
  private let ordinals: Set<UInt32>
  private let numerals: Set<UInt32>

  init(_ lexicon: inout Lexicon) {
    ordinals = Set(ordinalWords().map { lexicon.internTerm($0) })
    numerals = Set(numeralWords().map { lexicon.internTerm($0) })
    awb = AwbTail(&lexicon, ordinals)
  }

  func write(to writer: inout CompactWriter) {
    writer.numbers(ordinals.sorted())
    writer.numbers(numerals.sorted())
    awb.write(to: &writer)
  }

  init(from reader: inout CompactReader) {
    ordinals = Set(reader.numbers())
    numerals = Set(reader.numbers())
    awb = AwbTail(from: &reader)
  }

  func holds(_ name: TokenPattern.LexiconClass, _ token: Token, in table: TokenTable) -> Bool {
    switch name {
    case .organ, .awb: false
    case .getal: token.kind == .number ? isNumber(token, table) : numerals.contains(token.word)
    case .artikelnummer: token.kind == .number && isArticleNumber(table.words.word(token.word))
    case .hoofdletter: token.kind == .name
    case .rangtelwoord: ordinals.contains(token.word)
    case .letter: token.kind != .mark && token.kind != .number && isLetter(table.words.word(token.word))
    case .woord: token.kind != .mark
    }
  }

  private func isNumber(_ token: Token, _ table: TokenTable) -> Bool {
    table.words.word(token.word).allSatisfy { $0 >= 0x2C && $0 <= 0x3A }
  }

  /// "5", "5a", "5bis", "2.1", "4:94a".
  private func isArticleNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    for byte in word {
      switch byte {
      case 0x30...0x39 where letters == 0: break
      case 0x2E, 0x3A: if letters > 1 { return false } else { letters = 0 }
      case 0x61...0x7A: letters += 1
      default: return false
      }
    }
    return letters <= 3
  }

  private func isLetter(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first >= 0x61, first <= 0x7A else { return false }
    return word.count == 1 || word.count == 2 && word.last == first
  }
}

/// "eerste" to "negenennegentigste".
private func ordinalWords() -> [String] {
  let small = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
    "twaalfde",
  ]
  return small + cardinals(from: 13, to: 19).map { $0 + "de" } + cardinals(from: 20, to: 99).map { $0 + "ste" }
}

/// "twee" to "honderd"; "een" is an article first.
private func numeralWords() -> [String] { ["één"] + cardinals(from: 2, to: 99) + ["honderd", "duizend"] }

/// The numbers of a row in words, below a hundred.
func cardinals(from first: Int, to last: Int) -> [String] {
  let units = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien",
    "vijftien", "zestien", "zeventien", "achttien", "negentien",
  ]
  let tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
  return (first...last).map { number in
    if number < 20 { return units[number] }
    let unit = number % 10
    guard unit > 0 else { return tens[number / 10] }
    return units[unit] + (unit == 2 || unit == 3 ? "ën" : "en") + tens[number / 10]
  }
}

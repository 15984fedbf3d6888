import Legislation

/// The words of one block or heading, with the questions that reading references asks of them.
struct ReferenceWords {
  let table: TokenTable
  let text: [UInt8]
  /// The tokens of the block; an index outside them is no word.
  let tokens: Range<Int>
  private let art: UInt32

  init(_ table: TokenTable, text: [UInt8], tokens: Range<Int>) {
    self.table = table
    self.text = text
    self.tokens = tokens
    art = table.words.find(Array("art".utf8))
  }

  func token(_ index: Int) -> Token? { tokens.contains(index) ? table.tokens[index] : nil }
  func word(_ index: Int) -> KnownWord? { token(index).flatMap { KnownWord(id: $0.word) } }
  func written(_ index: Int) -> String { token(index).map { String(decoding: text[$0.range], as: UTF8.self) } ?? "" }
  func lower(_ index: Int) -> String { token(index).map { table.string($0.word) } ?? "" }
  func isComma(_ index: Int) -> Bool { word(index) == .comma }
  func isName(_ index: Int) -> Bool { token(index)?.kind == .name }
  func ordinal(_ index: Int) -> Int? { token(index).flatMap { KnownWord.ordinal($0.word) } }
  func isDeterminer(_ index: Int) -> Bool { word(index) == .het || word(index) == .de }

  func isJoint(_ index: Int) -> Bool {
    switch word(index) {
    case .comma, .en, .of, .alsmede, .onderscheidenlijk: true
    default: false
    }
  }

  func isRowJoint(_ index: Int) -> Bool { word(index) == .tot && word(index + 1) == .en && word(index + 2) == .met }

  /// Past a comma, if one stands there.
  func pastComma(_ index: Int) -> Int { isComma(index) ? index + 1 : index }

  /// The position behind "artikel", "artikelen" or "art.".
  func artikelWord(_ index: Int) -> Int? {
    switch word(index) {
    case .artikel, .artikelen: return index + 1
    case nil:
      guard art != 0, token(index)?.word == art, word(index + 1) == .fullStop else { return nil }
      return index + 2
    default: return nil
    }
  }

  /// The number of an artikel or a division: digits with what belongs to them, a Roman number, or a capital with digits.
  func number(_ index: Int) -> String? {
    guard let token = token(index) else { return nil }
    if token.kind == .number { return written(index) }
    guard token.kind == .name, token.count <= 7 else { return nil }
    let text = written(index)
    let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
    return isRomanNumber(text) || text.utf8.count <= 4 && hasDigit ? text : nil
  }

  /// "IV", "XVIa"; but "Cbw" is the name of an act.
  private func isRomanNumber(_ text: String) -> Bool {
    isRoman(text) && text.first != "C" && text.first != "L" && text.drop { "IVXLC".contains($0) }.utf8.count <= 1
  }

  /// The number of a further artikel; "artikel 5 of 6 weken" names none.
  func furtherNumber(_ index: Int) -> String? { Self.units.contains(lower(index + 1)) ? nil : number(index) }

  private static let units: Set<String> = [
    "dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "jaren", "uur", "procent", "euro", "januari",
    "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    "lid", "leden",
  ]

  /// The mark of an onderdeel: a letter, a doubled one, a number.
  func partMark(_ index: Int) -> String? {
    guard let token = token(index), token.count <= 3 else { return nil }
    switch token.kind {
    case .mark: return nil
    case .number: return written(index)
    case .word, .name:
      let text = written(index)
      let isDoubled = text.utf8.count == 2 && text.utf8.first == text.utf8.last
      let isCounted = text.utf8.contains { (0x30...0x39).contains($0) } || text.utf8.allSatisfy("ivx".utf8.contains)
      let isCapital = text.utf8.first.map { $0 < 0x61 } ?? false
      return token.count == 1 || isDoubled || isCounted || isCapital && token.count == 2 ? text : nil
    }
  }

  /// The stretch of text from one token up to another.
  func range(_ start: Int, _ end: Int) -> Range<Int> {
    table.tokens[start].range.lowerBound..<table.tokens[end - 1].end
  }
}

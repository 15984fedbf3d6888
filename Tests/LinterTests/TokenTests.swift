import Testing

@testable import Legislation
@testable import Linter

/// Words are read by one load of eight bytes: what is longer, stands at the very end or goes on otherwise is read alike.
@Suite struct TokenTests {
  @Test(arguments: 1..<20)
  func readsWordsOfAnyLength(_ count: Int) {
    let word = String("abcdefghijklmnopqrstuvwxyz".prefix(count))
    let words = [
      word, word.uppercased(), "é" + word, word + "-x", word + "’s", word, ",", word + "9", "[", "2" + word, word,
    ]
    let (document, table) = read(words.joined(separator: " "))
    let read = table.tokens.map { table.string($0.word) }
    #expect(read == words.map { $0.lowercased().replacing("’", with: "'") })
    #expect(table.tokens.map { document.line($0.range) } == words)
  }

  @Test(arguments: ["x", "X", "7", "é", "a-", "b/", "’s"], [1, 127, 128, 254, 255, 256, 511, 70_000])
  func losesNothingOfOverlongWords(_ letter: String, _ count: Int) {
    let text = "a" + String(repeating: letter, count: count) + "z"
    let (document, table) = read(text + " einde")
    #expect(table.tokens.map { document.line($0.range) }.joined() == text + "einde")
    #expect(table.tokens.last.map { table.string($0.word) } == "einde")
  }

  @Test func holdsEachFieldAtItsBounds() {
    for kind in [Token.Kind.word, .name, .number, .mark] {
      let token = Token(
        start: Int(UInt32.max), count: Token.longest, kind: kind, word: UInt32(Token.words - 1))
      #expect(token.start == UInt32.max && token.count == Token.longest)
      #expect(token.kind == kind && token.word == UInt32(Token.words - 1))
    }
  }

  @Test func knowsNoMoreWordsThanThereIsRoomFor() {
    var table = WordTable(limit: 3)
    let ids = ["een", "twee", "drie", "een"].map { table.intern(Array($0.utf8)) }
    #expect(ids == [1, 2, 0, 1])
  }

  private func read(_ text: String) -> (Document, TokenTable) {
    let xml = "<wetgeving><wettekst><al>\(text)</al></wettekst></wetgeving>"
    let document = readDocument(SourceText(path: "a.xml", bytes: Array(xml.utf8)))
    return (document, TokenTable(document, lexicon: Lexicon(files: [])))
  }
}

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
    let text = "<wetgeving><wettekst><al>\(words.joined(separator: " "))</al></wettekst></wetgeving>"
    let document = readDocument(SourceText(path: "a.xml", bytes: Array(text.utf8)))
    let table = TokenTable(document, lexicon: Lexicon(files: []))
    let read = table.tokens.map { table.string($0.word) }
    #expect(read == words.map { $0.lowercased().replacing("’", with: "'") })
    #expect(table.tokens.map { document.line($0.range) } == words)
  }
}

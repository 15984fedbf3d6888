/// What may stand between the number of a provision and the name of the Awb, so that a pattern need not spell out lists.
///
/// "6:7 en 6:8, tweede lid, van de Algemene wet bestuursrecht": behind "6:7" all of it is the tail.
struct AwbTail: Sendable {
  private let name: [UInt32]
  private let links: Set<UInt32>

  init(_ lexicon: inout Lexicon, _ ordinals: Set<UInt32>) {
    name = ["van", "de", "algemene", "wet", "bestuursrecht"].map { lexicon.internTerm($0) }
    links = Set(linkWords.map { lexicon.internTerm($0) }).union(ordinals)
  }

  func write(to writer: inout CompactWriter) {
    writer.numbers(name)
    writer.numbers(links.sorted())
  }

  init(from reader: inout CompactReader) {
    name = reader.numbers()
    links = Set(reader.numbers())
  }

  /// How many tokens the tail at an index has; nil where something else follows first.
  func length(at index: Int, before end: Int, in table: TokenTable) -> Int? {
    for position in index..<min(end, index + longestAwbTail) {
      if isName(position, end, table) { return position + name.count - index }
      let token = table.tokens[position]
      guard token.kind == .number || links.contains(token.word) || token.count == 1 && token.kind == .word else {
        return nil
      }
    }
    return nil
  }

  private func isName(_ index: Int, _ end: Int, _ table: TokenTable) -> Bool {
    guard index + name.count <= end else { return false }
    return name.indices.allSatisfy { table.tokens[index + $0].word == name[$0] }
  }
}

/// How many tokens the tail may have: a list of a dozen articles with their leden.
let longestAwbTail = 60

private let linkWords = [
  ",", ".", "en", "of", "tot", "met", "de", "het", "alsmede", "aanhef", "onder", "onderdeel", "onderdelen", "lid",
  "leden", "volzin", "zin", "artikel", "artikelen", "titel", "titels", "hoofdstuk", "hoofdstukken", "afdeling",
  "afdelingen", "paragraaf", "paragrafen",
]

/// The names under which acts are known: those of the catalogue, and those that a regulation gives itself or others.
package struct ActNames: Sendable {
  /// An act in the Basiswettenbestand.
  package struct Act: Sendable, Hashable {
    /// "BWBR0005537".
    package let number: String
    package let title: String

    /// Where the act, or an artikel of it, can be read.
    package func url(artikel: String = "") -> String {
      "https://wetten.overheid.nl/jci1.3:c:\(number)" + (artikel.isEmpty ? "" : "&artikel=\(artikel)")
    }
  }

  /// A name and what it stands for; nil for the regulation itself.
  struct Name: Sendable {
    var words: [String]
    /// How a name of one word is written: "Sr" is an act, "SR" is none.
    var spelling: String
    var act: Act?
  }

  private(set) var names: [Name] = []
  private var actsByTitle: [String: Act] = [:]

  /// The names of the catalogue; those of a number share its first, which is its longest.
  package init(_ catalogue: Catalogue) {
    let entries = catalogue.entries.filter { $0.name.utf8.starts(with: "BWBR".utf8) }
    var titles: [String: String] = [:]
    for entry in entries where (titles[entry.name]?.utf8.count ?? 0) < entry.title.utf8.count {
      titles[entry.name] = entry.title
    }
    for entry in entries { add(entry.title, for: Act(number: entry.name, title: titles[entry.name] ?? entry.title)) }
  }

  /// The act with a title, if the catalogue has it.
  package func act(titled title: String) -> Act? { actsByTitle[title] }

  /// Adds the name of the regulation itself.
  package mutating func addOwn(_ title: String) { add(title, for: nil) }

  /// Adds a further name of an act, or of the regulation itself.
  package mutating func add(_ title: String, for act: Act?) {
    let words = Self.words(of: title)
    guard !words.isEmpty else { return }
    if let act { actsByTitle[title] = act }
    names.append(Name(words: words, spelling: title, act: act))
  }

  /// Adds the short names that a text gives to acts whose names it has just written out.
  package mutating func add(_ shortNames: [ShortName]) {
    for short in shortNames {
      let before = short.before.lowercased()
      let long = names.filter { before.hasSuffix($0.spelling.lowercased()) }.max { $0.words.count < $1.words.count }
      if let long { add(short.name, for: long.act) }
    }
  }

  private static func words(of title: String) -> [String] {
    let bytes = Array(title.utf8)
    var table = WordTable()
    var words: [String] = []
    Tokeniser.withTokeniser(of: bytes) { tokeniser in
      tokeniser.start(0..<bytes.count)
      while let token = tokeniser.next(&table) { words.append(String(decoding: table.word(token.word), as: UTF8.self)) }
    }
    return words
  }
}

/// Finds the names of acts in one token table.
struct ActNameFinder {
  private struct Candidate {
    var words: [UInt32]
    var name: ActNames.Name
  }

  private let table: TokenTable
  private let text: [UInt8]
  /// By the first word, the longest first.
  private var candidates: [UInt32: [Candidate]] = [:]

  init(_ names: ActNames, in table: TokenTable, text: [UInt8]) {
    self.table = table
    self.text = text
    for name in names.names {
      var words: [UInt32] = []
      for word in name.words {
        let id = table.words.find(Array(word.utf8))
        guard id != 0 else { break }
        words.append(id)
      }
      guard words.count == name.words.count else { continue }
      candidates[words[0], default: []].append(Candidate(words: words, name: name))
    }
    // Of two names alike the later counts: the regulation's own come behind those of the catalogue.
    for key in candidates.keys {
      candidates[key] = candidates[key]?.reversed().sorted { $0.words.count > $1.words.count }
    }
  }

  /// The name that starts at a token, up to a border; nil too where it is only the beginning or the end of a longer one.
  func name(at index: Int, before border: Int) -> (act: ActNames.Act?, end: Int)? {
    for candidate in candidates[table.tokens[index].word] ?? [] {
      let end = index + candidate.words.count
      guard end <= border, candidate.words.indices.allSatisfy({ table.tokens[index + $0].word == candidate.words[$0] }),
        isSpelled(candidate, at: index)
      else { continue }
      return goesOn(end, border) ? nil : (candidate.name.act, end)
    }
    return nil
  }

  private func isSpelled(_ candidate: Candidate, at index: Int) -> Bool {
    let first = table.tokens[index]
    guard candidate.words.count == 1 else { return first.kind == .name || candidate.name.isSmall }
    return text[first.range].elementsEqual(candidate.name.spelling.utf8)
  }

  /// "Vreemdelingenwet" before "2000", "Wet kinderopvang" before "BES" or "en kwaliteitseisen": another act.
  private func goesOn(_ end: Int, _ border: Int) -> Bool {
    guard end < border else { return false }
    let next = table.tokens[end]
    switch next.kind {
    case .name: return !isRoman(next)
    case .number: return next.count == 4 && text[next.range].allSatisfy { (0x30...0x39).contains($0) }
    case .mark: return false
    case .word:
      guard end + 1 < border, KnownWord(id: next.word) == .en || KnownWord(id: next.word) == .of else { return false }
      let further = table.tokens[end + 1]
      return further.kind == .word && further.count > 7
    }
  }

  private func isRoman(_ token: Token) -> Bool { text[token.range].allSatisfy("IVXLC".utf8.contains) }
}

extension ActNames.Name {
  /// Whether a definition gave it a name in small letters: "wet: Participatiewet".
  var isSmall: Bool { spelling.utf8.first.map { $0 >= 0x61 } ?? false }
}

import Legislation

extension TokenReading {
  /// Takes over whom the regulation itself makes an organ: by its definitions, or because its field of law has names of its own.
  mutating func addOwnOrgans(of document: Document) {
    for term in ownOrgans(of: document) {
      classes[Int(term)].subtract([.citizen, .company, .government, .official])
      classes[Int(term)].insert(.organ)
    }
  }

  private func ownOrgans(of document: Document) -> Set<UInt32> {
    var result: Set<UInt32> = []
    // The ontvanger of the tax acts collects; elsewhere a recipient is meant.
    let title = document.title.lowercased()
    if ["belasting", "invordering", "douane", "heffing"].contains(where: title.holds) {
      result.insert(KnownWord.ontvanger.id)
    }
    // The public bodies of business decide through their voorzitter.
    if ["bedrijfschap", "productschap", "bedrijfslichaam"].contains(where: title.holds) {
      result.insert(KnownWord.voorzitter.id)
    }
    for artikel in document.nodes.indices.lazy.filter({ document.nodes[$0].kind == .artikel }).prefix(5) {
      for block in document.blocks(in: artikel) {
        let term = definedOrgan(rows[block]) ?? foundedOrgan(rows[block]) ?? independentOrgan(rows[block])
        if let term { result.insert(term) }
      }
    }
    return result
  }

  /// The term of a definition of an organ: "Dienst: Dienst Wijkgeld", "bestuur: het dagelijks bestuur van het waterschap".
  private func definedOrgan(_ block: Range<Int32>) -> UInt32? {
    let start = Int(block.lowerBound)
    guard
      let colon = (start..<min(Int(block.upperBound), start + 4)).first(where: { tokens[$0].word == KnownWord.colon.id }
      ),
      colon > start, tokens[colon - 1].kind != .mark
    else { return nil }
    let term = tokens[colon - 1].word
    let end = Int(block.upperBound)
    guard colon + 1 < end, !classes[Int(term)].contains(.organ) else { return nil }
    let head = classes[Int(tokens[colon + 1].word)].contains(.determiner) ? colon + 2 : colon + 1
    return isOrgan(colon + 1, to: end) || head < end && isOrgan(head, to: end) ? term : nil
  }

  /// The name of an organ that the act founds: "Er is een Pasbureau, dat is belast met de uitvoering van deze wet".
  private func foundedOrgan(_ block: Range<Int32>) -> UInt32? {
    let start = Int(block.lowerBound)
    guard block.count > 5, tokens[start].word == KnownWord.er.id, tokens[start + 2].word == KnownWord.een.id,
      tokens[start + 3].kind == .name,
      tokens[start + 4..<Int(block.upperBound)].contains(where: { words.word($0.word).elementsEqual("belast".utf8) })
    else { return nil }
    return tokens[start + 3].word
  }

  /// The name of an organ to which the act applies the law on such bodies: "De Kaderwet zelfstandige bestuursorganen is van
  /// toepassing op het fonds."
  private func independentOrgan(_ block: Range<Int32>) -> UInt32? {
    let range = Int(block.lowerBound)..<Int(block.upperBound)
    guard block.count < 24, range.contains(where: { words.word(tokens[$0].word).elementsEqual("kaderwet".utf8) }),
      range.contains(where: { words.word(tokens[$0].word).elementsEqual("bestuursorganen".utf8) }),
      let on = range.first(where: { index in
        words.word(tokens[index].word).elementsEqual("op".utf8) && index + 2 < range.upperBound
          && classes[Int(tokens[index + 1].word)].contains(.determiner)
      }), tokens[on + 2].kind == .word || tokens[on + 2].kind == .name
    else { return nil }
    return tokens[on + 2].word
  }

  /// Whether an organ is named at an index: a word that says so by itself, or a phrase.
  private func isOrgan(_ index: Int, to end: Int) -> Bool {
    let found = classes[Int(tokens[index].word)]
    if !found.isDisjoint(with: [.organ, .minister]) { return true }
    guard found.contains(.phraseStart) else { return false }
    let words = tokens[index..<min(end, index + longestOrgan)].map { token in
      SentenceWord(id: token.word, kind: token.kind, classes: classes[Int(token.word)])
    }
    return lexicon.phrases.length(in: words, at: 0, wanted: WordClass.organ.rawValue) != nil
  }
}

import Legislation

/// The words of a sentence as ids, for the few sentences that hold a power.
struct SentenceWords {
  private let table: TokenTable
  let words: [SentenceWord]

  init(_ sentence: Sentence, _ table: TokenTable) {
    self.table = table
    words = sentence.tokens.map { table.word(at: $0) }
  }

  func string(_ index: Int) -> String { words.indices.contains(index) ? table.string(words[index].id) : "" }

  /// The words of the cues that mean one of some features, as ranges of positions; of those at one place the longest.
  func cues(of features: NormFeatures) -> [Range<Int>] {
    let wanted = features.bits
    guard wanted != 0 else { return [] }
    var result: [Range<Int>] = []
    for index in words.indices {
      guard let length = table.lexicon.cues.length(in: words, at: index, wanted: wanted) else { continue }
      if let last = result.last, last.upperBound > index { continue }
      result.append(index..<index + length)
    }
    return result
  }

  /// The family of the decision that a sentence names by its noun or infinitive: "afzien van terugvordering".
  func namedFamily() -> NormFamily {
    for (index, word) in words.enumerated() where table.lexicon.namesDecision(word.id) {
      let entry = table.lexicon.entry(of: word.id)
      let infinitives = entry.infinitive.filter { isWhole(table.lexicon.verbs[Int($0)], at: index) }
      for verb in entry.noun + infinitives {
        let family = table.lexicon.verbs[Int(verb)].family
        // "afzien van het opleggen van een maatregel" speaks of no boete.
        if family == .boete, !features().contains(.boete) { continue }
        if family != .overig { return family }
      }
    }
    return .overig
  }

  /// Whether what a verb can't do without stands before it: "afwijzend besluiten", "buiten behandeling laten".
  private func isWhole(_ verb: Verb, at index: Int) -> Bool {
    !verb.isParticleWritten || words.hold(verb.particleWords, before: index)
  }

  /// "Aan een gemeente wordt geen toestemming verleend": who gets it is named first.
  var opensWithGovernment: Bool {
    words.count > 2 && words[0].id == KnownWord.aan.id && words[2].classes.contains(.government)
  }

  /// Whether a feature is told before a list, or by each of its items.
  func holds(_ feature: NormFeature, inEachItemOf sentence: Sentence) -> Bool {
    let starts = cues(of: [feature]).map(\.lowerBound)
    if let first = starts.first, let list = sentence.itemStarts.first, first < list { return true }
    // What has an exception of its own is left out of account.
    let items = sentence.items.filter { item in !item.contains { words[$0].id == KnownWord.tenzij.id } }
    return !items.isEmpty && items.allSatisfy { item in starts.contains(where: item.contains) }
  }

  /// "over de dagen", "gedurende de periode": for a stretch of time.
  var limitsTime: Bool {
    let times: Set<String> = ["dag", "dagen", "tijd", "maanden", "kalendermaanden", "weken"]
    return words.indices.dropLast(2).contains { index in
      guard words[index].classes.contains(.preposition), ["over", "gedurende"].contains(string(index)) else {
        return false
      }
      return (index + 1...index + 2).contains { words[$0].classes.contains(.term) || times.contains(string($0)) }
    }
  }

  /// "wordt niet verloren dan krachtens een bepaling van dit hoofdstuk": not otherwise, but so all the same.
  var limitsDenial: Bool {
    words.indices.dropFirst().contains { index in
      let isVerb = words[index - 1].classes.contains(.participle) || words[index - 1].id == KnownWord.verloren.id
      return words[index].id == KnownWord.dan.id && isVerb
        && words[safe: index + 1]?.classes.contains(.preposition) ?? false
    }
  }

  /// "in maandelijkse termijnen": in parts, one after the other.
  var fallsDue: Bool {
    words.indices.contains { index in
      words[index].id == KnownWord.in.id && [string(index + 1), string(index + 2)].contains("termijnen")
    }
  }

  /// "kan een vergunning geven", "kan een voorlopige uitkering doen".
  var givesSomething: Bool {
    let given: Set<String> = ["vergunning", "ontheffing", "vrijstelling", "toestemming", "machtiging"]
    return words.indices.contains { index in
      switch string(index) {
      case "geven": given.contains(string(index - 1))
      case "doen": words[safe: index - 1]?.classes.contains(.benefit) ?? false
      default: false
      }
    }
  }

  /// "kan opdragen", "kan maatregelen treffen", "kan bepalen dat zekerheid gesteld dient te worden": somebody must do or bear
  /// something.
  var ordersSomebody: Bool {
    guard let dat = words.firstIndex(where: { $0.id == KnownWord.dat.id }) else {
      return words.indices.contains { string($0) == "opdragen" } || hold("last", "onder")
        || hold("maatregelen", "treffen") || hold("maatregelen", "nemen")
    }
    return words.indices[dat...].contains { ["dient", "dienen", "moet", "moeten"].contains(string($0)) }
  }

  /// Whether two words stand next to each other.
  func hold(_ first: String, _ second: String) -> Bool {
    words.indices.contains { string($0) == first && string($0 + 1) == second }
  }

  /// "intrekking", "weigering": the noun of a verb that the lexicon knows.
  func isDecisionNoun(_ index: Int) -> Bool {
    words.indices.contains(index) && !table.lexicon.entry(of: words[index].id).noun.isEmpty
  }

  /// "een gift", "een bedrag om niet"
  func isGift(_ index: Int) -> Bool { string(index) == "gift" || string(index) == "om" && string(index + 1) == "niet" }

  /// Whether it begins with "In afwijking van".
  var opensWithDeviation: Bool {
    words.count > 2 && words[0].id == KnownWord.in.id && words[1].id == KnownWord.afwijking.id
  }

  /// "Onze Minister schort de uitkering op, indien het college ...": a minister decides, a municipality or province did what the
  /// condition tells, and no citizen is named.
  func isAmongAuthorities(_ subject: Range<Int>, _ condition: Int) -> Bool {
    guard condition >= 0, subject.contains(where: { words[$0].classes.contains(.minister) }),
      !words.contains(where: { !$0.classes.isDisjoint(with: [.citizen, .company]) })
    else { return false }
    let local: Set<String> = ["college", "wethouders", "gedeputeerde", "gemeenteraad", "gemeente", "provincie"]
    return words.indices.contains { !subject.contains($0) && $0 > condition && local.contains(string($0)) }
  }

  /// "met het ingaan van de schorsing": the noun is no object.
  func standsBehindPreposition(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if words[index - 1].classes.contains(.preposition) { return true }
    return index > 1 && words[index - 1].classes.contains(.determiner)
      && words[index - 2].classes.contains(.preposition)
  }

  /// Whether an organ is named at a position.
  func isOrgan(at index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    return words[index].classes.contains(.minister)
      || table.lexicon.phrases.length(in: words, at: index, wanted: WordClass.organ.rawValue) != nil
  }

  /// "arbeid in het openbaar lichaam": a territory, and nobody to whom a decision could go.
  private func isPlace(_ index: Int) -> Bool {
    let places: Set<String> = ["in", "binnen", "buiten", "uit"]
    return places.contains(string(index - 1))
      || index > 0 && words[index - 1].classes.contains(.determiner) && places.contains(string(index - 2))
  }

  /// What the cues of the lexicon tell of it.
  func features() -> NormFeatures {
    var found: NormFeatures = []
    for index in words.indices {
      var meant = NormFeatures(bits: table.lexicon.cues.meanings(in: words, at: index))
      if meant.contains(.overheid), isPlace(index) { meant.remove(.overheid) }
      // "anders dan op verzoek van de houder"
      if meant.contains(.opVerzoek), string(index - 1) == "dan" { meant.remove(.opVerzoek) }
      found.formUnion(meant)
    }
    return found
  }
}

// What single nouns tell, and where a noun phrase goes on.
extension SentenceText {
  /// Nouns that stand for what follows "van": "de hoogte van de toeslag", "het opleggen van een boete".
  func isTransparent(_ index: Int) -> Bool {
    known(index, .hoogte) || known(index, .deel) || known(index, .gedeelte) || known(index, .duur)
      || known(index, .geldigheidsduur) || spells(index, "termijnen") || spells(index, "betaling")
      || spells(index, "uitbetaling") || has(index, .pluralForm) && known(index - 1, .het)
  }

  /// "degene die is belast met de afgifte": who decides, by another name.
  private func isCharged(_ index: Int) -> Bool {
    (index + 1..<max(index + 1, min(count, index + 30))).contains { known($0, .belast) }
  }

  /// "een door Onze Minister aangewezen ambtenaar": who decides for another.
  func isDesignatedOfficial(_ index: Int) -> Bool {
    known(index, .ambtenaar) && (max(0, index - 8)..<index).contains { known($0, .aangewezen) }
  }

  /// "de ambtenaren belast met het toezicht", "de op grond van artikel 3 aangewezen persoon": who may decide, where what is said of
  /// them is a decision.
  func isAppointed(_ index: Int) -> Bool {
    guard
      spells(index, "personen") || spells(index, "persoon") || spells(index, "ambtenaren") || known(index, .ambtenaar)
    else { return false }
    return known(index - 1, .aangewezen)
      || (index + 1..<max(index + 1, min(count, index + 30))).contains { known($0, .belast) && known($0 + 1, .met) }
  }

  /// "De gemeenteambtenaar stelt de waarde vast bij voor bezwaar vatbare beschikking": whose decision it is.
  func givesRuling(_ index: Int) -> Bool {
    guard known(index, .ambtenaar) || spells(index, "gemeenteambtenaar") else { return false }
    return (index + 1..<max(index + 1, count)).contains { spells($0, "vatbare") && spells($0 + 1, "beschikking") }
  }

  /// Whether a word is a form of a verb by which only an organ decides.
  func decides(_ index: Int) -> Bool {
    let entry = table.lexicon.entry(of: word(index).id)
    return (entry.finite + entry.infinitive).contains {
      !table.lexicon.verbs[Int($0)].named.isDisjoint(with: .organOnly)
    }
  }

  /// Whether a word is the one by which something is ordained: "kan bepalen dat", "kan worden bepaald dat".
  func ordains(_ index: Int) -> Bool {
    guard known(index + 1, .dat) || known(index + 2, .dat) else { return false }
    let entry = table.lexicon.entry(of: word(index).id)
    return (entry.infinitive + entry.participle).contains {
      !table.lexicon.verbs[Int($0)].named.isDisjoint(with: .ordaining)
    }
  }

  /// A pronoun that stands for a noun: "zij", "het" where no noun follows.
  func isPronoun(_ index: Int) -> Bool {
    if known(index, .hij) { return true }
    guard has(index, .pronoun) else { return false }
    return !has(index, .determiner) || isMark(index + 1) || has(index + 1, [.negation, .participle])
      || spells(index + 1, "binnen")
  }

  /// "de", "het", "een" and the like, which only a noun follows; behind one a form of a verb is a noun.
  func isArticle(_ index: Int) -> Bool {
    known(index, .het) || has(index, .determiner) && !has(index, .pronoun)
  }

  /// The hyphen of a compound whose end stands behind the next: "opsporings- of winningsvergunning".
  func isTruncation(_ index: Int) -> Bool {
    known(index, .hyphen) && (has(index + 1, .coordinator) || isComma(index + 1))
  }

  /// A dash that opens or closes what interrupts the clause: "ontvangt – indien hij werkt – een toelage".
  func isDash(_ index: Int) -> Bool {
    (known(index, .dash) || known(index, .hyphen)) && !isTruncation(index)
  }

  /// "wordt tegen betaling van een vergoeding machtiging verleend": a noun without an article right before the verb.
  func isBareObject(_ index: Int) -> Bool {
    guard has(index + 1, .participle) else { return false }
    // "wordt 100% voorschot verleend"
    if kind(index - 1) == .number || kind(index - 2) == .number && isMark(index - 1) { return true }
    return kind(index - 1) == .word
      && (!isAdjectival(index - 1) || has(index - 1, [.citizen, .company]))
      && !has(index - 1, [.preposition, .determiner, .coordinator, .negation, .participle])
  }

  /// The type that a single noun tells.
  func noun(at index: Int, isFirst: Bool) -> Frame.Actor? {
    let found = classes(index)
    if found.contains(.lawName), kind(index) == .name || known(index, .wet) || ends(index, on: "wet") { return .rule }
    if found.contains(.official), !isLidOfArtikel(index) { return .official }
    if found.contains(.privateParty) { return .privateParty }
    if found.contains(.citizen) {
      let isCharged = known(index, .degene) && isCharged(index) || isDesignatedOfficial(index)
      return isCharged ? .organ : .citizen
    }
    if known(index, .recht) || known(index, .rechten) || known(index, .aanspraak) || known(index, .aanspraken) {
      return .right
    }
    // "kan dat gezag": that which the sentence named before.
    if known(index, .gezag), has(index - 1, .determiner) { return .organ }
    if found.contains(.ruleNoun) { return .rule }
    if found.contains(.money) { return found.contains(.decision) ? .decision : .money }
    if found.contains(.decision) { return .decision }
    if found.contains(.company) { return .company }
    if found.contains(.organ), !isFirst { return .organ }
    if found.contains(.government) { return .government }
    return nil
  }

  /// Whether a word is a compound of another: "de spaarfondsen[wet]".
  func ends(_ index: Int, on other: String) -> Bool {
    table.words.word(word(index).id).suffix(other.utf8.count).elementsEqual(other.utf8)
  }

  /// "Ons besluit van 24 augustus 1949", "het besluit van de minister van ..., nr. 83": a regulation of its own.
  func isRegulation(_ start: Int, _ end: Int) -> Bool {
    if known(start + 1, .volgende) { return has(start + 2, .lawName) }
    // "De Pensioen- en spaarfondsenwet"
    if end - start <= 5, end > start + 1, ends(end - 1, on: "wet") { return true }
    // "Het Marktstatuut 2031"
    if kind(start + 1) == .name, kind(start + 2) == .number, start + 3 >= end { return true }
    // "de besluiten inzake gemeentelijke belastingverordeningen"
    if known(start + 1, .besluiten), has(start + 2, .preposition) {
      // Not those that rest on one: "de besluiten krachtens de verordeningen".
      return (start + 3..<min(count, start + 6)).prefix { !has($0, .determiner) }.contains {
        ends($0, on: "verordeningen")
      }
    }
    guard start + 1 < end, known(start + 1, .besluit) || known(start + 1, .regeling) || known(start + 1, .wet) else {
      return false
    }
    return known(start, .ons)
      || known(start + 2, .van) && (start..<end).contains { kind($0) == .number }
  }

  /// Behind the attribute of a noun phrase: "de [in het eerste lid bedoelde] vergunning", "de [eerder in rekening gebrachte] rente".
  func endOfAttribute(_ index: Int) -> Int {
    guard index < count, has(index, .determiner) else { return index }
    if has(index + 1, .preposition) { return afterAttribute(index + 1, count) }
    for next in index + 1..<max(index + 1, min(count, index + 6)) {
      if isMark(next) || has(next, .determiner) || has(next, .anyFinite) || phrase(next, .organ) != nil { return index }
      // "de vergunning voor bepaalde tijd": the noun has come, what follows describes it.
      // "Een vergunning als geregistreerde geadresseerde"
      if isNounLike(next), has(next + 1, .preposition) || known(next + 1, .als) { return index }
      // "wordt de kandidaat afgewezen, indien": what closes the clause describes no noun.
      if next > index + 1, kind(next) == .word, has(next, .participleForm), !has(next, [.preposition, .adverb]),
        !isClauseEnd(next + 1)
      {
        return next + 1
      }
    }
    return index
  }

  /// Past the attribute between article and noun: "de [in het eerste lid bedoelde] vergunning", "het [in te houden] bedrag".
  private func afterAttribute(_ start: Int, _ end: Int) -> Int {
    for index in start..<min(count, start + 18) {
      if known(index, .te) { return index + 2 }
      // "het tot aanstelling bevoegd gezag"
      if known(index, .bevoegd), known(index + 1, .gezag) { return index }
      if kind(index) == .word, has(index, [.participleForm, .mayBeParticiple, .participle]),
        KnownWord.ordinal(word(index).id) == nil
      {
        return index + 1
      }
    }
    return start
  }
}

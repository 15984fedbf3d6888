// The subject of the main clause, and which type of actor it is.
extension Frame {
  mutating func findSubject(_ text: SentenceText) {
    findNamedSubject(text)
    if namesDecider(text) { actor = .organ }
    // "De monteur van wie het bewijs is verlopen, wordt ...": what no list knows is a person.
    if actor == .other, subject.prefix(5).contains(where: { text.spells($0, "wie") || text.spells($0, "wiens") }) {
      actor = .citizen
    }
  }

  /// "De Visserijautoriteit weigert", "kan het Borgstellingsfonds ... intrekken": a body that decides, by its name.
  private func namesDecider(_ text: SentenceText) -> Bool {
    guard Self.mayDecide.contains(actor), subject.count > 1, isMain[subject.lowerBound],
      text.has(subject.lowerBound, .determiner)
    else { return false }
    let name = subject.lowerBound + 1
    guard text.kind(name) == .name, name + 1 == subject.upperBound || !isMain[name + 1] || text.isMark(name + 1) else {
      return false
    }
    return Self.bodies.contains { text.ends(name, on: $0) }
  }

  private static let mayDecide: CaseSet<Frame.Actor> = [.none, .other, .government, .company]

  /// What the names of bodies end on that carry out acts.
  private static let bodies = [
    "autoriteit", "fonds", "bureau", "loket", "dienst", "inspectie", "instituut", "agentschap", "instantie",
  ]

  private mutating func findNamedSubject(_ text: SentenceText) {
    let verb = finite
    let start = (0..<verb).first { isMain[$0] && !text.isMark($0) } ?? verb
    // "Er wordt slechts een toeslag verstrekt, als ...": the subject is yet to come.
    let isNounPhrase =
      start < verb && !text.has(start, [.preposition, .subordinator, .adverb]) && !text.known(start, .er)
      && !text.spells(start, "gelijktijdig")
    if isNounPhrase {
      subject = start..<verb
      if subject.contains(where: { !isMain[$0] }) { marks.insert(.limitedSubject) }
      actor = actor(text, from: start, to: verb)
      if isDecidedAbout, text.has(verb, .finiteVerb), !text.has(verb, .pluralForm),
        let length = text.phrase(verb + 1, .organ)
      {
        // "De betaalde toeslag vordert het college terug": the object opens the sentence.
        subject = verb + 1..<verb + 1 + length
        actor = .organ
        return
      }
      if actor != .none { return }
      // "Gelijktijdig met de intrekking kunnen burgemeester en wethouders ...": a capital makes no subject where one follows.
      if text.has(start, .determiner) || text.kind(start) == .name && text.phrase(verb + 1, .organ) == nil {
        actor = subject.contains(where: text.isDesignatedOfficial) ? .organ : .other
        return
      }
    }
    findInvertedSubject(text, verb)
  }

  /// Whether what opens the sentence is no one who decides, but what is decided about.
  private var isDecidedAbout: Bool { actor == .decision || actor == .money || actor == .right }

  /// Inversion: the subject follows the finite verb.
  private mutating func findInvertedSubject(_ text: SentenceText, _ verb: Int) {
    var index = verb + 1
    while index < text.count, mayPrecedeSubject(text, index) { index += 1 }
    // "wordt 70% van het subsidiebedrag verstrekt"
    if text.kind(index) == .number, let van = (index + 1...index + 2).first(where: { text.known($0, .van) }) {
      index = van + 1
    }
    if index < text.count, text.has(index, .preposition) || text.isOccasion(index) {
      // "wordt aan hem de boete opgelegd": what the preposition opens is no subject, what follows it may be one.
      guard let next = nounPhrase(text, behind: index) else {
        subject = index..<index
        return
      }
      index = next
    }
    let end = endOfNounPhrase(text, index)
    subject = index..<end
    actor = actor(text, from: index, to: end)
    if actor == .none, index < end { actor = .other }
  }

  /// Whether a word may part the finite verb from the subject behind it.
  private func mayPrecedeSubject(_ text: SentenceText, _ index: Int) -> Bool {
    // "wordt, indien hij werkt, de toeslag verlaagd": the subject stands behind the clause that interrupts.
    if !isMain[index] || text.isComma(index) || text.isDash(index) { return true }
    if text.has(index, [.adverb, .restrictive]) || text.known(index, .niet) || text.known(index, .dan)
      || text.known(index, .er)
    {
      return true
    }
    // "wordt hem een vergoeding toegekend": to whom, not what.
    return (text.known(index, .hem) || text.known(index, .hun)) && !text.isMark(index + 1)
  }

  /// Where a noun phrase that stands by itself starts behind a prepositional phrase: the first that names somebody or something,
  /// else the first behind a comma.
  private mutating func nounPhrase(_ text: SentenceText, behind start: Int) -> Int? {
    var behindComma: Int?
    var index = start + 1
    let end = min(text.count, start + Self.middleField)
    while index < end {
      if isMain[index] {
        if text.known(index, .semicolon) { break }
        let standsAlone = !isMain[index - 1] || text.isComma(index - 1)
        if text.has(index, .determiner), text.has(index - 1, [.preposition, .coordinator, .determiner]) {
          // "op de in dat lid bedoelde uitkering": its attribute holds no noun phrase of its own.
          index = max(index, text.endOfAttribute(index) - 1)
        } else if text.has(index, .determiner) {
          if actor(text, from: index, to: endOfNounPhrase(text, index)) != .none { return index }
          if standsAlone, behindComma == nil { behindComma = index }
        } else if text.has(index, [.decision, .money]), !text.has(index, [.anyFinite, .participle]),
          standsAlone || text.isBareObject(index)
        {
          // "wordt aan een persoon die voldoet aan de eisen, inschrijving verleend"
          return index
        }
      }
      index += 1
    }
    return behindComma
  }

  /// How far behind the finite verb the subject is looked for, in words.
  private static var middleField: Int { 90 }

  /// Up to a mark, a preposition behind the noun, or the article of the object: "weigert [de burgemeester] de vergunning".
  private func endOfNounPhrase(_ text: SentenceText, _ index: Int) -> Int {
    // "trekt [het] dit in": with no noun behind it stands for an organ as well.
    if text.isPronoun(index) || text.known(index, .het) && text.known(index + 1, .dit) { return index + 1 }
    let attributeEnd = text.endOfAttribute(index)
    // An organ is known to its last word: what follows is the rest of the clause, "kan [de dienst] besluiten".
    if let length = text.phrase(index, .organ), !text.known(index + length, .van), !text.has(index + length, .official),
      text.kind(index + length) != .name
    {
      return index + length
    }
    var end = index
    while end < text.count, end < attributeEnd + 14, isMain[end],
      !text.isMark(end) || end < attributeEnd || text.isTruncation(end),
      end <= attributeEnd || !text.known(end, .verschuldigd),
      end <= attributeEnd || !text.has(end, .preposition) || text.known(end, .van) && text.isTransparent(end - 1)
    {
      if text.isArticle(end), end > attributeEnd + 1, !text.has(end - 1, [.preposition, .coordinator, .determiner]) {
        break
      }
      end += 1
    }
    return end
  }

  /// The type of the first telling noun in a stretch; what follows a preposition describes it and is not asked.
  mutating func actor(_ text: SentenceText, from start: Int, to end: Int) -> Frame.Actor {
    var index = start
    if index + 1 < end { index = min(end, text.endOfAttribute(index)) }
    if text.isRegulation(start, end) { return .rule }
    while index < end {
      if index > start, text.has(index, .preposition), !text.known(index, .van) { break }
      if index > start, !isMain[index] { break }
      if index > start, text.known(index, .bedoeld) || text.known(index, .genoemd) { break }
      // "het weduwe- of weduwnaarspensioen": what is cut short is named by the end of the next.
      if text.isTruncation(index + 1) {
        index += 2
        continue
      }
      let phrases = text.phrases(index)
      if phrases.contains(.court) || text.has(index, .court) { return .court }
      if phrases.contains(.ruleMaker) || text.has(index, .ruleMaker) { return .ruleMaker }
      if index <= start + 1, phrases.contains(.delegation) { return .rule }
      if phrases.contains(.benefit) { return .decision }
      if phrases.contains(.organ) { return text.has(index + 1, .official) ? .official : .organ }
      if text.has(index, .minister) { return .organ }
      if index == start, text.known(index, .hij) || text.has(index, .pronoun) && end == index + 1 {
        return antecedent(text, before: index)
      }
      if let actor = text.noun(at: index, isFirst: index == start) {
        return actor == .citizen && text.isAppointed(index) && namesDecision(text) ? .organ : actor
      }
      // "Dit artikel vervalt"
      if index <= start + 1,
        text.known(index, .artikel) || text.known(index, .artikelen) || text.known(index, .bepalingen)
      {
        return .rule
      }
      if text.known(index, .van), index > start, !text.isTransparent(index - 1) { break }
      index += 1
    }
    return .none
  }

  /// Whether the main clause holds the verb of a decision that burdens.
  private func namesDecision(_ text: SentenceText) -> Bool {
    (finite..<max(finite, text.count)).contains {
      isMain[$0] && (text.decides($0) || text.infinitive(at: $0)?.effect == .burdening)
    }
  }

  /// Whom a pronoun stands for: the nearest person or organ before it in the sentence, else the actor of the sentence before.
  private mutating func antecedent(_ text: SentenceText, before index: Int) -> Frame.Actor {
    var position = index - 1
    // "kan hij beslissen dat de aanspraak vervalt": of all that were named, only the organ can.
    if (finite..<text.count).contains(where: { isMain[$0] && (text.decides($0) || text.ordains($0)) }),
      (0..<index).contains(where: { text.phrase($0, .organ) != nil || text.has($0, .minister) })
    {
      return .organ
    }
    // "heeft hij jegens Onze Minister aanspraak op een vergoeding"
    if text.has(finite, .hebben), rest(text).contains(where: { text.known($0, .recht) || text.known($0, .aanspraak) }) {
      return .citizen
    }
    let mayBeThing = !text.known(index, .hij) && text.has(finite, .worden)
    while position >= 0 {
      if text.phrase(position, .organ) != nil || text.has(position, .minister) { return .organ }
      if text.has(position, .court) { return .court }
      if text.has(position, [.citizen, .company]) { return .citizen }
      if mayBeThing, text.has(position, [.money, .decision]) {
        antecedentAt = position
        return text.has(position, .money) ? .money : .decision
      }
      position -= 1
    }
    if text.previousActor == .organ || text.previousActor == .court { return text.previousActor }
    // "worden zij uitgesloten": what the sentence names before is no person that the lexicon knows.
    if mayBeThing, index > 2, text.previousActor == .none { return .other }
    // "Zij weigert de bevestiging", "Hij is bevoegd de toegang te ontzeggen": who decides stands in the lid before.
    let decides =
      text.decides(finite)
      || text.known(finite + 1, .bevoegd) && infinitiveWithTe(text, finite) != nil
    return text.previousActor == .none && decides ? .organ : .citizen
  }
}

// What single nouns tell, and where a noun phrase goes on.
extension SentenceText {
  /// Nouns that stand for what follows "van": "de hoogte van de toeslag", "het opleggen van een boete".
  func isTransparent(_ index: Int) -> Bool {
    known(index, .hoogte) || known(index, .deel) || known(index, .gedeelte) || known(index, .duur)
      || known(index, .geldigheidsduur)
      || has(index, .pluralForm) && known(index - 1, .het)
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
    guard spells(index, "personen") || spells(index, "persoon") || spells(index, "ambtenaren") else { return false }
    return known(index - 1, .aangewezen)
      || (index + 1..<max(index + 1, min(count, index + 30))).contains { known($0, .belast) && known($0 + 1, .met) }
  }

  func spells(_ index: Int, _ spelling: StaticString) -> Bool {
    table.words.word(word(index).id).elementsEqual(
      UnsafeBufferPointer(start: spelling.utf8Start, count: spelling.utf8CodeUnitCount))
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
    has(index + 1, .participle) && kind(index - 1) == .word
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
      if isNounLike(next), has(next + 1, .preposition) { return index }
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

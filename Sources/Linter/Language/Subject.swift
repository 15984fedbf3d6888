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
  mutating func findInvertedSubject(_ text: SentenceText, _ verb: Int) {
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
      || text.known(index, .er) || text.known(index, .meer) && text.known(index - 1, .niet)
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
          // "wordt bij de beschikking de verplichting opgelegd"
          if text.kind(index + 1) == .word, text.has(index + 2, .participle), isMain[index + 1] { return index }
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
        let decides = text.isAppointed(index) && namesDecision(text) || text.givesRuling(index)
        return actor == .citizen && decides ? .organ : actor
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

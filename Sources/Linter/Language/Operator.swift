// What the finite verb makes of the main clause.
extension Frame {
  mutating func findOperator(_ text: SentenceText) {
    let finite = text.classes(self.finite)
    if finite.contains(.moet) {
      findDuty(text)
    } else if !finite.isDisjoint(with: [.kan, .mag]) {
      findModal(text)
    } else if finite.contains(.worden) {
      findParticiple(text, as: .passive)
    } else if finite.contains(.zijn) {
      findCopula(text)
    } else if finite.contains(.hebben) {
      findHave(text)
    } else if text.known(self.finite, .vormt) || text.spells(self.finite, "begaat"), findFinable(text) {
      return
    } else if finite.contains(.finiteVerb) {
      findActive(text)
      if op == .none { findImpersonal(text) }
    } else if let joined = text.joinedVerb(at: self.finite) {
      op = .active
      verb = joined
    } else {
      findImpersonal(text)
    }
    if op == .none { op = .other }
  }

  /// The words of the main clause behind its finite verb.
  func rest(_ text: SentenceText) -> Range<Int> { finite + 1..<max(finite + 1, text.count) }

  /// "vormt een verzuim ter zake waarvan de inspecteur een boete kan opleggen" (AWR 67a): the power stands in the clause that
  /// tells what the failure is.
  private mutating func findFinable(_ text: SentenceText) -> Bool {
    guard
      let start = rest(text).first(where: {
        text.known($0, .waarvan) && (text.known($0 - 1, .zake) || text.spells($0 - 1, "terzake"))
          || text.spells($0, "waarvoor")
      }),
      let index = (start..<text.count).first(where: { text.has($0, .infinitive) && text.has($0 - 1, .kan) }),
      let verb = text.infinitive(at: index)
    else { return false }
    self.verb = verb
    nonFinite = index
    actor = .organ
    op = .modalActive
    return true
  }

  /// The first verb of the lexicon behind "te" after an index: "te weigeren", "in te trekken".
  func infinitiveWithTe(_ text: SentenceText, _ start: Int) -> (Verb, Int)? {
    for index in max(start, finite) + 1..<max(start + 1, finite + 1, text.count) where text.known(index - 1, .te) {
      let entry = text.table.lexicon.entry(of: text.word(index).id)
      for candidate in entry.split {
        let verb = text.table.lexicon.verbs[Int(candidate)]
        if text.stand(verb.particleWords, before: index - 1) { return (verb, index) }
      }
      if let verb = text.infinitive(at: index) { return (verb, index) }
    }
    return nil
  }

  /// "verloren", where no other participle goes before it.
  private func lostParticiple(_ text: SentenceText) -> Int? {
    rest(text).first { isMain[$0] && (text.known($0, .verloren) || text.has($0, .participle)) }
      .flatMap { text.known($0, .verloren) ? $0 : nil }
  }

  mutating func findParticiple(_ text: SentenceText, as op: Frame.Operator) {
    // "Onder houder wordt verstaan: degene wiens erkenning is ingetrokken": what is defined is not decided.
    if text.known(finite + 1, .verstaan) || text.known(finite + 1, .begrepen)
      || text.known(finite + 1, .onder) && rest(text).contains(where: { text.known($0, .verstaan) && isMain[$0] })
    {
      self.op = .other
      marks.insert(.defining)
      return
    }
    // "het Nederlanderschap wordt verloren"
    if op == .passive, let index = deemedLapse(text) ?? lostParticiple(text) {
      self.op = .lapse
      nonFinite = index
      return
    }
    // "wordt geacht te hebben geweigerd": the fiction comes before what is feigned.
    if op == .passive,
      let index = rest(text).first(where: { text.has($0, .participle) && isMain[$0] || text.known($0, .geacht) }),
      text.known(index, .geacht), isMain[index]
    {
      self.op = .fiction
      nonFinite = index
      for later in index + 1..<max(index + 1, text.count) where text.has(later, .participle) && isMain[later] {
        self.verb = text.participle(at: later)
        break
      }
      return
    }
    // "Als werkgever wordt niet beschouwd: a. ...": it stands before the list.
    if op == .passive, text.known(0, .als),
      let index = (finite + 1..<finite + 4).first(where: { text.known($0, .beschouwd) })
    {
      self.op = .fiction
      nonFinite = index
      return
    }
    if op == .passive, findOwed(text) || findSetAmount(text) { return }
    if let (verb, index) = closingParticiple(text) {
      self.verb = verb
      nonFinite = index
      // "wordt de aanvraag ingetrokken": whoever made it takes it back.
      let isTakenBack = verb.named == .withdrawing && subject.contains(where: text.isAsked)
      self.op = isTakenBack ? .other : op
      isEitherWay = turns(verb, text, index)
      // "wordt gewijzigd of ingetrokken": which of them, is chosen.
      if op == .passive, verb.named == .altering, text.known(index + 1, .of), let other = text.participle(at: index + 2)
      {
        self.verb = other
        marks.insert(.weakRoom)
      }
      // "wordt uitbetaald binnen zes weken na de beschikking": when, and not whether.
      if op == .passive, !verb.named.isDisjoint(with: .payingOut), conditionAt < 0,
        text.spells(index + 1, "binnen") || text.spells(index + 1, "tussen") || text.known(index + 1, .uiterlijk)
      {
        self.op = .other
        return
      }
      // "door de betrokkene terugbetaald of met hem verrekend"
      if verb.named == .repaying, let other = clearing(text, behind: index) { self.verb = other }
      // "verhoogd met € 20", "vastgesteld op € 20"
      let hasFigure = verb.named == .setting && text.namesMeasure(index + 1, behind: .op)
      if hasFigure || !verb.named.isDisjoint(with: .changing) && text.namesMeasure(index + 1) {
        marks.insert(.computed)
      }
      if verb.named == .setting, text.known(index - 2, .op), text.spells(index - 1, "nul") { marks.insert(.nihil) }
      if !verb.named.isDisjoint(with: .equating) { self.op = op == .passive ? .fiction : op }
      return
    }
    // "worden ten laste gebracht van de aanvrager"
    if op == .passive, hasKnown(text, .laste), findLiability(text) { return }
    self.op = .other
    for index in rest(text) where text.known(index, .geacht) || text.known(index, .beschouwd) {
      guard isMain[index] else { continue }
      self.op = op == .passive ? .fiction : .other
      nonFinite = index
      return
    }
  }

  /// "terugbetaald of met hem [verrekend]": the other way in which it comes back.
  private func clearing(_ text: SentenceText, behind index: Int) -> Verb? {
    guard text.known(index + 1, .of) else { return nil }
    return (index + 2..<min(text.count, index + 6)).lazy.compactMap(text.participle).first { $0.named == .clearing }
  }

  /// "wordt als vervallen beschouwd", "wordt geacht te zijn vervallen": deemed or not, it is lost. What is deemed is told before
  /// any list.
  private func deemedLapse(_ text: SentenceText) -> Int? {
    let index = rest(text).first { text.known($0, .vervallen) && isMain[$0] || text.known($0, .semicolon) }
    guard let index, text.known(index, .vervallen) else { return nil }
    if text.known(index - 1, .als) { return index }
    let before = finite..<index
    return before.contains { text.known($0, .geacht) && isMain[$0] }
      && !before.contains { text.known($0, .colon) } ? index : nil
  }

  /// "wordt verschuldigd op het tijdstip waarop ...": the debt arises.
  mutating func findOwed(_ text: SentenceText) -> Bool {
    guard let index = rest(text).first(where: { isMain[$0] && text.isOwed($0) && !text.has($0 - 1, .zijn) }) else {
      return false
    }
    op = .liability
    nonFinite = index
    return true
  }

  /// "wordt de waarde gesteld op", "wordt op € 37,50 gesteld", "wordt uitgegaan van het inkomen".
  private mutating func findSetAmount(_ text: SentenceText) -> Bool {
    for index in rest(text) where isMain[index] {
      if text.known(index, .uitgegaan), text.known(index + 1, .van) {
        op = .amount
        nonFinite = index
        return true
      }
      guard text.known(index, .gesteld), !text.has(index + 1, .worden), !subject.contains(where: text.isAsked),
        index - 1 == finite || !text.has(index - 1, .worden), text.namesFigure(around: index)
      else { continue }
      op = .amount
      marks.insert(.computed)
      nonFinite = index
      return true
    }
    return false
  }

  /// Whether a word that no list knows is spelt as a participle, and stands where one closes the clause: "medegedeeld", "gemaakt".
  private func isUnknownParticiple(_ text: SentenceText, _ index: Int) -> Bool {
    guard isMain[index], text.kind(index) == .word, text.isClauseEnd(index + 1), !text.isNounLike(index),
      !text.has(index, [.anyFinite, .determiner, .preposition])
    else { return false }
    // "worden maatregelen genomen: ...": the participle is that of a verb that the lexicon knows with other words only.
    if text.has(index, .participle) { return text.participle(at: index) == nil }
    if text.has(index, .mayBeParticiple) { return true }
    let word = text.table.words.word(text.word(index).id)
    guard word.count > 5, let last = word.last, last == UInt8(ascii: "d") || last == UInt8(ascii: "t") else {
      return false
    }
    // The prefix opens the word or stands behind a separable part: "over-gelegd", "mede-gedeeld".
    return (0...5).contains { word.dropFirst($0).starts(with: "ge".utf8) } || word.starts(with: "ver".utf8)
  }

  /// The participle of the main verb: the first that closes its clause, "worden de aan de pas verbonden voorschriften [gewijzigd]",
  /// else the first.
  func closingParticiple(_ text: SentenceText) -> (Verb, Int)? {
    var first: (Verb, Int)?
    for index in rest(text) where isMain[index] {
      // "wordt medegedeeld aan: a. ... geschorst": the verb of the lead-in, which no list knows, stands before the list.
      if first == nil, text.known(index, .colon), (finite..<index).contains(where: { isUnknownParticiple(text, $0) }) {
        return nil
      }
      // "wordt ten uitvoer gelegd; de inschrijving blijft geschorst": outside a list another clause begins.
      if text.known(index, .semicolon), !(finite..<index).contains(where: { text.known($0, .colon) }) { return first }
      guard let verb = text.participle(at: index), !text.isAttributive(index) else { continue }
      // "wordt gevormd door het vermogen, verminderd met de schulden": it describes a noun.
      if text.isComma(index - 1), text.namesMeasure(index + 1), hasOtherParticiple(text, index) { continue }
      // "dan wel de aanvraag wordt ingetrokken": a clause with a verb of its own, inside that of another.
      if index - 1 > finite, text.has(index - 1, .worden), !text.has(index - 1, .pluralForm) { continue }
      if text.has(index + 1, .worden) || text.has(index - 1, .worden) || text.isClauseEnd(index + 1) {
        return (verb, index)
      }
      if first == nil { first = (verb, index) }
    }
    return first
  }

  /// Whether another participle than that at an index closes the same clause.
  private func hasOtherParticiple(_ text: SentenceText, _ index: Int) -> Bool {
    if (finite..<index).contains(where: {
      !text.known($0, .bedoeld) && !text.known($0, .genoemd) && isUnknownParticiple(text, $0)
    }) {
      return true
    }
    return rest(text).dropFirst(index - finite).prefix { !text.known($0, .semicolon) }.contains {
      isMain[$0] && text.has($0, .participle) && text.isClauseEnd($0 + 1) && !text.namesMeasure($0 + 1)
    }
  }

  private mutating func findActive(_ text: SentenceText) {
    var plain: Verb?
    for candidate in text.table.lexicon.entries[Int(text.word(finite).id)].finite {
      let verb = text.table.lexicon.verbs[Int(candidate)]
      if verb.particle.isEmpty {
        plain = verb
        continue
      }
      guard let position = particlePosition(text, verb.particleWords) else { continue }
      // "stelt op aanvraag vast of recht op een toelage bestaat": the question, and not its answer.
      if verb.named == .setting, text.known(position + 1, .of),
        text.asksWhether(position + 1) || text.known(position + 2, .recht) || text.known(position + 2, .er)
      {
        op = .other
        return
      }
      // "stelt het budget vast op tachtig procent van dat van het jaar ervoor"
      if verb.named == .setting, text.known(position + 1, .op),
        text.namesMeasure(position + 1, behind: .op) || text.spells(position + 3, "procent")
      {
        marks.insert(.computed)
      }
      self.verb = verb
      particle = position
      op = .active
      return
    }
    // "sluit zoveel mogelijk aan bij": the particle makes it a verb that no list knows.
    guard let plain, !hasParticle(text) else { return }
    self.verb = plain
    op = .active
    // "besluit het CBR tot ongeldigverklaring van het rijbewijs": the decision stands in the noun.
    if !plain.named.isDisjoint(with: .resolving),
      let tot = rest(text).first(where: { text.known($0, .tot) && isMain[$0] }), tot < text.itemStart,
      let verb = nominalisation(text, tot - 1)
    {
      self.verb = verb
    } else if !plain.named.isDisjoint(with: .deciding), let (verb, index) = infinitiveWithTe(text, finite),
      isMain[index]
    {
      // "besluit de betaling te schorsen, indien ..."
      self.verb = verb
      nonFinite = index
    }
    isEitherWay = turns(plain, text, finite)
  }

  /// "verlaagt of verhoogt", "wordt verhoogd of verlaagd": both ways in one breath.
  private func turns(_ verb: Verb, _ text: SentenceText, _ index: Int) -> Bool {
    guard text.has(index + 1, .coordinator), !VerbNames.changing.isDisjoint(with: verb.named) else { return false }
    let entry = text.table.lexicon.entry(of: text.word(index + 2).id)
    return (entry.finite + entry.participle).contains {
      let other = text.table.lexicon.verbs[Int($0)]
      return !VerbNames.changing.isDisjoint(with: other.named) && other.named != verb.named
    }
  }

  /// Whether "aan" stands where only a particle can: before the end of the clause or another preposition.
  private func hasParticle(_ text: SentenceText) -> Bool {
    rest(text).contains { index in
      // "verleent subsidie aan: a. ...": the items of the list are its nouns.
      let opensList = text.known(index + 1, .colon) || index + 1 == text.itemStart
      // "waaruit blijkt dat hij voldoet aan bij regeling gestelde eisen": the verb before it takes it.
      return text.known(index, .aan) && isMain[index] && isMain[index - 1] && index > finite + 1
        && !text.has(index - 1, .participle) && !opensList
        && (index + 1 == text.count || text.isMark(index + 1) || text.has(index + 1, .preposition))
    }
  }

  /// Where the particle closes the main clause: what follows it can't be the noun of a preposition.
  func particlePosition(_ text: SentenceText, _ particle: [UInt32]) -> Int? {
    guard let last = particle.last else { return nil }
    for index in stride(from: finite + particle.count, to: text.count, by: 1) where text.word(index).id == last {
      // "legt hem de verplichting op deel te nemen": an infinitive ends the clause as well.
      // "trekt de vergunning, bedoeld in artikel 9, in die is verleend aan het gezinslid"
      let isParted = text.isComma(index - 1) && (text.known(index + 1, .die) || text.known(index + 1, .dat))
      // "legt verplichtingen op die het college nodig acht"
      let isDescribed = text.known(index + 1, .die) && text.has(index + 2, [.determiner, .pronoun])
      let isEnd =
        isParted || isDescribed || text.isClauseEnd(index + 1) || text.known(index + 1, .te)
        || text.known(index + 2, .te)
      if isMain[index], isEnd, text.stand(particle, before: index + 1) { return index }
    }
    return nil
  }

  func hasKnown(_ text: SentenceText, _ wanted: KnownWord) -> Bool {
    (0..<text.count).contains { text.known($0, wanted) && isMain[$0] }
  }
}

// What a clause says whose finite verb is "zijn".
extension Frame {
  mutating func findCopula(_ text: SentenceText) {
    // "Vrijgesteld van de heffing is de houder die ..."
    if text.known(0, .vrijgesteld), text.known(1, .van) {
      op = .entitlement
      marks.insert(.benefit)
      nonFinite = 0
      return
    }
    // "Uitgesloten van het recht op de toelage is degene die ..."
    if text.known(1, .van), let excluding = text.participle(at: 0), excluding.named == .excluding {
      op = .passive
      verb = excluding
      marks.insert(.state)
      nonFinite = 0
      findInvertedSubject(text, finite)
      return
    }
    for index in rest(text) where isMain[index] {
      // "is gebonden aan voorwaarden die ... verschuldigd": what comes first is the predicate.
      if text.known(index, .gebonden) { break }
      // "is: a. een bank die belasting verschuldigd is": who or what it is, its items tell.
      if text.isOwed(index), !text.known(finite + 1, .colon) {
        op = .liability
        // "is de verzekeringnemer aan het CAK een premie verschuldigd": by public law.
        if actor == .privateParty,
          (0..<index).contains(where: { text.phrase($0, .organ) != nil || text.has($0, .organ) })
        {
          actor = .citizen
        }
        nonFinite = index
        return
      }
      // "is aansprakelijk voor de belasting"
      if text.known(index, .aansprakelijk), text.known(index + 1, .voor),
        (index..<text.count).contains(where: { text.has($0, .liability) })
      {
        op = .liability
        nonFinite = index
        return
      }
      if text.known(index, .gelijk) && text.known(index + 1, .aan) || text.known(index, .nihil) {
        op = .amount
        nonFinite = index
        return
      }
      if text.known(index, .gehouden) || text.known(index, .verplicht), actor == .organ,
        let (verb, infinitive) = infinitiveWithTe(text, index)
      {
        op = .active
        self.verb = verb
        nonFinite = infinitive
        return
      }
      if text.known(index, .gehouden) || text.known(index, .verplicht), owesByDuty(text, index) { return }
      // "is verplicht tot terugbetaling van de bezoldiging"
      if text.known(index, .verplicht), text.known(index + 1, .tot), text.known(index + 2, .terugbetaling) {
        op = .liability
        nonFinite = index
        return
      }
      if text.known(index, .bevoegd) && !text.known(index + 1, .gezag)
        || actor == .organ && text.spells(index, "gerechtigd") && infinitiveWithTe(text, index) != nil
      {
        findCompetence(text, index)
        return
      }
      // "is de benoeming vervallen"
      if text.known(index, .vervallen), text.isClauseEnd(index + 1), !text.has(index - 1, .determiner) {
        op = .lapse
        nonFinite = index
        return
      }
      if text.known(index, .toepassing), text.known(index - 1, .van) || text.known(index - 1, .overeenkomstige) {
        op = .applicability
        return
      }
    }
    if text.known(finite + 1, .colon), findImposable(text) { return }
    // "De in het derde lid genoemde termijn is tien jaar, indien ..."
    if subject.contains(where: { text.has($0, .term) }), text.isUnitOfTime(finite + 2) {
      op = .amount
      marks.insert(.computed)
      return
    }
    if findValidity(text) { return }
    // "Teruggave van lesgeld is uitsluitend mogelijk indien"
    if actor == .decision || actor == .money,
      let index = rest(text).first(where: { isMain[$0] && text.spells($0, "mogelijk") }), text.isClauseEnd(index + 1)
    {
      findEvent(text)
      marks.insert(.choice)
      return
    }
    // "De korting is 30% van het verschil"
    if actor == .money || actor == .decision, subject.upperBound <= finite, text.kind(finite + 1) == .number,
      text.known(finite + 2, .van) || text.known(finite + 3, .van)
    {
      op = .amount
      return
    }
    // "De grondslag is het bedrag dat ..."
    if !subject.isEmpty, subject.upperBound <= finite, text.known(finite + 1, .het), text.has(finite + 2, .money) {
      op = .amount
      return
    }
    findParticiple(text, as: .passive)
    if nonFinite >= 0, text.known(nonFinite, .vrijgesteld) {
      op = .entitlement
      if actor == .citizen { marks.insert(.benefit) }
    } else if hasKnown(text, .rechtswege) {
      // What is deemed to be granted ends nothing.
      op = self.verb?.effect == .favouring ? .other : .lapse
      if rest(text).contains(where: { isMain[$0] && text.spells($0, "ongeldig") }) { marks.insert(.loses) }
    } else if let verb, verb.named == .excluding, nonFinite >= 0 {
      // "is van deelneming uitgesloten": what is decided, told as a state.
      op = .passive
      marks.insert(.state)
    } else if !findLiability(text) {
      op = .other
    }
  }

  /// "is vijf jaar geldig", "is niet geldig vanaf", "is ongeldig": how long a decision holds, or that it ends.
  private mutating func findValidity(_ text: SentenceText) -> Bool {
    guard actor == .decision,
      let index = rest(text).first(where: { isMain[$0] && (text.spells($0, "geldig") || text.spells($0, "ongeldig")) }),
      !text.has(index - 1, .determiner), text.isClauseEnd(index + 1)
    else { return false }
    nonFinite = index
    // "is niet geldig": the denial tells the end, and takes nothing back.
    refrains = text.known(index - 1, .niet) || text.known(finite + 1, .niet)
    if refrains { marks.insert(.negated) }
    op = refrains || text.spells(index, "ongeldig") ? .lapse : .amount
    return true
  }

  /// "De straffen die kunnen worden opgelegd, zijn: ...": what may be done is told of the subject.
  private mutating func findImposable(_ text: SentenceText) -> Bool {
    guard subject.contains(where: { text.has($0, .kan) }),
      let index = subject.first(where: { text.has($0, .participle) && text.has($0 - 1, .worden) }),
      let verb = text.participle(at: index), verb.effect == .burdening
    else { return false }
    op = .modalPassive
    self.verb = verb
    nonFinite = index
    return true
  }

  /// "De kosten zijn voor rekening van de houder": a debt where money is spoken of or government pays, else a risk between parties.
  mutating func findLiability(_ text: SentenceText) -> Bool {
    let position = (0..<text.count).first {
      (text.known($0, .rekening) && text.known($0 - 1, .voor) || text.known($0, .laste)) && isMain[$0]
    }
    guard let position else { return false }
    let payer = payer(text, behind: position)
    let byGovernment = payer == .organ || text.has(position + 3, .government)
    guard actor == .money || actor == .decision || byGovernment else { return false }
    // "komen ten laste van het fonds": from which purse, not from whom.
    if text.known(position, .laste), !byGovernment, payer != .citizen, payer != .company { return false }
    op = .liability
    nonFinite = position
    paidByGovernment = byGovernment
    return true
  }

  /// Who pays, by the words behind "rekening" or "laste".
  mutating func payer(_ text: SentenceText, behind position: Int) -> Frame.Actor {
    actor(text, from: position + 2, to: min(text.count, position + 8))
  }

  /// "is verplicht de toeslag terug te betalen", "is gehouden aan de gemeente de kosten te vergoeden": a debt to government.
  private mutating func owesByDuty(_ text: SentenceText, _ index: Int) -> Bool {
    guard actor == .citizen || actor == .company, let (verb, infinitive) = infinitiveWithTe(text, index),
      !verb.named.isDisjoint(with: .paying)
    else { return false }
    let toGovernment = (finite..<infinitive).contains { text.has($0, .government) || text.phrase($0, .organ) != nil }
    guard verb.named == .repaying || toGovernment else { return false }
    op = .liability
    nonFinite = infinitive
    return true
  }

  private mutating func findCompetence(_ text: SentenceText, _ index: Int) {
    op = .competent
    nonFinite = index
    verb = nominalisation(text, index) ?? infinitiveWithTe(text, index)?.0
  }

  /// "bevoegd tot gehele of gedeeltelijke intrekking": the verb in the noun.
  func nominalisation(_ text: SentenceText, _ index: Int) -> Verb? {
    guard text.known(index + 1, .tot) else { return nil }
    for noun in index + 2..<max(index + 2, min(text.count, index + 8)) {
      if let verb = text.table.lexicon.entry(of: text.word(noun).id).noun.first {
        return text.table.lexicon.verbs[Int(verb)]
      }
      // "besluit tot het intrekken van de aanwijzing"
      if noun == index + 3, text.known(noun - 1, .het), let verb = text.infinitive(at: noun) { return verb }
      if text.known(noun, .van) { return nil }
    }
    return nil
  }
}

extension SentenceText {
  /// "drie [jaar]", "zes [maanden]": what a number counts.
  func isUnitOfTime(_ index: Int) -> Bool {
    spells(index, "jaar") || spells(index, "jaren") || spells(index, "maanden") || spells(index, "weken")
      || spells(index, "dagen")
  }
}

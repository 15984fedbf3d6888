// What a clause says whose verb decides nothing itself: what one has, what comes about, ends or stays.
extension Frame {
  mutating func findHave(_ text: SentenceText) {
    for index in 0..<text.count where text.known(index, .recht) || text.known(index, .aanspraak) {
      guard isMain[index] else { continue }
      // "De partner met een recht op pensioen heeft ...": it describes the subject.
      if index < finite, text.has(index - 2, .preposition), text.has(index - 1, .determiner) { continue }
      // "heeft het recht het woord te voeren": what one may do in a procedure is no benefit.
      if text.known(index, .recht), !text.known(index + 1, .op), infinitiveStands(text, behind: index) { continue }
      op = .entitlement
      nonFinite = index
      return
    }
    op = .other
    // "Een pas heeft een geldigheidsduur van vijf jaar"
    if actor == .decision, text.known(finite + 2, .geldigheidsduur), text.known(finite + 3, .van) { op = .amount }
  }

  /// Whether "te" opens an infinitive of the main clause behind a word.
  private func infinitiveStands(_ text: SentenceText, behind index: Int) -> Bool {
    (index + 1..<max(index + 1, text.count)).contains {
      text.known($0, .te) && isMain[$0] && text.has($0 + 1, .pluralForm)
    }
  }

  mutating func findImpersonal(_ text: SentenceText) {
    let verb = finite
    if text.known(verb, .komt) || text.known(verb, .komen) {
      if hasKnown(text, .aanmerking) || hasKnown(text, .aftrek) {
        op = .entitlement
        // "komt de verhuurder niet in aanmerking voor vermindering": by public law.
        if actor == .privateParty { actor = .citizen }
      }
      // "Op de toelage komt in mindering hetgeen hij van een ander ontvangt"
      if (0..<finite).contains(where: { text.has($0, .benefit) }),
        becomes(.offsetting, text, { text.known($0 - 1, .in) && text.spells($0, "mindering") })
      {
        return
      }
      if hasKnown(text, .toe), text.has(subject.lowerBound, .determiner), actor == .decision || actor == .right {
        op = .entitlement
      }
      if !findLiability(text), hasKnown(text, .rekening) { op = .liability }
      // "komt het recht te vervallen"
      if let end = rest(text).first(where: { text.known($0, .vervallen) && text.known($0 - 1, .te) && isMain[$0] }) {
        op = .lapse
        nonFinite = end
      }
    } else if text.known(verb, .geniet) || text.known(verb, .genieten) || text.known(verb, .ontvangt)
      || text.known(verb, .ontvangen)
      || text.known(verb, .behoudt)
      || text.known(verb, .behouden) || text.known(verb, .verkrijgt) || text.known(verb, .herleeft)
      || text.known(verb, .herleven)
    {
      op = .entitlement
    } else if text.known(verb, .geeft),
      let right = rest(text).first(where: { (text.known($0, .recht) || text.known($0, .aanspraak)) && isMain[$0] }),
      text.known(right + 1, .op)
    {
      // "geeft de houder recht op"
      op = .entitlement
      nonFinite = right
    } else if text.known(verb, .bedraagt) || text.known(verb, .bedragen) || text.known(verb, .beloopt)
      || text.known(verb, .belopen)
    {
      op = .amount
    } else if text.known(verb, .gaat), actor == .right || actor == .decision || actor == .money,
      particlePosition(text, [KnownWord.in.id]) != nil
    {
      // "gaat het ontslag onmiddellijk in": from when it holds.
      findEvent(text)
    } else if text.known(verb, .gaat) || text.spells(verb, "gaan"),
      let over = rest(text).first(where: { text.spells($0, "over") && isMain[$0] }),
      let verb = nominalisation(text, over)
    {
      // "gaat over tot terugvordering": the decision stands in the noun.
      self.verb = verb
      op = .active
      nonFinite = over
    } else if text.known(verb, .verliest) || text.known(verb, .verliezen) {
      op = .lapse
      marks.insert(.loses)
    } else if text.known(verb, .vervalt) || text.known(verb, .vervallen) || text.known(verb, .eindigt)
      || text.known(verb, .eindigen) || text.known(verb, .gaat) && hasKnown(text, .verloren)
    {
      findEnd(text)
    } else if text.known(verb, .gaat) || text.spells(verb, "gaan"),
      rest(text).contains(where: { text.spells($0, "teniet") && isMain[$0] })
    {
      findEnd(text)
      // "De schuld gaat teniet": an end that relieves.
      if subject.contains(where: { text.has($0, .liability) }) { marks.insert(.sanction) }
    } else if text.known(verb, .ontstaat) || text.known(verb, .bestaat) {
      if actor == .right || hasKnown(text, .recht) || hasKnown(text, .aanspraak) { op = .entitlement }
    } else if text.spells(verb, "geldt") || text.spells(verb, "gelden"), text.known(verb + 1, .niet),
      subject.prefix(4).contains(where: { text.known($0, .lid) || text.known($0, .artikel) })
    {
      // "Het eerste lid geldt niet, indien ..."
      op = .applicability
    } else if text.spells(verb, "geldt") || text.spells(verb, "gelden"), actor == .decision,
      text.has(verb + 1, [.preposition, .restrictive]) || text.known(verb + 1, .als)
    {
      // "De erkenning geldt voor een periode van vijf jaar"
      op = .amount
    } else if text.known(verb + 1, .aanspraak), text.known(verb + 2, .op) {
      // "maakt aanspraak op"
      op = .entitlement
      nonFinite = verb + 1
    } else if text.known(verb, .blijft) || text.known(verb, .blijven) {
      findRemaining(text)
    } else if text.known(verb, .geschiedt) || text.spells(verb, "volgt") {
      // "Terugvordering geschiedt, voor zover ...", "Intrekking volgt, indien ...": when, and not how or by whom.
      findEvent(text)
      let isAsked = text.known(verb + 1, .op) && text.known(verb + 2, .verzoek) && conditionAt > verb
      if self.verb?.effect != .burdening || !isAsked && !(verb + 1...verb + 2).contains(conditionAt) { op = .other }
    } else if text.spells(verb, "brengt") || text.spells(verb, "brengen") {
      // "brengt de kosten ten laste van de aanvrager"
      findCharge(text)
    } else if text.known(verb, .vindt) {
      if hasKnown(text, .toepassing) { op = .applicability } else if hasKnown(text, .plaats) { findEvent(text) }
    }
  }

  /// "vervalt", "gaat verloren"; in "de bevoegdheid tot navordering vervalt" what ends is the power over the citizen.
  private mutating func findEnd(_ text: SentenceText) {
    op = subject.contains(where: { text.known($0, .bevoegdheid) }) ? .other : .lapse
  }

  private mutating func findCharge(_ text: SentenceText) {
    guard let position = rest(text).first(where: { text.known($0, .laste) && isMain[$0] }),
      [.citizen, .company].contains(payer(text, behind: position))
    else { return }
    op = .liability
    nonFinite = position
  }

  /// "blijft verschuldigd", "blijft opgeschort", "blijft buiten toepassing", "blijft achterwege".
  private mutating func findRemaining(_ text: SentenceText) {
    if hasKnown(text, .achterwege) {
      findEvent(text)
      marks.insert(.negated)
      return
    }
    if findOwed(text) || findLastingState(text) { return }
    // "blijft buiten behandeling"
    if becomes(.leaving, text, { text.known($0 - 1, .buiten) && text.spells($0, "behandeling") }) { return }
    if hasKnown(text, .buiten), hasKnown(text, .toepassing) {
      op = .applicability
      marks.insert(.negated)
    }
  }

  /// Whether words of the main clause say of the subject that it undergoes what a verb does.
  private mutating func becomes(_ name: VerbNames, _ text: SentenceText, _ says: (Int) -> Bool) -> Bool {
    guard let end = rest(text).first(where: { isMain[$0] && says($0) }) else { return false }
    op = .passive
    verb = text.table.lexicon.verbs.first { $0.named == name }
    nonFinite = end
    return true
  }

  /// "blijft opgeschort", "blijven van de verzekering uitgesloten".
  private mutating func findLastingState(_ text: SentenceText) -> Bool {
    guard let (verb, index) = closingParticiple(text), !VerbNames.lasting.isDisjoint(with: verb.named) else {
      return false
    }
    self.verb = verb
    nonFinite = index
    op = .passive
    return true
  }

  /// "vindt uitsluiting plaats": the verb stands in the noun.
  mutating func findEvent(_ text: SentenceText) {
    // "vindt de aanvraag plaats": how something is asked.
    guard !subject.contains(where: text.isAsked) else { return }
    op = .takesPlace
    // "De registratie vindt niet plaats": who wanted it goes without.
    if subject.contains(where: { text.has($0, .benefit) || text.spells($0, "registratie") }) {
      marks.insert(.benefitSubject)
    }
    let lexicon = text.table.lexicon
    let noun = subject.lazy.compactMap { lexicon.entry(of: text.word($0).id).noun.first }.first
    self.verb = noun.map { lexicon.verbs[Int($0)] }
  }
}

// What "kan", "mag" and "moet" make of the main clause, with the verb that they lead to.
extension Frame {
  mutating func findModal(_ text: SentenceText) {
    if actor == .organ, let (verb, index) = ownInfinitive(text) {
      op = .modalActive
      self.verb = verb
      nonFinite = index
    } else {
      findModalVerb(text)
      guard op == .modalActive else { return }
    }
    if self.verb == nil {
      if findPossible(text) { return }
      // "kan de rechtbank verzoeken ...": what is asked for, another decides.
      if rest(text).contains(where: { isMain[$0] && text.spells($0, "verzoeken") && !text.isArticle($0 - 1) }) {
        op = .other
        return
      }
    }
    // "kan besluiten de vergunning in te trekken": the decision is what follows.
    if self.verb?.named.isDisjoint(with: .deciding) == false {
      if let (verb, index) = infinitiveWithTe(text, nonFinite) {
        // "kan besluiten de vaststelling te wijzigen en het bedrag terug te vorderen": what burdens tells more.
        let next = verb.effect == .fixing ? infinitiveWithTe(text, index) : nil
        let decided = next.flatMap { $0.0.effect == .burdening ? $0 : nil } ?? (verb, index)
        self.verb = decided.0
        nonFinite = decided.1
        refrains = (nonFinite - 6..<nonFinite).contains { $0 > finite && text.known($0, .niet) && isMain[$0] }
      } else if let verb = nominalisation(text, nonFinite) {
        self.verb = verb
      }
    }
    if let verb = self.verb, !verb.named.isDisjoint(with: .ordaining), let decided = decidedInClause(text) {
      self.verb = decided
    }
  }

  /// The infinitive of what an organ may do, told before any condition and any passive: "kan de uitkering weigeren geheel te
  /// verlenen, indien ...", "kan besluiten dat ... worden ontnomen".
  private func ownInfinitive(_ text: SentenceText) -> (Verb, Int)? {
    let passive = rest(text).first { isMain[$0] && text.has($0, .worden) && text.has($0, .pluralForm) }
    let end = min(conditionAt > finite ? conditionAt : text.count, passive ?? text.count)
    for index in (finite + 1..<max(finite + 1, end)).reversed() where isMain[index] {
      // "op het verlenen", "van de besluiten", "te verlenen": a noun, and what depends on another verb.
      guard !text.isArticle(index - 1), !text.known(index - 1, .te), !isNominal(text, index),
        let verb = text.infinitive(at: index)
      else { continue }
      // "besluiten" is a noun as well.
      return passive == nil || verb.named.isDisjoint(with: .ordaining) || text.ordains(index) ? (verb, index) : nil
    }
    return nil
  }

  /// "voor het in 2027 toepassen van een prijs": the infinitive is a noun, with what describes it behind its article.
  private func isNominal(_ text: SentenceText, _ index: Int) -> Bool {
    (max(finite + 1, index - 4)..<index).contains {
      text.known($0, .het) && text.has($0 - 1, .preposition) && text.has($0 + 1, .preposition)
    }
  }

  /// What may be done to the subject, by the participle that tells it.
  private mutating func undergo(_ text: SentenceText, _ participle: Int) {
    op = .modalPassive
    verb = text.participle(at: participle)
    nonFinite = participle
  }

  private mutating func findModalVerb(_ text: SentenceText) {
    if text.has(subject.lowerBound, .determiner), actor == .right, findPossible(text) { return }
    for index in rest(text) where text.has(index, .worden) && text.has(index, .pluralForm) && isMain[index] {
      // "kan binnen de grenzen bij deze wet bepaald, een document worden verstrekt": the participle beside its verb.
      if let beside = [index + 1, index - 1].first(where: { text.participle(at: $0) != nil }) {
        undergo(text, beside)
        return
      }
      findParticiple(text, as: .modalPassive)
      // "kan worden opgemaakt of ... wordt aangeboden": the participle stands in the same stretch.
      if nonFinite > index, (index..<nonFinite).contains(where: { text.isMark($0) || text.known($0, .of) }) {
        self.verb = nil
        nonFinite = -1
      }
      if self.verb == nil { op = .modalPassive }
      return
    }
    // "kunnen, tenzij het verkeer betreft ..., worden opgelegd": the verbs stand behind the interposed clause.
    if let index = rest(text).first(where: {
      text.has($0, .worden) && text.has($0, .pluralForm) && text.isComma($0 - 1) && text.has($0 + 1, .participle)
    }) {
      undergo(text, index + 1)
      return
    }
    op = .modalActive
    // "tot het opmaken en het vaststellen van de rekening": behind its article the infinitive is a noun.
    for index in rest(text).reversed() where isMain[index] && !text.isArticle(index - 1) {
      guard let verb = text.infinitive(at: index) else { continue }
      self.verb = verb
      nonFinite = index
      break
    }
  }

  /// "kan bepalen dat de bijdrage wordt ingetrokken": what is decided stands in the clause behind "dat".
  private func decidedInClause(_ text: SentenceText) -> Verb? {
    guard let dat = (nonFinite + 1..<min(text.count, nonFinite + 3)).first(where: { text.known($0, .dat) }),
      let index = (dat + 1..<text.count).first(where: {
        closesDecided(text, $0) || text.startsSubordinate($0) || actor != .organ && text.isMark($0)
      }),
      let verb = text.participle(at: index), verb.effect != .fixing
    else { return nil }
    return verb
  }

  /// "dat de bekostiging, voorschotten daaronder begrepen, wordt ingehouden": a participle beside its verb.
  private func closesDecided(_ text: SentenceText, _ index: Int) -> Bool {
    text.has(index, .participle) && (text.has(index - 1, .worden) || text.has(index + 1, .worden))
  }

  /// "kan niet geschieden", "kan in aanmerking komen": what may happen, or be had.
  private mutating func findPossible(_ text: SentenceText) -> Bool {
    for index in rest(text) where isMain[index] {
      // "kan overgaan tot terugvordering", "kan tot terugvordering overgaan"
      if text.spells(index, "overgaan"),
        let tot = (0..<text.count).first(where: { text.known($0, .tot) && isMain[$0] }),
        let verb = nominalisation(text, tot - 1)
      {
        self.verb = verb
        nonFinite = index
        return true
      }
      // "Een vergoeding kan achterwege blijven, indien ..."
      if text.known(index, .achterwege), text.known(index + 1, .blijven) {
        findEvent(text)
        guard op == .takesPlace else { return false }
        marks.insert(.choice)
        refrains = true
        nonFinite = index + 1
        return true
      }
      // "kan niet meer bedragen dan de belasting", "zullen niet meer mogen bedragen"
      if text.known(index, .bedragen), actor == .money || actor == .decision,
        rest(text).contains(where: { text.known($0, .meer) && text.has($0 - 1, .negation) })
      {
        op = .amount
        nonFinite = index
        return true
      }
      if text.known(index, .geschieden) || text.known(index, .plaatsvinden)
        || text.known(index, .plaats) && text.has(index + 1, [.hebben, .otherFinite])
      {
        findEvent(text)
        guard op == .takesPlace else { return false }
        marks.insert(.choice)
        nonFinite = index
        return true
      }
      // "kan slechts herleven", "kan niet tot gelding worden gebracht"
      if text.known(index, .herleven) || text.spells(index, "gelding") && text.known(index - 1, .tot),
        actor == .right || actor == .decision || actor == .money
      {
        op = .entitlement
        nonFinite = index
        return true
      }
      // "kan in aanmerking komen voor", "kan aanspraak maken op"
      if text.known(index, .aanmerking) && text.known(index + 1, .komen)
        || text.known(index, .aanspraak) && text.known(index + 2, .op), actor == .citizen || actor == .company
      {
        op = .entitlement
        nonFinite = index
        return true
      }
    }
    return false
  }

  /// "moet worden geweigerd", "dient te weigeren": what must be done is done.
  mutating func findDuty(_ text: SentenceText) {
    findModal(text)
    switch op {
    case .modalPassive: op = .passive
    case .modalActive:
      // "dient de aanvraag af te wijzen"
      if verb == nil, let (verb, index) = infinitiveWithTe(text, finite) {
        self.verb = verb
        nonFinite = index
      }
      op = verb == nil ? .other : .active
    default: op = .other
    }
  }
}

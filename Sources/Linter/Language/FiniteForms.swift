// Which words are finite forms where they stand, and whether they close a clause or carry it.
extension SentenceText {
  /// The main verb where a condition opens with its verb: "Heeft de aanvrager een schuld, dan wijst ...", "Voldoet hij niet, wordt ...".
  func verbBehindCondition() -> Int? {
    guard has(0, .anyFinite), found.contains(.comma) else { return nil }
    // "Is de aanvraag te laat of komt zij niet aan, dan wordt ...": whatever stands before "dan".
    let behindDan = (3..<max(3, count)).first {
      known($0 - 1, .dan) && isComma($0 - 2) && has($0, .anyFinite) && isFinite($0)
    }
    if let behindDan { return behindDan }
    guard !has(0, .pluralForm) else { return nil }
    var pending = 0
    for index in 1..<max(1, count) {
      if startsSubordinate(index) {
        pending += 1
      } else if has(index, .anyFinite), isFinite(index) {
        if isComma(index - 1) { return index }
        guard pending > 0 else { return nil }
        pending -= 1
      }
    }
    return nil
  }

  /// Whether a word that may be a verb stands where only the verb of a clause can: before a comma that no list goes on behind.
  func closesClause(_ index: Int) -> Bool {
    guard isComma(index + 1) else { return false }
    return has(index + 2, .determiner) || has(index + 2, .openingFinite)
  }

  /// What a citizen asks.
  func isAsked(_ index: Int) -> Bool { known(index, .aanvraag) || known(index, .verzoek) || known(index, .klacht) }

  /// "niet tijdig wordt (worden) nagekomen": the same verb for one thing and for more.
  func isBracketed(_ index: Int) -> Bool {
    isMark(index - 1) && isMark(index + 1) && !isComma(index - 1) && !isComma(index + 1) && has(index - 2, .anyFinite)
  }

  /// "die een laag inkomen heeft en geen uitzicht heeft op meer": what the coordinator joins has its verb at the end as well.
  func joinsClause(_ coordinator: Int) -> Bool {
    var index = coordinator + 1
    guard !has(index, .anyFinite), !has(index, [.participle, .infinitive]) else { return false }
    while index < count, !isMark(index), !startsSubordinate(index), !has(index, .coordinator) {
      if index > coordinator + 1, has(index, .anyFinite), isFinite(index) {
        // "en niet wordt gebruikt,": the cluster goes on behind its finite verb.
        let end = has(index, .auxiliary) && has(index + 1, [.participle, .mayBeParticiple]) ? index + 2 : index + 1
        return end >= count || isMark(end) || has(end, [.coordinator, .preposition])
      }
      index += 1
    }
    return false
  }

  /// "kan toestellen die zijn verkocht en worden gebruikt, verbieden": a cluster of the same clause, for the modal verb that stands
  /// at an index still awaits its infinitive behind the comma.
  func joinsCluster(_ coordinator: Int, beforeInfinitiveOf modal: Int) -> Bool {
    guard has(coordinator, .coordinator), has(modal, .kan), has(coordinator + 1, .auxiliary),
      has(coordinator + 2, [.participle, .mayBeParticiple, .otherFinite])
    else { return false }
    guard let comma = (coordinator + 3..<max(coordinator + 3, min(count, coordinator + 20))).first(where: isMark),
      isComma(comma), !startsSubordinate(comma + 1)
    else { return false }
    return !(max(modal + 1, coordinator - Self.reach)..<coordinator).contains {
      has($0, .infinitive) && !has($0, .participle)
    }
  }

  /// "die is toegekend [en] uitbetaald ... wordt teruggevorderd": what it joins is said of the same noun, for the participle of the
  /// main verb is yet to come.
  func joinsParticiple(_ coordinator: Int) -> Bool {
    guard has(coordinator, .coordinator), has(coordinator - 1, .participle), has(coordinator + 1, .participle) else {
      return false
    }
    // "die is verleend of gewijzigd, bij beschikking geweigerd": the comma right behind the row closes the clause.
    var index = isComma(coordinator + 2) ? coordinator + 3 : coordinator + 2
    while index < count, index < coordinator + 20, !isMark(index), !startsSubordinate(index) {
      if has(index, .participle), !has(index - 1, .coordinator) { return true }
      index += 1
    }
    return false
  }

  /// "kan de ontheffing die aan hem is verleend [intrekken]": the clause has its participle, and this is the main verb's.
  func followsCluster(_ index: Int) -> Bool {
    // "kan de pas die niet wordt gebruikt [worden] ingetrokken", "die geldig is [worden] geschorst"
    if has(index, .worden), has(index, .pluralForm), has(index + 1, .participle) {
      return has(index - 1, [.participle, .mayBeParticiple, .otherFinite]) && has(index - 2, [.zijn, .worden, .hebben])
        || has(index - 1, .zijn) && !known(index - 1, .zijn)
    }
    return has(index, [.participle, .infinitive]) && has(index - 1, .participle) && !has(index, .adjectiveForm)
      && has(index - 2, [.zijn, .worden, .hebben])
  }

  /// "die weet of redelijkerwijs kan vermoeden dat ...": what the coordinator joins right behind the verb of a clause is another
  /// verb of that clause.
  func joinsVerb(_ closedAt: Int, _ index: Int) -> Bool {
    has(closedAt + 1, .coordinator)
      && !(closedAt + 1..<index).contains { isMark($0) || has($0, [.determiner, .relative]) }
  }

  /// "die niet is aangevraagd of is ingetrokken": the second finite verb belongs to the same clause.
  func continuesClause(_ closedAt: Int, _ index: Int) -> Bool {
    // A comma right before "maar", "en" or "dan wel" parts no clauses.
    guard closedAt >= 0,
      !(closedAt..<index).contains(where: { isMark($0) && !has($0 + 1, .coordinator) && !known($0 + 2, .wel) })
    else { return false }
    if has(index - 1, .coordinator) { return true }
    // "waarbij een functie wordt vastgelegd dan wel een functie wordt ingetrokken, kan ...", "die ouder is dan tien, maar jonger is
    // dan twaalf jaar heeft ...": the clause goes on, and the main verb is yet to come.
    guard (closedAt..<index).contains(where: { has($0, .coordinator) || known($0, .wel) && known($0 - 1, .dan) }) else {
      return false
    }
    if hasStrongerAhead(index) { return true }
    // "die minvermogend is en bijstand behoeft, kan ...", "die ziek is of een uitkering ontvangt op grond van de wet, wordt ..."
    let ahead = index + 1..<min(count, index + 45)
    guard let mark = ahead.first(where: { isMark($0) && !has($0 + 1, .coordinator) || startsSubordinate($0) }) else {
      return false
    }
    if isComma(mark) { return has(mark + 1, .openingFinite) }
    // "... in een functie die hij ... heeft bekleed, heeft recht op": verbs meet where clauses do.
    return ahead.contains {
      isComma($0) && has($0 - 1, [.participle, .mayBeParticiple, .auxiliary]) && has($0 + 1, .openingFinite)
    }
  }

  /// "indien hij, nadat hij is aangemaand, de gegevens niet verstrekt, [trekt]": what looks like a participle closed the condition.
  func followsDenial(_ index: Int) -> Bool {
    let comma = known(index - 1, .dan) ? index - 2 : index - 1
    return isComma(comma) && has(comma - 1, .participle) && has(comma - 2, .negation)
  }

  /// "die ziek is en een jaar heeft gewerkt, behoudt": behind the comma stands the main verb, so that this one closes a clause.
  func precedesMainVerb(_ index: Int) -> Bool {
    var next = index + 1
    while next < index + 3, kind(next) == .word, !has(next, [.determiner, .pronoun, .preposition, .negation]) {
      next += 1
    }
    return isComma(next) && has(next + 1, .openingFinite) && isFinite(next + 1)
  }

  /// "Een voorschot, verstrekt met het oog op de bijdrage, kan worden ...": a participle that describes what the comma closes.
  func opensApposition(_ index: Int) -> Bool {
    guard isComma(index - 1), classes(index).isSuperset(of: [.participle, .finiteVerb]) else { return false }
    var next = index + 1
    while next < count, !startsSubordinate(next), !known(next, .semicolon) {
      if isComma(next - 1), has(next, .openingFinite), isFinite(next) { return true }
      next += 1
    }
    return false
  }

  /// "[wijzigt of trekt] het college de beschikking in": the last of verbs that share the subject behind them.
  func lastOfVerbs(_ index: Int) -> Int {
    let next = index + 2
    guard isComma(index - 1), has(index + 1, .coordinator), has(index, .finiteVerb), has(next, .finiteVerb),
      isFinite(next), phrase(next + 1, .organ) != nil,
      table.lexicon.entry(of: word(index).id).finite.allSatisfy({
        table.lexicon.verbs[Int($0)].named.isDisjoint(with: .changing)
      })
    else { return index }
    return next
  }

  /// "is verzekerd en [heeft] recht op", "vindt plaats langs elektronische weg en [bevat] ...": a verb that decides nothing itself.
  func joinsOtherVerb(_ index: Int) -> Bool {
    known(index - 1, .en) && has(index, [.otherFinite, .hebben, .zijn]) && !has(index, .pluralForm) && isFinite(index)
  }

  /// "voor andere landen dan in het eerste lid [zijn] bedoeld, worden ...": the verb of what is compared with.
  func closesComparison(_ index: Int) -> Bool {
    guard has(index, [.zijn, .worden]), known(index + 1, .bedoeld) || known(index + 1, .genoemd), isComma(index + 2)
    else {
      return false
    }
    return (max(0, index - 12)..<index).contains { known($0, .dan) }
  }

  /// A form that is as often a noun, an infinitive or a participle: "bedragen", "ontvangen", "beperkt".
  func isWeak(_ index: Int) -> Bool {
    has(index, .pluralForm) && !has(index, .auxiliary) || has(index, .nounOrVerb)
      || classes(index).isSuperset(of: [.participle, .finiteVerb])
  }

  /// Whether the same stretch of the sentence goes on to a form that is beyond doubt.
  func hasStrongerAhead(_ index: Int) -> Bool {
    var next = index + 1
    while next < count, !isMark(next), !startsSubordinate(next), !has(next, .coordinator) {
      if has(next, .anyFinite), !isWeak(next), isFinite(next) { return true }
      next += 1
    }
    return false
  }

  /// Whether another form that may be finite follows before the next mark or clause.
  func hasFiniteAhead(_ index: Int) -> Bool {
    var next = index + 1
    while next < count, !isMark(next), !startsSubordinate(next) {
      if has(next, .anyFinite) { return true }
      next += 1
    }
    return false
  }

  /// "eindigt", "vervalt", "bestaat": verbs that say what becomes of a right.
  func isEnd(_ index: Int) -> Bool {
    known(index, .eindigt) || known(index, .vervalt) || known(index, .bestaat) || known(index, .ontstaat)
  }

  func isFinite(_ index: Int) -> Bool {
    let classes = classes(index)
    guard !classes.isDisjoint(with: .anyFinite) else { return false }
    if index > 0,
      known(index - 1, .te) || known(index - 1, .het) && !classes.contains(.finiteVerb) && classes.contains(.nounOrVerb)
    {
      return false
    }
    if kind(index) == .name && index > 0 { return false }
    // "de ambtenaar belast met het toezicht"
    if known(index, .belast), known(index + 1, .met) { return false }
    // "had mogen plaatsvinden", "heeft kunnen weten", "zou kunnen ingaan", "heeft laten bouwen"
    if classes.contains(.pluralForm),
      has(index - 1, .hebben) || known(index - 1, .zou) || known(index - 1, .zal) || known(index - 1, .zullen),
      !classes.isDisjoint(with: [.kan, .mag, .moet]) || spells(index, "laten")
    {
      return false
    }
    if classes.contains(.participle), isParticipleHere(index) || known(index - 1, .een) { return false }
    if classes.contains(.mayBeParticiple) || known(index, .belast), has(index - 1, [.worden, .zijn, .hebben]) {
      return false
    }
    // "het bezit", "een werkt": after an article most of these are nouns.
    if classes.contains(.otherFinite), classes.isDisjoint(with: [.worden, .zijn, .hebben, .kan, .finiteVerb]),
      index > 0,
      has(index - 1, .determiner), !known(index, .betreft), !opensRelative(index - 1),
      !has(index - 1, .pronoun) && !known(index - 1, .dat) || known(index, .bezit) || known(index, .bestaan)
        || has(index - 2, .preposition)
    {
      return false
    }
    if classes.contains(.nounOrVerb) {
      guard index > 0 else { return false }
      // "Op verzoek van de heffingplichtige staat de heffingsambtenaar toe dat ..."
      let opensInversion = has(index + 1, .determiner) && has(index + 2, .organ)
      return !has(index - 1, [.determiner, .preposition, .coordinator])
        && (opensInversion || !isAdjectival(index - 1)) && !known(index - 1, .bedoeld) && !known(index - 1, .genoemd)
    }
    // "de aangepaste bedragen"
    if known(index, .bedragen), isAdjectival(index - 1) || has(index - 1, .participleForm) { return false }
    // "een in te trekken vergunning", "het verlenen van": no finite forms.
    if classes.contains(.pluralForm) {
      if classes.isDisjoint(with: [.kan, .mag, .moet]), followsModal(index) { return false }
      let followsArticle =
        classes.isDisjoint(with: .auxiliary) && has(index - 1, [.determiner, .preposition]) && !opensRelative(index - 1)
      if index > 0, followsArticle || known(index - 1, .te) || known(index - 1, .het) {
        return false
      }
      if has(index, .mayBeParticiple), followsAuxiliary(index) { return false }
      // "de ingevolge het eerste lid vervallen aanspraken herleven": it describes the noun behind it.
      if known(index, .vervallen), isNounLike(index + 1), hasFiniteAhead(index) { return false }
      if known(index + 1, .van), classes.isDisjoint(with: .auxiliary), !known(index, .blijven) { return false }
    }
    if known(index, .zijn), index > 0 || has(index + 1, [.decision, .money, .information]),
      !known(index + 1, .gehouden)
    {
      // The possessive: "zijn oordeel", "verhinderd is zijn arbeid te verrichten".
      if has(index - 1, [.preposition, .zijn, .worden, .hebben])
        || isNounLike(index + 1) && !has(index + 1, .otherFinite) || isNounByEnding(index + 1)
        || isPossessive(index)
      {
        return false
      }
    }
    return true
  }

  /// "... niet nakomt: a. is het college bevoegd": the items of the list begin with the main verb.
  func opensWithVerb(_ start: Int) -> Bool {
    (start..<start + 4).contains { has($0, .openingFinite) && !known($0, .zijn) }
  }

  /// "de herverzekeraar die zijn bedrijf uitoefent": what stands behind it is spelt as no verb, and the verb is yet to come.
  private func isPossessive(_ index: Int) -> Bool {
    let isOther: WordClass = [
      .participle, .mayBeParticiple, .adjectiveForm, .preposition, .adverb, .determiner, .negation, .coordinator,
    ]
    guard startsSubordinate(index - 1), kind(index + 1) == .word, !has(index + 1, isOther.union(.anyFinite)),
      let last = table.words.word(word(index + 1).id).last
    else { return false }
    return !"dtn".utf8.contains(last) && hasFiniteAhead(index)
  }

  /// "een vreemdeling die voldoet aan": the word opens a clause and points at no noun; "dat bericht", "dat bezit" may be one.
  private func opensRelative(_ index: Int) -> Bool {
    index > 0 && (known(index, .die) || known(index, .dat) && isNounLike(index - 1)) && startsSubordinate(index)
  }

  /// "kan worden geweigerd": behind a modal the same form is an infinitive.
  func followsModal(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 25, !isMark(position), !startsSubordinate(position) {
      if has(position, [.kan, .mag, .moet]) || known(position, .zou) {
        // "die niet kunnen voorzien in hun onderhoud hebben": the modal has its infinitive already; "kan op een te bepalen wijze
        // ontheffing worden verleend": it has not.
        return !(position + 1..<max(position + 1, index - 2)).contains {
          has($0, .pluralForm) && has($0, [.otherFinite, .finiteVerb, .infinitive]) && !known($0 - 1, .te)
        }
      }
      position -= 1
    }
    return false
  }

  /// "die na 1 april wordt ontvangen": behind an auxiliary of its clause it is a participle.
  func followsAuxiliary(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 8, !isMark(position), !startsSubordinate(position) {
      if has(position, [.worden, .zijn, .hebben]) { return true }
      position -= 1
    }
    return false
  }

  /// "verstrekt", "verbindt": a participle where an auxiliary follows, or where it continues a row of participles.
  func isParticipleHere(_ index: Int) -> Bool {
    if has(index + 1, [.worden, .zijn, .hebben]) { return true }
    if has(index - 1, .coordinator), has(index - 2, .participle) { return true }
    return has(index - 1, .negation) && isMark(index + 1)
  }

  func isAdjectival(_ index: Int) -> Bool {
    // "het college besluit": nouns end in -e as well.
    kind(index) == .word && has(index, .adjectiveForm) && !has(index, .anyFinite) && !has(index, [.organ, .government])
  }

  /// "opleiding", "hoedanigheid", "verwantschap": only nouns end so.
  private func isNounByEnding(_ index: Int) -> Bool {
    guard kind(index) == .word, classes(index).isDisjoint(with: [.anyFinite, .infinitive, .participle]) else {
      return false
    }
    let word = table.words.word(word(index).id)
    return ["ing", "heid", "schap", "teit", "tie", "age"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  func isNounLike(_ index: Int) -> Bool {
    has(index, [.decision, .money, .information, .ruleNoun, .term, .official, .court, .citizen, .duty])
  }
}

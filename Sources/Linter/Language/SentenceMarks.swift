// What else stands in the sentence: negations, phrases, nouns, the agent of a passive.
extension Frame {
  /// Classes of words that leave a mark.
  private static let telling: WordClass = [
    .negation, .restrictive, .phraseStart, .criminal, .marker, .decision, .money, .benefit, .liability,
    .ruleNoun, .information, .citizen, .company, .procedure, .term, .lawName, .official, .court, .privateParty,
    .government,
  ]

  /// The verbs by which a bestuurlijke boete is imposed, or its amount told.
  private static let finingOperators: CaseSet<Operator> = [.modalActive, .modalPassive, .competent, .active, .amount]

  /// Nouns of what a decision gives or takes, and of persons.
  private static let decidedNouns: WordClass = [.decision, .money, .benefit, .liability, .citizen, .company]

  mutating func scanWords(_ text: SentenceText) {
    isCumulative = text.itemStarts.last.map { text.known($0 - 1, .en) && opensConditions(text) } ?? false
    leavesRoomInFewItems = !isCumulative && text.holdsRoomInFewItems
    for index in 0..<text.count where text.has(index, Self.telling) { note(text, index) }
    if antecedentAt >= 0 { noteNouns(text.classes(antecedentAt)) }
    // "kan een bestuurlijke boete opleggen van ten hoogste de vierde categorie, bedoeld in artikel 23 van het Wetboek van Strafrecht"
    if marks.contains(.criminal), Self.finingOperators.contains(op),
      (0..<text.count).contains(where: { isMain[$0] && text.spells($0, "bestuurlijke") })
    {
      marks.remove(.criminal)
    }
    // A long object may part the denial from the verb, but nothing stands between it and the words that close the clause.
    for close in [particle, nonFinite] where close > finite + 1 && text.known(close - 1, .niet) {
      noteNegation(text, close - 1, isClosing: true)
    }
    if conditionAt >= 0 {
      marks.insert(.conditional)
      // "Indien de verhuurder niet verschijnt, geeft het college geen verklaring af zolang ..."
      if text.known(conditionAt, .zolang) || rest(text).contains(where: { text.known($0, .zolang) }) {
        marks.insert(.waiting)
      }
    }
    if conditionAt < 0, op != .fiction, namesCase(text) { marks.insert(.conditional) }
    // "Als werknemer wordt aangemerkt": a word is defined.
    if op == .fiction, text.known(0, .als), isMain[0] { marks.insert(.defining) }
    if op == .competent || op == .modalActive, verb == nil, text.departs(from: finite) { marks.insert(.deviation) }
    if let verb, verb.named == .refraining { refrains = text.givesUpGift(finite) }
    // "verlengt de termijn als hij ...": the term of a citizen, and not that for a decision.
    if verb?.named == .prolonging, op == .active, conditionAt >= 0, !text.namesRuling { marks.remove(.term) }
    if op == .modalActive || op == .modalPassive, handsOverPower(text) { op = .other }
    if endsOrImposesBurden(text) { marks.insert(.sanction) }
    // "Na die dag worden niet meer verleend: a. bijdragen ...": it tells what there is, and decides about nobody.
    if op == .passive, verb?.named == .granting, marks.contains(.negated), !marks.contains(.person),
      text.itemStart < text.count,
      !(0..<text.itemStart).contains(where: { text.has($0, [.decision, .money, .benefit]) })
    {
      op = .other
    }
    if text.holdsRoomInMostItems { marks.insert(.weakRoom) }
    if !exceptionsAt.isEmpty, text.items.allSatisfy({ exceptionsAt.contains(where: $0.contains) }) {
      marks.insert(.unless)
      exceptionsAt = []
    }
  }

  /// "In de gevallen, bedoeld in artikel 8, wordt de toeslag niet verleend": a condition that stands elsewhere.
  private func namesCase(_ text: SentenceText) -> Bool {
    (2..<max(2, text.count)).contains { index in
      (text.known(index, .geval) || text.known(index, .gevallen)) && text.known(index - 2, .in) && isMain[index]
        && (text.known(index + 1, .bedoeld) || text.known(index + 2, .bedoeld) || text.known(index + 2, .genoemd))
    }
  }

  /// "kan de bevoegdheid tot intrekking mandateren aan": who decides, and not what (legal.md B.4, KF11).
  private func handsOverPower(_ text: SentenceText) -> Bool {
    guard let power = (0..<text.count).first(where: { text.known($0, .bevoegdheid) && isMain[$0] }) else {
      return false
    }
    let verbs: [StaticString] = [
      "mandateren", "delegeren", "overdragen", "opdragen", "gemandateerd", "gedelegeerd", "overgedragen", "opgedragen",
    ]
    return (power..<text.count).contains { index in isMain[index] && verbs.contains { text.spells(index, $0) } }
  }

  /// "heft de schorsing op", "De schorsing eindigt", "wordt de verplichting opgelegd".
  private func endsOrImposesBurden(_ text: SentenceText) -> Bool {
    op == .lapse && subject.prefix(3).contains(where: text.isBurdenByNoun)
      || verb?.named == .imposing && subject.contains(where: text.isDuty)
      || verb?.named == .lifting && (0..<text.count).contains { isMain[$0] && text.isBurdenByNoun($0) }
  }

  private mutating func note(_ text: SentenceText, _ index: Int) {
    let isMain = self.isMain[index]
    let found = text.classes(index)
    // A "niet" in a list of conditions, or in what a semicolon parts from the verb, denies nothing of the main clause.
    let isItem = index >= text.itemStart && finite < text.itemStart
    let isOutside = isItem && !(op == .lapse && text.deniesLapse(index))
    if isMain, found.contains(.negation), index < finite + 40, !isOutside, !text.isParted(finite, index) {
      noteNegation(text, index)
    }
    if isMain, found.contains(.restrictive), !(conditionAt > finite && index > conditionAt) {
      marks.insert(.restrictive)
    }
    if found.contains(.phraseStart) { notePhrase(text, index, isItem: isItem) }
    // "indien hij is veroordeeld": a crime in the condition makes the outcome no punishment.
    if isMain, found.contains(.criminal), !isItem, conditionAt <= 0 || index < conditionAt { marks.insert(.criminal) }
    if isMain, !text.isReference[index], conditionAt <= 0 || index < conditionAt || isBehindClause(text, index) {
      // "volgens bij ministeriële regeling te stellen regels": by what is decided, not what.
      // "in bij ministeriële regeling aan te wijzen gevallen": in which.
      let isMeans =
        text.known(index - 2, .te)
        || (1...2).contains { text.known(index - $0, .bij) && text.has(index - $0 - 1, .preposition) }
      var told = isMeans ? found.subtracting(.ruleNoun) : found
      // What is decided stands before the list: its items tell when.
      if isItem, !marks.isDisjoint(with: [.decision, .money]) { told.formIntersection(Self.decidedNouns) }
      // "Bij gebreke van medewerking besluit ...": what opens the sentence beside the subject is not decided about.
      // So is what stands behind "na", in "onder opgaaf van redenen", and of "verleent geen medewerking" somebody asked.
      if text.known(index - 1, .onder) || index < finite && !subject.contains(index) || text.isPrecondition(index)
        || verb?.named == .granting && marks.contains(.negated) && text.spells(index, "medewerking")
      {
        told.remove(.information)
      }
      // "bij voor bezwaar vatbare beschikking": the decision itself.
      if found.contains(.procedure), text.spells(index + 1, "vatbare") { told.remove(.procedure) }
      // "als voorzien in de bijlage", "onverminderd het eerste lid": a part of the regulation itself.
      if text.known(index, .bijlage) || text.isLidOfArtikel(index) && text.has(index - 3, .preposition) {
        told.remove(.lawName)
      }
      // Who decides, "door de voorzitter", is not who is decided about, and "het derde lid" is nobody.
      if found.contains(.official), agent.contains(index) || text.isLidOfArtikel(index) { told.remove(.official) }
      noteNouns(told)
    }
    if found.contains(.marker) { noteMarker(text, index, isMain: isMain, isItem: isItem) }
  }

  /// Whether the interposed condition has ended: "verstrekt, telkens nadat hij heeft gewerkt, [een premie]".
  private func isBehindClause(_ text: SentenceText, _ index: Int) -> Bool {
    // "heeft zodra de uitkering is geëindigd recht op [een toelage]"
    if nonFinite > conditionAt, index > nonFinite, index - nonFinite < 8, isMain[nonFinite..<index].allSatisfy(\.self) {
      return true
    }
    // "ontvangt – mits hij een jaar heeft gewerkt – zijn bezoldiging"
    if op == .entitlement, nonFinite < 0, conditionAt > finite, conditionAt <= finite + 2 { return true }
    // "wordt, zolang hij werkt, op de uitkering een [korting] toegepast": what runs on to the verbal end.
    if nonFinite > index, isMain[index..<nonFinite].allSatisfy(\.self) { return true }
    var comma = index
    while comma > conditionAt, !text.isComma(comma) { comma -= 1 }
    return comma > conditionAt && !isMain[comma - 1] && index - comma < 4
  }

  private mutating func noteMarker(_ text: SentenceText, _ index: Int, isMain: Bool, isItem: Bool) {
    if text.known(index, .tenzij) { noteException(text, index, .unless, isItem: isItem) }
    if text.isOccasion(index) { marks.insert(.conditional) }
    // "wordt eerst afgewezen nadat": a step must come first.
    if isMain, text.known(index, .eerst), (index..<text.count).contains(where: { text.known($0, .nadat) }) {
      marks.insert(.onlyAfter)
    }
    if text.known(index, .buiten), text.known(index + 1, .toepassing) { marks.insert(.deviation) }
    // "voor zover toepassing van dat lid leidt tot een onbillijkheid" says when, and not for what a word is used.
    if text.known(index, .toepassing), text.known(index - 2, .voor), text.has(index - 1, .determiner),
      text.known(index + 1, .van)
    {
      marks.insert(.defining)
    }
    guard isMain else { return }
    // "schorst, wijzigt of trekt de vergunning in": which of them, the organ chooses.
    if op == .active, text.known(index, .wijzigt) { marks.insert(.weakRoom) }
    if text.known(index, .rechtswege) { marks.insert(.exLege) }
    // "stelt de toeslag lager vast": less than was granted.
    if text.known(index, .nihil) || text.known(index, .lager) && (index + 1 == nonFinite || index + 1 == particle) {
      marks.insert(.nihil)
    }
    if text.known(index, .hoogste) { marks.insert(.maximum) }
    // "de door de eigenaar voorgedragen huurder": who did what describes a noun is not who decides.
    if text.known(index, .door), conditionAt <= 0 || index < conditionAt, !isItem, !text.has(index - 1, .determiner) {
      noteAgent(text, index)
    }
    if text.known(index, .afwijken) || text.known(index, .afgeweken) { marks.insert(.deviation) }
  }

  private mutating func noteNegation(_ text: SentenceText, _ index: Int, isClosing: Bool = false) {
    // "niet alleen", "al dan niet" deny nothing.
    if text.known(index + 1, .alleen) || text.known(index - 1, .dan) && text.known(index - 2, .al) { return }
    // "bestaat niet of niet langer": it is denied either way.
    let isTwice = text.known(index + 1, .of) && text.known(index + 2, .niet) && text.known(index + 3, .langer)
    if text.known(index, .niet),
      text.known(index + 1, .of) && !isTwice || text.isLimit(index) || text.isAttribute(index)
    {
      return
    }
    if text.isOfPhrase(index) { return }
    // "wegens het niet of niet behoorlijk nakomen"
    if text.known(index - 1, .of), text.known(index - 2, .niet) { return }
    // "Degene die op die dag geen recht meer heeft op een uitkering, heeft recht op ...": it describes a noun.
    if index < finite, (0..<index).contains(where: { !isMain[$0] }) { return }
    if conditionAt > finite, index > conditionAt, !isClosing { return }
    if text.comesFirst(index) {
      marks.insert(.onlyAfter)
      return
    }
    // "wordt niet verleend dan zonder behoud van bezoldiging", "wordt niet dan in noodzaak gevorderd": only so.
    if text.known(index, .niet),
      text.known(index + 1, .dan) || text.has(index + 1, .participle) && text.known(index + 2, .dan)
    {
      marks.insert(.restrictive)
      return
    }
    let isModal = op == .modalActive || op == .modalPassive || op == .competent
    if isModal, !deniesModal(text, index) { return }
    // "vervalt niet", "eindigt het recht niet, indien": only there does it deny the end; elsewhere it tells what ends it.
    if op == .lapse, index != finite + 1, !text.isMark(index + 1), !text.startsSubordinate(index + 1),
      !text.has(index + 1, .preposition), !text.known(index + 1, .als)
    {
      return
    }
    if negation < 0 { negation = index }
    marks.insert(.negated)
  }

  /// Behind "kan" only what stands against it, or against its verbs, takes the power away; "kan besluiten niet te ..." does not.
  private func deniesModal(_ text: SentenceText, _ index: Int) -> Bool {
    // "kan besluiten dat het is toegestaan geen waarden te stellen": what is decided may hold a denial of its own.
    if nonFinite > finite, index > nonFinite, text.known(nonFinite + 1, .dat) || text.known(nonFinite + 2, .dat) {
      return false
    }
    if !text.known(index, .niet) || index == finite + 1 || text.has(index + 1, .worden)
      || text.known(index + 1, .bevoegd)
    {
      return true
    }
    // "kan besluiten de aanvraag niet te behandelen": the power stands, and the decision is a refusal.
    if text.known(index + 1, .te) { return verb?.named.isDisjoint(with: .deciding) == false }
    return index < nonFinite && nonFinite - index < 6
      && !(index..<nonFinite).contains { text.isMark($0) || text.known($0, .te) }
  }

  private mutating func notePhrase(_ text: SentenceText, _ index: Int, isItem: Bool) {
    let meanings = text.phrases(index)
    // One ground that must be assessed leaves the other grounds of a list as they are; "geheel of gedeeltelijk" is a choice where
    // it says what is decided.
    if meanings.contains(.weakRoom), index < text.itemStart || isCumulative && isItem,
      // "onverminderd artikel 4:35": another power.
      !text.spells(index - 1, "onverminderd"),
      !text.known(index, .geheel) || isMain[index] && (conditionAt <= 0 || index < conditionAt)
    {
      marks.insert(.weakRoom)
    }
    guard !meanings.isDisjoint(with: [.room, .delegation, .request, .closedException, .criminal, .benefit]) else {
      return
    }
    // "een persoonsgebonden budget"
    if meanings.contains(.benefit), isMain[index], conditionAt <= 0 || index < conditionAt {
      noteNouns([.decision, .money, .benefit])
    }
    if meanings.contains(.criminal), isMain[index] { marks.insert(.criminal) }
    if meanings.contains(.room), let length = text.phrase(index, .room), !text.isForeignOpinion(index, length),
      !text.isKnownFact(index), !(isItem && isOneOfSeveralGrounds)
    {
      marks.insert(.room)
      if (index..<index + length).contains(where: { text.known($0, .oordeel) || text.known($0, .acht) }) {
        marks.insert(.opinion)
      }
      if roomAt.isEmpty { roomAt = index..<index + length }
    }
    if meanings.contains(.delegation), let length = text.phrase(index, .delegation), isDelegating(text, index, length) {
      marks.insert(.delegation)
    }
    if meanings.contains(.request) { marks.insert(.request) }
    if meanings.contains(.closedException) { noteException(text, index, .closed, isItem: isItem) }
  }

  /// Whether a list starts within a clause that says when: "indien:", "die:", "voor zover de aanvrager:".
  private func opensConditions(_ text: SentenceText) -> Bool {
    guard let last = (0..<text.itemStart).last(where: { !text.isMark($0) }) else { return false }
    // "beëindigt het beheer: a. als ...; b. indien ...; en c. indien ..."
    return !isMain[last]
      || text.itemStarts.allSatisfy { start in
        (start...start + 2).contains { text.has($0, .subordinator) || text.known($0, .als) }
      }
  }

  /// "a. ..., tenzij ...; b. ...": an exception to one ground leaves the others as they are.
  private mutating func noteException(_ text: SentenceText, _ index: Int, _ mark: Marks, isItem: Bool) {
    if isItem, text.itemStarts.count > 1, !isCumulative {
      exceptionsAt.append(index)
    } else {
      marks.insert(mark)
    }
  }

  /// A burden follows from each ground of a list: one that must be assessed leaves the others as bound as they are.
  private var isOneOfSeveralGrounds: Bool {
    leavesRoomInFewItems && (op == .active || op == .passive)
      && (verb?.effect == .burdening || marks.contains(.negated))
  }

  /// Rules are handed down where the main clause says by what they are made; "bij ministeriële regeling te stellen eisen" only mentions it.
  private func isDelegating(_ text: SentenceText, _ index: Int, _ length: Int) -> Bool {
    guard isMain[index], conditionAt <= 0 || index < conditionAt, !text.isReference[index] else {
      return false
    }
    // "dan wel daaraan nadere voorschriften verbinden": to a permit.
    if text.has(index + length, .infinitive), text.infinitive(at: index + length)?.named == .binding { return false }
    // "afwijken van de nadere regels": they are there already.
    if text.known(index, .nadere), text.has(index - 1, .determiner) { return false }
    // "het bepaalde bij verordening 714/2009"
    if text.kind(index + length) == .number { return false }
    let isMeasure = !text.has(index, .preposition) && !text.known(index, .nadere) && !text.known(index, .regels)
    if isMeasure, !(max(0, index - 3)..<index).contains(where: { text.known($0, .bij) || text.known($0, .krachtens) }) {
      return false
    }
    var next = index + length
    // "volgens bij ministeriële regeling bepaalde regels": by what is decided.
    let opening = (max(1, index - 3)...max(1, index)).first { text.known($0, .bij) || text.known($0, .krachtens) }
    if let opening, text.has(opening - 1, .preposition), !text.known(opening - 1, .bij) { return false }
    if text.has(next, [.participle, .mayBeParticiple]), text.has(next, .pluralForm), !text.has(next, .infinitive) {
      return false
    }
    while next < min(text.count, index + length + 12),
      !text.isMark(next) || text.isReference[next] || text.has(next + 1, .referenceStart) || text.known(next + 1, .te)
    {
      // "kan onder daarbij te stellen voorwaarden worden bepaald": what comes with the rules.
      let isBeside = text.known(next, .te) && text.known(next - 1, .daarbij)
      if text.known(next, .te) && !isBeside || next == index + length && text.isAttributeOfRule(next)
        || text.known(next, .gestelde) || text.known(next, .vastgestelde)
        || text.known(next, .aangewezen)
      {
        return false
      }
      next += 1
    }
    return true
  }

  private mutating func noteNouns(_ found: WordClass) {
    if found.contains(.decision) { marks.insert(.decision) }
    if found.contains(.money) { marks.insert(.money) }
    if found.contains(.benefit) { marks.insert(.benefit) }
    if found.contains(.liability) { marks.insert(.liability) }
    if found.contains(.ruleNoun) { marks.insert(.rule) }
    if found.contains(.information) { marks.insert(.information) }
    if !found.isDisjoint(with: .person) { marks.insert(.person) }
    if found.contains(.procedure) { marks.insert(.procedure) }
    if found.contains(.term) { marks.insert(.term) }
    if found.contains(.lawName) { marks.insert(.law) }
    if found.contains(.official) { marks.insert(.official) }
    if found.contains(.court) { marks.insert(.court) }
    if found.contains(.privateParty) { marks.insert(.privateLaw) }
    if found.contains(.government) { marks.insert(.government) }
  }

  private mutating func noteAgent(_ text: SentenceText, _ index: Int) {
    let type = actor(text, from: index + 1, to: min(text.count, index + 8))
    agent = index + 1..<min(text.count, index + 5)
    switch type {
    case .organ, .official: marks.insert(.organAgent)
    // "door de door Onze Minister aangewezen instelling": who decides for another.
    case .company where text.known(index + 2, .door): marks.insert(.organAgent)
    case .citizen, .company: if verb?.named != .clearing { marks.insert(.citizenAgent) }
    case .court: marks.formUnion([.court, .courtAgent])
    default: break
    }
  }
}

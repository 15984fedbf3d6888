// Which words open clauses.
extension SentenceText {
  @inline(__always)
  func startsSubordinate(_ index: Int) -> Bool { has(index, .clauseStart) && mayStartSubordinate(index) }

  private func mayStartSubordinate(_ index: Int) -> Bool {
    let classes = classes(index)
    if index > 0, isVerbless(index) { return false }
    if classes.contains(.subordinator) { return !isOccasion(index) }
    if known(index, .als) {
      if index == 0, isPredicateAhead() { return false }
      // "zoveel langer als de houder geen toegang had"
      if known(index - 1, .langer), known(index - 2, .zoveel) { return true }
      guard index == 0 || isComma(index - 1) || opensGround(index) || opensVerbFinal(index) else { return false }
      // "wordt het bedrag, zonder de korting, als belasting verschuldigd": without a verb it opens no clause.
      return !known(index + 1, .bedoeld) && !known(index + 1, .genoemd) && (index == 0 || hasVerbAhead(index))
    }
    if known(index, .voor), known(index + 1, .zover) || known(index + 1, .zoover) || known(index + 1, .zoveel) {
      return true
    }
    if known(index, .in), known(index + 1, .geval) || known(index + 1, .gevallen),
      known(index + 2, .dat) || known(index + 2, .waarin)
    {
      return true
    }
    // "In het geval het verlof niet wordt voortgezet, vervalt ..."
    if known(index, .in), known(index + 1, .het), known(index + 2, .geval), has(index + 3, .determiner) { return true }
    if known(index, .of) { return asksWhether(index) }
    // "In gevallen waarin ...", "In het geval dat ...": one clause, which "in" has opened.
    if known(index - 1, .geval) || known(index - 1, .gevallen) {
      let opener = known(index - 2, .in) ? index - 2 : index - 3
      if known(opener, .in), startsSubordinate(opener) { return false }
    }
    guard classes.contains(.relative) else { return false }
    // "een bedrag om niet, waaronder kwijtschelding van rente, wordt ...": what is among it, without a verb.
    if spells(index, "waaronder") {
      let end = (index + 1..<max(index + 1, min(count, index + Self.reach))).first {
        isComma($0) || has($0, .anyFinite)
      }
      return end.map { !isComma($0) } ?? false
    }
    if known(index, .die) || known(index, .dat) {
      // Before a noun they point; after a noun or a comma they open a clause.
      if index == 0 { return false }
      // "een pas anders dan die bedoeld in artikel 3"
      if known(index + 1, .bedoeld) || known(index + 1, .genoemd) { return false }
      // "wordt, indien daaruit een teruggaaf voortvloeit, die teruggaaf verleend": behind the verb of a clause it points.
      if isComma(index - 1) { return !(isNounLike(index + 1) && has(index - 2, .otherFinite)) }
      // "de ambtenaar die dat wenst"
      if known(index, .dat), known(index - 1, .die) { return false }
      // "volgend op die waarin hij overleed", "behoudt dat recht, indien ...": it points.
      if has(index + 1, .relative), !has(index + 1, .determiner) { return false }
      if isNounLike(index + 1), known(index, .dat) ? isMark(index + 2) : !hasFiniteAhead(index) { return false }
      // "lager dan dat pensioen"
      if known(index - 1, .dan), has(index + 1, [.decision, .money]) { return false }
      // "en dat van een gewezen echtgenote"
      if has(index - 1, .coordinator), known(index + 1, .van) { return false }
      // "of trekt het dat in: ..."
      if index + 2 >= count || isMark(index + 2), has(index + 1, .preposition) { return false }
      // "indien die opleiding voldoet aan de eisen"
      if has(index - 1, .subordinator) { return false }
      guard hasVerbAhead(index) else { return false }
      if has(index - 1, [.finiteVerb, .otherFinite, .infinitive]) {
        return known(index, .dat) || has(index + 1, .preposition)
      }
      return !has(index - 1, [.preposition, .kan, .worden, .zijn, .hebben])
    }
    return true
  }

  /// "voor zover mogelijk", "indien nodig": what says when, without a verb.
  private func isVerbless(_ index: Int) -> Bool {
    let isExtent = known(index + 1, .zover) || known(index + 1, .zoover)
    guard isExtent || has(index, .subordinator) || known(index, .als) else { return false }
    let next = isExtent ? index + 2 : index + 1
    return (spells(next, "nodig") || spells(next, "mogelijk") || spells(next, "noodzakelijk"))
      && (!has(next + 1, .anyFinite) || has(next + 1, .worden) && has(next + 2, .participle) && isBehindModal(index))
  }

  /// "kan de pas die vervalt, [voor zover nodig] worden ingetrokken": a modal verb stands in the words before an index.
  private func isBehindModal(_ index: Int) -> Bool {
    (max(0, index - 25)..<index).contains { has($0, [.kan, .mag, .moet]) }
  }

  /// "ingeval van overtreding": a preposition, with a noun for the condition.
  func isOccasion(_ index: Int) -> Bool { known(index, .ingeval) && known(index + 1, .van) }

  /// "Als inkomen wordt aangemerkt ...": the sentence opens with its predicate; behind a condition a comma parts the main verb.
  private func isPredicateAhead() -> Bool {
    !has(1, [.determiner, .pronoun])
      && !(2..<max(2, count)).contains {
        (isComma($0) || has($0, .participle)) && (has($0 + 1, .openingFinite) || known($0 + 1, .dan))
      }
  }

  /// "trekt de erkenning in als de houder ...", "wordt geweigerd als hij ...": behind what a decision ends with, not "aangewezen als".
  private func opensGround(_ index: Int) -> Bool {
    guard has(index + 1, [.determiner, .pronoun]), hasVerbAhead(index) else { return false }
    if followsParticle(index), !has(index - 1, [.participle, .finiteVerb]) { return true }
    // "wordt ingetrokken als de houder ...", "wordt niet toegekend als het vermogen ..."
    let lexicon = table.lexicon
    let ground: Verb.Effect = has(index - 2, .negation) ? .favouring : .burdening
    return lexicon.entry(of: word(index - 1).id).participle.contains { lexicon.verbs[Int($0)].effect == ground }
  }

  /// "legt een boete op [als]", "trekt de erkenning in [als]"
  private func followsParticle(_ index: Int) -> Bool { has(index - 1, .particle) && !known(index - 1, .aan) }

  /// "bij de beoordeling of de aanvraag wordt afgewezen": behind a word for a question the clause is its content.
  func asksWhether(_ index: Int) -> Bool {
    (has(index + 1, .determiner) && !has(index + 1, .pronoun) || has(index + 1, .preposition)) && hasVerbAhead(index)
      && (known(index - 1, .beoordeling) || known(index - 1, .vraag) || known(index - 1, .beoordelen)
        || known(index - 1, .nagaan) || known(index - 1, .beoordeelt) || known(index - 1, .onderzoekt))
  }

  /// Whether a verb follows at all: without one "die" or "dat" only points.
  private func hasVerbAhead(_ index: Int) -> Bool {
    (index + 1..<max(index + 1, min(count, index + Self.sight))).contains {
      has($0, .anyFinite) || has($0, .mayBeFinite)
    }
  }

  /// "legt een boete op aan de houder als deze niet verschijnt", "wordt verlengd als is voldaan aan": what "als" opens closes with
  /// its verb, or begins with it. Behind "hetzelfde" and its like it compares, and in a clause that runs it belongs to that.
  private func opensVerbFinal(_ index: Int) -> Bool {
    guard followsParticle(index) || !has(index - 1, [.preposition, .determiner, .relative, .coordinator, .anyFinite]),
      !isMark(index - 1), !isInsideClause(index)
    else { return false }
    if known(index + 1, .er) || spells(index + 1, "blijkt") || has(index + 1, .zijn) && !known(index + 1, .zijn) {
      return hasVerbAhead(index)
    }
    guard
      has(index + 1, [.determiner, .pronoun, .negation, .preposition]) && !has(index + 2, .relative)
        || spells(index + 1, "sprake") || known(index + 1, .degene)
    else { return false }
    // Whether a word opens a clause is asked of its class alone: were the question whole, each "als" would ask it of the next.
    var pending = 0
    var nestedEnd = index
    for position in index + 2..<max(index + 2, min(count, index + Self.reach)) {
      // "als degene aan wie de pas is verleend, bezwaar maakt": the comma closes what stands inside.
      if pending == 0, nestedEnd > index, position - nestedEnd <= 2, isComma(position) {
        nestedEnd = index
        continue
      }
      // "een persoon als in artikel 9 bedoeld kan ...": a reference.
      if pending == 0, isMark(position) || known(position, .bedoeld) || known(position, .genoemd) { return false }
      if has(position, [.subordinator, .relative]) {
        pending += 1
      } else if has(position, .anyFinite), !known(position - 1, .te),
        !isWeak(position) || !has(position - 1, [.determiner, .preposition])
      {
        guard pending > 0 else {
          return isMark(position + 1) || has(position + 1, [.coordinator, .preposition, .subordinator])
            || has(position, .auxiliary)
              && ((2...3).contains { isMark(position + $0) || has(position + $0, .coordinator) }
                || kind(position + 1) == .word && has(position + 2, .preposition))
        }
        pending -= 1
        nestedEnd = position
      }
    }
    return false
  }

  /// Whether the words before an index, back to a mark, hold one behind which "als" compares, or a clause without its verb.
  private func isInsideClause(_ index: Int) -> Bool {
    var start = index - 1
    while start >= max(0, index - Self.reach), !isMark(start) {
      if compares(start) { return true }
      start -= 1
    }
    var isOpen = false
    for position in start + 1..<index {
      if has(position, [.subordinator, .relative]) {
        isOpen = true
      } else if isOpen, has(position, .anyFinite) {
        isOpen = false
      }
    }
    return isOpen
  }

  /// How far around "als" its clause is looked for, in words.
  static var reach: Int { 60 }
  /// How far ahead a verb is looked for, in words: a sentence without verbs costs no more than its length.
  private static var sight: Int { 400 }

  /// A word behind which "als" tells what something is like, or what it is taken for.
  private func compares(_ index: Int) -> Bool {
    spells(index, "dezelfde") || spells(index, "hetzelfde") || spells(index, "zelfde") || spells(index, "soortgelijke")
      || spells(index, "zowel") || known(index, .zoveel) || spells(index, "even") || spells(index, "zodanig")
      || spells(index, "zodanige") || spells(index, "geldt") || spells(index, "gelden") || spells(index, "aangemerkt")
      || known(index, .beschouwd) || known(index, .aangewezen)
  }
}

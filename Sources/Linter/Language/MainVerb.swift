// The finite verb of the main clause, and the clauses around it that are set apart.
extension Frame {
  mutating func findMainVerb(_ text: SentenceText) {
    let opensSubordinate = text.startsSubordinate(0) && !text.known(0, .dat)
    if !opensSubordinate, let verb = text.verbBehindCondition() {
      finite = verb
      for position in 0..<verb { isMain[position] = false }
      conditionAt = 0
      return
    }
    // "Wordt hun de toegang geweigerd, dan verschaffen zij ...": the main verb, which no list knows, stands behind "dan".
    if !opensSubordinate, text.has(0, [.worden, .zijn, .hebben, .kan]),
      (1..<max(1, text.count)).contains(where: { text.known($0, .dan) && text.isComma($0 - 1) })
    {
      return
    }
    findFinite(text, opensSubordinate)
    guard finite >= 0 else { return }
    // What stands before the verb in clauses of its own does not count as the voorveld.
    var isSub = false
    for position in 0..<finite {
      if text.startsSubordinate(position) { isSub = true }
      if isSub { isMain[position] = false }
      if isSub, text.isComma(position), !opensSubordinate, position + 1 < finite { isSub = false }
    }
    if opensSubordinate { conditionAt = 0 }
  }

  private mutating func findFinite(_ text: SentenceText, _ opensSubordinate: Bool) {
    var pending = 0
    var closedAt = -1
    var firstClosed = -1
    var afterComma = -1
    var loose = -1
    for index in 0..<text.count {
      if text.known(index, .semicolon), index > 3, !opensSubordinate { break }
      // "Tenzij het belang zich verzet wordt verlof verleend voor de verzorging van: a. zijn kind": a list holds no main verb.
      if text.known(index, .colon), loose >= 0, pending == 0, !text.opensWithVerb(index + 1) { break }
      if text.startsSubordinate(index) {
        pending += 1
      } else if pending > 0, text.has(index, .mayBeFinite), text.kind(index) == .word, text.closesClause(index) {
        pending -= 1
        closedAt = index
      } else if text.closesComparison(index) || text.isBracketed(index) {
        continue
      } else if text.has(index, .anyFinite), text.isFinite(index), !(index == 0 && opensSubordinate),
        !(text.known(index - 1, .dan) && !text.isComma(index - 2))
      {
        if text.isComma(index - 1), afterComma < 0 || pending > 0 { afterComma = index }
        if pending > 0, opensSubordinate, text.followsDenial(index) {
          finite = text.lastOfVerbs(index)
          return
        }
        if pending > 0 {
          pending -= 1
          closedAt = index
          if firstClosed < 0 { firstClosed = index }
        } else if closedAt >= 0, text.joinsVerb(closedAt, index) {
          closedAt = index
        } else if text.continuesClause(closedAt, index) || closedAt >= 0 && text.precedesMainVerb(index)
          || !opensSubordinate && text.isWeak(index) && text.hasStrongerAhead(index)
          || !opensSubordinate && text.opensApposition(index)
        {
          continue
        } else if !opensSubordinate || text.isMark(index - 1) || text.known(index - 1, .dan)
          || text.phrase(index + 1, .organ) != nil
        {
          finite = text.lastOfVerbs(index)
          return
        } else if loose < 0 {
          loose = index
        }
      }
    }
    // A clause without a finite verb ("voor zover mogelijk") left the count too high: the comma then tells.
    finite = afterComma >= 0 ? afterComma : loose
    // "Indien nodig wordt de vergunning gewijzigd": a condition without a verb.
    if finite < 0, opensSubordinate, firstClosed == 2, text.kind(1) == .word, !text.has(1, [.determiner, .pronoun]) {
      finite = firstClosed
    }
    // "Indien hij zich terugtrekt vindt het eerste lid geen toepassing": no list knows the verb of the condition, and what seemed
    // to be it has a subject behind it.
    let before = firstClosed - 1
    if finite < 0, opensSubordinate, before > 1, text.has(firstClosed + 1, .determiner), text.kind(before) == .word,
      text.classes(before).isDisjoint(with: [.determiner, .preposition, .negation])
    {
      finite = firstClosed
    }
  }

  mutating func markTrailingClauses(_ text: SentenceText) {
    var isSub = false
    var isCondition = false
    var awaitsVerb = false
    var isInterposed = false
    /// Whether a dash opened the clause, and the next closes it: "ontvangt – mits hij werkt – een toelage".
    var isBetweenDashes = false
    var start = finite
    /// Whether the clause stands inside another that still awaits its verb: "dat degene aan wie toegang is verleend, niets meldt",
    /// "indien de houder, nadat hij is aangemaand, niets meldt".
    var isNested = false
    for position in finite + 1..<max(finite + 1, text.count) {
      if text.startsSubordinate(position) {
        isNested =
          isSub && awaitsVerb && position > start + 1
          && (text.has(position, .relative) && text.has(position - 1, .preposition)
            || text.isComma(position - 1) && position > start + 2)
        start = position
        if !isSub {
          isInterposed = position == finite + 2 && text.isComma(finite + 1)
          isBetweenDashes = text.isDash(position - 1)
        }
        isSub = true
        awaitsVerb = true
        // "de beschikking waarbij de toelage is verleend": it describes a noun.
        isCondition =
          !text.has(position, .relative)
          || text.has(position, .subordinator) && !(text.spells(position, "waarbij") && !text.isComma(position - 1))
        if isCondition, conditionAt < 0 { conditionAt = position }
      } else if !isSub {
        // "die niet is aangewezen op arbeid en geen uitkering ontvangt": the clause that had ended goes on.
        guard text.has(position, .coordinator), text.has(position + 1, .negation),
          isMain[finite + 1..<position].contains(false), text.joinsClause(position)
        else { continue }
        isSub = true
        awaitsVerb = true
      } else if awaitsVerb, text.has(position, .mayBeFinite), text.kind(position) == .word, text.closesClause(position)
      {
        awaitsVerb = false
      } else if awaitsVerb, text.isFinite(position) {
        awaitsVerb = false
      } else if awaitsVerb, isCondition, text.isComma(position), (3...5).contains(position - start),
        text.has(position + 1, .determiner) && !text.startsSubordinate(position + 1)
          || text.known(position - 1, .toepassing) && text.known(position - 2, .van)
      {
        // "zijn, voor zover van toepassing, de leges verschuldigd": a clause without a verb.
        isSub = false
      } else if awaitsVerb, text.isComma(position), text.has(position - 1, .participle), position - 1 > finite {
        // "voor zover niet reeds uitbetaald, ...": a clause without a finite verb.
        isSub = false
      } else if !awaitsVerb, !isCondition, text.has(position, .coordinator),
        text.joinsClause(position) || text.joinsCluster(position, beforeInfinitiveOf: finite)
      {
        awaitsVerb = true
      } else if !awaitsVerb, !isCondition, !text.joinsParticiple(position),
        !text.has(position, [.participle, .mayBeParticiple, .infinitive, .worden, .zijn]) && !text.known(position, .te)
          || text.followsCluster(position)
      {
        // The cluster of verbs that closes a relative clause has ended.
        (isSub, awaitsVerb, isNested) = (isNested, isNested, false)
      } else if !awaitsVerb, text.has(finite, .hebben),
        text.known(position, .recht) || text.known(position, .aanspraak),
        text.known(position + 1, .op)
      {
        // "heeft zodra de uitkering is geëindigd recht op": no comma closes the condition.
        isSub = false
      } else if isInterposed, !awaitsVerb, text.known(position, .colon) {
        // "wordt, indien hij werkt: a. opgeschort ...": the list goes on with the main clause.
        isSub = false
      } else if !awaitsVerb, isBetweenDashes, text.isDash(position) {
        isSub = false
      } else if text.isComma(position), !awaitsVerb,
        !(text.has(position + 1, .participle) && text.has(position + 2, .coordinator))
      {
        // Unless the row of participles goes on: "waarbij zij werd vernietigd, ingetrokken of gewijzigd".
        (isSub, awaitsVerb, isNested) = (isNested, isNested, false)
      }
      if isSub { isMain[position] = false }
    }
  }

  /// The second of two main clauses in one sentence: "... herziet het besluit dan wel trekt dat in".
  func secondClause(_ text: SentenceText) -> Int? {
    guard finite >= 0 else { return nil }
    // "verlaagt of verhoogt" is one verb.
    for index in finite + 3..<max(finite + 3, text.count)
    where text.has(index, [.finiteVerb, .worden, .kan]) || text.isEnd(index) || text.joinsOtherVerb(index) {
      // "kan worden geweigerd dan wel worden ingetrokken": the power is to do either.
      if op == .modalPassive, text.has(index, .worden), text.has(index, .pluralForm), text.has(index + 1, .participle) {
        continue
      }
      if let start = ownSubject(text, before: index) { return start }
      guard isMain[index], !text.has(index, [.nounOrVerb, .participle, .infinitive]),
        text.has(index - 1, .coordinator) || text.known(index - 1, .wel)
      else { continue }
      // Inside a clause that still runs, "of worden opgelegd" continues that clause.
      let comma = (finite..<index).last { text.isComma($0) } ?? finite
      guard (comma..<index - 1).allSatisfy({ isMain[$0] }) else { continue }
      return index
    }
    return nil
  }

  /// "Een school wordt opgeheven en [de bekostiging van de afdeling wordt] beëindigd": where the second clause begins with a subject
  /// of its own, behind what closes the first.
  private func ownSubject(_ text: SentenceText, before index: Int) -> Int? {
    guard op == .passive, text.has(index, .worden), isMain[index], conditionAt < 0 || index < conditionAt else {
      return nil
    }
    var start = index - 1
    while start > finite, !text.isMark(start), !text.has(start, [.anyFinite, .participle]) {
      if text.known(start, .en), text.has(start - 1, .participle), text.has(start + 1, .determiner) { return start + 1 }
      start -= 1
    }
    return nil
  }
}

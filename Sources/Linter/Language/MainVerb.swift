// The finite verb of the main clause, and the clauses around it that are set apart.
extension FrameAnalysis {
  func findMainVerb() {
    let opensSubordinate = startsSubordinate(0) && !known(0, .dat)
    if !opensSubordinate, let verb = verbBehindCondition() {
      frame.finite = verb
      for position in 0..<verb { frame.isMain[position] = false }
      frame.conditionAt = 0
      return
    }
    findFinite(opensSubordinate)
    guard frame.finite >= 0 else { return }
    // What stands before the verb in clauses of its own does not count as the voorveld.
    var isSub = false
    for position in 0..<frame.finite {
      if startsSubordinate(position) { isSub = true }
      if isSub { frame.isMain[position] = false }
      if isSub, isComma(position), !opensSubordinate, position + 1 < frame.finite { isSub = false }
    }
    if opensSubordinate { frame.conditionAt = 0 }
  }

  /// The main verb where a condition opens with its verb: "Heeft de aanvrager een schuld, dan wijst ...", "Voldoet hij niet, wordt ...".
  private func verbBehindCondition() -> Int? {
    guard has(0, .anyFinite), !has(0, .pluralForm), found.contains(.comma) else { return nil }
    var pending = 0
    for index in 1..<max(1, count) {
      if startsSubordinate(index) {
        pending += 1
      } else if has(index, .anyFinite), isFinite(index) {
        if isComma(index - 1) || known(index - 1, .dan) && isComma(index - 2) { return index }
        guard pending > 0 else { return nil }
        pending -= 1
      }
    }
    return nil
  }

  private func findFinite(_ opensSubordinate: Bool) {
    var pending = 0
    var closedAt = -1
    var afterComma = -1
    var loose = -1
    for index in 0..<count {
      if known(index, .semicolon), index > 3, !opensSubordinate { break }
      if startsSubordinate(index) {
        pending += 1
      } else if pending > 0, has(index, .mayBeFinite), kind(index) == .word, closesClause(index) {
        pending -= 1
        closedAt = index
      } else if has(index, .anyFinite), isFinite(index), !(index == 0 && opensSubordinate),
        !(known(index - 1, .dan) && !isComma(index - 2))
      {
        if isComma(index - 1), afterComma < 0 || pending > 0 { afterComma = index }
        if pending > 0 {
          pending -= 1
          closedAt = index
        } else if continuesClause(closedAt, index) || !opensSubordinate && isWeak(index) && hasStrongerAhead(index) {
          continue
        } else if !opensSubordinate || isMark(index - 1) || known(index - 1, .dan) || phrase(index + 1, .organ) != nil {
          frame.finite = index
          return
        } else if loose < 0 {
          loose = index
        }
      }
    }
    // A clause without a finite verb ("voor zover mogelijk") left the count too high: the comma then tells.
    frame.finite = afterComma >= 0 ? afterComma : loose
  }

  /// Whether a word that may be a verb stands where only the verb of a clause can: before a comma that no list goes on behind.
  private func closesClause(_ index: Int) -> Bool {
    guard isComma(index + 1) else { return false }
    return has(index + 2, [.determiner, .worden, .zijn, .hebben, .kan, .mag, .moet, .finiteVerb, .otherFinite])
  }

  /// "die niet is aangevraagd of is ingetrokken": the second finite verb belongs to the same clause.
  private func continuesClause(_ closedAt: Int, _ index: Int) -> Bool {
    guard closedAt >= 0, has(index - 1, .coordinator) else { return false }
    return !(closedAt..<index).contains { isMark($0) }
  }

  /// A form that is as often a noun, an infinitive or a participle: "bedragen", "ontvangen".
  private func isWeak(_ index: Int) -> Bool {
    has(index, .pluralForm) && !has(index, [.worden, .zijn, .hebben, .kan, .mag, .moet]) || has(index, .nounOrVerb)
  }

  /// Whether the same stretch of the sentence goes on to a form that is beyond doubt.
  private func hasStrongerAhead(_ index: Int) -> Bool {
    var next = index + 1
    while next < count, !isMark(next), !startsSubordinate(next), !has(next, .coordinator) {
      if has(next, .anyFinite), !isWeak(next), isFinite(next) { return true }
      next += 1
    }
    return false
  }

  func markTrailingClauses() {
    var isSub = false
    var isCondition = false
    var awaitsVerb = false
    for position in frame.finite + 1..<max(frame.finite + 1, count) {
      if startsSubordinate(position) {
        isSub = true
        awaitsVerb = true
        isCondition = !has(position, .relative) || has(position, .subordinator)
        if isCondition, frame.conditionAt < 0 { frame.conditionAt = position }
      } else if !isSub {
        continue
      } else if awaitsVerb, has(position, .mayBeFinite), kind(position) == .word, closesClause(position) {
        awaitsVerb = false
      } else if awaitsVerb, isFinite(position) {
        awaitsVerb = false
      } else if !awaitsVerb, !isCondition, !has(position, [.participle, .infinitive, .worden, .zijn]),
        !known(position, .te)
      {
        // The cluster of verbs that closes a relative clause has ended.
        isSub = false
      } else if isComma(position), !awaitsVerb {
        isSub = false
      }
      if isSub { frame.isMain[position] = false }
    }
  }

  func startsSubordinate(_ index: Int) -> Bool {
    let classes = classes(index)
    guard classes.contains(.clauseStart) else { return false }
    if classes.contains(.subordinator) { return true }
    if known(index, .als) {
      guard index == 0 || isComma(index - 1) else { return false }
      return !known(index + 1, .bedoeld) && !known(index + 1, .genoemd)
    }
    if known(index, .voor), known(index + 1, .zover) || known(index + 1, .zoover) { return true }
    if known(index, .in), known(index + 1, .geval) || known(index + 1, .gevallen),
      known(index + 2, .dat) || known(index + 2, .waarin)
    {
      return true
    }
    guard classes.contains(.relative) else { return false }
    if known(index, .die) || known(index, .dat) {
      // Before a noun they point; after a noun or a comma they open a clause.
      if index == 0 { return false }
      if isComma(index - 1) { return true }
      return !has(index - 1, [.preposition, .kan, .worden, .zijn, .hebben, .finiteVerb, .otherFinite])
    }
    return true
  }

  /// The second of two main clauses in one sentence: "... herziet het besluit dan wel trekt dat in".
  func secondClause() -> Int? {
    guard frame.finite >= 0 else { return nil }
    for index in frame.finite + 2..<max(frame.finite + 2, count) where has(index, [.finiteVerb, .worden, .kan]) {
      guard frame.isMain[index], !has(index, [.nounOrVerb, .participle, .infinitive]),
        has(index - 1, .coordinator) || known(index - 1, .wel)
      else { continue }
      // Inside a clause that still runs, "of worden opgelegd" continues that clause.
      let comma = (frame.finite..<index).last { isComma($0) } ?? frame.finite
      guard (comma..<index - 1).allSatisfy({ frame.isMain[$0] }) else { continue }
      return index
    }
    return nil
  }
}

// Which words are finite forms where they stand.
extension FrameAnalysis {
  private func isFinite(_ index: Int) -> Bool {
    let classes = classes(index)
    guard !classes.isDisjoint(with: .anyFinite) else { return false }
    if index > 0,
      known(index - 1, .te) || known(index - 1, .het) && !classes.contains(.finiteVerb) && classes.contains(.nounOrVerb)
    {
      return false
    }
    if kind(index) == .name && index > 0 { return false }
    if classes.contains(.participle), isParticipleHere(index) { return false }
    // "het bezit", "een werkt": after an article most of these are nouns.
    if classes.contains(.otherFinite), classes.isDisjoint(with: [.worden, .zijn, .hebben, .kan, .finiteVerb]),
      index > 0,
      has(index - 1, .determiner), !known(index, .betreft), !has(index - 1, .pronoun) || known(index, .bezit)
    {
      return false
    }
    if classes.contains(.nounOrVerb) {
      guard index > 0 else { return false }
      return !has(index - 1, [.determiner, .preposition, .coordinator]) && !isAdjectival(index - 1)
    }
    // "een in te trekken vergunning", "het verlenen van": no finite forms.
    if classes.contains(.pluralForm) {
      if classes.isDisjoint(with: [.kan, .mag, .moet]), followsModal(index) { return false }
      if index > 0, has(index - 1, [.determiner, .preposition]) || known(index - 1, .te) || known(index - 1, .het) {
        return false
      }
      if has(index, .mayBeParticiple), followsAuxiliary(index) { return false }
      if known(index + 1, .van), !classes.contains(.worden) { return false }
    }
    if known(index, .zijn), index > 0 || has(index + 1, [.decision, .money, .information]) {
      // The possessive: "zijn oordeel", "zijn verzoek".
      if has(index - 1, .preposition) || isNounLike(index + 1) { return false }
    }
    return true
  }

  /// "kan worden geweigerd": behind a modal the same form is an infinitive.
  private func followsModal(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 25, !isMark(position), !startsSubordinate(position) {
      if has(position, [.kan, .mag, .moet]) || known(position, .zal) || known(position, .zullen)
        || known(position, .zou)
      {
        return true
      }
      position -= 1
    }
    return false
  }

  /// "die na 1 april wordt ontvangen": behind an auxiliary of its clause it is a participle.
  private func followsAuxiliary(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 8, !isMark(position), !startsSubordinate(position) {
      if has(position, [.worden, .zijn, .hebben]) { return true }
      position -= 1
    }
    return false
  }

  /// "verstrekt", "verbindt": a participle where an auxiliary follows, or where it continues a row of participles.
  private func isParticipleHere(_ index: Int) -> Bool {
    if has(index + 1, [.worden, .zijn, .hebben]) { return true }
    if has(index - 1, .coordinator), has(index - 2, .participle) { return true }
    return has(index - 1, .negation) && isMark(index + 1)
  }

  private func isAdjectival(_ index: Int) -> Bool {
    kind(index) == .word && has(index, .adjectiveForm) && !has(index, .anyFinite)
  }

  private func isNounLike(_ index: Int) -> Bool {
    has(index, [.decision, .money, .information, .ruleNoun, .term, .official, .court, .citizen, .duty])
  }
}

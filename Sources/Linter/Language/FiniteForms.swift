// Which words open clauses, and which are finite forms where they stand.
extension SentenceText {
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

  func isFinite(_ index: Int) -> Bool {
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
      if index > 0, has(index - 1, [.determiner, .preposition]) || known(index - 1, .te) { return false }
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

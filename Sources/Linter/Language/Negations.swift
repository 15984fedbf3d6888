// What a "niet" is about that denies no main clause.
extension SentenceText {
  /// "niet langer dan drie jaren", "niet hoger is dan € 900": a bound, no denial.
  func isLimit(_ index: Int) -> Bool {
    let isMeasure =
      known(index + 1, .langer) || known(index + 1, .hoger) || known(index + 1, .later) || known(index + 1, .minder)
      || known(index + 1, .lager) || known(index + 1, .meer)
    // "voor die dag, doch niet voor 1 januari"
    if has(index - 1, .coordinator), has(index + 1, .preposition) { return true }
    // "niet langer uitbetaald dan tot de dag van overlijden"
    if known(index + 1, .langer), has(index + 2, .participle), known(index + 3, .dan) { return true }
    // "wiens vermogen niet hoger is dan"
    return isMeasure && (known(index + 2, .dan) || has(index + 2, .zijn) && known(index + 3, .dan))
  }

  /// Whether a semicolon stands between two words.
  func isParted(_ one: Int, _ other: Int) -> Bool {
    one < other && (one..<other).contains { known($0, .semicolon) }
  }

  /// "onder geen andere beperkingen", "verklaring van geen bezwaar": what the preposition opens has the denial for itself;
  /// "in geen geval" denies the clause.
  func isOfPhrase(_ index: Int) -> Bool {
    !known(index, .niet) && has(index - 1, .preposition) && !known(index + 1, .geval)
  }

  /// "de niet uitbetaalde bezoldiging", "niet zijnde", "om niet": the word belongs to a noun.
  func isAttribute(_ index: Int) -> Bool {
    // "bij niet tijdige betaling"
    if known(index, .niet), has(index - 1, .preposition), !isClauseEnd(index + 1) { return true }
    if known(index + 1, .zijnde) || known(index - 1, .om) || known(index - 1, .als) { return true }
    // "het nog niet verstreken deel", "de resterende, niet betaalde bedragen"
    if !isClauseEnd(index + 2) {
      if has(index + 1, .participleForm) { return true }
      if known(index - 1, .nog), has(index - 2, .determiner) || has(index + 1, [.participle, .mayBeParticiple]) {
        return true
      }
    }
    return isArticle(index - 1)
  }

  /// "eindigt het recht op: a. wijkgeld niet, indien ...": the first item goes on with the main clause.
  func deniesLapse(_ index: Int) -> Bool {
    index - itemStart < 6 && known(index, .niet) && isComma(index + 1) && startsSubordinate(index + 2)
  }

  /// "niet dan nadat", "niet eerder dan", "niet verleend alvorens".
  func comesFirst(_ index: Int) -> Bool {
    (index + 1..<min(count, index + 12)).contains { next in
      known(next, .alvorens) || known(next, .voordat)
        || known(next, .dan) && (known(next + 1, .nadat) || known(next + 1, .na) || known(next - 1, .eerder))
    }
  }
}

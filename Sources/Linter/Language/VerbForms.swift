// Which verb of the lexicon stands at a word.
extension SentenceText {
  /// The verb of which a word is the participle; nil where it is none.
  func participle(at index: Int) -> Verb? {
    guard has(index, .participle) else { return nil }
    return verb(among: table.lexicon.entries[Int(word(index).id)].participle, at: index)
  }

  /// The verb of which a word is the form that closes a clause, "dat de inspecteur de vergunning [intrekt]"; nil where it is none.
  func joinedVerb(at index: Int) -> Verb? {
    guard !has(index, .anyFinite) else { return nil }
    let entry = table.lexicon.entry(of: word(index).id)
    return (entry.joined.first ?? entry.infinitive.first).map { table.lexicon.verbs[Int($0)] }
  }

  /// The verb of which a word is the infinitive; nil where it is none.
  func infinitive(at index: Int) -> Verb? {
    guard has(index, .infinitive) else { return nil }
    return verb(among: table.lexicon.entries[Int(word(index).id)].infinitive, at: index)
  }

  /// The verb whose particle stands where it must, for "buiten behandeling gelaten" and "buiten behandeling worden gelaten" the
  /// words before the participle; else the first that has none.
  private func verb(among candidates: [UInt16], at index: Int) -> Verb? {
    let particleEnd = has(index - 1, .worden) ? index - 1 : index
    var plain: Verb?
    for candidate in candidates {
      let verb = table.lexicon.verbs[Int(candidate)]
      if !verb.isParticleWritten {
        if plain == nil { plain = verb }
      } else if stand(verb.particleWords, before: particleEnd) {
        return verb
      }
    }
    return plain
  }

  /// "een beperkt recht": between an article and its noun.
  func isAttributive(_ index: Int) -> Bool {
    has(index - 1, .determiner) && !has(index - 1, .pronoun) && !isClauseEnd(index + 1) && !has(index + 1, .worden)
  }

  /// "met een bedrag", "met € 20", "met:": by how much.
  func namesMeasure(_ index: Int, behind preposition: KnownWord = .met) -> Bool {
    known(index, preposition)
      && (has(index + 1, [.determiner, .money, .liability]) || known(index + 1, .het) || kind(index + 1) != .word)
  }

  /// Whether "gesteld" says at what a figure is set: "gesteld op de waarde", "op € 37,50 gesteld"; not "ter beschikking gesteld
  /// op", "in de gelegenheid gesteld op".
  func namesFigure(around index: Int) -> Bool {
    guard known(index + 1, .op) else {
      if known(index - 1, .nihil) { return true }
      guard let op = (max(0, index - 5)..<index).first(where: { known($0, .op) }) else { return false }
      return (op + 1..<index).contains { kind($0) != .word || has($0, [.money, .term]) || known($0, .nihil) }
    }
    // "ten minste gesteld op", "ten hoogste gesteld op"
    if known(index - 1, .hoogste) || spells(index - 1, "minste") { return true }
    return !(has(index - 2, .preposition) && !known(index - 2, .in))
      && !(has(index - 2, .determiner) && known(index - 3, .in))
  }

  /// "verschuldigd" as what is said of the subject; in "de verschuldigd geworden belasting" it describes a noun.
  func isOwed(_ index: Int) -> Bool { known(index, .verschuldigd) && !known(index + 1, .geworden) }

  func isClauseEnd(_ index: Int) -> Bool {
    if isMark(index) || startsSubordinate(index) { return true }
    return has(index, [.coordinator, .preposition, .subordinator]) && !has(index, .determiner)
  }
}

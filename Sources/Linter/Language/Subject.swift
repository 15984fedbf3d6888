// The subject of the main clause, and which type of actor it is.
extension FrameAnalysis {
  func findSubject() {
    let verb = frame.finite
    let start = (0..<verb).first { frame.isMain[$0] && !isMark($0) } ?? verb
    let isNounPhrase = start < verb && !has(start, [.preposition, .subordinator, .adverb])
    if isNounPhrase {
      frame.subject = start..<verb
      if frame.subject.contains(where: { !frame.isMain[$0] }) { frame.marks.insert(.limitedSubject) }
      frame.actor = actor(from: start, to: verb)
      if frame.actor != .none { return }
      if has(start, .determiner) || kind(start) == .name {
        frame.actor = .other
        return
      }
    }
    findInvertedSubject(verb)
  }

  /// Inversion: the subject follows the finite verb.
  private func findInvertedSubject(_ verb: Int) {
    var index = verb + 1
    while index < count,
      known(index, .niet) || known(index, .dan) || known(index, .er) || isComma(index) || has(index, .adverb)
    { index += 1 }
    if index < count, has(index, .preposition) {
      // "wordt aan hem de boete opgelegd": what the preposition opens is no subject, what follows it may be one.
      guard let next = nounPhrase(behind: index) else {
        frame.subject = index..<index
        return
      }
      index = next
    }
    let end = endOfNounPhrase(index)
    frame.subject = index..<end
    frame.actor = actor(from: index, to: end)
    if frame.actor == .none, index < end { frame.actor = .other }
  }

  /// Where a noun phrase that stands by itself starts behind a prepositional phrase.
  private func nounPhrase(behind start: Int) -> Int? {
    var index = start + 1
    while index < count, index < start + 20, frame.isMain[index] {
      if has(index, .determiner), !has(index - 1, [.preposition, .coordinator, .determiner]) {
        let actor = actor(from: index, to: endOfNounPhrase(index))
        if actor != .none { return index }
      }
      index += 1
    }
    return nil
  }

  /// Up to a mark, a preposition behind the noun, or the article of the object: "weigert [de burgemeester] de vergunning".
  private func endOfNounPhrase(_ index: Int) -> Int {
    let attributeEnd =
      index < count && has(index, .determiner) && has(index + 1, .preposition)
      ? afterAttribute(index + 1, count) : index
    var end = index
    while end < count, end < attributeEnd + 14, frame.isMain[end], !isMark(end) || end < attributeEnd,
      end <= attributeEnd || !has(end, .preposition)
    {
      let opensObject =
        has(end, .determiner) && !has(end, .pronoun) || known(end, .het)
      if opensObject, end > attributeEnd + 1, !has(end - 1, [.preposition, .coordinator, .determiner]) { break }
      end += 1
    }
    return end
  }

  /// The type of the first telling noun in a stretch; what follows a preposition describes it and is not asked.
  func actor(from start: Int, to end: Int) -> Frame.Actor {
    var index = start
    if index + 1 < end, has(index, .determiner), has(index + 1, [.preposition, .adverb]) {
      index = afterAttribute(index + 1, end)
    }
    while index < end {
      if index > start, has(index, .preposition), !known(index, .van) { break }
      if index > start, known(index, .bedoeld) || known(index, .genoemd) { break }
      let phrases = phrases(index)
      if phrases.contains(.court) || has(index, .court) { return .court }
      if phrases.contains(.ruleMaker) || has(index, .ruleMaker) { return .ruleMaker }
      if index <= start + 1, phrases.contains(.delegation) { return .rule }
      if phrases.contains(.organ) { return has(index + 1, .official) ? .official : .organ }
      if has(index, .minister) { return .organ }
      if index == start, known(index, .hij) || has(index, .pronoun) && end == index + 1 {
        return antecedent(before: index)
      }
      if let actor = actor(at: index, isFirst: index == start) { return actor }
      if known(index, .van), index > start, !isTransparent(index - 1) { break }
      index += 1
    }
    return .none
  }

  /// Nouns that stand for what follows "van": "de hoogte van de toeslag", "het opleggen van een boete".
  private func isTransparent(_ index: Int) -> Bool {
    known(index, .hoogte) || known(index, .deel) || known(index, .gedeelte)
      || has(index, .pluralForm) && known(index - 1, .het)
  }

  /// The type that a single noun tells.
  private func actor(at index: Int, isFirst: Bool) -> Frame.Actor? {
    let found = classes(index)
    if found.contains(.lawName), kind(index) == .name || known(index, .wet) { return .rule }
    if found.contains(.official) { return .official }
    if found.contains(.privateParty) { return .privateParty }
    if found.contains(.citizen) { return .citizen }
    if known(index, .recht) || known(index, .rechten) || known(index, .aanspraak) || known(index, .aanspraken) {
      return .right
    }
    if found.contains(.ruleNoun) { return .rule }
    if found.contains(.money) { return found.contains(.decision) ? .decision : .money }
    if found.contains(.decision) { return .decision }
    if found.contains(.company) { return .company }
    if found.contains(.organ), !isFirst { return .organ }
    if found.contains(.government) { return .government }
    return nil
  }

  /// Past the attribute between article and noun: "de [in het eerste lid bedoelde] vergunning", "het [in te houden] bedrag".
  private func afterAttribute(_ start: Int, _ end: Int) -> Int {
    for index in start..<min(count, start + 18) {
      if known(index, .te) { return index + 2 }
      if kind(index) == .word, has(index, [.participleForm, .mayBeParticiple]), !known(index, .tweede),
        !known(index, .derde), !known(index, .vierde)
      {
        return index + 1
      }
    }
    return start
  }

  /// Whom a pronoun stands for: the nearest person or organ before it in the sentence, else the actor of the sentence before.
  private func antecedent(before index: Int) -> Frame.Actor {
    var position = index - 1
    let mayBeThing = !known(index, .hij) && has(frame.finite, .worden)
    while position >= 0 {
      if phrase(position, .organ) != nil || has(position, .minister) { return .organ }
      if has(position, .court) { return .court }
      if has(position, [.citizen, .company]) { return .citizen }
      if mayBeThing, has(position, [.money, .decision]) {
        antecedentAt = position
        return has(position, .money) ? .money : .decision
      }
      position -= 1
    }
    return previousActor == .organ || previousActor == .court ? previousActor : .citizen
  }
}

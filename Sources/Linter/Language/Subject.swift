// The subject of the main clause, and which type of actor it is.
extension Frame {
  mutating func findSubject(_ text: SentenceText) {
    let verb = finite
    let start = (0..<verb).first { isMain[$0] && !text.isMark($0) } ?? verb
    let isNounPhrase = start < verb && !text.has(start, [.preposition, .subordinator, .adverb])
    if isNounPhrase {
      subject = start..<verb
      actor = text.actor(from: start, to: verb)
      if actor != .none { return }
      if text.has(start, .determiner) || text.kind(start) == .name {
        actor = .other
        return
      }
    }
    findInvertedSubject(text, verb)
  }

  /// Inversion: the subject follows the finite verb.
  private mutating func findInvertedSubject(_ text: SentenceText, _ verb: Int) {
    var index = verb + 1
    while index < text.count,
      text.known(index, .niet) || text.known(index, .dan) || text.known(index, .er) || text.isComma(index)
        || text.has(index, .adverb)
    { index += 1 }
    var end = index
    let attributeEnd =
      index < text.count && text.has(index, .determiner) && text.has(index + 1, .preposition)
      ? text.afterAttribute(index + 1, text.count) : index
    while end < text.count, end < attributeEnd + 14, isMain[end], !text.isMark(end) || end < attributeEnd,
      end <= attributeEnd || !text.has(end, .preposition)
    {
      end += 1
    }
    if index < text.count, text.has(index, .preposition) {
      subject = index..<index
      return
    }
    subject = index..<end
    actor = text.actor(from: index, to: end)
    if actor == .none, index < end { actor = .other }
  }
}

// Which type of actor a noun phrase names.
extension SentenceText {
  /// The type of the first telling noun in a stretch; what follows a preposition describes it and is not asked.
  func actor(from start: Int, to end: Int) -> Frame.Actor {
    var index = start
    if index + 1 < end, has(index, .determiner), has(index + 1, .preposition) { index = afterAttribute(index + 1, end) }
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
      if known(index, .van), index > start { break }
      index += 1
    }
    return .none
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
  func afterAttribute(_ start: Int, _ end: Int) -> Int {
    for index in start..<min(count, start + 18) {
      if known(index, .te) { return index + 2 }
      if kind(index) == .word, has(index, .participleForm), !known(index, .tweede), !known(index, .derde),
        !known(index, .vierde)
      {
        return index + 1
      }
    }
    return start
  }

  /// Whom a pronoun stands for: the nearest person or organ before it in the sentence, else the actor of the sentence before.
  private func antecedent(before index: Int) -> Frame.Actor {
    var position = index - 1
    while position >= 0 {
      if phrase(position, .organ) != nil || has(position, .minister) { return .organ }
      if has(position, .court) { return .court }
      if has(position, [.citizen, .company]) { return .citizen }
      position -= 1
    }
    return previousActor == .organ || previousActor == .court ? previousActor : .citizen
  }
}

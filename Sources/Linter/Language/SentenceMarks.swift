// What else stands in the sentence: negations, phrases, nouns, the agent of a passive.
extension FrameAnalysis {
  /// Classes of words that leave a mark.
  private static let telling: WordClass = [
    .negation, .restrictive, .phraseStart, .weakRoom, .criminal, .marker, .decision, .money, .benefit, .liability,
    .ruleNoun, .information, .citizen, .company, .procedure, .term, .lawName, .official, .court, .privateParty,
    .government,
  ]

  func scanWords() {
    for index in 0..<count where has(index, Self.telling) { note(index) }
    if antecedentAt >= 0 { noteNouns(classes(antecedentAt)) }
    if frame.conditionAt >= 0 { frame.marks.insert(.conditional) }
  }

  private func note(_ index: Int) {
    let isMain = frame.isMain[index]
    let found = classes(index)
    if isMain, found.contains(.negation), index < frame.finite + 40 { noteNegation(index) }
    if isMain, found.contains(.restrictive), !(frame.conditionAt > frame.finite && index > frame.conditionAt) {
      frame.marks.insert(.restrictive)
    }
    if found.contains(.phraseStart) { notePhrase(index) }
    if found.contains(.weakRoom) { frame.marks.insert(.weakRoom) }
    if found.contains(.criminal) { frame.marks.insert(.criminal) }
    if isMain, !isReference[index], frame.conditionAt <= 0 || index < frame.conditionAt { noteNouns(found) }
    if found.contains(.marker) { noteMarker(index, isMain: isMain) }
  }

  private func noteMarker(_ index: Int, isMain: Bool) {
    if known(index, .tenzij) { frame.marks.insert(.unless) }
    if known(index, .buiten), known(index + 1, .toepassing) { frame.marks.insert(.deviation) }
    guard isMain else { return }
    if known(index, .rechtswege) { frame.marks.insert(.exLege) }
    if known(index, .nihil) { frame.marks.insert(.nihil) }
    if known(index, .hoogste) { frame.marks.insert(.maximum) }
    if known(index, .door), index > frame.finite || frame.finite > index { noteAgent(index) }
    if known(index, .afwijken) || known(index, .afgeweken) { frame.marks.insert(.deviation) }
  }

  private func noteNegation(_ index: Int) {
    // "niet alleen", "al dan niet" deny nothing.
    if known(index + 1, .alleen) || known(index - 1, .dan) && known(index - 2, .al) { return }
    if known(index, .niet), known(index + 1, .of) { return }
    if frame.conditionAt > frame.finite, index > frame.conditionAt { return }
    frame.marks.insert(.negated)
  }

  private func notePhrase(_ index: Int) {
    let meanings = phrases(index)
    guard !meanings.isDisjoint(with: [.room, .delegation, .request, .closedException]) else { return }
    if meanings.contains(.room), let length = phrase(index, .room), !isForeignOpinion(index, length) {
      frame.marks.insert(.room)
      if frame.roomAt.isEmpty { frame.roomAt = index..<index + length }
    }
    if meanings.contains(.delegation), let length = phrase(index, .delegation), isDelegating(index, length) {
      frame.marks.insert(.delegation)
    }
    if meanings.contains(.request) { frame.marks.insert(.request) }
    if meanings.contains(.closedException) { frame.marks.insert(.closed) }
  }

  /// Rules are handed down where the main clause says by what they are made; "bij ministeriële regeling te stellen eisen" only mentions it.
  private func isDelegating(_ index: Int, _ length: Int) -> Bool {
    guard frame.isMain[index], frame.conditionAt <= 0 || index < frame.conditionAt, !isReference[index] else {
      return false
    }
    let isMeasure = !has(index, .preposition) && !known(index, .nadere) && !known(index, .regels)
    if isMeasure, !(max(0, index - 3)..<index).contains(where: { known($0, .bij) || known($0, .krachtens) }) {
      return false
    }
    var next = index + length
    while next < min(count, index + length + 12), !isMark(next) {
      if known(next, .te) || known(next, .gestelde) || known(next, .vastgestelde) || known(next, .aangewezen) {
        return false
      }
      next += 1
    }
    return true
  }

  /// Marks references to provisions ("bedoeld in artikel 3, eerste lid, van de wet"): their nouns say nothing of the norm.
  func markReferences() {
    isReference.removeAll(keepingCapacity: true)
    for _ in 0..<count { isReference.append(false) }
    guard found.contains(.referenceStart) else { return }
    var index = 0
    while index < count {
      guard has(index, .referenceStart) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < count, isReferenceWord(end) { end += 1 }
      for position in index..<end { isReference[position] = true }
      index = end
    }
  }

  private func isReferenceWord(_ index: Int) -> Bool {
    let word = word(index)
    switch word.kind {
    case .number, .name: return true
    case .mark:
      return isComma(index) && index + 1 < count && (isReferenceWord(index + 1) && !has(index + 1, .preposition))
    case .word:
      return has(index, [.lawName, .coordinator, .determiner]) || known(index, .in) || known(index, .van)
        || known(index, .tot) || known(index, .met) || known(index, .onder)
        || table.lexicon.ordinals.contains(word.id) || has(index, .oneLetter)
    }
  }

  /// "naar het oordeel van een arts": the opinion of somebody who decides nothing.
  private func isForeignOpinion(_ index: Int, _ length: Int) -> Bool {
    guard known(index, .naar), known(index + 2, .oordeel) else { return false }
    return has(index + length, .court) || has(index + length + 1, .court) || known(index + length, .een)
  }

  private func noteNouns(_ found: WordClass) {
    if found.contains(.decision) { frame.marks.insert(.decision) }
    if found.contains(.money) { frame.marks.insert(.money) }
    if found.contains(.benefit) { frame.marks.insert(.benefit) }
    if found.contains(.liability) { frame.marks.insert(.liability) }
    if found.contains(.ruleNoun) { frame.marks.insert(.rule) }
    if found.contains(.information) { frame.marks.insert(.information) }
    if !found.isDisjoint(with: .person) { frame.marks.insert(.person) }
    if found.contains(.procedure) { frame.marks.insert(.procedure) }
    if found.contains(.term) { frame.marks.insert(.term) }
    if found.contains(.lawName) { frame.marks.insert(.law) }
    if found.contains(.official) { frame.marks.insert(.official) }
    if found.contains(.court) { frame.marks.insert(.court) }
    if found.contains(.privateParty) { frame.marks.insert(.privateLaw) }
    if found.contains(.government) { frame.marks.insert(.government) }
  }

  private func noteAgent(_ index: Int) {
    let type = actor(from: index + 1, to: min(count, index + 8))
    frame.agent = index + 1..<min(count, index + 5)
    switch type {
    case .organ: frame.marks.insert(.organAgent)
    case .court: frame.marks.insert(.court)
    default: break
    }
  }
}

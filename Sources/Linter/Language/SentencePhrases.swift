// What the marks of a frame ask of a sentence: references and opinions, whose words say nothing of the norm, items of lists, and
// phrases.
extension SentenceText {
  /// Marks references to provisions ("bedoeld in artikel 3, eerste lid, van de wet"): their nouns say nothing of the norm.
  mutating func markReferences() {
    let missing = count - isReference.count
    if missing > 0 { isReference.append(contentsOf: repeatElement(false, count: missing)) }
    let count = count
    isReference.withUnsafeMutableBufferPointer { $0[..<count].update(repeating: false) }
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

  /// "in de bij ministeriële regeling [aangegeven] gevallen"
  func isAttributeOfRule(_ index: Int) -> Bool { spells(index, "bepaalde") || spells(index, "aangegeven") }

  func isDuty(_ index: Int) -> Bool { spells(index, "verplichting") || spells(index, "verplichtingen") }

  /// "beslist na een [melding]", "verstrekt na overlegging van [verklaringen]": what must come first.
  func isPrecondition(_ index: Int) -> Bool {
    known(index - 1, .na) || known(index - 2, .na) || known(index - 3, .na) && known(index - 1, .van)
  }

  /// "is bevoegd in bijzondere gevallen af te wijken van de eerste zin"
  func departs(from start: Int) -> Bool {
    (start..<count).contains { spells($0, "wijken") && known($0 - 1, .te) && spells($0 - 2, "af") }
  }

  /// "Indien de beslissing niet binnen acht weken kan worden genomen"
  var namesRuling: Bool {
    (0..<count).contains { known($0, .besluit) || spells($0, "beslissing") || spells($0, "beschikking") }
  }

  /// "afzien van het verlenen van een voorschot": whether what is left undone would have favoured.
  func givesUpGift(_ start: Int) -> Bool {
    for index in start..<count where known(index, .van) {
      let nouns = (index + 1...index + 2).lazy.map { table.lexicon.entry(of: word($0).id) }
      guard let verb = nouns.compactMap({ $0.infinitive.first ?? $0.noun.first }).first else { continue }
      return table.lexicon.verbs[Int(verb)].effect == .favouring
    }
    return false
  }

  /// "schorsing", "inhouding": the noun of a verb that burdens.
  func isBurdenByNoun(_ index: Int) -> Bool {
    let lexicon = table.lexicon
    return lexicon.entry(of: word(index).id).noun.contains { lexicon.verbs[Int($0)].effect == .burdening }
  }

  /// Whether a list has several items, and less than half of them leave room.
  var holdsRoomInFewItems: Bool {
    itemStarts.count > 1 && countItems { phrases($0).contains(.room) } * 2 < itemStarts.count
  }

  /// Whether most items of a list ask for an assessment: then the list as a whole is no bound one.
  var holdsRoomInMostItems: Bool {
    itemStarts.count > 1
      && countItems { !known($0, .geheel) && !phrases($0).isDisjoint(with: [.weakRoom, .room]) } * 2 > itemStarts.count
  }

  /// The words of each item of its list.
  var items: [Range<Int>] { ranges(from: itemStarts, to: count) }

  /// In how many items of a list a word stands that is sought.
  private func countItems(with isSought: (Int) -> Bool) -> Int { items.count { $0.contains(where: isSought) } }

  /// "het derde lid", "dat lid": a part of an artikel.
  func isLidOfArtikel(_ index: Int) -> Bool {
    guard known(index, .lid) else { return false }
    return table.lexicon.ordinals.contains(word(index - 1).id) || known(index - 1, .dat) || known(index - 1, .vorige)
      || known(index - 1, .dit)
  }

  func isReferenceWord(_ index: Int) -> Bool {
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

  /// "de bijzondere omstandigheden waaronder het werk werd verricht": what has happened, and nobody weighs.
  func isKnownFact(_ index: Int) -> Bool {
    known(index - 1, .de) && spells(index, "bijzondere") && has(index + 2, .relative)
  }

  /// "naar het oordeel van een arts": the opinion of somebody who decides nothing.
  func isForeignOpinion(_ index: Int, _ length: Int) -> Bool {
    guard known(index, .naar), known(index + 2, .oordeel) else { return false }
    return has(index + length, .court) || has(index + length + 1, .court) || known(index + length, .een)
  }
}

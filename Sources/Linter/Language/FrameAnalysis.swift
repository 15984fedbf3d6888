import Legislation

/// Finds the main clause of a sentence and what stands in it.
struct FrameAnalysis {
  private let table: TokenTable
  private let tokens: [Int32]
  /// Word, classes and whether it is a number, for each token of the sentence.
  private let words: [UInt32]
  private let found: [WordClass]
  private let numbers: [Bool]
  private let count: Int
  private let previousActor: Frame.Actor
  private var isReference: [Bool] = []
  private var frame = Frame()

  /// Analyses the tokens of a sentence.
  static func frame(of sentence: Sentence, in table: TokenTable, after previous: Frame.Actor = .none) -> Frame {
    var analysis = FrameAnalysis(table: table, tokens: sentence.tokens, previous: previous)
    analysis.run(itemStart: sentence.itemStart)
    return analysis.frame
  }

  private init(table: TokenTable, tokens: [Int32], previous: Frame.Actor) {
    self.table = table
    previousActor = previous
    self.tokens = tokens
    count = tokens.count
    words = tokens.map { table.tokens[Int($0)].word }
    found = words.map { table.classes[Int($0)] }
    numbers = []
  }

  private mutating func run(itemStart: Int) {
    frame.isMain = [Bool](repeating: true, count: count)
    findMainVerb()
    guard frame.finite >= 0 else { return }
    markTrailingClauses()
    markReferences()
    findSubject()
    findOperator()
    scanWords()
    if itemStart < count, frame.conditionAt < 0 { frame.marks.insert(.conditional) }
  }

  // MARK: Words

  private func word(_ index: Int) -> UInt32 { index < count && index >= 0 ? words[index] : 0 }
  private func classes(_ index: Int) -> WordClass { index < count && index >= 0 ? found[index] : [] }
  private func kind(_ index: Int) -> Token.Kind { table.tokens[Int(tokens[index])].kind }
  private func has(_ index: Int, _ wanted: WordClass) -> Bool { !classes(index).isDisjoint(with: wanted) }
  private func isMark(_ index: Int) -> Bool { index >= count || kind(index) == .mark }
  private func isComma(_ index: Int) -> Bool { word(index) == table.comma }
  private func known(_ index: Int, _ text: KnownWord) -> Bool { word(index) == table.lexicon.known[text.rawValue] }

  /// How many words the phrase of the lexicon has that starts at an index.
  private func phrase(_ index: Int, _ wanted: WordClass) -> Int? {
    guard index >= 0, index < count else { return nil }
    return table.lexicon.phrases.match(words, numbers, at: index, wanted: wanted.rawValue)?.count
  }

  // MARK: The main verb

  private func startsSubordinate(_ index: Int) -> Bool {
    let classes = classes(index)
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
    if isPluralForm(index) {
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

  private func isPluralForm(_ index: Int) -> Bool {
    let bytes = table.words.word(word(index))
    return bytes.suffix(2).elementsEqual("en".utf8)
  }

  private func isAdjectival(_ index: Int) -> Bool {
    guard index >= 0, kind(index) == .word else { return false }
    let bytes = table.words.word(word(index))
    return bytes.count > 3 && bytes.last == UInt8(ascii: "e") && !has(index, .anyFinite)
  }

  private func isNounLike(_ index: Int) -> Bool {
    index < count
      && has(index, [.decision, .money, .information, .ruleNoun, .term, .official, .court, .citizen, .duty])
  }

  private mutating func findMainVerb() {
    let opensSubordinate = startsSubordinate(0) && !known(0, .dat)
    var pending = 0
    var afterComma = -1
    var loose = -1
    var index = 0
    while index < count {
      if word(index) == table.semicolon, frame.finite < 0, index > 3, !opensSubordinate { break }
      if startsSubordinate(index) {
        pending += 1
      } else if isFinite(index), !(index == 0 && opensSubordinate), !(known(index - 1, .dan) && !isComma(index - 2)) {
        if isComma(index - 1), afterComma < 0 || pending > 0 { afterComma = index }
        if pending > 0 {
          pending -= 1
        } else if !opensSubordinate || isMark(index - 1) || known(index - 1, .dan) || phrase(index + 1, .organ) != nil {
          frame.finite = index
          break
        } else if loose < 0 {
          loose = index
        }
      }
      index += 1
    }
    // A clause without a finite verb ("voor zover mogelijk") left the count too high: the comma then tells.
    if frame.finite < 0 { frame.finite = afterComma >= 0 ? afterComma : loose }
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

  private mutating func markTrailingClauses() {
    var position = frame.finite + 1
    var isSub = false
    var isCondition = false
    var awaitsVerb = false
    while position < count {
      if startsSubordinate(position) {
        isSub = true
        awaitsVerb = true
        isCondition = !classes(position).contains(.relative) || classes(position).contains(.subordinator)
        if isCondition, frame.conditionAt < 0 { frame.conditionAt = position }
      } else if isSub, awaitsVerb, isFinite(position) {
        awaitsVerb = false
      } else if isSub, !awaitsVerb, !isCondition, !has(position, [.participle, .infinitive, .worden, .zijn]),
        !known(position, .te)
      {
        // The cluster of verbs that closes a relative clause has ended.
        isSub = false
      } else if isSub, isComma(position), !awaitsVerb {
        isSub = false
      }
      if isSub { frame.isMain[position] = false }
      position += 1
    }
  }

  // MARK: Subject

  private mutating func findSubject() {
    let verb = frame.finite
    let start = (0..<verb).first { frame.isMain[$0] && !isMark($0) } ?? verb
    let isNounPhrase = start < verb && !has(start, [.preposition, .subordinator]) && !isAdverb(start)
    if isNounPhrase {
      frame.subject = start..<verb
      frame.actor = actor(from: start, to: verb)
      if frame.actor != .none { return }
      if startsWithDeterminer(start) || kind(start) == .name {
        frame.actor = .other
        return
      }
    }
    // Inversion: the subject follows the finite verb.
    var index = verb + 1
    while index < count,
      known(index, .niet) || known(index, .dan) || known(index, .er) || isComma(index) || isAdverb(index)
    { index += 1 }
    var end = index
    let attributeEnd =
      index < count && has(index, .determiner) && has(index + 1, .preposition)
      ? afterAttribute(index + 1, count) : index
    while end < count, end < attributeEnd + 14, frame.isMain[end], !isMark(end) || end < attributeEnd,
      end <= attributeEnd || !has(end, .preposition)
    {
      end += 1
    }
    if index < count, has(index, .preposition) {
      frame.subject = index..<index
      return
    }
    frame.subject = index..<end
    frame.actor = actor(from: index, to: end)
    if frame.actor == .none, index < end { frame.actor = .other }
  }

  private func startsWithDeterminer(_ index: Int) -> Bool { has(index, .determiner) }

  private func isAdverb(_ index: Int) -> Bool {
    known(index, .tevens) || known(index, .voorts) || known(index, .daarbij) || known(index, .onverwijld)
      || known(index, .jaarlijks)
      || known(index, .daarnaast) || known(index, .alsdan) || known(index, .hierbij) || known(index, .eveneens)
      || known(index, .uiterlijk) || known(index, .zo) || known(index, .echter) || known(index, .mede)
  }

  /// The type of the first telling noun in a stretch; what follows a preposition describes it and is not asked.
  private func actor(from start: Int, to end: Int) -> Frame.Actor {
    var index = start
    if index + 1 < end, has(index, .determiner), has(index + 1, .preposition) { index = afterAttribute(index + 1, end) }
    while index < end {
      if index > start, has(index, .preposition), !known(index, .van) { break }
      if index > start, known(index, .bedoeld) || known(index, .genoemd) { break }
      if phrase(index, .court) != nil || has(index, .court) { return .court }
      if phrase(index, .ruleMaker) != nil || has(index, .ruleMaker) { return .ruleMaker }
      if index <= start + 1, phrase(index, .delegation) != nil { return .rule }
      if phrase(index, .organ) != nil { return has(index + 1, .official) ? .official : .organ }
      if has(index, .minister) { return .organ }
      if index == start, known(index, .hij) || has(index, .pronoun) && end == index + 1 {
        return antecedent(before: index)
      }
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
      if found.contains(.organ), index > start { return .organ }
      if found.contains(.government) { return .government }
      if known(index, .van), index > start { break }
      index += 1
    }
    return .none
  }

  /// Past the attribute between article and noun: "de [in het eerste lid bedoelde] vergunning", "het [in te houden] bedrag".
  private func afterAttribute(_ start: Int, _ end: Int) -> Int {
    for index in start..<min(count, start + 18) {
      if known(index, .te) { return index + 2 }
      let bytes = table.words.word(word(index))
      if bytes.count > 5, kind(index) == .word,
        bytes.suffix(2).elementsEqual("de".utf8) || bytes.suffix(4).elementsEqual("ezen".utf8),
        !known(index, .tweede), !known(index, .derde), !known(index, .vierde)
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

  // MARK: Operator

  private mutating func findOperator() {
    let finite = classes(frame.finite)
    if finite.contains(.kan) || finite.contains(.mag) || finite.contains(.moet) {
      findModal()
    } else if finite.contains(.worden) {
      findParticiple(as: .passive)
    } else if finite.contains(.zijn) {
      findCopula()
    } else if finite.contains(.hebben) {
      findHave()
    } else if finite.contains(.finiteVerb) {
      findActive()
      if frame.op == .none { findImpersonal() }
    } else {
      findImpersonal()
    }
    if frame.op == .none { frame.op = .other }
  }

  private mutating func findModal() {
    for index in frame.finite + 1..<max(frame.finite + 1, count) where frame.isMain[index] && has(index, .worden) {
      findParticiple(as: .modalPassive)
      if frame.verb == nil { frame.op = .modalPassive }
      return
    }
    frame.op = .modalActive
    for index in stride(from: count - 1, to: frame.finite, by: -1) where frame.isMain[index] {
      let entry = table.entry(word(index))
      guard let verb = entry.infinitive.first(where: { precededByParticle(Int($0), index) }) else { continue }
      frame.verb = table.lexicon.verbs[Int(verb)]
      frame.nonFinite = index
      return
    }
  }

  private mutating func findParticiple(as op: Frame.Operator) {
    for index in frame.finite + 1..<max(frame.finite + 1, count) where frame.isMain[index] && has(index, .participle) {
      let entry = table.entry(word(index))
      guard let verb = entry.participle.first(where: { precededByParticle(Int($0), index) }) else { continue }
      // "een verleende", "de opgelegde": attributive forms end in -e and are other words; "gesloten contract" is rare.
      frame.verb = table.lexicon.verbs[Int(verb)]
      frame.nonFinite = index
      frame.op = op
      if frame.verb?.lemma == "aanmerken" || frame.verb?.lemma == "gelijkstellen" {
        frame.op = op == .passive ? .fiction : op
      }
      return
    }
    frame.op = .other
    for index in frame.finite + 1..<max(frame.finite + 1, count) where frame.isMain[index] {
      if known(index, .geacht) || known(index, .beschouwd) {
        frame.op = op == .passive ? .fiction : .other
        frame.nonFinite = index
        return
      }
    }
  }

  /// For "buiten behandeling gelaten" the words before the participle must be there; a joined form proves itself.
  private func precededByParticle(_ verb: Int, _ index: Int) -> Bool {
    let particle = table.lexicon.verbs[verb].particle
    guard
      particle.contains(" ")
        || [
          "openbaar", "verbeurd", "ongeldig", "vervallen", "niet-ontvankelijk", "ongegrond", "ongewenst",
          "onbewoonbaar",
        ].contains(particle)
    else { return true }
    let words = particle.split(separator: " ")
    guard index >= words.count else { return false }
    return zip(words, index - words.count..<index).allSatisfy { table.words.word(word($1)).elementsEqual($0.utf8) }
  }

  private mutating func findActive() {
    let candidates = table.entry(word(frame.finite)).finite
    var plain: Int?
    for candidate in candidates {
      let verb = table.lexicon.verbs[Int(candidate)]
      if verb.particle.isEmpty {
        plain = Int(candidate)
        continue
      }
      guard let position = particlePosition(verb) else { continue }
      frame.verb = verb
      frame.particle = position
      frame.op = .active
      return
    }
    guard let plain else { return }
    frame.verb = table.lexicon.verbs[plain]
    frame.op = .active
  }

  /// Where the particle closes the main clause: what follows it can't be the noun of a preposition.
  private func particlePosition(_ verb: Verb) -> Int? {
    let words = verb.particle.split(separator: " ")
    guard let last = words.last else { return nil }
    for index in stride(from: frame.finite + words.count, to: count, by: 1) where frame.isMain[index] {
      guard table.words.word(word(index)).elementsEqual(last.utf8), isClauseEnd(index + 1) else { continue }
      let start = index - words.count + 1
      if zip(words, start...index).allSatisfy({ table.words.word(word($1)).elementsEqual($0.utf8) }) { return index }
    }
    return nil
  }

  private func isClauseEnd(_ index: Int) -> Bool {
    if index >= count || isMark(index) || startsSubordinate(index) { return true }
    return has(index, [.coordinator, .preposition, .subordinator]) && !has(index, .determiner)
  }

  private mutating func findCopula() {
    for index in frame.finite + 1..<max(frame.finite + 1, count) where frame.isMain[index] {
      if known(index, .verschuldigd) {
        frame.op = .liability
        frame.nonFinite = index
        return
      }
      if known(index, .bevoegd), !known(index + 1, .gezag) {
        frame.op = .competent
        frame.nonFinite = index
        for later in index..<count {
          if let verb = table.entry(word(later)).infinitive.first {
            frame.verb = table.lexicon.verbs[Int(verb)]
            break
          }
        }
        return
      }
      if known(index, .toepassing), known(index - 1, .van) || known(index - 1, .overeenkomstige) {
        frame.op = .applicability
        return
      }
    }
    findParticiple(as: .passive)
    if hasKnown(.rechtswege) {
      frame.op = .lapse
    } else if let position = (0..<count).first(where: { frame.isMain[$0] && known($0, .rekening) }) {
      frame.op = .liability
      frame.nonFinite = position
      frame.paidByGovernment =
        actor(from: position + 2, to: min(count, position + 8)) == .organ || has(position + 3, .government)
    } else {
      frame.op = .other
    }
  }

  private func hasKnown(_ wanted: KnownWord) -> Bool { (0..<count).contains { frame.isMain[$0] && known($0, wanted) } }

  private mutating func findHave() {
    for index in 0..<count where frame.isMain[index] && (known(index, .recht) || known(index, .aanspraak)) {
      frame.op = .entitlement
      frame.nonFinite = index
      return
    }
    frame.op = .other
  }

  private mutating func findImpersonal() {
    let verb = frame.finite
    func mainWord(_ wanted: KnownWord) -> Bool { hasKnown(wanted) }
    if known(verb, .komt) || known(verb, .komen) {
      if mainWord(.aanmerking) { frame.op = .entitlement }
      if mainWord(.toe), has(frame.subject.lowerBound, .determiner), frame.actor == .decision || frame.actor == .right {
        frame.op = .entitlement
      }
      if mainWord(.rekening) { frame.op = .liability }
    } else if known(verb, .geniet) || known(verb, .genieten) || known(verb, .ontvangt) || known(verb, .ontvangen)
      || known(verb, .behoudt)
      || known(verb, .behouden) || known(verb, .verkrijgt)
    {
      frame.op = .entitlement
    } else if known(verb, .bedraagt) || known(verb, .bedragen) {
      frame.op = .amount
    } else if known(verb, .vervalt) || known(verb, .vervallen) || known(verb, .eindigt) || known(verb, .eindigen) {
      frame.op = .lapse
    } else if known(verb, .ontstaat) || known(verb, .bestaat) {
      if frame.actor == .right || mainWord(.recht) || mainWord(.aanspraak) { frame.op = .entitlement }
    } else if known(verb, .vindt) {
      frame.op = mainWord(.toepassing) ? .applicability : mainWord(.plaats) ? .takesPlace : .other
    }
  }

  // MARK: What else stands in the sentence

  private mutating func scanWords() {
    var index = 0
    while index < count {
      let isMain = frame.isMain[index]
      if isMain, has(index, .negation), index < frame.finite + 40 { noteNegation(index) }
      if isMain, has(index, .restrictive), !(frame.conditionAt > frame.finite && index > frame.conditionAt) {
        frame.marks.insert(.restrictive)
      }
      notePhrase(index)
      if has(index, .weakRoom) { frame.marks.insert(.weakRoom) }
      if known(index, .tenzij) { frame.marks.insert(.unless) }
      let found = classes(index)
      if !found.isDisjoint(with: [.criminal]) { frame.marks.insert(.criminal) }
      if isMain, !isReference[index], frame.conditionAt <= 0 || index < frame.conditionAt { noteNouns(found) }
      if isMain, known(index, .rechtswege) { frame.marks.insert(.exLege) }
      if isMain, known(index, .hoogste) { frame.marks.insert(.maximum) }
      if isMain, known(index, .door), index > frame.finite || frame.finite > index { noteAgent(index) }
      if isMain, known(index, .afwijken) || known(index, .afgeweken) { frame.marks.insert(.deviation) }
      if known(index, .buiten), known(index + 1, .toepassing) { frame.marks.insert(.deviation) }
      index += 1
    }
    if frame.conditionAt >= 0 { frame.marks.insert(.conditional) }
  }

  private mutating func noteNegation(_ index: Int) {
    // "niet alleen", "al dan niet" deny nothing.
    if known(index + 1, .alleen) || known(index - 1, .dan) && known(index - 2, .al) { return }
    if known(index, .niet), known(index + 1, .of) { return }
    if frame.conditionAt > frame.finite, index > frame.conditionAt { return }
    frame.marks.insert(.negated)
  }

  private mutating func notePhrase(_ index: Int) {
    let meanings = WordClass(rawValue: table.lexicon.phrases.meanings(words, numbers, at: index))
    guard !meanings.isEmpty else { return }
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
    let isMeasure =
      table.classes[Int(word(index))].isDisjoint(with: .preposition) && !known(index, .nadere) && !known(index, .regels)
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
  private mutating func markReferences() {
    isReference = [Bool](repeating: false, count: count)
    var index = 0
    while index < count {
      guard known(index, .bedoeld) || known(index, .genoemd) || known(index, .artikel) || known(index, .artikelen)
      else {
        index += 1
        continue
      }
      var end = index + 1
      while end < count, isReferenceWord(end) { end += 1 }
      for position in index..<end { isReference[position] = true }
      index = max(end, index + 1)
    }
  }

  private func isReferenceWord(_ index: Int) -> Bool {
    let token = table.tokens[Int(tokens[index])]
    switch token.kind {
    case .number, .name: return true
    case .mark:
      return isComma(index) && index + 1 < count && (isReferenceWord(index + 1) && !has(index + 1, .preposition))
    case .word:
      return token.count == 1 || has(index, [.lawName, .coordinator, .determiner]) || known(index, .in)
        || known(index, .van)
        || known(index, .tot) || known(index, .met) || known(index, .onder)
        || table.lexicon.ordinals.contains(token.word)
    }
  }

  /// "naar het oordeel van een arts": the opinion of somebody who decides nothing.
  private func isForeignOpinion(_ index: Int, _ length: Int) -> Bool {
    guard known(index, .naar), known(index + 2, .oordeel) else { return false }
    return has(index + length, .court) || has(index + length + 1, .court) || known(index + length, .een)
  }

  private mutating func noteNouns(_ found: WordClass) {
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

  private mutating func noteAgent(_ index: Int) {
    let type = actor(from: index + 1, to: min(count, index + 8))
    frame.agent = index + 1..<min(count, index + 5)
    switch type {
    case .organ: frame.marks.insert(.organAgent)
    case .court: frame.marks.insert(.court)
    default: break
    }
  }
}

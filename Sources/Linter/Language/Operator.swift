// What the finite verb makes of the main clause.
extension FrameAnalysis {
  func findOperator() {
    let finite = classes(frame.finite)
    if !finite.isDisjoint(with: [.kan, .mag, .moet]) {
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

  /// The words of the main clause behind its finite verb.
  private var rest: Range<Int> { frame.finite + 1..<max(frame.finite + 1, count) }

  private func findModal() {
    for index in rest where has(index, .worden) && frame.isMain[index] {
      findParticiple(as: .modalPassive)
      if frame.verb == nil { frame.op = .modalPassive }
      return
    }
    frame.op = .modalActive
    for index in rest.reversed() where has(index, .infinitive) && frame.isMain[index] {
      guard let verb = verb(among: table.lexicon.entries[Int(word(index).id)].infinitive, at: index) else { continue }
      frame.verb = verb
      frame.nonFinite = index
      break
    }
    // "kan besluiten de vergunning in te trekken": the decision is what follows.
    if frame.verb?.named.isDisjoint(with: ["besluiten"]) == false, let (verb, index) = infinitiveWithTe(frame.nonFinite) {
      frame.verb = verb
      frame.nonFinite = index
    }
  }

  /// The first verb of the lexicon behind "te" after an index: "te weigeren", "in te trekken".
  private func infinitiveWithTe(_ start: Int) -> (Verb, Int)? {
    for index in max(start, frame.finite) + 1..<max(start + 1, frame.finite + 1, count) where known(index - 1, .te) {
      let entry = table.lexicon.entry(of: word(index).id)
      for candidate in entry.split {
        let verb = table.lexicon.verbs[Int(candidate)]
        if stand(verb.particleWords, before: index - 1) { return (verb, index) }
      }
      if let verb = verb(among: entry.infinitive, at: index) { return (verb, index) }
    }
    return nil
  }

  private func findParticiple(as op: Frame.Operator) {
    // "wordt geacht te hebben geweigerd": the fiction comes before what is feigned.
    if op == .passive, let index = rest.first(where: { has($0, .participle) && frame.isMain[$0] || known($0, .geacht) }),
      known(index, .geacht), frame.isMain[index]
    {
      frame.op = .fiction
      frame.nonFinite = index
      for later in index + 1..<max(index + 1, count) where has(later, .participle) && frame.isMain[later] {
        frame.verb = verb(among: table.lexicon.entries[Int(word(later).id)].participle, at: later)
        break
      }
      return
    }
    for index in rest where has(index, .participle) && frame.isMain[index] {
      guard let verb = verb(among: table.lexicon.entries[Int(word(index).id)].participle, at: index) else { continue }
      // "een verleende", "de opgelegde": attributive forms end in -e and are other words; "gesloten contract" is rare.
      frame.verb = verb
      frame.nonFinite = index
      frame.op = op
      if !verb.named.isDisjoint(with: ["aanmerken", "gelijkstellen"]) { frame.op = op == .passive ? .fiction : op }
      return
    }
    frame.op = .other
    for index in rest where known(index, .geacht) || known(index, .beschouwd) {
      guard frame.isMain[index] else { continue }
      frame.op = op == .passive ? .fiction : .other
      frame.nonFinite = index
      return
    }
  }

  /// The first verb whose particle stands where it must: for "buiten behandeling gelaten" the words before the participle.
  private func verb(among candidates: [UInt16], at index: Int) -> Verb? {
    for candidate in candidates {
      let verb = table.lexicon.verbs[Int(candidate)]
      if !verb.isParticleWritten || stand(verb.particleWords, before: index) { return verb }
    }
    return nil
  }

  private func findActive() {
    var plain: Verb?
    for candidate in table.lexicon.entries[Int(word(frame.finite).id)].finite {
      let verb = table.lexicon.verbs[Int(candidate)]
      if verb.particle.isEmpty {
        plain = verb
        continue
      }
      guard let position = particlePosition(verb.particleWords) else { continue }
      frame.verb = verb
      frame.particle = position
      frame.op = .active
      return
    }
    guard let plain else { return }
    frame.verb = plain
    frame.op = .active
  }

  /// Where the particle closes the main clause: what follows it can't be the noun of a preposition.
  private func particlePosition(_ particle: [UInt32]) -> Int? {
    guard let last = particle.last else { return nil }
    for index in stride(from: frame.finite + particle.count, to: count, by: 1) where word(index).id == last {
      if frame.isMain[index], isClauseEnd(index + 1), stand(particle, before: index + 1) { return index }
    }
    return nil
  }

  private func isClauseEnd(_ index: Int) -> Bool {
    if isMark(index) || startsSubordinate(index) { return true }
    return has(index, [.coordinator, .preposition, .subordinator]) && !has(index, .determiner)
  }

  private func findCopula() {
    for index in rest where frame.isMain[index] {
      if known(index, .verschuldigd) {
        frame.op = .liability
        frame.nonFinite = index
        return
      }
      if known(index, .gehouden) || known(index, .verplicht), frame.actor == .organ,
        let (verb, infinitive) = infinitiveWithTe(index)
      {
        frame.op = .active
        frame.verb = verb
        frame.nonFinite = infinitive
        return
      }
      if known(index, .bevoegd), !known(index + 1, .gezag) {
        findCompetence(index)
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
    } else if let position = (0..<count).first(where: { known($0, .rekening) && frame.isMain[$0] }) {
      frame.op = .liability
      frame.nonFinite = position
      frame.paidByGovernment =
        actor(from: position + 2, to: min(count, position + 8)) == .organ || has(position + 3, .government)
    } else {
      frame.op = .other
    }
  }

  private func findCompetence(_ index: Int) {
    frame.op = .competent
    frame.nonFinite = index
    if let (verb, _) = infinitiveWithTe(index) {
      frame.verb = verb
      return
    }
    for later in index..<count where has(later, .infinitive) {
      guard let verb = table.lexicon.entries[Int(word(later).id)].infinitive.first else { continue }
      frame.verb = table.lexicon.verbs[Int(verb)]
      return
    }
  }

  private func hasKnown(_ wanted: KnownWord) -> Bool { (0..<count).contains { known($0, wanted) && frame.isMain[$0] } }

  private func findHave() {
    for index in 0..<count where known(index, .recht) || known(index, .aanspraak) {
      guard frame.isMain[index] else { continue }
      frame.op = .entitlement
      frame.nonFinite = index
      return
    }
    frame.op = .other
  }

  private func findImpersonal() {
    let verb = frame.finite
    if known(verb, .komt) || known(verb, .komen) {
      if hasKnown(.aanmerking) { frame.op = .entitlement }
      if hasKnown(.toe), has(frame.subject.lowerBound, .determiner), frame.actor == .decision || frame.actor == .right {
        frame.op = .entitlement
      }
      if hasKnown(.rekening) { frame.op = .liability }
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
      if frame.actor == .right || hasKnown(.recht) || hasKnown(.aanspraak) { frame.op = .entitlement }
    } else if known(verb, .blijft) || known(verb, .blijven), hasKnown(.buiten), hasKnown(.toepassing) {
      frame.op = .applicability
      frame.marks.insert(.negated)
    } else if known(verb, .blijft), hasKnown(.achterwege) {
      frame.op = .takesPlace
      frame.marks.insert(.negated)
    } else if known(verb, .vindt) {
      frame.op = hasKnown(.toepassing) ? .applicability : hasKnown(.plaats) ? .takesPlace : .other
    }
  }
}

// Clauses that say what holds, as main clauses do, though their verb stands at the end: "met dien verstande dat de toeslag wordt
// ingetrokken", "heeft tot gevolg dat het recht vervalt".
extension SentenceText {
  /// Where such a clause opens, or the list of such clauses, and whether somebody must take care of it; nil where there is none.
  func startOfContent() -> (index: Int, isDuty: Bool)? {
    guard found.contains(.contentSign) else { return nil }
    for index in 1..<max(1, count) where known(index, .dat) {
      let sign = isComma(index - 1) ? index - 2 : index - 1
      // "draagt er zorg voor dat": who does so brings about what follows.
      let isDuty = known(sign, .voor) && spells(sign - 1, "zorg")
      guard isDuty || has(sign, .contentSign) || known(sign, .in) && known(sign - 1, .houdt) else { continue }
      return (known(index + 1, .colon) ? index + 2 : index + 1, isDuty)
    }
    return nil
  }

  /// "Onder een pas wordt mede verstaan ..., met dien verstande dat ...": what a word means decides nothing.
  func defines(before end: Int) -> Bool { (0..<end).contains { known($0, .verstaan) } }

  /// The clauses from an index to the end of the sentence: semicolons part them, and "en dat" opens another.
  func contents(from start: Int) -> [Range<Int>] {
    let end = max(start, count)
    let marks = (start..<end).filter { known($0, .semicolon) || known($0, .dat) && has($0 - 1, .coordinator) } + [end]
    return zip([start] + marks.map { $0 + 1 }, marks).map { $0..<$1 }
  }

  /// The finite verb of a clause that opened before a stretch of the sentence: the first that closes no clause within it.
  func closingVerb(in clause: Range<Int>) -> Int? {
    var pending = 0
    var closedAt = -1
    var plural: Int?
    for index in clause {
      if startsSubordinate(index) {
        pending += 1
      } else if closesComparison(index) || isBracketed(index) {
        continue
      } else if has(index, .anyFinite) && isFinite(index) || has(index, .joinedFinite) {
        if pending > 0 {
          pending -= 1
          closedAt = index
        } else if closedAt >= 0, joinsVerb(closedAt, index) || continuesClause(closedAt, index) {
          closedAt = index
        } else if !isWeak(index) || !hasStrongerAhead(index) {
          return index
        }
      } else if pending == 0, plural == nil, has(index, .infinitive), isClauseEnd(index + 1), !known(index - 1, .te) {
        // "dat burgemeester en wethouders de vergunning intrekken"
        plural = index
      }
    }
    return plural
  }
}

extension FrameAnalysis {
  /// The frame of what is decided: of "kan bepalen dat de toeslag wordt ingetrokken" the clause behind "dat".
  mutating func decidedClause(of sentence: Sentence, _ frame: Frame) -> Frame? {
    guard frame.nonFinite > 0, isDat(frame.nonFinite + 1, of: sentence) || isDat(frame.nonFinite + 2, of: sentence)
    else {
      return nil
    }
    read(sentence, after: frame.actor)
    let next = text.isComma(frame.nonFinite + 1) ? frame.nonFinite + 2 : frame.nonFinite + 1
    guard text.known(next, .dat), text.ordains(frame.nonFinite), let clause = text.contents(from: next + 1).first,
      let closing = text.closingVerb(in: clause)
    else { return nil }
    return self.frame(of: opened(sentence, clause, by: closing), after: frame.actor, verb: 0)
  }

  private func isDat(_ index: Int, of sentence: Sentence) -> Bool {
    index < sentence.tokens.count && table.tokens[Int(sentence.tokens[index])].word == KnownWord.dat.id
  }

  /// A clause in the order of a main clause: its verb is put first.
  private func opened(_ sentence: Sentence, _ clause: Range<Int>, by verb: Int) -> Sentence {
    let tokens =
      [sentence.tokens[verb]] + sentence.tokens[clause.lowerBound..<verb]
      + sentence.tokens[verb + 1..<clause.upperBound]
    return Sentence(tokens: tokens)
  }

  /// The clauses of the sentence that was read last that say what holds besides its main clause, each in the order of a main clause
  /// that opens with its verb.
  mutating func contentClauses(of sentence: Sentence, after previous: Frame.Actor) -> [MainClause] {
    guard let (start, isDuty) = text.startOfContent(), !text.defines(before: start) else { return [] }
    // "De beheerder draagt er zorg voor dat ...": his duty.
    if isDuty, previous != .organ { return [] }
    let parts = text.contents(from: start).compactMap { part in text.closingVerb(in: part).map { (part, $0) } }
    let clauses = parts.map { part, verb in
      let clause = opened(sentence, part, by: verb)
      return MainClause(
        sentence: clause, frame: frame(of: clause, after: previous, verb: 0), whole: sentence, isQualification: true)
    }
    // "draagt er zorg voor dat hij een mededeling ontvangt": only what is done to somebody is a decision.
    return isDuty ? clauses.filter { $0.frame.op == .passive } : clauses
  }
}

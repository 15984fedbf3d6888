import Legislation

// What a discretionary norm does to somebody, and what it lets the authority leave undone or do less of.
extension NormAnalysis {
  /// Burden and grade of a power that leaves a choice, and how it departs from what stands beside it.
  mutating func settleChoice(_ norm: inout Norm, _ clause: MainClause, _ words: SentenceWords, _ id: NodeID) {
    norm.grade = .g0
    // "kan bepalen dat geen toeslag wordt verleend": as burdening as what is decided.
    if let decided = frames.decidedClause(of: clause.sentence, clause.frame) {
      let burden = construction(decided, id)?.burden(of: decided) ?? .neutraal
      if burden != .neutraal { norm.burden = burden }
      noteDenial(&norm, decided)
    }
    if norm.burden != .begunstigend {
      let isAskedFor = norm.features.contains(.opVerzoek) && clause.frame.isAskedFor(words)
      if isAskedFor || clause.frame.isRelief(words) { norm.burden = .begunstigend }
    }
    // "kan in afwijking van het eerste lid de toeslag verlenen"; what burdens in another way is no way out.
    if norm.burden != .belastend, words.hold("in", "afwijking") { norm.features.insert(.afwijken) }
    // "stemt de terugvordering af op de omstandigheden": which decision it fits, the noun tells.
    if norm.family == .overig, norm.features.contains(.lichter) || norm.fitsDecision {
      norm.family = words.namedFamily()
    }
  }

  /// "kan bepalen dat het eerste lid niet van toepassing is", "dat het recht niet vervalt": what does not follow then.
  private func noteDenial(_ norm: inout Norm, _ decided: Frame) {
    guard decided.marks.contains(.negated) else { return }
    if decided.op == .applicability { norm.features.insert(.afwijken) }
    if decided.op == .lapse || decided.verb?.effect == .burdening {
      norm.features.insert(.afzien)
      norm.family = decided.op == .lapse ? .vanRechtswege : decided.verb?.family ?? .overig
    }
  }
}

extension Norm {
  /// Whether it fits a decision to whom that hits, and neither orders nor forbids it.
  var fitsDecision: Bool { ["afstemmen", "rekening-houden", "afwegen"].contains(construction) }

  /// Whether it fits a bound decision to whom that hits, or makes it lighter: "stemt de verlaging af op", "kan een lager bedrag
  /// terugvorderen".
  func moderates(_ bound: Norm) -> Bool {
    guard normClass == .discretionair, family == bound.family, family != .overig else { return false }
    return features.contains(.lichter) || fitsDecision
  }
}

import Legislation

/// What stands in the norms of a document where the lexicon knows no word, with how often: where to look for what it lacks.
public struct LexiconGaps: Sendable, Equatable {
  /// Finite forms, with the particle that closes their clause, of which an organ is the subject: "rangschikt", "stuurt door".
  public var verbs: [String: Int] = [:]
  /// What closes a passive about a decision or money, or by an organ: "afgemaakt".
  public var participles: [String: Int] = [:]
  /// Subjects of a decision of which the lexicon knows no type: "de keuringsdienst".
  public var subjects: [String: Int] = [:]

  public init() {}

  /// Adds what was found in another document.
  public mutating func add(_ other: LexiconGaps) {
    verbs.merge(other.verbs, uniquingKeysWith: +)
    participles.merge(other.participles, uniquingKeysWith: +)
    subjects.merge(other.subjects, uniquingKeysWith: +)
  }
}

/// What the lexicon lacks in the norms of a document.
public func lexiconGaps(_ document: Document, lexicon: Lexicon) -> LexiconGaps {
  var analysis = NormAnalysis(document, lexicon: lexicon, listsAll: true)
  var gaps = LexiconGaps()
  for id in analysis.provisionNodes {
    for clause in analysis.clauses(of: id) { gaps.note(clause, in: analysis.table) }
  }
  return gaps
}

extension LexiconGaps {
  fileprivate mutating func note(_ clause: MainClause, in table: TokenTable) {
    let frame = clause.frame
    guard frame.finite >= 0 else { return }
    let words = SentenceWords(clause.sentence, table)
    let isAuxiliary = !words.words[frame.finite].classes.isDisjoint(with: .auxiliary)
    if frame.actor == .organ, frame.op == .other, !isAuxiliary {
      let particle = words.particle(before: frame.end(in: words)).map { " \($0)" } ?? ""
      verbs[words.string(frame.finite) + particle, default: 0] += 1
    }
    let isAsked = frame.actor == .decision || frame.actor == .money || frame.marks.contains(.organAgent)
    if frame.op == .other || frame.op == .modalPassive, frame.verb == nil, isAsked,
      words.words[frame.finite].classes.contains(.worden) || frame.op == .modalPassive
    {
      let end = frame.end(in: words)
      let last = words.string(end - 1)
      if end > frame.finite + 1, last.endsLikeParticiple { participles[last, default: 0] += 1 }
    }
    if frame.op == .active, frame.actor == .other, frame.marks.contains(.decision), frame.verb?.effect != .fixing,
      frame.subject.count < 5
    {
      subjects[frame.subject.map(words.string).joined(separator: " "), default: 0] += 1
    }
  }
}

extension String {
  /// "afgemaakt", "herroepen", "bewaard": a prefix of participles, and one of their endings.
  fileprivate var endsLikeParticiple: Bool {
    let endings = ["d", "t", "en"]
    let prefixes = ["be", "ge", "her", "ont", "ver"]
    return endings.contains(where: hasSuffix) && (prefixes.contains(where: hasPrefix) || contains("ge"))
  }
}

extension Frame {
  /// Where the main clause ends behind its finite verb: at a mark, or where a clause of its own begins.
  fileprivate func end(in words: SentenceWords) -> Int {
    words.words.indices.first { $0 > finite && (words.words[$0].kind == .mark || isMain[safe: $0] != true) }
      ?? words.words.count
  }
}

extension SentenceWords {
  /// The particle right before the end of a clause: "stuurt het verzoek niet [door]".
  fileprivate func particle(before end: Int) -> String? {
    guard end > 0, words[end - 1].classes.contains(.preposition) else { return nil }
    return string(end - 1)
  }
}

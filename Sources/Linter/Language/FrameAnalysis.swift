import Legislation

/// Finds the main clauses of sentences and what stands in them.
///
/// One analysis serves all sentences of a document, one after another, so that its arrays are made once. The frame is found in
/// steps, each in a file of its own: the finite verb and the clauses around it, the subject, what the verb makes of the clause,
/// and what else stands there. They are questions to two values, the text of the sentence and the frame as far as it is known:
/// where one value holds both, the steps copy it whenever one asks another.
struct FrameAnalysis {
  private(set) var text: SentenceText

  init(_ table: TokenTable) { text = SentenceText(table) }

  var table: TokenTable { text.table }
  /// The classes of all words of the sentence together.
  var found: WordClass { text.found }

  /// Analyses the tokens of a sentence.
  static func frame(of sentence: Sentence, in table: TokenTable, after previous: Frame.Actor = .none) -> Frame {
    var analysis = FrameAnalysis(table)
    return analysis.frame(of: sentence, after: previous)
  }

  /// The frame of a sentence, with the actor of the sentence before for its pronouns; `verb` is where its finite verb stands, if that
  /// is known.
  mutating func frame(of sentence: Sentence, after previous: Frame.Actor, verb: Int? = nil) -> Frame {
    text.read(sentence.tokens, items: sentence.itemStarts, after: previous)
    var frame = Frame(count: text.count)
    guard frame.findMainClause(text, verb: verb) else { return frame }
    text.markReferences()
    frame.scanWords(text)
    if sentence.isList, frame.conditionAt < 0 { frame.marks.formUnion([.conditional, .listed]) }
    return frame
  }

  /// Reads a sentence anew, without its frame.
  mutating func read(_ sentence: Sentence, after previous: Frame.Actor) {
    text.read(sentence.tokens, items: sentence.itemStarts, after: previous)
  }

  /// The main clause of a row of tokens, with its verb and subject, without what else stands in the sentence.
  mutating func mainClause(of tokens: Range<Int32>) -> Frame {
    text.read(tokens, after: .none)
    var frame = Frame(count: text.count)
    _ = frame.findMainClause(text)
    return frame
  }

  /// Whether the lead-in of a list says all but its conditions.
  mutating func isComplete(_ leadIn: Range<Int32>) -> Bool {
    mainClause(of: leadIn).isComplete
  }

  /// The main clauses of the sentence that was analysed last, one or two, each judged without the words of the other, and the
  /// clauses that say what holds besides; `whole` is the frame of all of it. `previous` becomes the actor to whom pronouns of the
  /// next sentence refer.
  mutating func clauses(of sentence: Sentence, _ whole: Frame, after previous: inout Frame.Actor) -> SentenceClauses {
    let second = whole.secondClause(text)
    let contents = contentClauses(of: sentence, after: whole.actor)
    guard let second else {
      if whole.namesActor { previous = whole.actor }
      let only = MainClause(sentence: sentence, frame: whole, whole: sentence)
      return SentenceClauses(first: only, second: nil, contents: contents)
    }
    let (first, next) = pair(of: sentence, from: second, after: &previous)
    return SentenceClauses(first: first, second: next, contents: contents)
  }

  /// Two main clauses that stand in one sentence, the second from an index on.
  private mutating func pair(
    of sentence: Sentence, from start: Int, after previous: inout Frame.Actor
  ) -> (first: MainClause, second: MainClause) {
    let second = sentence.suffix(from: start)
    // "dan wel trekt dat in, indien ...": its verb opens it, and no condition does.
    let opening = text.has(start, .finiteVerb) ? 0 : nil
    var first = frame(of: sentence.prefix(start), after: previous)
    if first.namesActor { previous = first.actor }
    var next = frame(of: second, after: previous, verb: opening).inheriting(first)
    if !text.has(1, [.determiner, .pronoun]), !text.has(0, .determiner) { next = next.inheritingSubject(first) }
    // "worden de leden aangewezen, dan wel wordt hun aanwijzing ingetrokken"
    if text.known(next.subject.lowerBound - 1, .hun), first.actor == .official { next.actor = .official }
    // "schort de betaling op of schorst haar, indien het van oordeel is dat ...": the condition is that of both.
    first.marks.formUnion(next.marks.intersection([.room, .weakRoom, .conditional]))
    // "trekt de ontheffing in of wijzigt haar": which of them, the organ chooses.
    if next.verb?.named == .altering { first.marks.insert(.weakRoom) }
    return (
      MainClause(sentence: sentence, frame: first, whole: sentence),
      MainClause(sentence: second, frame: next, whole: sentence)
    )
  }
}

/// The clauses of a sentence that say what holds.
struct SentenceClauses {
  var first: MainClause
  var second: MainClause?
  /// Those whose verb stands at the end: "met dien verstande dat ...".
  var contents: [MainClause]

  var all: [MainClause] { [first] + (second.map { [$0] } ?? []) + contents }
}

/// A main clause with its frame, and the sentence in which it stands.
struct MainClause {
  var sentence: Sentence
  var frame: Frame
  var whole: Sentence
  /// Whether it qualifies what the sentence says before it.
  var isQualification = false
}

extension Frame {
  /// Whether its subject is one to whom a pronoun may refer.
  fileprivate var namesActor: Bool { actor != .other && actor != .none }

  fileprivate init(count: Int) {
    self.init()
    isMain = [Bool](repeating: true, count: count)
  }

  fileprivate mutating func findMainClause(_ text: SentenceText, verb: Int? = nil) -> Bool {
    if let verb {
      finite = verb
    } else {
      guard !text.found.isDisjoint(with: .anyFinite) else { return false }
      findMainVerb(text)
    }
    guard finite >= 0 else { return false }
    markTrailingClauses(text)
    findSubject(text)
    findOperator(text)
    trimSubject(text)
    return true
  }

  /// Behind the finite verb the subject was sought before the verbal end was known: "wordt [de vergunning] niet verleend", "wordt
  /// [de aanvraag] niet in behandeling genomen".
  private mutating func trimSubject(_ text: SentenceText) {
    var end = subject.contains(nonFinite) ? nonFinite : subject.upperBound
    while end > subject.lowerBound, text.has(end - 1, [.negation, .worden]) { end -= 1 }
    if end > subject.lowerBound { subject = subject.lowerBound..<end }
  }
}

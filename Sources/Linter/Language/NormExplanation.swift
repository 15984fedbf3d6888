import Legislation

/// Why a provision has the class that it has.
public struct ExplainedProvision: Sendable {
  /// With its class, weighed.
  public var provision: Provision
  /// What its words say against the grammar, clear or not.
  public var weighing: Weighing?
  public var clauses: [ExplainedClause]
}

/// Why a main clause is read as the norm that it is: its words, what the grammar sees in them, and the constructions that were
/// weighed.
public struct ExplainedClause: Sendable {
  /// A word or mark, with what the lexicon knows of it.
  public struct Word: Sendable {
    /// Offsets in the document's text.
    public var range: Range<Int>
    /// The names of its classes in the lexicon files.
    public var classes: [String]
    /// What it is in the clause: "persoonsvorm", "onderwerp"; empty for most words.
    public var part: String
    /// Whether it belongs to the main clause, and not to a relative or conditional one.
    public var isMain: Bool
  }

  /// A construction of the clause's operator, in the order in which they are tried.
  public struct Candidate: Sendable {
    public var name: String
    public var score: Int
    public var normClass: NormClass
    /// What keeps it from fitting; nil where it fits.
    public var misfit: String?
  }

  /// What the finite verb makes of the clause, and who its subject is, by the names of the grammar.
  public var op: String
  public var actor: String
  /// The verb of the lexicon with its effect, as "intrekken (burdening)"; empty where it is none.
  public var verb: String
  /// What else stands in the clause, by the names of the grammar.
  public var marks: [String]
  public var words: [Word]
  public var candidates: [Candidate]
  public var norm: Norm
}

extension ExplainedClause {
  init(_ clause: MainClause, _ norm: Norm, _ table: TokenTable) {
    let frame = clause.frame
    op = "\(frame.op)"
    actor = "\(frame.actor)"
    verb = frame.verb.map { "\($0.lemma) (\($0.effect))" } ?? ""
    marks = frame.marks.names
    words = clause.sentence.tokens.enumerated().map { index, token in
      let token = table.tokens[Int(token)]
      let classes = table.classes[Int(token.word)]
      return Word(
        range: token.range, classes: WordClass.named.filter { classes.isSuperset(of: $0.value) }.map(\.key).sorted(),
        part: frame.part(at: index), isMain: frame.isMain[safe: index] ?? true)
    }
    candidates = constructionsByOperator[Int(frame.op.rawValue)].map { construction in
      Candidate(
        name: construction.name, score: construction.score, normClass: construction.normClass,
        misfit: construction.misfit(frame).map { $0.description(of: frame) })
    }
    self.norm = norm
  }
}

extension Frame {
  /// What a word is in the main clause.
  fileprivate func part(at index: Int) -> String {
    if index == finite { return "persoonsvorm" }
    if index == nonFinite { return "werkwoord" }
    if index == particle { return "werkwoordsdeel" }
    if subject.contains(index) { return "onderwerp" }
    if agent.contains(index) { return "door wie" }
    if roomAt.contains(index) { return "ruimte" }
    return index == conditionAt ? "voorwaarde" : ""
  }
}

extension Frame.Marks {
  /// The names of all marks, in the order of their bits.
  private static let named: [(Frame.Marks, String)] = [
    (.negated, "negated"), (.restrictive, "restrictive"), (.room, "room"), (.weakRoom, "weakRoom"),
    (.delegation, "delegation"), (.request, "request"), (.closed, "closed"), (.decision, "decision"),
    (.money, "money"), (.rule, "rule"), (.information, "information"), (.person, "person"), (.criminal, "criminal"),
    (.procedure, "procedure"), (.term, "term"), (.law, "law"), (.official, "official"), (.court, "court"),
    (.privateLaw, "privateLaw"), (.conditional, "conditional"), (.liability, "liability"), (.benefit, "benefit"),
    (.government, "government"), (.exLege, "exLege"), (.maximum, "maximum"), (.organAgent, "organAgent"),
    (.deviation, "deviation"), (.unless, "unless"), (.limitedSubject, "limitedSubject"), (.nihil, "nihil"),
    (.onlyAfter, "onlyAfter"), (.defining, "defining"), (.citizenAgent, "citizenAgent"),
    (.waiting, "waiting"), (.courtAgent, "courtAgent"), (.benefitSubject, "benefitSubject"), (.state, "state"),
    (.sanction, "sanction"), (.choice, "choice"), (.loses, "loses"),
    (.computed, "computed"), (.opinion, "opinion"), (.listed, "listed"),
  ]

  var names: [String] { Self.named.filter { isSuperset(of: $0.0) }.map(\.1) }
}

extension Misfit {
  fileprivate func description(of frame: Frame) -> String {
    switch self {
    case .op: "andere werkwoordsvorm"
    case .lacks(let marks): "mist \(marks.names.joined(separator: ", "))"
    case .holds(let marks): "heeft \(marks.names.joined(separator: ", "))"
    case .actor: "onderwerp is \(frame.actor)"
    case .lacksAll(let marks): "heeft geen van \(marks.names.joined(separator: ", "))"
    case .effect: frame.verb.map { "gevolg is \($0.effect)" } ?? "geen werkwoord van de lijst"
    case .lemma: frame.verb.map { "werkwoord is \($0.lemma)" } ?? "geen werkwoord van de lijst"
    }
  }
}

/// The provisions that an address names, with why their main clauses are the norms that they are.
///
/// `address` is a legal name ("artikel 4, tweede lid"), its key ("art:4/lid:2") or its numbers ("4", "4:2"); an artikel stands
/// for all its leden. Empty where no provision has it.
public func explainedNorms(
  _ document: Document, at address: String, lexicon: Lexicon
) -> [ExplainedProvision] {
  var analysis = NormAnalysis(document, lexicon: lexicon, listsAll: true)
  return analysis.provisionNodes.filter { LegalAddress(document, $0).isNamed(by: address) }
    .map { analysis.explanation(of: $0) }
}

extension LegalAddress {
  fileprivate func isNamed(by address: String) -> Bool {
    let wanted = address.lowercased()
    let numbers = paragraph.isEmpty ? article : "\(article):\(paragraph)"
    if [name, key, numbers, article].contains(where: { $0.lowercased() == wanted }) { return true }
    return name.lowercased().hasPrefix("\(wanted), ") || key.lowercased().hasPrefix("\(wanted)/")
  }
}

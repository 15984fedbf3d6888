import Legislation

/// A place in a file with the words that stand there.
public struct Location: Sendable, Hashable {
  public var path: String
  /// Bytes on disk.
  public var span: Span
  /// The legal name of the provision, "" outside provisions.
  public var provision: String

  public init(path: String, span: Span, provision: String) {
    self.path = path
    self.span = span
    self.provision = provision
  }
}

/// What makes a finding the same in two states of a text: its rule, the address of its provision, and that provision's words.
///
/// A provision that moves keeps its words, one that is renumbered too; one that changes shows its finding again.
public struct FindingKey: Sendable, Hashable {
  public var rule: String
  /// The key of the legal address.
  public var address: String
  /// A hash of the words of the provision, white space left out of account.
  public var text: String

  public init(rule: String, address: String, text: String) {
    self.rule = rule
    self.address = address
    self.text = text
  }
}

/// One remark of one rule at one place.
public struct Finding: Sendable {
  public struct Words: Sendable, Hashable {
    public var role: String
    public var text: String
    public var span: Span

    public init(role: String, text: String, span: Span) {
      self.role = role
      self.text = text
      self.span = span
    }
  }

  public struct Related: Sendable, Hashable {
    public var message: String
    public var location: Location

    public init(message: String, location: Location) {
      self.message = message
      self.location = location
    }
  }

  public var rule: String
  public var severity: Severity
  public var message: String
  public var advice: String
  /// The authorities it rests on ("Ar 2.11 lid 2").
  public var basis: [String]
  public var location: Location
  /// What makes it the same in another state of the text.
  public internal(set) var key: FindingKey
  /// Where it stands in the text of its document; empty for what is no part of it.
  var range = 0..<0
  /// The provision or section whose address it bears.
  var node: NodeID = 0
  /// All that is marked, in the order of the text; the first is where the finding stands.
  public var marks: [Span]
  /// The numbers of the artikel and the lid, "" where there are none.
  public var article: String
  public var paragraph: String
  /// The sentence in which it stands, at most 300 characters.
  public var quote: String
  /// The words that decided.
  public var evidence: [Words]
  public var related: [Related]
  /// The same for the same rule, address and words, wherever the file and the line.
  public var fingerprint: String

  public init(
    rule: String, severity: Severity, message: String, advice: String, basis: [String], location: Location,
    marks: [Span]? = nil, article: String, paragraph: String, quote: String, evidence: [Words], related: [Related],
    fingerprint: String
  ) {
    self.rule = rule
    key = FindingKey(rule: rule, address: "", text: "")
    self.severity = severity
    self.message = message
    self.advice = advice
    self.basis = basis
    self.location = location
    self.marks = marks ?? [location.span]
    self.article = article
    self.paragraph = paragraph
    self.quote = quote
    self.evidence = evidence
    self.related = related
    self.fingerprint = fingerprint
  }
}

import Legislation

/// How much room a norm leaves the authority (eval guidelines; legal.md B.1).
public enum NormClass: String, Sendable, CaseIterable {
  /// The text fixes the outcome.
  case gebonden
  /// The authority weighs or assesses.
  case discretionair
  /// No decision about a specific addressee: definitions, delegation, procedure, organisation, duties of citizens.
  case overig
}

/// For whom a norm turns out well or badly.
public enum Burden: String, Sendable, CaseIterable {
  case belastend, begunstigend, neutraal
}

/// The grades of boundness.
public enum Grade: String, Sendable {
  /// Indicative, closed facts, no room.
  case g3 = "G3"
  /// Indicative, but an open term in the condition decides.
  case g2 = "G2"
  /// As G3, with a specific exception in the same artikel.
  case g1 = "G1"
  /// Discretionary.
  case g0 = "G0"
  /// By operation of law, without a decision.
  case gr = "GR"
  /// No power at all.
  case none = "-"
}

/// What a burdening norm does: the families of the rules `gebonden-*`.
public enum NormFamily: String, Sendable, CaseIterable {
  case weigering, intrekking, terugvordering, verlaging, boete, schorsing
  case vanRechtswege = "van-rechtswege"
  case verschuldigd, recht,
    fictie, verbod, termijn, bedrag, overig
}

/// Words that decided, with their role.
public struct Evidence: Sendable, Hashable {
  /// What words do in the sentence; in reports by this name.
  public enum Role: String, Sendable {
    case actor, werkwoord, gevolg, criterium, afwijking
  }

  public var role: Role
  /// Offsets in the document's text.
  public var range: Range<Int>

  public init(role: Role, range: Range<Int>) {
    self.role = role
    self.range = range
  }
}

/// What softens a bound burden, and where it stands.
public struct Softening: Sendable, Hashable {
  public enum Kind: String, Sendable {
    /// An open margin or a specific exemption for the same decision.
    case open
    /// A hardship clause whose scope covers the artikel.
    case clause
    /// Only an exception with fixed conditions.
    case closed
  }

  public var kind: Kind
  /// The provision that softens.
  public var node: NodeID
  /// Its words.
  public var range: Range<Int>
  /// The act in which both stand, by its place among those given as context; nil for the document itself.
  public var act: Int?
  /// The onderdelen of the norm's list that it softens, where it softens no others.
  public var onderdelen: [String] = []

  public init(kind: Kind, node: NodeID, range: Range<Int>, act: Int? = nil) {
    self.kind = kind
    self.node = node
    self.range = range
    self.act = act
  }

  /// ", voor onderdeel b": what follows the place of one that softens no more; "" for one that softens all.
  public var limitation: String { onderdelen.isEmpty ? "" : ", voor \(namedOnderdelen)" }

  /// "onderdeel b", "de onderdelen a, b en d": what it softens alone.
  var namedOnderdelen: String {
    guard onderdelen.count > 1, let last = onderdelen.last else { return "onderdeel \(onderdelen.first ?? "")" }
    return "de onderdelen \(onderdelen.dropLast().joined(separator: ", ")) en \(last)"
  }

  /// What softens by a clause: its first words tell where it stands.
  init(_ kind: Kind, by clause: HardshipClause, act: Int? = nil) {
    self.init(kind: kind, node: clause.node, range: clause.evidence.first?.range ?? 0..<0, act: act)
  }
}

/// One norm: a main clause or an onderdeel of a provision, with what decided its class.
public struct Norm: Sendable {
  public var normClass: NormClass
  public var burden: Burden
  public var grade: Grade
  public var family: NormFamily
  /// Whether the form is one of the core forms of legal.md B.3 (P1, P2, GR with a citizen), that may give a warning.
  public var isCore: Bool
  /// The construction that won ("passief-besluit", "kan-orgaan", ...).
  public var construction: String
  /// The sentence or onderdeel, in the document's text.
  public var range: Range<Int>
  /// The onderdelen between the lead-in and the one that the norm is of; empty where none stands there.
  public var passedOver: Range<Int> = 0..<0
  public var evidence: [Evidence]
  /// Whether it stands behind "met dien verstande dat" and the like: what it says qualifies what another sentence or act rules, and
  /// that, which need not stand here, may hold what softens it: no query is put to it.
  public var isQualification = false
  /// Whether an organ stands as the subject.
  public var hasOrganActor = false
  public var softenedBy: [Softening] = []
  /// What softens all of it; nil where nothing does, or some of its onderdelen alone are softened.
  public var softening: Softening? { softenedBy.first { $0.onderdelen.isEmpty } }
  /// Of what softens all of it the strongest: a clause before room of its own, and that before an exception.
  public var strongestSoftening: Softening? {
    let whole = softenedBy.filter(\.onderdelen.isEmpty)
    return whole.first { $0.kind == .clause } ?? whole.first { $0.kind == .open } ?? whole.first
  }
  /// The exceptions that single items of its list make.
  public var exceptions: [ItemException] = []
  /// Further facts that rules ask for ("alles-of-niets", "fatale-termijn", "vast-bedrag", "op-verzoek", "onderneming" ...).
  public var features: NormFeatures = []
  /// The provisions that the sentence names, where it may soften another norm.
  public var references: [NormReference] = []
}

/// An exception to one ground of a list: "a. ..., tenzij ...; b. ...".
public struct ItemException: Sendable {
  /// Where it starts in the document's text.
  public var offset: Int
  /// Whether it excuses who is not to blame, which must be weighed.
  public var isExcusable: Bool
}

/// A provision of the same regulation that a sentence names.
public struct NormReference: Sendable, Hashable {
  /// "" where only a lid of the same artikel is named.
  public var article: String
  /// "" where the whole artikel is named.
  public var lid: String
  /// The letters of the onderdelen where these alone are meant.
  public var onderdelen: Set<String> = []
}

/// A lid, or an artikel without leden, with its norms.
public struct Provision: Sendable {
  public var node: NodeID
  /// The stretches of the document's text that are its running text, in order.
  public var pieces: [Range<Int>]
  /// The aggregate: discretionary over bound over other.
  public var normClass: NormClass
  public var burden: Burden
  public var clause: HardshipClause? {
    get { held?.clause }
    set { held = HeldExtras.holding(newValue, weighing) }
  }
  public var norms: [Norm]
  /// What gave it another class than its norms have; nil where they agree, and where nothing was weighed.
  public var weighing: Weighing? {
    get { held?.weighing }
    set { held = HeldExtras.holding(clause, newValue) }
  }
  private var held: HeldExtras?

  init(
    node: NodeID, pieces: [Range<Int>], normClass: NormClass, burden: Burden, clause: HardshipClause?, norms: [Norm]
  ) {
    self.node = node
    self.pieces = pieces
    self.normClass = normClass
    self.burden = burden
    self.norms = norms
    held = HeldExtras.holding(clause, nil)
  }

  /// What softens its burdening bound norm, empty where nothing does.
  public var softenedBy: [Softening] { norms.flatMap(\.softenedBy) }
}

/// What few provisions have, with a place of its own: it is large, and of a hundred provisions one or two have any.
private final class HeldExtras: Sendable {
  let clause: HardshipClause?
  let weighing: Weighing?

  private init(_ clause: HardshipClause?, _ weighing: Weighing?) {
    self.clause = clause
    self.weighing = weighing
  }

  /// Nothing where there is nothing to hold; an initialiser that fails would take its room first.
  static func holding(_ clause: HardshipClause?, _ weighing: Weighing?) -> HeldExtras? {
    clause == nil && weighing == nil ? nil : HeldExtras(clause, weighing)
  }
}

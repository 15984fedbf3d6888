import Legislation

/// A provision that lets an authority depart from a mandatory outcome (legal.md C).
public struct HardshipClause: Sendable {
  public enum Kind: String, Sendable {
    /// Of a general nature, on an open criterion of unfairness.
    case hardheidsclausule
    /// Room for one kind of decision or requirement.
    case specifiek
  }

  /// What may be set aside.
  public enum Scope: Sendable, Hashable {
    case article(String)
    case paragraph(article: String, lid: String)
    case articles(String, String)
    /// The whole regulation.
    case regulation
    /// What rests on it as well.
    case delegated
    case division(NodeKind, String)
    /// Provisions of another act.
    case other(String)

    /// As the labelled data write it: `art:5`, `art:5:2`, `art:5-8`, `regeling`, `krachtens`, `hoofdstuk:3`, `ander:...`.
    public var label: String {
      switch self {
      case .article(let number): "art:\(number)"
      case .paragraph(let article, let lid): "art:\(article):\(lid)"
      case .articles(let first, let last): "art:\(first)-\(last)"
      case .regulation: "regeling"
      case .delegated: "krachtens"
      case .division(let kind, let number): "\(kind.name):\(number)"
      case .other(let act): "ander:\(act)"
      }
    }
  }

  public var kind: Kind
  public var scope: [Scope]
  /// The letters of the onderdelen that are meant alone, by the part of the scope that they belong to; none for what is meant whole.
  public var onderdelen: [Scope: Set<String>]
  /// The organ in the text's own words; "" where there is none.
  public var organ: String
  /// The words of criterion, interest, operator, for messages and checks.
  public var evidence: [Evidence]
  /// The provision that holds it.
  public var node: NodeID
  /// The parts of its sentence.
  public var slots: ClauseSlots

  init(
    kind: Kind, scope: [Scope], onderdelen: [Scope: Set<String>] = [:], organ: String, evidence: [Evidence],
    node: NodeID,
    slots: ClauseSlots = ClauseSlots(sentence: 0..<0)
  ) {
    self.kind = kind
    self.scope = scope
    self.onderdelen = onderdelen
    self.organ = organ
    self.evidence = evidence
    self.node = node
    self.slots = slots
  }
}

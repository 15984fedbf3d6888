/// A question about how a toelichting treats a subject.
public struct SectionQuery: Sendable, Equatable {
  /// What is asked about.
  public let subject: Onderwerp
  /// The states that make a finding.
  public let states: [State]
  /// What must hold for the question to be asked, each or, negated, not.
  public let when: [Condition]
  /// The codes of which one must stand in the treatment.
  public let has: [String]
  /// The codes of which none may stand in it.
  public let lacks: [String]

  /// How the subject is treated, in the words of rule files.
  public enum State: String, Sendable, CaseIterable {
    case afwezig
    /// A heading without text, or with a placeholder.
    case leeg
    /// One sentence that denies without a reason.
    case ontkend
    /// With less than a good treatment says.
    case mager
    case behandeld
  }

  /// A cause that must, or must not, be there.
  public struct Condition: Sendable, Equatable {
    public let aanleiding: Aanleiding
    public let isNegated: Bool
  }

  init(from value: RuleValue) throws(RuleError) {
    var fields = try RuleFields(value)
    subject = try fields.required("subject").choice()
    var states: [State] = []
    for item in try fields.required("state").items { states.append(try item.choice()) }
    self.states = states
    var when: [Condition] = []
    for item in fields.value("when")?.items ?? [] {
      let text = try item.text()
      let isNegated = text.hasPrefix("~")
      let name = RuleValue(.string(isNegated ? String(text.dropFirst()) : text), position: item.position)
      when.append(Condition(aanleiding: try name.choice(), isNegated: isNegated))
    }
    self.when = when
    has = try fields.value("has")?.texts() ?? []
    lacks = try fields.value("lacks")?.texts() ?? []
    try fields.finish()
  }
}

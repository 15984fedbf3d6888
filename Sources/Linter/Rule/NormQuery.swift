/// A question about norms: all conditions must hold, of one condition one value is enough.
public struct NormQuery: Sendable, Equatable {
  /// What a condition is about.
  public enum Key: String, Sendable, CaseIterable {
    /// Whether the organ is bound.
    case `class`
    /// Whom the consequence hurts.
    case burden
    /// What softens the norm, the best of all.
    case softened
    /// The grade of boundness.
    case grade
    /// What the consequence does.
    case family
    /// Whether the form is one of those that hold a burden beyond doubt.
    case core
    /// For whom the consequence is.
    case addressee
    /// Marks found in the sentence.
    case feature

    /// The values that the key may have.
    public var values: [String] {
      switch self {
      case .class: NormClass.allCases.map(\.rawValue)
      case .burden: Burden.allCases.map(\.rawValue)
      case .softened: ["none", "closed", "open", "clause"]
      case .grade: ["G0", "G1", "G2", "G3", "GR"]
      case .family: NormFamily.allCases.map(\.rawValue)
      case .core: ["true", "false"]
      case .addressee: ["burger", "onderneming", "overheid"]
      case .feature: NormFeature.askedNames
      }
    }
  }

  /// One key with the values that satisfy it, or, negated, with those that do not.
  public struct Condition: Sendable, Equatable {
    /// What it is about.
    public let key: Key
    /// The values, at least one.
    public let values: [String]
    /// Whether none of the values may hold.
    public let isNegated: Bool
    /// The features among the values.
    let features: NormFeatures

    init(key: Key, values: [String], isNegated: Bool) {
      self.key = key
      self.values = values
      self.isNegated = isNegated
      var features: NormFeatures = []
      if key == .feature { for feature in values.compactMap(NormFeature.init(named:)) { features.insert(feature) } }
      self.features = features
    }
  }

  /// The conditions in the order of the file.
  public let conditions: [Condition]

  /// Reads a map such as `{class: gebonden, softened: none|closed, feature: ~tegenbewijs}`; a list means all of.
  init(from value: RuleValue) throws(RuleError) {
    var fields = try RuleFields(value)
    var conditions: [Condition] = []
    for entry in fields.rest() {
      let key = try RuleValue(.string(entry.key), position: entry.position).choice(Key.self)
      for item in entry.value.items {
        let text = try item.text()
        let isNegated = text.utf8.first == UInt8(ascii: "~")
        let values = text.utf8.dropFirst(isNegated ? 1 : 0)
          .split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
          .map { String(Substring($0)) }
        let choices = key.values
        for value in values where !choices.contains(value) {
          let known = choices.joined(separator: ", ")
          throw RuleError("‘\(value)’ past niet bij ‘\(entry.key)’; kies uit \(known)", at: item.position)
        }
        conditions.append(Condition(key: key, values: values, isNegated: isNegated))
      }
    }
    guard !conditions.isEmpty else { throw RuleError("de vraag heeft geen voorwaarden", at: value.position) }
    self.conditions = conditions
  }
}

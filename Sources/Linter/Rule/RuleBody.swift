/// What a rule asks of the text; a rule has exactly one.
public enum RuleBody: Sendable, Equatable {
  /// Words that must not stand there.
  case forbid([TokenPattern])
  /// Words of which one pattern must stand in the selected unit.
  case require([TokenPattern])
  /// A question about norms.
  case norm(NormQuery)
  /// A question about the structure of the document.
  case structure(NamedQuery)
  /// A question about what the toelichting treats.
  case section(SectionQuery)
  /// A check written in Swift.
  case check(NamedQuery)

  private enum Key: String, CaseIterable {
    case forbid, require, norm, section, structure, check
  }

  init(from fields: inout RuleFields) throws(RuleError) {
    var found: [(Key, RuleValue)] = []
    for key in Key.allCases {
      if let value = fields.value(key.rawValue) { found.append((key, value)) }
    }
    guard let (key, value) = found.first, found.count == 1 else {
      let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
      throw RuleError("een regel heeft precies één van \(known)", at: found.last?.1.position ?? fields.position)
    }
    self =
      switch key {
      case .forbid: .forbid(try Self.patterns(value))
      case .require: .require(try Self.patterns(value))
      case .norm: .norm(try NormQuery(from: value))
      case .section: .section(try SectionQuery(from: value))
      case .structure: .structure(try NamedQuery(from: value, known: Check.structure))
      case .check: .check(try NamedQuery(from: value, known: Check.all))
      }
  }

  /// What a finding marks when the rule does not say it.
  var usualMark: Mark {
    switch self {
    case .forbid: .match
    case .require, .structure, .section: .heading
    case .norm: .verb
    case .check: .evidence
    }
  }

  private static func patterns(_ value: RuleValue) throws(RuleError) -> [TokenPattern] {
    var patterns: [TokenPattern] = []
    for item in value.items { patterns.append(try item.pattern()) }
    return patterns
  }
}

/// A question known by its name, with parameters: `hc-dubbel`, or `{name: numbering, unit: artikel}`.
public struct NamedQuery: Sendable, Equatable {
  /// The patterns that a parameter lists.
  public struct PatternParameter: Sendable, Equatable {
    public let name: String
    public let patterns: [TokenPattern]
  }

  /// The name under which the program knows it.
  public let name: String
  /// Whether it is asked of a toelichting, or of both.
  let isOfPair: Bool
  /// The parameters by name; a single value is a list of one.
  public let parameters: [String: [String]]
  /// The parameters that list token patterns, in the order of the file.
  public let patterns: [PatternParameter]

  /// Reads a name, or a map with a name and parameters, and holds both to what the program knows.
  init(from value: RuleValue, known: [Check]) throws(RuleError) {
    let isName = if case .string = value.content { true } else { false }
    var fields = try RuleFields(isName ? RuleValue(.map([RuleValue.Entry(key: "name", value: value)])) : value)
    let named = try fields.required("name")
    name = try named.text()
    guard let query = known.first(where: { [name] in $0.name == name }) else {
      throw RuleError(
        "‘\(name)’ is onbekend; kies uit \(known.map(\.name).joined(separator: ", "))", at: named.position)
    }
    isOfPair = query.isOfPair
    var parameters: [String: [String]] = [:]
    var patterns: [PatternParameter] = []
    for entry in fields.rest() {
      if query.patterns.contains(entry.key) {
        var list: [TokenPattern] = []
        for item in entry.value.items { list.append(try item.pattern()) }
        patterns.append(PatternParameter(name: entry.key, patterns: list))
      } else if query.parameters.contains(entry.key) {
        parameters[entry.key] = try entry.value.texts()
      } else {
        throw RuleError("‘\(name)’ kent geen ‘\(entry.key)’", at: entry.position)
      }
    }
    self.parameters = parameters
    self.patterns = patterns
  }

  /// A parameter that is a number; the rule files are held to that when they are compiled.
  func number(_ parameter: String) -> Int { parameters[parameter]?.first.flatMap { Int($0) } ?? 0 }
}

/// A context in which a rule is silent, and why.
public struct RuleException: Sendable, Equatable {
  /// What makes the rule silent.
  public enum Context: Sendable, Equatable {
    /// A match of this pattern that overlaps what was found, brackets left out of account.
    case pattern(TokenPattern)
    /// A match of this pattern anywhere in the same sentence.
    case sentence(TokenPattern)
    /// A match of this pattern before the list of grounds in the sentence, or in each of them; anywhere in a sentence without a list.
    case grounds(TokenPattern)
    /// A match of this pattern anywhere in the same artikel.
    case artikel(TokenPattern)
    /// A place.
    case selector(Selector)
    /// What was found stands in a clause of this kind.
    case clause(Clause)
  }

  /// The kinds of clause that the grammar tells apart from the main clause.
  public enum Clause: String, Sendable, CaseIterable {
    /// A clause with a subordinating or relative word in front.
    case bijzin
  }

  /// What makes the rule silent.
  public let context: Context
  /// Why that is no finding.
  public let note: String

  init(from value: RuleValue) throws(RuleError) {
    var fields = try RuleFields(value)
    note = try fields.text("note")
    if let pattern = fields.value("pattern") {
      context = .pattern(try pattern.pattern())
    } else if let pattern = fields.value("sentence") {
      context = .sentence(try pattern.pattern())
    } else if let pattern = fields.value("grounds") {
      context = .grounds(try pattern.pattern())
    } else if let pattern = fields.value("artikel") {
      context = .artikel(try pattern.pattern())
    } else if let clause = fields.value("clause") {
      context = .clause(try clause.choice())
    } else {
      context = .selector(try Selector(from: try fields.required("where")))
    }
    try fields.finish()
  }
}

extension RuleValue {
  /// The token pattern that the text spells, its error put at the text.
  fileprivate func pattern() throws(RuleError) -> TokenPattern {
    let source = try text()
    // Without a place it comes out of the binary.
    if position == nil { return TokenPattern(checked: source) }
    do {
      return try TokenPattern(source)
    } catch {
      throw RuleError(error.reason, at: position)
    }
  }
}

extension Configuration {
  /// Decodes a file of settings; `names` are the rules and folders of rules that may be set.
  public init(from value: RuleValue, path: String, names: Set<String>) throws(RuleError) {
    self.init()
    let decoder = ConfigurationDecoder(path: path, names: names)
    var fields = try decoder.fields(
      value, keys: Self.partKeys + ["extends", "overrides", "rule-folders", "fail-level", "exclude", "pairs"])
    part = try decoder.part(&fields)
    extends = try decoder.texts(fields.value("extends"))
    ruleFolders = try decoder.texts(fields.value("rule-folders"))
    failLevel = try decoder.choice(fields.value("fail-level"))
    exclude = try decoder.texts(fields.value("exclude")).map {
      Sourced(value: PathPattern($0.value), origin: $0.origin)
    }
    for item in fields.value("overrides")?.items ?? [] {
      var own = try decoder.fields(item, keys: Self.partKeys + ["paths"])
      let paths = try own.required("paths").texts().map(PathPattern.init)
      overrides.append(Override(paths: paths, part: try decoder.part(&own)))
    }
    for item in fields.value("pairs")?.items ?? [] {
      var own = try decoder.fields(item, keys: ["regulation", "toelichting"])
      let pair = PairPattern(regulation: try own.text("regulation"), toelichting: try own.text("toelichting"))
      guard pair.regulation.filter({ $0 == "*" }).count == pair.toelichting.filter({ $0 == "*" }).count,
        pair.regulation.filter({ $0 == "*" }).count <= 1
      else {
        throw RuleError("beide patronen hebben één ‘*’ voor wat zij gemeen hebben, of geen", at: item.position)
      }
      pairs.append(Sourced(value: pair, origin: decoder.origin(item)))
    }
  }

  static let partKeys = ["phase", "domain", "rules", "context"]
}

/// Decodes the parts of one file, and knows where each stands.
private struct ConfigurationDecoder {
  let path: String
  let names: Set<String>

  func origin(_ value: RuleValue) -> Configuration.Origin { .init(path: path, position: value.position) }

  /// The keys of a map; an unknown one is refused with the nearest that is known.
  func fields(_ value: RuleValue, keys: [String]) throws(RuleError) -> RuleFields {
    if case .map(let entries) = value.content {
      for entry in entries where !keys.contains(entry.key) {
        throw RuleError("onbekende sleutel ‘\(entry.key)’\(suggestion(entry.key, keys))", at: entry.position)
      }
    }
    return try RuleFields(value)
  }

  private func suggestion(_ name: String, _ known: some Collection<String>) -> String {
    nearest(to: name, among: known.sorted()).map { "; bedoelt u ‘\($0)’?" }
      ?? "; kies uit \(known.sorted().joined(separator: ", "))"
  }

  func part(_ fields: inout RuleFields) throws(RuleError) -> Configuration.Part {
    var part = Configuration.Part()
    part.phase = try choice(fields.value("phase"))
    part.domain = try choice(fields.value("domain"))
    if let rules = fields.value("rules") {
      guard case .map(let entries) = rules.content else {
        throw RuleError("hier horen regels met wat ervan wordt gemaakt, zoals ‘casu-quo: uit’", at: rules.position)
      }
      for entry in entries {
        guard names.contains(entry.key) else {
          let near =
            nearest(to: entry.key, among: names.sorted()).map { "; bedoelt u ‘\($0)’?" } ?? "; zie ‘maatlat rules’"
          throw RuleError("onbekende regel ‘\(entry.key)’\(near)", at: entry.position)
        }
        part.rules[entry.key] = .init(value: try entry.value.choice(), origin: origin(entry.value))
      }
    }
    if let context = fields.value("context") {
      part.context = .init(value: try context.texts(), origin: origin(context))
    }
    return part
  }

  func texts(_ value: RuleValue?) throws(RuleError) -> [Configuration.Sourced<String>] {
    var result: [Configuration.Sourced<String>] = []
    for item in value?.items ?? [] { result.append(.init(value: try item.text(), origin: origin(item))) }
    return result
  }

  func choice<Choice>(_ value: RuleValue?) throws(RuleError) -> Configuration.Sourced<Choice>?
  where Choice: RawRepresentable & CaseIterable & Sendable & Equatable, Choice.RawValue == String {
    guard let value else { return nil }
    return .init(value: try value.choice(), origin: origin(value))
  }
}

/// What a run goes by for one document, whatever files and flags it comes from.
public struct Settings: Sendable, Hashable {
  /// How far the draft is.
  public var phase: Phase
  /// The field of law.
  public var domain: Domain
  /// What the user makes of rules, by their name or that of their folder.
  public var rules: [String: RuleLevel]
  /// The day of the run as `2027-01-31`; nil where nobody asks what has expired.
  public var today: String?

  public init(
    phase: Phase = .consultatie, domain: Domain = .algemeen, rules: [String: RuleLevel] = [:], today: String? = nil
  ) {
    self.phase = phase
    self.domain = domain
    self.rules = rules
    self.today = today
  }

  /// What the user makes of a rule; its own name counts over that of its folder.
  func level(of rule: Rule) -> RuleLevel { rules[rule.id] ?? rules[rule.theme] ?? .aan }

  /// What a finding weighs, once the user has had a say.
  ///
  /// Where circumstances make it lighter than its rule is, it stays lighter.
  func severity(of finding: Severity, by rule: Rule) -> Severity {
    let weighed = domain.severity(of: finding, by: rule)
    guard let own = level(of: rule).severity else { return weighed }
    return weighed < rule.severity ? min(weighed, own) : own
  }
}

/// What a user makes of a rule.
public enum RuleLevel: String, Sendable, CaseIterable {
  case aan, uit, advies, waarschuwing, fout

  var severity: Severity? { Severity(rawValue: rawValue) }
}

/// The fields of law that weigh bound powers differently (legal.md F.3).
public enum Domain: String, Sendable, CaseIterable {
  case algemeen
  /// Decisions by the thousand, about people who can't do without.
  case socialeZekerheid = "sociale-zekerheid"
  case belasting, migratie, onderwijs, zorg
  /// What one is granted another pays for: third parties and markets, where no hardship clause belongs (Ar 5.25 lid 3).
  case omgeving, mededinging
  case financieelToezicht = "financieel-toezicht"
  case veiligheid

  /// Whether a clause would be at the cost of others.
  public var hasThirdParties: Bool { self == .omgeving || self == .mededinging || self == .financieelToezicht }

  /// Whether bound powers weigh a step more: they reach many, who can't do without (legal.md F.3).
  var isWeighty: Bool { self == .socialeZekerheid || self == .belasting || self == .migratie }

  /// A step lighter, for findings about bound powers alone.
  fileprivate func severity(of severity: Severity, by rule: Rule) -> Severity {
    guard rule.theme == "gebonden" || rule.theme == "ruimte", hasThirdParties else { return severity }
    return severity == .fout ? .waarschuwing : .advies
  }
}

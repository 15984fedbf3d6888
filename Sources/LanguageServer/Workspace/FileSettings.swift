import Linter

/// What the files of the user say of one draft.
public struct FileSettings: Sendable {
  public var settings: Settings
  /// All rules, where the user has some of his own; nil for those that are built in.
  public var rules: RuleSet?
  /// The paths of the acts beside which it is judged, from the root.
  public var context: [String]
  /// The path of the toelichting that the settings name for it, from the root; whether it is there is not told.
  public var toelichting: String?

  public init(
    settings: Settings = Settings(), rules: RuleSet? = nil, context: [String] = [], toelichting: String? = nil
  ) {
    self.settings = settings
    self.rules = rules
    self.context = context
    self.toelichting = toelichting
  }
}

/// What a `.maatlat.yml` says: settings for the drafts below its folder, and for some of them others.
public struct Configuration: Sendable, Equatable {
  /// A value with the place where it was set.
  public struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
    public var value: Value
    public var origin: Origin
  }

  /// A place in a file of settings.
  public struct Origin: Sendable, Equatable {
    public var path: String
    public var position: RulePosition?

    public var description: String { position.map { "\(path):\($0.line):\($0.column)" } ?? path }
  }

  /// Settings for some paths.
  public struct Override: Sendable, Equatable {
    public var paths: [PathPattern]
    public var part: Part
  }

  /// What may be set for all and for some.
  public struct Part: Sendable, Equatable {
    public var phase: Sourced<Phase>?
    public var domain: Sourced<Domain>?
    public var rules: [String: Sourced<RuleLevel>] = [:]
    public var context: Sourced<[String]>?

    public init() {}

    /// What the other says counts over this.
    mutating func take(_ other: Part) {
      phase = other.phase ?? phase
      domain = other.domain ?? domain
      rules.merge(other.rules) { _, new in new }
      context = other.context ?? context
    }
  }

  public var part = Part()
  public var overrides: [Override] = []
  /// Files whose settings come first; paths from the folder of this one.
  public var extends: [Sourced<String>] = []
  /// Folders with rules of the user's own.
  public var ruleFolders: [Sourced<String>] = []
  /// The lowest severity that makes a run fail.
  public var failLevel: Sourced<Severity>?
  /// Patterns of paths that are left out.
  public var exclude: [Sourced<PathPattern>] = []
  /// Names that belong together: a pattern of regulations, with `*` for what both have, and of their toelichtingen.
  public var pairs: [Sourced<PairPattern>] = []

  public init() {}

  /// The same after another file's settings, which this one extends.
  public func extending(_ base: Configuration) -> Configuration {
    var result = base
    result.part.take(part)
    result.overrides += overrides
    result.ruleFolders += ruleFolders
    result.failLevel = failLevel ?? base.failLevel
    result.exclude += exclude
    result.pairs += pairs
    result.extends = []
    return result
  }

  /// The toelichting that belongs with a regulation by a pair of patterns; both paths are written from the folder of the
  /// settings. Nil where no pattern fits.
  public func toelichting(of path: String) -> String? {
    pairs.lazy.compactMap { $0.value.toelichting(of: path) }.first
  }

  /// What holds for a path, written from the folder of the settings: later overrides count over earlier ones.
  public func part(for path: String) -> Part {
    var result = part
    for override in overrides where override.paths.contains(where: { $0.matches(path) }) { result.take(override.part) }
    return result
  }
}

/// How the name of a regulation tells that of its toelichting: `*-voorstel.xml` with `*-memorie.xml`.
public struct PairPattern: Sendable, Equatable {
  public var regulation: String
  public var toelichting: String

  public init(regulation: String, toelichting: String) {
    self.regulation = regulation
    self.toelichting = toelichting
  }

  /// The path of the toelichting that goes with a regulation; nil where the pattern is not about it.
  public func toelichting(of path: String) -> String? {
    guard let star = regulation.firstIndex(of: "*") else { return path == regulation ? toelichting : nil }
    let (before, after) = (regulation[..<star], regulation[regulation.index(after: star)...])
    guard path.utf8.count >= regulation.utf8.count - 1, path.hasPrefix(before), path.hasSuffix(after) else {
      return nil
    }
    return toelichting.replacing(
      "*", with: String(path.dropFirst(before.count).dropLast(after.count)), maxReplacements: 1)
  }
}

extension Configuration.Part {
  /// The settings, with what the command line says over them.
  public func settings(phase: Phase? = nil, today: String? = nil) -> Settings {
    Settings(
      phase: phase ?? self.phase?.value ?? .consultatie, domain: domain?.value ?? .algemeen,
      rules: rules.mapValues(\.value), today: today)
  }
}

import Legislation
import Linter

/// How one file is judged: by the settings that hold for it, with the rules and beside the acts that these name.
struct Judging: Sendable {
  let settings: Settings
  let rules: RulesBesideOwn
  let acts: [ContextAct]
  let failLevel: Severity?
  /// The same for all that comes to the same findings, but for the day.
  let hash: ContentHash

  init(settings: Settings, rules: RulesBesideOwn, acts: [ContextAct], failLevel: Severity?) {
    self.settings = settings
    self.rules = rules
    self.acts = acts
    self.failLevel = failLevel
    var hash = rules.hash
    hash.add(settings.phase.rawValue)
    hash.add(settings.domain.rawValue)
    for (name, level) in settings.rules.sorted(by: { $0.key < $1.key }) { hash.add("\(name)=\(level.rawValue)") }
    hash.add("\(acts.count)")
    for act in acts {
      hash.add(act.document.source.path)
      hash.add(act.document.source.utf8)
    }
    self.hash = hash
  }

  var set: RuleSet { rules.set }

  func report(_ dossier: Dossier) -> Report { check(dossier, settings, with: set) }
}

/// The ways in which the files of a run are judged; those that share their settings share one.
struct Judgings {
  private struct Key: Equatable {
    var settings: Settings
    var folders: [String]
    var acts: [String]
  }

  private let configurations: Configurations
  private let base: CheckRun
  private let day = today()
  /// Rows, for a run has few: dictionaries with such keys would cost more, at each start.
  private var known: [(key: Key, judging: Judging)] = []
  private var rules: [(folders: [String], rules: RulesBesideOwn)] = []
  private var acts: [String: ContextAct] = [:]
  private var complained: Set<String> = []

  init(_ run: CheckRun) {
    base = run
    configurations = Configurations(explicit: run.config, isIsolated: run.isIsolated)
  }

  /// How a file is judged; nil where its settings can't be read, which is complained of once, or where they leave it out.
  mutating func judging(for file: InputFile, in session: inout Session) throws -> Judging? {
    let found: Configurations.Found?
    do throws(FileError) { found = try configurations.found(for: file.path) } catch {
      if complained.insert(line(for: error)).inserted { session.complain(line(for: error)) }
      return nil
    }
    let relative = found.map { relativePath(file.path, to: $0.folder) } ?? file.path
    if !file.isNamed, found?.configuration.exclude.contains(where: { $0.value.matches(relative) }) ?? false {
      return nil
    }
    let part = found?.configuration.part(for: relative) ?? Configuration.Part()
    let settings = part.settings(phase: base.phase, today: day)
    let folder = found?.folder ?? ""
    func inFolder(_ path: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }
    let folders = base.rules + (found?.configuration.ruleFolders ?? []).map { inFolder($0.value) }
    let paths = base.context + (part.context?.value ?? []).map(inFolder)
    let key = Key(settings: settings, folders: folders, acts: paths)
    if let judging = known.first(where: { $0.key == key })?.judging { return judging }
    let rules = try rules(in: folders)
    let judging = Judging(
      settings: settings, rules: rules, acts: paths.compactMap { act($0, rules, &session) },
      failLevel: found?.configuration.failLevel?.value)
    known.append((key, judging))
    return judging
  }

  private mutating func rules(in folders: [String]) throws -> RulesBesideOwn {
    if let known = rules.first(where: { $0.folders == folders }) { return known.rules }
    let new = try RulesBesideOwn(in: folders)
    rules.append((folders, new))
    return new
  }

  /// The toelichting that the settings name for a regulation; nil where they name none.
  func toelichting(of path: String) -> String? {
    guard let found = try? configurations.found(for: path) else { return nil }
    let relative = relativePath(path, to: found.folder)
    guard let other = found.configuration.toelichting(of: relative) else { return nil }
    // Written as the regulation is: from the same place.
    return path.hasSuffix(relative) ? String(path.dropLast(relative.count)) + other : "\(found.folder)/\(other)"
  }

  private mutating func act(_ path: String, _ rules: RulesBesideOwn, _ session: inout Session) -> ContextAct? {
    if let act = acts[path] { return act }
    guard let act = session.act(path).map({ contextAct($0, with: rules.set) }) else { return nil }
    acts[path] = act
    return act
  }
}

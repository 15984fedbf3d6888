import LanguageServer
import Legislation
import Linter
import RuleFiles
import Synchronization

/// What the files of the user say of the drafts in an editor.
///
/// What is wrong in them `maatlat check` and `maatlat test` tell: until then what can be read holds.
final class EditorSettings: Sendable {
  fileprivate struct Known {
    var configurations = Configurations()
    /// The rules in folders that were named together; nil where there are none.
    var rules: [[String]: RuleSet?] = [:]
  }

  private let known = Mutex(Known())

  /// What they say of the draft at a path.
  func of(_ path: String) -> FileSettings {
    known.withLock { known in
      guard let found = try? known.configurations.found(for: path) else { return FileSettings() }
      let relative = relativePath(path, to: found.folder)
      let part = found.configuration.part(for: relative)
      let folders = found.configuration.ruleFolders.map { absolutePath($0.value, from: found.folder) }
      return FileSettings(
        settings: part.settings(today: today()), rules: known.rules(in: folders),
        context: (part.context?.value ?? []).map { absolutePath($0, from: found.folder) },
        toelichting: found.configuration.toelichting(of: relative).map { absolutePath($0, from: found.folder) })
    }
  }

  /// Has all files read anew when they are next asked for.
  func forget() { known.withLock { $0 = Known() } }
}

extension EditorSettings.Known {
  fileprivate mutating func rules(in folders: [String]) -> RuleSet? {
    guard !folders.isEmpty else { return nil }
    if let set = rules[folders] { return set }
    let taken = Set(builtIn.rules.map(\.id))
    let own = readRuleFiles(folders).rules.map(\.rule).filter { !taken.contains($0.id) }
    let set = ruleSet(with: own)
    rules[folders] = .some(set)
    return set
  }
}

import Glibc
import Linter
import RuleFiles
import Rules
import Synchronization

/// The settings of each file: those of the nearest `.maatlat.yml` above it, up to the root of its repository.
final class Configurations: Sendable {
  /// Settings with the folder from which their paths start.
  struct Found: Sendable {
    let configuration: Configuration
    let folder: String
  }

  static let name = ".maatlat.yml"

  private let explicit: String?
  private let isIsolated: Bool
  private let root: String
  private let known: Mutex<[String: Known]> = Mutex([:])

  /// What was found under a name.
  private enum Known {
    case found(Found?)
    case failed(FileError)
  }

  /// With `explicit` that file counts for all, with `isIsolated` none does.
  init(explicit: String? = nil, isIsolated: Bool = false) {
    self.explicit = explicit
    self.isIsolated = isIsolated
    root = currentFolder()
  }

  /// The settings for a file; nil where there are none.
  func found(for path: String) throws(FileError) -> Found? {
    guard !isIsolated else { return nil }
    if let explicit { return try cached(explicit) { () throws(FileError) in try read(absolute(explicit)) } }
    return try found(in: Linter.folder(of: absolute(path)))
  }

  /// What holds for a file.
  func part(for path: String) throws(FileError) -> Configuration.Part {
    guard let found = try found(for: path) else { return Configuration.Part() }
    return found.configuration.part(for: relativePath(path, to: found.folder))
  }

  private func absolute(_ path: String) -> String { absolutePath(path, from: root) }

  private func found(in folder: String) throws(FileError) -> Found? {
    try cached(folder) { () throws(FileError) in try search(folder) }
  }

  /// What was found before under a name, else what is found now.
  private func cached(_ name: String, _ find: () throws(FileError) -> Found?) throws(FileError) -> Found? {
    switch known.withLock({ $0[name] }) {
    case .found(let found): return found
    case .failed(let error): throw error
    case nil: break
    }
    do throws(FileError) {
      let found = try find()
      known.withLock { $0[name] = .found(found) }
      return found
    } catch {
      known.withLock { $0[name] = .failed(error) }
      throw error
    }
  }

  private func search(_ folder: String) throws(FileError) -> Found? {
    let own = folder == "/" ? "/\(Self.name)" : "\(folder)/\(Self.name)"
    if exists(own) { return try read(own) }
    // Above the root of a repository stands what others may have written.
    guard folder != "/", !exists("\(folder)/.git") else { return nil }
    return try found(in: Linter.folder(of: folder))
  }

  /// Reads a file of settings with those that it extends.
  private func read(_ path: String, extendedBy above: [String] = []) throws(FileError) -> Found {
    guard !above.contains(path) else {
      throw FileError(path, "breidt zichzelf uit: \((above + [path]).joined(separator: " → "))")
    }
    let bytes = try readFile(path)
    var configuration: Configuration
    do throws(RuleError) {
      configuration = try Configuration(
        from: try RuleValue(yaml: String(decoding: bytes, as: UTF8.self)), path: path, names: Set(BuiltIn.settableNames)
      )
    } catch {
      throw FileError(error.position.map { "\(path):\($0.line):\($0.column)" } ?? path, error.reason)
    }
    let folder = Linter.folder(of: path)
    for base in configuration.extends {
      let other = base.value.hasPrefix("/") ? base.value : absolute("\(folder)/\(base.value)")
      configuration = configuration.extending(try read(other, extendedBy: above + [path]).configuration)
    }
    return Found(configuration: configuration, folder: folder)
  }
}

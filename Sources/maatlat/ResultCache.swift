import Glibc
import Legislation
import Linter

/// Where the results of earlier runs are kept.
enum CacheChoice: Sendable {
  /// The folder of the user for such things, unless the environment turns it off.
  case standard
  case folder(String)
  case off

  /// The cache; nil where there is none, or where its folder can't be made.
  var cache: ResultCache? {
    switch self {
    case .off: nil
    case .folder(let path): ResultCache(in: path)
    case .standard: environment("MAATLAT_NO_CACHE") == nil ? Self.userFolder.flatMap(ResultCache.init(in:)) : nil
    }
  }

  /// By the XDG Base Directory Specification; a path that is not absolute does not count.
  private static var userFolder: String? {
    if let folder = environment("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/maatlat" }
    if let home = environment("HOME"), home.hasPrefix("/") { return home + "/.cache/maatlat" }
    return nil
  }
}

/// Results of earlier runs in a folder, a file each, under the hash of all that they came from.
///
/// What is read was written whole: each file comes in the place of another by one renaming, and tells its own hash. So
/// several runs may share a folder, and what is damaged counts as absent. That something can't be written does no harm.
struct ResultCache: Sendable {
  private let folder: String
  /// The start of a key, to which what a result comes from is added: another build may come to other results.
  let key: ContentHash

  init?(in path: String) {
    guard let build = buildOfThisProgram() else { return nil }
    key = build
    folder = absolutePath(path, from: currentFolder())
    if !exists(folder) {
      guard makeFolder(folder) else { return nil }
      // So that neither backups nor git take it for something to keep.
      try? writeFile("\(folder)/CACHEDIR.TAG", Array("Signature: 8a477f597d28d172789f06886806bc55\n".utf8))
      try? writeFile("\(folder)/.gitignore", Array("*\n".utf8))
    }
  }

  /// What is kept under a key.
  func entry(for key: ContentHash, on day: String) -> CacheEntry? {
    guard let bytes = file(key.hexadecimal), let entry = CacheEntry(bytes), entry.day.isEmpty || entry.day == day else {
      return nil
    }
    return entry
  }

  func keep(_ entry: CacheEntry, for key: ContentHash) { keep(entry.bytes, as: key.hexadecimal) }

  /// What a file of the cache holds; its name begins with the 32 digits of a hash.
  func file(_ name: String) -> [UInt8]? {
    guard let bytes = try? readFile("\(folder)/\(name)") else { return nil }
    keepAlive("\(folder)/\(name)")
    return bytes
  }

  func keep(_ bytes: [UInt8], as name: String) { try? writeFile("\(folder)/\(name)", bytes) }

  /// Removes, at most once a day, what no run has asked for in a month.
  func prune() {
    let mark = "\(folder)/.pruned"
    let now = time(nil)
    guard changed(mark).map({ now - $0 >= oneDay }) ?? true else { return }
    try? writeFile(mark, [])
    for name in (try? names(in: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      // Only what bears such a name: a folder that the user names may hold other things.
      guard name.prefix(32).allSatisfy(\.isHexDigit), name.count >= 32, let date = changed(path) else { continue }
      if now - date > 30 * oneDay { unlink(path) }
    }
  }

  /// Lets a file that is used look new; once a day is enough.
  private func keepAlive(_ path: String) {
    guard let date = changed(path), time(nil) - date > oneDay else { return }
    utimensat(AT_FDCWD, path, nil, 0)
  }
}

private let oneDay = 86_400

/// The second in which a file last changed; nil where there is none.
private func changed(_ path: String) -> Int? {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
}

/// Makes a folder with those above it, for the user alone.
private func makeFolder(_ path: String) -> Bool {
  if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
  let above = Linter.folder(of: path)
  return errno == ENOENT && above != path && !above.isEmpty && makeFolder(above) && mkdir(path, 0o700) == 0
}

/// The build id that the linker wrote into the head of this program; nil where it wrote none.
private func buildOfThisProgram() -> ContentHash? {
  // Note header: the length of the name, that of the id (20 bytes of SHA-1), the kind; then the name.
  let head: [UInt8] = [4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0] + Array("GNU\0".utf8)
  guard let start = try? readStart(of: "/proc/self/exe", bytes: 4_096),
    // Notes are aligned, by four bytes.
    let note = stride(from: 0, through: start.count - head.count - 20, by: 4).first(where: { offset in
      start[offset] == head[0] && start[offset..<offset + head.count].elementsEqual(head)
    })
  else { return nil }
  let id = note + head.count
  return ContentHash(Array(start[id..<id + 20]))
}

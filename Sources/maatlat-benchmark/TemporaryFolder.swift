import Glibc

/// A folder for the files that are measured; it goes with all that was made in it.
final class TemporaryFolder {
  private let root: String
  private var files: [String] = []

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/maatlat-benchmark-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw BenchmarkError(parent, errno: errno) }
    root = String(cString: made)
  }

  /// The path of a file to be made.
  func path(_ name: String) -> String {
    files.append("\(root)/\(name)")
    return "\(root)/\(name)"
  }

  func remove(_ path: String) {
    unlink(path)
    files.removeAll { $0 == path }
  }

  /// Removes all that a program put into a folder below this one, and the folder.
  func removeFolder(_ path: String) {
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }

  func remove() {
    for file in files where unlink(file) != 0 { removeFolder(file) }
    rmdir(root)
  }
}

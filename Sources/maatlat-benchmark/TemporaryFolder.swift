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

  func remove() {
    for file in files { unlink(file) }
    rmdir(root)
  }
}

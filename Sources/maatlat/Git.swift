import Glibc
import Linter

/// What `git` knows of the repository in which files stand.
struct Git {
  /// Why git could not answer, in its own words.
  struct Refusal: Error { let message: String }

  /// The root of the repository.
  let root: String

  /// The repository of a folder.
  init(of folder: String) throws(Refusal) {
    let output = try Self.run(["-C", folder, "rev-parse", "--show-toplevel"])
    root = String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? folder
  }

  /// The path of a file from the root; git knows no links that lead into the repository.
  func path(of file: String) -> String {
    let whole = absolutePath(file, from: currentFolder())
    let folder = Linter.folder(of: whole)
    guard let resolved = realpath(folder, nil) else { return relativePath(whole, to: root) }
    defer { free(resolved) }
    return relativePath(String(cString: resolved) + whole.dropFirst(folder == "/" ? 0 : folder.count), to: root)
  }

  /// A file as it was at a revision; nil where it was not there.
  func file(_ path: String, at revision: String) -> [UInt8]? {
    try? Self.run(["-C", root, "show", "\(revision):\(path)"])
  }

  /// The commit that a name of a revision means.
  func commit(_ revision: String) throws(Refusal) -> String {
    let output = try Self.run(["-C", root, "rev-parse", "--verify", "--end-of-options", "\(revision)^{commit}"])
    return String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? revision
  }

  /// The paths at a revision of the files that differ now, from the root; those of moved files among them.
  func changedFiles(since revision: String) throws(Refusal) -> [String] {
    let output = try Self.run(["-C", root, "diff", "--name-status", "-z", "-M", revision, "--"])
    var fields = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }[...]
    var paths: [String] = []
    while let status = fields.popFirst(), let path = fields.popFirst() {
      if status.hasPrefix("R") || status.hasPrefix("C") { _ = fields.popFirst() }
      if !status.hasPrefix("A") { paths.append(path) }
    }
    return paths
  }

  /// Runs git to its end; what it wrote.
  private static func run(_ arguments: [String]) throws(Refusal) -> [UInt8] {
    var output: [Int32] = [0, 0]
    var errors: [Int32] = [0, 0]
    guard pipe(&output) == 0 else { throw Refusal(message: reason(errno)) }
    guard pipe(&errors) == 0 else { throw Refusal(message: reason(errno)) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO)
    for end in output + errors { posix_spawn_file_actions_addclose(&actions, end) }
    var words: [UnsafeMutablePointer<CChar>?] = (["git"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let refused = posix_spawnp(&process, "git", &actions, nil, &words, environ)
    close(output[1])
    close(errors[1])
    defer {
      close(output[0])
      close(errors[0])
    }
    guard refused == 0 else { throw Refusal(message: "git: \(reason(refused))") }
    // What git complains of fits in the pipe; what it tells may not.
    let told = (try? readAll(output[0], "git", atMost: .max)) ?? []
    let complaint = (try? readAll(errors[0], "git", atMost: .max)) ?? []
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else {
      let lines = String(decoding: complaint, as: UTF8.self).split(separator: "\n")
      throw Refusal(message: lines.first.map(String.init) ?? "git failed")
    }
    return told
  }
}

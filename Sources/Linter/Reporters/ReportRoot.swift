/// The folder from which a report names files: that of the project, whatever folder the command ran in.
public struct ReportRoot: Sendable {
  /// The absolute path of the folder from which the user's relative paths start.
  private let current: String
  /// The absolute path of the folder from which the report's paths start.
  let folder: String

  /// `project` is the folder of the project where it is another than the current one.
  public init(current: String, project: String? = nil) {
    self.current = current
    folder = absolutePath(project ?? current, from: current)
  }

  /// The path of a file below the folder; nil for one that stands elsewhere.
  func relative(_ path: String) -> String? {
    let whole = absolutePath(path, from: current)
    let prefix = folder == "/" ? "/" : folder + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : nil
  }

  /// The path below the folder, or for what stands elsewhere the path as the user wrote it.
  func name(of path: String) -> String { relative(path) ?? path }

  /// The URI of a file that stands elsewhere.
  func uri(of path: String) -> String { "file://" + percentEncoded(absolutePath(path, from: current)) }

  /// The URI of the folder, with the slash that makes it one.
  var uri: String { "file://" + percentEncoded(folder == "/" ? "/" : folder + "/") }
}

/// A path from the root of the file system, without detours over `.` and `..`.
package func absolutePath(_ path: String, from folder: String) -> String {
  var steps: [String] = []
  for step in (path.hasPrefix("/") ? path : "\(folder)/\(path)").split(separator: "/") where step != "." {
    if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
  }
  return "/" + steps.joined(separator: "/")
}

/// The folder that holds what stands at an absolute path, without a slash at its end.
package func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
  return String(path[..<slash])
}

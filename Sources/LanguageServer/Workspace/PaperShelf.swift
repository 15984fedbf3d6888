import Legislation
import Linter

/// The papers in the folders of the open documents, as far as they lie on disk: which belong together is told by all.
///
/// A folder may hold hundreds: they are looked at one by one, while there is nothing else to do.
struct PaperShelf {
  private struct Entry {
    var stamp: String
    /// Nil for a file that is no draft.
    var paper: Paper?
  }

  private var entries: [String: [String: Entry]] = [:]
  private var waiting: [(folder: String, file: FileAccess.Listed)] = []
  /// The folders in which something is another than before; told once all of it is known.
  private var changed: Set<String> = []

  /// Whether there is still to be looked at files, or to be told of a change.
  var isWaiting: Bool { !waiting.isEmpty || !changed.isEmpty }

  /// Whether all files of a folder have been looked at.
  func knows(_ folder: String) -> Bool { !waiting.contains { $0.folder == folder } }

  /// Files larger than this are looked at when somebody opens them: 16 MB.
  private static let largest = 16 << 20
  /// The names of files that can be a paper.
  private static let endings = [".xml", ".txt", ".md"]

  /// Looks at a folder again: what is new or has changed waits, what has gone is forgotten.
  mutating func survey(_ folder: String, _ files: FileAccess) {
    let listed = files.list(folder).filter { file in
      file.size <= Self.largest && Self.endings.contains { file.path.lowercased().hasSuffix($0) }
    }
    let known = entries[folder] ?? [:]
    let paths = Set(listed.map(\.path))
    entries[folder] = known.filter { paths.contains($0.key) }
    if known.keys.contains(where: { !paths.contains($0) }) { changed.insert(folder) }
    waiting.removeAll { $0.folder == folder }
    waiting += listed.filter { known[$0.path]?.stamp != $0.stamp }.map { (folder, $0) }
  }

  /// Looks at one file that waits; the folder that is now known again, if something in it changed.
  mutating func step(_ files: FileAccess) -> String? {
    guard let (folder, file) = waiting.popLast() else { return changed.popFirst() }
    let document = files.read(file.path).map { readDocument(SourceText(path: file.path, bytes: $0)) }
    let isPaper = document.map { document in document.kind != .other && !document.problems.contains(where: \.isFatal) }
    let paper = isPaper == true ? document.map { Paper($0) } : nil
    let old = entries[folder]?[file.path]
    // Where a paper stays one, its text may still be another.
    if old?.paper != nil || paper != nil { changed.insert(folder) }
    entries[folder, default: [:]][file.path] = Entry(stamp: file.stamp, paper: paper)
    return knows(folder) ? changed.remove(folder) : nil
  }

  /// The papers of a folder by their paths.
  func papers(in folder: String) -> [String: Paper] { (entries[folder] ?? [:]).compactMapValues(\.paper) }

  /// What tells one state of a file from another; nil where it is not there.
  func stamp(of path: String) -> String? { entries[Linter.folder(of: path)]?[path]?.stamp }
}

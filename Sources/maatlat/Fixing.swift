import Legislation
import Linter

/// What is done with the changes that can be made without asking.
enum FixMode: Sendable { case write, show }

/// The changes of one file.
struct FileFix: Sendable {
  let path: String
  let text: [UInt8]
  let encoding: TextEncoding
  let edits: [SourceEdit]

  /// Nil where nothing is to be changed.
  init?(_ document: Document, in report: Report, with set: RuleSet, isUnsafe: Bool) {
    edits = fixes(in: report, of: document.source.path, with: set, isUnsafe: isUnsafe)
    guard !edits.isEmpty else { return nil }
    path = document.source.path
    text = document.source.utf8
    encoding = document.source.encoding
  }

  /// Writes the file anew; in another encoding than UTF-8 a new word may have no spelling.
  func write() throws(FileError) {
    let mark: [UInt8] = encoding == .utf8WithMark ? [0xEF, 0xBB, 0xBF] : []
    guard encoding == .utf8 || encoding == .utf8WithMark else {
      throw FileError(path, "is \(encoding.rawValue); bewaar het als UTF-8 om het te laten herstellen")
    }
    try writeFile(path, mark + applying(edits, to: text))
  }

  var diff: String { unifiedDiff(edits, of: text, path: path) }
}

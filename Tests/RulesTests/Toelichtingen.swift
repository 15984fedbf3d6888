import Foundation
import Legislation

/// The fictional toelichtingen with their bills, and what a reader expects of them.
enum Toelichtingen {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Toelichtingen")

  /// The rows of a table without its header, split at tabs.
  static func rows(_ name: String) -> [[String]] {
    let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static func document(_ name: String) -> Document? {
    guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
    return readDocument(SourceText(path: name, bytes: Array(data)))
  }
}

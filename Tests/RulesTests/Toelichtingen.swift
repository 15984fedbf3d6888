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

  /// The pairs that a newcomer finds among the samples: a good one and a defective one, in XML and in plain text.
  private static let samples = ["03-muziekschool": "wet-lesbudget", "09-balkongroen": "wet-balkongroen"]

  static func document(_ name: String) -> Document? {
    let parts = name.split(separator: ".").map(String.init)
    var file = folder.appending(path: name)
    if parts.count == 3, let sample = samples[parts[0]] {
      let suffix = parts[1] == "mvt" ? "-mvt" : ""
      file = folder.appending(path: "../../../Samples/\(sample)\(suffix).\(parts[2])").standardizedFileURL
    }
    guard let data = try? Data(contentsOf: file) else { return nil }
    return readDocument(SourceText(path: name, bytes: Array(data)))
  }
}

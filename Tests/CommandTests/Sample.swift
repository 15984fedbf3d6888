import Foundation
import Legislation
import Linter
import Testing

@testable import maatlat

/// A file of the folder Samples, read.
struct Sample: Sendable, CustomTestStringConvertible {
  let document: Document

  var name: String { document.source.path.split(separator: "/").last.map(String.init) ?? "" }
  var testDescription: String { name }

  static let all: [Sample] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Samples").path)) ?? []
    return names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".txt") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: root.appending(path: "Samples/\(name)")) else { return nil }
      return Sample(document: readDocument(SourceText(path: "Samples/\(name)", bytes: Array(data))))
    }
  }()

  static func named(_ name: String) -> Sample? { all.first { $0.name == name } }

  /// Drafts that come both as XML and as plain text.
  static let twins: [(Sample, Sample)] = all.compactMap { sample in
    guard sample.name.hasSuffix(".xml") else { return nil }
    return named(sample.name.replacing(".xml", with: ".txt")).map { (sample, $0) }
  }

  /// Of these the memoranda.
  static let memoranda = twins.filter { $0.0.document.kind == .toelichting }
  static let drafts = twins.filter { $0.0.document.kind != .toelichting }

  /// What the command reports; a memorandum is judged together with its bill.
  var report: Report {
    if let bill = Self.named(name.replacing("-mvt.", with: ".")), bill.name != name {
      return check(Dossier(of: bill.document, with: document))
    }
    return check(Dossier(of: document))
  }

  /// The addresses of what the body numbers, in reading order.
  var addresses: [String] {
    document.nodes.indices.compactMap { id in
      switch document.nodes[id].kind {
      case .artikel, .lid, .wijzigingsonderdeel: break
      // Only XML tells where a definition starts that has no number.
      case .onderdeel: if document.number(id).isEmpty { return nil }
      default: return nil
      }
      return document.isInside(id, .wettekst) ? "\(document.nodes[id].kind) \(LegalAddress(document, id).key)" : nil
    }
  }
}

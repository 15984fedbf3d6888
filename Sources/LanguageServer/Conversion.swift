import Legislation
import Linter

/// What diagnostics need beyond their finding: whose text it is, and where its authorities can be read.
struct Conversion {
  /// The URI of a file of the dossier, and how its bytes become ranges.
  let file: (String) -> (uri: String, range: (Span) -> TextRange)?
  let catalogue: Catalogue

  init(file: @escaping (String) -> (uri: String, range: (Span) -> TextRange)?, catalogue: Catalogue) {
    self.file = file
    self.catalogue = catalogue
  }

  init(_ snapshot: Snapshot, _ catalogue: Catalogue) {
    self.init(
      file: { path in snapshot.file(path).map { file in (file.uri, { file.places.range(of: $0) }) } },
      catalogue: catalogue)
  }

  /// The name under which editors show who spoke.
  static let source = "maatlat"
  /// The code of a problem with the text itself.
  static let unreadable = "onleesbaar"

  /// Writes the diagnostic of a finding: LSP 3.17, Diagnostic.
  func write(_ finding: Finding, to writer: inout JSONWriter) {
    guard let (_, range) = file(finding.location.path) else { return }
    writer.object { writer in
      writer.field("range", range(finding.location.span))
      writer.field("severity", Self.severity(finding.severity))
      writer.field("code", finding.rule)
      if let href = href(finding) { writer.field("codeDescription") { $0.field("href", href) } }
      writer.field("source", Self.source)
      writer.field("message", finding.message)
      if finding.rule == "negeer-overbodig" {
        writer.key("tags")
        writer.array([Self.unnecessary]) { $0.value($1) }
      }
      let related = finding.related.filter { file($0.location.path) != nil }
      if !related.isEmpty {
        writer.key("relatedInformation")
        writer.array(related) { writer, related in write(related, to: &writer) }
      }
      writer.field("data") {
        $0.field("fingerprint", finding.fingerprint)
        $0.field("provision", finding.location.provision)
        $0.field("basis", finding.basis)
      }
    }
  }

  private func write(_ related: Finding.Related, to writer: inout JSONWriter) {
    guard let (uri, range) = file(related.location.path) else { return }
    writer.object {
      $0.field("location", uri: uri, range: range(related.location.span))
      $0.field("message", related.message)
    }
  }

  /// Writes the diagnostic of what is wrong with a text itself.
  func write(_ problem: Problem, at places: TextPlaces, to writer: inout JSONWriter) {
    let span = Span(problem.offset, min(problem.offset + 1, places.source.bytes.count))
    writer.object {
      $0.field("range", places.range(of: span))
      $0.field("severity", problem.isFatal ? 1 : 2)
      $0.field("code", Self.unreadable)
      $0.field("source", Self.source)
      $0.field("message", capitalised(problem.message) + ".")
    }
  }

  /// Writes that a text is none that can be judged.
  func writeForeign(_ document: Document, at places: TextPlaces, to writer: inout JSONWriter) {
    writer.object {
      $0.field("range", places.range(ofUTF8: 0..<0))
      $0.field("severity", 3)
      $0.field("code", "geen-regeling")
      $0.field("source", Self.source)
      $0.field("message", capitalised(nature(of: document)) + ".")
    }
  }

  private static let unnecessary = 1

  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .fout: 1
    case .waarschuwing: 2
    case .advies: 3
    }
  }

  /// Where the first of the finding's authorities that has an address can be read.
  private func href(_ finding: Finding) -> String? {
    for basis in finding.basis {
      if let url = catalogue.entry(for: basis)?.url, !url.isEmpty { return url }
    }
    return nil
  }
}

extension JSONWriter {
  mutating func field(_ name: StaticString, _ position: TextPosition) {
    field(name) {
      $0.field("line", position.line)
      $0.field("character", position.character)
    }
  }

  mutating func field(_ name: StaticString, _ range: TextRange) {
    field(name) {
      $0.field("start", range.start)
      $0.field("end", range.end)
    }
  }

  /// A Location.
  mutating func field(_ name: StaticString, uri: String, range: TextRange) {
    field(name) {
      $0.field("uri", uri)
      $0.field("range", range)
    }
  }
}

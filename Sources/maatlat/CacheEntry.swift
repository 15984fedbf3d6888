import Legislation
import Linter

/// What is kept of the work on one file, or on a bill with its toelichting.
struct CacheEntry: Sendable {
  /// The day on which alone it holds, as `2027-01-31`; "" where the day makes no difference.
  var day = ""
  /// What there was to say of the file on standard error.
  var remarks: [String] = []
  /// Whether it turned out to be no draft.
  var isSkipped = false
  /// What came of judging it; nil where nothing was judged.
  var judged: Judged?
}

extension CacheEntry {
  /// As it stands in a file.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.put(day)
    writer.put(remarks) { $0.put($1) }
    writer.put(isSkipped ? 1 : 0)
    writer.put(judged.map { [$0] } ?? []) { $0.put($1) }
    return writer.file
  }

  /// Reads such a file; nil where it is damaged, or none.
  init?(_ bytes: [UInt8]) {
    guard var reader = ByteReader(file: bytes) else { return nil }
    day = reader.text()
    remarks = reader.list { $0.text() }
    isSkipped = reader.number() == 1
    judged = reader.list { $0.judged() }.first
    guard reader.isWhole else { return nil }
  }
}

extension ByteWriter {
  mutating func put(_ judged: Judged) {
    put(judged.paper.map { [$0] } ?? []) { $0.put($1) }
    put(judged.rendered) { writer, documents in writer.put(documents) { $0.put($1) } }
  }

  private mutating func put(_ paper: Paper) {
    for text in [
      paper.path, paper.role?.rawValue ?? "", paper.dossier, paper.title, paper.regulation, paper.explained.rawValue,
    ] { put(text) }
    put(paper.isAmended ? 1 : 0)
  }

  private mutating func put(_ document: RenderedDocument) {
    put(document.path)
    put(document.document[...])
    put(document.findings) { $0.put($1) }
    put(document.suppressed) { $0.put($1) }
    put(document.isWithoutToelichting ? 1 : 0)
  }

  private mutating func put(_ finding: RenderedFinding) {
    put(finding.output[...])
    for text in [finding.severity.rawValue, finding.key.rule, finding.key.address, finding.key.text] { put(text) }
  }
}

extension ByteReader {
  mutating func judged() -> Judged {
    Judged(paper: list { $0.paper() }.first, rendered: list { reader in reader.list { $0.document() } }, fixes: [])
  }

  private mutating func paper() -> Paper {
    let path = text()
    let role = Paper.Role(rawValue: text())
    let (dossier, title, regulation) = (text(), text(), text())
    let explained = value(or: Paper.Explained.any)
    return Paper(
      path: path, role: role, dossier: dossier, title: title, regulation: regulation, isAmended: number() == 1,
      explained: explained)
  }

  private mutating func document() -> RenderedDocument {
    let (path, document) = (text(), Array(content()))
    let (findings, suppressed) = (list { $0.finding() }, list { $0.finding() })
    return RenderedDocument(
      path: path, document: document, findings: findings, suppressed: suppressed, isWithoutToelichting: number() == 1)
  }

  private mutating func finding() -> RenderedFinding {
    let output = Array(content())
    let severity = value(or: Severity.advies)
    return RenderedFinding(
      output: output, severity: severity, key: FindingKey(rule: text(), address: text(), text: text()))
  }
}

import Legislation

/// Turns reports into the bytes of one format, in two steps: each report as soon as it is there, then all together.
///
/// Between the steps only rendered text is kept, so that a folder of thousands of documents need not stay in memory.
public protocol Reporter: Sendable {
  /// What the format says about each document of one dossier; each finding stands in one of the report's documents.
  func render(_ report: Report) -> [RenderedDocument]
  /// The whole output, the documents sorted by path.
  func assemble(_ documents: [RenderedDocument]) -> [UInt8]
}

extension Reporter {
  /// The whole output for one dossier.
  public func whole(_ report: Report) -> [UInt8] { assemble(render(report)) }
}

/// What a reporter made of one document and of its findings.
public struct RenderedDocument: Sendable {
  public let path: String
  /// The document itself, in formats that list documents.
  package let document: [UInt8]
  /// One piece of output for each finding, in order.
  package let findings: [[UInt8]]
  public let tally: Tally

  package init(path: String, document: [UInt8], findings: [[UInt8]], tally: Tally) {
    self.path = path
    self.document = document
    self.findings = findings
    self.tally = tally
  }
}

/// How many findings of each severity there are, in how many documents.
public struct Tally: Sendable, Equatable {
  public private(set) var fout = 0
  public private(set) var waarschuwing = 0
  public private(set) var advies = 0
  public private(set) var documents = 0
  /// Regulations that came without an explanatory memorandum or note.
  public private(set) var withoutToelichting = 0

  public init() {}

  init(findings: [Finding], isWithoutToelichting: Bool) {
    documents = 1
    withoutToelichting = isWithoutToelichting ? 1 : 0
    for finding in findings {
      switch finding.severity {
      case .fout: fout += 1
      case .waarschuwing: waarschuwing += 1
      case .advies: advies += 1
      }
    }
  }

  /// The sum over documents.
  public init(_ documents: [RenderedDocument]) {
    for document in documents {
      fout += document.tally.fout
      waarschuwing += document.tally.waarschuwing
      advies += document.tally.advies
      self.documents += document.tally.documents
      withoutToelichting += document.tally.withoutToelichting
    }
  }

  /// Whether there is a finding as grave as the level, or graver.
  public func reaches(_ level: Severity) -> Bool {
    switch level {
    case .fout: fout > 0
    case .waarschuwing: fout + waarschuwing > 0
    case .advies: fout + waarschuwing + advies > 0
    }
  }
}

/// The documents of a report, each once, with its findings in order.
package struct ReportedDocuments {
  /// One document with what is needed to place its findings.
  package struct Item {
    package let document: Document
    package let findings: [Finding]
    let isWithoutToelichting: Bool
    /// The path of the paper that explains this one, where it is another.
    let toelichting: String?

    package var tally: Tally { Tally(findings: findings, isWithoutToelichting: isWithoutToelichting) }
  }

  package let items: [Item]
  private let lines: [String: (source: SourceText, lines: Lines)]

  package init(_ report: Report) {
    var findings: [String: [Finding]] = [:]
    var placed: Set<String> = []
    for finding in report.findings {
      findings[finding.location.path, default: []].append(finding)
      placed.insert(finding.location.path)
      for related in finding.related { placed.insert(related.location.path) }
    }
    // The bill comes first; the toelichting that was named wins over one behind the bill.
    let toelichting = report.entries.last { $0.document.holdsToelichting }?.document.source.path
    var items: [Item] = []
    var lines: [String: (source: SourceText, lines: Lines)] = [:]
    var seen: Set<String> = []
    for entry in report.entries where seen.insert(entry.document.source.path).inserted {
      let path = entry.document.source.path
      let isBill = entry.document.kind.isRegulation && items.isEmpty
      items.append(
        Item(
          document: entry.document, findings: (findings[path] ?? []).sorted(by: Self.isBefore),
          isWithoutToelichting: toelichting == nil && entry.document.kind.isRegulation,
          toelichting: isBill && toelichting != path ? toelichting : nil))
      if placed.contains(path) { lines[path] = (entry.document.source, Lines(entry.document.source)) }
    }
    for act in report.context.map(\.source) where placed.contains(act.path) && lines[act.path] == nil {
      lines[act.path] = (act, Lines(act))
    }
    self.items = items
    self.lines = lines
  }

  /// The line and column of a byte of a file, if the file is part of the report.
  func position(_ offset: Int, in path: String) -> Position? { lines[path]?.lines.position(at: offset) }

  /// The source line around a span, if the file is part of the report.
  func excerpt(_ location: Location) -> Excerpt? {
    lines[location.path].map { Excerpt(of: location.span, in: $0.source, $0.lines) }
  }

  private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    (left.location.span, left.rule, left.message) < (right.location.span, right.rule, right.message)
  }
}

extension Document {
  /// Whether it is an explanatory memorandum or note, or has one behind the text of the regulation.
  public var holdsToelichting: Bool { kind == .toelichting || nodes.contains { $0.kind == .toelichting } }
}

import Legislation

/// Turns reports into the bytes of one format, in two steps: each document and finding as soon as it is there, then all together.
///
/// Between the steps only rendered text is kept, so that a folder of thousands of documents need not stay in memory; and what
/// turns out not to be new can still be left out, finding by finding.
public protocol Reporter: Sendable {
  /// Whether the format tells of findings that a remark asks to leave alone.
  var tellsSuppressed: Bool { get }
  /// What the format says of a document besides its findings.
  func document(_ item: ReportedDocuments.Item, in documents: ReportedDocuments) -> [UInt8]
  /// What it says of a finding; `reason` is that of the remark that asks to leave it alone, if there is one.
  func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8]
  /// A finding's output once it is known to be new, held against an earlier state.
  func markedNew(_ finding: [UInt8]) -> [UInt8]
  /// The whole output, the documents sorted by path.
  func assemble(_ documents: [RenderedDocument]) -> [UInt8]
  /// The same after a run in which some of what was asked could not be done; `failures` says what, a line each.
  func assemble(_ documents: [RenderedDocument], failures: [String]) -> [UInt8]
}

extension Reporter {
  public var tellsSuppressed: Bool { false }
  public func document(_ item: ReportedDocuments.Item, in documents: ReportedDocuments) -> [UInt8] { [] }
  public func markedNew(_ finding: [UInt8]) -> [UInt8] { finding }
  public func assemble(_ documents: [RenderedDocument], failures: [String]) -> [UInt8] { assemble(documents) }

  /// What the format says of each document of one dossier; each finding stands in one of the report's documents.
  public func render(_ report: Report) -> [RenderedDocument] {
    let documents = ReportedDocuments(report)
    return documents.items.map { item in
      RenderedDocument(
        path: item.document.source.path, document: document(item, in: documents),
        findings: item.findings.map { rendered($0, reason: nil, of: item, in: documents) },
        suppressed: tellsSuppressed
          ? item.suppressed.map { rendered($0.finding, reason: $0.reason, of: item, in: documents) } : [],
        isWithoutToelichting: item.isWithoutToelichting)
    }
  }

  private func rendered(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> RenderedFinding {
    RenderedFinding(
      output: self.finding(finding, reason: reason, of: item, in: documents), severity: finding.severity,
      key: finding.key)
  }

  /// The whole output for one dossier.
  public func whole(_ report: Report) -> [UInt8] { assemble(render(report)) }
}

/// What a reporter made of one finding.
public struct RenderedFinding: Sendable {
  public var output: [UInt8]
  public let severity: Severity
  public let key: FindingKey

  package init(output: [UInt8], severity: Severity, key: FindingKey) {
    self.output = output
    self.severity = severity
    self.key = key
  }

  public var rule: String { key.rule }
}

/// What a reporter made of one document and of its findings.
public struct RenderedDocument: Sendable {
  public let path: String
  /// The document itself, in formats that tell of documents.
  public let document: [UInt8]
  /// In the order of the text.
  public var findings: [RenderedFinding]
  /// Those that remarks ask to leave alone, in formats that tell of them.
  public let suppressed: [RenderedFinding]
  /// Whether it is a regulation that came without an explanatory memorandum or note.
  public let isWithoutToelichting: Bool

  package init(
    path: String, document: [UInt8], findings: [RenderedFinding], suppressed: [RenderedFinding],
    isWithoutToelichting: Bool
  ) {
    self.path = path
    self.document = document
    self.findings = findings
    self.suppressed = suppressed
    self.isWithoutToelichting = isWithoutToelichting
  }

  public var tally: Tally { Tally(findings: findings.map(\.severity), isWithoutToelichting: isWithoutToelichting) }
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

  init(findings: [Severity], isWithoutToelichting: Bool) {
    documents = 1
    withoutToelichting = isWithoutToelichting ? 1 : 0
    for severity in findings {
      switch severity {
      case .fout: fout += 1
      case .waarschuwing: waarschuwing += 1
      case .advies: advies += 1
      }
    }
  }

  /// The sum over documents.
  public init(_ documents: [RenderedDocument]) {
    for tally in documents.map(\.tally) {
      fout += tally.fout
      waarschuwing += tally.waarschuwing
      advies += tally.advies
      self.documents += tally.documents
      withoutToelichting += tally.withoutToelichting
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
public struct ReportedDocuments: Sendable {
  /// One document with what is needed to place its findings.
  public struct Item: Sendable {
    public let document: Document
    public let findings: [Finding]
    /// Those that remarks ask to leave alone.
    public let suppressed: [SuppressedFinding]
    /// The provisions with their norms.
    public let provisions: [Provision]
    public let isWithoutToelichting: Bool
    /// The path of the paper that explains this one, where it is another.
    public let toelichting: String?
    /// What the toelichting in the document treats.
    let explanation: Explanation?
  }

  public let items: [Item]
  /// The acts beside which they were judged.
  let context: [Document]
  /// The files that findings name, by path.
  let files: [String: ReportedFile]

  public init(_ report: Report) {
    var findings: [String: [Finding]] = [:]
    var placed: Set<String> = []
    for finding in report.findings + report.suppressed.map(\.finding) {
      placed.insert(finding.location.path)
      for related in finding.related { placed.insert(related.location.path) }
    }
    for finding in report.findings { findings[finding.location.path, default: []].append(finding) }
    // The bill comes first; the toelichting that was named wins over one behind the bill.
    let toelichting = report.entries.last { $0.document.holdsToelichting }?.document.source.path
    var items: [Item] = []
    var files: [String: ReportedFile] = [:]
    var seen: Set<String> = []
    for entry in report.entries where seen.insert(entry.document.source.path).inserted {
      let path = entry.document.source.path
      let isBill = entry.document.kind.isRegulation && items.isEmpty
      items.append(
        Item(
          document: entry.document, findings: (findings[path] ?? []).sorted(by: Self.isBefore),
          suppressed: report.suppressed.filter { $0.finding.location.path == path },
          provisions: entry.provisions,
          isWithoutToelichting: toelichting == nil && entry.document.kind.isRegulation,
          toelichting: isBill && toelichting != path ? toelichting : nil,
          explanation: report.explanation.flatMap { $0.document.source.path == path ? $0 : nil }))
      if placed.contains(path) { files[path] = ReportedFile(entry.document.source) }
    }
    for act in report.context.map(\.source) where placed.contains(act.path) && files[act.path] == nil {
      files[act.path] = ReportedFile(act)
    }
    self.items = items
    context = report.context
    self.files = files
  }

  /// The line and column of a byte of a file, if the file is part of the report.
  public func position(_ offset: Int, in path: String) -> Position? { files[path]?.lines.position(at: offset) }

  /// The lines of a file, if it is part of the report and holds findings.
  public func lines(of path: String) -> Lines? { files[path]?.lines }

  /// The source line around a span, if the file is part of the report.
  func excerpt(_ location: Location) -> Excerpt? {
    files[location.path].map { Excerpt(of: location.span, in: $0.source, $0.lines) }
  }

  private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    (left.location.span, left.rule, left.message) < (right.location.span, right.rule, right.message)
  }
}

extension Document {
  /// Whether it is an explanatory memorandum or note, or has one behind the text of the regulation.
  public var holdsToelichting: Bool { kind == .toelichting || nodes.contains { $0.kind == .toelichting } }
}

import Legislation

/// Reports in SARIF 2.1.0, for code scanning and the viewers of editors: one run with the rules, the Aanwijzingen they rest on, and
/// the results, also those that a remark asks to leave alone.
public struct SARIFReporter: Reporter {
  let rules: RuleTable
  let taxonomy: SARIFTaxonomy
  let root: ReportRoot
  private let tool: ToolVersion

  /// `root` is the folder of the checkout.
  public init(tool: ToolVersion, rules: [RuleInfo], catalogue: Catalogue, root: ReportRoot) {
    self.tool = tool
    self.rules = RuleTable(rules)
    taxonomy = SARIFTaxonomy(catalogue, citedBy: rules)
    self.root = root
  }

  public var tellsSuppressed: Bool { true }

  public func document(_ item: ReportedDocuments.Item, in documents: ReportedDocuments) -> [UInt8] {
    let source = item.document.source
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("location") { write(path: source.path, to: &$0) }
      // "UTF-8 (BOM)" is no name of an encoding.
      writer.field("encoding", String(source.encoding.rawValue.prefix { $0 != " " }))
      writer.field("roles", ["analysisTarget"])
    }
    return writer.bytes
  }

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    var writer = JSONWriter()
    write(finding, reason: reason, of: item, in: documents, to: &writer)
    return writer.bytes
  }

  public func markedNew(_ finding: [UInt8]) -> [UInt8] {
    Array(#"{"baselineState":"new","#.utf8) + finding.dropFirst()
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] { assemble(documents, failures: []) }

  public func assemble(_ documents: [RenderedDocument], failures: [String]) -> [UInt8] {
    let documents = documents.sorted { $0.path < $1.path }
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.field("version", "2.1.0")
      writer.key("runs")
      writer.array(CollectionOfOne(())) { writer, _ in
        writer.object { writer in
          writer.field("tool") { $0.field("driver") { writeDriver(to: &$0) } }
          writer.field("language", Self.language)
          writer.field("columnKind", "unicodeCodePoints")
          writer.field("newlineSequences", ["\r\n", "\n", "\r"])
          writer.field("automationDetails") { $0.field("id", category(of: documents.map(\.path))) }
          writer.field("originalUriBaseIds") { $0.field("SRCROOT") { $0.field("uri", root.uri) } }
          write(failures, to: &writer)
          writer.key("taxonomies")
          writer.array(CollectionOfOne(taxonomy)) { $1.write(to: &$0) }
          lines(of: documents.map(\.document), as: "artifacts", to: &writer)
          lines(of: documents.flatMap { $0.findings + $0.suppressed }.map(\.output), as: "results", to: &writer)
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  static let language = "nl-NL"

  // MARK: The run

  private func writeDriver(to writer: inout JSONWriter) {
    writer.field("name", tool.name)
    writer.field("version", tool.version)
    writer.field("semanticVersion", tool.version)
    writer.field("language", Self.language)
    writer.key("supportedTaxonomies")
    writer.array(CollectionOfOne(taxonomy)) { $1.writeReference(to: &$0) }
    let rules = rules.rules.map { rule in
      var writer = JSONWriter()
      write(rule, to: &writer)
      return writer.bytes
    }
    lines(of: rules, as: "rules", to: &writer)
  }

  /// How the run went: what could not be read is told as well, since an empty list of results would say that all is well.
  private func write(_ failures: [String], to writer: inout JSONWriter) {
    writer.key("invocations")
    writer.array(CollectionOfOne(failures)) { writer, failures in
      writer.object { writer in
        writer.field("executionSuccessful", failures.isEmpty)
        guard !failures.isEmpty else { return }
        writer.key("toolExecutionNotifications")
        writer.array(failures) { writer, failure in
          writer.object {
            $0.field("level", "error")
            $0.field("message", text: failure)
          }
        }
      }
    }
  }

  /// A name for the set of documents, the same from run to run: their file, or the folder that holds them all.
  private func category(of paths: [String]) -> String {
    var steps = paths.first.map { root.name(of: $0).split(separator: "/") } ?? []
    for path in paths.dropFirst() {
      let others = root.name(of: path).split(separator: "/").dropLast()
      steps = zip(steps, others).prefix { $0 == $1 }.map(\.0)
    }
    return (["maatlat"] + steps).joined(separator: "/") + "/"
  }

  /// Writes an array with a line for each item that was written before.
  private func lines(of items: [[UInt8]], as name: StaticString, to writer: inout JSONWriter) {
    writer.key(name)
    writer.array(items) { $0.written([0x0A] + $1) }
  }
}

extension JSONWriter {
  /// Writes a message, in which braces would stand for arguments and so are doubled.
  mutating func field(_ name: StaticString, text: String) {
    field(name) { $0.field("text", sarifText(text)) }
  }
}

/// The text in a message string of SARIF.
func sarifText(_ text: String) -> String {
  // Hardly any has braces, and to walk over the characters of all manual pages would take longer than to judge a bill.
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(scalar)
    if scalar == "{" || scalar == "}" { result.append(scalar) }
  }
  return String(result)
}

extension Severity {
  /// The level of SARIF.
  var sarifLevel: String {
    switch self {
    case .fout: "error"
    case .waarschuwing: "warning"
    case .advies: "note"
    }
  }
}

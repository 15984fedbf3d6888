import Legislation
import Linter

/// When the findings of which document go to the client: asked for, or sent, never both.
extension Server {
  /// The text of a document has another state: a client that asks will do so by itself.
  ///
  /// Whose partner it is, is looked up when its findings are sent: of many edits at once only the last is read.
  mutating func textChanged(_ uri: String) {
    guard !client.pulls else { return }
    unpublished.insert(uri)
    edited.insert(uri)
  }

  /// Findings may differ from what the client knows, for another reason than its own edits.
  mutating func findingsMayDiffer(in uris: [String]) {
    guard !uris.isEmpty else { return }
    if !client.pulls {
      unpublished.formUnion(uris)
    } else if client.canRefreshDiagnostics, !asked.values.contains(.refreshDiagnostics) {
      ask(.refreshDiagnostics)
    }
    if client.canRefreshLenses, !asked.values.contains(.refreshLenses) { ask(.refreshLenses) }
  }

  /// A document is no longer open: nothing of it is shown any more.
  mutating func closed(_ uri: String) {
    unpublished.remove(uri)
    edited.remove(uri)
    answered[uri] = nil
    guard !client.pulls else { return }
    notifyClient("textDocument/publishDiagnostics") {
      $0.field("uri", uri)
      $0.key("diagnostics")
      $0.array([Never]()) { _, _ in }
    }
  }

  mutating func publish(_ uri: String) {
    if edited.remove(uri) != nil, let partner = workspace.openPartner(of: uri) { unpublished.insert(partner) }
    guard let snapshot = workspace.snapshot(uri) else { return }
    let items = items(of: snapshot)
    let state = "\(snapshot.version) \(Self.name(ofState: items))"
    guard answered[uri] != state else { return }
    answered[uri] = state
    notifyClient("textDocument/publishDiagnostics") {
      $0.field("uri", uri)
      $0.field("version", snapshot.version)
      $0.key("diagnostics")
      $0.written(items)
    }
  }

  /// The answer to `textDocument/diagnostic`.
  mutating func diagnostics(_ params: DiagnosticParams) throws(ResponseError) -> Result {
    // A client that can be told to ask again gets its first answer sooner.
    if !client.canRefreshDiagnostics { workspace.finishSurvey(of: params.textDocument.uri) }
    let snapshot = try snapshot(params.textDocument.uri)
    let items = items(of: snapshot)
    let state = Self.name(ofState: items)
    if params.previousResultId == state {
      return .value { writer in
        writer.object {
          $0.field("kind", "unchanged")
          $0.field("resultId", state)
        }
      }
    }
    return .value { writer in
      writer.object {
        $0.field("kind", "full")
        $0.field("resultId", state)
        $0.key("items")
        $0.written(items)
      }
    }
  }

  /// An open document; an error where the client means another.
  mutating func snapshot(_ uri: String) throws(ResponseError) -> Snapshot {
    guard let snapshot = workspace.snapshot(uri) else {
      throw ResponseError(.invalidParams, "‘\(uri)’ is niet geopend")
    }
    return snapshot
  }

  /// The diagnostics of a document, as a JSON array.
  mutating func items(of snapshot: Snapshot) -> [UInt8] {
    let conversion = Conversion(snapshot, catalogue)
    let document = snapshot.document
    var writer = JSONWriter()
    // A text that is still to be written is no mistake.
    let isBlank = !document.source.utf8.contains { $0 > 0x20 }
    let problems = isBlank ? [] : document.problems.filter { !$0.isForeign }
    let isForeign = !isBlank && problems.isEmpty && document.kind == .other
    writer.array(
      [problems.map(Item.problem), isForeign ? [.foreign] : [], snapshot.findings.map(Item.finding)].joined()
    ) {
      switch $1 {
      case .problem(let problem): conversion.write(problem, at: snapshot.places, to: &$0)
      case .foreign: conversion.writeForeign(document, at: snapshot.places, to: &$0)
      case .finding(let finding): conversion.write(finding, to: &$0)
      }
    }
    return writer.bytes
  }

  private enum Item {
    case problem(Problem)
    case foreign
    case finding(Finding)
  }

  /// A name for what an answer holds.
  private static func name(ofState bytes: [UInt8]) -> String {
    String(ByteHash(bytes).value, radix: 16)
  }
}

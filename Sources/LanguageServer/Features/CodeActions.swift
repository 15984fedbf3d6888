import Legislation
import Linter

extension Server {
  /// The answer to `textDocument/codeAction`: what can be done about the findings in a range.
  mutating func codeActions(_ message: Message) throws(ResponseError) -> Result {
    let params: CodeActionParams = try message.params()
    let snapshot = try snapshot(params.textDocument.uri)
    let range = snapshot.places.offsets(of: params.range)
    let wanted = params.context?.only
    func isWanted(_ kind: String) -> Bool {
      wanted.map { $0.contains { kind == $0 || kind.hasPrefix($0 + ".") } } ?? true
    }
    var actions: [CodeAction] = []
    if isWanted(CodeAction.quickFix) {
      for finding in snapshot.findings where snapshot.touches(finding, range) {
        for remedy in remedies(for: finding, in: snapshot.report, with: snapshot.rules, snapshot.settings) {
          guard workspace.holds(remedy, against: finding, in: snapshot) else { continue }
          actions.append(CodeAction(remedy, for: finding))
        }
      }
    }
    // All at once only where a client asks for it: it is no answer to one finding.
    if let wanted, !wanted.isEmpty, isWanted(CodeAction.fixAll), let action = allReplacements(in: snapshot) {
      actions.append(action)
    }
    let conversion = Conversion(snapshot, catalogue)
    return .value { writer in writer.array(actions) { $1.write(in: snapshot, conversion, to: &$0) } }
  }

  /// All words that a directive replaces, at once.
  private func allReplacements(in snapshot: Snapshot) -> CodeAction? {
    let path = snapshot.document.source.path
    let edits = fixes(in: snapshot.report, of: path, with: snapshot.rules, isUnsafe: false)
    guard !edits.isEmpty else { return nil }
    return CodeAction(
      title: "Vervang alle ontraden woorden", kind: CodeAction.fixAll, isPreferred: false, path: path,
      edits: edits, finding: nil)
  }
}

/// One action as the client shows it.
private struct CodeAction {
  static let quickFix = "quickfix"
  static let fixAll = "source.fixAll"

  var title: String
  var kind: String
  var isPreferred: Bool
  var path: String
  var edits: [SourceEdit]
  var finding: Finding?

  init(title: String, kind: String, isPreferred: Bool, path: String, edits: [SourceEdit], finding: Finding?) {
    self.title = title
    self.kind = kind
    self.isPreferred = isPreferred
    self.path = path
    self.edits = edits
    self.finding = finding
  }

  init(_ remedy: Remedy, for finding: Finding) {
    self.init(
      title: remedy.title, kind: Self.quickFix, isPreferred: remedy.kind == .wording, path: remedy.path,
      edits: remedy.edits, finding: finding)
  }

  func write(in snapshot: Snapshot, _ conversion: Conversion, to writer: inout JSONWriter) {
    guard let (uri, places) = snapshot.file(path) else { return }
    writer.object { writer in
      writer.field("title", title)
      writer.field("kind", kind)
      if isPreferred { writer.field("isPreferred", true) }
      if let finding {
        writer.key("diagnostics")
        writer.array([finding]) { conversion.write($1, to: &$0) }
      }
      writer.field("edit") { writer in
        writer.field("changes") { writer in
          writer.key(named: uri)
          writer.array(edits) { writer, edit in
            writer.object {
              $0.field("range", places.range(ofUTF8: edit.range))
              $0.field("newText", edit.replacement)
            }
          }
        }
      }
    }
  }
}

extension Snapshot {
  /// Whether a finding has a word in the range, or the cursor at its edge.
  fileprivate func touches(_ finding: Finding, _ range: Range<Int>) -> Bool {
    finding.marks.contains { mark in
      let marked = places.offsets(of: places.range(of: mark))
      return marked.lowerBound <= range.upperBound && range.lowerBound <= marked.upperBound
    }
  }
}

extension Workspace {
  /// Whether a change takes its finding away and brings none: found out by making it, in a copy.
  mutating func holds(_ remedy: Remedy, against finding: Finding, in snapshot: Snapshot) -> Bool {
    guard remedy.kind == .choice else { return true }
    let text = applying(remedy.edits, to: snapshot.document.source.utf8)
    var changed = readDocument(SourceText(path: remedy.path, openText: text))
    changed.add(snapshot.document.remarks.filter { $0.address != nil })
    guard !changed.problems.contains(where: \.isFatal) else { return false }
    let report = judge(changed, partner: snapshot.partner?.document)
    var known: [FindingPlace: Int] = [:]
    for finding in snapshot.report.findings { known[FindingPlace(finding), default: 0] += 1 }
    let own = FindingPlace(finding)
    known[own, default: 0] -= 1
    let written = remedy.edits.map { $0.range.lowerBound..<($0.range.lowerBound + $0.replacement.utf8.count) }
    return report.findings.allSatisfy { found in
      let place = FindingPlace(found)
      if known[place, default: 0] > 0 {
        known[place, default: 0] -= 1
        return true
      }
      let asksMotivation = found.rule == "hc-ongemotiveerd" || found.rule == "t-artikelsgewijs-ontbreekt"
      if remedy.isToBeMotivated, asksMotivation { return true }
      return remedy.isUnfinished && written.contains { $0.contains(found.location.span.start) }
    }
  }
}

/// What makes two findings the same before and after a change elsewhere in the text.
private struct FindingPlace: Hashable {
  let rule: String
  let path: String
  let provision: String

  init(_ finding: Finding) {
    rule = finding.rule
    path = finding.location.path
    provision = finding.location.provision
  }
}

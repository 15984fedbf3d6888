/// Joins reports in SARIF, each with one run of the same program: one list of results, and one of rules.
///
/// Within a document the results keep their order: a document is told of by one report alone.
func mergedSARIF(_ reports: [ReadReport]) throws(MergeProblem) -> [UInt8] {
  var runs: [JSONTree] = []
  var artifacts: [String: String] = [:]
  for report in reports {
    guard let run = report.tree["runs"]?.items.first, report.tree["runs"]?.items.count == 1 else {
      throw MergeProblem(path: report.path, reason: "een SARIF-rapport dat wordt samengevoegd, heeft één run")
    }
    if run.program != runs.first?.program ?? run.program {
      throw MergeProblem(path: report.path, reason: "dit is van een ander programma dan \(reports[0].path)")
    }
    for artifact in run["artifacts"]?.items ?? [] {
      let path = artifact.artifactPath
      if let other = artifacts.updateValue(report.path, forKey: path) {
        throw MergeProblem(path: report.path, reason: "ook \(other) gaat over ‘\(path)’")
      }
    }
    runs.append(run)
  }
  var writer = JSONWriter()
  writer.object { writer in
    for member in reports[0].tree.members {
      writer.key(named: member.key)
      if member.key == "runs" {
        writer.array([runs[0]]) { writer, run in writer.object { write(run, of: runs, to: &$0) } }
      } else {
        writer.written(Array(member.value.bytes))
      }
    }
  }
  return writer.bytes + [0x0A]
}

/// Writes the one run: what all share as it stands in the first, the rest joined.
private func write(_ run: JSONTree, of runs: [JSONTree], to writer: inout JSONWriter) {
  let rules = MergedRules(runs)
  for member in run.members {
    writer.key(named: member.key)
    switch member.key {
    case "tool": writer.replacing(["driver", "rules"], in: member.value, by: jsonLines(rules.rules.map(\.bytes)))
    case "automationDetails": writer.replacing(["id"], in: member.value, by: category(of: runs))
    case "invocations": writer.array([runs]) { writeInvocation(of: $1, to: &$0) }
    case "artifacts":
      let all = runs.flatMap { $0["artifacts"]?.items ?? [] }
      writer.written(jsonLines(sorted(all.map { ($0.artifactPath, $0.bytes) })))
    case "results":
      let all = runs.enumerated().flatMap { number, run in
        (run["results"]?.items ?? []).map { ($0.resultPath, rules.renumbered($0, ofRun: number)) }
      }
      writer.written(jsonLines(sorted(all)))
    default: writer.written(Array(member.value.bytes))
    }
  }
}

/// What was written of documents, sorted by their paths; what belongs to one path stays in its order.
private func sorted(_ items: [(path: String, bytes: ArraySlice<UInt8>)]) -> [ArraySlice<UInt8>] {
  items.enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }.map(\.element.bytes)
}

/// The name for the set of all documents: the folder that holds them, `maatlat/folder/`.
private func category(of runs: [JSONTree]) -> [UInt8] {
  // Without documents a run says nothing of where they stand.
  let full = runs.filter { $0["artifacts"]?.items.isEmpty == false }
  let names = (full.isEmpty ? runs : full).compactMap { $0["automationDetails"]?["id"]?.string?.split(separator: "/") }
  let common = names.dropFirst().reduce(names.first ?? []) { common, name in
    zip(common, name).prefix { $0 == $1 }.map(\.0)
  }
  var writer = JSONWriter()
  writer.value(common.joined(separator: "/") + "/")
  return writer.bytes
}

/// Writes the invocations as one: as successful as the worst of them, and with what any had to tell.
private func writeInvocation(of runs: [JSONTree], to writer: inout JSONWriter) {
  let all = runs.flatMap { $0["invocations"]?.items ?? [] }
  var keys: [String] = []
  for member in all.flatMap(\.members) where !keys.contains(member.key) { keys.append(member.key) }
  writer.object { writer in
    for key in keys {
      let values = all.compactMap { $0[key] }
      writer.key(named: key)
      switch values[0].content {
      case .array:
        // Each run tells of a path that is not there.
        var told: Set<[UInt8]> = []
        writer.array(values.flatMap(\.items).map { Array($0.bytes) }.filter { told.insert($0).inserted }) {
          $0.written($1)
        }
      case .word("true"), .word("false"): writer.value(!values.contains { $0.bytes.elementsEqual("false".utf8) })
      case .word where values[0].number != nil: writer.value(values.compactMap(\.number).max() ?? 0)
      case .word, .string, .object: writer.written(Array(values[0].bytes))
      }
    }
  }
}

/// The rules of several runs as one list.
private struct MergedRules {
  let rules: [JSONTree]
  /// For each run the new index of each of its rules.
  private let newIndices: [[Int]]

  init(_ runs: [JSONTree]) {
    let lists = runs.map { $0["tool"]?["driver"]?["rules"]?.items ?? [] }
    var ruleByName: [String: JSONTree] = [:]
    for rule in lists.joined() { ruleByName[rule.id] = ruleByName[rule.id] ?? rule }
    // Where each report lists all rules there are, the order is theirs.
    let isOne = lists.allSatisfy { $0.map(\.id) == lists[0].map(\.id) }
    let rules = isOne ? lists[0] : ruleByName.values.sorted { $0.id < $1.id }
    let index = Dictionary(rules.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    newIndices = lists.map { $0.map { index[$0.id] ?? 0 } }
    self.rules = rules
  }

  /// A result that points to its rule in the joined list.
  func renumbered(_ result: JSONTree, ofRun number: Int) -> ArraySlice<UInt8> {
    guard let old = result["ruleIndex"]?.number, newIndices[number].indices.contains(old),
      newIndices[number][old] != old
    else { return result.bytes }
    var writer = JSONWriter()
    writer.replacing(["ruleIndex"], in: result, by: Array(String(newIndices[number][old]).utf8))
    return writer.bytes[...]
  }
}

extension JSONTree {
  /// The program that made a run, and its version.
  fileprivate var program: [String?] {
    ["name", "semanticVersion"].map { self["tool"]?["driver"]?[$0]?.string }
  }
  fileprivate var id: String { self["id"]?.string ?? "" }
  /// The path of an artifact.
  fileprivate var artifactPath: String { percentDecoded(self["location"]?["uri"]?.string ?? "") }
  /// The path of the document in which a result stands.
  fileprivate var resultPath: String {
    let location = self["locations"]?.items.first?["physicalLocation"]?["artifactLocation"]
    return percentDecoded(location?["uri"]?.string ?? "")
  }
}

/// The text for which a URI stands.
private func percentDecoded(_ uri: String) -> String {
  var bytes: [UInt8] = []
  var rest = Array(uri.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let decoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension JSONWriter {
  /// Writes an object with the value at the end of a path of keys replaced.
  fileprivate mutating func replacing(_ path: [String], in tree: JSONTree, by value: [UInt8]) {
    guard let key = path.first else { return written(value) }
    object { writer in
      for member in tree.members {
        writer.key(named: member.key)
        if member.key == key {
          writer.replacing(Array(path.dropFirst()), in: member.value, by: value)
        } else {
          writer.written(Array(member.value.bytes))
        }
      }
    }
  }
}

import Legislation

/// A finding that the drafter asked to leave alone, with the reason that was given.
public struct SuppressedFinding: Sendable {
  public var finding: Finding
  public var reason: String
}

/// A remark in or beside a document with what came of it.
struct JudgedRemark {
  var remark: SuppressionRemark
  var part: Hit.Part
  /// The provisions or sections of which it speaks; empty where there is no such address.
  var nodes: [NodeID]
  /// The text of those.
  var extents: [Range<Int>]
  var isExpired: Bool
  /// The rules it names that found something there.
  var used: Set<String> = []

  func asks(of rule: Rule) -> Bool { !isExpired && !remark.reason.isEmpty && remark.rules.contains(rule.id) }
}

/// The remarks in and beside the documents of a dossier, held against what the rules found.
struct Suppressions {
  private(set) var remarks: [JudgedRemark] = []

  init(_ dossier: Dossier, today: String?) {
    let isOneFile = dossier.bill?.source.path == dossier.toelichting?.source.path
    for part in isOneFile ? [Hit.Part.regeling] : [.regeling, .toelichting] {
      guard let document = dossier.document(part) else { continue }
      for remark in document.remarks {
        let nodes = remark.address.map { document.nodes(at: $0) } ?? [document.node(of: remark)]
        // Dates as the law of numbers has them compare as words do.
        let isExpired = remark.until.flatMap { until in today.map { until < $0 } } ?? false
        remarks.append(
          JudgedRemark(
            remark: remark, part: part, nodes: nodes, extents: nodes.map(document.extent), isExpired: isExpired))
      }
    }
    self.isOneFile = isOneFile
  }

  private let isOneFile: Bool

  /// The reason why a hit is to be left alone, where there is one; the remark then counts as used.
  mutating func reason(against hit: Hit, of rule: Rule) -> String? {
    guard let mark = hit.marks.first else { return nil }
    var reason: String?
    for index in remarks.indices where remarks[index].asks(of: rule) {
      guard isOneFile || remarks[index].part == hit.part,
        remarks[index].extents.contains(where: { $0.contains(mark.lowerBound) })
      else { continue }
      remarks[index].used.insert(rule.id)
      reason = reason ?? remarks[index].remark.reason
    }
    return reason
  }
}

/// What there is to say of the remarks themselves, by the name of the check.
///
/// Whether a remark is needless is only known of rules that were asked: without a toelichting those about it were not.
func remarkHits(
  of rule: Rule, _ query: NamedQuery, _ suppressions: Suppressions, _ set: RuleSet, _ dossier: Dossier,
  _ settings: Settings
) -> [Hit] {
  suppressions.remarks.flatMap { judged -> [Hit] in
    let remark = judged.remark
    let known = set.rules.filter { remark.rules.contains($0.id) }
    func hit(_ names: [String]) -> [Hit] {
      names.compactMap { name in
        guard let document = dossier.document(judged.part) else { return nil }
        var hit = Hit(marks: [], node: judged.nodes.first ?? 0)
        hit.part = judged.part
        if remark.origin.isEmpty { hit.source = remark.range } else { hit.marks = [document.head(of: hit.node)] }
        hit.values[.term] = name
        hit.values[.ref] = remark.origin.isEmpty ? "deze opmerking" : "de opmerking in \(remark.origin)"
        return hit
      }
    }
    switch query.name {
    case "negeer-onbekende-regel":
      return hit(remark.rules.filter { name in !known.contains { $0.id == name } })
    case "negeer-zonder-reden":
      let isComplete = !remark.reason.isEmpty && !remark.rules.isEmpty
      return isComplete ? [] : hit([remark.rules.isEmpty ? "de regel" : "de reden"])
    case "negeer-verlopen": return judged.isExpired ? hit([remark.until ?? ""]) : []
    case "negeer-overbodig":
      guard !remark.reason.isEmpty, !judged.isExpired else { return [] }
      let asked = known.filter { rule in
        (dossier.toelichting != nil || !rule.asksToelichting) && settings.level(of: rule) != .uit
      }
      return hit(asked.map(\.id).filter { !judged.used.contains($0) })
    default: return []
    }
  }
}

extension Document {
  /// The provisions and sections at an address as a finding names it ("artikel 4, tweede lid"), or in a row ("artikelen 4 tot en
  /// met 6"); the whole document where it is empty.
  fileprivate func nodes(at address: String) -> [NodeID] {
    let folded = address.lowercased()
    guard !folded.isEmpty else { return [0] }
    let words = folded.split(separator: " ")
    if words.count == 6, words[0] == "artikelen", words[2...4].elementsEqual(["tot", "en", "met"]) {
      let (first, last) = (articleOrder(String(words[1])), articleOrder(String(words[5])))
      return nodes.indices.filter { id in
        guard nodes[id].kind == .artikel else { return false }
        let order = articleOrder(number(id))
        return first <= order && order <= last
      }
    }
    let kinds: Set<NodeKind> = [.artikel, .lid, .onderdeel, .sectie, .toelichting, .wijzigingsonderdeel, .bijlage]
    return nodes.indices.first { id in
      kinds.contains(nodes[id].kind) && LegalAddress(self, id).name.lowercased() == folded
    }.map { [$0] } ?? []
  }

  /// The first words of a node, to mark where all of it is meant.
  fileprivate func head(of id: NodeID) -> Range<Int> {
    let node = nodes[id]
    if !node.heading.isEmpty { return node.heading }
    if !node.number.isEmpty { return node.number }
    let text = node.text
    let end = self.text[text].firstIndex(of: 0x0A) ?? text.upperBound
    return text.lowerBound..<min(end, text.lowerBound + 60)
  }
}

extension NamedQuery {
  var isOfRemarks: Bool { name.hasPrefix("negeer-") }
}

extension Rule {
  /// Whether it speaks of the remarks that ask to leave other findings alone.
  var isOfRemarks: Bool { if case .check(let query) = body { query.isOfRemarks } else { false } }

  /// Whether it can only find anything where there is a toelichting.
  fileprivate var asksToelichting: Bool {
    switch body {
    case .section: true
    case .check(let query): query.isOfPair
    case .forbid, .require, .norm, .structure: false
    }
  }
}

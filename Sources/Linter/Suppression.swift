import Legislation

/// A finding that the drafter asked to leave alone, with the reason that was given.
public struct SuppressedFinding: Sendable {
  public var finding: Finding
  public var reason: String
}

/// A remark in a document with what came of it.
struct JudgedRemark {
  var remark: SuppressionRemark
  var part: Hit.Part
  /// The provision or section of which it speaks.
  var node: NodeID
  /// The text of that node.
  var extent: Range<Int>
  /// The rules it names that found something there.
  var used: Set<String> = []

  func asks(of rule: Rule) -> Bool { !remark.reason.isEmpty && remark.rules.contains(rule.id) }
}

/// The remarks in the documents of a dossier, held beside what the rules found.
struct Suppressions {
  private(set) var remarks: [JudgedRemark] = []

  init(_ dossier: Dossier) {
    let isOneFile = dossier.bill?.source.path == dossier.toelichting?.source.path
    for part in isOneFile ? [Hit.Part.regeling] : [.regeling, .toelichting] {
      guard let document = dossier.document(part) else { continue }
      for remark in document.remarks {
        let node = document.node(of: remark)
        remarks.append(JudgedRemark(remark: remark, part: part, node: node, extent: document.extent(of: node)))
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
      guard isOneFile || remarks[index].part == hit.part, remarks[index].extent.contains(mark.lowerBound) else {
        continue
      }
      remarks[index].used.insert(rule.id)
      reason = reason ?? remarks[index].remark.reason
    }
    return reason
  }
}

/// What there is to say of the remarks themselves, by the name of the check.
///
/// Whether a remark is needless is only known of rules that were asked: without a toelichting those about it were not.
func remarkHits(of rule: Rule, _ query: NamedQuery, _ suppressions: Suppressions, _ set: RuleSet, _ dossier: Dossier)
  -> [Hit]
{
  suppressions.remarks.flatMap { judged -> [Hit] in
    let known = judged.remark.rules.filter { name in set.rules.contains { $0.id == name } }
    func hit(_ names: [String]) -> [Hit] {
      names.map { name in
        var hit = Hit(marks: [], node: judged.node)
        hit.part = judged.part
        hit.source = judged.remark.range
        hit.values[.term] = name
        return hit
      }
    }
    switch query.name {
    case "negeer-onbekende-regel": return hit(judged.remark.rules.filter { !known.contains($0) })
    case "negeer-zonder-reden":
      let isComplete = !judged.remark.reason.isEmpty && !judged.remark.rules.isEmpty
      return isComplete ? [] : hit([judged.remark.rules.isEmpty ? "de regel" : "de reden"])
    case "negeer-overbodig":
      guard !judged.remark.reason.isEmpty else { return [] }
      let asked = known.filter { name in
        dossier.toelichting != nil || !set.rules.contains { $0.id == name && $0.asksToelichting }
      }
      return hit(asked.filter { !judged.used.contains($0) })
    default: return []
    }
  }
}

extension NamedQuery {
  var isOfRemarks: Bool { name.hasPrefix("negeer-") }
}

extension Rule {
  /// Whether it can only find anything where there is a toelichting.
  fileprivate var asksToelichting: Bool {
    switch body {
    case .section: true
    case .check(let query): query.isOfPair
    case .forbid, .require, .norm, .structure: false
    }
  }
}

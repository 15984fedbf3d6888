import Legislation

/// A hardship clause with another organ than the one that takes the decisions in its scope (Ar 5.26).
///
/// A minister may stand above a national body; over a municipality or province he does not.
func hcOrgaanAnders(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  return context.hardshipClauses.compactMap { found in
    guard let own = found.clause.slots.organ else { return nil }
    let organ = OrganName(document.line(own))
    let others = found.clause.slots.named.flatMap { named in
      context.provisions(of: named.scope, found.clause).flatMap { context.analysis.provisions[$0].norms }
    }.compactMap { norm -> Range<Int>? in
      guard norm.normClass != .overig, norm.hasOrganActor else { return nil }
      return norm.evidence.first { $0.role == .actor }?.range
    }
    guard let other = others.first, others.allSatisfy({ organ.differs(from: OrganName(document.line($0))) }) else {
      return nil
    }
    var hit = found.hit(own)
    hit.values[.organ] = insideSentence(document.line(own))
    hit.values[.organ2] = insideSentence(document.line(other))
    hit.related = [
      RelatedPlace(
        message: "dit orgaan beslist", range: other, node: document.enclosing(found.clause.node, .artikel) ?? 0)
    ]
    return hit
  }
}

/// The name of an organ, for comparison.
private struct OrganName {
  /// Without article, in lower case.
  let name: String

  init(_ written: String) {
    let lower = written.lowercased()
    let article = ["de ", "het ", "een "].first { lower.hasPrefix($0) } ?? ""
    name = String(lower.dropFirst(article.count))
  }

  private var isMinister: Bool { name.contains("minister") || name.contains("staatssecretaris") }
  private var isDecentral: Bool {
    ["college", "burgemeester", "gemeente", "raad", "gedeputeerde", "provinci", "waterschap", "dijkgraaf", "bestuur"]
      .contains { name.hasPrefix($0) }
  }

  /// Whether the two are not one, nor one the superior or the short name of the other.
  func differs(from other: OrganName) -> Bool {
    if name == other.name || name.hasPrefix(other.name) || other.name.hasPrefix(name) { return false }
    if isMinister || other.isMinister { return isDecentral || other.isDecentral }
    return !isPronoun(other.name)
  }
}

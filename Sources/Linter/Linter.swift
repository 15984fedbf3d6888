import Legislation

/// What a run of the linter goes by.
public struct RuleSet: Sendable {
  public let rules: [Rule]
  /// The word lists, joined by the words of the rules' patterns.
  public let lexicon: Lexicon
  let terms: TermIndex

  public init(rules: [Rule], lexicon: Lexicon) {
    var lexicon = lexicon
    terms = TermIndex(rules, &lexicon)
    self.rules = rules
    self.lexicon = lexicon
  }
}

/// Judges a dossier: analyses its documents, asks every rule, and makes findings of what they found.
///
/// A function of values: opens no file, prints nothing, knows no clock.
public func lint(_ dossier: Dossier, with set: RuleSet) -> Report {
  guard let bill = dossier.bill else { return Report(entries: [], findings: []) }
  let analysis = Analysis(bill, lexicon: set.lexicon)
  var found: [(rule: Rule, hit: Hit)] = []
  for rule in set.rules {
    for hit in hits(of: rule, in: analysis) { found.append((rule, hit)) }
  }
  for (rule, hit) in textHits(set, in: analysis) { found.append((rule, hit)) }
  let findings = mostSpecific(found, analysis).map { finding(of: $0.rule, $0.hit, in: analysis) }
  return Report(
    entries: [Report.Entry(document: bill, provisions: analysis.provisions)],
    findings: findings.sorted { ($0.location.span.start, $0.rule) < ($1.location.span.start, $1.rule) })
}

/// What one rule finds.
private func hits(of rule: Rule, in analysis: Analysis) -> [Hit] {
  switch rule.body {
  case .norm(let query): normHits(of: rule, query, in: analysis)
  case .check(let query): checkHits(of: rule, query, in: analysis)
  case .forbid, .require, .structure: []
  }
}

/// Leaves out what a more specific rule says of the same norm: one finding for each norm and family.
private func mostSpecific(_ found: [(rule: Rule, hit: Hit)], _ analysis: Analysis) -> [(rule: Rule, hit: Hit)] {
  struct Place: Hashable {
    var provision: Int
    var norm: Int
  }
  var silenced: [Place: Set<String>] = [:]
  for (rule, hit) in found {
    guard let norm = hit.norm else { continue }
    silenced[Place(provision: norm.provision, norm: norm.norm), default: []].formUnion(rule.supersedes)
  }
  return found.filter { rule, hit in
    guard let norm = hit.norm else { return true }
    return silenced[Place(provision: norm.provision, norm: norm.norm)]?.contains(rule.id) != true
  }
}

import Legislation

/// What a run of the linter goes by.
public struct RuleSet: Sendable {
  public let rules: [Rule]
  /// The word lists, joined by the words of the rules' patterns.
  public let lexicon: Lexicon
  let terms: TermIndex
  /// The words by which a toelichting shows what it treats.
  let markers: Deferred<MarkerIndex>

  public init(rules: [Rule], lexicon: Lexicon) {
    var lexicon = lexicon
    terms = TermIndex(rules, &lexicon)
    self.rules = rules
    self.lexicon = lexicon
    markers = Deferred { [lexicon] in MarkerIndex(extending: lexicon) }
  }
}

/// The toelichting of a document with what it treats; nil where there is none.
public func explanation(in document: Document, with set: RuleSet) -> Explanation? {
  document.holdsToelichting ? Explanation(document, set.markers.get()) : nil
}

/// Judges a dossier: analyses its documents, asks every rule, and makes findings of what they found.
///
/// A function of values: opens no file, prints nothing, knows no clock.
public func lint(_ dossier: Dossier, with set: RuleSet) -> Report {
  guard let bill = dossier.bill else { return Report(entries: [], findings: []) }
  let analysis = Analysis(bill, lexicon: set.lexicon)
  var context = RuleContext(analysis, set)
  var found: [(rule: Rule, hit: Hit)] = []
  for (number, rule) in set.rules.enumerated() {
    context.number = number
    for hit in hits(of: rule, in: context) { found.append((rule, hit)) }
  }
  let findings = mostSpecific(found).map { finding(of: $0.rule, $0.hit, in: analysis) }
  return Report(
    entries: [Report.Entry(document: bill, provisions: analysis.provisions)],
    findings: findings.sorted { ($0.location.span.start, $0.rule) < ($1.location.span.start, $1.rule) })
}

/// What one rule finds.
private func hits(of rule: Rule, in context: RuleContext) -> [Hit] {
  switch rule.body {
  case .forbid: forbidHits(of: rule, in: context)
  case .require: requireHits(of: rule, in: context)
  case .norm(let query): normHits(of: rule, query, in: context.analysis)
  case .structure(let query): checkHits(of: rule, query, among: Check.structure, in: context)
  case .check(let query): checkHits(of: rule, query, among: Check.all, in: context)
  }
}

/// Leaves out what a more specific rule says of the same norm or clause: one finding for each norm and family.
private func mostSpecific(_ found: [(rule: Rule, hit: Hit)]) -> [(rule: Rule, hit: Hit)] {
  var silenced: [Hit.Subject: Set<String>] = [:]
  for (rule, hit) in found {
    guard let subject = hit.subject, !rule.supersedes.isEmpty else { continue }
    silenced[subject, default: []].formUnion(rule.supersedes)
  }
  return found.filter { rule, hit in
    guard let subject = hit.subject else { return true }
    return silenced[subject]?.contains(rule.id) != true
  }
}

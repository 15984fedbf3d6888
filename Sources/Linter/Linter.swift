import Legislation

/// What a run of the linter goes by.
public struct RuleSet: Sendable {
  /// The word lists, joined by the words of the rules' patterns.
  public let lexicon: Lexicon
  /// Apart, for what a text says is analysed without them: that goes ahead while they are still made ready.
  private let indexed: Deferred<(rules: [Rule], terms: TermIndex)>
  /// The words by which a toelichting shows what it treats.
  let markers: Deferred<MarkerIndex>

  public var rules: [Rule] { indexed.get().rules }
  /// The patterns of the rules.
  var terms: TermIndex { indexed.get().terms }

  public init(rules: [Rule], lexicon: Lexicon) {
    var compiler = PatternCompiler(lexicon)
    let terms = TermIndex(rules, &compiler)
    let joined = compiler.lexicon
    self.lexicon = joined
    indexed = Deferred { (rules, terms) }
    markers = Deferred { MarkerIndex(extending: joined) }
  }

  /// The set that the build made ready, of the lexicon and the rules that it was made of.
  public init(lexicon: Lexicon, _ compiled: CompiledSet, rules: @escaping @Sendable () -> [Rule]) {
    self.lexicon = lexicon
    indexed = Deferred {
      let rules = rules()
      var patterns = PrecompiledPatterns(CompactReader(compiled.patterns), lexicon: lexicon)
      return (rules, TermIndex(rules, &patterns))
    }
    markers = Deferred { MarkerIndex(compiled, beside: lexicon) }
  }
}

/// The toelichting of a document with what it treats; nil where there is none.
public func explanation(in document: Document, with set: RuleSet) -> Explanation? {
  document.holdsToelichting ? Explanation(document, set.markers.get()) : nil
}

/// Judges a dossier: analyses its documents, asks every rule, and makes findings of what they found.
///
/// A function of values: opens no file, prints nothing, knows no clock.
public func lint(_ dossier: Dossier, with set: RuleSet, _ settings: Settings = Settings()) -> Report {
  let markers = dossier.toelichting == nil ? nil : set.markers.get()
  // With a toelichting its words are asked of the regulation as well: both must know them by the same ids.
  var analysis = dossier.bill.map { Analysis($0, lexicon: markers?.lexicon ?? set.lexicon) }
  analysis?.read(beside: dossier.context.map(\.analysis))
  var context = analysis.map {
    RuleContext($0, set, hasToelichting: dossier.toelichting != nil, domain: settings.domain)
  }
  var pair: DossierContext? =
    if let markers, let toelichting = dossier.toelichting {
      DossierContext(Explanation(toelichting, markers), context, markers, settings.phase)
    } else {
      nil
    }
  let rules = set.rules
  // By its place in the set: a rule has a score of fields, which each of its hits would hold on to.
  var found: [(rule: Int, hit: Hit)] = []
  for (number, rule) in rules.enumerated() {
    context?.number = number
    pair?.bill?.number = number
    if let context {
      let hits = hits(of: rule, in: context)
      found += (pair.map { pair in hits.compactMap { weighed($0, of: rule, in: pair) } } ?? hits).map { (number, $0) }
    }
    if let pair { found += hits(of: rule, in: pair).map { (number, $0) } }
  }
  var factory = FindingFactory(dossier)
  var suppressions = Suppressions(dossier, today: settings.today)
  var kept: [Finding] = []
  var suppressed: [SuppressedFinding] = []
  // A rule that is out still silences those that it speaks for: what it knows is not to be told in other words.
  let levels = rules.map(settings.level)
  for (number, hit) in mostSpecific(found, of: rules) where levels[number] != .uit {
    let rule = rules[number]
    guard var finding = factory.finding(of: rule, hit) else { continue }
    finding.severity = settings.severity(of: finding.severity, by: rule)
    if let reason = suppressions.reason(against: hit, of: rule) {
      suppressed.append(SuppressedFinding(finding: finding, reason: reason))
    } else {
      kept.append(finding)
    }
  }
  if !suppressions.remarks.isEmpty {
    for rule in rules {
      guard case .check(let query) = rule.body, query.isOfRemarks, settings.level(of: rule) != .uit else { continue }
      for hit in remarkHits(of: rule, query, suppressions, set, dossier, settings) {
        guard var finding = factory.finding(of: rule, hit) else { continue }
        finding.severity = settings.severity(of: finding.severity, by: rule)
        kept.append(finding)
      }
    }
  }
  var entries = analysis.map { [Report.Entry(document: $0.document, provisions: $0.provisions)] } ?? []
  if let toelichting = dossier.toelichting, entries.first?.document.source.path != toelichting.source.path {
    entries.append(Report.Entry(document: toelichting, provisions: []))
  }
  var report = Report(
    entries: entries,
    findings: kept.sorted {
      ($0.location.path, $0.location.span.start, $0.rule) < ($1.location.path, $1.location.span.start, $1.rule)
    }, suppressed: suppressed, context: dossier.context.map(\.document))
  report.explanation = pair?.explanation
  return report
}

/// What one rule finds in a toelichting, or by holding it beside the regulation.
private func hits(of rule: Rule, in pair: DossierContext) -> [Hit] {
  if let bill = pair.bill, !rule.selector.admits(bill.nature) { return [] }
  var hits: [Hit]
  switch rule.body {
  case .section(let query): hits = sectionHits(of: rule, query, in: pair)
  case .check(let query): hits = pairHits(of: rule, query, in: pair)
  case .forbid, .require, .norm, .structure: return []
  }
  for index in hits.indices {
    hits[index].severity = pair.phase.severity(of: hits[index].severity ?? rule.severity)
  }
  return hits
}

/// What one rule finds in a regulation.
private func hits(of rule: Rule, in context: RuleContext) -> [Hit] {
  switch rule.body {
  case .section: []
  case .forbid: forbidHits(of: rule, in: context)
  case .require: requireHits(of: rule, in: context)
  case .norm(let query):
    normHits(of: rule, query, in: context.analysis, of: context.domain).filter { !$0.isExcepted(context) }
  case .structure(let query): checkHits(of: rule, query, among: Check.structure, in: context)
  case .check(let query):
    checkHits(of: rule, query, among: Check.all, in: context).filter { !$0.isExcepted(context) }
  }
}

/// Leaves out what a more specific rule says of the same norm or clause: one finding for each norm and family.
private func mostSpecific(_ found: [(rule: Int, hit: Hit)], of rules: [Rule]) -> [(rule: Int, hit: Hit)] {
  var silenced: [Int: [(subject: Hit.Subject, rules: [String])]] = [:]
  for (number, hit) in found {
    guard let subject = hit.subject, !rules[number].supersedes.isEmpty else { continue }
    silenced[subject.place, default: []].append((subject, rules[number].supersedes))
  }
  return found.filter { number, hit in
    guard let subject = hit.subject, let others = silenced[subject.place] else { return true }
    return !others.contains { $0.subject == subject && $0.rules.contains(rules[number].id) }
  }
}

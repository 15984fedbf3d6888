import Legislation

/// A question that no query can say, by the name under which rules call it.
struct Check: Sendable {
  let name: String
  /// The parameters that are plain values.
  var parameters: Set<String> = []
  /// The parameters that list token patterns.
  var patterns: Set<String> = []
  let run: Run

  /// What a question is asked of.
  enum Run: Sendable {
    /// The regulation.
    case bill(@Sendable (Rule, NamedQuery, RuleContext) -> [Hit])
    /// The toelichting, or the regulation and its toelichting side by side.
    case pair(@Sendable (Rule, NamedQuery, DossierContext) -> [Hit])
    /// The remarks that ask to leave findings alone, when all else is known; see ``Suppressions``.
    case remarks
  }

  init(
    name: String, parameters: Set<String> = [], patterns: Set<String> = [],
    run: @escaping @Sendable (Rule, NamedQuery, RuleContext) -> [Hit]
  ) {
    self.name = name
    self.parameters = parameters
    self.patterns = patterns
    self.run = .bill(run)
  }

  init(
    name: String, patterns: Set<String> = [],
    pair run: @escaping @Sendable (Rule, NamedQuery, DossierContext) -> [Hit]
  ) {
    self.name = name
    self.patterns = patterns
    self.run = .pair(run)
  }

  private init(ofRemarks name: String) {
    self.name = name
    run = .remarks
  }

  var isOfPair: Bool { if case .pair = run { true } else { false } }

  /// The questions that a rule asks as its `check`.
  static let all = ofBill + ofPair + ofRemarks

  private static let ofRemarks = [
    "negeer-onbekende-regel", "negeer-overbodig", "negeer-verlopen", "negeer-zonder-reden",
  ].map(
    Check.init(ofRemarks:))

  private static let ofBill = [
    Check(name: "eenvoud-complexe-bepaling", parameters: ["words", "exceptions", "references"], run: complexeBepaling),
    Check(name: "hc-absurd-bereik", parameters: ["roles"], run: hcAbsurdBereik),
    Check(name: "hc-alleen-op-aanvraag", run: hcAlleenOpAanvraag),
    Check(name: "hc-artikel-bestaat-niet", run: hcArtikelBestaatNiet),
    Check(name: "hc-belang-generiek", patterns: ["formulas"], run: hcBelangGeneriek),
    Check(name: "hc-belang-ontbreekt", run: hcBelangOntbreekt),
    Check(name: "hc-criterium-afwijkend", patterns: ["criteria"], run: hcCriteriumAfwijkend),
    Check(name: "hc-criterium-ontbreekt", run: hcCriteriumOntbreekt),
    Check(name: "hc-derden", patterns: ["terms", "fout"], run: hcDerden),
    Check(name: "hc-dubbel", run: hcDubbel),
    Check(name: "hc-geen-reikwijdte", run: hcGeenReikwijdte),
    Check(name: "hc-kopje", run: hcKopje),
    Check(name: "hc-lager-wijkt-af-van-wet", run: hcLagerWijktAfVanWet),
    Check(name: "hc-orgaan-anders", run: hcOrgaanAnders),
    Check(name: "hc-reikwijdte-te-ruim", run: hcReikwijdteTeRuim),
  ]
}

/// What a rule finds that asks by name.
func checkHits(of rule: Rule, _ query: NamedQuery, among checks: [Check], in context: RuleContext) -> [Hit] {
  guard rule.selector.admits(context.nature), let check = checks.first(where: { $0.name == query.name }),
    case .bill(let run) = check.run
  else { return [] }
  return run(rule, query, context).filter {
    rule.selector.admits($0.node, context.matches.roles, in: context.document)
  }
}

/// What a rule finds that asks by name, of a toelichting or of both.
func pairHits(of rule: Rule, _ query: NamedQuery, in context: DossierContext) -> [Hit] {
  guard case .pair(let run)? = Check.all.first(where: { $0.name == query.name })?.run else { return [] }
  return run(rule, query, context)
}

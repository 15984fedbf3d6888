import Legislation

/// A question that no query can say, by the name under which rules call it.
struct Check: Sendable {
  let name: String
  /// The parameters that are plain values.
  var parameters: Set<String> = []
  /// The parameters that list token patterns.
  var patterns: Set<String> = []
  let run: @Sendable (Rule, NamedQuery, RuleContext) -> [Hit]

  /// The questions that a rule asks as its `check`.
  static let all = [
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
  guard rule.selector.admits(context.document), let check = checks.first(where: { $0.name == query.name }) else {
    return []
  }
  return check.run(rule, query, context).filter {
    rule.selector.admits($0.node, context.matches.roles, in: context.document)
  }
}

import Legislation

/// A question about a toelichting, or about a regulation and its toelichting side by side, by the name under which rules
/// call it.
struct PairCheck: Sendable {
  /// The name and the parameters, as rule files know them.
  let named: Check
  let run: @Sendable (Rule, NamedQuery, DossierContext) -> [Hit]

  init(
    _ name: String, patterns: Set<String> = [], run: @escaping @Sendable (Rule, NamedQuery, DossierContext) -> [Hit]
  ) {
    named = Check(name: name, patterns: patterns, run: { _, _, _ in [] })
    self.run = run
  }

  static let names = Set(all.map(\.named.name))

  static let all: [PairCheck] = [
    PairCheck("t-placeholder", run: tPlaceholder),
    PairCheck("gebonden-ongemotiveerd", run: gebondenOngemotiveerd),
    PairCheck("hc-ongemotiveerd", run: hcOngemotiveerd),
    PairCheck("m-awb-afwijking-ongemotiveerd", patterns: ["deviations"], run: mAwbAfwijkingOngemotiveerd),
    PairCheck("m-delegatie-ongemotiveerd", patterns: ["delegations"], run: mDelegatieOngemotiveerd),
    PairCheck("m-hoogte-ongemotiveerd", patterns: ["amounts", "deadlines"], run: mHoogteOngemotiveerd),
    PairCheck("t-advies-reactie", run: tAdviesReactie),
    PairCheck("t-artikelsgewijs-ontbreekt", patterns: ["substantive"], run: tArtikelsgewijsOntbreekt),
    PairCheck("t-awb-als-vangnet", run: tAwbAlsVangnet),
    PairCheck("t-hardheid-verdisconteerd", run: tHardheidVerdisconteerd),
    PairCheck("t-nadere-regels", run: tNadereRegels),
    PairCheck("t-parafrase", run: tParafrase),
    PairCheck("t-regeerakkoord-motivering", run: tRegeerakkoordMotivering),
    PairCheck("vage-norm-zonder-toelichting", patterns: ["terms"], run: vageNormZonderToelichting),
  ]
}

extension Check {
  /// The questions about a toelichting, or about a regulation and its toelichting side by side.
  static let ofPair = [
    Check(name: "t-placeholder", pair: tPlaceholder),
    Check(name: "gebonden-ongemotiveerd", pair: gebondenOngemotiveerd),
    Check(name: "hc-ongemotiveerd", pair: hcOngemotiveerd),
    Check(name: "m-awb-afwijking-ongemotiveerd", patterns: ["deviations"], pair: mAwbAfwijkingOngemotiveerd),
    Check(name: "m-delegatie-ongemotiveerd", patterns: ["delegations"], pair: mDelegatieOngemotiveerd),
    Check(name: "m-hoogte-ongemotiveerd", patterns: ["amounts", "deadlines"], pair: mHoogteOngemotiveerd),
    Check(name: "t-advies-reactie", pair: tAdviesReactie),
    Check(name: "t-artikelsgewijs-ontbreekt", patterns: ["substantive"], pair: tArtikelsgewijsOntbreekt),
    Check(name: "t-awb-als-vangnet", pair: tAwbAlsVangnet),
    Check(name: "t-hardheid-verdisconteerd", pair: tHardheidVerdisconteerd),
    Check(name: "t-nadere-regels", pair: tNadereRegels),
    Check(name: "t-parafrase", pair: tParafrase),
    Check(name: "t-regeerakkoord-motivering", pair: tRegeerakkoordMotivering),
    Check(name: "vage-norm-zonder-toelichting", patterns: ["terms"], pair: vageNormZonderToelichting),
  ]
}

import Legislation

/// A question about a toelichting, or about a regulation and its toelichting side by side, by the name under which rules
/// call it.
struct PairCheck: Sendable {
  /// The name and the parameters, as rule files know them.
  let named: Check
  let run: @Sendable (Rule, NamedQuery, DossierContext) -> [Hit]

  init(
    _ name: String, parameters: Set<String> = [], run: @escaping @Sendable (Rule, NamedQuery, DossierContext) -> [Hit]
  ) {
    named = Check(name: name, parameters: parameters, run: { _, _, _ in [] })
    self.run = run
  }

  static let all: [PairCheck] = [
    PairCheck("t-placeholder", run: tPlaceholder),
  ]
}

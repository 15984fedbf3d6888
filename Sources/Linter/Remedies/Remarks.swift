import Legislation

/// The reasons for which a drafter may leave a finding as it is, in the words that then stand in the text.
///
/// Ar 1.2: the Aanwijzingen are left only where to follow them would not lead to good regulation.
private let reasons: [(title: String, text: String)] = [
  ("bewuste keuze, gemotiveerd in de toelichting", "bewuste keuze, gemotiveerd in de toelichting"),
  ("volgen leidt hier niet tot goede regelgeving (Ar 1.2)", "volgen leidt hier niet tot goede regelgeving (Ar 1.2)"),
  ("onterechte bevinding", "onterechte bevinding: de regel past niet op deze bepaling"),
]

extension Patient {
  /// Remarks that ask to leave the finding alone, each with a reason of its own.
  var remarks: [Remedy] {
    guard !rule.isOfRemarks else { return [] }
    let node =
      document.enclosing(finding.node, .lid, .onderdeel, .artikel, .sectie, .toelichting) ?? finding.node
    return reasons.compactMap { reason in
      document.inserting(remarkOn: rule.id, reason: reason.text, before: node).map {
        Remedy("Negeer \(rule.id): \(reason.title)", .silence, in: document, [$0])
      }
    }
  }
}

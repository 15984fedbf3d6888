import Legislation

/// The artikel that a part of the artikelsgewijze toelichting explains.
struct ExplainedSection {
  /// Its number, where the headings around name only one.
  private(set) var artikel: String?
  /// The amending artikel ("I") whose changes are explained.
  private(set) var amending: String?

  init(_ node: NodeID, in toelichting: Document) {
    var current = node
    var isDecided = false
    while current > 0, amending == nil {
      let kind = toelichting.nodes[current].kind
      if kind == .sectie || kind == .tussenkop {
        let named = explainedArtikelen(in: heading(current, toelichting))
        if let first = named.first {
          if isRoman(first.first) { amending = first.first }
          if !isDecided {
            let own = named.count == 1 && first.first == first.last && !first.first.isEmpty ? first.first : nil
            artikel = first.amended.count == 1 ? first.amended.first : first.amended.isEmpty ? own : nil
            isDecided = !first.first.isEmpty || !first.amended.isEmpty
          }
        }
      }
      current = Int(toelichting.nodes[current].parent)
    }
  }

  private func heading(_ id: NodeID, _ toelichting: Document) -> String {
    let number = toelichting.number(id)
    return number.isEmpty ? toelichting.heading(id) : "\(number) \(toelichting.heading(id))"
  }
}

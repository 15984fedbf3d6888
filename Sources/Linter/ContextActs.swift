import Legislation

/// The acts that were given beside a regulation: those that it amends, and those on which it rests.
struct ContextActs: Sendable {
  let acts: [Analysis]
  /// Which of them each amending artikel of the regulation amends.
  private let amended: [NodeID: Int]

  init(_ acts: [Analysis], of bill: Analysis) {
    self.acts = acts
    var amended: [NodeID: Int] = [:]
    if !acts.isEmpty {
      let artikelen = Set(bill.provisions.compactMap { bill.document.amendingArtikel(of: $0.node) })
      for artikel in artikelen { amended[artikel] = acts.named(in: artikel, of: bill.document) }
    }
    self.amended = amended
  }

  /// Whether a provision comes into an act that was not given: what that act has to soften it is not known.
  func lacksAct(of node: NodeID, in document: Document) -> Bool {
    document.amendingArtikel(of: node).map { amended[$0] == nil } ?? false
  }

  /// What the acts have to soften each bound norm that nothing open in the regulation itself softens.
  func softenings(of bill: Analysis) -> [(provision: Int, norm: Int, by: Softening)] {
    guard !acts.isEmpty else { return [] }
    let targets = amended.reduce(into: [NodeID: AmendedAct]()) { targets, pair in
      targets[pair.key] = AmendedAct(acts[pair.value], index: pair.value, amendedBy: pair.key, of: bill)
    }
    let general = bill.document.kind.restsOnAct ? clauseForDelegated : nil
    var result: [(provision: Int, norm: Int, by: Softening)] = []
    for (index, provision) in bill.provisions.enumerated() {
      for (position, norm) in provision.norms.enumerated()
      where norm.isBoundBurden && norm.isUnsoftened {
        let artikel = bill.document.amendingArtikel(of: provision.node)
        let softening =
          if let artikel {
            targets[artikel]?.softening(
              of: norm, at: LegalAddress(bill.document, provision.node),
              over: bill.document.onderdelen(of: norm, in: provision.node))
          } else {
            general
          }
        if let softening { result.append((index, position, softening)) }
      }
    }
    return result
  }

  /// The first clause of an act that reaches what rests on it: "deze wet en de daarop berustende bepalingen".
  private var clauseForDelegated: Softening? {
    for (index, act) in acts.enumerated() where act.document.kind.isStatute {
      for provision in act.clauses.map({ act.provisions[$0] }) {
        guard let clause = provision.clause, clause.kind == .hardheidsclausule, clause.scope.contains(.delegated) else {
          continue
        }
        return Softening(.clause, by: clause, act: index)
      }
    }
    return nil
  }
}

extension [Analysis] {
  /// The act whose name the instructions of an amending artikel have; of two names the longer one.
  fileprivate func named(in artikel: NodeID, of document: Document) -> Int? {
    let instructions = document.instructions(of: artikel).map { document.line(document.nodes[$0].text) }
    let text = ([document.heading(artikel)] + instructions)
      .joined(separator: "\n").lowercased()
    return indices.filter { text.containsName(self[$0].document.citationTitle.lowercased()) }
      .max { self[$0].document.citationTitle.utf8.count < self[$1].document.citationTitle.utf8.count }
  }
}

extension String {
  /// Whether a name stands in the text, and not as the beginning of a longer word.
  fileprivate func containsName(_ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    var rest = self[...]
    while let found = rest.firstRange(of: name) {
      if found.upperBound == rest.endIndex || !rest[found.upperBound].isLetter { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}

extension DocumentKind {
  /// Whether it rests on an act of parliament.
  fileprivate var restsOnAct: Bool { self == .amvb || self == .regeling || self == .beleidsregel }
}

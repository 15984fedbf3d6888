import Legislation

/// A clause of the document with where it stands.
struct FoundClause {
  let clause: HardshipClause
  /// The index of its provision.
  let provision: Int

  /// A hit that bears the clause's address.
  func hit(_ marks: Range<Int>?...) -> Hit {
    var hit = Hit(marks: marks.compactMap(\.self), node: clause.node)
    if hit.marks.isEmpty { hit.marks = [clause.slots.sentence] }
    hit.subject = .clause(provision: provision)
    return hit
  }
}

extension RuleContext {
  /// The hardship clauses of the document.
  var hardshipClauses: [FoundClause] { clauses.filter { $0.clause.kind == .hardheidsclausule } }

  /// The hardship clauses and the specific valves.
  var clauses: [FoundClause] {
    analysis.clauses.compactMap { index in
      analysis.provisions[index].clause.map { FoundClause(clause: $0, provision: index) }
    }
  }

  /// The matches of a parameter that stand in the sentence of a clause.
  func matches(ofParameter name: String, of query: NamedQuery, in clause: HardshipClause) -> [Range<Int>] {
    matches(ofParameter: name, of: query).map { range(of: $0) }.filter {
      clause.slots.sentence.lowerBound <= $0.lowerBound && $0.upperBound <= clause.slots.sentence.upperBound
    }
  }

  /// The provisions of an artikel, as indices: they follow each other in the order of the text.
  func provisions(of artikel: NodeID) -> Range<Int> {
    let provisions = analysis.provisions
    let end = Int(document.nodes[artikel].end)
    let first = provisions.partitioningIndex { $0.node >= artikel }
    return first..<max(first, provisions.partitioningIndex { $0.node >= end })
  }

  /// The provisions that one part of a clause's scope names, as indices; empty where it names no artikelen of this body.
  func provisions(of scope: HardshipClause.Scope, _ clause: HardshipClause) -> [Int] {
    guard let artikelen = analysis.artikelen.artikelen(of: scope, seenFrom: clause.node, in: document) else {
      return []
    }
    let all = artikelen.flatMap { Array(provisions(of: $0)) }
    guard case .paragraph(_, let lid) = scope else { return all }
    return all.filter { [lid, ""].contains(document.number(analysis.provisions[$0].node)) || all.count == 1 }
  }
}

import Legislation

/// The artikelen of a document by number, for resolving references.
///
/// Text quoted for another act has numbers of its own: a reference is resolved within its own body.
struct ArtikelIndex: Sendable {
  /// The artikelen with a number, with the body of each.
  private var byNumber: [String: [(body: NodeID, artikel: NodeID)]] = [:]
  private var artikelen: [NodeID] = []
  private var places: [NodeID: Int] = [:]

  init(_ document: Document?) {
    guard let document else { return }
    for id in document.nodes.indices where document.nodes[id].kind == .artikel && document.isLawText(id) {
      places[id] = artikelen.count
      artikelen.append(id)
      byNumber[document.number(id).lowercased(), default: []].append((Self.body(of: id, in: document), id))
    }
  }

  private static func body(of id: NodeID, in document: Document) -> NodeID { document.enclosing(id, .citaat) ?? 0 }

  /// The artikel with a number, in the body that holds a node.
  func artikel(_ number: String, seenFrom node: NodeID, in document: Document) -> NodeID? {
    guard let artikelen = byNumber[number.lowercased()] else { return nil }
    let body = Self.body(of: node, in: document)
    return artikelen.first { $0.body == body }?.artikel
  }

  /// The artikelen that a part of a scope names; nil where it names one that is not there, or no artikelen at all.
  func artikelen(of scope: HardshipClause.Scope, seenFrom node: NodeID, in document: Document) -> [NodeID]? {
    switch scope {
    case .article(let number), .paragraph(let number, _):
      return artikel(number, seenFrom: node, in: document).map { [$0] }
    case .articles(let first, let last):
      guard let first = artikel(first, seenFrom: node, in: document).flatMap({ places[$0] }),
        let last = artikel(last, seenFrom: node, in: document).flatMap({ places[$0] }), first <= last
      else { return nil }
      return Array(artikelen[first...last])
    case .regulation, .delegated, .division, .other: return nil
    }
  }
}

import Legislation

extension HardshipClause {
  /// Whether it may soften what happens in other artikelen: an exemption from a ban does not (legal.md C.5).
  var mayReachOthers: Bool { kind == .hardheidsclausule || slots.operation != nil || isOfUnfairness }

  /// "kan het nadeel compenseren, indien de toepassing van dit besluit tot een onbillijkheid leidt": one way out of every outcome.
  private var isOfUnfairness: Bool { slots.hasModelCriterion && scope.contains(.regulation) }

  /// Whether the clause lets the authority depart from a provision; `isOwn` says that the provision is the clause's own.
  ///
  /// Exceptions and mentions were left out when the scope was read.
  func covers(_ node: NodeID, at address: LegalAddress, isOwn: Bool, in document: Document) -> Bool {
    if scope.isEmpty {
      // A clause that names nothing speaks of its own artikel; only there does it soften.
      return document.enclosing(self.node, .artikel) == document.enclosing(node, .artikel)
    }
    return scope.contains { scope in
      switch scope {
      case .regulation: kind == .hardheidsclausule || isOwn || isOfUnfairness
      case .division(let kind, let number): isIn(kind, number, node, document)
      case .article, .paragraph, .articles, .delegated, .other: scope.names(address)
      }
    }
  }

  private func isIn(_ kind: NodeKind, _ number: String, _ node: NodeID, _ document: Document) -> Bool {
    guard let division = document.enclosing(node, kind) else { return false }
    return number == "dit" ? document.enclosing(self.node, kind) == division : document.number(division) == number
  }
}

extension HardshipClause.Scope {
  /// Whether it names an artikel or a lid, alone or in a row; a lid is also named with its artikel.
  func names(_ address: LegalAddress) -> Bool {
    switch self {
    case .article(let number): return number == address.article
    case .paragraph(let article, let lid):
      return article == address.article && (lid == address.paragraph || address.paragraph.isEmpty)
    case .articles(let first, let last):
      let key = articleOrder(address.article)
      return articleOrder(first) <= key && key <= articleOrder(last)
    case .regulation, .delegated, .division, .other: return false
    }
  }
}

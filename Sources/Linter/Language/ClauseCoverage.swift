import Legislation

/// How much of a provision something is about.
enum Reach: Equatable {
  case nothing, whole
  /// The onderdelen with these letters alone.
  case onderdelen(Set<String>)

  /// Of a provision that is named with the letters of its onderdelen, or without any.
  init(_ onderdelen: Set<String>) { self = onderdelen.isEmpty ? .whole : .onderdelen(onderdelen) }

  /// As much as both together.
  func joined(_ other: Reach) -> Reach {
    switch (self, other) {
    case (.whole, _), (_, .whole): .whole
    case (.nothing, let reach), (let reach, .nothing): reach
    case (.onderdelen(let some), .onderdelen(let others)): .onderdelen(some.union(others))
    }
  }
}

extension HardshipClause {
  /// Whether it may soften what happens in other artikelen: an exemption from a ban does not (legal.md C.5).
  var mayReachOthers: Bool {
    kind == .hardheidsclausule || slots.operation != nil || isOfUnfairness
      || slots.givesInDeparture && slots.criterion != nil
  }

  /// "kan het nadeel compenseren, indien de toepassing van dit besluit tot een onbillijkheid leidt": one way out of every outcome.
  private var isOfUnfairness: Bool { slots.hasModelCriterion && scope.contains(.regulation) }

  /// How much of a provision the clause lets the authority depart from; `isOwn` says that the provision is the clause's own.
  ///
  /// Exceptions and mentions were left out when the scope was read.
  func reach(_ node: NodeID, at address: LegalAddress, isOwn: Bool, in document: Document) -> Reach {
    if scope.isEmpty {
      // A clause that names nothing speaks of its own artikel; only there does it soften.
      return document.enclosing(self.node, .artikel) == document.enclosing(node, .artikel) ? .whole : .nothing
    }
    return scope.reduce(.nothing) { reach, scope in
      let isNamed =
        switch scope {
        case .regulation: kind == .hardheidsclausule || isOwn || isOfUnfairness
        case .division(let kind, let number): isIn(kind, number, node, document)
        case .article, .paragraph, .articles, .delegated, .other: scope.names(address)
        }
      return isNamed ? reach.joined(Reach(onderdelen[scope] ?? [])) : reach
    }
  }

  private func isIn(_ kind: NodeKind, _ number: String, _ node: NodeID, _ document: Document) -> Bool {
    guard let division = document.enclosing(node, kind) else { return false }
    if number == "dit" { return document.enclosing(self.node, kind) == division }
    guard document.number(division) == number else { return false }
    // "paragraaf 2": of its own hoofdstuk, where that has one; each hoofdstuk numbers its paragrafen anew.
    guard let own = document.enclosing(self.node, .hoofdstuk), document.enclosing(node, .hoofdstuk) != own else {
      return true
    }
    return !(own..<Int(document.nodes[own].end)).contains {
      document.nodes[$0].kind == kind && document.number($0) == number
    }
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

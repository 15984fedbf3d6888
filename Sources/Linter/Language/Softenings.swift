import Legislation

/// Finds what softens each burdening bound norm, in the order of legal.md B.7: the provision, its artikel, clauses of the act, and then
/// exceptions with fixed conditions.
struct Softenings {
  private let document: Document
  private let provisions: [Provision]
  /// For each provision the artikel that holds it and the numbers.
  private let addresses: [LegalAddress]
  private let articles: [NodeID]
  /// For each provision the amending artikel that brings it into another act; 0 for what the document says itself.
  private let bodies: [NodeID]
  /// The provisions with a clause that may soften what happens in other artikelen.
  private let reaching: [Int]
  /// The provisions that let the authority refrain from something.
  private let valves: [Int]
  /// The provisions that say for whom another orders nothing.
  private let exempting: [Int]
  /// The provisions that only their heading makes a hardship clause of the whole regulation.
  private let headed: [Int]

  init(_ document: Document, _ provisions: [Provision]) {
    self.document = document
    self.provisions = provisions
    bodies = provisions.map { document.amendingArtikel(of: $0.node) ?? 0 }
    let clauses = provisions.indices.filter { provisions[$0].clause != nil }
    reaching = clauses.filter { provisions[$0].clause?.mayReachOthers ?? false }
    valves = provisions.indices.filter { provisions[$0].norms.contains(where: \.letsRefrain) }
    exempting = provisions.indices.filter { provisions[$0].norms.contains(where: \.exempts) }
    let relevant = Set(
      provisions.indices.filter { provisions[$0].norms.contains(where: Self.needsValve) } + clauses + valves)
    let articles = provisions.indices.map { index in
      document.enclosing(provisions[index].node, .artikel) ?? provisions[index].node
    }
    let relevantArticles = Set(relevant.map { articles[$0] })
    addresses = provisions.indices.map {
      relevantArticles.contains(articles[$0]) ? LegalAddress(document, provisions[$0].node) : LegalAddress.empty
    }
    self.articles = articles
    headed = provisions.indices.filter { index in
      provisions[index].clause == nil && provisions[index].norms.contains(where: \.isOpenPower)
        && ArticleRoles(headingOf: articles[index], in: document).contains(.hardheidsclausule)
    }
  }

  /// What softens which norm of which provision.
  func found() -> [(provision: Int, norm: Int, by: [Softening])] {
    var result: [(provision: Int, norm: Int, by: [Softening])] = []
    for index in provisions.indices {
      for norm in provisions[index].norms.indices where Self.needsValve(provisions[index].norms[norm]) {
        let softenings = softenings(of: norm, in: index)
        if !softenings.isEmpty { result.append((index, norm, softenings)) }
      }
    }
    return result
  }

  private static func needsValve(_ norm: Norm) -> Bool {
    norm.burden == .belastend && (norm.normClass == .gebonden || norm.isOrderWithRoom)
  }

  private func softenings(of norm: Int, in index: Int) -> [Softening] {
    let bound = provisions[index].norms[norm]
    if bound.isOrderWithRoom { return [Softening(kind: .open, node: provisions[index].node, range: bound.range)] }
    if let open = openInArticle(bound, index) ?? openElsewhere(bound.family, index) { return [open] }
    if let clause = coveringClause(index) ?? clauseMadeApplicable(index) { return [clause] }
    if let open = openInDivision(bound.family, index) { return [open] }
    if let closed = closedInArticle(bound, index) { return [closed] }
    return []
  }

  // MARK: Open

  private func openInArticle(_ bound: Norm, _ index: Int) -> Softening? {
    // "weigert de vergunning, indien de veiligheid onvoldoende is verzekerd": who assesses that, decides the outcome.
    // "behoudens voor zover hij aantoont dat hem geen verwijt treft": whether he is to blame, is weighed too.
    let isExcusable = bound.features.contains(.verschoonbaar) && bound.features.contains(.uitzondering)
    if bound.features.contains(.beoordeling) || bound.features.contains(.ruimte) || isExcusable {
      return Softening(kind: .open, node: provisions[index].node, range: bound.range)
    }
    for other in siblings(of: index) {
      let provision = provisions[other]
      if let clause = provision.clause, covers(clause, index, own: other == index),
        !clause.scope.isEmpty || other == index
          || provision.norms.contains(where: { speaksOfTheSame($0, bound, other, index) })
      {
        return Softening(
          kind: .open, node: provision.node, range: clause.evidence.first?.range ?? provision.pieces.first ?? 0..<0)
      }
      for position in provision.norms.indices
      where provision.norms[position].normClass == .discretionair
        && speaksOfTheSame(provision.norms[position], bound, other, index)
      {
        return Softening(kind: .open, node: provision.node, range: provision.norms[position].range)
      }
      // "kan de termijn verlengen": who is too late need not be.
      if bound.features.contains(.fataleTermijn) || bound.family == .fictie, other != index, letsExtend(provision.node)
      {
        return Softening(kind: .open, node: provision.node, range: provision.pieces.first ?? 0..<0)
      }
    }
    return nil
  }

  /// Whether a provision lets a term be made longer.
  private func letsExtend(_ node: NodeID) -> Bool {
    let text = document.line(document.nodes[node].text).lowercased()
    return [" kan", " kunnen"].contains(where: text.holds) && text.holds("termijn") && text.holds("verleng")
  }

  /// A power of another artikel to refrain from what this one orders: "kan afzien van intrekking als bedoeld in artikel 17".
  private func openElsewhere(_ family: NormFamily, _ index: Int) -> Softening? {
    for other in valves where articles[other] != articles[index] && sameBody(other, index) {
      for norm in provisions[other].norms where norm.letsRefrain {
        let named = norm.references.contains { reference in
          reference.article == addresses[index].article
            && (reference.lid.isEmpty || reference.lid == addresses[index].paragraph)
        }
        // "kan afzien van herziening of intrekking", in the artikel behind the one that orders them (17a behind 17).
        let follows =
          norm.references.isEmpty && norm.family == family && family != .overig
          && articleOrder(addresses[other].article).first == articleOrder(addresses[index].article).first
        if named || follows { return Softening(kind: .open, node: provisions[other].node, range: norm.range) }
      }
    }
    return nil
  }

  /// "kan afzien van terugvordering": whatever the same hoofdstuk orders to recover.
  private func openInDivision(_ family: NormFamily, _ index: Int) -> Softening? {
    guard family == .terugvordering || family == .boete else { return nil }
    let division = document.enclosing(provisions[index].node, .hoofdstuk)
    for other in valves
    where articles[other] != articles[index] && sameBody(other, index)
      && document.enclosing(provisions[other].node, .hoofdstuk) == division
    {
      guard
        let norm = provisions[other].norms.first(where: {
          $0.letsRefrain && $0.references.isEmpty && $0.family == family
        })
      else { continue }
      guard ordersForAll(family, other) else { continue }
      return Softening(kind: .open, node: provisions[other].node, range: norm.range)
    }
    return nil
  }

  /// Whether a valve goes beyond its artikel: unless that orders the same of something in particular, "vordert een voorschot terug".
  private func ordersForAll(_ family: NormFamily, _ index: Int) -> Bool {
    let orders = siblings(of: index).flatMap { provisions[$0].norms }
      .filter { Self.needsValve($0) && $0.family == family }
    return orders.isEmpty
      || orders.contains { order in
        let sentence = document.line(order.range)
        return ["van deze wet", "van dit besluit", "van deze regeling", "van deze verordening"]
          .contains(where: sentence.contains)
      }
  }

  private func speaksOfTheSame(_ open: Norm, _ bound: Norm, _ other: Int, _ index: Int) -> Bool {
    open.isAbout(bound, at: addresses[index], isSameProvision: other == index)
      && !(other != index && isOnDispensation(open) && isOnDispensation(bound))
  }

  /// "kan ontheffing verlenen" and "de ontheffing wordt ingetrokken": the one gives what the other takes, and softens nothing.
  private func isOnDispensation(_ norm: Norm) -> Bool {
    document.line(norm.range).lowercased().contains("ontheffing")
  }

  // MARK: Clauses

  private func coveringClause(_ index: Int) -> Softening? {
    let covering = reaching.first { other in
      articles[other] != articles[index] && sameBody(other, index)
        && provisions[other].clause?.covers(
          provisions[index].node, at: addresses[index], isOwn: false, in: document) ?? false
    }
    return covering.flatMap { provisions[$0].clause }.map { Softening(.clause, by: $0) } ?? headedClause(index)
  }

  /// A power under the heading "Hardheidsclausule" that names no provision: "kan, indien de billijkheid dat vordert, ... toekennen".
  private func headedClause(_ index: Int) -> Softening? {
    for other in headed where articles[other] != articles[index] && sameBody(other, index) {
      guard let power = provisions[other].norms.first(where: \.isOpenPower) else { continue }
      return Softening(kind: .clause, node: provisions[other].node, range: power.range)
    }
    return nil
  }

  /// A clause that the provision declares applicable to itself.
  private func clauseMadeApplicable(_ index: Int) -> Softening? {
    for norm in provisions[index].norms where norm.features.contains(.vanToepassing) {
      for reference in norm.references {
        guard
          let other = provisions.indices.first(where: { candidate in
            provisions[candidate].clause != nil && addresses[candidate].article == reference.article
              && (reference.lid.isEmpty || addresses[candidate].paragraph == reference.lid)
          })
        else { continue }
        return provisions[other].clause.map { Softening(.clause, by: $0) }
      }
    }
    return nil
  }

  /// Text quoted for another act is covered by clauses of what the same artikel brings into that act, and the other way
  /// round.
  private func sameBody(_ one: Int, _ other: Int) -> Bool { bodies[one] == bodies[other] }

  private func covers(_ clause: HardshipClause, _ index: Int, own: Bool) -> Bool {
    clause.covers(provisions[index].node, at: addresses[index], isOwn: own, in: document)
  }

  // MARK: Closed

  private func closedInArticle(_ bound: Norm, _ index: Int) -> Softening? {
    if bound.features.contains(.uitzondering) {
      return Softening(kind: .closed, node: provisions[index].node, range: bound.range)
    }
    return exemption(from: bound, index) ?? deviation(from: bound, index) ?? inapplicability(index)
      ?? exemptionElsewhere(from: bound, index)
  }

  /// "In afwijking van artikel 4 wordt de vergunning niet geweigerd, indien ...": an artikel of its own for what is exempt.
  private func exemptionElsewhere(from bound: Norm, _ index: Int) -> Softening? {
    for other in exempting where articles[other] != articles[index] && sameBody(other, index) {
      for norm in provisions[other].norms
      where norm.exempts && norm.family == bound.family
        && norm.references.contains(where: { !$0.article.isEmpty && $0.names(addresses[index]) })
      {
        return Softening(kind: .closed, node: provisions[other].node, range: norm.range)
      }
    }
    return nil
  }

  /// "In afwijking van het eerste lid eindigt het recht ... na twee maanden": the same outcome, otherwise for some.
  private func deviation(from bound: Norm, _ index: Int) -> Softening? {
    for other in siblings(of: index) where other != index {
      for norm in provisions[other].norms
      where norm.normClass == .gebonden && norm.features.contains(.afwijken) && norm.family == bound.family
        && norm.references.contains(where: { $0.names(addresses[index]) })
      {
        return Softening(kind: .closed, node: provisions[other].node, range: norm.range)
      }
    }
    return nil
  }

  /// "Geen opschorting vindt plaats, indien ...": the same decision, kept off for some.
  private func exemption(from bound: Norm, _ index: Int) -> Softening? {
    guard bound.family != .overig, bound.family != .recht else { return nil }
    for other in siblings(of: index) {
      for norm in provisions[other].norms
      where norm.normClass == .gebonden && norm.features.contains(.bescherming) && norm.family == bound.family {
        return Softening(
          kind: norm.features.contains(.verschoonbaar) ? .open : .closed, node: provisions[other].node,
          range: norm.range)
      }
    }
    return nil
  }

  /// "Het eerste lid is niet van toepassing op ..."
  private func inapplicability(_ index: Int) -> Softening? {
    for other in siblings(of: index) {
      for norm in provisions[other].norms where norm.features.contains(.nietVanToepassing) {
        // "Artikel 4:94a van de Algemene wet bestuursrecht is niet van toepassing" takes protection away.
        guard !norm.references.isEmpty else { continue }
        if other == index || norm.references.contains(where: { $0.names(addresses[index]) }) {
          // "vindt geen toepassing, als dit naar het oordeel van de voorzitter overmacht is"
          return Softening(
            kind: norm.features.contains(.ruimte) ? .open : .closed, node: provisions[other].node, range: norm.range)
        }
      }
    }
    return nil
  }

  /// The leden of the same artikel, the provision itself first.
  private func siblings(of index: Int) -> [Int] {
    var result = [index]
    var low = index
    while low > 0, articles[low - 1] == articles[index] { low -= 1 }
    while low < provisions.count, articles[low] == articles[index] {
      if low != index { result.append(low) }
      low += 1
    }
    return result
  }
}

extension NormReference {
  /// Whether it names a provision: its lid, or the artikel as a whole.
  fileprivate func names(_ address: LegalAddress) -> Bool {
    (article == address.article || article.isEmpty && !lid.isEmpty) && (lid.isEmpty || lid == address.paragraph)
  }
}

extension Norm {
  /// "weigert de vergunning, indien naar zijn oordeel ...": the order and its room stand in one sentence.
  fileprivate var isOrderWithRoom: Bool {
    normClass == .discretionair && (construction == "gebonden-met-ruimte" || construction == "kernbesluit-met-ruimte")
  }
  /// Whether it lets the authority refrain from what another norm orders.
  fileprivate var letsRefrain: Bool { normClass == .discretionair && features.contains(.afzien) }
  /// Whether it says in departure from another provision that something does not follow.
  fileprivate var exempts: Bool {
    normClass == .gebonden && features.contains(.afwijken) && features.contains(.bescherming)
  }
  /// Whether it is a power over no provision in particular.
  fileprivate var isOpenPower: Bool { normClass == .discretionair && references.isEmpty }

  /// Whether a discretionary sentence of the same artikel lets the authority refrain from a bound decision, which stands at
  /// an address.
  func isAbout(_ bound: Norm, at address: LegalAddress, isSameProvision: Bool) -> Bool {
    guard features.contains(.afzien) || features.contains(.afwijken) || features.contains(.bescherming) else {
      // "kan de bijdrage corrigeren ... en verrekent het verschil": what only carries out a choice is as open as the choice.
      if isSameProvision, !bound.isCore, hasOrganActor, burden != .neutraal || bound.family == .terugvordering {
        return true
      }
      // "stelt de terugvordering lager vast, indien zij naar zijn oordeel leidt tot een onbillijkheid": also in a lid behind.
      return features.contains(.ruimte) && family == bound.family && family != .overig
        && construction.hasPrefix("gebonden-met") && (isSameProvision || burden != .belastend)
    }
    if isSameProvision { return true }
    let leden = references.filter { $0.article.isEmpty || $0.article == address.article }.map(\.lid)
    if leden.contains(address.paragraph) || family == bound.family { return true }
    return leden.isEmpty && (family == .overig || bound.family == .overig)
  }
}

extension Document {
  /// The amending artikel that quotes a node for another act; nil for what the document says itself.
  func amendingArtikel(of node: NodeID) -> NodeID? {
    var quotation = enclosing(node, .citaat)
    while let current = quotation, let outer = enclosing(Int(nodes[current].parent), .citaat) { quotation = outer }
    return quotation.map { enclosing($0, .artikel) ?? $0 }
  }

  /// The instructions of an amending artikel, without what is quoted.
  func instructions(of artikel: NodeID) -> [NodeID] {
    (artikel..<Int(nodes[artikel].end)).filter { nodes[$0].kind == .wijzigingsopdracht && !isInside($0, .citaat) }
  }
}

/// A number as the order of artikelen has it: digits by value, letters after them ("2", "2a", "10", "3:14", "5.2").
func articleOrder(_ number: String) -> [Int] {
  var result: [Int] = []
  var digits = ""
  for scalar in number.unicodeScalars {
    if scalar.properties.numericType != nil {
      digits.unicodeScalars.append(scalar)
      continue
    }
    if !digits.isEmpty { result.append(Int(digits) ?? 0) }
    digits = ""
    if scalar.properties.isAlphabetic {
      result.append(Int(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0) - 96)
    }
  }
  if !digits.isEmpty { result.append(Int(digits) ?? 0) }
  return result
}

func <= (left: [Int], right: [Int]) -> Bool {
  for (one, other) in zip(left, right) where one != other { return one < other }
  return left.count <= right.count
}

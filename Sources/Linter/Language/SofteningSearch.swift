import Legislation

/// The search for what softens one bound norm, in the order of legal.md B.7: its provision, its artikel, clauses of the act, and then
/// exceptions with fixed conditions.
struct SofteningSearch {
  private let all: Softenings
  private let document: Document
  private let provisions: [Provision]
  private let index: Int
  private let bound: Norm
  private lazy var onderdelen = document.onderdelen(of: bound, in: provisions[index].node)
  /// What was found to soften some of them.
  private var parts: [Softening] = []

  init(_ all: Softenings, of norm: Int, in index: Int) {
    self.all = all
    document = all.document
    provisions = all.provisions
    self.index = index
    bound = all.provisions[index].norms[norm]
  }

  /// What softens all of the norm, or else what softens parts of it.
  mutating func found() -> [Softening] {
    if bound.isOrderWithRoom { return [Softening(kind: .open, node: provisions[index].node, range: bound.range)] }
    if let open = openInArticle() ?? openElsewhere() { return [open] }
    if let clause = coveringClause() ?? clauseMadeApplicable() ?? openInDivision() { return [clause] }
    let closed = closedInArticle()
    // Each of several may soften what the others leave.
    if !parts.isEmpty, Set(parts.flatMap(\.onderdelen)).count == onderdelen?.count {
      for part in parts.indices { parts[part].onderdelen = [] }
    }
    return (closed.map { [$0] } ?? []) + parts
  }

  private var address: LegalAddress { all.addresses[index] }

  /// A softening that reaches all of the norm; one that reaches some of it is kept for the end.
  private mutating func whole(_ softening: Softening, _ reach: Reach) -> Softening? {
    guard reach != .nothing, let found = softening.limited(to: reach, of: onderdelen) else { return nil }
    if found.onderdelen.isEmpty { return found }
    // "kan worden afgeweken: 1°. van het eerste lid, onder b; 2°. van het eerste lid, onder a en b"
    if let known = parts.firstIndex(where: { $0.node == found.node && $0.kind == found.kind }) {
      parts[known].onderdelen = Set(parts[known].onderdelen + found.onderdelen).sorted()
    } else {
      parts.append(found)
    }
    return nil
  }

  /// Whether a provision stands in another artikel of the same act.
  private func isElsewhere(_ other: Int) -> Bool {
    all.articles[other] != all.articles[index] && all.sameBody(other, index)
  }

  // MARK: Open

  private mutating func openInArticle() -> Softening? {
    // "weigert de vergunning, indien de veiligheid onvoldoende is verzekerd": who assesses that, decides the outcome.
    // "behoudens voor zover hij aantoont dat hem geen verwijt treft": whether he is to blame, is weighed too.
    let isExcusable = bound.features.contains(.verschoonbaar) && bound.features.contains(.uitzondering)
    if bound.features.contains(.beoordeling) || bound.features.contains(.ruimte) || isExcusable {
      return Softening(kind: .open, node: provisions[index].node, range: bound.range)
    }
    for other in all.siblings(of: index) {
      let node = provisions[other].node
      if let clause = provisions[other].clause {
        let range = clause.evidence.first?.range ?? provisions[other].pieces.first ?? 0..<0
        let softening = Softening(kind: .open, node: node, range: range)
        if let found = whole(softening, reach(of: clause, in: other)) { return found }
      }
      // By position: a norm that is taken out of its array is copied.
      for norm in provisions[other].norms.indices
      where provisions[other].norms[norm].normClass == .discretionair
        && !(other != index && provisions[other].norms[norm].isForItsOwnCase)
      {
        let softening = Softening(kind: .open, node: node, range: provisions[other].norms[norm].range)
        if let found = whole(softening, reach(of: provisions[other].norms[norm], in: other)) { return found }
      }
      // "kan de termijn verlengen": who is too late need not be.
      let hangsOnTerm = bound.features.contains(.fataleTermijn) || bound.family == .fictie
      if other != index, hangsOnTerm && letsExtend(other) || bound.family == .vanRechtswege && letsExtendOwnTerm(other)
      {
        return Softening(kind: .open, node: node, range: provisions[other].pieces.first ?? 0..<0)
      }
    }
    return nil
  }

  /// How much of the norm a clause of the same artikel reaches.
  private func reach(of clause: HardshipClause, in other: Int) -> Reach {
    if clause.scope.isEmpty, other != index,
      !provisions[other].norms.contains(where: { reach(of: $0, in: other) != .nothing })
    {
      return .nothing
    }
    let found = clause.reach(provisions[index].node, at: address, isOwn: other == index, in: document)
    return found != .nothing && other != index && givesWhatIsTaken(clause.slots.sentence) ? .nothing : found
  }

  /// How much of the norm another one of the same artikel speaks of.
  private func reach(of open: Norm, in other: Int) -> Reach {
    let found = open.reach(over: bound, at: address, isSameProvision: other == index)
    return found != .nothing && other != index && givesWhatIsTaken(open.range) ? .nothing : found
  }

  /// "kan ontheffing verlenen" and "de ontheffing wordt ingetrokken": the one gives what the other takes, and softens nothing.
  private func givesWhatIsTaken(_ sentence: Range<Int>) -> Bool {
    [sentence, bound.range].allSatisfy { document.line($0).lowercased().holds("ontheffing") }
  }

  /// Whether a provision lets a term be made longer, but for one that it sets itself: that is the term of whoever decides.
  private func letsExtend(_ other: Int) -> Bool {
    let own = all.addresses[other]
    return namesExtension(other)
      && !provisions[other].norms.contains { norm in
        norm.references.contains { $0.article == own.article && $0.lid == own.paragraph }
      }
  }

  /// "kan de termijn, genoemd in het eerste lid, verlengen": of the term behind which a right lapses.
  private func letsExtendOwnTerm(_ other: Int) -> Bool {
    namesExtension(other)
      && provisions[other].norms.contains { norm in
        norm.references.contains {
          ($0.article.isEmpty || $0.article == address.article) && $0.lid == address.paragraph
        }
      }
  }

  private func namesExtension(_ other: Int) -> Bool {
    let text = document.line(document.nodes[provisions[other].node].text).lowercased()
    return [" kan", " kunnen"].contains(where: text.holds) && text.holds("termijn") && text.holds("verleng")
  }

  /// A power of another artikel to refrain from what this one orders: "kan afzien van intrekking als bedoeld in artikel 17".
  private mutating func openElsewhere() -> Softening? {
    for other in all.valves where isElsewhere(other) {
      for norm in provisions[other].norms where norm.letsRefrain {
        let named = norm.references.reach { reference in
          reference.article == address.article && (reference.lid.isEmpty || reference.lid == address.paragraph)
        }
        // "kan afzien van herziening of intrekking", in the artikel behind the one that orders them (17a behind 17).
        let follows =
          norm.references.isEmpty && norm.family == bound.family && bound.family != .overig
          && isNumberedWith(all.addresses[other].article)
        let softening = Softening(kind: .open, node: provisions[other].node, range: norm.range)
        if let found = whole(softening, follows ? .whole : named) { return found }
      }
    }
    return nil
  }

  /// Whether an artikel was put in behind this one, or this one behind it.
  private func isNumberedWith(_ article: String) -> Bool {
    guard let own = ArtikelNumber(address.article), let other = ArtikelNumber(article) else { return false }
    return own.main == other.main
  }

  /// "kan afzien van terugvordering": whatever the same hoofdstuk orders to recover.
  private func openInDivision() -> Softening? {
    guard bound.family == .terugvordering || bound.family == .boete else { return nil }
    let division = document.enclosing(provisions[index].node, .hoofdstuk)
    for other in all.valves
    where isElsewhere(other) && document.enclosing(provisions[other].node, .hoofdstuk) == division {
      guard
        let norm = provisions[other].norms.first(where: {
          $0.letsRefrain && $0.references.isEmpty && $0.family == bound.family
        })
      else { continue }
      guard ordersForAll(bound.family, other) else { continue }
      return Softening(kind: .open, node: provisions[other].node, range: norm.range)
    }
    return nil
  }

  /// Whether a valve goes beyond its artikel: unless that orders the same of something in particular, "vordert een voorschot terug".
  private func ordersForAll(_ family: NormFamily, _ index: Int) -> Bool {
    let orders = all.siblings(of: index).flatMap { provisions[$0].norms }
      .filter { Softenings.needsValve($0) && $0.family == family }
    return orders.isEmpty
      || orders.contains { order in
        let sentence = document.line(order.range)
        return ["van deze wet", "van dit besluit", "van deze regeling", "van deze verordening"]
          .contains(where: sentence.contains)
      }
  }

  // MARK: Clauses

  private mutating func coveringClause() -> Softening? {
    for other in all.reaching where isElsewhere(other) {
      guard let clause = provisions[other].clause else { continue }
      let reach = clause.reach(provisions[index].node, at: address, isOwn: false, in: document)
      if let found = whole(Softening(.clause, by: clause), reach) { return found }
    }
    return headedClause()
  }

  /// A power under the heading "Hardheidsclausule" that names no provision: "kan, indien de billijkheid dat vordert, ... toekennen".
  private func headedClause() -> Softening? {
    for other in all.headed where isElsewhere(other) {
      guard let power = provisions[other].norms.first(where: \.isOpenPower) else { continue }
      return Softening(kind: .clause, node: provisions[other].node, range: power.range)
    }
    return nil
  }

  /// A clause that the provision declares applicable to itself.
  private func clauseMadeApplicable() -> Softening? {
    for norm in provisions[index].norms where norm.features.contains(.vanToepassing) {
      for reference in norm.references {
        guard
          let other = provisions.indices.first(where: { candidate in
            provisions[candidate].clause != nil && all.addresses[candidate].article == reference.article
              && (reference.lid.isEmpty || all.addresses[candidate].paragraph == reference.lid)
          })
        else { continue }
        return provisions[other].clause.map { Softening(.clause, by: $0) }
      }
    }
    return nil
  }

  // MARK: Closed

  private mutating func closedInArticle() -> Softening? {
    if bound.features.contains(.uitzondering) {
      return Softening(kind: .closed, node: provisions[index].node, range: bound.range)
    }
    return exceptionOfItems() ?? exemption() ?? deviation() ?? inapplicability() ?? exemptionElsewhere()
  }

  /// "a. ..., tenzij ...; b. ...": what single items of the list except.
  private mutating func exceptionOfItems() -> Softening? {
    let node = provisions[index].node
    for isExcusable in [true, false] {
      let onderdelen = bound.exceptions.filter { $0.isExcusable == isExcusable }
        .compactMap { document.onderdeel(at: $0.offset, of: node) }
      guard !onderdelen.isEmpty else { continue }
      let softening = Softening(kind: isExcusable ? .open : .closed, node: node, range: bound.range)
      if let found = whole(softening, Reach(Set(onderdelen))) { return found }
    }
    return nil
  }

  /// "In afwijking van artikel 4 wordt de vergunning niet geweigerd, indien ...": an artikel of its own for what is exempt.
  private mutating func exemptionElsewhere() -> Softening? {
    for other in all.exempting where isElsewhere(other) {
      for position in provisions[other].norms.indices where provisions[other].norms[position].family == bound.family {
        let norm = provisions[other].norms[position]
        guard norm.exempts else { continue }
        let softening = Softening(kind: .closed, node: provisions[other].node, range: norm.range)
        let reach = norm.references.reach { !$0.article.isEmpty && $0.names(address) }
        if let found = whole(softening, reach) { return found }
      }
    }
    return nil
  }

  /// "In afwijking van het eerste lid eindigt het recht ... na twee maanden": the same outcome, otherwise for some.
  private mutating func deviation() -> Softening? {
    for other in all.siblings(of: index) where other != index {
      for position in provisions[other].norms.indices
      where provisions[other].norms[position].features.contains(.afwijken) {
        let norm = provisions[other].norms[position]
        guard norm.normClass == .gebonden, norm.family == bound.family else { continue }
        let softening = Softening(kind: .closed, node: provisions[other].node, range: norm.range)
        if let found = whole(softening, norm.references.reach { $0.names(address) }) { return found }
      }
    }
    return nil
  }

  /// "Geen opschorting vindt plaats, indien ...": the same decision, kept off for some.
  private func exemption() -> Softening? {
    guard bound.family != .overig, bound.family != .recht else { return nil }
    for other in all.siblings(of: index) {
      for position in provisions[other].norms.indices
      where provisions[other].norms[position].features.contains(.bescherming) {
        let norm = provisions[other].norms[position]
        guard norm.normClass == .gebonden, norm.family == bound.family else { continue }
        // "Van verlaging wordt afgezien, indien daarvoor naar zijn oordeel dringende redenen zijn": who assesses, has room.
        let isOpen = norm.features.overlaps([.verschoonbaar, .beoordeling, .ruimte])
        return Softening(kind: isOpen ? .open : .closed, node: provisions[other].node, range: norm.range)
      }
    }
    return nil
  }

  /// "Het eerste lid is niet van toepassing op ..."
  private mutating func inapplicability() -> Softening? {
    for other in all.siblings(of: index) {
      for position in provisions[other].norms.indices
      where provisions[other].norms[position].features.contains(.nietVanToepassing) {
        let norm = provisions[other].norms[position]
        // "Artikel 4:94a van de Algemene wet bestuursrecht is niet van toepassing" takes protection away.
        guard !norm.references.isEmpty else { continue }
        // "vindt geen toepassing, als dit naar het oordeel van de voorzitter overmacht is"
        let softening = Softening(
          kind: norm.features.contains(.ruimte) ? .open : .closed, node: provisions[other].node, range: norm.range)
        let named = norm.references.reach { $0.names(address) }
        if let found = whole(softening, other == index && named == .nothing ? .whole : named) { return found }
      }
    }
    return nil
  }
}

extension Softening {
  /// As much of it as reaches the onderdelen of a norm; nil where that is nothing.
  ///
  /// Of a norm that is spread over none that can be told apart, all is reached.
  func limited(to reach: Reach, of onderdelen: [String]?) -> Softening? {
    switch reach {
    case .nothing: return nil
    case .whole: return self
    case .onderdelen(let named):
      guard let onderdelen else { return self }
      let common = onderdelen.filter(named.contains)
      if common.isEmpty { return nil }
      var limited = self
      if common.count < onderdelen.count { limited.onderdelen = common }
      return limited
    }
  }
}

extension [NormReference] {
  /// How much of a provision those of them name that meet a condition.
  func reach(where names: (NormReference) -> Bool) -> Reach {
    filter(names).reduce(.nothing) { $0.joined(Reach($1.onderdelen)) }
  }
}

extension NormReference {
  /// Whether it names a provision: its lid, or the artikel as a whole.
  fileprivate func names(_ address: LegalAddress) -> Bool {
    (article == address.article || article.isEmpty && !lid.isEmpty) && (lid.isEmpty || lid == address.paragraph)
  }
}

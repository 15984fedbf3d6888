import Legislation

/// Finds what softens each burdening bound norm, in the order of legal.md B.7: the provision, its artikel, clauses of the act, and then
/// exceptions with fixed conditions.
struct Softenings {
  let document: Document
  let provisions: [Provision]
  /// For each provision the artikel that holds it and the numbers.
  let addresses: [LegalAddress]
  let articles: [NodeID]
  /// For each provision the amending artikel that brings it into another act; 0 for what the document says itself.
  private let bodies: [NodeID]
  /// The provisions with a clause that may soften what happens in other artikelen.
  let reaching: [Int]
  /// The provisions that let the authority refrain from something.
  let valves: [Int]
  /// The provisions that say for whom another orders nothing.
  let exempting: [Int]
  /// The provisions that only their heading makes a hardship clause of the whole regulation.
  let headed: [Int]

  init(_ document: Document, _ provisions: [Provision]) {
    self.document = document
    self.provisions = provisions
    bodies = provisions.map { document.amendingArtikel(of: $0.node) ?? 0 }
    let clauses = provisions.indices.filter { provisions[$0].clause != nil }
    reaching = clauses.filter { provisions[$0].clause?.mayReachOthers ?? false }
    valves = provisions.indices.filter { provisions[$0].holds(.discretionair, where: \.letsRefrain) }
    exempting = provisions.indices.filter { provisions[$0].holds(.gebonden, where: \.exempts) }
    let burdening = provisions.indices.filter {
      provisions[$0].holds(.gebonden, where: Self.needsValve)
        || provisions[$0].holds(.discretionair, where: Self.needsValve)
    }
    let relevant = Set(burdening + clauses + valves)
    let articles = provisions.indices.map { index in
      document.enclosing(provisions[index].node, .artikel) ?? provisions[index].node
    }
    let relevantArticles = Set(relevant.map { articles[$0] })
    addresses = provisions.indices.map {
      relevantArticles.contains(articles[$0]) ? LegalAddress(document, provisions[$0].node) : LegalAddress.empty
    }
    self.articles = articles
    headed = provisions.indices.filter { index in
      provisions[index].clause == nil && provisions[index].holds(.discretionair, where: \.isOpenPower)
        && ArticleRoles(headingOf: articles[index], in: document).contains(.hardheidsclausule)
    }
  }

  /// What softens which norm of which provision.
  func found() -> [(provision: Int, norm: Int, by: [Softening])] {
    var result: [(provision: Int, norm: Int, by: [Softening])] = []
    for index in provisions.indices {
      for norm in provisions[index].norms.indices
      where provisions[index].norms[norm].burden == .belastend && Self.needsValve(provisions[index].norms[norm]) {
        var search = SofteningSearch(self, of: norm, in: index)
        let softenings = search.found()
        if !softenings.isEmpty { result.append((index, norm, softenings)) }
      }
    }
    return result
  }

  static func needsValve(_ norm: Norm) -> Bool {
    norm.burden == .belastend && (norm.normClass == .gebonden || norm.isOrderWithRoom)
  }

  /// Text quoted for another act is covered by clauses of what the same artikel brings into that act, and the other way
  /// round.
  func sameBody(_ one: Int, _ other: Int) -> Bool { bodies[one] == bodies[other] }

  /// The leden of the same artikel, the provision itself first.
  func siblings(of index: Int) -> [Int] {
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

extension Provision {
  /// Whether one of its norms of a class meets a condition; the others, which are most, are not copied to be asked.
  fileprivate func holds(_ normClass: NormClass, where condition: (Norm) -> Bool) -> Bool {
    norms.indices.contains { norms[$0].normClass == normClass && condition(norms[$0]) }
  }
}

extension Norm {
  /// "weigert de vergunning, indien naar zijn oordeel ...": the order and its room stand in one sentence.
  var isOrderWithRoom: Bool {
    normClass == .discretionair && (construction == "gebonden-met-ruimte" || construction == "kernbesluit-met-ruimte")
  }
  /// "trekt op verzoek slechts in, voor zover het belang van ... zich niet verzet": judged in the case that it tells, no other.
  var isForItsOwnCase: Bool { construction == "slechts-met-beoordeling" }
  /// Whether it lets the authority refrain from what another norm orders.
  ///
  /// "kan de ontheffing intrekken" names a dispensation, and gives none.
  var letsRefrain: Bool { normClass == .discretionair && burden != .belastend && features.contains(.afzien) }
  /// Whether it says in departure from another provision that something does not follow.
  var exempts: Bool {
    normClass == .gebonden && features.contains(.afwijken) && features.contains(.bescherming)
  }
  /// Whether it is a power over no provision in particular.
  var isOpenPower: Bool { normClass == .discretionair && references.isEmpty }

  /// How much of a bound decision, which stands at an address, a discretionary sentence of the same artikel lets the authority
  /// refrain from.
  func reach(over bound: Norm, at address: LegalAddress, isSameProvision: Bool) -> Reach {
    // "kan een ontheffing intrekken" takes, however the noun sounds.
    let relieves = features.contains(.afzien) && (burden != .belastend || family == .overig || construction == "afzien")
    if moderates(bound) { return .whole }
    guard relieves || features.contains(.afwijken) || features.contains(.bescherming) else {
      return isChoice(over: bound, isSameProvision: isSameProvision) ? .whole : .nothing
    }
    if isSameProvision { return .whole }
    let own = references.filter { $0.article.isEmpty || $0.article == address.article }
    // "kan bepalen dat artikel 9 niet van toepassing is": it departs from what stands elsewhere.
    let refrains = features.contains(.afzien) || features.contains(.bescherming)
    if own.isEmpty, !references.isEmpty, !refrains { return .nothing }
    let named = own.reach { $0.lid == address.paragraph }
    if named != .nothing { return named }
    let isOfTheSame = family == bound.family || own.isEmpty && (family == .overig || bound.family == .overig)
    return isOfTheSame ? .whole : .nothing
  }

  /// Whether the authority has chosen, with this sentence, what the other carries out.
  private func isChoice(over bound: Norm, isSameProvision: Bool) -> Bool {
    // "kan de bijdrage corrigeren ... en verrekent het verschil": what only carries out a choice is as open as the choice.
    if isSameProvision, !bound.isCore, hasOrganActor, burden != .neutraal || bound.family == .terugvordering {
      return true
    }
    // "stelt de terugvordering lager vast, indien zij naar zijn oordeel leidt tot een onbillijkheid": also in a lid behind.
    return features.contains(.ruimte) && family == bound.family && family != .overig
      && construction.hasPrefix("gebonden-met") && (isSameProvision || burden != .belastend)
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

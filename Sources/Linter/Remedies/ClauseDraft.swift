import Legislation

extension Patient {
  /// A hardship clause by the model of Ar 5.26, for the provision of the finding or for all that nothing softens.
  var hardshipClauses: [Remedy] {
    guard rule.theme == "gebonden", let (provision, norm) = norm, norm.isBoundBurden else { return [] }
    guard !document.isInside(provision.node, .citaat) else {
      return [extraLid(for: [provision], norm)].compactMap(\.self)
    }
    let found = Set(report.findings.filter { $0.rule.hasPrefix("gebonden-") }.map(\.node))
    let open = provisions.filter { other in
      found.contains(other.node) && !document.isInside(other.node, .citaat)
        && other.norms.contains { $0.isBoundBurden && $0.isUnsoftened }
    }
    let proposals = open.count > 1 && open.contains { $0.node == provision.node } ? [[provision], open] : [[provision]]
    let clause = provisions.compactMap(\.clause).first {
      $0.kind == .hardheidsclausule && !$0.slots.named.isEmpty && !document.isInside($0.node, .citaat)
    }
    let remedies = proposals.map { proposal in
      if let clause { widened(clause, by: proposal) } else { newArtikel(for: proposal, norm) }
    }
    return (remedies + [extraLid(for: [provision], norm)]).compactMap(\.self).map { remedy in
      var remedy = remedy
      remedy.isToBeMotivated = true
      return remedy
    }
  }

  /// The clause that the regulation has, with more in its reach: two clauses would not say which goes first.
  private func widened(_ clause: HardshipClause, by provisions: [Provision]) -> Remedy? {
    guard let last = clause.slots.named.map(\.range.upperBound).max() else { return nil }
    let places = provisions.map { place(of: $0.node) }
    let title = places.count == 1 ? "artikel \(places[0])" : "de artikelen \(enumerated(places))"
    return Remedy(
      "Breid de hardheidsclausule van \(LegalAddress(document, clause.node).name) uit tot \(title)", .choice,
      in: document, [document.inserting(" en \(listed(places))", behind: last)])
  }

  /// A clause in an artikel of its own, behind the last that decides anything.
  private func newArtikel(for provisions: [Provision], _ norm: Norm) -> Remedy? {
    let own = document.ownArtikelen
    guard let sibling = lastBeforeClosing(own) else { return nil }
    let taken = Set(own.map { document.number($0).lowercased() })
    guard let number = numberBehind(document.number(sibling), taken) else { return nil }
    let places = provisions.map { place(of: $0.node) }
    let text = clause(organ: organ(norm), object: listed(places))
    guard
      let edit = document.inserting(artikel: number, heading: "Hardheidsclausule", text: text, after: sibling)
    else { return nil }
    let title = places.count == 1 ? "artikel \(places[0])" : "de artikelen \(enumerated(places))"
    return Remedy("Voeg een hardheidsclausule toe voor \(title) (artikel \(number))", .choice, in: document, [edit])
  }

  /// A clause in a new last lid of the same artikel.
  private func extraLid(for provisions: [Provision], _ norm: Norm) -> Remedy? {
    guard let node = provisions.first?.node, document.nodes[node].kind == .lid,
      let last = lastLid(beside: node), let number = Int(document.number(last)),
      let own = Int(document.number(node)), ordinals.indices.contains(own - 1)
    else { return nil }
    let text = clause(organ: organ(norm), object: "het \(ordinals[own - 1]) lid")
    guard let edit = document.inserting(lid: "\(number + 1)", text: text, after: last) else { return nil }
    return Remedy(
      "Voeg een lid toe dat van het \(ordinals[own - 1]) lid laat afwijken", .choice, in: document, [edit])
  }

  private func lastLid(beside node: NodeID) -> NodeID? {
    document.children(Int(document.nodes[node].parent)).filter { document.nodes[$0].kind == .lid }.last
  }

  // MARK: Words

  /// The model of Ar 5.26, second paragraph, filled in.
  private func clause(organ: String, object: String) -> String {
    "\(capitalised(organ)) kan \(object) buiten toepassing laten of daarvan afwijken voor zover "
      + "toepassing gelet op \(interest) zal leiden tot een onbillijkheid van overwegende aard."
  }

  /// What the regulation is for, as far as its own title says so.
  private var interest: String {
    let title = document.title
    for words in ["egels over ", "egels omtrent ", "egels inzake ", "egels met betrekking tot ", "egels betreffende "] {
      guard let found = title.firstRange(of: words) else { continue }
      let subject = title[found.upperBound...].prefix { $0 != "(" && $0 != "," && $0 != ";" && $0 != "." }
        .split(separator: " ").joined(separator: " ")
      if !subject.isEmpty, subject.utf8.count < 120 { return "het belang van \(subject)" }
    }
    let name =
      switch document.kind {
      case .wet: "deze wet"
      case .rijkswet: "deze rijkswet"
      case .amvb: "dit besluit"
      case .regeling, .beleidsregel, .toelichting, .other: "deze regeling"
      }
    return "het belang dat \(name) beoogt te beschermen"
  }

  /// The organ that decides, else the one that decides most in this regulation.
  private func organ(_ norm: Norm) -> String {
    if let own = actor(norm) { return own }
    var counts: [String: Int] = [:]
    for name in provisions.flatMap(\.norms).compactMap(actor) { counts[name, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "Onze Minister"
  }

  private func actor(_ norm: Norm) -> String? {
    guard norm.hasOrganActor, let words = norm.evidence.first(where: { $0.role == .actor }) else { return nil }
    let name = insideSentence(document.line(words.range))
    return isPronoun(name) ? nil : name
  }

  // MARK: Places

  /// "8", or "8, eerste lid" where the artikel has more of them.
  private func place(of node: NodeID) -> String {
    let address = LegalAddress(document, node)
    guard document.nodes[node].kind == .lid, let number = Int(address.paragraph), ordinals.indices.contains(number - 1)
    else { return address.article }
    return "\(address.article), \(ordinals[number - 1]) lid"
  }

  private func listed(_ places: [String]) -> String {
    places.count == 1 ? "artikel \(places[0])" : "de artikelen \(enumerated(places))"
  }

  private func enumerated(_ places: [String]) -> String {
    places.dropLast().joined(separator: ", ") + " en " + (places.last ?? "")
  }

  /// The last artikel before those that close a regulation: evaluation, transition, entry into force, title.
  private func lastBeforeClosing(_ artikelen: [NodeID]) -> NodeID? {
    artikelen.last { artikel in
      let heading = document.heading(artikel).lowercased()
      let text = document.line(document.nodes[artikel].text).lowercased()
      let isClosing =
        ["inwerkingtreding", "citeertitel", "overgang", "evaluatie", "slotbepaling"].contains { heading.contains($0) }
        // The repeal of an older regulation, not of what was granted.
        || heading.hasPrefix("intrekking") && ["wet ", "besluit ", "regeling "].contains { text.contains($0) }
        || ["treedt in werking", "treden in werking", "wordt aangehaald als"].contains { text.contains($0) }
      return !isClosing && !document.nodes[artikel].marks.contains(.amending)
    }
  }

  /// The first free number behind another, so that none need be changed: 11a behind 11.
  private func numberBehind(_ number: String, _ taken: Set<String>) -> String? {
    guard number.last?.isNumber ?? false else {
      guard let letter = number.last?.asciiValue, letter < UInt8(ascii: "z") else { return nil }
      let next = number.dropLast() + String(UnicodeScalar(letter + 1))
      return taken.contains(next.lowercased()) ? nil : String(next)
    }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).lazy.map { number + String(UnicodeScalar($0)) }
      .first { !taken.contains($0.lowercased()) }
  }
}

import Legislation

/// An artikel with a norm that the toelichting explains nowhere (Ar 4.43, 4.48).
func tArtikelsgewijsOntbreekt(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  let document = bill.document
  let marked = Set(
    bill.matches(ofParameter: "substantive", of: query).compactMap { document.enclosing($0.node, .artikel) })
  let silent: ArticleRoles = [.begripsbepaling, .citeertitel, .inwerkingtreding]
  let missing = bill.ownArtikelen.filter { artikel in
    guard bill.matches.roles.roles(of: artikel, in: document).isDisjoint(with: silent) else { return false }
    // What changes another regulation is explained by what it changes there, seldom by its own number.
    guard !document.amends(artikel) else { return false }
    let provisions = bill.provisions(of: artikel).map { bill.analysis.provisions[$0] }
    let isMarked = marked.contains(artikel) || bill.matches.roles.roles(of: artikel, in: document).contains(.delegatie)
    let holdsNorm = isMarked || provisions.contains { $0.norms.contains { $0.normClass != .overig } }
    return holdsNorm && motivation.paragraphs(about: artikel).isEmpty
      && motivation.sections(explaining: artikel).isEmpty
  }
  guard !missing.isEmpty else { return [] }
  // A toelichting that goes by no artikel at all is told so once.
  guard context.explanation.sections.contains(where: { !$0.artikelen.isEmpty }) else {
    var hit = context.hit(context.title)
    hit.values[.ref] =
      missing.count == 1 ? "artikel \(document.number(missing[0]))" : "\(missing.count) artikelen met normen"
    return [hit]
  }
  return missing.map { artikel in
    var hit = Hit(marks: [document.headingLine(artikel)], node: artikel)
    hit.values[.ref] = "artikel \(document.number(artikel))"
    return hit
  }
}

extension Document {
  /// Whether an artikel changes another regulation.
  fileprivate func amends(_ artikel: NodeID) -> Bool {
    nodes[artikel].marks.contains(.amending)
      || nodes[artikel..<Int(nodes[artikel].end)].contains { $0.kind == .citaat || $0.kind == .wijzigingsopdracht }
  }
}

import Legislation

/// An artikel with a norm that the toelichting explains nowhere (Ar 4.43, 4.48).
func tArtikelsgewijsOntbreekt(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill, let motivation = context.motivation else { return [] }
  let document = bill.document
  let marked = Set(
    bill.matches(ofParameter: "substantive", of: query).compactMap { document.enclosing($0.node, .artikel) })
  let silent: ArticleRoles = [.begripsbepaling, .citeertitel, .inwerkingtreding]
  // Where nearly all artikelen are explained, one that is not stands out, whatever it holds.
  let explained = bill.ownArtikelen.count { !motivation.sections(explaining: $0).isEmpty }
  let leavesOutOne = explained >= 6 && explained * 4 >= bill.ownArtikelen.count * 3
  lazy var said = Set(
    Set(context.explanation.table.tokens.map(\.word)).map { beginning(context.explanation.table.string($0)) })
  let missing = bill.ownArtikelen.filter { artikel in
    guard bill.matches.roles.roles(of: artikel, in: document).isDisjoint(with: silent) else { return false }
    // What changes another regulation is explained by what it changes there, seldom by its own number.
    guard !document.amends(artikel) else { return false }
    let provisions = bill.provisions(of: artikel).map { bill.analysis.provisions[$0] }
    let isMarked = marked.contains(artikel) || bill.matches.roles.roles(of: artikel, in: document).contains(.delegatie)
    let holdsNorm = isMarked || provisions.contains { $0.norms.contains { $0.normClass != .overig } }
    guard motivation.paragraphs(about: artikel).isEmpty, motivation.sections(explaining: artikel).isEmpty else {
      return false
    }
    return holdsNorm || leavesOutOne && !bill.analysis.hasWord(of: artikel, among: said)
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

extension Analysis {
  /// Whether a word by which an artikel would be known is among those said, given by their beginnings: one of its heading, or
  /// a long one that it says more than once.
  fileprivate func hasWord(of artikel: NodeID, among said: Set<String>) -> Bool {
    var words = headingWords(document.heading(artikel)).filter { $0.utf8.count > 5 }
    if words.isEmpty {
      let tokens = document.blocks(in: artikel).flatMap { table.rows[$0] }
      let repeated = Dictionary(grouping: tokens) { table.tokens[Int($0)].word }.filter { $0.value.count > 1 }.keys
      words = repeated.map(table.string).filter { $0.utf8.count > 8 }
    }
    return words.isEmpty || words.contains { said.contains(beginning($0)) }
  }
}

/// The first letters of a word, more than its stem has: "praktijktoets" does not speak of "praktijkbegeleiding".
private func beginning(_ word: String) -> String { String(word.prefix(max(6, min(10, word.count - 3)))) }

extension Document {
  /// Whether an artikel changes another regulation.
  fileprivate func amends(_ artikel: NodeID) -> Bool {
    nodes[artikel].marks.contains(.amending)
      || nodes[artikel..<Int(nodes[artikel].end)].contains { $0.kind == .citaat || $0.kind == .wijzigingsopdracht }
  }
}

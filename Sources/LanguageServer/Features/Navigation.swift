import Legislation
import Linter

/// A document with the means to follow what it refers to: its own provisions and terms, or those of the bill that it explains.
struct Navigation {
  let snapshot: Snapshot
  private let lexicon: Lexicon
  private let names: ActNames
  /// The terms that the regulation defines.
  let terms: [DefinedTerm]

  /// A node of a document of the dossier.
  struct Place {
    var uri: String
    var document: Document
    var places: TextPlaces
    var node: NodeID

    /// Where an editor goes: the number and heading of the node, or its first words.
    var range: TextRange {
      let label = document.label(of: node)
      return places.range(of: document.span(of: label.isEmpty ? document.firstWords(of: node) : label))
    }
  }

  init(_ snapshot: Snapshot, _ lexicon: Lexicon, _ catalogue: Catalogue) {
    self.snapshot = snapshot
    self.lexicon = lexicon
    var names = ActNames(catalogue)
    terms = snapshot.bill?.document.definedTerms() ?? []
    if let bill = snapshot.bill?.document {
      for title in bill.ownTitles { names.addOwn(title) }
      // "wet: Participatiewet" makes "artikel 5 van de wet" an artikel of that act.
      for term in terms where term.scope == 0 {
        if let act = names.act(titled: term.meaning(in: bill)) { names.add(term.text, for: act) }
      }
    }
    names.add(snapshot.document.shortNames())
    self.names = names
  }

  // MARK: References

  /// The reference at a place, with the part of it that stands there.
  func reference(at position: TextPosition) -> (reference: DocumentReference, target: DocumentReference.Target?)? {
    for offset in offsets(at: position) {
      let node = snapshot.document.node(at: offset)
      let found = reading(node..<node + 1).references(in: node).first { $0.range.contains(offset) }
      if let found, snapshot.range(ofText: found.range).holds(position) { return (found, found.target(at: offset)) }
    }
    return nil
  }

  /// All references of the document.
  func references() -> [DocumentReference] { reading(nil).references() }

  /// The offsets in the text that a place may mean: of the words behind it, and of those that end there.
  private func offsets(at position: TextPosition) -> [Int] {
    guard let offset = snapshot.textOffset(at: position) else {
      return snapshot.document.text.isEmpty ? [] : [snapshot.document.text.count - 1]
    }
    return offset > 0 ? [offset, offset - 1] : [offset]
  }

  private func reading(_ nodes: Range<NodeID>?) -> CrossReferences {
    CrossReferences(snapshot.document, lexicon: lexicon, names: names, nodes: nodes)
  }

  /// Whether the document explains the bill rather than being it.
  var isExplanation: Bool { !snapshot.document.kind.isRegulation }

  /// The provisions among which references are looked up.
  var provisions: ProvisionIndex { ProvisionIndex(snapshot.bill?.document ?? snapshot.document) }

  /// The provision that a target names.
  func place(
    of target: DocumentReference.Target, _ reference: DocumentReference, among provisions: ProvisionIndex
  ) -> Place? {
    if let section = section(target, reference) { return place(of: section) }
    guard let bill = snapshot.bill else { return nil }
    let node =
      isExplanation
      ? provisions.provision(target, of: reference, explainedIn: snapshot.document)
      : provisions.provision(target, of: reference)
    return node.map { Place(uri: bill.uri, document: bill.document, places: bill.places, node: $0) }
  }

  func place(of node: NodeID) -> Place {
    Place(uri: snapshot.uri, document: snapshot.document, places: snapshot.places, node: node)
  }

  /// "paragraaf 3.2" of a toelichting is a section of it.
  private func section(_ target: DocumentReference.Target, _ reference: DocumentReference) -> NodeID? {
    let document = snapshot.document
    guard target.kind == .paragraaf, reference.regulation == .bare, document.isInside(reference.node, .toelichting)
    else { return nil }
    let sections = document.nodes.indices.filter {
      document.nodes[$0].kind == .sectie && document.number($0) == target.number
    }
    return sections.count == 1 ? sections[0] : nil
  }

  // MARK: Terms

  /// The use of a defined term at a place.
  func term(at position: TextPosition) -> TermUse? {
    guard !terms.isEmpty else { return nil }
    for offset in offsets(at: position) {
      let node = snapshot.document.node(at: offset)
      let use = reading(node..<node + 1).uses(of: applicable(terms, at: node)).first { $0.range.contains(offset) }
      if let use, snapshot.range(ofText: use.range).holds(position) { return use }
    }
    return nil
  }

  /// All uses of a term in the document.
  func uses(of term: DefinedTerm) -> [TermUse] {
    reading(nil).uses(of: [term]).filter { !applicable([term], at: $0.node).isEmpty }
  }

  /// The term that is defined at a place.
  func definedTerm(at position: TextPosition) -> DefinedTerm? {
    guard !isExplanation else { return nil }
    return terms.first { snapshot.range(ofText: $0.range).holds(position) }
  }

  /// Those of the terms that have their meaning at a node; of two alike the one with the smaller scope.
  func applicable(_ terms: [DefinedTerm], at node: NodeID) -> [DefinedTerm] {
    guard let bill = snapshot.bill?.document else { return [] }
    if isExplanation { return terms.filter { $0.scope == 0 } }
    let body = snapshot.document.isInside(node, .toelichting) ? 0 : bill.body(of: node)
    return terms.filter { term in
      term.scope <= node && node < Int(bill.nodes[term.scope].end) && bill.body(of: term.node) == body
    }.sorted { $0.scope > $1.scope }
  }
}

extension Server {
  mutating func navigation(_ uri: String) throws(ResponseError) -> Navigation {
    let snapshot = try snapshot(uri)
    return Navigation(snapshot, snapshot.rules.lexicon, catalogue)
  }
}

extension Document {
  /// The names by which a regulation is called: its citeertitel, and the short title in its opschrift.
  fileprivate var ownTitles: [String] {
    var titles = [citationTitle]
    if let start = title.lastIndex(of: "("), let end = title.lastIndex(of: ")"), start < end {
      titles.append(String(title[title.index(after: start)..<end]))
    }
    return titles.filter { $0.first?.isUppercase ?? false }
  }
}

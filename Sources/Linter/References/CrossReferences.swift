import Legislation

/// A document's words, or those of a part of it, read for references and for the uses of defined terms.
package struct CrossReferences {
  private let document: Document
  private let table: TokenTable
  private let names: ActNameFinder
  private let nodes: Range<NodeID>

  /// Reads a range of nodes; nil for all.
  package init(_ document: Document, lexicon: Lexicon, names: ActNames, nodes: Range<NodeID>? = nil) {
    self.document = document
    self.nodes = nodes ?? 0..<document.nodes.count
    table = TokenTable(document, lexicon: lexicon, part: .nodes(self.nodes))
    self.names = ActNameFinder(names, in: table, text: document.text)
  }

  /// All references, in the order of the text.
  package func references() -> [DocumentReference] { nodes.flatMap(references(in:)) }

  /// The references in the heading and in the text of one node.
  package func references(in node: NodeID) -> [DocumentReference] {
    let tokens = table.rows[node]
    guard !tokens.isEmpty else { return [] }
    let isExplanation = document.isInside(node, .toelichting)
    let words = ReferenceWords(
      table, text: document.text, tokens: Int(tokens.lowerBound)..<Int(tokens.upperBound))
    var reader = ReferenceReader(words, names, node: node, isExplanation: isExplanation)
    return reader.references()
  }

  /// Where terms are used, in the order of the text; the definitions themselves are no uses.
  package func uses(of terms: [DefinedTerm]) -> [TermUse] {
    let finder = TermFinder(terms, in: table, text: document.text)
    return nodes.filter { document.nodes[$0].kind.isBlock }.flatMap { node -> [TermUse] in
      finder.uses(in: Int(table.rows[node].lowerBound)..<Int(table.rows[node].upperBound), node: node)
    }
  }
}

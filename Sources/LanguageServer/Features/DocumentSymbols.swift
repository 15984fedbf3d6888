import Legislation
import Linter

/// One entry of a document's outline: LSP 3.17, DocumentSymbol.
struct DocumentSymbol: Equatable {
  /// The numbers that the protocol gives its kinds; chosen so that the icons of an outline tell levels apart.
  enum Kind: Int {
    case bijlage = 1
    case division = 2
    case section = 3
    case toelichting = 4
    case artikel = 5
    case lid = 6
    case wijzigingsonderdeel = 7
    case onderdeel = 8
  }

  var name: String
  var detail: String
  var kind: Kind
  var range: TextRange
  var selectionRange: TextRange
  var children: [DocumentSymbol]
}

extension Server {
  static func documentSymbol(_ server: inout Server, _ message: Message) throws(ResponseError) -> Result {
    let symbols = documentSymbols(try server.snapshot(message.params(DocumentParams.self).textDocument.uri))
    return .value { $0.array(symbols) { write($1, to: &$0) } }
  }
}

private func write(_ symbol: DocumentSymbol, to writer: inout JSONWriter) {
  writer.object { writer in
    writer.field("name", symbol.name)
    if !symbol.detail.isEmpty { writer.field("detail", symbol.detail) }
    writer.field("kind", symbol.kind.rawValue)
    writer.field("range", symbol.range)
    writer.field("selectionRange", symbol.selectionRange)
    writer.key("children")
    writer.array(symbol.children) { write($1, to: &$0) }
  }
}

/// The outline of a document, in the order of its text.
func documentSymbols(_ snapshot: Snapshot) -> [DocumentSymbol] { symbols(below: 0, of: snapshot) }

private func symbols(below parent: NodeID, of snapshot: Snapshot) -> [DocumentSymbol] {
  snapshot.document.children(parent).flatMap { node -> [DocumentSymbol] in
    let below = symbols(below: node, of: snapshot)
    guard let kind = symbolKind(snapshot.document.nodes[node].kind), let name = name(of: node, in: snapshot.document)
    else { return below }
    let document = snapshot.document
    let label = document.label(of: node)
    let selection = label.isEmpty ? document.firstWords(of: node) : label
    let selectionRange = snapshot.range(ofText: selection)
    var range = snapshot.places.range(ofUTF8: document.sourceExtent(of: node))
    // A footnote stands elsewhere in the source than in the text: the ranges must hold each other all the same.
    for inner in [selectionRange] + below.map(\.range) { range = range.extended(over: inner) }
    return [
      DocumentSymbol(
        name: name.name, detail: name.detail, kind: kind, range: range, selectionRange: selectionRange, children: below)
    ]
  }
}

private func symbolKind(_ kind: NodeKind) -> DocumentSymbol.Kind? {
  switch kind {
  case .boek, .deel, .hoofdstuk, .titel, .afdeling, .paragraaf, .subparagraaf: .division
  case .artikel: .artikel
  case .lid: .lid
  case .onderdeel: .onderdeel
  case .wijzigingsonderdeel: .wijzigingsonderdeel
  case .toelichting: .toelichting
  case .sectie: .section
  case .bijlage: .bijlage
  case .document, .opschrift, .aanhef, .considerans, .wettekst, .alinea, .tussenkop, .tabel, .wijzigingsopdracht,
    .citaat, .slotformulier, .ondertekening, .noot, .redactie:
    nil
  }
}

/// What a node is called in an outline; nil where it has no words of its own.
private func name(of node: NodeID, in document: Document) -> (name: String, detail: String)? {
  let kind = document.nodes[node].kind
  let number = document.number(node)
  let heading = document.heading(node)
  let words = document.line(document.firstWords(of: node))
  switch kind {
  case .artikel: return (capitalised(document.artikelName(node)), heading.isEmpty ? words : heading)
  case .lid: return (number.isEmpty ? "Lid" : "Lid \(number)", words)
  case .onderdeel, .wijzigingsonderdeel:
    let isNumbered = number.contains { $0.isLetter || $0.isNumber }
    if isNumbered { return ("Onderdeel \(number)", heading.isEmpty ? words : heading) }
    return words.isEmpty ? nil : (words, "")
  case .sectie:
    let name = [number, heading].filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? words.isEmpty ? nil : (words, "") : (name, "")
  default: return (number.isEmpty ? capitalised(kind.name) : "\(capitalised(kind.name)) \(number)", heading)
  }
}

extension Document {
  /// The first words of a node's text, at most some sixty characters of one block.
  func firstWords(of node: NodeID) -> Range<Int> {
    let block = (node..<Int(nodes[node].end)).first {
      [.alinea, .wijzigingsopdracht].contains(nodes[$0].kind) && !nodes[$0].text.isEmpty
    }
    let text = nodes[block ?? node].text
    guard text.count > 60 else { return text.lowerBound..<(self.text[text].firstIndex(of: 0x0A) ?? text.upperBound) }
    let end = text.lowerBound + 60
    let line = self.text[text.lowerBound..<end].firstIndex(of: 0x0A)
    return text.lowerBound..<(line ?? self.text[text.lowerBound..<end].lastIndex(of: 0x20) ?? end)
  }

  /// "artikel 4", "ARTIKEL II", "enig artikel".
  func artikelName(_ node: NodeID) -> String {
    LegalAddress(self, node).name.split(separator: ", ").last.map(String.init) ?? ""
  }
}

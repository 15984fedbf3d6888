import Legislation
import Linter

/// A part of more than one line that an editor can fold away; lines count from 0.
struct FoldingRange: Equatable {
  var startLine: Int
  var endLine: Int
}

extension Server {
  static func foldingRange(_ server: inout Server, _ message: Message) throws(ResponseError) -> Result {
    let ranges = foldingRanges(try server.snapshot(message.params(DocumentParams.self).textDocument.uri))
    return .value { writer in
      writer.array(ranges) { writer, range in
        writer.object {
          $0.field("startLine", range.startLine)
          $0.field("endLine", range.endLine)
        }
      }
    }
  }
}

/// The parts of a document that can be folded; of those that start in one line only the outermost.
func foldingRanges(_ snapshot: Snapshot) -> [FoldingRange] {
  let document = snapshot.document
  var result: [FoldingRange] = []
  var starts: Set<Int> = []
  for node in document.nodes.indices.dropFirst() where isFoldable(node, in: document) {
    let range = snapshot.places.range(ofUTF8: document.sourceExtent(of: node))
    guard range.start.line < range.end.line, starts.insert(range.start.line).inserted else { continue }
    result.append(FoldingRange(startLine: range.start.line, endLine: range.end.line))
  }
  return result
}

private func isFoldable(_ node: NodeID, in document: Document) -> Bool {
  switch document.nodes[node].kind {
  case .lid, .onderdeel: document.children(node).contains { document.nodes[$0].kind == .onderdeel }
  case .boek, .deel, .hoofdstuk, .titel, .afdeling, .paragraaf, .subparagraaf, .artikel, .wijzigingsonderdeel, .citaat,
    .toelichting, .sectie, .bijlage, .tabel, .aanhef:
    true
  case .document, .opschrift, .considerans, .wettekst, .alinea, .tussenkop, .wijzigingsopdracht, .slotformulier,
    .ondertekening, .noot, .redactie:
    false
  }
}

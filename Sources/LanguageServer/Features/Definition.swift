import Legislation
import Linter

/// A place in a file of the dossier.
struct TextLocation: Equatable {
  var uri: String
  var range: TextRange
}

extension Server {
  static func definition(_ server: inout Server, _ message: Message) throws(ResponseError) -> Result {
    let params: PositionParams = try message.params()
    let found = definitions(at: params.position, try server.navigation(params.textDocument.uri))
    return found.isEmpty ? .null : locations(found)
  }

  static func locations(_ locations: [TextLocation]) -> Result {
    .value { writer in
      writer.array(locations) { writer, location in
        writer.object {
          $0.field("uri", location.uri)
          $0.field("range", location.range)
        }
      }
    }
  }
}

/// Where the provision stands that a reference names, or the definition of a term.
func definitions(at position: TextPosition, _ navigation: Navigation) -> [TextLocation] {
  if let (reference, target) = navigation.reference(at: position) {
    let provisions = navigation.provisions
    return (target.map { [$0] } ?? reference.targets).compactMap {
      navigation.place(of: $0, reference, among: provisions).map { TextLocation(uri: $0.uri, range: $0.range) }
    }
  }
  guard let use = navigation.term(at: position), let bill = navigation.snapshot.bill else { return [] }
  return [TextLocation(uri: bill.uri, range: bill.places.range(of: bill.document.span(of: use.term.range)))]
}

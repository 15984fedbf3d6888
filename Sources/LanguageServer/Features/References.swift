import Legislation
import Linter

private struct ReferenceParams: Decodable {
  struct Context: Decodable { let includeDeclaration: Bool }
  let textDocument: TextDocumentID
  let position: TextPosition
  let context: Context?
}

extension Server {
  static func references(_ server: inout Server, _ message: Message) throws(ResponseError) -> Result {
    let params: ReferenceParams = try message.params()
    let navigation = try server.navigation(params.textDocument.uri)
    let partner = navigation.partner(navigation.snapshot.rules.lexicon, server.catalogue)
    return locations(
      referring(
        to: params.position, navigation, partner, withDeclaration: params.context?.includeDeclaration ?? false))
  }
}

/// The places that refer to the provision or use the term at a place, in both papers of the dossier.
func referring(
  to position: TextPosition, _ navigation: Navigation, _ partner: Navigation?, withDeclaration: Bool
) -> [TextLocation] {
  if let place = navigation.provision(at: position) {
    let declaration = withDeclaration ? [TextLocation(uri: place.uri, range: place.range)] : []
    return declaration + ([navigation, partner].compactMap { $0 }.flatMap { $0.references(to: place) })
  }
  guard let term = navigation.definedTerm(at: position) ?? navigation.term(at: position)?.term,
    let bill = navigation.snapshot.bill
  else { return [] }
  let definition = TextLocation(uri: bill.uri, range: bill.places.range(of: bill.document.span(of: term.range)))
  let uses = [navigation, partner].compactMap { $0 }.flatMap { navigation in
    navigation.uses(of: term).map {
      TextLocation(uri: navigation.snapshot.uri, range: navigation.snapshot.range(ofText: $0.range))
    }
  }
  return (withDeclaration ? [definition] : []) + uses
}

extension Navigation {
  /// The other paper of the dossier, seen from there.
  func partner(_ lexicon: Lexicon, _ catalogue: Catalogue) -> Navigation? {
    guard let partner = snapshot.partner else { return nil }
    let own = Snapshot.Partner(uri: snapshot.uri, document: snapshot.document, places: snapshot.places)
    return Navigation(
      Snapshot(
        uri: partner.uri, version: 0, document: partner.document, places: partner.places, report: snapshot.report,
        settings: snapshot.settings, rules: snapshot.rules, partner: own), lexicon, catalogue)
  }

  /// The provision whose number or heading stands at a place, or that is named there.
  fileprivate func provision(at position: TextPosition) -> Place? {
    if let (reference, target) = reference(at: position) {
      guard let target = target ?? reference.targets.first else { return nil }
      return place(of: target, reference, among: provisions)
    }
    let document = snapshot.document
    guard let offset = snapshot.textOffset(at: position) else { return nil }
    for offset in [offset, max(0, offset - 1)] {
      let node = document.node(at: offset)
      guard [.artikel, .lid, .onderdeel].contains(document.nodes[node].kind), !document.isInside(node, .toelichting)
      else { continue }
      let label = document.label(of: node)
      var range = snapshot.range(ofText: label)
      // The word before the number counts for it.
      let start = snapshot.places.position(ofUTF8: document.sourceExtent(of: node).lowerBound)
      if start.line == range.start.line { range.start = start }
      if range.holds(position) { return place(of: node) }
    }
    return nil
  }

  /// Where the document refers to a provision of the bill, or to a part of it.
  fileprivate func references(to place: Place) -> [TextLocation] {
    let provisions = provisions
    let parts = place.node..<Int(place.document.nodes[place.node].end)
    let isArtikel = place.document.nodes[place.node].kind == .artikel
    var result: [TextLocation] = []
    for reference in references() {
      for target in reference.targets where !(isArtikel && target.isRelative) {
        guard let named = self.place(of: target, reference, among: provisions), named.uri == place.uri else { continue }
        var isMeant = parts.contains(named.node)
        if let last = target.last, !isMeant {
          var end = target
          end.number = last
          let artikel = place.document.enclosing(place.node, .artikel) ?? place.node
          isMeant = self.place(of: end, reference, among: provisions).map { named.node...$0.node ~= artikel } ?? false
        }
        guard isMeant else { continue }
        let location = TextLocation(uri: snapshot.uri, range: snapshot.range(ofText: target.range))
        if result.last != location { result.append(location) }
      }
    }
    return result
  }
}

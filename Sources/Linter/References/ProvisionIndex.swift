import Legislation

/// The provisions of a regulation by number, for finding what references name.
package struct ProvisionIndex: Sendable {
  private struct Key: Hashable {
    var body: NodeID
    var number: String
    var lid = ""
  }

  private let document: Document
  private var artikelen: [Key: NodeID] = [:]
  /// The leden that are quoted without their artikel.
  private var looseLeden: [Key: NodeID] = [:]
  /// The artikelen of each body in the order of the text, with their numbers.
  private var rows: [NodeID: [NodeID]] = [:]

  package init(_ document: Document) {
    self.document = document
    for id in document.nodes.indices {
      switch document.nodes[id].kind {
      case .artikel:
        let body = document.body(of: id)
        let key = Key(body: body, number: Self.key(document.number(id)))
        if artikelen[key] == nil { artikelen[key] = id }
        rows[body, default: []].append(id)
      case .lid where document.nodes[Int(document.nodes[id].parent)].kind == .citaat:
        let number = LegalAddress(document, id).article
        looseLeden[Key(body: document.body(of: id), number: Self.key(number), lid: document.number(id))] = id
      default: break
      }
    }
  }

  private static func key(_ number: String) -> String { String(number.lowercased().filter { $0 != " " }) }

  /// The artikelen that are numbered together with what stands at a node, in the order of the text; those of the regulation for its
  /// toelichting.
  package func artikelen(seenFrom node: NodeID) -> [NodeID] {
    let standpoint = Standpoint(node, in: document)
    return rows[standpoint.part == .toelichting ? 0 : standpoint.body] ?? []
  }

  /// All artikelen of the regulation itself.
  package var ownArtikelen: [NodeID] { rows[0] ?? [] }

  /// The provision that a target of a reference in this document names: an artikel, a lid, an onderdeel, a division.
  package func provision(_ target: DocumentReference.Target, of reference: DocumentReference) -> NodeID? {
    let standpoint = Standpoint(reference.node, in: document)
    if standpoint.part == .toelichting { return provision(target, of: reference, explainedIn: document) }
    let body: NodeID
    switch reference.regulation {
    case .act, .unclear: return nil
    case .own: body = 0
    // An instruction speaks of "deze wet" as its own; what it quotes means the act in which it comes to stand.
    case .this: body = standpoint.quotation == nil ? 0 : standpoint.body
    case .bare:
      guard standpoint.part != .outside else { return nil }
      body = standpoint.body
    }
    if target.isRelative { return relative(target, standpoint) }
    if target.kind != .artikel { return division(target, body) }
    return lookUp(target, body)
  }

  /// The provision of this regulation that a target names in the toelichting, which may be a document of its own.
  package func provision(
    _ target: DocumentReference.Target, of reference: DocumentReference, explainedIn toelichting: Document
  ) -> NodeID? {
    switch reference.regulation {
    case .act, .unclear: return nil
    case .bare where Standpoint(reference.node, in: toelichting).part != .toelichting: return nil
    case .bare, .this, .own: break
    }
    let section = ExplainedSection(reference.node, in: toelichting)
    guard !target.isRelative else {
      guard !reference.followsArtikel, let number = section.artikel else { return nil }
      var target = target
      target.number = number
      return unique(target, section)
    }
    // "paragraaf 3.2" of a toelichting is one of its own.
    guard target.kind == .artikel else {
      return target.kind == .paragraaf || reference.regulation == .bare ? nil : division(target, 0)
    }
    return unique(target, section)
  }

  // MARK: Looking up

  /// The artikel of the regulation itself, or else the one that is quoted under that number, if it is only one.
  private func unique(_ target: DocumentReference.Target, _ section: ExplainedSection) -> NodeID? {
    if let own = lookUp(target, 0) { return own }
    if let amending = section.amending, let body = artikelen[Key(body: 0, number: Self.key(amending))] {
      return lookUp(target, body)
    }
    let found = rows.keys.filter { $0 > 0 && document.nodes[$0].kind == .artikel }.compactMap { lookUp(target, $0) }
    return found.count == 1 ? found[0] : nil
  }

  private func lookUp(_ target: DocumentReference.Target, _ body: NodeID) -> NodeID? {
    let number = Self.key(target.number)
    if let artikel = artikelen[Key(body: body, number: number)] { return descend(target, from: artikel) }
    guard !target.lid.isEmpty, let lid = looseLeden[Key(body: body, number: number, lid: target.lid)] else {
      return nil
    }
    return onderdeel(target.parts, in: lid)
  }

  private func relative(_ target: DocumentReference.Target, _ standpoint: Standpoint) -> NodeID? {
    guard standpoint.part == .law else { return nil }
    if target.lid.isEmpty {
      guard let around = standpoint.lid ?? standpoint.artikel else { return nil }
      return exactOnderdeel(target.parts, in: around)
    }
    var target = target
    if target.lid == DocumentReference.Target.previousLid {
      guard let own = standpoint.lid.flatMap({ Int(document.number($0)) }), own > 1 else { return nil }
      target.lid = String(own - 1)
    }
    if let artikel = standpoint.artikel { return lid(target.lid, of: artikel).map { onderdeel(target.parts, in: $0) } }
    guard let quotation = standpoint.quotation, let own = standpoint.lid else { return nil }
    return document.children(quotation).first { document.nodes[$0].kind == .lid && document.number($0) == target.lid }
      .map { onderdeel(target.parts, in: $0) }
      ?? looseLeden[
        Key(body: standpoint.body, number: Self.key(LegalAddress(document, own).article), lid: target.lid)]
  }

  private func division(_ target: DocumentReference.Target, _ body: NodeID) -> NodeID? {
    let found = document.nodes.indices.filter { id in
      document.nodes[id].kind == target.kind && document.number(id).lowercased() == target.number.lowercased()
        && document.body(of: id) == body
    }
    // "paragraaf 1" of a chapter has a number that others have as well.
    return found.count == 1 ? found[0] : nil
  }

  /// The part of an artikel that a target names, as far down as it is there.
  private func descend(_ target: DocumentReference.Target, from artikel: NodeID) -> NodeID {
    guard !target.lid.isEmpty else { return onderdeel(target.parts, in: artikel) }
    return lid(target.lid, of: artikel).map { onderdeel(target.parts, in: $0) } ?? artikel
  }

  private func lid(_ number: String, of artikel: NodeID) -> NodeID? {
    document.children(artikel).first { document.nodes[$0].kind == .lid && document.number($0) == number }
  }

  private func onderdeel(_ marks: [String], in node: NodeID) -> NodeID {
    var current = node
    for mark in marks {
      guard let next = exactOnderdeel([mark], in: current) else { break }
      current = next
    }
    return current
  }

  private func exactOnderdeel(_ marks: [String], in node: NodeID) -> NodeID? {
    var current = node
    for mark in marks {
      let next = document.children(current).first { id in
        let number = document.number(id)
        return [.onderdeel, .wijzigingsonderdeel].contains(document.nodes[id].kind)
          && (number == mark || number.filter { $0 != "°" && $0 != "º" } == mark)
      }
      guard let next else { return nil }
      current = next
    }
    return current
  }
}

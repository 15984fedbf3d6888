import Legislation

extension Patient {
  /// The section that the toelichting lacks, with the questions that it must answer, each kept open by brackets.
  ///
  /// It is a beginning: until the questions are answered, Maatlat says of the new section that it is not finished.
  var sections: [Remedy] {
    guard let skeleton = rule.skeleton, document.holdsToelichting, let place = document.placeForSection,
      let edit = document.inserting(
        section: place.number, heading: skeleton.heading, paragraphs: skeleton.questions.map { "[\($0)]" },
        after: place.sibling)
    else { return [] }
    var remedy = Remedy(
      "Voeg een paragraaf ‘\(skeleton.heading)’ toe met de vragen die zij beantwoordt", .choice, in: document, [edit])
    remedy.isUnfinished = true
    return [remedy]
  }
}

extension Document {
  /// Behind which section of the general part a new one comes, and its number.
  fileprivate var placeForSection: (sibling: NodeID, number: String)? {
    let sections = nodes.indices.filter {
      nodes[$0].kind == .sectie && isInside($0, .toelichting) || isSectionOfPaper($0)
    }
    let general = sections.prefix { !isByArtikel($0) }
    guard let first = general.first(where: { Int(number($0)) != nil }) else {
      return general.last { nodes[$0].parent == nodes[general[0]].parent }.map { ($0, "") }
    }
    let siblings = general.filter { nodes[$0].parent == nodes[first].parent }
    guard let last = siblings.last(where: { Int(number($0)) != nil }), let number = Int(number(last)) else {
      return nil
    }
    return (last, "\(number + 1)")
  }

  /// A memorie has its sections directly below it.
  private func isSectionOfPaper(_ id: NodeID) -> Bool { kind == .toelichting && nodes[id].kind == .sectie }

  private func isByArtikel(_ id: NodeID) -> Bool {
    let heading = heading(id).lowercased()
    return ["artikelsgewijs", "artikelsgewijze", "artikelen", "artikel ", "onderdeel "].contains {
      heading.hasPrefix($0)
    }
  }
}

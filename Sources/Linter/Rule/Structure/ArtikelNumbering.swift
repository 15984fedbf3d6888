import Legislation

/// The second of two artikelen with the same number (Ar 3.54).
func duplicateNumbers(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  var seen: Set<String> = []
  return context.ownArtikelen.compactMap { artikel in
    let number = document.number(artikel)
    guard !number.isEmpty, !document.nodes[artikel].marks.contains(.lapsed) else { return nil }
    return seen.insert(number.lowercased()).inserted ? nil : Hit(marks: [document.headingLine(artikel)], node: artikel)
  }
}

/// An artikel whose number does not follow that of the one before: "1", "3" (Ar 3.54).
func numberingGaps(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  var result: [Hit] = []
  var previous: ArtikelNumber?
  for artikel in context.ownArtikelen {
    guard let number = ArtikelNumber(document.number(artikel)) else {
      previous = nil
      continue
    }
    defer { previous = number }
    guard let last = previous, last.prefix == number.prefix, number.value > last.value + 1, number.suffix.isEmpty
    else { continue }
    var hit = Hit(marks: [document.headingLine(artikel)], node: artikel)
    hit.values[.ref] = "artikel \(number.prefix)\(last.value + 1)"
    result.append(hit)
  }
  return result
}

/// The one artikel of a regulation, where it has a number (Ar 3.54).
func onlyOneArtikel(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  let artikelen = context.ownArtikelen
  guard let only = artikelen.first, artikelen.count == 1, !document.number(only).isEmpty,
    document.nodes.contains(where: { $0.kind == .aanhef })
  else { return [] }
  return [Hit(marks: [document.headingLine(only)], node: only)]
}

/// Artikelen with Roman numbers, which are for regulations that amend others (Ar 3.54, 6.6).
func romanNumbers(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  return context.ownArtikelen.compactMap { artikel in
    let number = document.text[document.nodes[artikel].number]
    guard !number.isEmpty, number.allSatisfy({ "IVXLC".utf8.contains($0) }) else { return nil }
    return Hit(marks: [document.headingLine(artikel)], node: artikel)
  }
}

extension Document {
  /// The artikelen of the regulation's own body, in order: not those quoted for another act.
  var ownArtikelen: [NodeID] {
    nodes.indices.filter { nodes[$0].kind == .artikel && isLawText($0) && !isInside($0, .citaat) }
  }
}

/// What can be written into a regulation or a toelichting, by the shape of what stands there already.
extension Document {
  /// An artikel behind another; nil where this format can't be written.
  public func inserting(artikel number: String, heading: String, text: String, after sibling: NodeID) -> SourceEdit? {
    switch format {
    case .publicatie, .bwb:
      XMLProvisionWriter(self)?.artikel(number, heading: spelt(heading), text: spelt(text), after: sibling)
    case .plainText: PlainProvisionWriter(self).artikel(number, heading: heading, text: text, after: sibling)
    case .kamerwrk: nil
    }
  }

  /// A lid behind the last one of an artikel; nil where this format can't be written.
  public func inserting(lid number: String, text: String, after sibling: NodeID) -> SourceEdit? {
    switch format {
    case .publicatie, .bwb: XMLProvisionWriter(self)?.lid(number, text: spelt(text), after: sibling)
    case .plainText: PlainProvisionWriter(self).lid(number, text: text, after: sibling)
    case .kamerwrk: nil
    }
  }

  /// A section of the toelichting behind another of the same level; nil where this format can't be written.
  public func inserting(
    section number: String, heading: String, paragraphs: [String], after sibling: NodeID
  ) -> SourceEdit? {
    switch format {
    case .publicatie, .bwb:
      XMLProvisionWriter(self)?.section(
        number, heading: spelt(heading), paragraphs: paragraphs.map(spelt), after: sibling)
    case .plainText:
      PlainProvisionWriter(self).section(number, heading: heading, paragraphs: paragraphs, after: sibling)
    case .kamerwrk: nil
    }
  }

  /// A remark to Maatlat before a provision or section, of which it then speaks.
  public func inserting(remarkOn rule: String, reason: String, before node: NodeID) -> SourceEdit? {
    format == .plainText
      ? PlainProvisionWriter(self).remark("<!-- maatlat:negeer \(rule) -- \(reason) -->", before: node)
      // A comment in XML can't hold two hyphens.
      : XMLProvisionWriter(self)?.remark("<!-- maatlat:negeer \(rule): \(reason) -->", before: node)
  }

  /// Where the words of a node start in the decoded source.
  func sourceStart(_ id: NodeID) -> Int { runs.cover(extent(of: id)).lowerBound }

  /// Where they end.
  func sourceEnd(_ id: NodeID) -> Int { runs.cover(extent(of: id)).upperBound }
}

/// Writes beside the elements of officiële publicaties and BWB, with their indentation.
private struct XMLProvisionWriter {
  private let document: Document
  private let elements: XMLElements
  private let shape: SourceShape

  private static let artikelen: Set<String> = ["artikel", "enig-artikel", "citaat-artikel", "wijzig-artikel", "art"]
  private static let sections: Set<String> = ["divisie", "circulaire.divisie"]

  /// Nil where the XML is not well-formed: then its elements are not known.
  init?(_ document: Document) {
    guard let elements = XMLElements(document.source.utf8) else { return nil }
    self.document = document
    self.elements = elements
    shape = SourceShape(document.source.utf8)
  }

  /// A line of markup, so many steps within the new element.
  private typealias Line = (depth: Int, markup: String)

  func artikel(_ number: String, heading: String, text: String, after sibling: NodeID) -> SourceEdit? {
    guard let model = elements.innermost(Self.artikelen, at: document.sourceStart(sibling)) else { return nil }
    let kop = elements.children(of: model, named: ["kop"]).first
    let number = leaf("nr", number, like: kop, ["nr"])
    let title = kop.map { elements.children(of: $0, named: ["titel"]) }?.first.map { _ in "<titel>\(heading)</titel>" }
    let lines: [Line] =
      [(0, start(model)), (1, "<kop>"), (2, "<label>Artikel</label>"), (2, number)] + (title.map { [(2, $0)] } ?? [])
      + [(1, "</kop>"), (1, "<al>\(text)</al>"), (0, "</\(model.name)>")]
    return insertion(lines, after: model)
  }

  func lid(_ number: String, text: String, after sibling: NodeID) -> SourceEdit? {
    guard let model = elements.innermost(["lid"], at: document.sourceStart(sibling)) else { return nil }
    let isDotted = elements.children(of: model, named: ["lidnr"]).first.map { element in
      shape.string(element.start.upperBound..<element.end.lowerBound).contains(".")
    }
    let written = (isDotted ?? true) ? "\(number)." : number
    return insertion(
      [
        (0, start(model)), (1, leaf("lidnr", written, like: model, ["lidnr"])), (1, "<al>\(text)</al>"), (0, "</lid>"),
      ], after: model)
  }

  func section(_ number: String, heading: String, paragraphs: [String], after sibling: NodeID) -> SourceEdit? {
    guard let model = elements.innermost(Self.sections, at: document.sourceStart(sibling)) else { return nil }
    let kop = elements.children(of: model, named: ["kop"]).first
    let numbers = kop.map { elements.children(of: $0, named: ["nr"]) }?.first.map { element in
      shape.string(element.start.upperBound..<element.end.lowerBound).hasSuffix(".") ? "\(number)." : number
    }
    let lines: [Line] =
      [(0, start(model)), (1, kop.map(start) ?? "<kop>")]
      + (numbers.map { [(2, leaf("nr", $0, like: kop, ["nr"]))] } ?? [])
      + [(2, "<titel>\(numbers == nil && !number.isEmpty ? "\(number). " : "")\(heading)</titel>"), (1, "</kop>")]
      + paragraphs.map { (1, "<al>\($0)</al>") } + [(0, "</\(model.name)>")]
    return insertion(lines, after: model)
  }

  func remark(_ remark: String, before node: NodeID) -> SourceEdit? {
    let names: Set<String> =
      switch document.nodes[node].kind {
      case .artikel: Self.artikelen
      case .lid: ["lid"]
      case .onderdeel: ["li", "definitie-item"]
      case .sectie: Self.sections
      case .toelichting: ["nota-toelichting", "artikel.toelichting", "toelichting", "notatoe", "algemeen"]
      default: []
      }
    let start = document.sourceStart(node)
    let element = elements.innermost(names, at: start) ?? elements.innermost(["al", "titel"], at: start)
    guard let place = element?.start.lowerBound else { return nil }
    let behind = shape.indentation(place).map { shape.newline + $0 } ?? ""
    return SourceEdit(range: place..<place, replacement: remark + behind)
  }

  // MARK: Markup

  /// The start tag of an element like another, with what it says of its state alone: names and numbers are its own.
  private func start(_ model: XMLElements.Element) -> String {
    let tag = shape.string(model.start)
    let kept = ["status", "opmaak", "kopopmaak"].compactMap { name -> String? in
      guard let found = tag.firstRange(of: " \(name)=\""),
        let end = tag[found.upperBound...].firstIndex(of: "\"")
      else { return nil }
      return String(tag[found.lowerBound...end])
    }
    return "<\(model.name)\(kept.joined())>"
  }

  /// An element with text, with the start tag of the first child of one of the names.
  private func leaf(_ name: String, _ text: String, like parent: XMLElements.Element?, _ names: Set<String>) -> String {
    let model = parent.map { elements.children(of: $0, named: names) }?.first
    return "\(model.map(start) ?? "<\(name)>")\(text)</\(name)>"
  }

  /// Markup behind an element, each line as deep as its like.
  private func insertion(_ lines: [Line], after model: XMLElements.Element) -> SourceEdit {
    let place = model.range.upperBound
    guard let indentation = shape.indentation(model.start.lowerBound) else {
      return SourceEdit(range: place..<place, replacement: lines.map(\.markup).joined())
    }
    let inner = elements.elements.first { $0.start.lowerBound > model.start.lowerBound }.flatMap {
      shape.indentation($0.start.lowerBound)
    }
    let step = inner.map { String($0.dropFirst(indentation.count)) } ?? "  "
    let written = lines.map { line in
      shape.newline + indentation + String(repeating: step, count: line.depth) + line.markup
    }
    return SourceEdit(range: place..<place, replacement: written.joined())
  }
}

import Legislation

/// The structure of a document as an indented tree: place, kind, number, heading and legal name.
public func outlineText(_ document: Document, includingAlineas: Bool) -> String {
  let lines = Lines(document.source)
  let title = document.title.isEmpty ? document.paperTitle : document.title
  var text = "\(visibleLine(document.source.path)): \(document.kind.rawValue), \(document.format.rawValue)"
  text += title.isEmpty ? "\n" : ", ‘\(visibleLine(title))’\n"
  let levels = document.levels
  for id in document.nodes.indices.dropFirst() {
    let node = document.nodes[id]
    if node.kind == .alinea && !includingAlineas { continue }
    let position = lines.position(at: document.start(of: id))
    let place = "\(position.line):\(position.column)"
    text += place + String(repeating: " ", count: max(1, 9 - place.utf8.count))
    text += String(repeating: "  ", count: levels[id] - 1) + node.kind.name
    if !node.number.isEmpty { text += " \(visibleLine(document.number(id)))" }
    if !node.heading.isEmpty { text += " ‘\(visibleLine(document.heading(id)))’" }
    if node.kind == .alinea { text += " ‘\(visibleLine(document.opening(id)))’" }
    if node.kind.isNamedByLaw { text += " (\(visibleLine(LegalAddress(document, id).name)))" }
    text += "\n"
  }
  return text
}

/// The structure of a document with one JSON object a line for each node.
///
/// A heading of the toelichting has its level by its number, stands where its words do, and says what the section is about;
/// a last line tells which subjects the toelichting treats, and where.
public func outlineJSONLines(_ document: Document, _ explanation: Explanation?) -> [UInt8] {
  let lines = Lines(document.source)
  let levels = document.levels
  let sections = Dictionary((explanation?.sections ?? []).map { ($0.node, $0) }) { first, _ in first }
  var writer = JSONWriter()
  for id in document.nodes.indices {
    let address = LegalAddress(document, id)
    let section = sections[id]
    let position = lines.position(at: section == nil ? document.start(of: id) : document.headingStart(of: id))
    writer.line {
      $0.field("path", document.source.path)
      $0.field("kind", document.nodes[id].kind.name)
      $0.field("level", section?.level ?? levels[id])
      $0.field("number", document.number(id))
      $0.field("heading", section.map { document.headingText(of: $0) } ?? document.heading(id))
      $0.field("name", address.name)
      $0.field("address", address.key)
      $0.field("line", position.line)
      $0.field("column", position.column)
      if let section {
        $0.field("role", section.role.rawValue)
        $0.field("nest", section.nest)
        $0.field("kinds", section.kinds.map(\.code))
        $0.field("artikelen", section.artikelen.map(\.name))
      }
      if document.nodes[id].kind == .alinea { $0.field("text", document.opening(id)) }
    }
  }
  if let explanation { writer.line { write(explanation, of: document, lines, to: &$0) } }
  return writer.bytes
}

private func write(_ explanation: Explanation, of document: Document, _ lines: Lines, to writer: inout JSONWriter) {
  writer.field("path", document.source.path)
  writer.field("kind", "summary")
  writer.field("summary") {
    for subject in explanation.treatedSubjects {
      $0.key(named: subject.name)
      $0.value(subject.state)
      guard let place = subject.place else { continue }
      $0.key(named: subject.name + "_line")
      $0.value(lines.position(at: document.offset(ofText: place)).line)
    }
  }
}

extension Document {
  /// How deep each node stands; the document itself at 0.
  fileprivate var levels: [Int] {
    var levels: [Int] = []
    levels.reserveCapacity(nodes.count)
    for node in nodes { levels.append(node.parent < 0 ? 0 : levels[Int(node.parent)] + 1) }
    return levels
  }

  /// The first 80 characters of a node's text.
  fileprivate func opening(_ id: NodeID) -> String {
    let text = nodes[id].text
    // A character takes some bytes; a whole page need not be decoded for its beginning.
    let head = text.lowerBound..<min(text.upperBound, text.lowerBound + 1000)
    return String(line(head).prefix(80))
  }
}

extension Document {
  /// The words of a heading; a title that stands apart has no others.
  fileprivate func headingText(of section: Section) -> String {
    nodes[section.node].heading.isEmpty ? line(nodes[section.node].text) : heading(section.node)
  }

  /// Where the words of a heading start in the source, on disk.
  fileprivate func headingStart(of id: NodeID) -> Int {
    let heading = nodes[id].heading
    return heading.isEmpty ? start(of: id) : offset(ofText: heading.lowerBound)
  }
}

extension NodeKind {
  /// Whether a citation would name it.
  fileprivate var isNamedByLaw: Bool {
    switch self {
    case .artikel, .lid, .onderdeel, .wijzigingsonderdeel: true
    default: false
    }
  }
}

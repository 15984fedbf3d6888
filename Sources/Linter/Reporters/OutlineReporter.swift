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
public func outlineJSONLines(_ document: Document) -> [UInt8] {
  let lines = Lines(document.source)
  let levels = document.levels
  var writer = JSONWriter()
  for id in document.nodes.indices {
    let address = LegalAddress(document, id)
    let position = lines.position(at: document.start(of: id))
    writer.line {
      $0.field("path", document.source.path)
      $0.field("kind", document.nodes[id].kind.name)
      $0.field("level", levels[id])
      $0.field("number", document.number(id))
      $0.field("heading", document.heading(id))
      $0.field("name", address.name)
      $0.field("address", address.key)
      $0.field("line", position.line)
      $0.field("column", position.column)
      if document.nodes[id].kind == .alinea { $0.field("text", document.opening(id)) }
    }
  }
  return writer.bytes
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

extension NodeKind {
  /// Whether a citation would name it.
  fileprivate var isNamedByLaw: Bool {
    switch self {
    case .artikel, .lid, .onderdeel, .wijzigingsonderdeel: true
    default: false
    }
  }
}

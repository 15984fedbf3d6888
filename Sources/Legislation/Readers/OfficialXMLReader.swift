/// Reads officiële publicaties, BWB and the old kamerwrk.
///
/// Where the XML is not well-formed the document holds what could be read up to there, with a fatal problem.
func readOfficialXML(_ source: SourceText) -> Document {
  var (handler, problems) = readXML(source, handler: OfficialXMLHandler(source: source))
  let facts = handler.facts
  handler.builder.problems += problems
  func text(_ id: NodeID?) -> String {
    guard let id, handler.builder.nodes.indices.contains(id) else { return "" }
    return handler.builder.string(handler.builder.nodes[id].text)
  }
  let title = facts.titleNode.map { text($0) } ?? facts.metaTitle
  let dossier = facts.dossierNode.map { text($0) } ?? facts.metaDossier
  let citationTitle = facts.citationNode.map { text($0) } ?? citationTitle(in: title)
  return handler.builder.finish(
    format: facts.isBWB ? .bwb : facts.root == "kamerwrk" ? .kamerwrk : .publicatie,
    kind: facts.kind(title: title),
    title: title,
    citationTitle: citationTitle,
    dossier: dossier.filter { !$0.isWhitespace },
    paperTitle: facts.paperTitle)
}

/// The short title: the last parenthesis of the opschrift.
func citationTitle(in title: String) -> String {
  guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return "" }
  return String(title[title.index(after: open)..<title.index(before: title.endIndex)])
}

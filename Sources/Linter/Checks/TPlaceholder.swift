import Legislation

/// A section that only keeps a place, or a mark for words that are still to come (legal.md D.5).
func tPlaceholder(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  let explanation = context.explanation
  let document = explanation.document
  var hits: [Hit] = []
  for section in explanation.sections where section.role != .titel && section.role != .deel {
    let content = explanation.paragraphs(of: section)
    if content.isEmpty {
      let isLeaf = Int(document.nodes[section.node].end) == section.node + 1
      guard isLeaf else { continue }
      var hit = context.hit((section.node, document.headingLine(section.node)))
      hit.values[.term] = "er staat niets"
      hit.subject = .section(section.node)
      hits.append(hit)
    }
  }
  for paragraph in explanation.paragraphs {
    let text = document.line(paragraph.range)
    let isWhole = isPlaceholder(text) && isAlone(paragraph, in: explanation)
    guard isWhole || placeholderMark(in: text) != nil else { continue }
    let mark = isWhole ? nil : placeholderMark(in: text)
    let range =
      mark.map { paragraph.range.lowerBound + $0.lowerBound..<paragraph.range.lowerBound + $0.upperBound }
      ?? paragraph.range
    var hit = context.hit((paragraph.section.map { explanation.sections[$0].node } ?? paragraph.node, range))
    // A rule that knows the subject of the section speaks of it instead.
    if isWhole { hit.subject = .section(hit.node) }
    hit.values[.term] = "er staat alleen ‘\(document.line(range))’"
    if mark != nil { hit.values[.term] = "‘\(document.line(range))’ moet nog worden ingevuld" }
    hits.append(hit)
  }
  return hits
}

/// Whether a paragraph is all the text of its section.
private func isAlone(_ paragraph: Explanation.Paragraph, in explanation: Explanation) -> Bool {
  guard let section = paragraph.section else { return false }
  return explanation.paragraphs(of: explanation.sections[section]).count == 1
}

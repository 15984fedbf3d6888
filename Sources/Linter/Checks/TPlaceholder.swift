import Legislation

/// A section that only keeps a place, or a mark for words that are still to come (legal.md D.5).
func tPlaceholder(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  let explanation = context.explanation
  let document = explanation.document
  let outer = document.outerNumbers(of: explanation.sections)
  var hits: [Hit] = []
  for (index, section) in explanation.sections.enumerated() where section.role != .titel && section.role != .deel {
    let content = explanation.paragraphs(of: section)
    if content.isEmpty {
      let isLeaf = Int(document.nodes[section.node].end) == section.node + 1
      let hasWords = headingWords(document.heading(section.node)).contains { $0.count > 2 }
      let isHeading = hasWords && document.headingLine(section.node).count <= 120
      guard isLeaf, isHeading, !explanation.explainsPart(of: section, after: index),
        !outer.contains(document.sectionNumber(section.node))
      else {
        continue
      }
      var hit = context.hit((section.node, document.headingLine(section.node)))
      hit.values[.term] = "er staat niets"
      hit.subject = .section(section.node)
      hits.append(hit)
    }
  }
  for paragraph in explanation.paragraphs where document.mayKeepPlace(paragraph.range) {
    let text = document.line(paragraph.range)
    let inner = placeholderMark(in: text)
    let isWhole =
      isPlaceholder(text) && text.utf8.count - (inner?.count ?? text.utf8.count) < 8
      && isAlone(paragraph, in: explanation)
    guard isWhole || inner.map({ !isOmission($0, in: text) }) ?? false else { continue }
    if isWhole, leadsToText(text, paragraph, in: explanation) { continue }
    // A rule that knows the subject of the section speaks of it instead.
    let node = paragraph.section.map { explanation.sections[$0].node } ?? paragraph.node
    for range in isWhole ? [paragraph.range] : marks(in: text, from: paragraph.range.lowerBound) {
      var hit = context.hit((node, range))
      if isWhole { hit.subject = .section(node) }
      let words = document.line(range)
      hit.values[.term] = isWhole ? "er staat alleen ‘\(words)’" : "‘\(words)’ moet nog worden ingevuld"
      hits.append(hit)
    }
  }
  return hits
}

extension Explanation {
  /// Whether what follows on an empty section explains the artikelen of the part that it heads: "Onderdeel B", "Artikel 4a".
  fileprivate func explainsPart(of section: Section, after index: Int) -> Bool {
    guard index + 1 < sections.count, let whole = section.artikelen.first,
      let part = sections[index + 1].artikelen.first
    else { return false }
    return whole.amended.isEmpty && !part.amended.isEmpty && whole.first == part.first
      && whole.onderdelen == part.onderdelen
  }
}

/// Whether a paragraph is all the text of its section.
private func isAlone(_ paragraph: Explanation.Paragraph, in explanation: Explanation) -> Bool {
  guard let section = paragraph.section else { return false }
  let content = explanation.paragraphs(of: explanation.sections[section])
  // The last section of a paper holds the names below it as well.
  let rest = content.drop { $0.node == paragraph.node }
  guard let next = rest.first else { return content.count == 1 }
  let words = explanation.document.line(next.range)
  return rest.count < content.count
    && ["De Minister", "De Staatssecretaris", "Onze Minister"].contains { words.hasPrefix($0) }
}

/// Whether a bare reference leads to a section that says something of what its own section is about: "Zie paragraaf 9."
private func leadsToText(_ text: String, _ paragraph: Explanation.Paragraph, in explanation: Explanation) -> Bool {
  let document = explanation.document
  guard text.lowercased().hasPrefix("zie "), let own = paragraph.section.map({ explanation.sections[$0] }) else {
    return false
  }
  let number = digits(text.drop { !$0.isNumber })
  let target = explanation.sections.first { $0.role == .sectie && document.sectionNumber($0.node) == number }
  guard let target, explanation.paragraphs(of: target).reduce(0, { $0 + $1.words }) >= 15 else { return false }
  guard own.role == .sectie, let kind = own.kinds.first else { return true }
  return explanation.sections.contains { section in
    let isInside = section.node >= target.node && section.node < document.end(of: target)
    return section.kinds.contains(kind) && (isInside || document.isNumbered(section.node, below: target.node))
  }
}

extension Document {
  /// Whether a paragraph is short, or holds a sign by which marks for words to come begin: few do, and only these are read.
  fileprivate func mayKeepPlace(_ range: Range<Int>) -> Bool {
    range.count <= 120
      || text[range].contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "X") }
  }

  /// The number of a section, "4.1"; behind a paragraph sign it is part of the heading.
  fileprivate func sectionNumber(_ node: NodeID) -> String {
    let number = number(node)
    return digits(number.isEmpty ? heading(node).drop { $0 == "§" || $0 == " " } : number[...])
  }

  /// The numbers below which others are numbered: "3" and "3.1" where there is a 3.1.2.
  fileprivate func outerNumbers(of sections: [Section]) -> Set<String> {
    var outer: Set<String> = []
    for section in sections {
      var number = sectionNumber(section.node)[...]
      while let point = number.lastIndex(of: ".") {
        number = number[..<point]
        outer.insert(String(number))
      }
    }
    return outer
  }

  fileprivate func isNumbered(_ node: NodeID, below other: NodeID) -> Bool {
    let outer = sectionNumber(other)
    return !outer.isEmpty && sectionNumber(node).hasPrefix(outer + ".")
  }
}

/// The digits and points at the beginning of a text, without the last point.
private func digits(_ text: Substring) -> String {
  let number = text.prefix { $0.isNumber || $0 == "." }
  return String(number.hasSuffix(".") ? number.dropLast() : number)
}

/// All marks for words to come in a text that starts at an offset.
private func marks(in text: String, from offset: Int) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var done = 0
  while let mark = placeholderMark(in: String(decoding: text.utf8.dropFirst(done), as: UTF8.self)) {
    result.append(offset + done + mark.lowerBound..<offset + done + mark.upperBound)
    done += mark.upperBound
  }
  return result
}

/// Whether "[...]" stands between two sentences: there a quotation leaves out words.
private func isOmission(_ mark: Range<Int>, in text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes[mark].allSatisfy({ $0 < 0x41 || $0 >= 0x5B && $0 <= 0x5D || $0 >= 0x80 }) else { return false }
  let before = bytes[..<mark.lowerBound].last { $0 != 0x20 }
  let after = bytes[mark.upperBound...].first { $0 != 0x20 }
  return before == UInt8(ascii: ".") && after.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
}

/// A document of the page with all that its findings decide filled in.
struct AssembledDocument {
  var contents: [UInt8]
  var section: [UInt8]
  /// The severity and rule of each card, in order.
  var cards: [(severity: Severity, rule: String)]
}

/// Sorts the documents, numbers the findings that are left over all of them, and fills in what hangs on that.
func assembled(_ documents: [RenderedDocument]) -> [AssembledDocument] {
  var next = 1
  return documents.map { (parts: parts(of: $0.document, 3), document: $0) }
    .sorted { ($0.parts[0].lexical, $0.document.path) < ($1.parts[0].lexical, $1.document.path) }
    .map { parts, document in
      let filling = HTMLFilling(document, firstNumber: next)
      next += document.findings.count
      return AssembledDocument(
        contents: filling.filled(parts[1]), section: filling.filled(parts[2]) + filling.suppressed(document.suppressed),
        cards: filling.cards.map { ($0.severity, $0.rule) })
    }
}

/// The parts of a piece; missing ones are empty.
private func parts(of piece: [UInt8], _ count: Int) -> [ArraySlice<UInt8>] {
  let parts = piece.split(separator: HTMLToken.separator, maxSplits: count - 1, omittingEmptySubsequences: false)
  return parts + Array(repeating: [], count: count - parts.count)
}

/// What stands for the tokens in the pieces of one document.
private struct HTMLFilling {
  struct Card {
    var number: Int
    var offset: Int
    var severity: Severity
    var rule: String
    var html: ArraySlice<UInt8>
  }

  let cards: [Card]
  /// The cards of each key, as indices.
  private var byKey: [String: [Int]] = [:]

  init(_ document: RenderedDocument, firstNumber: Int) {
    let found = document.findings.map { (finding: $0, parts: parts(of: $0.output, 3)) }
      .map { (finding: $0.finding, parts: $0.parts, offset: Int(string($0.parts[0])) ?? Int.max) }
    // Stable: findings at one place stay in the order in which they came.
    let sorted = found.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    var cards: [Card] = []
    for (index, element) in sorted.map(\.element).enumerated() {
      cards.append(
        Card(
          number: firstNumber + index, offset: element.offset, severity: element.finding.severity,
          rule: element.finding.rule, html: element.parts[2]))
      byKey[string(element.parts[1]), default: []].append(index)
    }
    self.cards = cards
  }

  /// A piece with its tokens filled in.
  func filled(_ piece: ArraySlice<UInt8>, of card: Card? = nil) -> [UInt8] {
    var writer = HTMLWriter()
    var output: [UInt8] = []
    var nextCard = 0
    var isMarked = false
    var rest = piece
    while let start = rest.firstIndex(of: HTMLToken.opening),
      let end = rest[start...].firstIndex(of: HTMLToken.closing), let token = HTMLToken(rawValue: rest[start + 1])
    {
      output += rest[..<start]
      let payload = string(rest[(start + 2)..<end])
      switch token {
      case .whole:
        output += cards(
          before: 0, from: &nextCard, in: "<h3>Over het stuk als geheel</h3>\n<div class=\"kaarten geheel\">\n")
      case .cards:
        output += cards(before: Int(payload) ?? Int.max, from: &nextCard, in: "<div class=\"kaarten\">\n")
      case .number: output += String(card?.number ?? 0).utf8
      case .startMark, .endMark, .count, .findings, .tally:
        writer = HTMLWriter()
        fill(token, payload, isMarked: &isMarked, to: &writer)
        output += writer.bytes
      }
      rest = rest[(end + 1)...]
    }
    return output + rest
  }

  private func fill(_ token: HTMLToken, _ payload: String, isMarked: inout Bool, to writer: inout HTMLWriter) {
    let found = payload.split(separator: " ").flatMap { byKey[String($0)] ?? [] }.map { cards[$0] }
    switch token {
    case .startMark:
      isMarked = startMark(found, to: &writer)
    case .endMark:
      if isMarked { writer.markup("</mark></a>") }
      isMarked = false
      numbers(of: found, to: &writer)
    case .count:
      let bounds = payload.split(separator: " ").compactMap { Int($0) }
      let count = cards.count { bounds.count == 2 && bounds[0] <= $0.offset && $0.offset < bounds[1] }
      guard count > 0 else { return }
      writer.markup(" <span class=\"aantal\">")
      writer.number(count)
      writer.markup("<span class=\"stil\">")
      writer.text(count == 1 ? " bevinding" : " bevindingen")
      writer.markup("</span></span>")
    case .findings: links(to: cards.filter { $0.rule.hasPrefix(payload) }, &writer)
    case .tally: writer.text(tally)
    case .cards, .whole, .number: break
    }
  }

  private var tally: String {
    let counts = Severity.descending.map { severity in (severity, cards.count { $0.severity == severity }) }
    let words = counts.filter { $0.1 > 0 }.map { $0.0.counted($0.1) }
    return words.isEmpty ? "Geen bevindingen." : words.joined(separator: ", ") + "."
  }

  // MARK: Marks

  /// Starts words that the findings mark; false where none of these is left, and the words stand as they are.
  ///
  /// The keyboard goes by the numbers behind the words.
  private func startMark(_ found: [Card], to writer: inout HTMLWriter) -> Bool {
    guard let first = found.max(by: { ($0.severity, $1.number) < ($1.severity, $0.number) }) else { return false }
    writer.markup("<a tabindex=\"-1\"")
    writer.attribute("class", "merk \(first.severity.rawValue)")
    writer.attribute("href", "#b\(first.number)")
    writer.attribute("data-b", found.map { String($0.number) }.joined(separator: " "))
    writer.markup("><mark>")
    return true
  }

  private func numbers(of ending: [Card], to writer: inout HTMLWriter) {
    for card in ending {
      writer.markup("<sup><a class=\"noemer\"")
      writer.attribute("href", "#b\(card.number)")
      writer.attribute("aria-label", "bevinding \(card.number)")
      writer.markup(">")
      writer.number(card.number)
      writer.markup("</a></sup>")
    }
  }

  private func links(to found: [Card], _ writer: inout HTMLWriter) {
    for (index, card) in found.enumerated() {
      if index > 0 { writer.markup(", ") }
      writer.markup("<a")
      writer.attribute("href", "#b\(card.number)")
      writer.markup(">bevinding ")
      writer.number(card.number)
      writer.markup("</a>")
    }
  }

  // MARK: Cards

  /// The cards before an offset that were not yet placed.
  private func cards(before offset: Int, from next: inout Int, in opening: String) -> [UInt8] {
    let first = next
    while next < cards.count, cards[next].offset < offset || offset == Int.max { next += 1 }
    guard next > first else { return [] }
    let html = cards[first..<next].flatMap { filled($0.html, of: $0) }
    return Array(opening.utf8) + html + Array("</div>".utf8)
  }

  func suppressed(_ suppressed: [RenderedFinding]) -> [UInt8] {
    var writer = HTMLWriter()
    if !suppressed.isEmpty {
      writer.markup("<details class=\"gelaten\"><summary>Met een reden gelaten: ")
      writer.number(suppressed.count)
      writer.markup("</summary>\n<ul>\n")
    }
    let items = suppressed.flatMap { parts(of: $0.output, 3)[2] }
    var end = HTMLWriter()
    end.markup(suppressed.isEmpty ? "</section>\n" : "</ul></details>\n</section>\n")
    return writer.bytes + items + end.bytes
  }
}

private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

extension ArraySlice<UInt8> {
  fileprivate var lexical: String { String(decoding: self, as: UTF8.self) }
}

import Legislation

/// The toelichting of a dossier with all that rules may ask of it: its sections, its paragraphs, and what these treat.
public struct Explanation: Sendable {
  /// One paragraph of running text.
  struct Paragraph: Sendable {
    var node: NodeID
    /// The innermost section around it.
    var section: Int?
    var range: Range<Int>
    var tokens: Range<Int>
    /// How many words it has, marks left out.
    var words: Int
    /// The codes of the markers in it, each with its first place.
    var marks: [String: Range<Int>] = [:]
    /// All words that make a sentence a reason.
    var reasons: [Range<Int>] = []

    func has(_ code: String) -> Bool { marks[code] != nil }

    /// Whether it says why.
    var givesReason: Bool { !reasons.isEmpty }
    /// Whether it tells of a case that is hit hard: by such words, or as one that was seen and gets no exception.
    var speaksOfHardCase: Bool { has("hard-geval") || has("onder-ogen") && has("geen-uitzondering") }
    /// Whether it speaks of the Awb and says why.
    var givesAwbReason: Bool { has("awb-woord") && givesReason }
  }

  let document: Document
  let table: TokenTable
  /// In reading order.
  public private(set) var sections: [Section]
  let paragraphs: [Paragraph]
  /// What a good treatment says, by code, in the words of findings.
  private let names: [String: String]
  /// The codes of the markers in headings, by the node of the section.
  private(set) var headingCodes: [NodeID: Set<String>] = [:]

  init(_ document: Document, _ index: MarkerIndex) {
    self.document = document
    let table = TokenTable(document, lexicon: index.lexicon, part: .toelichting)
    self.table = table
    let sections = Linter.sections(of: document, index.headings)
    names = index.names
    var paragraphs = Self.paragraphs(of: document, table, sections)
    var headingCodes: [NodeID: Set<String>] = [:]
    for (code, match) in index.marks(in: document, table) {
      guard !match.isHeading else {
        headingCodes[match.node, default: []].insert(code)
        continue
      }
      let place = paragraphs.partitioningIndex { $0.node >= match.node }
      guard place < paragraphs.count, paragraphs[place].node == match.node else { continue }
      let range = table.range(of: match.marked)
      if code == "reden" || code == "grond" { paragraphs[place].reasons.append(range) }
      if !paragraphs[place].has(code) { paragraphs[place].marks[code] = range }
    }
    self.paragraphs = paragraphs
    self.sections = sections
    self.headingCodes = headingCodes
    weighGeneralSections()
  }

  private static func paragraphs(of document: Document, _ table: TokenTable, _ sections: [Section]) -> [Paragraph] {
    var result: [Paragraph] = []
    var next = 0
    var open: [Int] = []
    for node in document.nodes.indices where document.nodes[node].kind.isBlock && !table.rows[node].isEmpty {
      while next < sections.count, sections[next].node < node {
        open.append(next)
        next += 1
      }
      while let last = open.last, document.end(of: sections[last]) <= node { open.removeLast() }
      let tokens = Int(table.rows[node].lowerBound)..<Int(table.rows[node].upperBound)
      let words = tokens.count { table.tokens[$0].kind != .mark }
      result.append(
        Paragraph(
          node: node, section: open.last, range: document.nodes[node].text, tokens: tokens, words: words))
    }
    return result
  }

  /// The paragraphs of a section, those of its subsections included.
  func paragraphs(of section: Section) -> ArraySlice<Paragraph> {
    let start = paragraphs.partitioningIndex { $0.node >= section.node }
    let end = paragraphs.partitioningIndex { $0.node >= document.end(of: section) }
    return paragraphs[start..<max(start, end)]
  }

  /// The paragraphs right under a section, given by its place, without those of its subsections.
  func ownParagraphs(of index: Int) -> [Paragraph] { paragraphs(of: sections[index]).filter { $0.section == index } }

  /// The title of the toelichting, or of the paper that is one; without a title its first line.
  var title: (node: NodeID, range: Range<Int>) {
    let toelichting = document.nodes.firstIndex { $0.kind == .toelichting } ?? 0
    guard let title = sections.first(where: { $0.role == .titel })?.node else {
      return (toelichting, document.headingLine(toelichting))
    }
    let heading = document.nodes[title].heading
    return (toelichting, heading.isEmpty ? document.nodes[title].text : heading)
  }

  /// The sentences of a paragraph, as indices into the tokens.
  func sentences(of paragraph: Paragraph) -> [Range<Int>] {
    table.sentences(Int32(paragraph.tokens.lowerBound)..<Int32(paragraph.tokens.upperBound))
      .map { Int($0.lowerBound)..<Int($0.upperBound) }
  }

  /// The sentence in which a marker first stands; the whole paragraph where it does not.
  func sentence(with code: String, in paragraph: Paragraph) -> Range<Int> {
    guard let mark = paragraph.marks[code] else { return paragraph.range }
    return sentences(of: paragraph).lazy.map { table.range(of: $0) }.first { $0.contains(mark.lowerBound) }
      ?? paragraph.range
  }

  /// Says of a section about consequences at large what it is really about: "Gevolgen voor burgers" is about doenvermogen
  /// only if it says what citizens must be able to do.
  private mutating func weighGeneralSections() {
    for index in sections.indices where sections[index].role == .sectie && sections[index].kinds.first == .gevolgen {
      let own = paragraphs(of: sections[index])
      let burdens = own.count { $0.has("regeldruk") }
      let namesCitizens = headingWords(document.heading(sections[index].node)).contains(where: citizenWords.contains)
      if namesCitizens, isAboutCitizens(own) {
        sections[index].kinds = [.doenvermogen, .gevolgen]
      } else if burdens * 4 >= max(own.count, 1) || burdens > 4 {
        sections[index].kinds = sections[index].isNamed ? [.gevolgen, .regeldruk] : [.regeldruk, .gevolgen]
      }
    }
    // What has no heading of its own follows the section around it.
    for index in sections.indices where sections[index].role == .sectie && !sections[index].isNamed {
      guard let parent = sections[index].parent, sections[index].kinds.first == .gevolgen,
        sections[parent].kinds.dropFirst().first == .regeldruk
      else { continue }
      sections[index].kinds = [.regeldruk] + sections[index].kinds
    }
  }

  /// Whether paragraphs say what citizens must be able to do, and not only what it costs them.
  private func isAboutCitizens(_ paragraphs: ArraySlice<Paragraph>) -> Bool {
    if paragraphs.contains(where: { $0.has("doenvermogen") }) { return true }
    let others = ArraySlice(paragraphs.filter { !$0.has("regeldruk") })
    let found = distinct(Onderwerp.doenvermogen.substance, in: others)
    return others.count * 2 > paragraphs.count && others.count < 12 && found.count >= Onderwerp.doenvermogen.least
  }

  /// What codes stand for, in the words of a finding: the first four.
  func names(of codes: [String]) -> String {
    let names = codes.compactMap { self.names[$0] }
    guard names.count > 4 else { return names.joined(separator: ", ") }
    return names.prefix(4).joined(separator: ", ") + " en meer"
  }

  /// The codes of a family that stand in paragraphs.
  func distinct(_ codes: [String], in paragraphs: ArraySlice<Paragraph>) -> [String] {
    codes.filter { code in paragraphs.contains { $0.has(code) } }
  }
}

/// The words for citizens in a heading about consequences.
private let citizenWords: Set<String> = [
  "burgers", "burger", "inwoners", "huishoudens", "ouders", "bewoners", "aanvragers", "huurders", "studenten", "mensen",
]

extension Document {
  /// The row after the last node of a section; a title reaches to the end of its toelichting.
  func end(of section: Section) -> NodeID {
    if section.role == .titel, nodes[section.node].kind == .opschrift {
      let body = nodes[section.node...].firstIndex { $0.kind == .toelichting } ?? section.node
      return Int(nodes[body].end)
    }
    return Int(nodes[section.node].end)
  }
}

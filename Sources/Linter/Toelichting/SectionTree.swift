import Legislation

/// The headings of the toelichting of a document, in order, each with what it is about.
func sections(of document: Document, _ headings: SectionHeadings) -> [Section] {
  var tree = SectionTree(document, headings)
  for id in document.nodes.indices where document.nodes[id].kind == .toelichting {
    for node in id..<Int(document.nodes[id].end) {
      switch document.nodes[node].kind {
      case .toelichting: tree.addTitle(node)
      case .sectie: tree.add(node)
      default: continue
      }
    }
  }
  tree.nameChapters()
  return tree.sections
}

/// The sections while they are gathered: what is about what follows from the heading, from the place, and from the section
/// around it.
private struct SectionTree {
  let document: Document
  let headings: SectionHeadings
  var sections: [Section] = []
  /// Per node of a section its place in the list.
  private var places: [NodeID: Int] = [:]
  private var isByArticle = false
  /// The artikel of an amending regulation whose explanation was opened last: headings that stand beside it, and not in it,
  /// may belong to it all the same.
  private var amending: ExplainedArtikel?

  init(_ document: Document, _ headings: SectionHeadings) {
    self.document = document
    self.headings = headings
  }

  /// The title of the toelichting, or of the paper that is one.
  mutating func addTitle(_ node: NodeID) {
    var title = node
    if document.nodes[node].heading.isEmpty {
      let before = document.nodes[..<node].lastIndex { $0.kind == .opschrift }
      guard let before, document.line(document.nodes[before].text) == document.paperTitle else { return }
      title = before
    }
    places[node] = sections.count
    isByArticle = false
    amending = nil
    sections.append(
      Section(node: title, role: .titel, level: 0, nest: 0, kinds: [], isNamed: false, parent: nil, artikelen: []))
  }

  mutating func add(_ node: NodeID) {
    let heading = document.heading(node)
    var above = Int(document.nodes[node].parent)
    while above > 0, places[above] == nil { above = Int(document.nodes[above].parent) }
    let parent = places[above]
    let named = explainedArtikelen(in: heading)
    let found = headings.kinds(of: heading)
    let role = role(of: node, heading, namesArtikelen: !named.isEmpty, in: parent)
    if role == .deel {
      isByArticle = found.contains(.artikelsgewijs)
      amending = nil
    }
    var section = Section(
      node: node, role: role, level: level(of: node, role, in: parent),
      nest: parent.map { sections[$0].nest + 1 } ?? 1, kinds: [], isNamed: false, parent: parent, artikelen: [])
    switch role {
    case .titel, .deel:
      section.kinds = [isByArticle ? .artikelsgewijs : .inleiding]
      section.isNamed = true
    case .artikel:
      section.artikelen = completed(named, in: parent)
      if let first = section.artikelen.first, isRoman(first.first) { amending = first }
      section.kinds = [.artikelsgewijs] + found.filter { $0 != .artikelsgewijs }
    case .artikelSub:
      section.artikelen = parent.map { sections[$0].artikelen } ?? []
      section.kinds = [.artikelsgewijs]
    case .sectie: nameSection(&section, found)
    }
    places[node] = sections.count
    sections.append(section)
  }

  // MARK: Role and level

  private func role(
    of node: NodeID, _ heading: String, namesArtikelen: Bool, in parent: Int?
  ) -> SectionRole {
    let around = parent.map { sections[$0].role }
    if around == .artikel || around == .artikelSub { return namesArtikelen ? .artikel : .artikelSub }
    let words = headingWords(heading)
    if around == nil || around == .titel {
      let isPart = partTitles.contains(words.joined(separator: " ")) && isPartNumber(document.number(node))
      if isPart { return .deel }
    }
    guard isByArticle else { return around != .sectie && namesArtikelen ? .artikel : .sectie }
    return namesArtikelen || words.first?.hasPrefix("bijlage") ?? false ? .artikel : .artikelSub
  }

  /// Whether a number may stand before a part: none, a Roman one, a capital.
  private func isPartNumber(_ number: String) -> Bool {
    number.isEmpty || isRoman(number) || number.utf8.count == 1 && (number.utf8.first ?? 0) < 0x5B
  }

  private func level(of node: NodeID, _ role: SectionRole, in parent: Int?) -> Int {
    switch role {
    case .titel: return 0
    case .deel: return 1
    case .artikel: return 2
    case .artikelSub: return 3
    case .sectie:
      let parts = document.number(node).split(separator: ".")
      if !parts.isEmpty, parts.allSatisfy({ Int($0) != nil }) { return parts.count }
      guard let parent, sections[parent].role != .titel, sections[parent].role != .deel else { return 1 }
      return sections[parent].level + 1
    }
  }

  /// The artikelen of a heading; an onderdeel belongs to the artikel of the section around it, and so does an artikel of the
  /// amended regulation.
  private func completed(_ named: [ExplainedArtikel], in parent: Int?) -> [ExplainedArtikel] {
    let parent = parent.flatMap { sections[$0].artikelen.first }
    // Beside "Onderdeel B", and not in it, "Artikel 4a" still belongs to it.
    guard let around = parent == nil || parent?.first == amending?.first ? amending : parent else { return named }
    return named.map { artikel in
      let isAmended = isRoman(around.first) && !artikel.first.isEmpty && !isRoman(artikel.first)
      guard artikel.first.isEmpty || isAmended else { return artikel }
      var whole = artikel
      (whole.first, whole.last) = (around.first, around.last)
      if isAmended {
        whole.onderdelen = around.onderdelen
        whole.amended = artikel.first == artikel.last ? [artikel.first] : [artikel.first, artikel.last]
      }
      return whole
    }
  }

  // MARK: Kinds

  private func nameSection(_ section: inout Section, _ found: [SectionKind]) {
    let around = kindAround(section.parent)
    let own = found.filter { $0 != around && $0 != .artikelsgewijs }
    guard let around else {
      section.kinds = own
      section.isNamed = !own.isEmpty
      return
    }
    let namesAround = found.contains(around)
    let isGeneral = own.allSatisfy { $0 == .inleiding }
    // Under the reactions, and under the relation to other acts, each subject is looked at from there.
    let isReaction = around == .advies && found.first != .uitvoering
    if own.isEmpty || isGeneral || namesAround && found.first == around || isReaction
      || around == .nationaleWetgeving
    {
      section.kinds = [around] + own
      section.isNamed = namesAround
    } else {
      section.kinds = own + [around]
      section.isNamed = true
    }
  }

  /// The first kind of the nearest section around that has one of its own.
  private func kindAround(_ parent: Int?) -> SectionKind? {
    var current = parent
    while let index = current {
      if sections[index].role == .sectie, let kind = sections[index].kinds.first { return kind }
      current = sections[index].parent
    }
    return nil
  }

  /// Gives kinds to the chapters whose headings tell nothing: what comes before the outline of the proposal is its occasion,
  /// the rest belongs to the outline.
  mutating func nameChapters() {
    let outline = sections.firstIndex { $0.role == .sectie && $0.kinds.first == .hoofdlijnen } ?? 0
    for index in sections.indices where sections[index].role == .sectie && sections[index].kinds.isEmpty {
      sections[index].kinds = [
        kindAround(sections[index].parent) ?? (index < outline ? SectionKind.doel : .hoofdlijnen)
      ]
    }
  }
}

/// The headings of the two parts of a toelichting (Ar 4.48), with the number that some have among their words.
private let partTitles = Set(explanationPartTitles.map(\.description)).union([
  "i algemeen", "i algemeen deel", "ii artikelsgewijs", "ii artikelen", "deel i algemeen", "deel ii artikelsgewijs",
])

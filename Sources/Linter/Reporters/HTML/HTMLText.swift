import Legislation

/// The text of a document as a lawyer reads it: rows of a provision or section, each with a place beside it for its cards.
///
/// All words of the document stand in it once, in their order.
struct HTMLText {
  /// A line of the table of contents.
  struct Entry {
    var node: NodeID
    var name: String
    /// The depth in the table, from 0.
    var depth: Int
    /// The stretch of text whose findings it counts.
    var range: Range<Int>
  }

  private let document: Document
  private let marks: HTMLMarks
  private(set) var writer = HTMLWriter()
  private(set) var entries: [Entry] = []
  /// The nodes that hold one that starts a row.
  private var holdsRow: [Bool]
  private var isInRow = false
  /// Whether findings mark words of the row.
  private var isMarked = false
  /// Around how many quotations the walk is.
  private var quotations = 0
  /// How many headings stand above.
  private var depth = 0
  /// Nodes without an element of their own, to be named at the next one.
  private var unnamed: [NodeID] = []

  init(_ document: Document, _ marks: HTMLMarks) {
    self.document = document
    self.marks = marks
    holdsRow = Array(repeating: false, count: document.nodes.count)
    for node in document.nodes.indices.dropFirst().reversed() {
      if holdsRow[node] || startsRow(node) {
        holdsRow[Int(document.nodes[node].parent)] = true
      }
    }
    for node in document.children(0) { walk(node) }
    closeRow(before: document.text.count)
  }

  // MARK: Rows

  private mutating func openRow(at node: NodeID) {
    closeRow(before: document.extent(of: node).lowerBound)
    writer.markup("<div class=\"row")
    if quotations > 0 { writer.markup(" quoted") }
    if document.nodes[node].kind == .ondertekening { writer.markup(" ondertekening") }
    writer.markup("\"><div class=\"law\">")
    isInRow = true
    isMarked = false
    for node in unnamed {
      writer.markup("<span")
      writer.attribute("id", document.anchor(node))
      writer.markup("></span>")
    }
    unnamed = []
  }

  private mutating func closeRow(before offset: Int) {
    guard isInRow else { return }
    writer.markup("</div>")
    writer.token(.cards, String(offset))
    writer.markup("</div>\n")
    isInRow = false
  }

  // MARK: Nodes

  private mutating func walk(_ id: NodeID) {
    let node = document.nodes[id]
    guard !document.extent(of: id).isEmpty else { return }
    if node.kind == .citaat { quotations += 1 }
    defer { if node.kind == .citaat { quotations -= 1 } }
    if startsRow(id) || !isInRow && !holdsRow[id] { openRow(at: id) }
    let hasHeading = node.kind.isHeaded && startsRow(id) && !(node.number.isEmpty && node.heading.isEmpty)
    if hasHeading {
      heading(id)
      depth += 1
    }
    defer { if hasHeading { depth -= 1 } }
    guard holdsRow[id] || startsRow(id) else { return element(id) }
    if !hasHeading { unnamed.append(id) }
    content(id, from: hasHeading ? headEnd(id) : document.extent(of: id).lowerBound)
    closeRow(before: document.extent(of: id).upperBound)
  }

  /// Whether a node is seen apart, with its cards beside it; a numbered instruction within a lettered part is not.
  private func startsRow(_ id: NodeID) -> Bool {
    let kind = document.nodes[id].kind
    guard kind == .wijzigingsonderdeel else { return kind.startsRow }
    return document.nodes[Int(document.nodes[id].parent)].kind != .wijzigingsonderdeel
  }

  /// Writes a node that stands within one row.
  private mutating func element(_ id: NodeID) {
    let node = document.nodes[id]
    let isNumbered = [.lid, .onderdeel, .wijzigingsonderdeel].contains(node.kind)
    switch node.kind {
    case .lid, .wijzigingsonderdeel: writer.markup("<div class=\"lid\"")
    case .onderdeel: writer.markup("<div class=\"onderdeel\"")
    case .noot: writer.markup("<div class=\"noot\"")
    case .tussenkop: writer.markup("<div class=\"kopje\"")
    case .redactie: writer.markup("<div class=\"redactie\"")
    case .tabel: writer.markup("<div class=\"tabel\"")
    case .wijzigingsopdracht: writer.markup("<div class=\"opdracht\"")
    case .citaat: writer.markup("<div class=\"citaat\"")
    case .alinea:
      // A long section shows its cards beside the paragraph, not all at its top.
      if isMarked, [.sectie, .toelichting, .bijlage].contains(document.nodes[Int(node.parent)].kind) {
        openRow(at: id)
      }
      return content(id, from: document.extent(of: id).lowerBound)
    default: writer.markup("<div")
    }
    writer.attribute("id", document.anchor(id))
    writer.markup(">")
    if isNumbered, !node.number.isEmpty {
      writer.markup("<span class=\"nummer\">")
      line(document.extent(of: id).lowerBound..<headEnd(id))
      writer.markup("</span><div>")
      content(id, from: headEnd(id))
      writer.markup("</div>")
    } else {
      content(id, from: document.extent(of: id).lowerBound)
    }
    writer.markup("</div>\n")
  }

  /// Writes what a node holds behind an offset: its parts, and between them text of its own.
  private mutating func content(_ id: NodeID, from start: Int) {
    var cursor = start
    for child in document.children(id) {
      let extent = document.extent(of: child)
      guard !extent.isEmpty, extent.lowerBound >= cursor else { continue }
      paragraphs(cursor..<extent.lowerBound, of: id)
      walk(child)
      cursor = extent.upperBound
    }
    let end = document.extent(of: id).upperBound
    if cursor < end { paragraphs(cursor..<end, of: id) }
  }

  private mutating func paragraphs(_ range: Range<Int>, of id: NodeID) {
    // "Nr." and its number are marked up apart at the head of a paper.
    let isLine = document.nodes[id].kind == .alinea && document.nodes[id].parent == 0
    let blocks = isLine ? [document.text[range]] : document.text[range].split(separator: 0x0A)
    for block in blocks where block.contains(where: { $0 > 0x20 }) {
      if !isInRow { openRow(at: id) }
      writer.markup("<p>")
      write(block.startIndex..<block.endIndex)
      writer.markup("</p>\n")
    }
  }

  /// Writes a stretch in one line, without blanks at its ends.
  private mutating func line(_ range: Range<Int>) {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let text = document.text[range]
    guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
    else { return }
    write(first..<last + 1)
  }

  private mutating func write(_ range: Range<Int>) {
    if marks.write(range, of: document, to: &writer) { isMarked = true }
  }

  // MARK: Headings

  /// Where the number and the heading end, with the mark behind them.
  private func headEnd(_ id: NodeID) -> Int {
    let node = document.nodes[id]
    var end = max(
      node.number.isEmpty ? 0 : node.number.upperBound, node.heading.isEmpty ? 0 : node.heading.upperBound)
    let limit =
      document.children(id).first { _ in true }.map { document.extent(of: $0).lowerBound } ?? node.text.upperBound
    while end < limit, [0x20, UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":")].contains(document.text[end]) {
      end += 1
    }
    return end
  }

  private mutating func heading(_ id: NodeID) {
    let node = document.nodes[id]
    let level = min(6, 4 + depth)
    let extent = document.extent(of: id)
    let titleStart = node.heading.isEmpty ? headEnd(id) : node.heading.lowerBound
    writer.markup("<h")
    writer.number(level)
    writer.attribute("id", document.anchor(id))
    writer.attribute("class", node.kind.name)
    writer.markup("><span class=\"label\">")
    let isLabelled = document.text[extent.lowerBound..<max(extent.lowerBound, node.number.lowerBound)].contains {
      $0 > 0x20
    }
    if !node.number.isEmpty, !isLabelled, let word = node.kind.label {
      writer.text(word + " ")
    }
    line(extent.lowerBound..<titleStart)
    writer.markup("</span> ")
    line(titleStart..<headEnd(id))
    if node.kind == .artikel {
      let name = LegalAddress(document, id).name
      writer.markup(" <a class=\"zelf\"")
      writer.attribute("href", "#" + document.anchor(id))
      writer.attribute("aria-label", "Verwijzing naar \(name)")
      writer.markup(">#</a>")
    }
    writer.markup("</h")
    writer.number(level)
    writer.markup(">\n")
    guard depth < 4 else { return }
    let word = !node.number.isEmpty && !isLabelled ? node.kind.label.map { $0 + " " } ?? "" : ""
    let name = word + document.line(extent.lowerBound..<headEnd(id))
    entries.append(Entry(node: id, name: name, depth: depth, range: extent))
  }
}

extension NodeKind {
  /// Whether a reader sees it apart, with its cards beside it.
  fileprivate var startsRow: Bool {
    switch self {
    case .opschrift, .aanhef, .considerans, .artikel, .wijzigingsonderdeel, .slotformulier, .ondertekening,
      .toelichting,
      .sectie, .bijlage:
      true
    case .boek, .deel, .hoofdstuk, .titel, .afdeling, .paragraaf, .subparagraaf: true
    case .document, .wettekst, .lid, .onderdeel, .alinea, .tussenkop, .tabel, .wijzigingsopdracht, .citaat, .noot,
      .redactie:
      false
    }
  }

  /// Whether its number and heading are a heading of the page.
  fileprivate var isHeaded: Bool {
    isDivision || [.artikel, .wijzigingsonderdeel, .toelichting, .sectie, .bijlage].contains(self)
  }

  /// The word before its number, where the source leaves it out.
  fileprivate var label: String? {
    guard isDivision || self == .artikel else { return nil }
    return capitalised(name)
  }
}

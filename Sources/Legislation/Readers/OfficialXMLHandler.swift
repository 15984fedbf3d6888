/// Walks officiële publicaties, BWB and kamerwrk: one vocabulary in several wrappers, keyed on local names.
///
/// The order of elements is not fixed in practice, so nothing here relies on it: each element opens what it means where it
/// stands, and its end closes it.
struct OfficialXMLHandler {
  /// An open element, and how deep the builder stood before it.
  private struct Frame {
    var role: ElementRole
    var depth: Int
    var isBlock = false
    /// For the layers of an amendment: whether an instruction with words stands in it.
    var hasInstruction = false
  }

  /// A piece of a footnote, kept until the block around it ends.
  private enum NotePiece {
    case copy(Range<Int>)
    case decoded([UInt8], Range<Int>)
  }

  var builder: DocumentBuilder
  private(set) var facts = PublicationFacts()
  private var roles = RoleTable()
  private var frames: [Frame] = []
  private var skipping = 0
  private var blockDepth = 0
  private var noteDepth = 0
  private var amendments = 0
  private var notes: [[NotePiece]] = []
  private var kopDepth = 0
  private var fieldDepth = 0
  private var rootSeen = false
  private var isKamerwrk = false
  private var unknownRoot: String?
  /// Ranks of the open sections that a tussenkop opened, with their builder depths.
  private var headingRanks: [(rank: Int, depth: Int)] = []

  init(source: SourceText) {
    builder = DocumentBuilder(source: source)
    frames.reserveCapacity(64)
  }

  /// A reason not to read on, asked for after the first element starts: the file is no draft.
  var stopReason: String? { unknownRoot }

  // MARK: Elements

  /// An element starts; its name and attributes can be asked for during the call only.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    if !rootSeen { checkRoot(name) }
    var entry = roles.role(of: name)
    if isKamerwrk { entry.role = kamerwrkRole(name.string, entry.role) }
    if noteDepth > 0 {
      noteDepth += 1
      if case .skip = entry.role {
        noteDepth -= 1
        skipping = 1
      }
      return
    }
    if amendments > 0, Self.isAmendmentContent(entry.role) { startQuotation() }
    var frame = Frame(role: entry.role, depth: builder.depth)
    if blockDepth > 0, !Self.isStructural(entry.role) {
      frame.role = .inline
      if case .footnote = entry.role { startNote() } else if case .skip = entry.role { skipping = 1 }
      if skipping == 0 && noteDepth == 0 { frames.append(frame) }
      return
    }
    if blockDepth > 0 { endBlockContext() }
    switch entry.role {
    case .skip:
      skipping = 1
      return
    case .meta:
      facts.note(
        meta: attributes["name"] ?? "", scheme: attributes["scheme"] ?? "", content: attributes["content"] ?? "")
    case .lawRoot:
      facts.rootKind = attributes["soort"] ?? ""
      facts.isBWB = true
    case .node(let kind): startNode(kind)
    case .artikel, .amendingArtikel: startArtikel(entry.role, attributes)
    case .lid: builder.open(.lid)
    case .item, .definitionItem:
      builder.open(.onderdeel)
      if case .definitionItem = entry.role { builder.mark(.definition) }
    case .amendingLid: builder.open(.wijzigingsonderdeel)
    case .instruction:
      builder.open(.wijzigingsopdracht)
      frame.isBlock = true
      blockDepth += 1
    case .kop: kopDepth += 1
    case .label, .number, .heading, .lidNumber, .itemNumber: frame = startField(entry.role, name, frame)
    case .title, .dossierTitle:
      facts.titleNode = builder.open(.opschrift)
      frame.isBlock = true
      blockDepth += 1
    case .citationTitle, .dossierNumber:
      frame.isBlock = true
      blockDepth += 1
      let id = builder.open(.redactie)
      if case .citationTitle = entry.role { facts.citationNode = id } else { facts.dossierNode = id }
    case .division: builder.open(.sectie)
    case .tussenkop: frame = startTussenkop(attributes, frame)
    case .footnote:
      startNote()
      return
    case .paper: builder.open(facts.isExplanation ? .toelichting : .bijlage)
    case .block:
      builder.open(.alinea)
      frame.isBlock = true
      blockDepth += 1
    case .amendment:
      amendments += 1
      builder.breakBlock()
    case .decentralPublication: facts.paperTitle = name.string
    case .transparent, .inline, .regulation: builder.breakBlock()
    }
    frames.append(frame)
  }

  /// The element that started last and has not ended yet ends.
  mutating func end() {
    if skipping > 0 {
      skipping -= 1
      return
    }
    if noteDepth > 0 {
      noteDepth -= 1
      return
    }
    guard let frame = frames.popLast() else { return }
    if frame.isBlock { blockDepth -= 1 }
    switch frame.role {
    case .inline where blockDepth > 0: return
    case .kop: kopDepth -= 1
    case .amendment: amendments -= 1
    case .label, .number, .heading, .lidNumber, .itemNumber: endField(frame)
    case .instruction: noteInstruction()
    case .division: headingRanks.removeAll { $0.depth >= builder.depth }
    default: break
    }
    if case .tussenkop = frame.role, facts.inExplanation(builder) {
      builder.endField()
      builder.splitNumber()
      flushNotes()
      return
    }
    if isKamerwrk, frame.isBlock, case .heading = frame.role, opensToelichting {
      closeTo(frame.depth)
      builder.open(.toelichting)
    } else if builder.depth > frame.depth {
      closeTo(frame.depth)
    }
    if blockDepth == 0 {
      builder.breakBlock()
      flushNotes()
    }
  }

  // MARK: Text

  /// Text that stands in the source as it is; all bytes of the source are at hand.
  mutating func text(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    if skipping > 0 || !accepts(range, of: source) { return }
    if noteDepth > 0 {
      notes[notes.count - 1].append(.copy(range))
      return
    }
    builder.append(range, of: source)
  }

  /// Text that the source spells otherwise: a character reference, a CRLF.
  mutating func text(decoded: UnsafeBufferPointer<UInt8>, source: Range<Int>) {
    if skipping > 0 { return }
    if noteDepth > 0 {
      notes[notes.count - 1].append(.decoded(Array(decoded), source))
      return
    }
    if blockDepth == 0, fieldDepth == 0, whiteSpaceWidth(decoded, 0, decoded.count) < decoded.count { openLooseText() }
    builder.append(decoded: decoded, source: source)
  }

  /// Opens an alinea for words that stand outside every block; white space there is layout.
  private mutating func accepts(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard blockDepth == 0, fieldDepth == 0, noteDepth == 0 else { return true }
    guard !ByteScan.isBlank(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source)[range])) else {
      builder.appendBlank(range)
      return false
    }
    if kopDepth == 0 { openLooseText() }
    return true
  }

  private mutating func openLooseText() {
    if builder.currentKind != .alinea { builder.open(.alinea) }
  }

  // MARK: What elements open

  private mutating func checkRoot(_ name: XMLName) {
    rootSeen = true
    let root = name.string
    facts.root = root
    isKamerwrk = root == "kamerwrk"
    guard PublicationFacts.knownRoots.contains(root) else {
      unknownRoot =
        "het hoofdelement ‘\(root)’ hoort bij geen formaat dat Maatlat leest "
        + "(officiele-publicatie, kamerwrk, toestand, wetgeving)"
      return
    }
  }

  private static func isAmendmentContent(_ role: ElementRole) -> Bool {
    switch role {
    case .artikel, .lid, .item, .definitionItem, .block, .tussenkop, .kop: true
    case .node(let kind): kind == .tabel || kind.isDivision
    default: false
    }
  }

  /// In kamerwrk the dossier stands in `onderw`, and the paper's title opens the toelichting that fills its body.
  private func kamerwrkRole(_ name: String, _ role: ElementRole) -> ElementRole {
    switch name {
    case "nummer": facts.dossierNode == nil ? .dossierNumber : .block
    case "naam" where facts.titleNode == nil: .title
    case "body": .transparent
    case "ltrlabel": .block
    default: role
    }
  }

  /// Whether an element inside a block ends it: nobody writes so, but a lid in an al still is a lid.
  private static func isStructural(_ role: ElementRole) -> Bool {
    switch role {
    case .artikel, .amendingArtikel, .lid, .amendingLid, .division, .item: true
    case .node(let kind): kind != .ondertekening
    default: false
    }
  }

  private mutating func endBlockContext() {
    for index in frames.indices where frames[index].isBlock {
      frames[index].isBlock = false
      blockDepth -= 1
    }
    while [.alinea, .wijzigingsopdracht].contains(builder.currentKind) { builder.close() }
  }

  private mutating func startNode(_ kind: NodeKind) {
    if builder.currentKind == .alinea { builder.close() }
    builder.open(kind)
    if kind == .wettekst { facts.hasBody = true }
    if kind == .toelichting { headingRanks.removeAll() }
  }

  private mutating func startArtikel(_ role: ElementRole, _ attributes: XMLAttributes) {
    builder.open(.artikel)
    if case .amendingArtikel = role { builder.mark(.amending) }
    if let status = attributes["status"], status == "vervallen" || status == "nogniet" { builder.mark(.lapsed) }
  }

  /// Text of another act starts where the content of an amendment does, if an instruction precedes it.
  ///
  /// In BWB a `wijzig-lid` with an empty `wat` holds the act's own provisions: no quotation.
  private mutating func startQuotation() {
    guard amendments > 0, let index = frames.lastIndex(where: { if case .amendment = $0.role { true } else { false } }),
      builder.depth(of: [.citaat]) ?? 0 <= frames[index].depth, frames.contains(where: \.hasInstruction)
    else { return }
    builder.open(.citaat)
  }

  private mutating func noteInstruction() {
    let node = builder.nodes[builder.current]
    guard node.kind == .wijzigingsopdracht, builder.text.count > Int(node.textStart), node.textStart > 0 else { return }
    for index in frames.indices.reversed() {
      switch frames[index].role {
      case .amendment, .amendingLid, .amendingArtikel:
        frames[index].hasInstruction = true
        return
      default: continue
      }
    }
  }

  private mutating func startField(_ role: ElementRole, _ name: XMLName, _ frame: Frame) -> Frame {
    var frame = frame
    switch role {
    case .lidNumber, .itemNumber: builder.beginField(number: true)
    case .number where kopDepth > 0: builder.beginField(number: true)
    case .number:
      if case .amendment? = frames.last?.role { builder.open(.wijzigingsonderdeel) }
      frames[max(0, frames.count - 1)].depth = min(frames.last?.depth ?? 1, builder.depth - 1)
      frame.depth = builder.depth
      builder.beginField(number: true)
    case .label where kopDepth > 0: skipping = 0
    case .heading where kopDepth > 0: if ownsHeading { builder.beginField(number: false) }
    case .heading:
      // `stuk/titel` names the paper, `dossier/titel` the regulation.
      let id = builder.open(.opschrift)
      if facts.paperNode == nil, facts.titleNode != nil || facts.root == "kamerwrk" {
        facts.paperNode = id
      } else {
        facts.titleNode = id
      }
      frame.isBlock = true
      blockDepth += 1
    default: break
    }
    fieldDepth += 1
    return frame
  }

  /// The heading of a wrapper ("Staatsblad") is no heading of a part.
  private var ownsHeading: Bool { builder.currentKind != .document }

  private mutating func endField(_ frame: Frame) {
    fieldDepth -= 1
    if frame.isBlock {
      if let paper = facts.paperNode, builder.current == paper {
        let node = builder.nodes[paper]
        facts.paperTitle = builder.string(Int(node.textStart)..<builder.text.count)
      }
    } else {
      builder.endField()
    }
  }

  /// In a toelichting a tussenkop opens a section: bold outranks bold italic outranks italic.
  private mutating func startTussenkop(_ attributes: XMLAttributes, _ frame: Frame) -> Frame {
    var frame = frame
    guard facts.inExplanation(builder) else {
      builder.open(.tussenkop)
      frame.isBlock = true
      blockDepth += 1
      return frame
    }
    let rank =
      switch attributes["kopopmaak"] ?? attributes["letat"] ?? "vet" {
      case "vet": 0
      case "vetcur": 1
      case "cur": 2
      default: 3
      }
    while let last = headingRanks.last, last.rank >= rank || last.depth > builder.depth {
      headingRanks.removeLast()
      if last.depth <= builder.depth { closeTo(last.depth - 1) }
    }
    builder.open(.sectie)
    headingRanks.append((rank, builder.depth))
    builder.beginField(number: false)
    frame.isBlock = true
    frame.depth = builder.depth
    blockDepth += 1
    return frame
  }

  private mutating func closeTo(_ depth: Int) {
    builder.close(to: depth)
    while let last = headingRanks.last, last.depth > builder.depth { headingRanks.removeLast() }
  }

  /// The title of an old memorandum is followed by its text, with no element around it.
  private var opensToelichting: Bool { facts.isExplanation && builder.current == facts.paperNode }

  // MARK: Footnotes

  private mutating func startNote() {
    noteDepth = 1
    notes.append([])
  }

  private mutating func flushNotes() {
    guard !notes.isEmpty, blockDepth == 0, fieldDepth == 0 else { return }
    let pending = notes
    notes = []
    for note in pending where !note.isEmpty {
      builder.open(.noot)
      for piece in note {
        switch piece {
        case .copy(let range): builder.append(range)
        case .decoded(let bytes, let range):
          bytes.withUnsafeBufferPointer { builder.append(decoded: $0, source: range) }
        }
      }
      builder.close()
    }
  }
}

import Legislation

/// Reads the references of one block or heading, from the left to the right.
struct ReferenceReader {
  private let words: ReferenceWords
  private let owners: ReferenceOwner
  private let node: NodeID
  private var found: [DocumentReference] = []
  /// The act that was named last.
  private var lastAct: ActNames.Act?
  private var namesArtikel = false

  init(_ words: ReferenceWords, _ names: ActNameFinder, node: NodeID, isExplanation: Bool) {
    self.words = words
    self.node = node
    owners = ReferenceOwner(words: words, names: names, isExplanation: isExplanation)
  }

  mutating func references() -> [DocumentReference] {
    var index = words.tokens.lowerBound
    while index < words.tokens.upperBound { index = read(index) ?? index + 1 }
    for position in found.indices.dropLast() where isShared(position) { found[position].regulation = .unclear }
    if owners.isExplanation { withdrawRepeated() }
    return found
  }

  /// Reads what starts at a position; the position behind it, or nil where no reference starts.
  private mutating func read(_ index: Int) -> Int? {
    switch words.word(index) {
    case .het, .de: return readLeden(index)
    case .onderdeel, .onderdelen: return readParts(index)
    case .hoofdstuk: return readDivision(.hoofdstuk, index)
    case .paragraaf: return readDivision(.paragraaf, index)
    case .afdeling: return readDivision(.afdeling, index)
    case .titel: return readDivision(.titel, index)
    default: break
    }
    if let start = words.artikelWord(index) { return readArtikelen(start, from: index) }
    return words.isName(index) ? readAct(index) : nil
  }

  // MARK: Kinds of references

  /// "artikel 4, tweede lid, onderdeel b", "de artikelen 3 tot en met 6 en 9, eerste lid".
  private mutating func readArtikelen(_ start: Int, from first: Int) -> Int? {
    guard words.number(start) != nil else { return nil }
    var targets = TargetRow(words: words, start: first)
    var index = start
    while let number = words.number(index) {
      index = readArtikel(number, index + 1, into: &targets)
      let joint = words.isComma(index) && words.isJoint(index + 1) ? index + 2 : index + 1
      guard words.isJoint(index), words.furtherNumber(joint) != nil else { break }
      index = joint
    }
    return add(targets.targets, first, index)
  }

  /// The leden and onderdelen of one artikel; the position behind them.
  private func readArtikel(_ number: String, _ start: Int, into targets: inout TargetRow) -> Int {
    // "4-7" is a row in one word.
    let ends = number.split(separator: "-")
    if ends.count == 2 {
      targets.add(number: String(ends[0]), last: String(ends[1]), end: start)
      return start
    }
    if words.isRowJoint(start), let last = words.number(start + 3) {
      targets.add(number: number, last: last, end: start + 4)
      return start + 4
    }
    guard let leden = words.leden(words.pastComma(start)) else {
      let (parts, end) = words.onderdelen(start)
      targets.add(number: number, parts: parts, end: end)
      return end
    }
    var end = readDetails(of: leden, number, into: &targets)
    // "artikel 8, tweede lid, onderdeel a, of derde lid, onderdeel b": a further lid of the same artikel.
    while words.isJoint(end) {
      var next = end
      while words.isJoint(next) { next += 1 }
      guard words.ordinal(next) != nil, let further = words.leden(next) else { break }
      end = readDetails(of: further, number, into: &targets)
    }
    return end
  }

  /// The onderdelen of the last of some leden.
  private func readDetails(of leden: [ReferenceWords.Part], _ number: String, into targets: inout TargetRow) -> Int {
    for lid in leden.dropLast() { targets.add(number: number, lid: lid.mark, end: lid.end) }
    guard let last = leden.last else { return 0 }
    let (parts, end) = words.onderdelen(last.end)
    targets.add(number: number, lid: last.mark, parts: parts, end: end)
    return end
  }

  /// "het eerste lid", "het tweede en derde lid, onderdeel b", "het vierde lid van artikel 3"; of "het vorige lid" the number follows
  /// from where it stands.
  private mutating func readLeden(_ index: Int) -> Int? {
    guard words.ordinal(index + 1) != nil || words.word(index + 1) == .leden, let leden = words.leden(index + 1) else {
      return nil
    }
    var targets = TargetRow(words: words, start: index)
    let end = readDetails(of: leden, "", into: &targets)
    guard words.word(end) == .van, let start = words.artikelWord(end + 1), let number = words.number(start) else {
      let isOwn = words.word(end) == .van && words.word(end + 1) == .dit && words.word(end + 2) == .artikel
      return add(targets.targets, index, isOwn ? end + 3 : end)
    }
    for position in targets.targets.indices { targets.targets[position].number = number }
    targets.extendLast(to: start + 1)
    return add(targets.targets, index, start + 1)
  }

  /// "onderdeel b" of the lid in which it stands.
  private mutating func readParts(_ index: Int) -> Int? {
    let (parts, end) = words.onderdelen(index)
    guard !parts.isEmpty, words.word(end) != .van else { return nil }
    var targets = TargetRow(words: words, start: index)
    targets.add(number: "", parts: parts, end: end)
    return add(targets.targets, index, end)
  }

  private mutating func readDivision(_ kind: NodeKind, _ index: Int) -> Int? {
    guard let number = words.number(index + 1) else { return nil }
    let target = DocumentReference.Target(kind: kind, number: number, range: words.range(index, index + 2))
    return add([target], index, index + 2)
  }

  /// An act that is named as a whole.
  private mutating func readAct(_ index: Int) -> Int? {
    guard !isEndOfLongerName(index),
      let (act, end) = owners.names.name(at: index, before: words.tokens.upperBound)
    else {
      if isActWord(index) { lastAct = nil }
      return nil
    }
    lastAct = act
    guard let act else { return end }
    let range = words.range(index, end)
    found.append(DocumentReference(node: node, range: range, targets: [], regulation: .act(act), name: range))
    return end
  }

  /// "Invoeringswet Participatiewet" and "Invoeringswet herinrichting Algemene bijstandswet" are other acts than those they end with.
  private func isEndOfLongerName(_ index: Int) -> Bool {
    if words.isName(index - 1) { return isActWord(index - 1) }
    guard let before = words.token(index - 1), before.kind == .word, before.count > 4, words.word(index - 1) == nil
    else { return false }
    return words.lower(index - 1) == "tranche"
      || (2...4).contains { words.isName(index - $0) && isActWord(index - $0) }
  }

  private func isActWord(_ index: Int) -> Bool {
    ["wet", "besluit", "regeling", "reglement"].contains(where: words.lower(index).hasSuffix)
  }

  // MARK: What was found

  private mutating func add(_ targets: [DocumentReference.Target], _ start: Int, _ end: Int) -> Int? {
    guard !targets.isEmpty else { return nil }
    var owner = owners.owner(behind: end, last: lastAct)
    if owner.regulation == .bare, !targets[0].isRelative, let before = owners.owner(before: start, named: found.last) {
      owner.regulation = before.regulation
    }
    switch owner.regulation {
    case .act(let act): lastAct = act
    case .unclear: lastAct = nil
    case .bare, .this, .own: break
    }
    let close = max(end, min(owner.end, words.tokens.upperBound))
    found.append(
      DocumentReference(
        node: node, range: words.range(start, owner.name == nil ? end : close), targets: targets,
        regulation: owner.regulation, name: owner.name.map { words.range($0.lowerBound, $0.upperBound) },
        followsArtikel: namesArtikel))
    namesArtikel = namesArtikel || !targets[0].isRelative
    return close
  }

  /// "artikel 3, eerste lid, of artikel 4 van de Gemeentewet": whose artikel 3 is can't be told.
  private func isShared(_ position: Int) -> Bool {
    let (first, next) = (found[position], found[position + 1])
    guard first.regulation == .bare, first.targets.first.map({ !$0.isRelative }) ?? false, !next.targets.isEmpty else {
      return false
    }
    switch next.regulation {
    case .bare, .this, .own: return false
    case .act, .unclear: break
    }
    let between = String(decoding: words.text[first.range.upperBound..<next.range.lowerBound], as: UTF8.self)
    return between.utf8.count <= 16
      && between.split(whereSeparator: { " ,.".contains($0) }).allSatisfy { Self.joints.contains(String($0)) }
  }

  private static let joints: Set<String> = [
    "en", "of", "de", "het", "juncto", "jo", "jis", "alsmede", "dan", "wel", "in", "samenhang", "met", "en/of",
  ]

  /// Where a text speaks of an artikel of another act, the same number alone may be that artikel again.
  private mutating func withdrawRepeated() {
    var foreign: Set<String> = []
    for position in found.indices {
      switch found[position].regulation {
      case .act, .unclear: foreign.formUnion(found[position].targets.map(\.number))
      case .bare:
        if found[position].targets.contains(where: { !$0.isRelative && foreign.contains($0.number) }) {
          found[position].regulation = .unclear
        }
      case .this, .own: break
      }
    }
  }
}

/// The targets of one reference, which share its words: each takes what the one before it left.
private struct TargetRow {
  let words: ReferenceWords
  private var start: Int
  var targets: [DocumentReference.Target] = []

  init(words: ReferenceWords, start: Int) {
    self.words = words
    self.start = start
  }

  mutating func add(number: String, last: String? = nil, lid: String = "", end: Int) {
    // Of a row in one word, "eerste tot en met derde lid", all share that word.
    let range = end > start ? words.range(start, end) : targets.last?.range ?? 0..<0
    targets.append(.init(number: number, last: last, lid: lid, range: range))
    start = max(start, end)
  }

  /// Adds a target for each onderdeel, or one where there are none.
  mutating func add(number: String, lid: String = "", parts: [(marks: [String], end: Int)], end: Int) {
    guard let last = parts.last else { return add(number: number, lid: lid, end: end) }
    for part in parts {
      add(number: number, lid: lid, end: part.marks == last.marks ? max(part.end, end) : part.end)
      targets[targets.count - 1].parts = part.marks
    }
  }

  /// The last words belong to the last target.
  mutating func extendLast(to end: Int) {
    guard let last = targets.last else { return }
    targets[targets.count - 1].range = last.range.lowerBound..<words.range(start - 1, end).upperBound
  }
}

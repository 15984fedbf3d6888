import Legislation

/// Reads the norms of a document: every lid, and every artikel without leden.
///
/// What stands in quotations of an amending artikel is law text of the amended act; instructions, toelichting and annexes are not
/// read.
public func analyse(_ document: Document, lexicon: Lexicon) -> [Provision] {
  var analysis = NormAnalysis(document, lexicon: lexicon)
  return analysis.provisions()
}

struct NormAnalysis {
  let document: Document
  private(set) var table: TokenTable
  private let isForeignDomain: Bool

  init(_ document: Document, lexicon: Lexicon) {
    self.document = document
    table = TokenTable(document, lexicon: lexicon)
    isForeignDomain = ActDomain(document).isExcluded
  }

  mutating func provisions() -> [Provision] {
    var result: [Provision] = []
    for id in document.nodes.indices where isProvision(id) {
      result.append(provision(id))
    }
    return Softenings(document, result).applied()
  }

  private func isProvision(_ id: NodeID) -> Bool {
    switch document.nodes[id].kind {
    case .lid: return document.isLawText(id)
    case .artikel:
      guard document.isLawText(id) else { return false }
      return document.children(id).contains { [.alinea, .onderdeel].contains(document.nodes[$0].kind) }
    default: return false
    }
  }

  private func provision(_ id: NodeID) -> Provision {
    let blocks = document.provisionBlocks(id)
    let role = ArticleRole(document, id)
    var norms: [Norm] = []
    var previous = Frame.Actor.none
    var read: [(sentence: Sentence, frame: Frame)] = []
    let address = LegalAddress(document, id)
    let isStatute = document.kind == .wet || document.kind == .rijkswet
    for sentence in table.sentences(of: blocks) {
      func references() -> [NormReference] {
        ReferenceParser(sentence, in: table, article: address.article, lid: address.paragraph, isStatute: isStatute)
          .references()
          .flatMap(\.scopes).compactMap(NormReference.init)
      }
      var frame = FrameAnalysis.frame(of: sentence, in: table, after: previous)
      read.append((sentence, frame))
      let second = frame.coordinated(sentence, table)
      if let second {
        // The first clause is judged without the words of the second.
        let first = Sentence(
          tokens: Array(sentence.tokens.dropLast(second.tokens.count)),
          itemStart: min(sentence.itemStart, sentence.tokens.count - second.tokens.count))
        frame = FrameAnalysis.frame(of: first, in: table, after: previous)
      }
      norms.append(norm(frame, sentence, role, references))
      if frame.actor != .other, frame.actor != .none { previous = frame.actor }
      if let second {
        let rest = FrameAnalysis.frame(of: second, in: table, after: previous)
        norms.append(norm(rest.inheriting(frame), second, role, references))
      }
    }
    let reader = ClauseReader(
      document: document, table: table, article: address.article, lid: address.paragraph, isStatute: isStatute)
    let clause = isForeignDomain ? nil : reader.clause(in: read, node: id)
    let pieces = document.provisionPieces(id)
    let decisive =
      norms.first { $0.normClass == .discretionair } ?? norms.first {
        $0.normClass == .gebonden && $0.burden == .belastend
      }
      ?? norms.first { $0.normClass == .gebonden } ?? norms.first
    return Provision(
      node: id, pieces: pieces, normClass: decisive?.normClass ?? .overig, burden: decisive?.burden ?? .neutraal,
      clause: clause,
      norms: norms)
  }

  private func norm(_ frame: Frame, _ sentence: Sentence, _ role: ArticleRole, _ references: () -> [NormReference])
    -> Norm
  {
    let range = table.range(of: sentence)
    var best: Construction?
    if !isForeignDomain, !role.isNeverNorm {
      for construction in constructions where construction.score > (best?.score ?? 0) && construction.fits(frame) {
        best = construction
      }
    }
    let normClass = best?.normClass ?? .overig
    var norm = Norm(
      normClass: normClass, burden: normClass == .overig ? .neutraal : best?.burden(of: frame) ?? .neutraal,
      grade: .none, family: frame.verb?.family ?? .overig, isCore: false, construction: best?.name ?? "-", range: range,
      evidence: [])
    if frame.op == .applicability {
      norm.features.insert(frame.marks.contains(.negated) ? "niet-van-toepassing" : "van-toepassing")
      norm.references = references()
    }
    guard normClass != .overig else { return norm }
    let words = SentenceWords(sentence, table)
    norm.features.formUnion(words.features())
    if frame.marks.contains(.deviation) { norm.features.insert("afwijken") }
    if frame.marks.contains(.room) { norm.features.insert("ruimte") }
    if !frame.marks.isDisjoint(with: [.unless, .closed]) { norm.features.insert("uitzondering") }
    norm.evidence = frame.evidence(sentence, table)
    norm.hasOrganActor = frame.actor == .organ
    if normClass == .gebonden { finish(&norm, frame, words) } else { norm.grade = .g0 }
    if normClass == .discretionair { norm.references = references() }
    return norm
  }

  /// Burden, grade, family and core of a bound norm.
  private func finish(_ norm: inout Norm, _ frame: Frame, _ words: SentenceWords) {
    if norm.burden == .belastend,
      frame.isRelief(words) || norm.features.contains("op-verzoek") && frame.op != .entitlement
    {
      norm.burden = .begunstigend
    }
    switch frame.op {
    case .lapse, .liability, .entitlement, .amount, .takesPlace:
      norm.grade = .gr
      norm.family = frame.op == .lapse ? .vanRechtswege : frame.op == .liability ? .verschuldigd : .recht
    case .fiction: norm.family = .fictie
    case .modalActive, .modalPassive, .competent: if frame.marks.contains(.negated) { norm.family = .verbod }
    case .none, .active, .passive, .applicability, .other: break
    }
    if norm.grade == .none {
      norm.grade = frame.marks.contains(.weakRoom) ? .g2 : norm.features.contains("uitzondering") ? .g1 : .g3
    }
    if let lemma = frame.verb?.lemma, !["verrekenen", "inminderingbrengen", "betalen"].contains(lemma) {
      norm.features.remove("verrekening")
    }
    // A decision of an organ ends nothing by its nature.
    if frame.op != .lapse, frame.op != .entitlement { norm.features.remove("einde-naar-aard") }
    norm.isCore = norm.grade != .g2 && CoreForm.holds(frame, norm.normClass, norm.burden)
  }
}

extension NormReference {
  /// The provision of a scope; containers and other acts are none.
  init?(_ scope: HardshipClause.Scope) {
    switch scope {
    case .article(let number): self.init(article: number, lid: "")
    case .paragraph(let article, let lid): self.init(article: article, lid: lid)
    case .articles, .regulation, .delegated, .division, .other: return nil
    }
  }
}

/// The acts whose norms are between private parties or about crime and courts (legal.md F.4).
struct ActDomain {
  let isExcluded: Bool

  init(_ document: Document) {
    let title = (document.citationTitle.isEmpty ? document.title : document.citationTitle).lowercased()
    let whole = document.title.lowercased()
    isExcluded =
      [
        "burgerlijk wetboek", "wetboek van", "faillissementswet", "grondwet", "rechterlijke organisatie",
        "rechtsvordering",
      ].contains {
        title.hasPrefix($0) || whole.contains($0) && !whole.contains("wijziging") && !whole.contains("uitvoering")
      }
  }
}

extension Frame {
  /// The second of two main clauses in one sentence: "... herziet het besluit dan wel trekt dat in".
  func coordinated(_ sentence: Sentence, _ table: TokenTable) -> Sentence? {
    guard finite >= 0 else { return nil }
    for index in finite + 2..<max(finite + 2, sentence.tokens.count) where isMain[index] {
      let classes = table.classes[Int(table.tokens[Int(sentence.tokens[index])].word)]
      guard !classes.isDisjoint(with: [.finiteVerb, .worden, .kan]),
        classes.isDisjoint(with: [.nounOrVerb, .participle, .infinitive])
      else { continue }
      let before = table.classes[Int(table.tokens[Int(sentence.tokens[index - 1])].word)]
      let earlier = table.tokens[Int(sentence.tokens[index - 1])].word
      guard before.contains(.coordinator) || earlier == table.lexicon.known[KnownWord.wel.rawValue] else { continue }
      // Inside a clause that still runs, "of worden opgelegd" continues that clause.
      let comma = (finite..<index).last { table.tokens[Int(sentence.tokens[$0])].word == table.comma } ?? finite
      guard (comma..<index - 1).allSatisfy({ isMain[$0] }) else { continue }
      return Sentence(tokens: Array(sentence.tokens[index...]), itemStart: max(0, sentence.itemStart - index))
    }
    return nil
  }

  /// A second clause without a subject of its own has that of the first.
  func inheriting(_ first: Frame) -> Frame {
    guard first.actor == .organ, op == .active || op == .modalActive, actor != .court, actor != .citizen else {
      return self
    }
    var frame = self
    frame.actor = .organ
    return frame
  }

  func evidence(_ sentence: Sentence, _ table: TokenTable) -> [Evidence] {
    var result: [Evidence] = []
    func add(_ role: String, _ index: Int) {
      guard index >= 0, index < sentence.tokens.count else { return }
      result.append(Evidence(role: role, range: table.tokens[Int(sentence.tokens[index])].range))
    }
    if let first = subject.first, let last = subject.last, last < sentence.tokens.count {
      let start = table.tokens[Int(sentence.tokens[first])].range.lowerBound
      let end = table.tokens[Int(sentence.tokens[last])].range.upperBound
      if start < end { result.append(Evidence(role: "actor", range: start..<end)) }
    }
    add("werkwoord", finite)
    add("werkwoord", nonFinite)
    add("werkwoord", particle)
    return result
  }
}

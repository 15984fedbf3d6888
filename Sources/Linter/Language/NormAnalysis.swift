import Legislation

/// Reads the norms of a document: every lid, and every artikel without leden.
///
/// What stands in quotations of an amending artikel is law text of the amended act; instructions, toelichting and annexes are not
/// read.
///
/// The classes of provisions are weighed, see `Weighing`; those of norms are the grammar's.
public func analyse(_ document: Document, lexicon: Lexicon) -> [Provision] {
  var analysis = NormAnalysis(document, lexicon: lexicon, listsAll: true)
  return analysis.provisions().map { $0.weighed(analysis.weighing(of: $0)) }
}

struct NormAnalysis {
  let document: Document
  let table: TokenTable
  var frames: FrameAnalysis
  private let isForeignDomain: Bool
  private let isAboutOfficials: Bool
  /// Whether norms that no rule asks for are analysed as well.
  private let listsAll: Bool

  init(_ document: Document, lexicon: Lexicon, listsAll: Bool) {
    self.document = document
    self.listsAll = listsAll
    table = TokenTable(document, lexicon: lexicon)
    frames = FrameAnalysis(table)
    let domain = ActDomain(document)
    isForeignDomain = domain.isExcluded
    isAboutOfficials = domain.isAboutOfficials
  }

  mutating func provisions() -> [Provision] {
    var result: [Provision] = []
    // More than there can be in most acts: room that is never touched costs nothing, and moving what stands there does.
    result.reserveCapacity(document.nodes.count / 2)
    for id in document.nodes.indices where isProvision(id) {
      result.append(provision(id))
    }
    if isForeignDomain, !listsAll { return result }
    // What is found comes back alone: the provisions, shared with nobody by then, need not be copied.
    for found in Softenings(document, result).found() {
      result[found.provision].norms[found.norm].softenedBy = found.by
    }
    return result
  }

  /// The provisions of the document, in the order of the text.
  var provisionNodes: [NodeID] { document.nodes.indices.filter(isProvision) }

  /// The main clauses of a provision.
  mutating func clauses(of id: NodeID) -> [MainClause] {
    var previous = Frame.Actor.none
    return frames.sentences(of: document.provisionBlocks(id)).flatMap { sentence in
      let frame = frames.frame(of: sentence, after: previous)
      return frames.clauses(of: sentence, frame, after: &previous).all
    }
  }

  /// A provision with its main clauses, each with why it is the norm that it is.
  mutating func explanation(of id: NodeID) -> ExplainedProvision {
    let provision = provision(id)
    let weighing = weighing(of: provision)
    return ExplainedProvision(
      provision: provision.weighed(weighing), weighing: weighing,
      clauses: clauses(of: id).map { ExplainedClause($0, norm($0, id), table) })
  }

  /// What the words of a provision say against the grammar; nothing in acts that hold no norms of ours.
  func weighing(of provision: Provision) -> Weighing? {
    isForeignDomain ? nil : provision.weighing(of: provision.traits(in: table), by: table.lexicon.weights.get())
  }

  private func isProvision(_ id: NodeID) -> Bool {
    switch document.nodes[id].kind {
    case .lid: return document.isLawText(id)
    case .artikel:
      guard document.isLawText(id) else { return false }
      return document.children(id).contains {
        document.nodes[$0].kind == .alinea || document.nodes[$0].kind == .onderdeel
      }
    default: return false
    }
  }

  private mutating func provision(_ id: NodeID) -> Provision {
    if isForeignDomain, !listsAll { return unreadProvision(id) }
    var norms: [Norm] = []
    var previous = Frame.Actor.none
    var candidates: [(sentence: Sentence, frame: Frame)] = []
    let sentences = frames.sentences(of: document.provisionBlocks(id))
    norms.reserveCapacity(sentences.count)
    for sentence in sentences {
      let frame = frames.frame(of: sentence, after: previous)
      if !isForeignDomain, ClauseReader.mayRead(frames.found) { candidates.append((sentence, frame)) }
      let clauses = frames.clauses(of: sentence, frame, after: &previous)
      norms.append(norm(clauses.first, id))
      if let second = clauses.second { norms.append(norm(second, id)) }
      for content in clauses.contents { norms.append(norm(content, id)) }
    }
    let decisive = decisive(norms)
    return Provision(
      node: id, pieces: document.provisionPieces(id), normClass: decisive.map { norms[$0].normClass } ?? .overig,
      burden: decisive.map { burden(norms, decisive: $0) } ?? .neutraal,
      clause: candidates.isEmpty ? nil : clause(in: candidates, id), norms: norms
    )
  }

  /// A provision of an act that holds no norms of ours: nothing is said of its sentences.
  private func unreadProvision(_ id: NodeID) -> Provision {
    Provision(
      node: id, pieces: document.provisionPieces(id), normClass: .overig, burden: .neutraal, clause: nil, norms: [])
  }

  /// The norm that gives a provision its class: discretionary over bound, and burdening over other bound ones.
  private func decisive(_ norms: [Norm]) -> Int? {
    norms.indices.first { norms[$0].normClass == .discretionair }
      ?? norms.indices.first { norms[$0].normClass == .gebonden && norms[$0].burden == .belastend }
      ?? norms.indices.first { norms[$0].normClass == .gebonden } ?? norms.indices.first
  }

  /// The burden of a provision: that of the norm that gives it its class, unless a choice that weighs neither way stands beside
  /// what burdens.
  private func burden(_ norms: [Norm], decisive: Int) -> Burden {
    let norm = norms[decisive]
    guard norm.normClass == .discretionair, norm.burden == .neutraal else { return norm.burden }
    return norms.contains { $0.burden == .belastend } ? .belastend : .neutraal
  }

  private func clause(in candidates: [(sentence: Sentence, frame: Frame)], _ id: NodeID) -> HardshipClause? {
    ClauseReader(document: document, table: table).clause(in: candidates, node: id)
  }

  private func exceptions(_ frame: Frame, _ sentence: Sentence, _ words: SentenceWords) -> [ItemException] {
    guard !frame.exceptionsAt.isEmpty else { return [] }
    let excuses = words.cues(of: [.verschoonbaar]).map(\.lowerBound)
    let items = sentence.items
    return frame.exceptionsAt.map { index in
      let item = items.first { $0.contains(index) } ?? 0..<0
      return ItemException(
        offset: table.tokens[Int(sentence.tokens[index])].range.lowerBound,
        isExcusable: excuses.contains(where: item.contains))
    }
  }

  private func references(in sentence: Sentence, of id: NodeID) -> [NormReference] {
    ReferenceParser(sentence, in: table, of: id, in: document).references().flatMap(\.named)
      .compactMap(NormReference.init)
  }

  /// The norm of a clause; what it refers to stands in the whole sentence.
  private mutating func norm(_ clause: MainClause, _ id: NodeID) -> Norm {
    let (frame, sentence) = (clause.frame, clause.sentence)
    let best = construction(frame, id)
    let normClass = best?.normClass ?? .overig
    var norm = Norm(
      normClass: normClass, burden: normClass == .overig ? .neutraal : best?.burden(of: frame) ?? .neutraal,
      grade: .none, family: frame.verb?.family ?? .overig, isCore: false, construction: best?.name ?? "-",
      range: table.range(of: sentence), evidence: [])
    norm.isQualification = clause.isQualification
    norm.passedOver = table.passedOver(in: sentence)
    if frame.op == .applicability {
      norm.features.insert(frame.marks.contains(.negated) ? .nietVanToepassing : .vanToepassing)
      if frame.marks.contains(.room) { norm.features.insert(.ruimte) }
    }
    // "kan de termijn, genoemd in het eerste lid, verlengen"
    if frame.op == .applicability || norm.construction == "termijn" {
      norm.references = references(in: clause.whole, of: id)
    }
    guard normClass != .overig else { return norm }
    let words = SentenceWords(sentence, table)
    norm.features.formUnion(words.features())
    // What one ground of a list says is not said of the others.
    if sentence.isList, !frame.isCumulative {
      for feature in [
        NormFeature.eindeNaarAard, .opVerzoek, .vervanging, .overgang, .looptijd, .evenredig, .tegenprestatie,
      ]
      where norm.features.contains(feature) && !words.holds(feature, inEachItemOf: sentence) {
        norm.features.remove(feature)
      }
      norm.exceptions = exceptions(frame, sentence, words)
    }
    // "de verzekering eindigt": what is no right or decision has no last day for an application.
    // "wordt uitsluitend gebruikt indien de maatregel niet tijdig werkt": whose term it is, remains open.
    if norm.construction == "van-rechtswege-anders" || norm.construction == "slechts-indien" {
      norm.features.remove(.fataleTermijn)
    }
    // "woont niet in de gemeente": where a person is named, the burden is not the municipality's.
    if words.words.contains(where: { $0.classes.contains(.citizen) }) { norm.features.remove(.overheid) }
    if words.opensWithGovernment { norm.features.insert(.overheid) }
    // An end by the calendar alone; a condition beside it makes it something else.
    if norm.features.contains(.looptijd), frame.conditionAt >= 0 || frame.op != .lapse {
      let term = words.cues(of: [.looptijd]).first?.lowerBound ?? 0
      // "vervalt het recht door verloop van vijftien jaar": whatever the condition, the calendar ends it.
      let isEndedByTime = words.words[term].id == KnownWord.door.id && frame.isMain[safe: term] ?? false
      if frame.op != .lapse || term > frame.conditionAt && !isEndedByTime { norm.features.remove(.looptijd) }
    }
    if isAboutOfficials { norm.features.insert(.ambt) }
    // "neemt de aanvraag niet in behandeling, als een ander verantwoordelijk is voor de behandeling van de aanvraag": no fee.
    if frame.verb?.named == .handling { norm.features.remove(.tegenprestatie) }
    // "vaardigt een dwangbevel uit, indien niet tijdig is betaald": it collects, and takes nothing for the delay.
    if frame.verb?.named == .issuing { norm.features.remove(.fataleTermijn) }
    if frame.conditionAt >= 0, words.isOrgan(at: frame.conditionAt + 1) { norm.features.remove(.fataleTermijn) }
    if frame.marks.contains(.deviation) { norm.features.insert(.afwijken) }
    // What is bound to a permit serves the interest for which the permit is required: that frames it.
    if norm.construction == "kan-voorschriften" { norm.features.insert(.kaders) }
    if sentence.isList { norm.features.insert(.opsomming) }
    if frame.marks.contains(.room) { norm.features.insert(.ruimte) }
    if frame.marks.contains(.weakRoom) { norm.features.insert(.beoordeling) }
    // What is imposed may be no boete: a levy, a maatregel.
    if norm.family == .boete, !norm.features.contains(.boete) { norm.family = .overig }
    if norm.family == .overig,
      norm.features.contains(.afzien) || norm.features.contains(.ruimte) || frame.op == .takesPlace
    {
      norm.family = words.namedFamily()
    }
    if !frame.marks.isDisjoint(with: [.unless, .closed]) { norm.features.insert(.uitzondering) }
    norm.evidence = frame.evidence(sentence, table)
    norm.hasOrganActor = frame.actor == .organ
    if norm.burden == .begunstigend,
      norm.construction == "afzien" || frame.verb?.named == .refraining || frame.protects(words)
    {
      norm.features.insert(.bescherming)
    }
    // "In afwijking van het eerste lid eindigt het recht ...": another outcome for some.
    if normClass == .gebonden, words.opensWithDeviation {
      norm.features.insert(.afwijken)
      norm.references = references(in: clause.whole, of: id)
    }
    if normClass == .gebonden { finish(&norm, frame, words) } else { settleChoice(&norm, clause, words, id) }
    if let told = frame.toldBurden(norm, words) { norm.burden = told }
    // "wordt een korting toegepast" is "wordt gekort", with the decision in the noun (legal.md B.3, BF18). Without a
    // condition, or "voor elk jaar" or "voor zover", it is a sum; on pay it sets off what comes from elsewhere.
    if normClass == .gebonden, norm.burden == .belastend, frame.takesOff(words) {
      norm.family = .verlaging
      let isSum = ["elk", "elke", "ieder", "iedere", "zover"].contains { words.hold("voor", $0) }
      norm.isCore =
        norm.grade != .g2 && frame.marks.contains(.conditional) && !isSum && !norm.features.contains(.ambt)
    }
    if norm.burden == .belastend, frame.actor == .organ, words.isAmongAuthorities(frame.subject, frame.conditionAt) {
      norm.features.insert(.overheid)
    }
    if normClass == .discretionair { norm.references = references(in: clause.whole, of: id) }
    return norm
  }

  /// The construction with the highest score of those that fit; none in acts and artikelen that hold no norms of ours.
  func construction(_ frame: Frame, _ id: NodeID) -> Construction? {
    guard !isForeignDomain, frame.op != .none else { return nil }
    let candidates = constructionsByOperator[Int(frame.op.rawValue)]
    guard let best = candidates.firstIndex(where: { $0.fits(frame) }), !holdsNoNorms(document, id) else {
      return nil
    }
    return candidates[best]
  }

  /// Burden, grade, family and core of a bound norm.
  private func finish(_ norm: inout Norm, _ frame: Frame, _ words: SentenceWords) {
    if norm.burden == .belastend,
      frame.isRelief(words) || norm.features.contains(.opVerzoek) && frame.op != .entitlement
    {
      norm.burden = .begunstigend
    }
    // "heeft geen recht op ziekengeld over de dagen waarop hij verlof geniet": the right itself goes on.
    if frame.op == .entitlement, words.limitsTime { norm.features.insert(.eindeNaarAard) }
    // "wordt het percentage verlaagd": one step of a computation, which may turn out either way.
    if norm.burden == .belastend, frame.changesFigure(words) { norm.burden = .neutraal }
    switch frame.op {
    case .lapse, .liability, .entitlement, .amount, .takesPlace:
      norm.grade = .gr
      switch frame.op {
      case .lapse: norm.family = .vanRechtswege
      case .liability: norm.family = .verschuldigd
      case .amount: norm.family = norm.features.contains(.boete) ? .boete : .bedrag
      // "Geen opschorting vindt plaats": the decision stands in the noun, and is known by now.
      case .takesPlace: break
      default: norm.family = .recht
      }
    case .fiction: norm.family = .fictie
    case .modalActive, .modalPassive, .competent: if frame.marks.contains(.negated) { norm.family = .verbod }
    case .none, .active, .passive, .applicability, .other: break
    }
    if norm.grade == .none {
      norm.grade = frame.marks.contains(.weakRoom) ? .g2 : norm.features.contains(.uitzondering) ? .g1 : .g3
    }
    // What is not paid settles nothing.
    if let verb = frame.verb, verb.named.isDisjoint(with: .settling) || frame.marks.contains(.negated) {
      norm.features.remove(.verrekening)
    }
    // "wordt geschorst tot de dag waarop het besluit van kracht wordt": so long, and nothing comes in its place.
    if norm.family == .schorsing { norm.features.remove(.vervanging) }
    // A decision of an organ ends nothing by its nature; that it pays no more does, unless somebody was too late for it.
    let endsPayment =
      frame.op == .passive && frame.marks.contains(.negated) && !norm.features.contains(.fataleTermijn)
      && frame.verb?.named.isDisjoint(with: .payingOut) == false
    if frame.op != .lapse, frame.op != .entitlement, !endsPayment { norm.features.remove(.eindeNaarAard) }
    norm.isCore = norm.grade != .g2 && CoreForm.holds(frame, norm.normClass, norm.burden)
    // What is imposed beside a boete: a levy is owed by all, a maatregel hits the one who failed.
    if frame.verb?.family == .boete, norm.family != .boete, frame.marks.contains(.liability) { norm.isCore = false }
  }
}

extension NormReference {
  /// The provision of a scope; containers and other acts are none.
  init?(_ named: NamedProvision) {
    switch named.scope {
    case .article(let number): self.init(article: number, lid: "", onderdelen: named.onderdelen)
    case .paragraph(let article, let lid): self.init(article: article, lid: lid, onderdelen: named.onderdelen)
    case .articles, .regulation, .delegated, .division, .other: return nil
    }
  }
}

/// The acts whose norms are between private parties or about crime and courts (legal.md F.4).
struct ActDomain {
  let isExcluded: Bool
  /// Whether it rules how those who hold an office are employed: government speaks as employer there.
  let isAboutOfficials: Bool

  init(_ document: Document) {
    let title = (document.citationTitle.isEmpty ? document.title : document.citationTitle).lowercased()
    let whole = document.title.lowercased()
    let named = [
      "burgerlijk wetboek", "wetboek van", "faillissementswet", "grondwet", "wet op de economische delicten",
    ]
    let described = ["op het faillissement", "regterlijke organisatie", "rechterlijke organisatie", "regterlijke magt"]
    isAboutOfficials = ["rechtspositie", "ambtenarenreglement", "bezoldigingsbesluit"].contains {
      title.holds($0) || whole.holds($0)
    }
    isExcluded =
      named.contains { title.hasPrefix($0) || whole.hasPrefix($0) }
      || described.contains { whole.holds($0) && !whole.holds("wijziging") && !whole.holds("uitvoering") }
      || whole.hasPrefix("boek ") || title.hasPrefix("boek ")
  }
}

extension Frame {
  /// A second clause without a subject of its own has that of the first: "wordt niet verstrekt of wordt ingetrokken, indien ...".
  func inheritingSubject(_ first: Frame) -> Frame {
    let isSameThing = op == .amount || first.op == .passive && (op == .passive || op == .modalPassive)
    guard isSameThing, actor == .other || actor == .none else { return self }
    var frame = self
    frame.actor = first.actor
    frame.marks.formUnion(first.marks.intersection([.decision, .money, .benefit, .liability, .official]))
    return frame
  }

  /// A second clause without an actor of its own has that of the first.
  func inheriting(_ first: Frame) -> Frame {
    guard first.actor == .organ, op == .active || op == .modalActive, actor != .court, actor != .citizen else {
      return self
    }
    var frame = self
    frame.actor = .organ
    // "schorst, wijzigt of trekt de vergunning in"
    if first.marks.contains(.weakRoom) { frame.marks.insert(.weakRoom) }
    return frame
  }

  func evidence(_ sentence: Sentence, _ table: TokenTable) -> [Evidence] {
    var result: [Evidence] = []
    func add(_ role: Evidence.Role, _ index: Int, words: Int = 1) {
      guard index >= words - 1, index < sentence.tokens.count else { return }
      let first = table.tokens[Int(sentence.tokens[index - words + 1])].range
      result.append(
        Evidence(role: role, range: first.lowerBound..<table.tokens[Int(sentence.tokens[index])].range.upperBound))
    }
    if let first = subject.first, let last = subject.last, last < sentence.tokens.count {
      let start = table.tokens[Int(sentence.tokens[first])].range.lowerBound
      let end = table.tokens[Int(sentence.tokens[last])].range.upperBound
      if start < end { result.append(Evidence(role: .actor, range: start..<end)) }
    }
    // "wordt een rijbewijs niet afgegeven": without its "niet" the verb would say the opposite. What comes behind the verbs,
    // "wordt geacht niet te wonen", denies something else.
    let close = max(nonFinite, particle)
    let denial = subject.contains(negation) || close > finite && negation > close ? -1 : negation
    if denial < finite { add(.werkwoord, denial) }
    add(.werkwoord, finite)
    if denial > finite { add(.werkwoord, denial) }
    add(.werkwoord, nonFinite)
    add(.werkwoord, particle, words: max(1, verb?.particleWords.count ?? 1))
    return result
  }
}

import Legislation

/// Whether a burdening bound norm stands in one of the forms that are beyond doubt (legal.md B.3: P1, P2, and GR with a citizen).
struct CoreForm {
  /// Verbs of the core; others (verrekenen, herzien) proved too weak for a warning.
  private static let burdening: VerbNames = [
    "weigeren", "afwijzen", "intrekken", "schorsen", "opschorten", "terugvorderen", "verlagen", "opleggen", "korten",
    "buitenbehandelinglaten", "buitenbehandelingstellen", "stopzetten", "doorhalen", "ongeldigverklaren", "uitsluiten",
    "afwijzendbeslissen",
  ]
  private static let favouring: VerbNames = [
    "verlenen", "verstrekken", "toekennen", "uitbetalen", "uitkeren", "betalen", "inbehandelingnemen", "afgeven",
    "uitreiken",
  ]

  static func holds(_ frame: Frame, _ normClass: NormClass, _ burden: Burden) -> Bool {
    guard normClass == .gebonden, burden == .belastend else { return false }
    switch frame.op {
    case .active, .passive:
      guard let verb = frame.verb, !frame.marks.contains(.state) else { return false }
      // "wordt de verplichting opgelegd verslag uit te brengen": what one must do beside what one gets.
      if verb.named == .imposing, frame.op == .passive, frame.marks.contains(.sanction) { return false }
      // "worden de producten uitgesloten": a rule for things.
      if verb.named == .excluding, frame.actor != .citizen, frame.actor != .company { return false }
      if !burdening.isDisjoint(with: verb.named) { return true }
      // "beëindigt de verzekering": an organ ends what it gave; in the passive the word says as much of a step or a task.
      if frame.op == .active, frame.actor == .organ, verb.named == .ending { return true }
      guard !favouring.isDisjoint(with: verb.named), frame.marks.contains(.negated) else { return false }
      // "wordt niet verleend zolang de termijn niet is verstreken": not yet.
      if frame.marks.contains(.waiting) { return false }
      // "Uit het fonds worden geen leningen verstrekt": without facts it tells what there is, and hits nobody.
      return frame.op == .active || verb.named == .handling || frame.isMain.contains(false)
        || !frame.marks.isDisjoint(with: [.conditional, .limitedSubject, .person, .organAgent])
    case .lapse:
      // "is van rechtswege geschorst": no right ends, but the one who had it may not use it.
      if frame.verb?.named == .suspending, frame.marks.contains(.exLege) { return true }
      // An end by the calendar alone hits nobody by surprise.
      let isBenefit = frame.actor == .money && frame.marks.contains(.benefit)
      guard frame.actor == .right || frame.actor == .decision || isBenefit else { return false }
      return !frame.marks.isDisjoint(with: [.conditional, .limitedSubject, .exLege]) || frame.isMain.contains(false)
    case .entitlement:
      return frame.marks.contains(.negated)
        && (!frame.marks.isDisjoint(with: [.conditional, .limitedSubject]) || frame.isMain.contains(false))
    case .liability: return frame.actor == .citizen && frame.marks.contains(.conditional)
    case .none, .modalActive, .modalPassive, .competent, .amount, .fiction, .applicability, .takesPlace, .other:
      return false
    }
  }
}

extension Frame {
  /// Objects whose withdrawal or end relieves: duties, measures, regulations, suspensions (legal.md B.5 RELIEF).
  func isRelief(_ words: SentenceWords) -> Bool {
    if op == .lapse {
      let ending: Set<String> = [
        "schorsing", "opschorting", "verplichting", "verplichtingen", "verbod", "maatregel", "vordering",
        "uithuisplaatsing", "bevoegdheid", "besluit",
      ]
      // "een eerder besluit", "de voorlopige voorziening": what something else takes the place of.
      let passing: Set<String> = ["eerder", "eerdere", "oorspronkelijke", "voorlopige"]
      // "het besluit tot het verlenen van de toets": what it gave ends with it.
      if subject.contains(where: { gifts.contains(words.string($0)) }) { return false }
      // "vervalt de opgelegde schorsing of voorlopige voorziening": it held until a decision, whatever stands before it.
      if isInterim(words) { return true }
      return subject.prefix(3).contains { index in
        let word = words.string(index)
        return ending.contains(word) || passing.contains(word) || burdens(word)
      }
    }
    guard let verb, !VerbNames.relieving.isDisjoint(with: verb.named) else { return false }
    let objects: Set<String> = [
      "voorschriften", "verplichting", "verplichtingen", "regels", "schorsing", "opschorting",
      "opschortingsbesluit", "bevel", "last", "aanwijzingen", "bevoegdheid", "termijn", "stemopneming", "inhouding",
      "vergadering", "beheer",
      "invordering", "tenuitvoerlegging",
    ]
    // "trekt de ontheffing in, wanneer ... de voorschriften niet naleeft": what the condition names is not withdrawn.
    let end = conditionAt > finite ? conditionAt : words.words.count
    return (0..<min(end, words.words.count)).contains { index in
      guard isMain[safe: index] == true, !words.standsBehindPreposition(index) else { return false }
      // "gaat over tot intrekking of schorsing van de vergunning": it does the one or the other.
      if words.string(index - 1) == "of", words.isDecisionNoun(index - 2) { return false }
      let word = words.string(index)
      if word == "aanwijzing" { return liftsInstruction(words) }
      // "wordt de bevoegdheid een nieuwe vergunning te verlenen opgeschort": what it would have given is put off.
      if word == "bevoegdheid", words.words.indices.contains(where: { gifts.contains(words.string($0)) }) {
        return false
      }
      return objects.contains(word) || burdens(word)
    }
  }
}

extension Frame {
  /// Whether the subject is a "voorlopige voorziening", by that name or as "een dergelijke voorziening" in its sentence.
  private func isInterim(_ words: SentenceWords) -> Bool {
    subject.contains { words.string($0) == "voorziening" }
      && words.words.indices.contains { words.string($0) == "voorlopige" && words.string($0 + 1) == "voorziening" }
  }

  /// "kan op verzoek van de houder": the one whom it hits wants it, unless that makes no difference ("al dan niet op verzoek").
  func isAskedFor(_ words: SentenceWords) -> Bool {
    words.cues(of: [.opVerzoek]).contains { isRequest($0.lowerBound, words) }
  }

  /// Whether the words from an index on, in the main clause, ask for what is decided.
  private func isRequest(_ index: Int, _ words: SentenceWords) -> Bool {
    isMain[safe: index] ?? false && !["niet", "of", "hetzij"].contains(words.string(index - 1))
  }

  /// "wordt niet geweigerd", "wordt slechts geweigerd"; what is "uitsluitend verstrekt" is kept from the others.
  func protects(_ words: SentenceWords) -> Bool {
    marks.contains(.negated) && !words.limitsDenial || marks.contains(.restrictive) && verb?.effect != .favouring
  }

  /// The burden that nouns tell where the construction of the sentence can't; nil where they tell none.
  func toldBurden(_ norm: Norm, _ words: SentenceWords) -> Burden? {
    if mayDismiss(words), hasSubject("ontslag", words) { return burdenOfDismissal(norm, words) }
    if norm.normClass == .discretionair, let burden = burdenOfChoice(norm, words) { return burden }
    // "wordt slechts verleend aan", "toelating vindt alleen plaats, indien": it keeps out the others.
    let gives = verb.map { $0.effect == .favouring && op != .entitlement } ?? (op == .takesPlace)
    if norm.normClass == .gebonden, norm.burden == .begunstigend, gives, marks.contains(.restrictive),
      !marks.contains(.negated)
    {
      return .belastend
    }
    // "kan slechts herleven, indien", "kan slechts in aanmerking komen, indien": who does not meet it has no right.
    if op == .entitlement, marks.contains(.restrictive), !marks.contains(.negated),
      words.words[safe: finite]?.classes.contains(.kan) ?? false || ["komt", "komen"].contains(words.string(finite))
    {
      return .belastend
    }
    // "Het recht op de uitkering ontstaat niet eerder dan ...": when, and not whether.
    if op == .entitlement, words.hold("niet", "eerder") || words.hold("niet", "vroeger") { return .neutraal }
    // "Daarvan kan slechts worden afgeweken, indien"
    if norm.construction == "kan-afwijken", marks.contains(.restrictive) { return .belastend }
    // "de rente vervalt in maandelijkse termijnen": it falls due.
    if op == .lapse, words.fallsDue { return .neutraal }
    // "kan een toegekende toelage herzien, indien zij tot een te hoog bedrag is vastgesteld", "herziet in het voordeel van"
    if verb?.named == .revising, norm.burden == .neutraal {
      if words.hold("te", "hoog") && !words.hold("te", "laag") || words.hold("ten", "nadele") { return .belastend }
      if words.hold("voordeel", "van") { return .begunstigend }
    }
    guard let verb, op == .passive || op == .modalPassive else { return nil }
    // "het verschuldigde bedrag wordt verhoogd": more is owed, and not more received.
    if !verb.named.isDisjoint(with: .raising), subject.contains(where: { words.string($0).hasPrefix("verschuldigd") }) {
      return marks.contains(.negated) ? .begunstigend : .belastend
    }
    // "kan slechts worden verleend of geweigerd op de gronden ...": it may be either.
    if norm.construction == "kan-slechts-gesloten", words.hold("of", "geweigerd") { return .neutraal }
    // "wordt de lening omgezet in een gift"
    if verb.named == .turning, words.words.indices.contains(where: { words.isGift($0) }) { return .begunstigend }
    if takesOff(words) {
      // "op de bijdrage wordt een korting toegepast": less is owed, and not less received.
      let isOwed = words.words.indices.prefix(max(subject.lowerBound, 0)).contains {
        words.words[$0].classes.contains(.liability) && isMain[safe: $0] ?? false
      }
      return marks.contains(.negated) || isOwed ? .begunstigend : .belastend
    }
    // "wordt de toeslag met die uitkering verminderd": it is lowered for who has it.
    if verb.named == .lessening, !marks.contains(.negated), norm.burden == .neutraal,
      actor == .right || subject.contains(where: { words.words[$0].classes.contains(.benefit) })
    {
      return .belastend
    }
    // "wordt door de ontvanger terugbetaald", "wordt de lening terugbetaald"
    return verb.named == .repaying && (marks.contains(.citizenAgent) || hasSubject("lening", words)) ? .belastend : nil
  }

  /// What a power that its verb does not tell may do to somebody.
  private func burdenOfChoice(_ norm: Norm, _ words: SentenceWords) -> Burden? {
    // "kan onder beperkingen worden verleend"
    if verb?.named == .granting, op == .modalPassive, words.hold("onder", "beperkingen") { return .belastend }
    guard norm.burden == .neutraal, actor == .organ, op == .modalActive || op == .competent else { return nil }
    // "kan op aanvraag besluiten dat"
    let isAsked = words.words.indices.contains {
      words.string($0) == "op" && ["verzoek", "aanvraag"].contains(words.string($0 + 1)) && isRequest($0, words)
    }
    if isAsked || words.givesSomething { return .begunstigend }
    return words.ordersSomebody ? .belastend : nil
  }

  /// "een korting wordt toegepast"; the korting that was granted before is a benefit.
  func takesOff(_ words: SentenceWords) -> Bool {
    guard verb?.named == .applying else { return false }
    return hasSubject("inhouding", words)
      || words.string(subject.lowerBound) == "een" && hasSubject("korting", words)
  }

  private func hasSubject(_ noun: String, _ words: SentenceWords) -> Bool {
    subject.contains { words.string($0) == noun }
  }

  /// Whether what it says may be that a dismissal is given, or feigned, or takes place.
  private func mayDismiss(_ words: SentenceWords) -> Bool {
    if op == .takesPlace { return ["vindt", "kan"].contains(words.string(finite)) }
    guard let verb, !verb.named.isDisjoint(with: .dismissing) else { return false }
    return op != .fiction || marks.contains(.conditional)
  }

  /// "wordt ontslag verleend" ends what somebody has, unless he asked for it; "het ontslag wordt verleend met ingang van" tells when.
  private func burdenOfDismissal(_ norm: Norm, _ words: SentenceWords) -> Burden? {
    if norm.features.contains(.opVerzoek) { return .begunstigend }
    // "een ontslag kan slechts plaatsvinden, indien": what stands in its way.
    if norm.normClass == .gebonden, marks.contains(.restrictive) { return .neutraal }
    let isKnown = ["het", "dit"].contains(words.string(subject.lowerBound))
    return isKnown && op == .passive ? .neutraal : .belastend
  }

  /// "trekt de aanwijzing in, zodra de visser aan de eisen voldoet": it told what to do. Any other aanwijzing made somebody something.
  private func liftsInstruction(_ words: SentenceWords) -> Bool {
    guard conditionAt > finite else { return false }
    let condition = words.words.indices.dropFirst(conditionAt).map(words.string).prefix { $0 != ";" }
    return condition.contains { ["voldoet", "voldaan"].contains($0) } && !condition.contains("niet")
  }

  /// Whether what is lowered is a figure by which something is computed.
  func changesFigure(_ words: SentenceWords) -> Bool {
    guard op == .passive, let verb, !VerbNames.lowering.isDisjoint(with: verb.named) else { return false }
    let figures: Set<String> = ["percentage", "percentages", "waarde", "vermindering", "grondslag", "rekenrente"]
    // "wordt de toeslag verlaagd met de uitkomst van de formule": so it is computed for everybody.
    return subject.contains { figures.contains(words.string($0)) }
      || words.words.indices.contains { words.string($0) == "formule" }
  }
}

/// Nouns for what a decision gives.
private let gifts: Set<String> = ["verlenen", "verlening", "toekennen", "toekenning", "toelating", "erkenning"]

/// The ends of compounds for what burdens people while it lasts: "droogteafkondiging", "vaarverbod".
private let burdenEndings = [
  "afkondiging", "aanwijzing", "verbod", "maatregel", "maatregelen", "beperking", "beperkingen",
]

/// Whether a word is one for what burdens people while it lasts; "aanwijzing" alone may as well be what made somebody something.
private func burdens(_ word: String) -> Bool {
  word != "aanwijzing" && burdenEndings.contains(where: word.hasSuffix)
}

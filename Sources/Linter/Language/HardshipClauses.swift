import Legislation

/// Finds hardship clauses and other valves in the sentences of a provision (legal.md C).
struct ClauseReader {
  let document: Document
  let table: TokenTable

  /// Whether a sentence with words of these classes may hold a clause; the reader is for no other sentences.
  static func mayRead(_ found: WordClass) -> Bool {
    found.contains(.clauseSign) && !found.isDisjoint(with: [.kan, .duty, .clauseOpener])
  }

  /// The clause of a provision: the first sentence that makes one.
  func clause(in sentences: [(sentence: Sentence, frame: Frame)], node: NodeID) -> HardshipClause? {
    var found: HardshipClause?
    for (sentence, frame) in sentences {
      guard let clause = clause(in: sentence, frame, node: node) else { continue }
      if clause.kind == .hardheidsclausule { return clause }
      found = found ?? clause
    }
    return found
  }

  private func clause(in sentence: Sentence, _ frame: Frame, node: NodeID) -> HardshipClause? {
    let signs = ClauseSigns(sentence, frame, table)
    guard let kind = signs.kind else { return nil }
    let references = ReferenceParser(sentence, in: table, of: node, in: document).references()
    let named = signs.scope(references, kind: kind)
    let scope = named.map(\.scope)
    let slots = ClauseSlotReader(sentence, frame, table).slots(scope: scope, references: references)
    return HardshipClause(
      kind: kind, scope: scope,
      onderdelen: named.reduce(into: [:]) { if !$1.onderdelen.isEmpty { $0[$1.scope] = $1.onderdelen } },
      organ: slots.organ.map { document.line($0) } ?? "", evidence: signs.evidence,
      node: node, slots: slots)
  }
}

/// The words in a sentence that make it a clause, or speak against it.
struct ClauseSigns {
  private let sentence: Sentence
  private let frame: Frame
  private let table: TokenTable
  private let words: [String]
  /// The words of unfairness: "onbillijkheid", "hardheid".
  private var hardshipAt = -1
  /// Other open criteria: dringende redenen, bijzondere gevallen, onevenredig.
  private var openAt = -1
  /// "buiten toepassing laten", "afwijken", "tegemoetkomen".
  private var deviationAt = -1
  /// "ontheffing verlenen", "afzien", an outcome of its own.
  private var exemptionAt = -1
  private var modalAt = -1
  private var isGeneral = false
  private var tenzijAt = -1

  init(_ sentence: Sentence, _ frame: Frame, _ table: TokenTable) {
    self.sentence = sentence
    self.frame = frame
    self.table = table
    words = sentence.tokens.map { table.string(table.tokens[Int($0)].word) }
    scan()
  }

  private mutating func scan() {
    for (index, word) in words.enumerated() {
      guard let sign = Self.signs[word] else { continue }
      note(sign, index + 1 < words.count ? words[index + 1] : "", at: index)
    }
    if frame.marks.contains(.delegation), !words.contains("afgeweken") { isGeneral = true }
    for (index, word) in words.enumerated() where ["nadere", "bijzondere", "afwijkende"].contains(word) {
      if ["regels", "regelen"].contains(words[safe: index + 1] ?? ""), words[safe: index + 2] != "ter" {
        isGeneral = true
      }
    }
    if words.contains("groepen") && words.contains("ministeriële")
      || words.contains("bepaald") && words.contains("ministeriële")
    {
      isGeneral = true
    }
  }

  /// What a word is a sign of, with what must stand beside it.
  private enum Sign {
    case hardship, deviation, nounOfDeviation, splitDeviation, settingAside, exemption, splitExemption, modal, unless
    case rules
    case criterion(before: String = "")
    case criterionBefore(oneOf: [String])
  }

  private static let signs: [String: Sign] = {
    let rows: [(Sign, [String])] = [
      (.hardship, ["onbillijkheid", "onbillijkheden", "onbillijk", "onbillijke", "hardheid"]),
      (
        .deviation,
        ["afwijken", "afgeweken", "afwijkende", "afwijkend", "tegemoet", "tegemoetkomen", "tegemoetgekomen"]
      ),
      (.nounOfDeviation, ["afwijking"]), (.splitDeviation, ["wijken"]), (.settingAside, ["buiten"]),
      (.exemption, ["ontheffing", "vrijstelling", "afzien", "afgezien", "matigen", "kwijtschelden"]),
      (.splitExemption, ["zien"]), (.modal, ["kan", "kunnen", "bevoegd"]), (.unless, ["tenzij"]),
      (.rules, ["regels", "regelen"]), (.criterion(before: "reden"), ["dringende", "gewichtige", "klemmende"]),
      (.criterionBefore(oneOf: ["gevallen", "omstandigheden"]), ["bijzondere"]),
      (.criterionBefore(oneOf: ["geval"]), ["bijzonder"]),
      (.criterion(before: "geval"), ["uitzonderlijke", "individuele"]),
      (
        .criterion(),
        [
          "uitzonderingsgevallen", "onevenredig", "onevenredige", "onredelijk", "onredelijke", "bezwarend",
          "schrijnende",
        ]
      ),
    ]
    return Dictionary(uniqueKeysWithValues: rows.flatMap { sign, words in words.map { ($0, sign) } })
  }()

  private mutating func note(_ sign: Sign, _ next: String, at index: Int) {
    switch sign {
    case .hardship: if hardshipAt < 0 { hardshipAt = index }
    case .deviation: if deviationAt < 0 { deviationAt = index }
    case .nounOfDeviation:
      if deviationAt < 0, words[safe: index - 1] == "in" || words[safe: index - 1] == "met" { deviationAt = index }
    case .splitDeviation: if deviationAt < 0, words[safe: index - 2] == "af" { deviationAt = index }
    case .settingAside:
      if next == "toepassing", deviationAt < 0 || words[deviationAt] != "buiten" { deviationAt = index }
    case .exemption: if exemptionAt < 0 { exemptionAt = index }
    case .splitExemption:
      if words[safe: index - 1] == "te", words[safe: index - 2] == "af", exemptionAt < 0 { exemptionAt = index }
    case .modal: if modalAt < 0 { modalAt = index }
    case .unless: tenzijAt = index
    case .rules:
      if ["vaststellen", "stellen", "gesteld", "vast"].contains(next) || words[safe: index + 2] == "stellen"
        || frame.marks.contains(.delegation)
      {
        isGeneral = true
      }
    case .criterion(let start): if openAt < 0, next.hasPrefix(start) { openAt = index }
    case .criterionBefore(let nouns): if openAt < 0, nouns.contains(next) { openAt = index }
    }
  }

  var kind: HardshipClause.Kind? {
    if frame.actor == .court || frame.marks.contains(.court), frame.actor != .organ { return nil }
    if frame.marks.contains(.privateLaw) && hardshipAt < 0 { return nil }
    if isGeneral, tenzijAt < 0 { return nil }
    // "kan geen ontheffing verlenen" takes room away.
    if hardshipAt < 0, frame.marks.contains(.negated), frame.actor == .organ, frame.verb?.effect == .favouring {
      return nil
    }
    let mayDecide = modalAt >= 0 && frame.actor != .citizen
    if hardshipAt >= 0 {
      if deviationAt >= 0, modalAt >= 0, !isNamedOutcome { return .hardheidsclausule }
      if modalAt >= 0 || tenzijAt >= 0 || frame.actor == .organ || words.first == "in" && words[safe: 1] == "afwijking"
      {
        return .specifiek
      }
      return nil
    }
    // "stemt de maatregel af op de omstandigheden", "legt een lagere boete op": bound, but to the case at hand.
    if openAt >= 0, frame.actor == .organ, frame.verb?.lemma == "afstemmen" || words.contains("lagere") {
      return .specifiek
    }
    if mayDecide, openAt >= 0, deviationAt >= 0 || exemptionAt >= 0 { return .specifiek }
    if mayDecide, frame.op == .modalActive || frame.op == .competent || frame.op == .modalPassive, exemptionAt >= 0,
      words[safe: exemptionAt] == "ontheffing" || words[safe: exemptionAt] == "vrijstelling",
      frame.verb?.lemma == "verlenen"
    {
      return .specifiek
    }
    if tenzijAt >= 0, openAt > tenzijAt, frame.actor == .organ || frame.marks.contains(.organAgent) {
      return .specifiek
    }
    if mayDecide, frame.actor == .organ,
      words[safe: deviationAt] == "afwijkend" || words[safe: deviationAt] == "afwijken" && frame.op == .modalActive
    {
      return .specifiek
    }
    return nil
  }

  /// "in afwijking van het vierde lid een langere termijn vaststellen": one outcome is named, nothing is set aside.
  private var isNamedOutcome: Bool {
    guard words[safe: deviationAt] == "afwijking" else { return false }
    let after = words[min(words.count, deviationAt + 1)...].prefix(4)
    return !(after.contains("die") || after.contains("deze") || after.contains("bepalingen"))
  }

  // MARK: Scope

  func scope(_ references: [Reference], kind: HardshipClause.Kind) -> [NamedProvision] {
    let named = namedScope(references)
    guard namesDelegated, !named.isEmpty, !named.contains(where: { $0.scope == .delegated }) else { return named }
    return named + [NamedProvision(scope: .delegated)]
  }

  /// "de nadere regels ter uitvoering van dit hoofdstuk", "van de ministeriële regelingen, bedoeld in": what rests on the act.
  private var namesDelegated: Bool {
    words.indices.contains { index in
      switch words[index] {
      case "regels": words[safe: index + 1] == "ter" && words[safe: index + 2] == "uitvoering"
      case "regeling", "regelingen":
        words[safe: index - 1] == "ministeriële" && ["de", "een"].contains(words[safe: index - 2] ?? "")
      default: false
      }
    }
  }

  private func namedScope(_ references: [Reference]) -> [NamedProvision] {
    let usable = references.filter { !isInterest($0.words.lowerBound) && !isExcluded($0.words.lowerBound) }
    for region in regions {
      let inside = usable.filter { region.contains($0.words.lowerBound) && !isMention($0.words.lowerBound) }
      if !inside.isEmpty { return merged(connected(inside, before: region.upperBound == deviationAt)) }
    }
    let rest = usable.filter { !isMention($0.words.lowerBound) }
    if !rest.isEmpty { return merged(rest) }
    return merged(usable.filter { reference in regions.contains { $0.contains(reference.words.lowerBound) } })
  }

  /// Of the references before "buiten toepassing" those that hang together with the last one.
  private func connected(_ references: [Reference], before: Bool) -> [Reference] {
    guard before, var first = references.last?.words.lowerBound else { return references }
    var result: [Reference] = []
    for reference in references.reversed() {
      let between = words[min(first, reference.words.upperBound)..<first]
      guard
        result.isEmpty
          || between.allSatisfy({
            [",", "en", "of", "dan", "wel", "alsmede", "onderdeel", "onder", "het", "de", "bepaalde", "in"].contains($0)
              || $0.count == 1
          })
      else { break }
      result.insert(reference, at: 0)
      first = reference.words.lowerBound
    }
    return result
  }

  /// Where the object of the deviation stands, most telling first.
  private var regions: [Range<Int>] {
    var result: [Range<Int>] = []
    let criterion = max(
      deviationAt + 1,
      words.indices.first {
        $0 > deviationAt && ["zover", "voorzover", "indien", "wanneer", "als"].contains(words[$0])
      } ?? words.count)
    if deviationAt >= 0 {
      if ["van"].contains(words[safe: deviationAt + 1] ?? "") {
        result.append(deviationAt + 1..<max(deviationAt + 1, criterion))
      }
      if modalAt >= 0, modalAt < deviationAt { result.append(modalAt..<deviationAt) }
      if modalAt > 0, words.first == "van" { result.append(0..<modalAt) }
    }
    for index in words.indices
    where words[index] == "toepassing" && ["van", "daarvan"].contains(words[safe: index + 1] ?? "") {
      result.append(index..<min(words.count, index + 40))
      break
    }
    if modalAt >= 0, modalAt < criterion { result.append(modalAt..<criterion) }
    return result
  }

  /// "gelet op het belang dat dit artikel beoogt te beschermen": names the interest, not the scope.
  private func isInterest(_ index: Int) -> Bool {
    guard
      let interest = words.indices.first(where: {
        words[$0] == "belang" || words[$0] == "strekking" || words[$0] == "doel"
      }), interest < index
    else { return false }
    return words[index...].prefix(14).contains { ["beoogt", "beogen", "beoogd"].contains($0) }
  }

  private func isExcluded(_ index: Int) -> Bool {
    index >= 3 && words[index - 3..<index].contains("uitzondering")
      || index >= 4 && words[index - 4..<index].contains("uitzondering")
  }

  /// "bedoeld in artikel 3": says which thing is meant, not what is set aside.
  private func isMention(_ index: Int) -> Bool {
    let before = words[max(0, index - 3)..<index]
    return before.contains { ["bedoeld", "bedoelde", "genoemd", "overeenkomstig"].contains($0) }
      && !before.contains("termijn")
  }

  /// Each provision once: what is named whole somewhere is meant whole.
  private func merged(_ references: [Reference]) -> [NamedProvision] {
    var result: [NamedProvision] = []
    for named in references.flatMap(\.named) {
      guard let known = result.firstIndex(where: { $0.scope == named.scope }) else {
        result.append(named)
        continue
      }
      let isWhole = result[known].onderdelen.isEmpty || named.onderdelen.isEmpty
      result[known].onderdelen = isWhole ? [] : result[known].onderdelen.union(named.onderdelen)
    }
    return result
  }

  var evidence: [Evidence] {
    let words: [(Evidence.Role, Int)] = [
      (.criterium, hardshipAt >= 0 ? hardshipAt : openAt), (.afwijking, deviationAt >= 0 ? deviationAt : exemptionAt),
    ]
    return words.filter { $0.1 >= 0 }.map { role, index in
      Evidence(role: role, range: table.tokens[Int(sentence.tokens[index])].range)
    }
  }
}

extension Array {
  /// The element at an index, nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

import Legislation

/// A duty for citizens in the explanation of an artikel, of which the regulation itself does not speak, or that has a term
/// which the regulation has not (Ar 4.47).
func tNadereRegels(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill else { return [] }
  let explanation = context.explanation
  // Read only where the toelichting speaks of a duty.
  lazy var law = KnownDuties(bill.analysis)
  var hits: [Hit] = []
  for (index, section) in explanation.sections.enumerated() where section.saysWhatTheRegulationAsks {
    for paragraph in explanation.ownParagraphs(of: index) where paragraph.has("plicht") {
      for sentence in explanation.sentences(of: paragraph) {
        guard let duty = explanation.table.dutyOfCitizen(in: sentence, saidBy: section.wordsOfDuty) else { continue }
        let verb = explanation.table.infinitive(after: duty, in: sentence)
        let new = verb.flatMap { law.know($0) ? nil : $0 } ?? law.newTerm(in: sentence, of: explanation.table)
        guard let new else { continue }
        var hit = context.hit((section.node, explanation.table.range(of: sentence)))
        hit.values[.term] = new
        hits.append(hit)
      }
    }
  }
  return hits
}

extension Section {
  /// Whether it tells what the regulation holds, and not what its consequences are or how things were before.
  fileprivate var saysWhatTheRegulationAsks: Bool {
    switch role {
    case .artikel, .artikelSub: true
    case .sectie: kinds.first == .hoofdlijnen
    case .titel, .deel: false
    }
  }

  /// The words that lay down a duty there: beside an artikel "moet" tells what it demands, in an outline it tells much else.
  fileprivate var wordsOfDuty: Set<String> {
    role == .sectie ? ["dient", "dienen", "verplicht"] : ["moet", "moeten", "dient", "dienen", "verplicht"]
  }
}

/// What a regulation asks, as far as a toelichting can go beyond it: the verbs and the terms that it has.
private struct KnownDuties {
  private let bill: Analysis
  private let roots: Set<String>
  private let quantities: Quantities

  init(_ bill: Analysis) {
    self.bill = bill
    roots = Set(Set(bill.table.tokens.map(\.word)).map { root(bill.table.string($0)) })
    quantities = Quantities(bill.table, in: [bill.table.tokens.indices])
  }

  /// Whether the regulation has a verb: in one word, or split as in "geeft ... door".
  func know(_ verb: String) -> Bool {
    if roots.contains(root(verb)) { return true }
    return particles.contains { particle in
      guard verb.hasPrefix(particle), verb.utf8.count >= particle.utf8.count + 4 else { return false }
      return splits(root(String(verb.dropFirst(particle.count))), from: particle)
    }
  }

  /// Whether one sentence has a form of a verb with its particle behind it.
  private func splits(_ rest: String, from particle: String) -> Bool {
    guard roots.contains(rest) else { return false }
    return bill.table.rows.contains { block in
      let words = block.map { bill.table.string(bill.table.tokens[Int($0)].word) }
      guard let last = words.lastIndex(of: particle) else { return false }
      return words[..<last].contains { root($0) == rest }
    }
  }

  /// A term of a sentence, "tien dagen", that the regulation has nowhere; that of an appeal stands in the Awb.
  func newTerm(in sentence: Range<Int>, of table: TokenTable) -> String? {
    let words = sentence.map { table.string(table.tokens[$0].word) }
    guard !words.contains(where: ["bezwaar", "bezwaarschrift", "beroep", "awb"].contains) else { return nil }
    for (index, word) in words.enumerated().dropLast() {
      guard let count = cardinal(word), count > 1, let unit = Period.Unit(word: words[index + 1]) else { continue }
      let isKnown = Period(count: count, unit: unit).equals.contains(where: quantities.periods.contains)
      if !isKnown { return "\(word) \(words[index + 1])" }
    }
    return nil
  }
}

/// What the forms of a verb share: "bewaren", "bewaart", "bewaard".
private func root(_ word: String) -> String {
  var letters = word.hasPrefix("ge") && word.utf8.count > 6 ? word.dropFirst(2) : word[...]
  for ending in ["en", "t", "d"] where letters.hasSuffix(ending) && letters.utf8.count >= 5 {
    letters = letters.dropLast(ending.utf8.count)
    break
  }
  // Open and closed syllables spell one sound in two ways: "geven" and "geeft", "lezen" and "leest".
  return String(letters.filter { !"aeiou".contains($0) }.map { $0 == "v" ? "f" : $0 == "z" ? "s" : $0 })
}

extension TokenTable {
  /// Where the word stands by which a sentence lays a duty on a citizen: "De houder die verhuist, dient", "Dan dient de houder".
  fileprivate func dutyOfCitizen(in sentence: Range<Int>, saidBy words: Set<String>) -> Int? {
    guard let duty = sentence.prefix(16).first(where: { words.contains(string(tokens[$0].word)) }) else { return nil }
    func isCitizen(_ range: Range<Int>) -> Bool {
      range.clamped(to: sentence).contains { classes[Int(tokens[$0].word)].contains(.citizen) }
    }
    let isFirst = isCitizen(sentence.lowerBound..<min(duty, sentence.lowerBound + 5))
    // Far from him it is his only if what stands between is all about him.
    let isNear = duty - sentence.lowerBound <= 5 || string(tokens[duty - 1].word) == ","
    let isInverted = duty > sentence.lowerBound && isCitizen(duty + 1..<duty + 3)
    guard isFirst && isNear || isInverted else { return nil }
    // What he must do today, or had to, is no rule of this regulation.
    let isPast = sentence.contains { ["nu", "thans", "huidige", "momenteel", "nog"].contains(string(tokens[$0].word)) }
    return isPast ? nil : duty
  }

  /// The infinitive of what must be done, behind the word that lays down the duty.
  fileprivate func infinitive(after duty: Int, in sentence: Range<Int>) -> String? {
    guard let end = placeOfInfinitive(after: duty, in: sentence) else { return nil }
    let verb = string(tokens[end].word)
    guard verb.hasSuffix("en"), verb.utf8.count > 4 else { return nil }
    // "bij te wonen" is one verb.
    let isSplit =
      end - 2 > duty && string(tokens[end - 1].word) == "te" && particles.contains(string(tokens[end - 2].word))
    return isSplit ? string(tokens[end - 2].word) + verb : verb
  }

  /// Where the infinitive stands that says what must be done: after "dient" behind its "te", else at the end of the clause.
  private func placeOfInfinitive(after duty: Int, in sentence: Range<Int>) -> Int? {
    if ["dient", "dienen"].contains(string(tokens[duty].word)) {
      let te = sentence.first { $0 > duty && string(tokens[$0].word) == "te" }
      guard let te, te + 1 < sentence.upperBound else { return nil }
      // "te laten vertalen": what he must do is that it is translated.
      let isAuxiliary = te + 2 < sentence.upperBound && auxiliaries.contains(string(tokens[te + 1].word))
      return isAuxiliary ? te + 2 : te + 1
    }
    guard let end = sentence.first(where: { $0 > duty + 1 && endsClause($0, in: sentence) }) else { return nil }
    return end - 1
  }

  /// Whether a token closes the clause before it, or opens the next: "bij te wonen en is verplicht".
  private func endsClause(_ index: Int, in sentence: Range<Int>) -> Bool {
    let word = string(tokens[index].word)
    if [",", "indien", "als", "tenzij", "."].contains(word) { return true }
    guard word == "en", index + 1 < sentence.upperBound else { return false }
    return ["is", "moet", "dient", "heeft", "kan", "mag"].contains(string(tokens[index + 1].word))
  }
}

/// The infinitives that stand before the one that tells what is done.
private let auxiliaries: Set<String> = ["laten", "kunnen", "gaan", "blijven"]

/// The first parts of verbs that a sentence splits.
private let particles: Set<String> = [
  "aan", "af", "achter", "bij", "door", "in", "mee", "na", "om", "op", "over", "terug", "toe", "uit", "voor", "weg",
]

import Legislation

/// A duty for citizens in the explanation of an artikel, of which the regulation itself does not speak (Ar 4.47).
func tNadereRegels(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill else { return [] }
  let explanation = context.explanation
  let table = explanation.table
  let words = Set(bill.analysis.table.tokens.map(\.word))
  let law = Set(words.map { root(bill.analysis.table.string($0)) })
  var hits: [Hit] = []
  for (index, section) in explanation.sections.enumerated() where section.saysWhatTheRegulationAsks {
    for paragraph in explanation.ownParagraphs(of: index) where paragraph.has("plicht") {
      for sentence in explanation.sentences(of: paragraph) {
        guard let verb = table.dutyOfCitizen(in: sentence, saidBy: section.wordsOfDuty),
          law.isDisjoint(with: roots(of: verb))
        else { continue }
        var hit = context.hit((section.node, table.range(of: sentence)))
        hit.values[.term] = verb
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

/// What the law may have of a verb: all of it, or the part that stands alone in "geeft ... door".
private func roots(of verb: String) -> [String] {
  let rests = particles.filter(verb.hasPrefix).map { String(verb.dropFirst($0.count)) }
  return [root(verb)] + rests.filter { $0.utf8.count >= 4 }.map(root)
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
  /// The infinitive of what a citizen must do in a sentence that starts with him, nil where it says no such thing.
  fileprivate func dutyOfCitizen(in sentence: Range<Int>, saidBy words: Set<String>) -> String? {
    guard let duty = sentence.prefix(12).first(where: { words.contains(string(tokens[$0].word)) }),
      duty - sentence.lowerBound <= 5,
      (sentence.lowerBound..<duty).contains(where: { classes[Int(tokens[$0].word)].contains(.citizen) })
    else { return nil }
    // What he must do today, or had to, is no rule of this regulation.
    guard
      !sentence.contains(where: { ["nu", "thans", "huidige", "momenteel", "nog"].contains(string(tokens[$0].word)) })
    else { return nil }
    guard let end = infinitive(after: duty, in: sentence) else { return nil }
    let verb = string(tokens[end].word)
    guard verb.hasSuffix("en"), verb.utf8.count > 4 else { return nil }
    // "bij te wonen" is one verb.
    let isSplit =
      end - 2 > duty && string(tokens[end - 1].word) == "te" && particles.contains(string(tokens[end - 2].word))
    return isSplit ? string(tokens[end - 2].word) + verb : verb
  }

  /// Where the infinitive stands that says what must be done: after "dient" behind its "te", else at the end of the clause.
  private func infinitive(after duty: Int, in sentence: Range<Int>) -> Int? {
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

import Legislation

/// A duty for citizens in the explanation of an artikel, of which the regulation itself does not speak (Ar 4.47).
func tNadereRegels(_ rule: Rule, _ query: NamedQuery, _ context: DossierContext) -> [Hit] {
  guard let bill = context.bill else { return [] }
  let explanation = context.explanation
  let table = explanation.table
  let law = Set(bill.analysis.table.tokens.map { bill.analysis.table.string($0.word) }.map(root))
  var hits: [Hit] = []
  for section in explanation.sections where section.role == .artikel {
    for paragraph in explanation.paragraphs(of: section) where paragraph.has("plicht") {
      for sentence in explanation.sentences(of: paragraph) {
        guard let verb = table.dutyOfCitizen(in: sentence), !law.contains(root(verb)) else { continue }
        var hit = context.hit((section.node, table.range(of: sentence)))
        hit.values[.term] = verb
        hits.append(hit)
      }
    }
  }
  return hits
}

/// What the forms of a verb share: "bewaren", "bewaart", "bewaard".
private func root(_ word: String) -> String {
  var letters = word.hasPrefix("ge") && word.utf8.count > 6 ? word.dropFirst(2) : word[...]
  for ending in ["en", "t", "d"] where letters.hasSuffix(ending) && letters.utf8.count > ending.utf8.count + 3 {
    letters = letters.dropLast(ending.utf8.count)
    break
  }
  // Open and closed syllables spell one sound in two ways.
  return String(letters.filter { !"aeiou".contains($0) })
}

extension TokenTable {
  /// The infinitive of what a citizen must do in a sentence that starts with him, nil where it says no such thing.
  fileprivate func dutyOfCitizen(in sentence: Range<Int>) -> String? {
    guard
      let duty = sentence.prefix(12).first(where: {
        ["moet", "moeten", "dient", "dienen", "verplicht"].contains(string(tokens[$0].word))
      }),
      duty - sentence.lowerBound <= 5,
      (sentence.lowerBound..<duty).contains(where: { classes[Int(tokens[$0].word)].contains(.citizen) })
    else { return nil }
    let end =
      sentence.first { $0 > duty && [",", "indien", "als", "tenzij", "."].contains(string(tokens[$0].word)) } ?? duty
    guard end > duty + 1 else { return nil }
    let verb = string(tokens[end - 1].word)
    return verb.hasSuffix("en") && verb.utf8.count > 4 ? verb : nil
  }
}

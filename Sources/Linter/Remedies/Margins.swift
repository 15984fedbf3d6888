import Legislation

extension Patient {
  /// A margin of appreciation in the place of the duty: "trekt ... in" becomes "kan ... intrekken".
  ///
  /// Only in the plain orders of words in which the place of the infinitive is sure.
  var margins: [Remedy] {
    guard rule.theme == "gebonden", let (_, norm) = norm, norm.normClass == .gebonden else { return [] }
    let verbs = norm.evidence.filter { $0.role == .werkwoord }.map(\.range)
    guard let finite = verbs.first, verbs.count <= 2, let edits = edits(finite, verbs.dropFirst().first, in: norm)
    else {
      return []
    }
    let old = verbs.map { document.line($0) }.joined(separator: " … ")
    return [Remedy("Geef een marge: ‘\(old)’ wordt ‘\(edits.title)’", .choice, in: document, edits.edits)]
  }

  private func edits(_ finite: Range<Int>, _ second: Range<Int>?, in norm: Norm) -> (
    title: String, edits: [SourceEdit]
  )? {
    let word = document.line(finite)
    guard let first = word.first else { return nil }
    let folded = word.lowercased()
    let isPlural = folded.hasSuffix("en")
    func modal() -> String {
      let modal = isPlural ? "kunnen" : "kan"
      return first.isUppercase ? capitalised(modal) : modal
    }
    if folded == "wordt" || folded == "worden" {
      guard let second, second.lowerBound > finite.upperBound else { return nil }
      let participle = document.line(second)
      return (
        "\(modal()) … worden \(participle)",
        [document.replacing(finite, with: modal()), document.replacing(second, with: "worden \(participle)")]
      )
    }
    if let second {
      guard second.lowerBound > finite.upperBound, let infinitive = infinitive(of: folded, document.line(second)) else {
        return nil
      }
      return (
        "\(modal()) … \(infinitive)",
        [document.replacing(finite, with: modal()), document.replacing(second, with: infinitive)]
      )
    }
    guard let infinitive = infinitive(of: folded, ""), let end = objectEnd(behind: finite, in: norm) else { return nil }
    return (
      "\(modal()) … \(infinitive)",
      [document.replacing(finite, with: modal()), document.inserting(" " + infinitive, behind: end)]
    )
  }

  /// The infinitive of a finite form with its particle; nil where the lexicon knows none, or several.
  private func infinitive(of finite: String, _ particle: String) -> String? {
    let found = lexicon.entry(of: lexicon.id(of: finite)).finite.map { lexicon.verbs[Int($0)] }
    let lemmas = Set(found.filter { $0.particle == particle.lowercased() }.map(\.lemma))
    return lemmas.count == 1 ? lemmas.first : nil
  }

  /// Where the verb of the main clause would stand at its end: before the condition, or the end of the sentence.
  private func objectEnd(behind finite: Range<Int>, in norm: Norm) -> Int? {
    let text = document.string(finite.upperBound..<norm.range.upperBound)
    let marks = [
      ", indien", " indien", ", als", " als ", ", wanneer", " wanneer", ", tenzij", ", voor zover", " voor zover", ":",
      ".", ";",
    ]
    // A clause within the object may hold a mark of its own.
    let risky = [", die", ", dat", ", bedoeld", ", waar", ", onder"]
    let ends = marks.compactMap { text.firstRange(of: $0)?.lowerBound }
    guard let end = ends.min(), !risky.contains(where: { text[..<end].contains($0) }), end > text.startIndex else {
      return nil
    }
    return finite.upperBound + text.utf8.distance(from: text.startIndex, to: end)
  }
}

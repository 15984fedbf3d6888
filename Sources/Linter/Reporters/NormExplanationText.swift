import Legislation

/// Why the main clauses of provisions are the norms that they are, for people: per clause its words with what the lexicon knows
/// of them, what the grammar sees, and the constructions that won and lost.
public func normExplanationText(_ document: Document, _ explained: [ExplainedProvision]) -> String {
  let lines = Lines(document.source)
  var text = ""
  for explained in explained {
    for clause in explained.clauses {
      let position = lines.position(at: document.span(of: clause.norm.range).start)
      text += "\(visibleLine(document.source.path)):\(position.line):\(position.column): "
      text += "\(visibleLine(LegalAddress(document, explained.provision.node).name))\n"
      text += "  \(visibleLine(document.line(clause.norm.range)))\n"
      text += "  norm: \(clause.norm.normClass.rawValue), \(clause.norm.burden.rawValue)"
      text += clause.norm.construction == "-" ? "\n" : ", door de constructie \(clause.norm.construction)\n"
      text +=
        "  zin: \(clause.op)\(clause.verb.isEmpty ? "" : ", werkwoord \(clause.verb)"), onderwerp \(clause.actor)\n"
      if !clause.marks.isEmpty { text += "  kenmerken: \(clause.marks.joined(separator: ", "))\n" }
      text += words(of: clause, document)
      text += candidates(of: clause)
    }
    text += outcome(of: explained)
  }
  return text
}

/// The class of the provision as a whole, and what its words weigh against the grammar.
private func outcome(of explained: ExplainedProvision) -> String {
  let provision = explained.provision
  let text = "  bepaling: \(provision.normClass.rawValue), \(provision.burden.rawValue)"
  guard let weighing = explained.weighing else { return text + "; de woorden wegen niet anders\n" }
  let reasons = weighing.reasons.map { "\($0.label) \($0.weight)" }.joined(separator: ", ")
  return text + "; de woorden wegen \(weighing.margin) meer voor \(weighing.normClass.rawValue)"
    + (weighing.isClear ? " dan voor \(weighing.grammar.rawValue)" : ", te weinig") + ": \(reasons)\n"
}

/// The words with a class or a part in the clause; the others are known to nobody.
private func words(of clause: ExplainedClause, _ document: Document) -> String {
  let rows = clause.words.filter { !$0.classes.isEmpty || !$0.part.isEmpty }.map { word in
    let said = [word.part, word.classes.joined(separator: ", "), word.isMain ? "" : "bijzin"].filter { !$0.isEmpty }
    return (visibleLine(document.line(word.range)), said.joined(separator: "; "))
  }
  let width = rows.map(\.0.count).max() ?? 0
  return rows.reduce("  woorden:\n") { text, row in
    "\(text)    \(row.0)\(String(repeating: " ", count: width - row.0.count + 2))\(row.1)\n"
  }
}

private func candidates(of clause: ExplainedClause) -> String {
  guard !clause.candidates.isEmpty else { return "  constructies: geen voor deze zin\n" }
  var winner = clause.norm.construction
  return clause.candidates.reduce("  constructies:\n") { text, candidate in
    let outcome: String
    if let misfit = candidate.misfit {
      outcome = misfit
    } else if candidate.name == winner {
      outcome = "past"
      winner = ""
    } else {
      outcome = clause.norm.construction == "-" ? "past, maar hier gelden geen normen" : "past, weegt minder"
    }
    let score = String(candidate.score)
    return "\(text)    \(String(repeating: " ", count: max(0, 3 - score.count)))\(score)  \(candidate.name) "
      + "(\(candidate.normClass.rawValue)): \(outcome)\n"
  }
}

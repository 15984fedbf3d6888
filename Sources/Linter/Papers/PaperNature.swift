import Legislation

/// What a paper is that can't be judged, or is no toelichting: one clause of Dutch.
package func nature(of document: Document) -> String {
  let title = document.paperTitle.isEmpty ? document.title : document.paperTitle
  let name = title.isEmpty ? "" : " (‘\(title)’)"
  if document.kind.isRegulation { return "dit is een regeling zonder toelichting\(name)" }
  guard let paper = paperName(title) ?? (isLetter(document) ? letter : nil) else {
    return "hierin is geen regeling of toelichting herkend\(name)"
  }
  return "dit is \(paper)\(name), geen regeling of toelichting"
}

/// Whether the head of a letter stands above a text that bears no title.
private func isLetter(_ document: Document) -> Bool {
  let opening = document.string(0..<min(document.text.count, 1_500)).lowercased()
  return opening.hasPrefix("aan de ")
    || ["onze referentie", "ons kenmerk", "\ngeachte "].contains { opening.contains($0) }
}

private let letter = "een brief of ambtelijke nota"

/// What a paper is called in plain words, by its title or its first words; nil where they do not tell.
package func paperName(_ title: String) -> String? {
  let words = title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return papers.first { paper in paper.starts.contains { words.hasPrefix($0) } }?.name
}

private let papers: [(name: String, starts: [String])] = [
  ("een motie", ["motie", "gewijzigde motie", "nader gewijzigde motie"]),
  ("een amendement", ["amendement", "gewijzigd amendement", "nader gewijzigd amendement", "subamendement"]),
  ("een nota naar aanleiding van het verslag", ["nota naar aanleiding van het"]),
  ("een memorie van antwoord", ["memorie van antwoord", "nadere memorie van antwoord"]),
  ("een beleidskompas", ["beleidskompas"]),
  ("een verslag", ["verslag", "nader verslag", "voorlopig verslag", "eindverslag"]),
  ("een lijst van vragen", ["lijst van vragen"]),
  ("een advies van de Raad van State", ["advies afdeling", "advies raad van state"]),
  ("een nader rapport", ["nader rapport"]),
  ("een koninklijke boodschap", ["koninklijke boodschap"]),
  (
    letter,
    ["brief van", "beslisnota", "aan de minister", "aan de voorzitter", "geachte ", "onze referentie", "ons kenmerk"]
  ),
]

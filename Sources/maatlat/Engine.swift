import Legislation
import Linter

// The seam to the language analysis and the rule engine. Until they are there it knows one word, so that reports, exit
// statuses and tests have something to work on.

/// The provisions of a document with their norms.
func analyse(_ document: Document) -> [Provision] { [] }

/// The findings in one dossier.
func check(_ dossier: Dossier) -> Report {
  let documents = [dossier.bill, dossier.toelichting].compactMap(\.self)
  let findings = dossier.bill.map { bill in
    bill.nodes.indices.filter { bill.nodes[$0].kind == .alinea && bill.isInside($0, .wettekst) }.flatMap { id in
      sampleFindings(bill, id)
    }
  }
  return Report(entries: documents.map { Report.Entry(document: $0, provisions: []) }, findings: findings ?? [])
}

/// A finding at each "weigert" of an alinea.
private func sampleFindings(_ document: Document, _ id: NodeID) -> [Finding] {
  let text = document.nodes[id].text
  let word = Array("weigert".utf8)
  let address = LegalAddress(document, id)
  let rule = rules()[0]
  return text.dropLast(word.count - 1).filter { document.text[$0..<$0 + word.count].elementsEqual(word) }.map { start in
    let span = document.span(of: start..<start + word.count)
    return Finding(
      rule: rule.id, severity: rule.severity, message: rule.message, advice: rule.advice,
      basis: rule.basis.map(\.name),
      location: Location(path: document.source.path, span: span, provision: address.name), article: address.article,
      paragraph: address.paragraph, quote: document.line(text), evidence: [], related: [],
      fingerprint: "\(rule.id) \(address.key)")
  }
}

/// The rules, sorted by name.
func rules() -> [RuleInfo] {
  [
    RuleInfo(
      id: "gebonden-weigering", title: "Weigering die de wet voorschrijft", severity: .waarschuwing,
      message: "De weigering staat vast.", why: "Een dwingende grond treft ook wie niets te verwijten valt.",
      advice: "Overweeg ‘kan weigeren’.", basis: [.init(name: "Ar 2.11 lid 2", title: "Evenredigheid")],
      measured: nil, bad: ["Artikel 1\nHet college ⟦weigert⟧ de pas."],
      good: ["Artikel 1\nHet college kan de pas weigeren."])
  ]
}

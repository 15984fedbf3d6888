import Legislation
import Linter

/// How bound the provision at a place is, by which words, and what softens it.
func provisionHover(at position: TextPosition, _ snapshot: Snapshot) -> Hover? {
  guard let offset = snapshot.textOffset(at: position) else { return nil }
  let document = snapshot.document
  for provision in snapshot.provisions {
    guard let first = provision.pieces.first, let last = provision.pieces.last,
      (first.lowerBound...last.upperBound).contains(offset)
    else { continue }
    let range = snapshot.range(ofText: first.lowerBound..<last.upperBound)
    guard range.holds(position) else { return nil }
    return Hover(text: text(of: provision, in: snapshot, document), range: range)
  }
  return nil
}

private func text(of judged: Provision, in snapshot: Snapshot, _ document: Document) -> String {
  let provision = weighed(judged, in: document, lexicon: snapshot.rules.lexicon)
  let name = capitalised(document.provisionName(provision.node))
  var lines = ["**\(escaped(name))**: \(provision.normClass.rawValue), \(provision.burden.rawValue)"]
  let deciding = provision.norms.filter { $0.normClass == provision.normClass }.flatMap(\.evidence)
  if !deciding.isEmpty {
    let words = deciding.map { "‘\(escaped(document.line($0.range)))’" }
    lines.append("Beslissend: \(words.joined(separator: ", ")).")
  }
  if let weighing = provision.weighing { lines.append("\(capitalised(escaped(weighing.label))).") }
  if let clause = provision.clause {
    let scope = clause.scope.map(name(of:)).joined(separator: ", ")
    let organ = clause.organ.isEmpty ? "" : ", door \(escaped(clause.organ))"
    let kind = clause.kind == .hardheidsclausule ? "Hardheidsclausule" : "Specifieke afwijking"
    lines.append("\(kind) voor \(scope.isEmpty ? "een onbekend bereik" : escaped(scope))\(organ).")
  }
  var told: Set<String> = []
  for softening in provision.softenedBy {
    let line = label(of: softening, in: snapshot)
    if told.insert(line).inserted { lines.append(line) }
  }
  let isHard = provision.norms.contains {
    $0.normClass == .gebonden && $0.burden == .belastend && $0.softening == nil
  }
  if isHard { lines.append(told.isEmpty ? "Niets verzacht dit." : "Niet alles wat bindt, wordt verzacht.") }
  return lines.joined(separator: "\n\n")
}

private func label(of softening: Softening, in snapshot: Snapshot) -> String {
  let (document, name) = place(of: softening, in: snapshot)
  let words = softening.range.isEmpty ? "" : ": ‘\(escaped(shortened(document.line(softening.range), to: 200)))’"
  let effect =
    switch softening.kind {
    case .open: "Verzacht door de ruimte in"
    case .clause: "Verzacht door de clausule in"
    case .closed: "Alleen een uitzondering met vaste voorwaarden in"
    }
  return "\(effect) \(escaped(name))\(softening.limitation)\(words)"
}

/// What a clause reaches, in words.
private func name(of scope: HardshipClause.Scope) -> String {
  switch scope {
  case .article(let number): "artikel \(number)"
  case .paragraph(let article, let lid):
    Int(lid).flatMap { ordinals.indices.contains($0 - 1) ? "artikel \(article), \(ordinals[$0 - 1]) lid" : nil }
      ?? "artikel \(article), lid \(lid)"
  case .articles(let first, let last): "de artikelen \(first) tot en met \(last)"
  case .regulation: "de hele regeling"
  case .delegated: "wat daarop berust"
  case .division(let kind, let number): number == "dit" ? "\(kind.name) waarin zij staat" : "\(kind.name) \(number)"
  case .other(let act): act
  }
}

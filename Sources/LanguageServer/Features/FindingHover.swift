import Legislation
import Linter

/// The rules behind the findings on the words at a place, each as a short manual page.
func findingHover(
  at position: TextPosition, _ snapshot: Snapshot, _ rules: RuleSet, _ catalogue: Catalogue
) -> Hover? {
  let marked = snapshot.findings.flatMap { finding in
    finding.marks.filter { !$0.isEmpty }.map { (finding: finding, range: snapshot.places.range(of: $0), span: $0) }
  }.filter { $0.range.holds(position) }
  // What is marked within something longer is the more specific.
  guard let smallest = marked.min(by: { $0.span.count < $1.span.count }) else { return nil }
  let pages = marked.filter { $0.span == smallest.span }.map { page($0.finding, rules, catalogue) }
  return Hover(text: pages.joined(separator: "\n\n---\n\n"), range: smallest.range)
}

private func page(_ finding: Finding, _ rules: RuleSet, _ catalogue: Catalogue) -> String {
  let rule = rules.rules.first { $0.id == finding.rule }
  var parts = ["**\(escaped(rule?.title ?? finding.rule))** (\(finding.severity.rawValue), `\(finding.rule)`)"]
  parts.append(escaped(finding.message))
  if let why = rule?.why, !why.isEmpty { parts.append("**Waarom.** \(escaped(inOneLine(why)))") }
  if !finding.advice.isEmpty { parts.append("**Advies.** \(escaped(inOneLine(finding.advice)))") }
  let basis = finding.basis.map { authority($0, catalogue) }
  if !basis.isEmpty { parts.append("**Grondslag.** \(basis.joined(separator: "; "))") }
  return parts.joined(separator: "\n\n")
}

/// An authority with its title, as a link where it can be read.
private func authority(_ name: String, _ catalogue: Catalogue) -> String {
  guard let entry = catalogue.entry(for: name) else { return escaped(name) }
  let url = entry.url ?? ""
  let link = url.isEmpty ? escaped(name) : "[\(escaped(name))](\(url))"
  return entry.title.isEmpty ? link : "\(link) (\(escaped(entry.title)))"
}

private func inOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The rule as a manual page in Markdown.
func ruleMarkdown(_ rule: RuleInfo) -> String {
  var page = "# \(rule.title)\n"
  func section(_ title: String, _ body: String) {
    guard !body.isEmpty else { return }
    page += "\n## \(title)\n\n\(body)\n"
  }
  section("Melding", rule.message)
  section("Waarom", rule.why)
  section("Advies", rule.advice)
  section("Grondslag", rule.basis.map(item).joined(separator: "\n"))
  section("Niet zo", rule.bad.map(block).joined(separator: "\n\n"))
  section("Wel zo", rule.good.map(block).joined(separator: "\n\n"))
  section("Gemeten", rule.measured ?? "")
  return page
}

/// The text with an ellipsis in the place of each placeholder, for a rule has no finding to fill them from.
func openPlaces(_ text: String) -> String {
  var result = ""
  var rest = text.utf8[...]
  while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
    result += Substring(rest[..<open])
    rest = rest[rest.index(after: open)...]
    let name = rest.prefix { $0 != UInt8(ascii: "}") }
    if name.endIndex < rest.endIndex, Placeholder(rawValue: String(Substring(name))) != nil {
      result += "…"
      rest = rest[rest.index(after: name.endIndex)...]
    } else {
      result += "{"
    }
  }
  return result + Substring(rest)
}

private func item(_ basis: RuleInfo.Basis) -> String {
  let name = basis.url.flatMap { $0.isEmpty ? nil : "[\(basis.name)](\($0))" } ?? basis.name
  return basis.title.isEmpty ? "- \(name)" : "- \(name): \(basis.title)"
}

/// An example as it stands, in a fence that it can't close.
private func block(_ example: String) -> String {
  let fence = example.contains("```") ? "~~~~" : "```"
  return "\(fence)text\n\(example)\(example.hasSuffix("\n") ? "" : "\n")\(fence)"
}

/// What `rules` and `explain` tell about a rule.
public struct RuleInfo: Sendable {
  /// An authority that the rule rests on.
  public struct Basis: Sendable {
    /// As findings cite it ("Ar 5.26 lid 1").
    public let name: String
    /// What it is about; "" where the catalogue has no title.
    public let title: String
    /// Where it can be read, where the catalogue says so.
    public let url: String?

    public init(name: String, title: String, url: String? = nil) {
      self.name = name
      self.title = title
      self.url = url
    }
  }

  public let id: String
  /// The folder of the rule; "" where it has none.
  public let theme: String
  public let title: String
  public let severity: Severity
  public let message: String
  public let why: String
  public let advice: String
  public let basis: [Basis]
  /// How the rule did on real texts, in one line; nil where that was not measured.
  public let measured: String?
  /// What stands in the place of the marked words, where the directive gives the very words.
  public let fix: String?
  /// Examples with a finding, marked by ⟦ and ⟧, and without.
  public let bad: [String]
  public let good: [String]

  public init(
    id: String, theme: String = "", title: String, severity: Severity, message: String, why: String, advice: String,
    basis: [Basis], measured: String?, fix: String? = nil, bad: [String], good: [String]
  ) {
    self.id = id
    self.theme = theme
    self.title = title
    self.severity = severity
    self.message = message
    self.why = why
    self.advice = advice
    self.basis = basis
    self.measured = measured
    self.fix = fix
    self.bad = bad
    self.good = good
  }
}

/// The rule as a manual page.
public func rulePage(_ rule: RuleInfo) -> String {
  var page = "\(rule.id): \(rule.title)\n\n"
  func section(_ title: String, _ body: [String]) {
    guard !body.isEmpty else { return }
    page += "\(title)\n"
    for line in body { page += line.isEmpty ? "\n" : "    \(line)\n" }
    page += "\n"
  }
  section("ERNST", [rule.severity.rawValue])
  section("MELDING", wrapped(rule.message))
  section("WAAROM", wrapped(rule.why))
  section("ADVIES", wrapped(rule.advice))
  let width = rule.basis.map(\.name.count).max() ?? 0
  section("GRONDSLAG", rule.basis.map { $0.title.isEmpty ? $0.name : "\(padded($0.name, width))  \($0.title)" })
  section("NIET ZO", examples(rule.bad))
  section("WEL ZO", examples(rule.good))
  section("GEMETEN", [rule.measured ?? "nog niet gemeten"])
  page.removeLast()
  return page
}

/// The rules as a table: id, severity, title.
public func ruleTable(_ rules: [RuleInfo]) -> String {
  let width = rules.map(\.id.count).max() ?? 0
  let severityWidth = rules.map(\.severity.rawValue.count).max() ?? 0
  return rules.map { rule in
    "\(padded(rule.id, width))  \(padded(rule.severity.rawValue, severityWidth))  \(rule.title)\n"
  }.joined()
}

/// The rules as a JSON array, one line a rule.
public func rulesJSON(_ rules: [RuleInfo]) -> [UInt8] {
  var output = Array("[".utf8)
  for (index, rule) in rules.enumerated() {
    output += Array((index == 0 ? "\n" : ",\n").utf8)
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", rule.id)
      writer.field("title", rule.title)
      writer.field("severity", rule.severity.rawValue)
      writer.field("message", rule.message)
      writer.field("why", rule.why)
      writer.field("advice", rule.advice)
      writer.key("basis")
      writer.array(rule.basis) { writer, basis in
        writer.object {
          $0.field("name", basis.name)
          $0.field("title", basis.title)
        }
      }
      writer.key("measured")
      if let measured = rule.measured { writer.value(measured) } else { writer.null() }
      writer.field("examples") {
        $0.field("bad", rule.bad)
        $0.field("good", rule.good)
      }
    }
    output += writer.bytes
  }
  return output + Array("\n]\n".utf8)
}

/// Examples with a blank line between them.
private func examples(_ texts: [String]) -> [String] {
  let blocks = texts.map { text in
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).flatMap { wrapped($0) }
      .reversed().drop(while: \.isEmpty).reversed()
  }
  return Array(blocks.joined(separator: [""]))
}

/// The text with blanks behind it, up to a width in characters.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// The text in lines of at most 84 characters; an empty text is one empty line.
private func wrapped(_ text: String) -> [String] {
  var lines = [""]
  for word in text.split(whereSeparator: \.isWhitespace) {
    let last = lines[lines.count - 1]
    if last.isEmpty {
      lines[lines.count - 1] = String(word)
    } else if last.count + 1 + word.count <= 84 {
      lines[lines.count - 1] += " \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

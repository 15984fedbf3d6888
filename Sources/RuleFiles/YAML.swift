import Linter
import Yams

extension RuleValue {
  /// Reads one YAML document; every scalar is a string, whatever it looks like.
  public init(yaml text: String) throws(RuleError) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw RuleError(yaml: error)
    }
    guard let node else { throw RuleError("het bestand is leeg", at: RulePosition(line: 1, column: 1)) }
    try self.init(node)
  }

  private init(_ node: Node) throws(RuleError) {
    let position = node.mark.map { RulePosition(line: $0.line, column: $0.column) }
    switch node {
    case .scalar(let scalar):
      self.init(.string(scalar.string), position: position)
    case .sequence(let sequence):
      var items: [RuleValue] = []
      for item in sequence { items.append(try RuleValue(item)) }
      self.init(.list(items), position: position)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let name = try RuleValue(key)
        guard case .string(let text) = name.content else {
          throw RuleError("een sleutel is een woord", at: name.position)
        }
        entries.append(Entry(key: text, position: name.position, value: try RuleValue(value)))
      }
      self.init(.map(entries), position: position)
    case .alias:
      throw RuleError("verwijzingen (*naam) horen niet in een regel", at: position)
    }
  }
}

extension RuleError {
  /// What Yams has to say, in one line, with its place.
  fileprivate init(yaml error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self.init("geen geldige YAML: \(problem)", at: RulePosition(line: mark.line, column: mark.column))
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      let names = keys.map(\.description).joined(separator: ", ")
      self.init(
        "dubbele sleutels: \(names)", at: RulePosition(line: context.mark.line, column: context.mark.column))
    default:
      let lines = String(describing: error).split(whereSeparator: \.isNewline)
      self.init("geen geldige YAML: \(lines.joined(separator: " "))", at: RulePosition(line: 1, column: 1))
    }
  }
}

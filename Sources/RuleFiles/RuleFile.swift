import Linter

/// A rule as its file has it: built in, or a user's own.
public struct RuleFile: Sendable {
  /// Where the file stands.
  public let path: String
  /// The rule that it holds.
  public let rule: Rule
  /// The keys of the file in their order.
  public let entries: [RuleValue.Entry]

  /// Reads the text of a file and holds it to the form of a rule; `file` is its path below the folder of rules.
  public init(path: String, file: String, text: String) throws(RuleFileProblem) {
    do throws(RuleError) {
      let value = try RuleValue(yaml: text)
      rule = try Rule(from: value, file: file)
      entries = if case .map(let entries) = value.content { entries } else { [] }
      self.path = path
    } catch {
      throw RuleFileProblem(path: path, position: error.position, reason: error.reason)
    }
  }

  /// Something that is wrong with the value of a key.
  public func problem(_ reason: String, at key: String) -> RuleFileProblem {
    RuleFileProblem(path: path, position: entries.first { $0.key == key }?.position, reason: reason)
  }
}

/// Why a rule file can't be used.
public struct RuleFileProblem: Error, Equatable, CustomStringConvertible {
  public let path: String
  /// The first line and column where nothing more precise is known.
  public let position: RulePosition
  /// What is wrong, in Dutch, without a full stop.
  public let reason: String

  public init(path: String, position: RulePosition? = nil, reason: String) {
    self.path = path
    self.position = position ?? RulePosition(line: 1, column: 1)
    self.reason = reason
  }

  /// `path:line:column: reason`
  public var description: String { "\(path):\(position.line):\(position.column): \(reason)" }
}

/// What is wrong with the names in files that are used together: their own, and those of the rules they silence.
///
/// `builtIn` are the names of rules that stand beside them; with `mayRepeat` a file may bear one of these.
public func ruleNameProblems(
  _ files: [RuleFile], besides builtIn: Set<String> = [], mayRepeat: Bool = false
) -> [RuleFileProblem] {
  var problems: [RuleFileProblem] = []
  var pathByName: [String: String] = [:]
  for file in files {
    let id = file.rule.id
    let name = file.rule.file.split(separator: "/").last ?? ""
    if name != "\(id).yml" { problems.append(file.problem("de naam ‘\(id)’ is niet die van het bestand", at: "id")) }
    if builtIn.contains(id), !mayRepeat {
      problems.append(file.problem("de naam ‘\(id)’ is al die van een ingebouwde regel", at: "id"))
    }
    if let other = pathByName.updateValue(file.path, forKey: id) {
      problems.append(file.problem("de naam ‘\(id)’ is ook die van \(other)", at: "id"))
    }
  }
  for file in files {
    for name in file.rule.supersedes
    where pathByName[name] == nil && !builtIn.contains(name) || name == file.rule.id {
      problems.append(file.problem("‘\(name)’ is geen andere regel", at: "supersedes"))
    }
  }
  return problems
}

import ArgumentParser
import Linter
import RuleFiles

/// `maatlat test FOLDER`: the examples of rules, held to what the rules find.
struct TestRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of rules of your own.",
    discussion: """
      Each rule is a YAML file in the form of Rules/. Its examples are read as drafts and judged by the rule: in each \
      of 'bad' the marks ⟦ ⟧ must stand where the rule finds something, in each of 'good' it must find nothing. An \
      example under 'todo' is one for which the rule does not yet do what it should; that it does is told.

      Exit status: 0 where all examples hold, 1 where one does not, 2 for a rule that can't be read.
      """)

  @Argument(help: "Folders of rules, or files.", completion: .directory)
  var folders: [String] = []

  func run() throws {
    guard !folders.isEmpty else { throw UsageError("name at least one folder of rules", hint: "maatlat test --help") }
    let files = readRuleFiles(folders)
    let problems =
      files.problems
      // So that the folder of the built-in rules can be tested as well.
      + ruleNameProblems(files.rules, besides: Set(builtIn.rules.map(\.id)), mayRepeat: true).map { "\($0)" }
    var session = Session()
    for problem in problems { session.complain(problem) }
    let set = files.rules.isEmpty ? builtIn : testSet(files.rules.map(\.rule))
    let outcomes = inParallel(files.rules.count, progress: Progress(total: files.rules.count)) { index in
      RuleTest(files.rules[index], among: set)
    }
    for outcome in outcomes { session.output.write(outcome.text) }
    if !outcomes.isEmpty { session.output.write(summary(of: outcomes, problems: problems.count)) }
    try session.finish(isBad: outcomes.contains { !$0.failures.isEmpty })
  }
}

/// All rules: those under test in place of built-in ones with the same name.
private func testSet(_ rules: [Rule]) -> RuleSet {
  let tested = Set(rules.map(\.id))
  return RuleSet(rules: builtIn.rules.filter { !tested.contains($0.id) } + rules, lexicon: builtInLexicon)
}

/// How the examples of one rule did.
private struct RuleTest: Sendable {
  let count: Int
  /// What there is to say of the examples that do not hold.
  let failures: [String]
  /// What there is to say of those that were not expected to hold and do.
  let done: [String]
  private let id: String
  private let path: String

  init(_ file: RuleFile, among set: RuleSet) {
    let rule = file.rule
    var failures: [String] = []
    var done: [String] = []
    func place(_ example: RuleExample) -> String {
      let position = example.position ?? RulePosition(line: 1, column: 1)
      return "\(file.path):\(position.line):\(position.column)"
    }
    for (name, examples) in [("bad", rule.bad), ("good", rule.good)] {
      for (index, example) in examples.enumerated() {
        let marked = MarkedExample(example, of: rule, among: set)
        if marked.holds { continue }
        failures.append(
          "\(place(example)): fout[\(rule.id)]: voorbeeld \(index + 1) onder ‘\(name)’ klopt niet\n"
            + block("geschreven", marked.written) + block("gevonden", marked.found))
      }
    }
    for (index, example) in rule.todo.enumerated() where MarkedExample(example, of: rule, among: set).holds {
      done.append(
        "\(place(example)): let op[\(rule.id)]: voorbeeld \(index + 1) onder ‘todo’ klopt nu; zet het bij "
          + "‘\(example.text.contains("⟦") ? "bad" : "good")’\n")
    }
    count = rule.bad.count + rule.good.count + rule.todo.count
    (self.failures, self.done, id, path) = (failures, done, rule.id, file.path)
  }

  /// What the report says of the rule.
  var text: String {
    let verdict =
      failures.isEmpty
      ? "\(counted(count, "voorbeeld", "voorbeelden")) in orde"
      : "\(failures.count) van \(counted(count, "voorbeeld", "voorbeelden")) \(failures.count == 1 ? "klopt" : "kloppen") niet"
    return visibleLine("\(path): \(id): \(verdict)") + "\n" + (failures + done).joined()
  }
}

extension MarkedExample {
  fileprivate init(_ example: RuleExample, of rule: Rule, among set: RuleSet) {
    self.init(example.text, before: example.title, of: rule, among: set, lexicon: builtInLexicon)
  }
}

/// A text below what is said of it.
private func block(_ title: String, _ text: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return "    \(title):\n" + lines.map { $0.isEmpty ? "\n" : "        \(visibleLine(String($0)))\n" }.joined()
}

private func summary(of tests: [RuleTest], problems: Int) -> String {
  let failed = tests.map(\.failures.count).reduce(0, +)
  let done = tests.map(\.done.count).reduce(0, +)
  var line = "\(counted(tests.count, "regel", "regels")), "
  line += "\(counted(tests.map(\.count).reduce(0, +), "voorbeeld", "voorbeelden")): "
  line += failed == 0 ? "alles in orde" : "\(failed) \(failed == 1 ? "klopt" : "kloppen") niet"
  if done > 0 { line += "; \(counted(done, "todo klopt", "todo’s kloppen")) nu" }
  if problems > 0 { line += "; \(counted(problems, "fout", "fouten")) in wat geen regel is" }
  return line + "\n"
}

private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

import ArgumentParser
import Linter

/// `maatlat explain RULE`: a rule as a manual page.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule: why, advice, authority, examples.")

  @Argument(
    help: "The name of the rule, as in a finding.",
    completion: .custom { _, _, _ in ((try? ruleInfos()) ?? []).map(\.id) })
  var rule: String

  @OptionGroup var own: OwnRules

  func run() throws {
    let rules = try ruleInfos(with: own.read())
    guard let found = rules.first(where: { $0.id == rule }) else {
      let near = nearest(to: rule, among: rules.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
      throw UsageError("no rule '\(rule)'\(near)", hint: "maatlat rules")
    }
    var session = Session()
    session.output.write(rulePage(found))
    try session.finish()
  }
}

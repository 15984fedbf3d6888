import ArgumentParser
import Linter

/// `maatlat rules`: the list of rules.
struct RuleList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  @Option(help: "The form of the list.")
  var format: RuleFormat = .text

  @OptionGroup var own: OwnRules

  func run() throws {
    let rules = try ruleInfos(with: own.read())
    var session = Session()
    switch format {
    case .text: session.output.write(ruleTable(rules))
    case .json: session.output.write(rulesJSON(rules))
    }
    try session.finish()
  }
}

import ArgumentParser
import Linter

/// `maatlat rules`: the list of rules.
struct RuleList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  @Option(help: "The form of the list.")
  var format: RuleFormat = .text

  func run() throws {
    var session = Session()
    switch format {
    case .text: session.output.write(ruleTable(try ruleInfos()))
    case .json: session.output.write(rulesJSON(try ruleInfos()))
    }
    try session.finish()
  }
}

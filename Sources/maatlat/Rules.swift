import ArgumentParser
import Linter

/// `maatlat rules`: the list of rules.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the rules.")

  @Option(help: "The form of the list.")
  var format: ReportFormat = .text

  func run() throws {
    var session = Session()
    switch format {
    case .text: session.output.write(ruleTable(rules()))
    case .json: session.output.write(rulesJSON(rules()))
    }
    try session.finish()
  }
}

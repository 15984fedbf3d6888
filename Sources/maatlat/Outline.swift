import ArgumentParser
import Linter

/// `maatlat outline`: the structure of documents as they were read.
struct Outline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Show the structure of documents as it was read.")

  @OptionGroup var inputs: Inputs

  @Option(help: "The form of the listing.")
  var format: ListFormat = .text

  @Flag(help: "Show each block of running text as well.")
  var all = false

  func run() throws {
    var session = Session()
    let (format, all) = (format, all)
    let listings = try session.process(inputs.expanded(), needsDraft: false) { document in
      switch format {
      case .text: Array(outlineText(document, includingAlineas: all).utf8)
      case .jsonl: outlineJSONLines(document, explanation(in: document))
      }
    }
    for listing in listings { session.output.write(listing) }
    try session.finish()
  }
}

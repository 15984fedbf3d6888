import ArgumentParser
import Linter

/// `maatlat norms`: each provision with how much room it leaves, and what softens it.
struct Norms: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show each provision with its class, burden, evidence and what softens it.")

  @OptionGroup var inputs: Inputs

  @Option(help: "The form of the listing.")
  var format: ListFormat = .text

  func run() throws {
    var session = Session()
    let format = format
    let listings = try session.process(inputs.expanded(), needsDraft: false) { document in
      let provisions = analyse(document)
      return switch format {
      case .text: Array(normsText(document, provisions).utf8)
      case .jsonl: normsJSONLines(document, provisions)
      }
    }
    for listing in listings { session.output.write(listing) }
    try session.finish()
  }
}

import ArgumentParser
import Linter

/// `maatlat norms`: each provision with how much room it leaves, and what softens it.
struct Norms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "norms", abstract: "Show each provision with its class, burden, evidence and what softens it.")

  @OptionGroup var inputs: Inputs

  @Option(help: "The form of the listing.")
  var format: ListFormat = .text

  @Option(
    help: .init(
      "Show why the provision at an address is read as it is: 'artikel 4, tweede lid', '4:2' or '4'.",
      valueName: "address"))
  var explain: String?

  @Flag(help: "List the verbs and organs that the word lists lack, by how often the files use them.")
  var gaps = false

  @Flag(help: "Add what is weighed of each provision, for learning weights anew; with --format jsonl.")
  var traits = false

  func validate() throws {
    if traits, format != .jsonl { throw ValidationError("--traits needs --format jsonl") }
    if gaps, explain != nil || format == .jsonl { throw ValidationError("--gaps has a text form only") }
    if explain != nil, format == .jsonl { throw ValidationError("--explain has a text form only") }
  }

  func run() throws {
    if let explain { return try run(explaining: explain) }
    if gaps { return try listGaps() }
    var session = Session()
    let (format, traits) = (format, traits)
    let listings = try session.process(inputs.expanded(), needsDraft: false) { document in
      let provisions = analyse(document)
      return switch format {
      case .text: Array(normsText(document, provisions).utf8)
      case .jsonl:
        normsJSONLines(
          document, provisions, traits: traits ? maatlat.traits(of: provisions, in: document) : nil)
      }
    }
    for listing in listings { session.output.write(listing) }
    try session.finish()
  }

  private func listGaps() throws {
    var session = Session()
    var all = LexiconGaps()
    for gaps in try session.process(inputs.expanded(), needsDraft: false, { maatlat.lexiconGaps($0) }) { all.add(gaps) }
    session.output.write(lexiconGapsText(all))
    try session.finish()
  }

  private func run(explaining address: String) throws {
    var session = Session()
    let texts = try session.process(inputs.expanded(), needsDraft: false) { document in
      let found = explainNorms(document, at: address)
      return found.isEmpty ? "" : normExplanationText(document, found)
    }
    guard texts.contains(where: { !$0.isEmpty }) else {
      throw UsageError("no provision at '\(address)'", hint: "maatlat norms FILE")
    }
    for text in texts { session.output.write(text) }
    try session.finish()
  }
}

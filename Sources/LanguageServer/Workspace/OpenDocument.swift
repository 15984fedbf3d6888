import Legislation
import Linter

/// A document that is open in the editor: its text as the client told it, and what was read from it.
struct OpenDocument {
  let uri: String
  /// The path of its file, or its URI where it has none yet.
  let path: String
  private(set) var version: Int
  /// Another number for each state of the text.
  private(set) var generation: Int
  private var text: [UInt8]
  private var known: TextPlaces?
  private var readDocument: Document?

  init(uri: String, version: Int, text: String, generation: Int) {
    self.uri = uri
    path = LanguageServer.path(ofFileURI: uri) ?? uri
    self.version = version
    self.generation = generation
    self.text = Array(text.utf8)
  }

  /// Applies edits in order, each to the text that the one before it left.
  mutating func apply(
    _ changes: [DidChangeParams.Change], version: Int?, generation: Int, _ encoding: PositionEncoding
  ) {
    for change in changes {
      let range = change.range.map { places(encoding).offsets(of: $0) }
      // What was read holds on to the bytes: they are changed in place once it is gone.
      known = nil
      readDocument = nil
      if let range { text.replaceSubrange(range, with: change.text.utf8) } else { text = Array(change.text.utf8) }
    }
    self.version = version ?? self.version + 1
    self.generation = generation
  }

  mutating func places(_ encoding: PositionEncoding) -> TextPlaces {
    if let known { return known }
    let places = TextPlaces(SourceText(path: path, openText: text), encoding)
    known = places
    return places
  }

  /// The document, with the remarks that stand beside it; what is not well-formed is read as well as that goes.
  mutating func document(_ encoding: PositionEncoding, besides remarks: [SuppressionRemark]) -> Document {
    if let readDocument { return readDocument }
    var document = Legislation.readDocument(places(encoding).source, mending: true)
    document.add(remarks)
    readDocument = document
    return document
  }

  /// What was read no longer holds, for what stands beside the text has changed.
  mutating func forget(_ generation: Int) {
    readDocument = nil
    self.generation = generation
  }
}

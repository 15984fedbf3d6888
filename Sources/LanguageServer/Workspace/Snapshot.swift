import Legislation
import Linter

/// One open document as a request sees it: read, judged, with the way to its places.
struct Snapshot: Sendable {
  /// The paper that is judged together with it, open or not.
  struct Partner: Sendable {
    let uri: String
    let document: Document
    let places: TextPlaces
  }

  let uri: String
  let version: Int
  let document: Document
  let places: TextPlaces
  /// What was found in its dossier.
  let report: Report
  /// By what it was judged.
  let settings: Settings
  let rules: RuleSet
  let partner: Partner?

  /// Its provisions with their norms; empty for a toelichting.
  var provisions: [Provision] {
    report.entries.first { $0.document.source.path == document.source.path }?.provisions ?? []
  }

  /// The findings that stand in this document, not in its partner.
  var findings: [Finding] { report.findings.filter { $0.location.path == document.source.path } }

  /// The range of a stretch of the document's text.
  func range(ofText range: Range<Int>) -> TextRange { places.range(of: document.span(of: range)) }

  /// The offset in the document's text at a place, or of the next words behind it.
  func textOffset(at position: TextPosition) -> Int? { document.textOffset(atUTF8: places.offset(of: position)) }

  /// The regulation of the dossier, which is this document or its partner.
  var bill: (uri: String, document: Document, places: TextPlaces)? {
    if document.kind.isRegulation { return (uri, document, places) }
    return partner.flatMap { $0.document.kind.isRegulation ? ($0.uri, $0.document, $0.places) : nil }
  }

  /// The URI and the places of a file of the dossier.
  func file(_ path: String) -> (uri: String, places: TextPlaces)? {
    if path == document.source.path { return (uri, places) }
    if let partner, partner.document.source.path == path { return (partner.uri, partner.places) }
    return nil
  }
}

import Legislation

/// Reports as one page for a browser or a printer: the text of the drafts, with the findings beside the words they are about.
///
/// The page holds all it needs and fetches nothing; without JavaScript only its filters are missing.
public struct HTMLReporter: Reporter {
  private let tool: ToolVersion
  private let catalogue: Catalogue

  public init(tool: ToolVersion, catalogue: Catalogue) {
    self.tool = tool
    self.catalogue = catalogue
  }

  public var tellsSuppressed: Bool { true }

  public func document(_ item: ReportedDocuments.Item, in documents: ReportedDocuments) -> [UInt8] {
    let path = item.document.source.path
    let isFirst = documents.items.first?.document.source.path == path
    return HTMLDocument(item, documents).piece(
      // A toelichting comes behind the regulation that it explains, whatever the two are called.
      order: visibleLine(documents.items.first?.document.source.path ?? path) + (isFirst ? "\n0" : "\n1"))
  }

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    HTMLCard(finding: finding, document: item.document, documents: documents, catalogue: catalogue)
      .piece(reason: reason)
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    HTMLPage(tool: tool, documents: assembled(documents), tally: Tally(documents)).bytes
  }
}

extension ReportedDocuments {
  /// The offset in a document's text of a byte on disk.
  func textOffset(_ offset: Int, in document: Document) -> Int? {
    guard let lines = lines(of: document.source.path) else { return nil }
    return document.textOffset(atUTF8: lines.utf8Offset(of: offset))
  }

  /// The stretch of a document's text that bytes on disk stand for; empty where they are no part of it.
  func textRange(_ span: Span, in document: Document) -> Range<Int> {
    guard let start = textOffset(span.start, in: document) else { return document.text.count..<document.text.count }
    guard !span.isEmpty, let last = textOffset(span.end - 1, in: document), last >= start else { return start..<start }
    // The last byte may be in the midst of what one character was written as.
    let isWithin = document.span(of: start..<last + 1).start >= span.start
    var end = last + 1
    while end < document.text.count, document.text[end] & 0xC0 == 0x80 { end += 1 }
    return isWithin ? start..<end : start..<start
  }
}

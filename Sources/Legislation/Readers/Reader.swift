/// Reads one file: its format is recognised from the content, never from the name.
///
/// Always returns a document; a fatal problem in it says that the file can't be judged as a whole. With `mending`, XML that is
/// not well-formed is read to its end all the same, as well as that goes: meant for a text that is being typed.
public func readDocument(_ source: SourceText, mending: Bool = false) -> Document {
  if let problem = source.problems.first(where: \.isFatal) ?? unreadable(source) {
    var builder = DocumentBuilder(source: source)
    builder.problems = source.problems.isEmpty ? [problem] : []
    return builder.finish(format: .plainText, kind: .other, title: "", citationTitle: "", dossier: "", paperTitle: "")
  }
  let remarks = SuppressionRemark.all(in: source.utf8)
  let isXML = looksLikeXML(source.utf8, after: remarks)
  var document = isXML ? readXMLDocument(source, remarks) : readPlainText(source)
  if isXML, mending, let problem = document.problems.first(where: { $0.isFatal && !$0.isForeign }) {
    let mended = MendedXML(withForgivenComments(source.utf8) ?? source.utf8)
    document = readOfficialXML(source.reading(mended.text))
    document.source = source
    document.problems = [
      mended.slip.map { Problem(offset: source.sourceOffset(ofUTF8: $0.offset), message: $0.message) } ?? problem
    ]
  }
  document.remarks = remarks
  return document
}

/// Reads XML as it stands, but for what a remark to Maatlat may hold.
private func readXMLDocument(_ source: SourceText, _ remarks: [SuppressionRemark]) -> Document {
  guard !remarks.isEmpty, let forgiven = withForgivenComments(source.utf8) else { return readOfficialXML(source) }
  var document = readOfficialXML(source.reading(forgiven))
  document.source = source
  return document
}

/// Why the file is no document at all: empty, or bytes that are no text.
private func unreadable(_ source: SourceText) -> Problem? {
  guard source.utf8.contains(where: { $0 > 0x20 }) else {
    return Problem(offset: 0, message: "het bestand is leeg")
  }
  if let offset = ByteScan.firstZero(source.utf8) {
    return Problem(
      offset: source.sourceOffset(ofUTF8: offset),
      message: "het bestand is geen tekst (nulbyte); bewaar het als XML of platte tekst")
  }
  return nil
}

/// Whether the first thing in the text, behind remarks to Maatlat, is markup.
private func looksLikeXML(_ text: [UInt8], after remarks: [SuppressionRemark]) -> Bool {
  var start = 0
  for remark in remarks where text[start..<remark.range.lowerBound].allSatisfy({ $0 <= 0x20 }) {
    start = remark.range.upperBound
  }
  guard let first = text[start...].firstIndex(where: { $0 > 0x20 }), text[first] == UInt8(ascii: "<"),
    first + 1 < text.count
  else {
    return false
  }
  let next = text[first + 1]
  return next == UInt8(ascii: "?") || next == UInt8(ascii: "!") || next == UInt8(ascii: "_") || next >= 0x80
    || (next | 0x20) >= UInt8(ascii: "a") && (next | 0x20) <= UInt8(ascii: "z")
}

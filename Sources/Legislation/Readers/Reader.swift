/// Reads one file: its format is recognised from the content, never from the name.
///
/// Always returns a document; a fatal problem in it says that the file can't be judged as a whole.
public func readDocument(_ source: SourceText) -> Document {
  if let problem = source.problems.first(where: \.isFatal) ?? unreadable(source) {
    var builder = DocumentBuilder(source: source)
    builder.problems = source.problems.isEmpty ? [problem] : []
    return builder.finish(format: .plainText, kind: .other, title: "", citationTitle: "", dossier: "", paperTitle: "")
  }
  return looksLikeXML(source.utf8) ? readOfficialXML(source) : readPlainText(source)
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

/// Whether the first thing in the text is markup.
private func looksLikeXML(_ text: [UInt8]) -> Bool {
  guard let first = text.firstIndex(where: { $0 > 0x20 }), text[first] == UInt8(ascii: "<"), first + 1 < text.count
  else {
    return false
  }
  let next = text[first + 1]
  return next == UInt8(ascii: "?") || next == UInt8(ascii: "!") || next == UInt8(ascii: "_") || next >= 0x80
    || (next | 0x20) >= UInt8(ascii: "a") && (next | 0x20) <= UInt8(ascii: "z")
}

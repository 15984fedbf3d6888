/// Reads a draft in plain text.
func readPlainText(_ source: SourceText) -> Document {
  var builder = DocumentBuilder(source: source)
  return builder.finish(format: .plainText, kind: .other, title: "", citationTitle: "", dossier: "", paperTitle: "")
}

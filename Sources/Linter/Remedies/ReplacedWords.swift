import Legislation

extension Patient {
  /// The words that the directive gives, in the place of those that it discourages.
  var replacedWords: Remedy? { rule.fix.flatMap { finding.replaced(by: $0, in: document) } }
}

extension Finding {
  /// What puts other words in the place of those it marks in its document; nil where it marks none.
  func replaced(by fix: String, in document: Document) -> Remedy? {
    guard !range.isEmpty else { return nil }
    let old = document.line(range)
    let isCapital = old.first?.isUppercase ?? false
    let new = isCapital ? capitalised(fix) : fix
    return Remedy("Vervang ‘\(old)’ door ‘\(new)’", .wording, in: document, [document.replacing(range, with: new)])
  }
}

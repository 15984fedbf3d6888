import Legislation

extension Patient {
  /// The words that the directive gives, in the place of those that it discourages.
  var replacedWords: Remedy? {
    guard let fix = rule.fix, !finding.range.isEmpty else { return nil }
    let old = document.line(finding.range)
    let isCapital = old.first?.isUppercase ?? false
    let new = isCapital ? fix.prefix(1).uppercased() + fix.dropFirst() : fix
    return Remedy(
      "Vervang ‘\(old)’ door ‘\(new)’", .wording, in: document, [document.replacing(finding.range, with: new)])
  }
}

import Linter
import Rules
import Testing

/// An example of a rule, as its file has it.
struct Example: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let example: RuleExample

  var testDescription: String { "\(rule.id): \(example.text.prefix(60))" }

  static let all: [Example] = {
    guard let rules = try? BuiltIn.rules(withExamples: true) else { return [] }
    return rules.flatMap { rule in (rule.bad + rule.good).map { Example(rule: rule, example: $0) } }
  }()
}

/// How an example is written out.
enum Form: String, CaseIterable, Sendable {
  case asWritten, withCarriageReturns, afterMultibyteText

  func write(_ example: RuleExample) -> (before: String, text: String) {
    let title = example.title
    switch self {
    case .asWritten: return (title, example.text)
    case .withCarriageReturns: return (crlf(title), crlf(example.text))
    case .afterMultibyteText:
      return (
        example.isWhole || !title.isEmpty
          ? title : "Wet van 3 maart 2030 tot invoering van een toeslag à € 5 voor cafés\n\n", example.text
      )
    }
  }

  /// Joined by the bytes CR and LF, which Swift reads as one character.
  private func crlf(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}

@Suite struct ExampleTests {

  /// Each example, read by the ordinary reader and judged by its own rule alone, has its marks where they are written.
  @Test(arguments: Example.all, Form.allCases)
  func marksStandWhereTheyAreWritten(_ example: Example, form: Form) {
    let (before, text) = form.write(example.example)
    let marked = MarkedExample(
      text, before: before, of: example.rule, among: BuiltInRules.all, lexicon: BuiltInRules.lexicon)
    #expect(marked.found == marked.written)
  }
}

import Linter
import Rules

/// The built-in lexicon and rules, made once for all suites.
enum BuiltInRules {
  static let lexicon = Lexicon(files: BuiltIn.lexicons)
  static let all = RuleSet(rules: (try? BuiltIn.rules()) ?? [], lexicon: lexicon)
}

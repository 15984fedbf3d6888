import Legislation
import Linter
import Rules

/// The word lists and rules that are built in; the tests read every one of them.
let builtIn = RuleSet(lexicon: builtInLexicon, BuiltIn.compiled) {
  do {
    return try BuiltIn.rules()
  } catch {
    preconditionFailure("a rule that was compiled in can't be read: \(error)")
  }
}

/// Has word lists and rules made ready by another thread: the lists while this one reads the first file, which takes about
/// as long, the rules while it analyses the norms.
///
/// Once, at the first use; of a run that finds all its results in the cache nobody asks it.
let builtInsAreOnTheirWay: Void = {
  guard threadCount() > 1 else { return }
  _ = startThread { _ = builtIn.rules }
}()

/// The authorities that findings cite.
let builtInCatalogue = BuiltIn.catalogue()

/// The word lists alone.
let builtInLexicon = Lexicon(BuiltIn.compiled, files: BuiltIn.lexicons)

/// The toelichting in a document, with what it treats.
func explanation(in document: Document) -> Explanation? { Linter.explanation(in: document, with: builtIn) }

/// The provisions of a document with their norms.
func analyse(_ document: Document) -> [Provision] { Linter.analyse(document, lexicon: builtInLexicon) }

/// What is weighed of each provision.
func traits(of provisions: [Provision], in document: Document) -> [[String]] {
  Linter.traits(of: provisions, in: document, lexicon: builtInLexicon)
}

/// Why the provisions at an address are the norms that they are.
func explainNorms(_ document: Document, at address: String) -> [ExplainedProvision] {
  Linter.explainedNorms(document, at: address, lexicon: builtInLexicon)
}

/// The verbs and organs in the norms of a document that the word lists lack.
func lexiconGaps(_ document: Document) -> LexiconGaps { Linter.lexiconGaps(document, lexicon: builtInLexicon) }

/// An act beside which drafts are judged.
func contextAct(_ document: Document, with set: RuleSet = builtIn) -> ContextAct { ContextAct(document, with: set) }

/// The findings in one dossier, with all its documents.
func check(_ dossier: Dossier, _ settings: Settings = Settings(), with set: RuleSet = builtIn) -> Report {
  lint(dossier, with: set, settings)
}

/// The built-in rules and a user's own, sorted by name, with the titles of their authorities.
func ruleInfos(with own: [Rule] = []) throws -> [RuleInfo] {
  return (try BuiltIn.rules(withExamples: true) + own).map { rule in
    RuleInfo(
      id: rule.id, theme: rule.theme, title: rule.title, severity: rule.severity, message: rule.message, why: rule.why,
      advice: rule.advice,
      basis: rule.basis.map { name in
        let entry = builtInCatalogue.entry(for: name)
        return .init(name: name, title: entry?.title ?? "", url: entry?.url)
      },
      measured: rule.measured.map { measured in
        func percentage(_ share: Double) -> String { "\(Int(share * 100 + 0.5)) %" }
        return "\(measured.size) bevindingen gelezen (\(measured.date)), \(percentage(measured.precision)) terecht"
          + (measured.second.map { "; volgens een tweede lezer \(percentage($0))" } ?? "")
      },
      fix: rule.fix, bad: rule.bad.map(\.text), good: rule.good.map(\.text))
  }.sorted { $0.id < $1.id }
}

import Linter
import RuleFiles
import Rules
import Testing

/// A rule file that decodes, from which each case changes one thing.
private let sound = """
  id: een-regel
  title: Een regel
  severity: fout
  where: [wettekst, ~begripsbepaling]
  message: "In {address} staat ‘{citaat}’."
  why: Daarom.
  advice: Schrijf het anders.
  basis: [Ar 3.12]
  forbid: ["en / of"]
  examples:
    bad: ["Dit ⟦en/of⟧ dat."]
    good: ["Dit of dat."]
  """

/// A change to the sound file, with the error that must follow.
struct BadRule: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let error: String

  init(_ old: String, _ new: String, _ error: String) {
    self.old = old
    self.new = new
    self.error = error
  }

  var testDescription: String { new.isEmpty ? "zonder \(old)" : new }
}

private let bodies = "forbid, require, norm, section, structure, check"

private let badRules = [
  BadRule("id: een-regel", "id: Een Regel", "1:5: ‘Een Regel’ is geen naam in kleine letters met koppeltekens"),
  BadRule("title: Een regel", "", "1:1: de sleutel ‘title’ ontbreekt"),
  BadRule("severity: fout", "severity: erg", "3:11: ‘erg’ is onbekend; kies uit advies, waarschuwing, fout"),
  BadRule("’.\"", "’\"", "5:10: een melding eindigt op een punt"),
  BadRule("{citaat}", "{woord}", "5:10: onbekende plaats ‘{woord}’"),
  BadRule("why: Daarom.", "why:", "6:5: de waarde is leeg"),
  BadRule("why:", "waarom:", "1:1: de sleutel ‘why’ ontbreekt"),
  BadRule("basis:", "extra: ja\nbasis:", "8:1: onbekende sleutel ‘extra’"),
  BadRule("forbid: [\"en / of\"]", "", "1:1: een regel heeft precies één van \(bodies)"),
  BadRule("basis:", "check: iets\nbasis:", "8:8: een regel heeft precies één van \(bodies)"),
  BadRule("\"en / of\"", "\"En / of\"", "9:10: ‘En’ hoort in kleine letters"),
  BadRule("\"en / of\"", "\"... of\"", "9:10: een tussenruimte hoort niet aan de rand van ‘... of’"),
  BadRule("\"en / of\"", "\"en ...{4,2} of\"", "9:10: ‘...{4,2}’ is geen tussenruimte als ...{0,6}"),
  BadRule("\"en / of\"", "\"[[ en of\"", "9:10: ‘[[’ zonder ‘]]’"),
  BadRule("\"en / of\"", "\"!en of?\"", "9:10: het patroon ‘!en of?’ noemt geen enkel verplicht woord"),
  BadRule("\"en / of\"", "\"en/of\"", "9:10: ‘en/of’ is meer dan één token; zet er spaties in"),
  BadRule(
    "forbid: [\"en / of\"]", "norm: {class: los}",
    "9:15: ‘los’ past niet bij ‘class’; kies uit gebonden, discretionair, overig"),
  BadRule(
    "forbid: [\"en / of\"]", "forbid: [\"en / of\"]\nmilder: [{class: gebonden}]",
    "1:1: ‘milder’ hoort alleen bij een vraag naar normen"),
  BadRule("bad: [\"Dit ⟦en/of⟧ dat.\"]", "bad: []", "1:1: een regel heeft ten minste één slecht en één goed voorbeeld"),
  BadRule("⟦en/of⟧", "en/of", "11:9: in een slecht voorbeeld ontbreekt de markering ⟦…⟧"),
  BadRule("basis:", "title: Nog een\nbasis:", "2:1: dubbele sleutels: title"),
  BadRule("basis: [Ar 3.12]", "basis: [Ar 3.12", "9:7: geen geldige YAML: did not find expected ',' or ']'"),
]

@Suite struct RuleDecodingTests {
  @Test(arguments: badRules) func refusesWithPlaceAndReason(_ bad: BadRule) throws {
    let text = sound.replacing(bad.old, with: bad.new)
    let error = #expect(throws: RuleError.self) { try Rule(from: RuleValue(yaml: text), file: "thema/een-regel.yml") }
    #expect(error?.description == bad.error)
  }

  @Test func readsWhatTheFileSays() throws {
    let rule = try Rule(from: RuleValue(yaml: sound), file: "thema/een-regel.yml")
    #expect(rule.theme == "thema")
    #expect(rule.selector.clauses == [[.init(.wettekst)], [.init(.begripsbepaling, isNegated: true)]])
    #expect(rule.mark == .match)
    #expect(rule.bad.map(\.text) == ["Dit ⟦en/of⟧ dat."])
  }

  @Test func readsPatterns() throws {
    let pattern = try TokenPattern("^ !geen|niet <organ> [[ dient|dienen ...{0,6} te? *en ]] .. ver* !, $")
    #expect(
      pattern.elements == [
        .sentenceStart, .not([.word("geen"), .word("niet")]), .token(anyOf: [.lexicon(.organ)], isOptional: false),
        .token(anyOf: [.word("dient"), .word("dienen")], isOptional: false), .gap(min: 0, max: 6, inClause: false),
        .token(anyOf: [.word("te")], isOptional: true), .token(anyOf: [.suffix("en")], isOptional: false),
        .gap(min: 0, max: nil, inClause: true), .token(anyOf: [.prefix("ver")], isOptional: false),
        .not([.word(",")]), .sentenceEnd,
      ])
    #expect(pattern.marked == 3..<7)
  }

  /// The rules in the binary are those of the files, and every authority they cite exists.
  @Test func findsAllBuiltInRules() throws {
    let rules = try BuiltIn.rules(withExamples: true)
    let catalogue = BuiltIn.catalogue()
    #expect(rules.count > 50)
    #expect(rules.allSatisfy { !$0.bad.isEmpty && !$0.good.isEmpty && !$0.theme.isEmpty })
    #expect(try BuiltIn.rules().map(\.id) == rules.map(\.id))
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(rules.allSatisfy { rule in rule.basis.allSatisfy { catalogue.entry(for: $0) != nil } })
    #expect(catalogue.versions["Ar"] == "2024-07-01")
    #expect(catalogue.entry(for: "Ar 5.26 lid 1")?.name == "Ar 5.26")
    #expect(catalogue.entry(for: "Kamerstuk 35510, 102, par. 99") == nil)
    #expect(BuiltIn.lexicons.map(\.name).contains("verbs.tsv"))
  }

  @Test func refusesADamagedBlob() {
    for text in ["", "s5:abc", "m1:s1:a", "l99:", "x1:a", "s1:ab", "l1:l1:s", "s99999999999999999999:a"] {
      let bytes = Array(text.utf8)
      #expect(throws: RuleError.self) { try bytes.withUnsafeBufferPointer { bytes in _ = try RuleValue(blob: bytes) } }
    }
  }
}

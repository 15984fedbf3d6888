import Linter

/// The rules, word lists and authorities that are built into the program.
///
/// The files beside this one are compiled into `CompiledRules` by the plugin; nothing is read at run time.
public enum BuiltIn {
  /// All rules in the order of their names, decoded anew at each call; their examples only where somebody reads them.
  public static func rules(withExamples: Bool = false) throws(RuleError) -> [Rule] {
    let trees = try list(CompiledRules.rules)
    let examples = withExamples ? try list(CompiledRules.examples) : []
    var rules: [Rule] = []
    rules.reserveCapacity(trees.count)
    for (index, tree) in trees.enumerated() {
      rules.append(try Rule(compiled: tree, examples: withExamples ? examples[index] : nil))
    }
    return rules
  }

  /// The names of all rules and of their folders, sorted: under these they can be set.
  public static var settableNames: [String] { CompiledRules.names }

  /// The items of a blob.
  private static func list(_ blob: StaticString) throws(RuleError) -> [RuleValue] {
    let bytes = UnsafeBufferPointer(start: blob.utf8Start, count: blob.utf8CodeUnitCount)
    return if case .list(let items) = try RuleValue(blob: bytes).content { items } else { [] }
  }

  /// The rules and word lists as the build made them ready.
  public static let compiled = CompiledSet(
    lexicon: CompiledRules.lexicon, patterns: CompiledRules.patterns, markers: CompiledRules.markers)

  /// The word lists, each the text of one table under the name of its file, `verbs.tsv`.
  public static var lexicons: [(name: String, text: String)] { CompiledRules.lexicons }

  /// The authorities that rules cite.
  public static func catalogue() -> Catalogue {
    Catalogue(tables: CompiledRules.catalogue.map(\.text))
  }
}

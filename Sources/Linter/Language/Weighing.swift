import Legislation

/// What the words of a provision say against the class that the grammar gives it.
///
/// The grammar knows forms; what has none that it knows, it takes for no norm. Words that stand together, of which none decides,
/// tell a reader more. A class is given up only where they speak clearly, and findings, which rest on norms and so on the grammar
/// alone, are never weighed.
public struct Weighing: Sendable {
  /// What one trait tells for the class and against that of the grammar.
  public struct Reason: Sendable {
    /// "woord geacht", "constructie kan-orgaan", "kenmerk opsomming", "klasse overig".
    public var trait: String
    /// In hundredths of a logit.
    public var weight: Int
  }

  /// The class by the grammar alone.
  public var grammar: NormClass
  /// The class that weighs most.
  public var normClass: NormClass
  /// The burden that goes with it: none for no norm, that of the words where the grammar saw no norm, else that of the grammar.
  public var burden: Burden
  /// By how much it outweighs that of the grammar, in hundredths of a logit.
  public var margin: Int
  /// What weighs most for it, the heaviest first.
  public var reasons: [Reason]

  /// Whether it outweighs the grammar by enough: of acts that neither had seen, readers took its side four times of five.
  public var isClear: Bool { margin >= 50 }
}

/// The traits of provisions that are weighed, each provision's in a row: each word of it, the class that the grammar gives it, and what
/// the grammar finds in its clauses.
public func traits(of provisions: [Provision], in document: Document, lexicon: Lexicon) -> [[String]] {
  guard let first = provisions.first, let last = provisions.last else { return [] }
  let nodes = first.node..<Int(document.nodes[last.node].end)
  let table = TokenTable(document, lexicon: lexicon, part: .nodes(nodes))
  return provisions.map { $0.traits(in: table) }
}

/// A provision of the linter's own report with the class that its words give it, where they speak clearly.
public func weighed(_ provision: Provision, in document: Document, lexicon: Lexicon) -> Provision {
  let traits = traits(of: [provision], in: document, lexicon: lexicon).flatMap(\.self)
  return provision.weighed(provision.weighing(of: traits, by: lexicon.weights.get()))
}

extension Provision {
  /// Its traits, of the words that a table of its document holds.
  func traits(in table: TokenTable) -> [String] {
    var words: Set<UInt32> = []
    for piece in pieces {
      for token in table.tokens[table.tokens(in: piece)] where token.kind == .word || token.kind == .name {
        words.insert(token.word)
      }
    }
    var forms: Set<String> = ["klasse \((weighing?.grammar ?? normClass).rawValue)"]
    for norm in norms {
      forms.insert("constructie \(norm.construction)")
      for feature in norm.features.names { forms.insert("kenmerk \(feature)") }
    }
    return (words.map { "woord \(table.string($0))" } + forms).sorted()
  }

  /// What its traits say against its class; nil where they say nothing against it, and where it has no norms: of an act without
  /// norms of ours nothing is said.
  func weighing(of traits: [String], by weights: Weights) -> Weighing? {
    guard !norms.isEmpty else { return nil }
    let known = traits.compactMap { trait in weights[trait].map { (trait: trait, weight: $0) } }
    func sum(_ normClass: NormClass) -> Int { known.reduce(0) { $0 + $1.weight[normClass] } }
    guard let heaviest = NormClass.allCases.max(by: { sum($0) < sum($1) }), heaviest != normClass else { return nil }
    let reasons = known.map { Weighing.Reason(trait: $0.trait, weight: $0.weight[heaviest] - $0.weight[normClass]) }
    return Weighing(
      grammar: normClass, normClass: heaviest, burden: burden(as: heaviest, of: known.map(\.weight)),
      margin: sum(heaviest) - sum(normClass),
      reasons: Array(reasons.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }.prefix(5)))
  }

  /// The burden that it has as a norm of another class.
  private func burden(as heaviest: NormClass, of weights: [Weights.Weight]) -> Burden {
    guard heaviest != .overig else { return .neutraal }
    guard normClass == .overig else { return burden }
    func sum(_ burden: Burden) -> Int { weights.reduce(0) { $0 + $1[burden] } }
    return Burden.allCases.max { sum($0) < sum($1) } ?? .neutraal
  }

  /// With the class that its words give it, where they speak clearly.
  func weighed(_ weighing: Weighing?) -> Provision {
    guard let weighing, weighing.isClear else { return self }
    var provision = self
    provision.weighing = weighing
    provision.normClass = weighing.normClass
    provision.burden = weighing.burden
    return provision
  }
}

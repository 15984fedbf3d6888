import Legislation

/// What a rule may ask of one document: its analysis, and where the patterns of all rules stand in it.
struct RuleContext {
  let analysis: Analysis
  let terms: TermIndex
  let matches: RuleMatches
  /// The artikelen of the regulation's own body, and the lists of onderdelen: several rules ask for the same.
  let ownArtikelen: [NodeID]
  let lists: [OnderdelenList]
  /// The field of law, by which bound powers weigh differently.
  let domain: Domain
  let nature: DocumentNature
  /// The place of the rule in its set.
  var number = 0

  var document: Document { analysis.document }

  /// With a toelichting beside it, the words are looked for of which checks over both ask as well.
  init(_ analysis: Analysis, _ set: RuleSet, hasToelichting: Bool = false, domain: Domain = .algemeen) {
    self.analysis = analysis
    self.domain = domain
    terms = set.terms
    let document = analysis.document
    ownArtikelen = document.ownArtikelen
    lists = document.lists
    let nature = DocumentNature(document)
    self.nature = nature
    let isAsked = set.rules.map { rule in
      switch rule.body {
      case .forbid, .require: rule.selector.admits(nature)
      case .check(let query):
        rule.selector.admits(nature) && (query.isOfPair ? hasToelichting : !analysis.clauses.isEmpty)
      case .norm, .structure, .section: false
      }
    }
    let found = set.terms.matches(in: document, analysis.table) { owner in
      switch owner {
      case .rule(let number), .parameter(let number, _): isAsked[number]
      case .role: true
      case .marker: false
      }
    }
    matches = RuleMatches(found, in: document)
  }

  /// Where the patterns of a check's parameter stand.
  func matches(ofParameter name: String, of query: NamedQuery) -> [TermMatch] {
    guard let index = query.patterns.firstIndex(where: { $0.name == name }) else { return [] }
    return matches.of(.parameter(number, index))
  }

  /// The stretch of text of a match.
  func range(of match: TermMatch) -> Range<Int> { analysis.table.range(of: match.marked) }

  /// Whether a match stands in a clause with a subordinating or relative word in front.
  func isSubordinate(_ match: TermMatch) -> Bool {
    let sentence = Sentence(tokens: match.sentence.map { Int32($0) })
    let frame = FrameAnalysis.frame(of: sentence, in: analysis.table)
    return match.marked.allSatisfy { !frame.isMain[$0 - match.sentence.lowerBound] }
  }
}

/// Where the patterns of all rules stand in one document, and what its artikelen are there for.
struct RuleMatches {
  let roles: ArtikelRoles
  private let found: [FoundTerms]

  init(_ found: [FoundTerms], in document: Document) {
    self.found = found
    roles = ArtikelRoles(found, in: document)
  }

  func of(_ owner: TermIndex.Owner) -> [TermMatch] { found.first { $0.owner == owner }?.matches ?? [] }
}

extension TokenTable {
  /// The stretch of text of a row of tokens.
  func range(of tokens: Range<Int>) -> Range<Int> {
    self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].end
  }
}

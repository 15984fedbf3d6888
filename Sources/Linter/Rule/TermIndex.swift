import Legislation

/// All patterns of all rules, found in one pass over the tokens of a document.
///
/// Each pattern waits at its anchor, its rarest word: what the pass costs does not grow with the number of rules, except where
/// such a word occurs.
struct TermIndex: Sendable {
  /// For whom a pattern is looked for.
  enum Owner: Sendable, Equatable {
    /// A rule, by its place in the set.
    case rule(Int)
    /// A parameter of a rule's check: the rule, and the place among the parameters that hold patterns.
    case parameter(Int, Int)
    /// A marker of the toelichting, by its place in the table.
    case marker(Int)
    /// A formula that tells the role of an artikel.
    case role(ArticleRoles)
  }

  /// A context in which a rule is silent.
  enum Exception: Sendable {
    case overlapping([CompiledPattern])
    case sentence([CompiledPattern])
    case grounds([CompiledPattern])
    case artikel([CompiledPattern])
    case selector(Selector)
    case subordinateClause
  }

  fileprivate struct Entry: Sendable {
    /// An index into the owners.
    var owner: Int
    var pattern: CompiledPattern
  }

  let classes: TermClasses
  let affixes: [Affix]
  /// Per rule where it is silent.
  let exceptions: [[Exception]]
  fileprivate private(set) var owners: [Owner] = []
  fileprivate private(set) var entries: [Entry] = []
  /// Per word id the first of its links, -1 where no pattern waits.
  private var heads: [Int32]
  /// Entries with the next link of the same word.
  private var links: [(entry: Int32, next: Int32)] = []
  /// Entries that wait for words by an affix.
  private var byAffix: [(affix: Int, entry: Int32)] = []
  private var everywhere: [Int32] = []

  /// The markers of a toelichting.
  init(markers: [TokenPattern], _ source: inout some PatternSource) {
    var patterns: [(Owner, [CompiledPattern])] = []
    for (index, pattern) in markers.enumerated() { patterns.append((.marker(index), source.compile(pattern))) }
    self.init(patterns, exceptions: [], source)
  }

  /// The patterns of the rules.
  init(_ rules: [Rule], _ source: inout some PatternSource) {
    var patterns: [(Owner, [CompiledPattern])] = []
    for (role, formula) in roleFormulas {
      patterns.append((.role(role), source.compile(TokenPattern(checked: formula))))
    }
    var exceptions: [[Exception]] = []
    for (number, rule) in rules.enumerated() {
      switch rule.body {
      case .forbid(let own), .require(let own):
        for pattern in own { patterns.append((.rule(number), source.compile(pattern))) }
      case .check(let query):
        for (index, parameter) in query.patterns.enumerated() {
          for pattern in parameter.patterns { patterns.append((.parameter(number, index), source.compile(pattern))) }
        }
      case .norm, .structure, .section: break
      }
      exceptions.append(
        rule.exceptions.map { exception in
          switch exception.context {
          case .pattern(let pattern): .overlapping(source.compile(pattern))
          case .sentence(let pattern): .sentence(source.compile(pattern))
          case .grounds(let pattern): .grounds(source.compile(pattern))
          case .artikel(let pattern): .artikel(source.compile(pattern))
          case .selector(let selector): .selector(selector)
          case .clause: .subordinateClause
          }
        })
    }
    self.init(patterns, exceptions: exceptions, source)
  }

  private init(_ patterns: [(Owner, [CompiledPattern])], exceptions: [[Exception]], _ source: some PatternSource) {
    self.exceptions = exceptions
    classes = source.classes
    affixes = source.affixes
    heads = [Int32](repeating: -1, count: source.lexicon.table.count)
    for (owner, compiled) in patterns {
      if owners.last != owner { owners.append(owner) }
      for pattern in compiled {
        entries.append(Entry(owner: owners.count - 1, pattern: pattern))
        wait(entries.count - 1, source.lexicon)
      }
    }
  }

  private mutating func wait(_ index: Int, _ lexicon: Lexicon) {
    let anchor = entries[index].pattern.anchor
    if anchor.words.isEmpty && anchor.affixes.isEmpty { everywhere.append(Int32(index)) }
    var words = Set(anchor.words)
    for affix in anchor.affixes {
      byAffix.append((affix, Int32(index)))
      for id in 1..<UInt32(lexicon.table.count) where affixes[affix].fits(lexicon.table.word(id)) { words.insert(id) }
    }
    for word in words {
      links.append((Int32(index), heads[Int(word)]))
      heads[Int(word)] = Int32(links.count - 1)
    }
  }
}

/// One place where a pattern stands.
struct TermMatch: Sendable {
  /// The block, or the node whose heading it is.
  var node: NodeID
  var isHeading: Bool
  /// The sentence as indices into the tokens.
  var sentence: Range<Int>
  var whole: Range<Int>
  var marked: Range<Int>
}

/// Where the patterns of one owner stand, in the order of the text.
struct FoundTerms: Sendable {
  var owner: TermIndex.Owner
  var matches: [TermMatch]
}

extension TermIndex {
  /// Finds the patterns in all blocks and headings of a document; each set of marked tokens counts once for each owner.
  ///
  /// Of each owner some pattern of which was found, in the order of the set.
  func matches(in document: Document, _ table: TokenTable, isActive: (Owner) -> Bool) -> [FoundTerms] {
    let areActive = owners.map(isActive)
    var pass = TermPass(index: self, table: table, isActive: entries.map { areActive[$0.owner] })
    for node in document.nodes.indices {
      pass.read(table.rows[node], of: node, isHeading: !document.nodes[node].kind.isBlock)
    }
    return zip(owners, pass.found).compactMap { owner, matches in
      if matches.isEmpty { return nil }
      return FoundTerms(owner: owner, matches: matches.sorted { $0.marked.lowerBound < $1.marked.lowerBound })
    }
  }

  /// The entries that wait for a known word, out of those that are asked for.
  fileprivate func entries(at word: Int, _ isActive: [Bool]) -> [Int] {
    var result: [Int] = []
    var link = heads[word]
    while link >= 0 {
      let entry = Int(links[Int(link)].entry)
      if isActive[entry] { result.append(entry) }
      link = links[Int(link)].next
    }
    return result
  }

  fileprivate func everywhere(_ isActive: [Bool]) -> [Int] { everywhere.map(Int.init).filter { isActive[$0] } }
  fileprivate var known: Int { heads.count }
  fileprivate var affixAnchors: [(affix: Int, entry: Int32)] { byAffix }
}

/// One pass over a document.
private struct TermPass {
  let index: TermIndex
  let isActive: [Bool]
  private var matcher: PatternMatcher
  /// By owner.
  private(set) var found: [[TermMatch]]
  /// By the first marked token and the owner, as one number, where those stand that begin with it.
  private var places: [Int: [Int]] = [:]
  private let patterns: [CompiledPattern]
  /// Per word of the document the entries that wait for it, as far as that was asked.
  private var waiting: [[Int]]
  /// Per word of the document whether entries wait for it.
  private var isAwaited: [Awaited]

  private enum Awaited: UInt8 { case unknown, no, yes }

  init(index: TermIndex, table: TokenTable, isActive: [Bool]) {
    self.index = index
    self.isActive = isActive
    matcher = PatternMatcher(table, index)
    patterns = index.entries.map(\.pattern)
    found = [[TermMatch]](repeating: [], count: index.owners.count)
    waiting = [[Int]](repeating: [], count: table.words.count)
    isAwaited = [Awaited](repeating: .unknown, count: table.words.count)
  }

  mutating func read(_ block: Range<Int32>, of node: NodeID, isHeading: Bool) {
    guard !block.isEmpty else { return }
    var sentences: [Range<Int32>] = []
    var current = 0
    var held = (sentence: -1, words: WordSet())
    let table = matcher.table
    for token in Int(block.lowerBound)..<Int(block.upperBound) {
      let word = Int(table.tokens[token].word)
      if isAwaited[word] == .no { continue }
      if isAwaited[word] == .unknown {
        waiting[word] = entries(at: word)
        isAwaited[word] = waiting[word].isEmpty ? .no : .yes
        if waiting[word].isEmpty { continue }
      }
      let entries = waiting[word]
      if sentences.isEmpty { sentences = table.sentences(block) }
      while current + 1 < sentences.count, Int(sentences[current].upperBound) <= token { current += 1 }
      let sentence = Int(sentences[current].lowerBound)..<Int(sentences[current].upperBound)
      for entry in entries {
        let required = patterns[entry].required
        // The word at which a pattern waits is there: where it asks for no other one there is nothing to be seen.
        if required.count > 1 {
          if held.sentence != current {
            held = (current, WordSet())
            for index in sentence { held.words.insert(table.tokens[index].word) }
          }
          guard required.allSatisfy(held.words.mayShareWord(with:)) else { continue }
        }
        attempt(entry, at: token, sentence, node, isHeading)
      }
    }
  }

  private mutating func entries(at word: Int) -> [Int] {
    var result = index.everywhere(isActive)
    if word < index.known { return index.entries(at: word, isActive) + result }
    for (affix, entry) in index.affixAnchors where isActive[Int(entry)] && matcher.has(affix, UInt32(word)) {
      result.append(Int(entry))
    }
    return result
  }

  private mutating func attempt(_ entry: Int, at token: Int, _ sentence: Range<Int>, _ node: NodeID, _ isHeading: Bool)
  {
    let pattern = patterns[entry]
    let first = max(sentence.lowerBound, token - pattern.lead.upperBound)
    let last = token - pattern.lead.lowerBound
    guard first <= last else { return }
    for start in first...last where mayOpen(pattern, start) {
      guard let match = matcher.match(pattern, at: start, in: sentence) else { continue }
      let owner = index.entries[entry].owner
      let key = match.marked.lowerBound * found.count + owner
      if let known = places[key]?.first(where: { found[owner][$0].marked == match.marked }) {
        if match.whole.count > found[owner][known].whole.count { found[owner][known].whole = match.whole }
      } else {
        places[key, default: []].append(found[owner].count)
        found[owner].append(
          TermMatch(node: node, isHeading: isHeading, sentence: sentence, whole: match.whole, marked: match.marked))
      }
    }
  }

  /// Whether the first word of a pattern, where only words can be that, stands at a token.
  private func mayOpen(_ pattern: CompiledPattern, _ token: Int) -> Bool {
    let word = matcher.table.tokens[token].word
    for opening in pattern.opening where opening == word { return true }
    return pattern.opening.isEmpty
  }
}

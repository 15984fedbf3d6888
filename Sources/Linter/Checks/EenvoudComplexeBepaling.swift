import Legislation

/// A sentence with a citizen as its subject that is longer, or refers or excepts more, than the rule's parameters say (Ar 2.6).
func complexeBepaling(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let table = context.analysis.table
  let document = context.document
  guard !context.nature.isExcluded else { return [] }
  let limits = (
    words: query.number("words"), exceptions: query.number("exceptions"), references: query.number("references")
  )
  // Shorter ones hold no room for that many references.
  let shortest = min(limits.words, 6 * limits.references)
  var frames = FrameAnalysis(table)
  let exceptional = SentenceLoad.exceptional.map { table.words.find(Array($0.utf8)) }.filter { $0 != 0 }
  var result: [Hit] = []
  for provision in context.analysis.provisions {
    for block in document.provisionBlocks(provision.node) where table.rows[block.node].count > shortest {
      guard block.depth == 0 || document.nodes[block.node].text.isEmpty else { continue }
      for tokens in table.sentences(table.rows[block.node]) where tokens.count > shortest {
        // Few sentences name a citizen at all, and asking for one costs far less than finding the subject.
        guard tokens.contains(where: { table.word(at: $0).classes.contains(.citizen) }) else { continue }
        let frame = frames.mainClause(of: tokens)
        let namesCitizen = frame.subject.contains { position in
          table.word(at: tokens.lowerBound + Int32(position)).classes.contains(.citizen)
        }
        guard frame.actor == .citizen, namesCitizen else { continue }
        let sentence = Sentence(tokens: Array(tokens))
        let load = SentenceLoad(sentence, exceptional, in: table, provision.node, document)
        guard load.words > limits.words || load.references >= limits.references || load.exceptions >= limits.exceptions
        else { continue }
        var hit = Hit(marks: [table.range(of: sentence)], node: provision.node)
        hit.values[.n] = String(load.words)
        hit.values[.m] = String(load.references)
        result.append(hit)
      }
    }
  }
  return result
}

/// What a reader of a sentence must carry.
private struct SentenceLoad {
  var words = 0
  var exceptions = 0
  var references = 0

  init(_ sentence: Sentence, _ exceptional: [UInt32], in table: TokenTable, _ node: NodeID, _ document: Document) {
    for index in sentence.tokens {
      let token = table.tokens[Int(index)]
      if token.kind != .mark { words += 1 }
      if exceptional.contains(token.word) { exceptions += 1 }
    }
    references = ReferenceParser(sentence, in: table, of: node, in: document).references().count
  }

  static let exceptional = ["tenzij", "behoudens", "uitgezonderd", "uitzondering", "behalve"]
}

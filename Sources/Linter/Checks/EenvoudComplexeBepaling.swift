import Legislation

/// A sentence with a citizen as its subject that is longer, or refers or excepts more, than the rule's parameters say (Ar 2.6).
func complexeBepaling(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let table = context.analysis.table
  let document = context.document
  guard !ActDomain(document).isExcluded else { return [] }
  let limits = (
    words: query.number("words"), exceptions: query.number("exceptions"), references: query.number("references")
  )
  // Shorter ones hold no room for that many references.
  let shortest = min(limits.words, 6 * limits.references)
  var result: [Hit] = []
  for provision in context.analysis.provisions {
    for block in document.provisionBlocks(provision.node) where table.blocks[block.node].count > shortest {
      for tokens in table.sentences(table.blocks[block.node]) where tokens.count > shortest {
        let sentence = Sentence(tokens: Array(tokens), itemStart: tokens.count)
        let frame = FrameAnalysis.frame(of: sentence, in: table)
        let namesCitizen = frame.subject.contains { position in
          table.classes[Int(table.tokens[Int(sentence.tokens[position])].word)].contains(.citizen)
        }
        guard frame.actor == .citizen, namesCitizen, block.depth == 0 || document.nodes[block.node].text.isEmpty else {
          continue
        }
        let load = SentenceLoad(sentence, in: table, provision.node, document)
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

  init(_ sentence: Sentence, in table: TokenTable, _ node: NodeID, _ document: Document) {
    for index in sentence.tokens {
      let token = table.tokens[Int(index)]
      if token.kind != .mark { words += 1 }
      if Self.exceptional.contains(table.string(token.word)) { exceptions += 1 }
    }
    let address = LegalAddress(document, node)
    references =
      ReferenceParser(
        sentence, in: table, article: address.article, lid: address.paragraph, isStatute: document.kind == .wet
      ).references().count
  }

  private static let exceptional: Set<String> = ["tenzij", "behoudens", "uitgezonderd", "uitzondering", "behalve"]
}

import Legislation

/// One word, number or mark of a document's text.
///
/// Eight bytes, for a document has more of them than of anything else.
struct Token: Sendable {
  /// Offset in the document's text.
  let start: UInt32
  /// From the highest bits down: the word, its length, its kind.
  private let packed: UInt32

  /// The longest word or number, in bytes; a longer one goes on as another.
  static let longest = 0xFF
  /// How many words are told apart.
  static let words = 1 << 22

  init(start: Int, count: Int, kind: Kind, word: UInt32) {
    self.start = UInt32(truncatingIfNeeded: start)
    packed = word &<< 10 | UInt32(truncatingIfNeeded: count) &<< 2 | UInt32(kind.rawValue)
  }

  enum Kind: UInt8, Sendable {
    case word
    /// Written with a capital.
    case name
    case number
    case mark
  }

  /// How many bytes it takes in the text.
  var count: Int { Int(packed &>> 2) & Self.longest }
  var kind: Kind { unsafeBitCast(UInt8(packed & 3), to: Kind.self) }
  /// The id of the word in lower case; marks have their ASCII code as a word of one byte.
  var word: UInt32 { packed &>> 10 }

  var range: Range<Int> { Int(start)..<end }
  var end: Int { Int(start) + count }
}

/// The tokens of a document, block by block, with what the lexicon says of each distinct word.
///
/// A class, though nothing in it ever changes: it goes with every sentence, and the counts of all its arrays would be kept for
/// each.
final class TokenTable: Sendable {
  let tokens: [Token]
  /// For each node of the document that is a block of text its tokens, for each other node those of its heading: no block
  /// has a heading of its own.
  let rows: TokenRows
  let words: WordTable
  /// Word classes by id: those of the lexicon, of endings, and of the act's own definitions.
  let classes: [WordClass]
  let lexicon: Lexicon

  /// The words of one byte that grammar asks for often.
  let comma = KnownWord.comma.id
  let colon = KnownWord.colon.id
  let semicolon = KnownWord.semicolon.id
  let fullStop = KnownWord.fullStop.id

  /// The part of a document that is read.
  enum Part {
    /// Everything but the toelichting.
    case regeling
    case toelichting
    /// A row of nodes, wherever they stand.
    case nodes(Range<NodeID>)
  }

  init(_ document: Document, lexicon: Lexicon, part: Part = .regeling) {
    var reading = TokenReading(document, lexicon, part)
    reading.addOwnOrgans(of: document)
    tokens = reading.tokens
    rows = reading.rows
    words = reading.words
    classes = reading.classes
    self.lexicon = lexicon
  }

  func string(_ word: UInt32) -> String { String(decoding: words.word(word), as: UTF8.self) }
}

extension NodeKind {
  /// Whether a node of this kind is itself a stretch of running text, rather than a part that holds some.
  var isBlock: Bool {
    switch self {
    case .alinea, .wijzigingsopdracht, .opschrift, .tussenkop: true
    default: false
    }
  }
}

extension Document {
  /// The blocks of running text from a node to its last descendant.
  func blocks(in node: NodeID) -> some Sequence<NodeID> {
    (node..<Int(nodes[node].end)).lazy.filter { nodes[$0].kind.isBlock }
  }
}

/// The tokens of each node of a document, in the order of the nodes: one number for each says where they start, and the next
/// where they end.
struct TokenRows: RandomAccessCollection, Sendable {
  private var starts: [Int32] = []

  /// Makes room for the nodes of a document.
  init(nodes: Int) { starts.reserveCapacity(nodes + 1) }

  /// The tokens from one on belong to a node or to those behind it; nodes that were left out before it have none.
  mutating func start(_ node: NodeID, at token: Int32) {
    while starts.count <= node { starts.append(token) }
  }

  var startIndex: NodeID { 0 }
  var endIndex: NodeID { Swift.max(0, starts.count - 1) }
  subscript(node: NodeID) -> Range<Int32> { starts[node]..<starts[node + 1] }
}

/// The tokens of a document while they are read.
struct TokenReading {
  let lexicon: Lexicon
  private(set) var tokens: [Token] = []
  /// Where the tokens are written, with room for one for each byte that is read.
  private var row = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  private var count = 0
  private(set) var rows: TokenRows
  private(set) var words: WordTable
  var classes: [WordClass]

  init(_ document: Document, _ lexicon: Lexicon, _ part: TokenTable.Part) {
    self.lexicon = lexicon
    words = lexicon.table
    classes = lexicon.entries.map(\.classes)
    rows = TokenRows(nodes: document.nodes.count)
    // More than any text needs: what is never touched costs nothing, and asking for room for each token does.
    tokens = [Token](unsafeUninitializedCapacity: Self.room(for: document)) { row, count in
      self.row = row
      Tokeniser.withTokeniser(of: document.text) { read(document, part, &$0) }
      count = self.count
      rows.start(document.nodes.count, at: Int32(count))
      self.row = UnsafeMutableBufferPointer(start: nil, count: 0)
    }
  }

  private mutating func read(_ document: Document, _ part: TokenTable.Part, _ tokeniser: inout Tokeniser) {
    if case .nodes(let nodes) = part {
      return read(document, from: nodes.lowerBound, to: nodes.upperBound, &tokeniser)
    }
    var id = 0
    while id < document.nodes.count {
      let node = document.nodes[id]
      switch part {
      case .regeling:
        if node.kind == .toelichting {
          id = Int(node.end)
          continue
        }
      case .toelichting:
        guard node.kind == .toelichting else {
          id += 1
          continue
        }
        read(document, from: id, to: Int(node.end), &tokeniser)
        id = Int(node.end)
        continue
      case .nodes: return
      }
      read(document, from: id, to: id + 1, &tokeniser)
      id += 1
    }
  }

  private mutating func read(_ document: Document, from start: NodeID, to end: NodeID, _ tokeniser: inout Tokeniser) {
    for id in start..<end {
      let node = document.nodes[id]
      rows.start(id, at: Int32(count))
      if node.kind.isBlock {
        assert(node.heading.isEmpty)
        tokenise(&tokeniser, node.text)
      } else if !node.heading.isEmpty {
        tokenise(&tokeniser, node.heading)
      }
    }
  }

  /// How many tokens there can be at most: one for each byte of all that is read, also of what would be read twice.
  private static func room(for document: Document) -> Int {
    document.nodes.reduce(0) { $0 + ($1.kind.isBlock ? $1.text.count : $1.heading.count) }
  }

  private mutating func tokenise(_ tokeniser: inout Tokeniser, _ range: Range<Int>) {
    tokeniser.start(range)
    while true {
      tokeniser.readKnown(words, into: row, &count)
      guard let token = tokeniser.next(&words) else { break }
      if Int(token.word) >= classes.count {
        classes.append(
          token.kind == .mark || token.kind == .number ? [] : lexicon.classes(ofUnknown: words.word(token.word)))
      }
      row[count] = token
      count += 1
    }
  }
}

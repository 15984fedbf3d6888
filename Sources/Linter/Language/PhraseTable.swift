/// Rows of words with what they mean, as a tree of words: asking costs one look for each word that some row goes on with.
struct PhraseTable: Sendable {
  private struct Node: Sendable {
    /// What the row that ends here means.
    var meaning: UInt64 = 0
    /// What all rows that lead through here mean together.
    var reach: UInt64 = 0
    /// The node for any number, 0 where no row goes on with one.
    var number: Int32 = 0
  }

  private struct Edge: Sendable {
    var parent: Int32 = 0
    var child: Int32 = 0
    var word: UInt32 = 0
  }

  /// Stands in a row for any number.
  static let anyNumber = UInt32.max

  /// Node 0 is the root.
  private var nodes = [Node()]
  /// For each word id the node of the rows that begin with it, 0 where there are none.
  private var heads: [Int32] = []
  /// The words that follow, by open addressing; a child of 0 marks a free slot.
  private var edges = [Edge](repeating: Edge(), count: 1024)
  private var used = 0

  /// The words that stand in a row behind others.
  var later: Set<UInt32> { Set(edges.lazy.filter { $0.child != 0 }.map(\.word)) }

  /// Whether a row begins with a word.
  func starts(with word: UInt32) -> Bool { Int(word) < heads.count && heads[Int(word)] != 0 }

  /// Adds a row, which can't begin with any number.
  mutating func add(_ row: [UInt32], meaning: UInt64) {
    guard let first = row.first, first != Self.anyNumber else { return }
    while heads.count <= Int(first) { heads.append(0) }
    if heads[Int(first)] == 0 { heads[Int(first)] = newNode() }
    var node = heads[Int(first)]
    nodes[Int(node)].reach |= meaning
    for word in row.dropFirst() {
      node = word == Self.anyNumber ? numberNode(of: node) : child(of: node, word) ?? newChild(of: node, word)
      nodes[Int(node)].reach |= meaning
    }
    nodes[Int(node)].meaning |= meaning
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }

  private mutating func numberNode(of node: Int32) -> Int32 {
    if nodes[Int(node)].number == 0 { nodes[Int(node)].number = newNode() }
    return nodes[Int(node)].number
  }

  private mutating func newChild(of node: Int32, _ word: UInt32) -> Int32 {
    let child = newNode()
    if used * 2 >= edges.count { grow() }
    place(Edge(parent: node, child: child, word: word))
    return child
  }

  private mutating func place(_ edge: Edge) {
    var slot = slot(edge.parent, edge.word)
    while edges[slot].child != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
    used += 1
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    used = 0
    for edge in old where edge.child != 0 { place(edge) }
  }

  @inline(__always)
  private func slot(_ node: Int32, _ word: UInt32) -> Int {
    let hash = (word &* 0x9E37_79B1) ^ (UInt32(bitPattern: node) &* 0x85EB_CA77)
    return Int(hash >> 12) & (edges.count - 1)
  }

  @inline(__always)
  private func child(of node: Int32, _ word: UInt32) -> Int32? {
    var slot = slot(node, word)
    while edges[slot].child != 0 {
      if edges[slot].word == word, edges[slot].parent == node { return edges[slot].child }
      slot = (slot + 1) & (edges.count - 1)
    }
    return nil
  }
}

extension PhraseTable {
  /// How many words the longest row at an index has that means any of what is wanted; nil where none does.
  @inline(__always)
  func length(in text: [SentenceWord], at index: Int, wanted: UInt64) -> Int? {
    let first = Int(text[index].id)
    guard first < heads.count, heads[first] != 0, nodes[Int(heads[first])].reach & wanted != 0 else { return nil }
    return walkedLength(text, index, wanted)
  }

  private func walkedLength(_ text: [SentenceWord], _ index: Int, _ wanted: UInt64) -> Int? {
    var node = heads[Int(text[index].id)]
    var position = index + 1
    var longest: Int?
    while true {
      if nodes[Int(node)].meaning & wanted != 0 { longest = position - index }
      let number = nodes[Int(node)].number
      if number != 0, position < text.count, text[position].kind == .number, nodes[Int(number)].meaning & wanted != 0 {
        longest = position + 1 - index
      }
      guard position < text.count, let next = child(of: node, text[position].id),
        nodes[Int(next)].reach & wanted != 0
      else { return longest }
      node = next
      position += 1
    }
  }

  /// All meanings of the rows that start at an index.
  @inline(__always)
  func meanings(in text: [SentenceWord], at index: Int) -> UInt64 {
    let first = Int(text[index].id)
    guard first < heads.count, heads[first] != 0 else { return 0 }
    let head = nodes[Int(heads[first])]
    guard head.number != 0 || text[safe: index + 1]?.classes.contains(.phraseWord) == true else { return head.meaning }
    return walkedMeanings(text, index + 1, heads[first])
  }

  private func walkedMeanings(_ text: [SentenceWord], _ index: Int, _ start: Int32) -> UInt64 {
    var node = start
    var position = index
    var found: UInt64 = 0
    while true {
      found |= nodes[Int(node)].meaning
      guard position < text.count else { return found }
      let number = nodes[Int(node)].number
      if number != 0, text[position].kind == .number { found |= walkedMeanings(text, position + 1, number) }
      guard let next = child(of: node, text[position].id) else { return found }
      node = next
      position += 1
    }
  }
}

extension PhraseTable {
  func write(to writer: inout CompactWriter) {
    writer.list(nodes) {
      $0.number($1.meaning)
      $0.number($1.reach)
      $0.number($1.number)
    }
    writer.numbers(heads)
    writer.number(edges.count)
    // In the order in which they were made: where they stand depends on how the table grew.
    writer.list(edges.filter { $0.child != 0 }.sorted { $0.child < $1.child }) {
      $0.number($1.parent)
      $0.number($1.child)
      $0.number($1.word)
    }
  }

  init(from reader: inout CompactReader) {
    nodes = reader.list { Node(meaning: $0.number(), reach: $0.number(), number: $0.number()) }
    heads = reader.numbers()
    edges = [Edge](repeating: Edge(), count: reader.number())
    for edge in reader.list({ Edge(parent: $0.number(), child: $0.number(), word: $0.number()) }) { place(edge) }
  }
}

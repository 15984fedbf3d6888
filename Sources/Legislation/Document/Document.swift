/// The ways in which a document can come.
public enum DocumentFormat: String, Sendable {
  case publicatie = "officiele-publicatie"
  case kamerwrk
  case bwb
  case plainText = "platte-tekst"
}

/// The kinds of regulation and of paper that are told apart.
public enum DocumentKind: String, Sendable, CaseIterable {
  case wet, rijkswet, amvb, regeling, beleidsregel, toelichting
  /// A motie, a nota naar aanleiding van het verslag, a circular: nothing that is judged as a regulation.
  case other = "anders"

  /// Whether it is a regulation, whose body holds norms.
  public var isRegulation: Bool { self != .toelichting && self != .other }

  /// Whether it is an act of parliament.
  public var isStatute: Bool { self == .wet || self == .rijkswet }
}

/// One document as it was read: a decoded text, a flat table of nodes over it, and the way back to the source.
///
/// The text is UTF-8 with white space collapsed; blocks are separated by a line feed. Whatever stood between the words in the
/// source (entities, processing instructions, hyphens at line ends, page furniture) is known to the runs alone.
public struct Document: Sendable {
  public internal(set) var source: SourceText
  public let format: DocumentFormat
  public let kind: DocumentKind
  /// The opschrift or title, in one line.
  public let title: String
  /// The short title under which the regulation cites itself, where it has one.
  public let citationTitle: String
  /// The number of the parliamentary dossier, without blanks ("36750"), where the paper names one.
  public let dossier: String
  /// What the paper calls itself ("VOORSTEL VAN WET", "MOTIE VAN HET LID ..."), where it does.
  public let paperTitle: String
  /// The decoded text.
  public let text: [UInt8]
  /// The nodes in reading order; row 0 is the document itself.
  public let nodes: [Node]
  public let runs: RunTable
  /// What reading brought to light.
  public internal(set) var problems: [Problem]
  /// What the drafter asks Maatlat to leave alone.
  public internal(set) var remarks: [SuppressionRemark] = []

  /// The text of a range.
  public func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The text of a range in one line, as a reader sees it.
  public func line(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  public func number(_ id: NodeID) -> String { string(nodes[id].number) }
  public func heading(_ id: NodeID) -> String { line(nodes[id].heading) }

  /// The nodes directly below a node, in order.
  public func children(_ id: NodeID) -> Children { Children(nodes: nodes, parent: id) }

  /// The nearest node above, or the node itself, that is of one of the kinds.
  public func enclosing(_ id: NodeID, _ kinds: NodeKind...) -> NodeID? {
    var current = id
    while current >= 0 {
      if kinds.contains(nodes[current].kind) { return current }
      current = Int(nodes[current].parent)
    }
    return nil
  }

  /// The nearest node above, or the node itself, that is of one kind.
  public func enclosing(_ id: NodeID, _ kind: NodeKind) -> NodeID? {
    var current = id
    while current >= 0 {
      if nodes[current].kind == kind { return current }
      current = Int(nodes[current].parent)
    }
    return nil
  }

  /// Whether a node stands in a part of the given kind.
  public func isInside(_ id: NodeID, _ kind: NodeKind) -> Bool { enclosing(id, kind) != nil }

  /// The bytes on disk from the first to the last byte that a range of text stands for.
  public func span(of range: Range<Int>) -> Span { source.span(ofUTF8: runs.cover(range)) }

  /// The stretches on disk that a range of text stands for, in order; an empty one is a break between blocks that the
  /// source marks up rather than writes.
  public func spans(of range: Range<Int>) -> [Span] {
    runs.pieces(range).map { source.span(ofUTF8: $0) }
  }

  /// The offset in the text that a byte on disk stands for, or the next one behind it; nil where no text follows.
  public func textOffset(atUTF8 offset: Int) -> Int? { runs.textOffset(atOrBehindSource: offset) }

  /// Where a node's number, heading or text first stands in the source, on disk.
  public func start(of id: NodeID) -> Int {
    let node = nodes[id]
    let first =
      [node.number, node.heading, node.text].filter { !$0.isEmpty }.map(\.lowerBound).min() ?? node.text.lowerBound
    return offset(ofText: first)
  }

  /// Where the text at an offset stands in the source, on disk.
  public func offset(ofText offset: Int) -> Int { source.sourceOffset(ofUTF8: runs.sourceStart(of: offset)) }
}

/// The children of one node, walked without building a list.
public struct Children: Sequence, IteratorProtocol {
  private let nodes: [Node]
  private var position: Int
  private let end: Int

  init(nodes: [Node], parent: NodeID) {
    self.nodes = nodes
    position = parent + 1
    end = Int(nodes[parent].end)
  }

  public mutating func next() -> NodeID? {
    guard position < end else { return nil }
    defer { position = Int(nodes[position].end) }
    return position
  }
}

/// A remark of the drafter in the source that asks Maatlat to leave findings alone: `<!-- maatlat:negeer REGEL -- reden -->`, in
/// XML as a comment and in plain text as a line of its own.
///
/// Behind the rules may stand, in brackets, who says so and until when: `(door J. Smit, tot 2027-01-31)`. It may also stand beside
/// the document, with the address of what it speaks of: a bill that is sent to parliament bears no comments.
///
/// It is no part of the law: its words stand in no node. In XML the two hyphens before the reason, which a comment may not
/// hold, are forgiven; a dash or a colon does as well.
public struct SuppressionRemark: Sendable, Hashable {
  /// The whole remark, in the bytes of the decoded source.
  public var range: Range<Int>
  /// The rules as they are written; empty where none is named.
  public var rules: [String]
  /// Why, "" where the drafter does not say.
  public var reason: String
  /// Who says so, "" where that is not told.
  public var author = ""
  /// The last day on which it holds, as `2027-01-31`; nil for always.
  public var until: String?
  /// The provision of which it speaks, or a row of them; nil for that in which it stands or before which it stands.
  public var address: String?
  /// Where it stands then: `wet.xml.negeer.yml:3`.
  public var origin = ""

  /// One in the text.
  init(range: Range<Int>, rules: [String], reason: String) {
    self.range = range
    self.rules = rules
    self.reason = reason
  }

  /// One beside it; an empty address means the whole document.
  public init(
    rules: [String], reason: String, author: String, until: String?, address: String, origin: String
  ) {
    self.init(range: 0..<0, rules: rules, reason: reason)
    self.author = author
    self.until = until
    self.address = address
    self.origin = origin
  }

  static let mark = Array("maatlat:negeer".utf8)
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  /// The remarks in a text, in order.
  static func all(in text: [UInt8]) -> [SuppressionRemark] {
    var remarks: [SuppressionRemark] = []
    var index = 0
    while let bang = ByteScan.first(UInt8(ascii: "!"), in: text, from: index) {
      index = bang + 1
      guard let remark = remark(at: bang - 1, in: text) else { continue }
      remarks.append(remark)
      index = remark.range.upperBound
    }
    return remarks
  }

  /// The remark that starts with the bracket at an index, and ends in the same paragraph.
  private static func remark(at start: Int, in text: [UInt8]) -> SuppressionRemark? {
    guard start >= 0, text[start...].starts(with: opening) else { return nil }
    var index = start + opening.count
    while index < text.count, text[index] <= 0x20 { index += 1 }
    guard text[min(index, text.count)...].starts(with: mark) else { return nil }
    index += mark.count
    guard let end = text.firstIndex(of: closing, from: index) else { return nil }
    return SuppressionRemark(
      range: start..<(end + closing.count), words: String(decoding: text[index..<end], as: UTF8.self))
  }

  /// Takes the words apart: the rules, who and until when in brackets, and the reason behind the first separator.
  private init(range: Range<Int>, words text: String) {
    // A date holds hyphens as well: only behind the brackets the separator is looked for.
    let open = text.firstIndex(of: "(")
    let close = open.flatMap { text[$0...].firstIndex(of: ")") }
    let separators = ["--", "—", "–", ":"]
    func separator(in part: Substring) -> Range<String.Index>? {
      separators.compactMap { part.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    }
    let first = separator(in: text[...])
    let isBracketed = open.map { open in first.map { open < $0.lowerBound } ?? true } ?? false
    let found = isBracketed ? close.flatMap { separator(in: text[$0...]) } : first
    let names = isBracketed ? text[..<(open ?? text.endIndex)] : found.map { text[..<$0.lowerBound] } ?? text[...]
    let reason = found.map { text[$0.upperBound...] } ?? ""
    let words = names.split(whereSeparator: \.isWhitespace)
    // An address stands behind the rules; no rule has such a name.
    let place = words.firstIndex { ["artikel", "artikelen"].contains($0.lowercased()) } ?? words.endIndex
    self.init(
      range: range, rules: words[..<place].flatMap { $0.split(separator: ",") }.map(String.init),
      reason: reason.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    if place < words.endIndex { address = words[place...].joined(separator: " ") }
    guard isBracketed, let open, let close else { return }
    for piece in text[text.index(after: open)..<close].split(separator: ",") {
      let parts = piece.split(separator: " ")
      guard let word = parts.first else { continue }
      let rest = parts.dropFirst().joined(separator: " ")
      switch word {
      case "tot": until = rest.hasPrefix("en met ") ? String(rest.dropFirst(7)) : rest
      case "door": author = rest
      default: author = parts.joined(separator: " ")
      }
    }
  }
}

extension Document {
  /// Takes over remarks that stand beside it.
  public mutating func add(_ remarks: [SuppressionRemark]) { self.remarks += remarks }

  /// The node of which a remark speaks: the provision or section within which it stands, else the one before which it stands.
  public func node(of remark: SuppressionRemark) -> NodeID {
    let next = runs.textOffset(atOrBehindSource: remark.range.upperBound) ?? text.count
    guard next < text.count else { return innermost(at: max(0, next - 1), upTo: next) }
    // The node that holds the text on both sides.
    let around = innermost(at: next, upTo: next - 1)
    let isProvision = [NodeKind.lid, .onderdeel, .alinea, .tussenkop].contains(nodes[around].kind)
    if isProvision { return enclosing(around, .lid, .onderdeel, .artikel, .sectie, .toelichting) ?? around }
    // The outermost part that starts here: an artikel, and not the body that starts with it.
    return nodes.indices.dropFirst(around).first { id in
      (nodes[id].kind.isDivision || Self.spokenOf.contains(nodes[id].kind)) && extent(of: id).lowerBound == next
    } ?? around
  }

  private static let spokenOf: Set<NodeKind> = [
    .artikel, .lid, .onderdeel, .sectie, .toelichting, .bijlage, .wijzigingsonderdeel,
  ]

  /// The innermost node with both offsets in its words.
  private func innermost(at offset: Int, upTo other: Int) -> NodeID {
    var current = 0
    while let child = children(current).first(where: {
      extent(of: $0).contains(offset) && extent(of: $0).contains(other)
    }) {
      current = child
    }
    return current
  }

  /// The text of a node with its number and heading.
  public func extent(of id: NodeID) -> Range<Int> {
    let node = nodes[id]
    let parts = [node.number, node.heading, node.text].filter { !$0.isEmpty }
    guard let start = parts.map(\.lowerBound).min(), let end = parts.map(\.upperBound).max() else {
      return node.text
    }
    return start..<end
  }
}

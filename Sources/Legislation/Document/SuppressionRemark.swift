/// A remark of the drafter in the source that asks Maatlat to leave findings alone: `<!-- maatlat:negeer REGEL -- reden -->`, in
/// XML as a comment and in plain text as a line of its own.
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
    let (rules, reason) = parts(of: String(decoding: text[index..<end], as: UTF8.self))
    return SuppressionRemark(range: start..<(end + closing.count), rules: rules, reason: reason)
  }

  /// The rules before, and the reason behind the first separator.
  private static func parts(of text: String) -> (rules: [String], reason: String) {
    let separators = ["--", "—", "–", ":"]
    let found = separators.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    let names = found.map { text[..<$0.lowerBound] } ?? text[...]
    let rules = names.split { $0.isWhitespace || $0 == "," }.map(String.init)
    let reason = found.map { text[$0.upperBound...] } ?? ""
    return (rules, reason.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

extension Document {
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

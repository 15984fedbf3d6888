import Legislation

/// A reference to provisions or to an act as it stands in a text, with where each provision is named.
package struct DocumentReference: Sendable, Equatable {
  /// Whose provisions they are.
  package enum Regulation: Sendable, Equatable {
    /// Named without more: those of the text in which the reference stands.
    case bare
    /// "van deze wet", "van het wetsvoorstel".
    case this
    /// The regulation by its own name.
    case own
    case act(ActNames.Act)
    /// Another one, but which can't be told from the words.
    case unclear
  }

  /// One provision, or an unbroken row of them.
  package struct Target: Sendable, Equatable {
    /// `artikel`, or the kind of division.
    package var kind = NodeKind.artikel
    /// The number of the artikel; "" for the one in which the reference stands.
    package var number = ""
    /// The last number of a row.
    package var last: String?
    /// The number of the lid; "" where none is named.
    package var lid = ""
    /// The marks of the onderdelen from the outer to the inner: "b", "1".
    package var parts: [String] = []
    /// Its words in the text; together those of all targets are the words of the reference before the name of the act.
    package var range: Range<Int>

    /// Stands for the number of "het vorige lid", which follows from where it stands.
    package static let previousLid = "vorige"

    /// Whether it only says which part of the artikel is meant in which it stands: "het eerste lid", "onderdeel b".
    package var isRelative: Bool { kind == .artikel && number.isEmpty }
  }

  /// The block or the heading in which it stands.
  package var node: NodeID
  /// All its words, with the name of the act.
  package var range: Range<Int>
  /// Empty where an act is named as a whole.
  package var targets: [Target]
  package var regulation: Regulation
  /// The name of the act.
  package var name: Range<Int>?
  /// Whether the block names an artikel before it, so that "het derde lid" may be one of that.
  package var followsArtikel = false

  /// The target in whose words an offset stands; nil where it stands in the name of the act.
  package func target(at offset: Int) -> Target? {
    targets.first { $0.range.contains(offset) } ?? (targets.count == 1 ? targets.first : nil)
  }
}

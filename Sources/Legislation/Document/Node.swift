/// What a node of a document is. Dutch where the law's word has no exact English.
public enum NodeKind: UInt8, Sendable, CaseIterable {
  case document
  /// The title of the regulation or of the paper.
  case opschrift
  case aanhef, considerans
  /// The body of the regulation: what the norms are read from.
  case wettekst
  case boek, deel, hoofdstuk, titel, afdeling, paragraaf, subparagraaf
  case artikel, lid, onderdeel
  /// One block of running text.
  case alinea
  /// A heading inside running text that opens no division.
  case tussenkop
  /// A table; its cells are alineas that are never read as sentences.
  case tabel
  /// An instruction that changes another act ("Artikel 3 vervalt"): no law text.
  case wijzigingsopdracht
  /// New text for another act, under its own addresses.
  case citaat
  /// A lettered part of an amending artikel.
  case wijzigingsonderdeel
  case slotformulier, ondertekening
  case toelichting
  /// A part of the toelichting with its heading.
  case sectie
  case bijlage
  /// A footnote, taken out of the sentence in which it stands.
  case noot
  /// A remark of an editor ("Vervallen."): no law text.
  case redactie

  /// The word for it in `outline`.
  public var name: String { "\(self)" }

  /// Whether it divides the body above the level of artikelen.
  public var isDivision: Bool { (NodeKind.boek.rawValue...NodeKind.subparagraaf.rawValue).contains(rawValue) }
}

/// The index of a node in its document.
public typealias NodeID = Int

/// One node of a document: a row of a flat table in reading order.
///
/// All ranges are offsets in the document's text.
public struct Node: Sendable {
  public var kind: NodeKind
  /// What the source says of it beyond its kind.
  public var marks: NodeMarks = []
  /// How many bytes its number has.
  private var numberCount: UInt16 = 0
  /// The part that holds it; the document's own is -1.
  public var parent: Int32
  /// The row after its last descendant.
  public var end: Int32
  private var numberStart: UInt32 = 0
  var headingStart: UInt32 = 0
  var headingEnd: UInt32 = 0
  var textStart: UInt32 = 0
  var textEnd: UInt32 = 0

  init(kind: NodeKind, parent: Int32) {
    self.kind = kind
    self.parent = parent
    end = 0
  }

  /// The number as it is written, without the word before it and trailing full stops and brackets ("4", "2:4a", "a", "1°");
  /// empty where it has none. What is longer than any number is cut: a large act has millions of nodes, and each byte counts.
  public internal(set) var number: Range<Int> {
    get { Int(numberStart)..<Int(numberStart) + Int(numberCount) }
    set {
      numberStart = UInt32(newValue.lowerBound)
      numberCount = UInt16(clamping: newValue.count)
    }
  }
  /// The heading without label and number.
  public var heading: Range<Int> { Int(headingStart)..<Int(headingEnd) }
  /// The running text with that of all its parts; the numbers of onderdelen stand in it, that of a lid or an artikel does not.
  public var text: Range<Int> { Int(textStart)..<Int(textEnd) }
}

/// Facts of a node that its kind does not tell.
public struct NodeMarks: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The text has lapsed, or is not yet in force.
  public static let lapsed = NodeMarks(rawValue: 1)
  /// The list item has no mark of its own in the text.
  public static let unnumbered = NodeMarks(rawValue: 2)
  /// The artikel amends other acts.
  public static let amending = NodeMarks(rawValue: 4)
  /// The onderdeel holds a definition.
  public static let definition = NodeMarks(rawValue: 8)
}

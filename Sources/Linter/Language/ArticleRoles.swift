import Legislation

/// What an artikel is there for, by its heading or its formula.
struct ArticleRoles: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let begripsbepaling = ArticleRoles(rawValue: 1)
  static let delegatie = ArticleRoles(rawValue: 2)
  static let citeertitel = ArticleRoles(rawValue: 4)
  static let inwerkingtreding = ArticleRoles(rawValue: 8)
  static let overgangsrecht = ArticleRoles(rawValue: 16)
  static let sanctie = ArticleRoles(rawValue: 32)
  static let hardheidsclausule = ArticleRoles(rawValue: 64)
  /// It changes other acts.
  static let wijziging = ArticleRoles(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The roles that the heading and the marks of an artikel tell.
  init(headingOf artikel: NodeID, in document: Document) {
    self = document.nodes[artikel].marks.contains(.amending) ? .wijziging : []
    guard !document.nodes[artikel].heading.isEmpty else { return }
    // Over the bytes: many rules ask, and most headings name no role.
    let heading = document.text[document.nodes[artikel].heading].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for (role, words) in roleHeadings where words.contains(where: { heading[...].contains($0) }) { insert(role) }
  }
}

/// The words in a heading that name a role.
private let roleHeadings: [(ArticleRoles, [[UInt8]])] =
  ([
    (.begripsbepaling, ["begripsbepaling", "begripsomschrijving", "definitie"]),
    (.delegatie, ["delegatie", "nadere regels", "uitvoeringsregels"]),
    (.citeertitel, ["citeertitel"]),
    (.inwerkingtreding, ["inwerkingtreding"]),
    (.overgangsrecht, ["overgangsrecht", "overgangsbepaling", "overgangsregeling"]),
    (.sanctie, ["boete", "sanctie", "straf", "dwangsom"]),
    (.hardheidsclausule, ["hardheidsclausule"]),
  ] as [(ArticleRoles, [String])]).map { role, words in (role, words.map { Array($0.utf8) }) }

/// The formulas by which an artikel without a telling heading is known.
let roleFormulas: [(ArticleRoles, String)] = [
  (.begripsbepaling, "wordt|worden ..{0,8} verstaan onder"),
  (.begripsbepaling, "verstaan onder :"),
  (.delegatie, "^ bij|krachtens ..{0,8} regeling|maatregel|verordening ..{0,24} regels|voorschriften"),
  (.citeertitel, "wordt|worden aangehaald als|onder"),
  (.inwerkingtreding, "treedt|treden ..{0,24} in werking"),
  (.overgangsrecht, "blijft|blijven ..{0,30} van toepassing ..{0,6} zoals"),
  (.overgangsrecht, "zoals ..{0,6} luidde|luidden"),
  (.sanctie, "bestuurlijke boete|boeten ..{0,12} opleggen|opgelegd"),
  (.sanctie, "gestraft met"),
]

/// Whether the artikel that holds a node is there for other things than norms, by its heading.
func holdsNoNorms(_ document: Document, _ id: NodeID) -> Bool {
  // Only a heading that begins like one of them is worth a string.
  guard let artikel = document.enclosing(id, .artikel), let first = document.nodes[artikel].heading.first,
    "bdci".utf8.contains(document.text[first] | 0x20)
  else { return false }
  let heading = document.heading(artikel).lowercased()
  return ["begripsbepaling", "definities", "begripsomschrijving", "citeertitel", "inwerkingtreding"].contains {
    heading.hasPrefix($0)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a row of bytes stands in it.
  func contains(_ word: [UInt8]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return (startIndex...(endIndex - word.count)).contains { self[$0] == first && self[$0...].starts(with: word) }
  }
}

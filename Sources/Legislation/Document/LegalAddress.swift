/// The place of a provision as a lawyer names it: "artikel 4, tweede lid, onderdeel b, onder 1°".
///
/// Text that an amending artikel gives another act stands under both: "ARTIKEL I, onderdeel B, artikel 17a, eerste lid".
public struct LegalAddress: Sendable, Hashable {
  /// The number of the innermost artikel, "" where there is none.
  public let article: String
  /// The number of the lid, "" where there is none.
  public let paragraph: String
  /// The legal name.
  public let name: String
  /// A key that does not change with spelling: "art:4/lid:2/o:b/o:1".
  public let key: String

  /// No place.
  public static let empty = LegalAddress(article: "", paragraph: "", name: "", key: "")

  private init(article: String, paragraph: String, name: String, key: String) {
    self.article = article
    self.paragraph = paragraph
    self.name = name
    self.key = key
  }

  public init(_ document: borrowing Document, _ id: NodeID) {
    var chain: [NodeID] = []
    var current = id
    while current >= 0 {
      chain.append(current)
      current = Int(document.nodes[current].parent)
    }
    var article = ""
    var paragraph = ""
    var names: [String] = []
    var keys: [String] = []
    var depth = 0
    for node in chain.reversed() {
      let number = document.number(node)
      switch document.nodes[node].kind {
      case .artikel:
        article = number
        paragraph = ""
        depth = 0
        let isAmending = document.nodes[node].marks.contains(.amending) || isRoman(number)
        let isOnly = number.isEmpty || number.lowercased() == "enig"
        names.append(isOnly ? "enig artikel" : isAmending ? "ARTIKEL \(number)" : "artikel \(number)")
        keys.append("art:\(number)")
      case .citaat:
        guard let amended = document.amendedArtikel(of: node) else { continue }
        article = amended
        paragraph = ""
        depth = 0
        names.append("artikel \(amended)")
        keys.append("art:\(amended)")
      case .lid:
        paragraph = number
        names.append(ordinalLid(number))
        keys.append("lid:\(number)")
      case .onderdeel:
        // A dash, or nothing, is no number that a citation could name.
        guard number.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
        names.append(depth == 0 ? "onderdeel \(number)" : "onder \(number)")
        keys.append("o:\(number)")
        depth += 1
      case .wijzigingsonderdeel:
        names.append("onderdeel \(number)")
        keys.append("w:\(number)")
      case .sectie, .tussenkop:
        let heading = document.heading(node)
        names.append("paragraaf \(number.isEmpty ? "‘\(heading)’" : number)")
        keys.append("par:\(number.isEmpty ? heading : number)")
      case .toelichting:
        names = ["toelichting"]
        keys = ["toelichting"]
      case .aanhef, .considerans, .opschrift, .slotformulier, .bijlage:
        names = [document.nodes[node].kind.name]
        keys = names
      case .document, .wettekst, .boek, .deel, .hoofdstuk, .titel, .afdeling, .paragraaf, .subparagraaf, .alinea,
        .tabel,
        .wijzigingsopdracht, .ondertekening, .noot, .redactie:
        continue
      }
    }
    self.article = article
    self.paragraph = paragraph
    name = names.joined(separator: ", ")
    key = keys.joined(separator: "/")
  }
}

/// "tweede lid"; numbers above twenty and lettered ones as "lid 21", "lid 3a".
func ordinalLid(_ number: String) -> String {
  guard let value = Int(number), ordinals.indices.contains(value - 1) else {
    return number.isEmpty ? "lid" : "lid \(number)"
  }
  return "\(ordinals[value - 1]) lid"
}

/// The ordinals in which the law names its leden, from the first on.
public let ordinals = [
  "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
  "twaalfde",
  "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste",
]

/// Whether a number is written in Roman capitals, a letter behind it allowed (XVIa).
public func isRoman(_ number: String) -> Bool {
  let body = number.prefix { "IVXLC".contains($0) }
  return !body.isEmpty && number.dropFirst(body.count).allSatisfy { $0.isLowercase && $0.isASCII }
}

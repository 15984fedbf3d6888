/// What the wrapper of an official XML document tells about it: from it follow kind, title and dossier.
struct PublicationFacts {
  static let knownRoots: Set<String> = ["officiele-publicatie", "kamerwrk", "toestand", "wetgeving"]

  var root = ""
  /// `wetgeving@soort`.
  var rootKind = ""
  var isBWB = false
  var hasBody = false
  var paperTitle = ""
  /// `DC.type` of a Staatsblad ("AMvB", "Wet").
  var publicationType = ""
  var metaDossier = ""
  var metaTitle = ""
  var titleNode: NodeID?
  var paperNode: NodeID?
  var citationNode: NodeID?
  var dossierNode: NodeID?

  mutating func note(meta name: String, scheme: String, content: String) {
    switch name {
    case "DC.type" where scheme.hasPrefix("OVERHEIDop."): publicationType = content
    case "OVERHEIDop.dossiernummer": metaDossier = content
    case "DC.title": metaTitle = content
    default: break
    }
  }

  /// Whether the paper says of itself that it is an explanatory memorandum.
  var isExplanation: Bool { DocumentTitles.isExplanation(paperTitle) }

  /// Whether the reader now stands in a toelichting.
  func inExplanation(_ builder: DocumentBuilder) -> Bool { builder.depth(of: [.toelichting]) != nil }

  /// The kind that wrapper, paper and body together make.
  func kind(title: String) -> DocumentKind {
    if isBWB {
      let kind = Self.kind(ofBWB: rootKind)
      // The database tells who made it, the title what it is.
      return kind == .regeling && DocumentTitles.isOfBeleidsregels(title) ? .beleidsregel : kind
    }
    if !paperTitle.isEmpty, !DocumentTitles.isBill(paperTitle) { return isExplanation ? .toelichting : .other }
    guard hasBody else { return isExplanation ? .toelichting : .other }
    switch publicationType.lowercased() {
    case "amvb", "rijksamvb", "klein koninklijk besluit": return .amvb
    case "wet": return .wet
    case "rijkswet": return .rijkswet
    default: break
    }
    if !paperTitle.isEmpty || root == "kamerwrk" { return title.lowercased().holds("rijkswet") ? .rijkswet : .wet }
    return DocumentTitles.kind(ofTitle: title) ?? .regeling
  }

  private static func kind(ofBWB kind: String) -> DocumentKind {
    let base = kind.split(separator: "-").first.map(String.init) ?? kind
    return switch base.lowercased() {
    case "wet": .wet
    case "rijkswet": .rijkswet
    case "amvb", "kb", "rijkskb": .amvb
    case "beleidsregel": .beleidsregel
    case "ministeriele", "ministeriële", "zbo", "pbo", "reglement": .regeling
    default: .other
    }
  }
}

/// What titles say about the kind of a document, in XML and in plain text alike.
enum DocumentTitles {
  /// "MEMORIE VAN TOELICHTING", "NOTA VAN TOELICHTING", also as a changed or supplementary one.
  static func isExplanation(_ title: String) -> Bool {
    let folded = title.lowercased()
    return folded.holds("memorie van toelichting") || folded.holds("nota van toelichting")
      || folded.trimmedASCII == "toelichting"
  }

  /// A paper that carries the text of a bill: the bill itself, its amended form, a nota van wijziging.
  static func isBill(_ title: String) -> Bool {
    let folded = title.lowercased()
    return !isExplanation(title)
      && ["voorstel van wet", "ontwerp van wet", "voorstel van rijkswet", "nota van wijziging"].contains {
        folded.holds($0)
      }
  }

  /// "Beleidsregel ...", "Besluit van ... houdende beleidsregels ..." (Awb 4:81): whatever organ makes them.
  static func isOfBeleidsregels(_ title: String) -> Bool {
    let folded = title.lowercased()
    return folded.hasPrefix("beleidsregel")
      || ["houdende beleidsregel", "houdende de beleidsregel", "houdende vaststelling van beleidsregel"]
        .contains { folded.holds($0) }
  }

  /// The kind of regulation by its title: the first word, or what it holds.
  static func kind(ofTitle title: String) -> DocumentKind? {
    let folded = title.lowercased()
    if folded.hasPrefix("rijkswet") { return .rijkswet }
    if isOfBeleidsregels(title) { return .beleidsregel }
    if folded.hasPrefix("besluit van de minister") || folded.hasPrefix("regeling") { return .regeling }
    if folded.hasPrefix("besluit") { return .amvb }
    if folded.hasPrefix("wet") || folded.holds("voorstel van wet") { return .wet }
    return nil
  }
}

extension StringProtocol {
  /// Without blanks and line ends at both ends.
  var trimmedASCII: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

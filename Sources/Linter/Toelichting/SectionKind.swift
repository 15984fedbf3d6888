import Legislation

/// What a section of a toelichting is about: the subjects that Ar 4.43 to 4.48 and the Schrijfwijzer ask for.
public enum SectionKind: UInt8, Sendable, CaseIterable {
  case inleiding = 1
  case doel, hoofdlijnen, noodzaak, beslisruimte, hogerRecht, nationaleWetgeving, gevolgen, doenvermogen, regeldruk, mkb
  case uitvoering, handhaving, financieel, decentraal, caribisch, privacy, rechtsbescherming, advies, overgangsrecht
  case evaluatie, emancipatie, notificatie, kinderrechten, voorlichting, ict, artikelsgewijs, bijlagen

  /// The short name in listings: "S09".
  public var code: String { rawValue < 10 ? "S0\(rawValue)" : "S\(rawValue)" }

  /// The kind with a code, "S09".
  init?(code: String) {
    guard code.first == "S", let value = UInt8(code.dropFirst()) else { return nil }
    self.init(rawValue: value)
  }
}

/// What a heading of a toelichting opens.
public enum SectionRole: String, Sendable {
  /// The title of the toelichting itself.
  case titel
  /// The general part, or the part that goes artikel by artikel.
  case deel
  case sectie
  /// The explanation of one artikel or of several.
  case artikel
  /// A section inside that.
  case artikelSub = "artikel-sub"
}

/// One heading of a toelichting with what stands below it.
public struct Section: Sendable {
  /// The node that the heading opens; for a paper whose title stands apart, the title.
  public var node: NodeID
  public var role: SectionRole
  /// The depth of the numbering: the title 0, a part 1, the explanation of an artikel 2, a section as deep as its number.
  public var level: Int
  /// The depth in the tree of sections; the title is 0.
  public var nest: Int
  /// What it is about, the most fitting first.
  public var kinds: [SectionKind]
  /// Whether the first kind follows from its own heading, and not from the section around it.
  public var isNamed: Bool
  /// The section around it.
  public var parent: Int?
  /// The artikelen that it explains, and for a section inside such an explanation those of the section around it.
  public var artikelen: [ExplainedArtikel]
}

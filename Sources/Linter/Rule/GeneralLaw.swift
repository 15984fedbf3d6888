import Legislation

/// General law that softens all that a regulation says, whatever it says itself (legal.md B.7, steps 5 and 6).
enum GeneralLaw: Sendable {
  case none
  /// Artikel 63 of the Algemene wet inzake rijksbelastingen: the minister may meet hardship under the acts on taxes.
  case rijksbelastingen
  /// Artikel 4:84 of the Awb: whoever made beleidsregels departs from them where they work out disproportionately.
  case beleidsregels

  init(_ document: Document) {
    let titles = [document.title.lowercased(), document.citationTitle.lowercased()]
    if document.kind == .beleidsregel || titles.contains(where: { $0.holds("beleidsregel") }) {
      self = .beleidsregels
      return
    }
    let taxes = ["belasting", "accijns", "successiewet", "fiscale"]
    // The acts for the Caribbean islands have a law on taxes of their own.
    let others = ["invordering", "belastingdienst", "toeslag", "koopkracht"]
    let isCaribbean = titles.contains { $0.hasSuffix(" bes") || $0.holds(" bes)") }
    let isOnTaxes =
      !isCaribbean
      && titles.contains { title in
        taxes.contains(where: title.holds) && !others.contains(where: title.holds)
      }
    self = isOnTaxes ? .rijksbelastingen : .none
  }
}

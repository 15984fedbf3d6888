/// The set phrases around the body of a regulation: who speaks, what they considered, that they decide, and how it closes.
struct EnactingWords {
  let bytes: TextBytes

  private func starts(_ range: Range<Int>, _ phrases: [StaticString]) -> Bool {
    phrases.contains { bytes.starts(range, with: $0) }
  }

  /// "Wij Willem-Alexander, bij de gratie Gods, ..."
  func isKing(_ range: Range<Int>) -> Bool {
    guard starts(range, ["wij ", "wij,"]) else { return false }
    return bytes.contains("gratie", in: range.prefix(120)) || bytes.contains("koning", in: range.prefix(160))
  }

  /// Whether a block opens the aanhef.
  func opensPreamble(_ range: Range<Int>, next: Range<Int>?) -> Bool {
    if isKing(range) || starts(range, ["op de voordracht van", "allen, die deze", "alzo wij"]) { return true }
    // Letters too say "Gelet op de urgentie ...": a basis is followed by another one or by the decision.
    if starts(range, ["gelet op "]) {
      return bytes.lastMark(range) == UInt8(ascii: ";") || next.map { isDecision($0) || isConsideration($0) } ?? false
    }
    guard range.count < 200, bytes.lastMark(range) == UInt8(ascii: ","), let next else { return false }
    return starts(
      range, ["de minister", "de staatssecretaris", "onze minister", "het college", "de raad", "het bestuur"])
      && starts(next, ["gelet op", "handelende", "overwegende", "in overeenstemming", "gezien", "besluit"])
  }

  /// Whether a block belongs to the considerans: reasons, bases, advice.
  func isConsideration(_ range: Range<Int>) -> Bool {
    starts(
      range,
      [
        "alzo", "op de voordracht", "gelet op", "overwegende", "de afdeling advisering", "de raad van state gehoord",
        "gezien ",
        "gehoord", "handelende", "na overleg", "in overeenstemming met",
      ])
  }

  /// "Zo is het, dat Wij ...", "Hebben goedgevonden en verstaan:", "Besluit:".
  func isDecision(_ range: Range<Int>) -> Bool {
    starts(
      range,
      ["zo is het", "zoo is het", "hebben goedgevonden", "besluit:", "besluiten:", "besluit", "heeft goedgevonden"])
      && range.count < 2000
  }

  /// Whether the body starts after a block.
  func opensBody(_ range: Range<Int>) -> Bool {
    let phrases: [StaticString] = [
      "bij deze:", "bij deze", "bij deze :", "goedgevonden en verstaan:", "goedgevonden en verstaan", "besluit:",
      "besluiten:",
    ]
    return phrases.contains { bytes.ends(range, with: $0) }
  }

  /// Whether the slotformulier starts.
  func closesBody(_ range: Range<Int>) -> Bool {
    if starts(range, ["lasten en bevelen", "gegeven te "]) || bytes.isExactly(range, "gegeven") { return true }
    guard range.count < 300, starts(range, ["deze ", "dit besluit zal", "dit besluit wordt met"]) else { return false }
    return bytes.contains("in de staatscourant", in: range) && bytes.contains("geplaatst", in: range)
      || bytes.contains("in het staatsblad", in: range) && bytes.contains("zal", in: range)
      || bytes.contains("wordt met de toelichting", in: range) && bytes.contains("bekendgemaakt", in: range)
  }

  /// Whether a block is the signature of who makes or signs the regulation.
  func isSignature(_ range: Range<Int>) -> Bool {
    guard range.count < 160 else { return false }
    if bytes.isExactly(range, "gegeven") || starts(range, ["gegeven te "]) { return true }
    if starts(range, ["’s-gravenhage,", "'s-gravenhage,", "den haag,"]) { return true }
    guard bytes.lastMark(range) == UInt8(ascii: ",") else { return false }
    return starts(
      range, ["de minister", "de staatssecretaris", "het college van", "de burgemeester", "de voorzitter", "namens"])
  }

  /// Whether a title is that of a regulation, by its first words.
  func isRegulationTitle(_ range: Range<Int>) -> Bool {
    guard range.count < 1200, !bytes.endsClause(range) || range.count > 60 else { return false }
    let starts = self.starts(
      range,
      [
        "wet ", "rijkswet ", "besluit ", "regeling ", "beleidsregel", "regels ", "wijziging ", "vaststelling ",
        "ontwerpbesluit",
        "ontwerpregeling", "voorstel van wet", "intrekking ", "tijdelijke ", "verordening", "uitvoeringsregeling",
        "implementatie",
        "bepalingen ", "nieuwe regels", "verklaring dat ", "aanpassing ", "goedkeuring ", "invoering ",
      ])
    return starts || bytes.contains("wetboek", in: range.prefix(80)) && range.count < 120
  }
}

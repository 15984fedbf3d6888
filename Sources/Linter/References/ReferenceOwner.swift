import Legislation

/// Whose provisions a reference names, by the words behind and before it.
struct ReferenceOwner {
  let words: ReferenceWords
  let names: ActNameFinder
  /// Whether the text explains a regulation, which then is "het wetsvoorstel" and "het besluit".
  let isExplanation: Bool

  /// An owner with the words that name it.
  struct Found {
    var regulation: DocumentReference.Regulation
    /// The words of its name, where it is known by one.
    var name: Range<Int>?
    /// The position behind all of it.
    var end: Int
  }

  /// The owner of provisions whose words end at a position; `last` is the act that was named last in the same block.
  func owner(behind end: Int, last: ActNames.Act?) -> Found {
    let next = words.pastComma(end)
    if words.word(next) == .van { return owner(ofVan: next + 1, end, last) }
    if words.word(next) == .der { return Found(regulation: .unclear, end: end) }
    if let named = named(next) { return named }
    return Found(regulation: isForeignName(next, isBehindComma: next > end) ? .unclear : .bare, end: end)
  }

  /// "artikel 8 EVRM", "artikel 21, vijfde lid, NIS2-richtlijn", but also "in artikel 5 Onze Minister".
  private func isForeignName(_ index: Int, isBehindComma: Bool) -> Bool {
    let word = words.lower(index)
    if ["richtlijn", "verordening", "verdrag"].contains(where: word.hasSuffix) || word == "protocol" { return true }
    guard words.isName(index), words.word(index) == nil, word != "onze", word != "ons" else { return false }
    let capitals = words.written(index).utf8.count { $0 < 0x61 && $0 >= 0x41 }
    return !isBehindComma || isExplanation || capitals > 1 || Self.actEndings.contains(where: word.hasSuffix)
  }

  private func owner(ofVan start: Int, _ end: Int, _ last: ActNames.Act?) -> Found {
    switch words.word(start) {
    case .deze, .dit:
      return Found(regulation: isRegulationWord(start + 1) ? .this : .unclear, end: start + 2)
    case .die where isRegulationWord(start + 1), .dat where isRegulationWord(start + 1):
      return Found(regulation: last.map { .act($0) } ?? .unclear, end: start + 2)
    case .de, .het, .genoemde:
      if let named = named(start) ?? named(start + 1) { return named }
      let isDraft = Self.drafts.contains(words.lower(start + 1)) && !words.isName(start + 1)
      return Found(regulation: isExplanation && isDraft ? .this : .unclear, end: start + 1)
    case .toepassing, .overeenkomstige, .rechtswege: return Found(regulation: .bare, end: end)
    default:
      if let named = named(start) { return named }
      guard let token = words.token(start) else { return Found(regulation: .bare, end: end) }
      let isForeign = token.kind == .name || Self.foreign.contains(words.lower(start))
      return Found(regulation: isForeign ? .unclear : .bare, end: isForeign ? start + 1 : end)
    }
  }

  private func named(_ index: Int) -> Found? {
    guard words.token(index) != nil, let (act, end) = names.name(at: index, before: words.tokens.upperBound) else {
      return nil
    }
    return Found(regulation: act.map { .act($0) } ?? .own, name: index..<end, end: end)
  }

  private func isRegulationWord(_ index: Int) -> Bool { Self.regulations.contains(words.lower(index)) }

  private static let regulations: Set<String> = [
    "wet", "rijkswet", "besluit", "regeling", "verordening", "beleidsregel", "reglement", "wetsvoorstel", "voorstel",
    "wetboek", "algemene",
  ]

  private static let drafts: Set<String> = [
    "wetsvoorstel", "voorstel", "onderhavige", "voorliggende", "ontwerpbesluit", "conceptbesluit",
  ]

  private static let foreign: Set<String> = [
    "die", "dat", "verordening", "richtlijn", "boek", "bijlage", "hun", "een", "onderscheidenlijk", "genoemd",
    "protocol", "besluit", "wet", "beschikking", "kaderbesluit", "beide", "eerstgenoemde", "laatstgenoemde",
  ]

  /// The act whose name stands right before provisions, a comma or a colon between: "de Opiumwet, de artikelen 2 en 3".
  func owner(before start: Int, named reference: DocumentReference?) -> Found? {
    var comma = start - 1
    if words.isDeterminer(comma) { comma -= 1 }
    guard words.isComma(comma) || words.word(comma) == .colon, let before = words.token(comma - 1) else { return nil }
    if let reference, reference.targets.isEmpty, reference.range.upperBound == before.end {
      return Found(regulation: reference.regulation, end: start)
    }
    var index = comma - 1
    while index > comma - 12, let token = words.token(index), token.kind != .mark {
      let word = words.lower(index)
      if token.kind == .name, Self.actEndings.contains(where: word.hasSuffix) {
        return Found(regulation: .unclear, end: start)
      }
      index -= 1
    }
    return nil
  }

  private static let actEndings = ["wet", "besluit", "regeling", "wetboek", "verordening", "richtlijn", "verdrag"]
}

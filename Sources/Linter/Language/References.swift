import Legislation

/// A provision that a reference names; sentences count for their lid.
struct NamedProvision: Sendable {
  var scope: HardshipClause.Scope
  /// The letters of its onderdelen where these alone are meant; empty for all of it.
  var onderdelen: Set<String> = []
}

/// A reference to provisions as it stands in a sentence, with the provisions it names.
struct Reference {
  var named: [NamedProvision]
  /// Positions of its words in the sentence.
  var words: Range<Int>
  /// Whether it names provisions of another regulation.
  var isForeign: Bool

  init(named: [NamedProvision], words: Range<Int>, isForeign: Bool) {
    self.named = named
    self.words = words
    self.isForeign = isForeign
  }

  init(scopes: [HardshipClause.Scope], words: Range<Int>, isForeign: Bool) {
    self.init(named: scopes.map { NamedProvision(scope: $0) }, words: words, isForeign: isForeign)
  }

  /// What it names, whole or in part.
  var scopes: [HardshipClause.Scope] { named.map(\.scope) }
}

/// Finds the references in a sentence (legal.md C.3): artikelen, leden and ranges, containers, and the regulation as a whole.
struct ReferenceParser {
  private let table: TokenTable
  private let tokens: [Int32]
  /// The artikel and lid that hold the sentence, for "het eerste lid" and "dit artikel".
  private let article: String
  private let lid: String
  private let isStatute: Bool

  /// A parser of a sentence in the words of a provision.
  init(_ sentence: Sentence, in table: TokenTable, of provision: NodeID, in document: Document) {
    self.table = table
    tokens = sentence.tokens
    let own = ProvisionNumbers(document, provision)
    article = own.article
    lid = own.lid
    isStatute = document.kind.isStatute
  }

  func references() -> [Reference] {
    var result: [Reference] = []
    var index = 0
    while index < tokens.count {
      if let reference = reference(at: index) {
        result.append(reference)
        index = reference.words.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  // MARK: Words

  private func token(_ index: Int) -> Token? {
    index >= 0 && index < tokens.count ? table.tokens[Int(tokens[index])] : nil
  }
  private func text(_ index: Int) -> String { token(index).map { table.string($0.word) } ?? "" }
  private func word(_ index: Int) -> KnownWord? { token(index).flatMap { KnownWord(id: $0.word) } }
  private func isComma(_ index: Int) -> Bool { word(index) == .comma }
  private func ordinal(_ index: Int) -> Int? { token(index).flatMap { KnownWord.ordinal($0.word) } }
  private func isArticle(_ index: Int) -> Bool { word(index) == .het || word(index) == .de }
  private func isJoint(_ index: Int) -> Bool {
    switch word(index) {
    case .comma, .en, .of, .alsmede, .onderscheidenlijk: true
    default: false
    }
  }

  /// An artikel number: digits with what belongs to them, a Roman number, or a letter and digits.
  private func articleNumber(_ index: Int) -> String? {
    guard let token = token(index) else { return nil }
    if token.kind == .number { return table.string(token.word) }
    guard token.kind == .name, token.count <= 6, table.words.word(token.word).allSatisfy("ivxlc".utf8.contains) else {
      return nil
    }
    return table.string(token.word).uppercased()
  }

  // MARK: One reference

  private func reference(at index: Int) -> Reference? {
    switch word(index) {
    case .artikel, .artikelen: return articles(index + 1, from: index)
    case .het, .de: return lids(index)
    case .dit, .deze: return container(index)
    case .hoofdstuk, .hoofdstukken: return division(.hoofdstuk, index)
    case .paragraaf, .paragrafen: return division(.paragraaf, index)
    case .afdeling, .afdelingen: return division(.afdeling, index)
    case .titel: return division(.titel, index)
    case .bij where word(index + 1) == .of && word(index + 2) == .krachtens: return delegated(index)
    case .daarop where word(index + 1) == .berustende:
      return Reference(scopes: [.delegated], words: index..<index + 2, isForeign: false)
    default: return nil
    }
  }

  /// "artikel 4, tweede lid, onderdeel b", "de artikelen 3 tot en met 6 en 9, eerste lid".
  private func articles(_ start: Int, from first: Int) -> Reference? {
    var named: [NamedProvision] = []
    var index = start
    while let number = articleNumber(index) {
      index += 1
      if word(index) == .tot, word(index + 1) == .en, word(index + 2) == .met, let last = articleNumber(index + 3) {
        named.append(NamedProvision(scope: .articles(number, last)))
        index = skipDetails(index + 4)
      } else {
        let (leden, next) = ordinalLeden(after: index)
        named += leden.isEmpty ? [NamedProvision(scope: .article(number))] : self.leden(leden, of: number)
        index = takeDetails(next, of: &named)
        // "artikel 8, tweede lid, onderdeel a, of derde lid, onderdeel b": a further lid of the same artikel.
        while let (further, end) = furtherLeden(index) {
          named += self.leden(further, of: number)
          index = takeDetails(end, of: &named)
        }
      }
      if isJoint(index), articleNumber(index + 1) != nil {
        index += 1
      } else if isComma(index), isJoint(index + 1), articleNumber(index + 2) != nil {
        index += 2
      } else {
        break
      }
    }
    guard !named.isEmpty else { return nil }
    return foreign(named, first..<index)
  }

  private func leden(_ numbers: [String], of article: String) -> [NamedProvision] {
    numbers.map { NamedProvision(scope: .paragraph(article: article, lid: $0)) }
  }

  /// The leden behind an artikel number: ", tweede lid", ", eerste tot en met derde lid", ", tweede en vierde lid".
  private func ordinalLeden(after index: Int) -> ([String], Int) {
    let start = isComma(index) ? index + 1 : index
    guard let (numbers, end) = ordinalRow(start) else { return ([], index) }
    return (numbers, end)
  }

  private func furtherLeden(_ start: Int) -> ([String], Int)? {
    // The details before it may have taken the joint along.
    guard isJoint(start) || isJoint(start - 1) else { return nil }
    var next = start
    while isJoint(next) { next += 1 }
    return ordinalRow(next)
  }

  /// A row of ordinals closed by "lid" or "leden", and the position behind it.
  private func ordinalRow(_ start: Int) -> ([String], Int)? {
    var numbers: [Int] = []
    var index = start
    while let number = ordinal(index) {
      numbers.append(number)
      index += 1
      if word(index) == .tot, word(index + 1) == .en, word(index + 2) == .met {
        let next = isArticle(index + 3) ? index + 4 : index + 3
        guard let last = ordinal(next), last > number else { break }
        numbers += Array(number + 1...last)
        index = next + 1
      }
      while isJoint(index),
        ordinal(index + 1) != nil || isArticle(index + 1) && ordinal(index + 2) != nil
      {
        index += ordinal(index + 1) != nil ? 1 : 2
      }
      if isComma(index), isJoint(index + 1), ordinal(index + 2) != nil { index += 2 }
    }
    guard !numbers.isEmpty, word(index) == .lid || word(index) == .leden else { return nil }
    return (numbers.map(String.init), index + 1)
  }

  /// Past onderdelen, aanhef and sentences, which count for their lid.
  private func skipDetails(_ start: Int) -> Int {
    var index = start
    while true {
      var next = isComma(index) ? index + 1 : index
      if opensDetail(next) || ordinal(next) != nil && isSentence(next + 1) {
        next += ordinal(next) != nil ? 2 : 1
        while let token = token(next),
          token.count <= 2 || continuesDetail(next)
        {
          if isComma(next), let after = self.token(next + 1), after.count > 2, articleNumber(next + 1) == nil { break }
          if isComma(next) || word(next) == .en || word(next) == .of, self.token(next + 1)?.kind == .number { break }
          if token.kind == .mark, !isComma(next), text(next) != "°" { break }
          next += 1
        }
        index = next
      } else {
        return index
      }
    }
  }

  /// Past the details of the provision that was named last, which from there on means these onderdelen alone.
  private func takeDetails(_ start: Int, of named: inout [NamedProvision]) -> Int {
    let end = skipDetails(start)
    limit(&named, to: start..<end)
    return end
  }

  private func limit(_ named: inout [NamedProvision], to details: Range<Int>) {
    if !details.isEmpty, let last = named.indices.last { named[last].onderdelen = onderdelen(details) }
  }

  /// The letters in "onderdeel b", "aanhef en onder a en c", "onderdelen a tot en met d".
  private func onderdelen(_ details: Range<Int>) -> Set<String> {
    var result: Set<String> = []
    var previous: UInt32?
    for index in details {
      guard let letter = letter(index) else { continue }
      let isLast = word(index - 3) == .tot && word(index - 2) == .en && word(index - 1) == .met
      let first = isLast ? min(previous ?? letter, letter) : letter
      result.formUnion((first...letter).compactMap { Unicode.Scalar($0).map(String.init) })
      previous = letter
    }
    return result
  }

  /// The letter of an onderdeel.
  private func letter(_ index: Int) -> UInt32? {
    guard let token = token(index), token.count == 1, let scalar = text(index).lowercased().unicodeScalars.first,
      scalar.properties.isAlphabetic
    else { return nil }
    return scalar.value
  }

  private func opensDetail(_ index: Int) -> Bool {
    switch word(index) {
    case .onderdeel, .onderdelen, .onder, .aanhef, .volzin: true
    default: false
    }
  }

  private func continuesDetail(_ index: Int) -> Bool {
    switch word(index) {
    case .en, .tot, .met, .onder, .of, .onderdeel, .aanhef: true
    default: false
    }
  }

  private func isSentence(_ index: Int) -> Bool { word(index) == .volzin || word(index) == .zin }

  /// "het eerste lid", "het tweede en derde lid", "de leden 1 tot en met 3", "het vorige lid", with or without "van artikel 3".
  private func lids(_ index: Int) -> Reference? {
    if word(index + 1) == .vorige || word(index + 1) == .voorgaande,
      word(index + 2) == .lid || word(index + 2) == .leden,
      let number = Int(lid), number > 1
    {
      let leden = word(index + 2) == .lid ? [number - 1] : Array(1..<number)
      return Reference(
        scopes: leden.map { .paragraph(article: article, lid: String($0)) }, words: index..<index + 3, isForeign: false)
    }
    if word(index) == .de, word(index + 1) == .wet, token(index + 2)?.kind != .name {
      return Reference(
        scopes: [isStatute ? .regulation : .other("de wet")], words: index..<index + 2, isForeign: !isStatute)
    }
    if ordinal(index + 1) != nil, isSentence(index + 2) {
      return Reference(scopes: [own], words: index..<index + 3, isForeign: false)
    }
    guard let (numbers, end) = ordinalRow(index + 1) else { return nil }
    let close = skipDetails(end)
    let other = word(close) == .van && word(close + 1) == .artikel ? articleNumber(close + 2) : nil
    var named = leden(numbers, of: other ?? article)
    limit(&named, to: end..<close)
    if other != nil { return foreign(named, index..<close + 3) }
    let isOwn = word(close) == .van && word(close + 1) == .dit && word(close + 2) == .artikel
    return Reference(named: named, words: index..<(isOwn ? close + 3 : close), isForeign: false)
  }

  private var own: HardshipClause.Scope { lid.isEmpty ? .article(article) : .paragraph(article: article, lid: lid) }

  /// "dit artikel", "deze paragraaf", "deze wet", "dit besluit en de daarop berustende bepalingen".
  private func container(_ index: Int) -> Reference? {
    let words = index..<index + 2
    switch word(index + 1) {
    case .artikel: return Reference(scopes: [.article(article)], words: words, isForeign: false)
    case .lid, .onderdeel, .volzin: return Reference(scopes: [own], words: words, isForeign: false)
    case .wet, .rijkswet, .besluit, .regeling, .verordening, .beleidsregel, .reglement:
      return Reference(scopes: [.regulation], words: words, isForeign: false)
    case .hoofdstuk: return Reference(scopes: [.division(.hoofdstuk, "dit")], words: words, isForeign: false)
    case .paragraaf: return Reference(scopes: [.division(.paragraaf, "dit")], words: words, isForeign: false)
    case .afdeling: return Reference(scopes: [.division(.afdeling, "dit")], words: words, isForeign: false)
    case .titel: return Reference(scopes: [.division(.titel, "dit")], words: words, isForeign: false)
    default: return nil
    }
  }

  private func division(_ kind: NodeKind, _ index: Int) -> Reference? {
    var scopes: [HardshipClause.Scope] = []
    var next = index + 1
    while let number = articleNumber(next) {
      scopes.append(.division(kind, number))
      next += 1
      guard isJoint(next), articleNumber(next + 1) != nil else { break }
      next += 1
    }
    return scopes.isEmpty ? nil : foreign(scopes.map { NamedProvision(scope: $0) }, index..<next)
  }

  /// "bij of krachtens deze wet", "het bij of krachtens hoofdstuk 3 bepaalde".
  private func delegated(_ index: Int) -> Reference? {
    guard let object = reference(at: index + 3) else { return nil }
    return Reference(
      named: object.named + [NamedProvision(scope: .delegated)], words: index..<object.words.upperBound,
      isForeign: object.isForeign)
  }

  /// Whose provisions they are: "van de Wet X", "van die wet", "van verordening (EU) ..." make them another act's.
  private func foreign(_ named: [NamedProvision], _ words: Range<Int>) -> Reference {
    let end = words.upperBound
    let next = isComma(end) ? end + 1 : end
    if word(next) == .van, word(next + 1) == .deze || word(next + 1) == .dit {
      return Reference(named: named, words: words.lowerBound..<next + 3, isForeign: false)
    }
    guard word(next) == .van && mayOwn(next + 1) || word(next) == .der, isActName(next + 1) else {
      return Reference(named: named, words: words, isForeign: false)
    }
    let name = (next + 1..<min(tokens.count, next + 8)).map(text).joined(separator: " ")
    return Reference(scopes: [.other(name)], words: words.lowerBound..<min(tokens.count, next + 3), isForeign: true)
  }

  private func mayOwn(_ index: Int) -> Bool {
    switch word(index) {
    case .de, .het, .die, .dat, .genoemde, .verordening, .richtlijn, .boek, .bijlage, .der: true
    default: false
    }
  }

  /// Whether what follows "van" names an act: a capital, or a word for one.
  private func isActName(_ index: Int) -> Bool {
    for position in index..<min(tokens.count, index + 3) {
      guard let token = token(position) else { return false }
      switch word(position) {
      case .wet: return !(isStatute && token.kind != .name && word(position - 1) == .de)
      case .die, .verordening, .richtlijn, .besluit, .boek, .verdrag: return true
      default: if token.kind == .name, position > index { return true }
      }
    }
    return false
  }
}

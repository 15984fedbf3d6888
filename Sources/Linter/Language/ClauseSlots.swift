import Legislation

/// The parts of the sentence that makes a clause (legal.md C.2), as stretches of the document's text; nil where one is missing.
public struct ClauseSlots: Sendable {
  /// A provision of the regulation itself, or of another act, that the clause names as what may be set aside.
  public struct Named: Sendable {
    public var scope: HardshipClause.Scope
    public var range: Range<Int>
  }

  /// The sentence as a whole.
  public var sentence: Range<Int>
  /// "Onze Minister", "het college".
  public var organ: Range<Int>?
  /// "kan", "is bevoegd".
  public var modal: Range<Int>?
  /// "buiten toepassing laten of daarvan afwijken", "tegemoetkomen".
  public var operation: Range<Int>?
  /// Whether another clause stands between the two: "kan toestaan dat wordt afgeweken".
  public var isIndirect = false
  /// Whether what it gives departs from a provision: "in afwijking van deze paragraaf bijstand verlenen", "met afwijking van".
  public var givesInDeparture = false
  /// "onbillijkheid van overwegende aard", "bijzondere hardheid".
  public var criterion: Range<Int>?
  /// Whether the criterion is that of the model (Ar 5.26).
  public var hasModelCriterion = false
  /// "gelet op het belang van ...", "gezien de strekking van ...".
  public var interest: Range<Int>?
  /// "op verzoek van de aanvrager", where the organ may not act of its own accord.
  public var request: Range<Int>?
  /// What the clause names as its scope, in the order of the text.
  public var named: [Named] = []
}

/// Finds the slots in a sentence that is known to be a clause.
struct ClauseSlotReader {
  private let sentence: Sentence
  private let frame: Frame
  private let table: TokenTable
  private let words: [String]

  init(_ sentence: Sentence, _ frame: Frame, _ table: TokenTable) {
    self.sentence = sentence
    self.frame = frame
    self.table = table
    words = sentence.tokens.map { table.string(table.tokens[Int($0)].word) }
  }

  /// The slots; `scope` and `references` are what the sentence sets aside and all that it refers to.
  func slots(scope: [HardshipClause.Scope], references: [Reference]) -> ClauseSlots {
    var slots = ClauseSlots(sentence: range(words.indices) ?? 0..<0)
    slots.organ = organ
    slots.modal = modal
    slots.operation = operation
    if let modal = words.firstIndex(where: Self.modals.contains), let end = slots.operation?.upperBound {
      slots.isIndirect = words.indices.contains { index in
        index > modal && word(index) == "dat" && table.tokens[Int(sentence.tokens[index])].end < end
      }
    }
    slots.givesInDeparture = words.indices.contains { ["in", "met"].contains(word($0)) && word($0 + 1) == "afwijking" }
    let criterion = self.criterion
    slots.criterion = criterion.flatMap(range)
    slots.hasModelCriterion = criterion.map { words[$0].contains("overwegende") } ?? false
    slots.interest = interest
    slots.request = request
    for reference in references where reference.scopes.contains(where: scope.contains) {
      slots.named += named(reference)
    }
    return slots
  }

  /// The text from the first to the last word of a stretch of the sentence.
  private func range(_ words: Range<Int>) -> Range<Int>? {
    guard let first = words.first, let last = words.last, last < sentence.tokens.count else { return nil }
    let start = table.tokens[Int(sentence.tokens[first])].range.lowerBound
    let end = table.tokens[Int(sentence.tokens[last])].end
    return start < end ? start..<end : nil
  }

  private static let modals: Set<String> = ["kan", "kunnen", "bevoegd"]

  private func word(_ index: Int) -> String { words[safe: index] ?? "" }

  // MARK: Who and how

  private var organ: Range<Int>? {
    if frame.actor == .organ { return range(beforeComma(frame.subject)) }
    guard frame.marks.contains(.organAgent) else { return nil }
    let start = word(frame.agent.lowerBound) == "door" ? frame.agent.lowerBound + 1 : frame.agent.lowerBound
    return start < frame.agent.upperBound ? range(beforeComma(start..<frame.agent.upperBound)) : nil
  }

  private func beforeComma(_ stretch: Range<Int>) -> Range<Int> {
    stretch.lowerBound..<(stretch.first { [",", "bedoeld", "die", "dat"].contains(word($0)) } ?? stretch.upperBound)
  }

  private var modal: Range<Int>? {
    guard let index = words.firstIndex(where: Self.modals.contains) else { return nil }
    return range(
      word(index) == "bevoegd" && ["is", "zijn"].contains(word(index - 1)) ? index - 1..<index + 1 : index..<index + 1)
  }

  /// From the first to the last word of setting aside; what stands between two of them belongs to it when it only joins them.
  private var operation: Range<Int>? {
    var stretch: Range<Int>?
    for index in words.indices {
      guard let length = operationLength(index) else { continue }
      if let found = stretch {
        guard index - found.upperBound <= 4 else { break }
        stretch = found.lowerBound..<index + length
      } else {
        stretch = index..<index + length
      }
    }
    return stretch.flatMap(range)
  }

  private func operationLength(_ index: Int) -> Int? {
    switch word(index) {
    case "buiten" where word(index + 1) == "toepassing":
      ["laten", "gelaten", "verklaren", "blijven", "worden"].contains(word(index + 2)) ? 3 : 2
    case "afwijken", "afgeweken", "tegemoetkomen", "tegemoetgekomen", "afwijkend": 1
    case "tegemoet" where word(index + 1) == "te": 3
    default: nil
    }
  }

  // MARK: When and why

  private var criterion: Range<Int>? {
    for index in words.indices {
      switch word(index) {
      case "onbillijkheid", "onbillijkheden":
        return index..<(word(index + 1) == "van" && word(index + 2) == "overwegende" ? index + 4 : index + 1)
      case "hardheid", "onbillijk", "onbillijke":
        return (adjectives.contains(word(index - 1)) ? index - 1 : index)..<index + 1
      case "dringende", "gewichtige", "klemmende", "bijzondere", "schrijnende", "uitzonderlijke":
        let isCriterion = ["redenen", "reden", "gevallen", "omstandigheden", "situaties"].contains(word(index + 1))
        if isCriterion, !words.contains(where: { $0.hasPrefix("onbillijk") }) { return index..<index + 2 }
      default: continue
      }
    }
    return nil
  }

  private var adjectives: Set<String> {
    ["bijzondere", "kennelijke", "klaarblijkelijke", "onevenredige", "onredelijke", "onevenredig", "ernstige"]
  }

  /// "gelet op|gezien" with belang, doel or strekking soon after it, up to the consequence.
  private var interest: Range<Int>? {
    for index in words.indices {
      guard word(index) == "gelet" && word(index + 1) == "op" || word(index) == "gezien" else { continue }
      let end = words[index...].firstIndex { ["zal", "zou", "leidt", "leiden", "zullen", "zouden", ","].contains($0) }
      let stretch = index..<(end ?? words.count)
      if stretch.contains(where: { interests.contains(word($0)) }) { return range(stretch) }
    }
    return words.firstIndex(of: "strekking").flatMap { range($0..<$0 + 1) }
  }

  private var interests: Set<String> {
    ["belang", "belangen", "doel", "strekking", "doelstelling", "uitgangspunt", "bedoeling", "functie"]
  }

  private var request: Range<Int>? {
    guard !words.contains("ambtshalve"), !words.contains("beweging") else { return nil }
    for index in words.indices where word(index) == "op" {
      let noun = ["verzoek", "aanvraag"].contains(word(index + 1)) ? index + 1 : index + 2
      guard ["verzoek", "aanvraag"].contains(word(noun)), !["het", "de", "een", "dit"].contains(word(index + 1)),
        frame.isMain[safe: index] ?? true
      else { continue }
      let hasOwner = word(noun + 1) == "van" && ["de", "het", "een"].contains(word(noun + 2))
      // An organ that asks another is no citizen who must find the way.
      if hasOwner, noun + 3 < words.count, isName(noun + 3) { continue }
      return range(index..<(hasOwner ? noun + 4 : noun + 1))
    }
    return nil
  }

  private func isName(_ index: Int) -> Bool { table.tokens[Int(sentence.tokens[index])].kind == .name }

  // MARK: What

  /// Each provision of a reference with its own number, or the whole reference where it names one.
  private func named(_ reference: Reference) -> [ClauseSlots.Named] {
    let start = reference.words.lowerBound
    let isWritten = word(start - 2) == "het" && word(start - 1) == "bepaalde"
    let end = reference.words.upperBound
    let closesWith = word(end - 1) == "berustende" && word(end) == "bepalingen" ? end + 1 : end
    guard let whole = range((isWritten ? start - 2 : start)..<closesWith) else { return [] }
    guard reference.scopes.count > 1 else {
      return reference.scopes.map { ClauseSlots.Named(scope: $0, range: whole) }
    }
    return reference.scopes.map { scope in
      let number: String? =
        switch scope {
        case .article(let number), .paragraph(let number, _), .articles(let number, _): number
        case .regulation, .delegated, .division, .other: nil
        }
      let place = reference.words.first { number != nil && word($0) == number?.lowercased() }
      return ClauseSlots.Named(scope: scope, range: place.flatMap { range($0..<$0 + 1) } ?? whole)
    }
  }
}

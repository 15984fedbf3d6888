/// A verb of the lexicon, with what it does to its addressee.
public struct Verb: Sendable {
  public enum Effect: String, Sendable {
    case burdening = "belastend"
    case favouring = "begunstigend"
    case fixing = "neutraal"
  }

  public var lemma: String
  public var effect: Effect
  /// The separable part ("in" of intrekken), "" where there is none.
  public var particle: String
  /// Whether the particle is so common as a preposition that it proves little.
  public var isRisky: Bool
  public var family: NormFamily
}

/// What the lexicons say of one word.
struct WordEntry: Sendable {
  var classes: WordClass = []
  /// Indices into `Lexicon.verbs` of which this word is a finite form.
  var finite: [UInt16] = []
  var participle: [UInt16] = []
  var infinitive: [UInt16] = []
}

/// The word lists of the rules: words by form, endings, and phrases, ready for the tokeniser.
public struct Lexicon: Sendable {
  public private(set) var verbs: [Verb] = []
  var entries: [WordEntry] = [WordEntry()]
  /// Rows of words that have a class as a whole.
  private(set) var phrases = PhraseTable()
  var endings: [(ending: [UInt8], classes: WordClass)] = []
  var table = WordTable()
  /// The ids of the words that the grammar asks for by name.
  private(set) var known: [UInt32] = []
  /// Rows of words that tell more of a norm than its class.
  private(set) var cues = PhraseTable()
  /// The names of what cues mean, by bit.
  private(set) var features: [String] = []
  /// "eerste" to "twintigste", and the plural of leden in a row.
  private(set) var ordinals: Set<UInt32> = []

  /// Builds the lexicon from the texts of the lexicon files, by file name.
  ///
  /// Unknown classes are left out: the build checks the files.
  public init(files: [(name: String, text: String)]) {
    let files = Dictionary(files.map { ($0.name, $0.text) }) { first, _ in first }
    addVerbs(files["verbs.tsv"] ?? "")
    addWords(files["woorden.tsv"] ?? "")
    addEndings(files["uitgangen.tsv"] ?? "")
    addPhrases(files["woordgroepen.tsv"] ?? "")
    addCues(files["kenmerken.tsv"] ?? "")
    addOrgans(files["organs.tsv"] ?? "")
    ordinals = Set(ordinalWords.map { intern($0) })
    known = KnownWord.allCases.map { intern($0.text) }
    endings.sort { $0.ending.count > $1.ending.count }
  }

  /// The id of a word, added if it is new.
  mutating func intern(_ word: some StringProtocol) -> UInt32 {
    let id = table.intern(Array(word.utf8))
    while entries.count <= Int(id) { entries.append(WordEntry()) }
    return id
  }

  /// The id of a word that a pattern names; a new one has the classes that it would have in any text.
  mutating func internTerm(_ word: String) -> UInt32 {
    let known = table.count
    let id = intern(word)
    if Int(id) >= known {
      entries[Int(id)].classes = Array(word.utf8).withUnsafeBufferPointer { classes(ofUnknown: $0) }
    }
    return id
  }

  /// The id of a word, 0 where no lexicon knows it.
  public func id(of word: String) -> UInt32 { table.find(Array(word.utf8)) }

  private mutating func add(_ word: some StringProtocol, _ classes: WordClass) {
    entries[Int(intern(word))].classes.formUnion(classes)
  }

  private mutating func addVerbs(_ text: String) {
    let columns = [
      "lemma", "finite_sg", "finite_pl", "particle", "participle", "class", "joined_sg", "joined_inf", "te_inf", "risk",
    ]
    func cell(_ row: [Substring], _ name: String) -> Substring {
      guard let index = columns.firstIndex(of: name), index < row.count, row[index] != "-" else { return "" }
      return row[index]
    }
    for row in tableRows(text) {
      let lemma = cell(row, "lemma")
      let index = UInt16(verbs.count)
      let particle = cell(row, "particle")
      verbs.append(
        Verb(
          lemma: String(lemma), effect: Verb.Effect(rawValue: String(cell(row, "class"))) ?? .fixing,
          particle: String(particle), isRisky: cell(row, "risk") == "HIGH",
          family: familyOfLemma[String(lemma)] ?? .overig))
      for form in [cell(row, "finite_sg"), cell(row, "finite_pl")] where !form.isEmpty {
        let id = Int(intern(form))
        entries[id].classes.insert(.finiteVerb)
        entries[id].finite.append(index)
      }
      addLast(cell(row, "participle"), .participle) { $0.participle.append(index) }
      addLast(cell(row, "joined_inf"), .infinitive) { $0.infinitive.append(index) }
      if particle.isEmpty { continue }
      add(particle.split(separator: " ").last ?? "", .particle)
      if !cell(row, "joined_sg").contains(" ") { add(cell(row, "joined_sg"), .joinedFinite) }
    }
  }

  /// Of a form in several words ("buiten behandeling gelaten") the last one carries the verb; what precedes it is checked there.
  private mutating func addLast(_ form: Substring, _ classes: WordClass, _ change: (inout WordEntry) -> Void) {
    guard let last = form.split(separator: " ").last else { return }
    let id = Int(intern(last))
    entries[id].classes.insert(classes)
    change(&entries[id])
  }

  private mutating func addWords(_ text: String) {
    for row in tableRows(text) where row.count > 1 {
      guard let classes = WordClass.named[String(row[0])] else { continue }
      for word in row[1].split(separator: " ") { add(word, classes) }
    }
  }

  private mutating func addEndings(_ text: String) {
    for row in tableRows(text) where row.count > 1 {
      guard let classes = WordClass.named[String(row[0])] else { continue }
      for ending in row[1].split(separator: " ") { endings.append((Array(ending.utf8.dropFirst()), classes)) }
    }
  }

  private mutating func addPhrases(_ text: String) {
    for row in tableRows(text) where row.count > 1 {
      guard let classes = WordClass.named[String(row[0])] else { continue }
      let words = row[1].split(separator: " ").map { intern($0) }
      phrases.add(words, meaning: classes.rawValue)
    }
  }

  /// Each feature gets a bit; `#` stands for any number.
  private mutating func addCues(_ text: String) {
    for row in tableRows(text) where row.count > 1 {
      let name = String(row[0])
      let bit = features.firstIndex(of: name) ?? features.count
      if bit == features.count { features.append(name) }
      let words = row[1].split(separator: " ").map { $0 == "#" ? PhraseTable.anyNumber : intern($0) }
      cues.add(words, meaning: 1 << UInt64(bit))
    }
  }

  /// Names of organs are phrases; those that only a definition makes an organ wait for it.
  private mutating func addOrgans(_ text: String) {
    let types: [Substring: WordClass] = [
      "organ": .organ, "regelgever": .ruleMaker, "rechter": .court, "om": .court, "ambtenaar": .official,
    ]
    for row in tableRows(text) where row.count > 2 && !row[2].contains("definitie") {
      guard let classes = types[row[1]] else { continue }
      let words = row[0].split(separator: " ").map { intern($0) }
      phrases.add(words, meaning: classes.rawValue)
    }
  }

  /// The classes that a word has by its ending alone.
  func classes(ofUnknown word: UnsafeBufferPointer<UInt8>) -> WordClass {
    var classes: WordClass = []
    guard word.count >= 6 else { return classes }
    for (ending, added) in endings
    where ending.count < word.count && word.suffix(ending.count).elementsEqual(ending) { classes.formUnion(added) }
    return classes
  }
}

private let ordinalWords = [
  "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
  "twaalfde",
  "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste",
  "volzin", "zin",
  "aanhef",
]

/// The rows of a tab-separated file, without comments and empty lines.
func tableRows(_ text: String) -> [[Substring]] {
  text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t", omittingEmptySubsequences: false)
  }
}

/// What the verbs of the families do; a verb that is not here is of the family `overig`.
private let familyOfLemma: [String: NormFamily] = [
  "weigeren": .weigering, "afwijzen": .weigering, "buitenbehandelinglaten": .weigering,
  "buitenbehandelingstellen": .weigering,
  "nietontvankelijkverklaren": .weigering, "ontzeggen": .weigering, "onthouden": .weigering, "afkeuren": .weigering,
  "intrekken": .intrekking, "herzien": .intrekking, "doorhalen": .intrekking, "schrappen": .intrekking,
  "beëindigen": .intrekking, "uitschrijven": .intrekking, "ongeldigverklaren": .intrekking,
  "vervallenverklaren": .intrekking,
  "stopzetten": .intrekking, "innemen": .intrekking, "terugvorderen": .terugvordering, "invorderen": .terugvordering,
  "navorderen": .terugvordering, "naheffen": .terugvordering, "verrekenen": .terugvordering,
  "verhalen": .terugvordering,
  "verlagen": .verlaging, "korten": .verlaging, "verminderen": .verlaging, "inhouden": .verlaging,
  "inminderingbrengen": .verlaging, "opleggen": .boete, "beboeten": .boete, "verbeuren": .boete, "schorsen": .schorsing,
  "opschorten": .schorsing, "blokkeren": .schorsing, "heffen": .verschuldigd, "vermeerderen": .verschuldigd,
  "verhogen": .verschuldigd, "inrekeningbrengen": .verschuldigd, "aanmerken": .fictie,
]

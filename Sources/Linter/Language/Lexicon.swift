/// What the lexicons say of one word.
struct WordEntry: Sendable {
  var classes: WordClass = []
  /// Whether a lexicon, or the grammar, lists it; the others have the classes of their endings.
  var isListed = false
  /// Indices into `Lexicon.verbs` of which this word is a finite form.
  var finite: [UInt16] = []
  /// Verbs of which this word is the finite form at the end of a clause: "intrekt".
  var joined: [UInt16] = []
  var participle: [UInt16] = []
  var infinitive: [UInt16] = []
  /// Verbs of which this word names the act: "intrekking".
  var noun: [UInt16] = []
  /// Verbs of which this word is the infinitive once "te" has split off the particle: "kennen" of "toe te kennen".
  var split: [UInt16] = []
}

/// The word lists of the rules: words by form, endings, and phrases, ready for the tokeniser.
public struct Lexicon: Sendable {
  var verbs: [Verb] = []
  var entries: [WordEntry] = [WordEntry()]
  /// Rows of words that have a class as a whole.
  var phrases = PhraseTable()
  var endings: [(ending: [UInt8], classes: WordClass)] = []
  /// The endings by their last byte.
  private var endingsByLast = [[Int]](repeating: [], count: 256)
  var table = WordTable()
  /// The ids of the words that the grammar asks for by name.
  let known: [UInt32]
  /// Rows of words that tell more of a norm than its class.
  var cues = PhraseTable()
  /// The tables that only a toelichting asks for, by file name; read where there is one.
  let explanationTables: [String: String]
  /// What the traits of a provision weigh; read where norms are listed.
  let weights: Deferred<Weights>
  /// "eerste" to "twintigste", and the plural of leden in a row.
  private(set) var ordinals: Set<UInt32> = []

  /// Builds the lexicon from the texts of the lexicon files, by file name.
  ///
  /// Unknown classes are left out: the build checks the files.
  public init(files: [(name: String, text: String)]) {
    var known: [UInt32] = []
    for word in KnownWord.allCases { known.append(table.intern(Array(word.text.utf8))) }
    self.known = known
    explanationTables = MarkerIndex.tables(of: files)
    weights = Weights.deferred(files)
    entries += KnownWord.allCases.map { WordEntry(isListed: $0.isListed) }
    addTables(files)
    ordinals = Set(ordinalWords.map { intern(Array($0.utf8)[...]) })
    sortEndings()
    for id in entries.indices.dropFirst() where !entries[id].isListed {
      entries[id].classes = endingClasses(table.word(UInt32(id)))
    }
    for index in verbs.indices where !verbs[index].particle.isEmpty {
      verbs[index].particleWords = verbs[index].particle.split(separator: " ").map { internTerm(String($0)) }
    }
    for word in abbreviations { entries[Int(intern(Array(word.utf8)[...]))].classes.insert(.abbreviation) }
    let later = phrases.later.union(cues.later)
    for id in entries.indices.dropFirst() {
      let spelt = WordClass(formOf: table.word(UInt32(id)), having: entries[id].classes)
      entries[id].classes.formUnion(spelt)
      notePlaces(UInt32(id), later)
    }
  }

  private mutating func sortEndings() {
    for index in endings.indices { endingsByLast[Int(endings[index].ending.last ?? 0)].append(index) }
  }

  /// The id of a word, added if it is new.
  mutating func intern(_ word: ArraySlice<UInt8>) -> UInt32 {
    let id = word.withUnsafeBufferPointer { table.intern($0) }
    while entries.count <= Int(id) { entries.append(WordEntry()) }
    entries[Int(id)].isListed = true
    return id
  }

  /// The id of a word that a pattern names; a new one has the classes that it would have in any text.
  mutating func internTerm(_ word: String) -> UInt32 {
    let known = table.count
    let id = table.intern(Array(word.utf8))
    guard Int(id) >= known else { return id }
    entries.append(WordEntry())
    entries[Int(id)].classes = classes(ofUnknown: table.word(id))
    return id
  }

  /// What the lexicons say of a word of a document; nothing where none lists it.
  func entry(of word: UInt32) -> WordEntry {
    Int(word) < entries.count ? entries[Int(word)] : WordEntry()
  }

  /// Whether a word is a noun or infinitive for the act of a verb; its entry, with all its lists, need not be copied to know.
  func namesDecision(_ word: UInt32) -> Bool {
    Int(word) < entries.count && !(entries[Int(word)].noun.isEmpty && entries[Int(word)].infinitive.isEmpty)
  }

  /// The id of a word, 0 where no lexicon knows it.
  public func id(of word: String) -> UInt32 { table.find(Array(word.utf8)) }

  /// The classes that a word has by its ending alone.
  private func endingClasses(_ word: ArraySlice<UInt8>) -> WordClass {
    var classes: WordClass = []
    guard word.count >= 6, let last = word.last else { return classes }
    for index in endingsByLast[Int(last)]
    where endings[index].ending.count < word.count
      && word.suffix(endings[index].ending.count).elementsEqual(endings[index].ending)
    {
      classes.formUnion(endings[index].classes)
    }
    return classes
  }

  /// The classes of a word that no lexicon lists.
  func classes(ofUnknown word: ArraySlice<UInt8>) -> WordClass {
    var classes = endingClasses(word)
    classes.formUnion(WordClass(formOf: word, having: classes))
    if word.count > 3, word.last == UInt8(ascii: "t") || classes.contains(.pluralForm) { classes.insert(.mayBeFinite) }
    return classes
  }
}

extension Lexicon {
  func write(to writer: inout CompactWriter) {
    table.write(to: &writer)
    writer.numbers(known)
    writer.list(entries) { $1.write(to: &$0) }
    writer.list(verbs) { $1.write(to: &$0) }
    phrases.write(to: &writer)
    cues.write(to: &writer)
    writer.list(endings) {
      $0.text($1.ending)
      $0.number($1.classes.rawValue)
    }
    writer.numbers(ordinals.sorted())
  }

  /// Reads a lexicon that was written, beside the tables that are asked for later.
  init(from reader: inout CompactReader, tables: [String: String], weights: Deferred<Weights>) {
    table = WordTable(from: &reader)
    known = reader.numbers()
    explanationTables = tables
    self.weights = weights
    entries = reader.list { WordEntry(from: &$0) }
    verbs = reader.list { Verb(from: &$0) }
    phrases = PhraseTable(from: &reader)
    cues = PhraseTable(from: &reader)
    endings = reader.list { (Array($0.text()), WordClass(rawValue: $0.number())) }
    ordinals = Set(reader.numbers())
    sortEndings()
  }
}

extension WordEntry {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.number(classes.rawValue)
    let lists = [finite, participle, infinitive, noun, split, joined]
    var shape = isListed ? 1 : 0
    for (index, list) in lists.enumerated() where !list.isEmpty { shape |= 2 << index }
    writer.number(shape)
    for list in lists where !list.isEmpty { writer.numbers(list) }
  }

  fileprivate init(from reader: inout CompactReader) {
    classes = WordClass(rawValue: reader.number())
    let shape = reader.number(as: Int.self)
    isListed = shape & 1 != 0
    guard shape > 1 else { return }
    if shape & 2 != 0 { finite = reader.numbers() }
    if shape & 4 != 0 { participle = reader.numbers() }
    if shape & 8 != 0 { infinitive = reader.numbers() }
    if shape & 16 != 0 { noun = reader.numbers() }
    if shape & 32 != 0 { split = reader.numbers() }
    if shape & 64 != 0 { joined = reader.numbers() }
  }
}

extension Lexicon {
  /// Which words open or continue a phrase, and what the grammar makes of them.
  private mutating func notePlaces(_ id: UInt32, _ later: Set<UInt32>) {
    var classes = grammarClasses[Int(id)] ?? []
    if phrases.starts(with: id) { classes.insert(.phraseStart) }
    if later.contains(id) { classes.insert(.phraseWord) }
    entries[Int(id)].classes.formUnion(classes)
  }
}

extension WordClass {
  /// What the spelling of a word tells, and what follows from its classes.
  fileprivate init(formOf word: ArraySlice<UInt8>, having classes: WordClass) {
    self = classes.isDisjoint(with: [.subordinator, .relative]) ? [] : .clauseStart
    if word.count == 1 { insert(.oneLetter) }
    if word.suffix(2).elementsEqual("en".utf8) { insert(.pluralForm) }
    // "verwacht", "bereikt": the participle of a weak verb is spelt like its finite form.
    if word.count > 6,
      contains(.pluralForm) || word.last == UInt8(ascii: "t") && "hkpsf".utf8.contains(word[word.endIndex - 2]),
      prefixes.contains(where: { word.starts(with: $0) })
    {
      insert(.mayBeParticiple)
    }
    if word.count == 1, word.first == UInt8(ascii: ",") { insert(.comma) }
    if word.count > 3, word.last == UInt8(ascii: "e") { insert(.adjectiveForm) }
    if word.count > 5, word.suffix(2).elementsEqual("de".utf8) || word.suffix(4).elementsEqual("ezen".utf8) {
      insert(.participleForm)
    }
    // "gebrachte", "uitgereikte", "verstrekte": but "gemeente", "gedeelte" and "geboorte" are nouns.
    if classes.isEmpty, word.count > 6, word.suffix(2).elementsEqual("te".utf8),
      "hkpsft".utf8.contains(word[word.endIndex - 3]),
      prefixes.contains(where: { word.starts(with: $0) || word.dropFirst(3).starts(with: $0) })
    {
      insert(.participleForm)
    }
  }
}

/// How participles begin that end in -en.
private let prefixes = ["ge", "be", "ver", "ont", "her"].map { Array($0.utf8) }

/// What the grammar itself makes of the words that it asks for by name.
private let grammarClasses: [Int: WordClass] = {
  let words: [(WordClass, [KnownWord])] = [
    (.clauseStart, [.als, .voor, .in, .of]),
    (.referenceStart, [.bedoeld, .genoemd, .artikel, .artikelen]),
    (
      .marker,
      [
        .eerst, .wijzigt, .tenzij, .rechtswege, .nihil, .lager, .toepassing, .hoogste, .door, .afwijken, .afgeweken,
        .buiten, .ingeval,
      ]
    ),
    (
      .adverb,
      [
        .tevens, .voorts, .daarbij, .onverwijld, .jaarlijks, .daarnaast, .alsdan, .hierbij, .eveneens, .uiterlijk, .zo,
        .echter, .mede, .ook, .desgevraagd,
      ]
    ),
  ]
  var result: [Int: WordClass] = [:]
  for (classes, words) in words { for word in words { result[Int(word.id), default: []].formUnion(classes) } }
  return result
}()

private let ordinalWords = [
  "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
  "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
  "twintigste", "volzin", "zin", "aanhef",
]

/// Words that are written with a full stop and go on.
private let abbreviations = [
  "st", "stb", "stcrt", "trb", "nr", "nrs", "art", "mr", "dr", "drs", "prof", "ir", "blz", "pag", "jo", "pb", "enz",
  "afd",
  "hfdst", "par", "resp", "bijv", "jhr", "ing", "no",
]

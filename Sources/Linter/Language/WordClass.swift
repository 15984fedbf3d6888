/// The classes of words that the grammar of norms tells apart; a word may be in several. The names are those of the lexicon files.
public struct WordClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  private static func bit(_ index: UInt64) -> WordClass { WordClass(rawValue: 1 << index) }

  // Grammar.
  public static let subordinator = bit(0)
  public static let relative = bit(1)
  public static let negation = bit(2)
  public static let restrictive = bit(3)
  public static let kan = bit(4)
  public static let mag = bit(5)
  public static let moet = bit(6)
  public static let worden = bit(7)
  public static let zijn = bit(8)
  public static let hebben = bit(9)
  public static let blijven = bit(10)
  public static let preposition = bit(11)
  public static let determiner = bit(12)
  public static let coordinator = bit(13)
  public static let pronoun = bit(14)
  /// A finite form of a verb that is no decision.
  public static let otherFinite = bit(15)
  /// A noun that is also a verb form ("besluit").
  public static let nounOrVerb = bit(16)

  // Who.
  public static let minister = bit(17)
  public static let organ = bit(18)
  public static let ruleMaker = bit(19)
  public static let court = bit(20)
  public static let citizen = bit(21)
  public static let company = bit(22)
  public static let government = bit(23)
  public static let privateParty = bit(24)
  public static let official = bit(25)

  // What.
  public static let decision = bit(26)
  public static let money = bit(27)
  public static let benefit = bit(28)
  public static let liability = bit(29)
  public static let ruleNoun = bit(30)
  public static let information = bit(31)
  public static let term = bit(32)
  public static let lawName = bit(33)
  public static let criminal = bit(34)
  public static let procedure = bit(35)
  public static let duty = bit(36)

  // Phrases.
  public static let delegation = bit(37)
  public static let request = bit(38)
  public static let room = bit(39)
  public static let weakRoom = bit(40)
  public static let closedException = bit(41)

  // Forms of decision verbs.
  public static let finiteVerb = bit(42)
  public static let participle = bit(43)
  public static let infinitive = bit(44)
  public static let joinedFinite = bit(45)
  public static let particle = bit(46)

  /// A word without which no sentence is a hardship clause or a valve.
  public static let clauseSign = bit(47)

  /// A word that makes a clause without "kan": bevoegd, tenzij, and the words of unfairness.
  public static let clauseOpener = bit(48)

  // What the spelling or the grammar's own words tell, so that the analysis passes over the other words at one look.

  /// A word that may open a clause of its own: a subordinator, a relative, "als", "voor zover", "in geval dat".
  static let clauseStart = bit(49)
  /// The first word of a phrase of the lexicon.
  static let phraseStart = bit(50)
  /// A later word of a phrase or a cue of the lexicon.
  static let phraseWord = bit(62)
  /// The first word of a reference: "bedoeld", "artikel".
  static let referenceStart = bit(51)
  /// A word that marks the main clause by itself: "tenzij", "door", "afwijken".
  static let marker = bit(52)
  /// An adverb that may stand between the finite verb and the subject.
  static let adverb = bit(53)
  /// Written with a full stop in the middle of sentences.
  static let abbreviation = bit(54)
  /// Ends in -en, as plurals and infinitives do.
  static let pluralForm = bit(55)
  /// Ends in -e, as attributive adjectives do.
  static let adjectiveForm = bit(56)
  /// Ends as attributive participles do: "bedoelde", "aangewezen".
  static let participleForm = bit(57)
  /// Behind it "dat" opens a clause that says what holds: "met dien verstande dat", "geldt dat".
  static let contentSign = bit(63)
  /// A single letter, as the number of an onderdeel.
  static let oneLetter = bit(58)
  /// Ends in -en and begins as participles do: "ontvangen", "verkregen".
  static let mayBeParticiple = bit(59)
  static let comma = bit(60)
  /// A word that no list knows and that ends as finite verbs do: "naleeft", "overtreden".
  static let mayBeFinite = bit(61)

  public static let anyFinite: WordClass = [
    .kan, .mag, .moet, .worden, .zijn, .hebben, .blijven, .otherFinite, .finiteVerb, .nounOrVerb,
  ]
  /// Forms of the verbs that help another.
  static let auxiliary: WordClass = [.kan, .mag, .moet, .worden, .zijn, .hebben]
  /// Forms that are finite wherever they open what follows a comma.
  static let openingFinite: WordClass = auxiliary.union([.finiteVerb, .otherFinite])
  public static let person: WordClass = [.citizen, .company]

  /// The class that a lexicon file names.
  public static let named: [String: WordClass] = [
    "ondergeschikt": .subordinator, "betrekkelijk": .relative, "ontkenning": .negation, "beperkend": .restrictive,
    "kan": .kan,
    "mag": .mag, "moet": .moet, "worden": .worden, "zijn": .zijn, "hebben": .hebben, "blijven": .blijven,
    "voorzetsel": .preposition, "bepaler": .determiner, "nevenschikkend": .coordinator, "voornaamwoord": .pronoun,
    "overige-persoonsvorm": .otherFinite, "noot-werkwoord": .nounOrVerb, "minister": .minister, "orgaanwoord": .organ,
    "orgaan": .organ, "regelgever": .ruleMaker, "rechterwoord": .court, "rechter": .court, "burger": .citizen,
    "onderneming": .company, "overheid": .government, "privaat": .privateParty, "ambtelijk": .official,
    "beslissing": .decision,
    "geld": .money, "voordeel": .benefit, "last": .liability, "regelnaam": .ruleNoun, "gegeven": .information,
    "termijn": .term,
    "wetnaam": .lawName, "strafwoord": .criminal, "procedure": .procedure, "plicht": .duty, "delegatie": .delegation,
    "verzoek": .request, "ruimte": .room, "zwakke-ruimte": .weakRoom, "gesloten": .closedException,
    "inhoud": .contentSign, "clausuleteken": .clauseSign, "clausule-opener": .clauseOpener,
  ]
}

/// A verb of the lexicon, with what it does to its addressee.
public struct Verb: Sendable {
  public enum Effect: UInt8, Sendable {
    case burdening, favouring, fixing

    /// The effect that the lexicon names.
    init?(named name: String) {
      switch name {
      case "belastend": self = .burdening
      case "begunstigend": self = .favouring
      case "neutraal": self = .fixing
      default: return nil
      }
    }
  }

  public var lemma: String
  public var effect: Effect
  /// The separable part ("in" of intrekken), "" where there is none.
  public var particle: String
  /// Whether the particle is so common as a preposition that it proves little.
  public var isRisky: Bool
  public var family: NormFamily
  /// Which of the verbs that grammar asks for by name it is.
  var named: VerbNames
  /// The words of the particle.
  var particleWords: [UInt32] = []
  /// Whether the particle must stand before a participle or infinitive; a joined form proves itself.
  var isParticleWritten: Bool
}

/// The verbs that grammar asks for by name.
struct VerbNames: OptionSet, Sendable, Hashable {
  let rawValue: UInt128

  private static let lemmas = [
    "aanbieden", "aanmerken", "afgeven", "afwijzen", "afzien", "beëindigen", "benoemen", "bevelen", "bepalen",
    "berekenen",
    "beslissen", "besluiten",
    "betalen", "buitenbehandelinglaten", "buitenbehandelingstellen", "doorhalen", "gelasten", "gelijkstellen",
    "erkennen",
    "herzien",
    "heffen", "inaanmerkingnemen", "inbehandelingnemen", "inminderingbrengen", "inrekeningbrengen", "intrekken",
    "invorderen", "korten",
    "kwijtschelden",
    "naheffen", "navorderen",
    "ongeldigverklaren", "ontheffen", "ontslaan", "ontslagverlenen", "opheffen", "opleggen", "opschorten", "overdragen",
    "plaatsen",
    "schorsen",
    "schrappen",
    "stopzetten", "terugbetalen", "teruggeven", "terugvorderen", "toekennen", "toelaten", "toepassen", "uitbetalen",
    "uitkeren",
    "uitreiken", "uitsluiten",
    "vaststellen", "verbieden",
    "verbinden", "verdubbelen", "verhogen", "verlagen",
    "verlenen", "vermeerderen", "verminderen", "vernietigen", "verrekenen", "verstrekken", "verwijderen", "vorderen",
    "weigeren", "wijzigen",
    "mandaatverlenen", "regelsstellen", "voorstellen", "adviseren", "raadplegen", "inwinnen", "vervreemden", "verhuren",
    "overbrengen", "uitnodigen", "vergoeden", "vrijstellen", "vermenigvuldigen",
    "inkennisstellen", "afsprakenmaken", "overeenkomen", "afstemmen", "afwijzendbeslissen", "halveren", "verplichten",
    "ongeschiktverklaren", "nietontvankelijkverklaren", "verlengen", "uitschrijven", "afwegen",
    "inschrijven", "ontzeggen", "uitvaardigen", "omzetten", "afronden", "aanpassen", "corrigeren",
    "rekeninghouden",
  ]

  private static let byLemma: [String: VerbNames] = Dictionary(
    uniqueKeysWithValues: lemmas.enumerated().map { ($1, VerbNames(rawValue: 1 << UInt128($0))) })

  // Those that are asked for at each sentence: spelt out there, they would be looked up each time.
  static let deciding: VerbNames = ["besluiten"]
  static let resolving: VerbNames = ["besluiten", "beslissen"]
  static let refraining: VerbNames = ["afzien"]
  static let imposing: VerbNames = ["opleggen"]
  static let revising: VerbNames = ["herzien"]
  static let binding: VerbNames = ["verbinden"]
  static let turning: VerbNames = ["omzetten"]
  static let issuing: VerbNames = ["uitvaardigen"]
  static let prolonging: VerbNames = ["verlengen"]
  static let granting: VerbNames = ["verlenen"]
  static let clearing: VerbNames = ["verrekenen"]
  static let ordaining: VerbNames = ["besluiten", "bepalen", "beslissen"]
  static let altering: VerbNames = ["wijzigen"]
  static let equating: VerbNames = ["aanmerken", "gelijkstellen"]
  static let raising: VerbNames = ["verhogen", "vermeerderen", "verdubbelen"]
  static let lowering: VerbNames = ["verlagen", "verminderen", "halveren"]
  static let lessening: VerbNames = ["verminderen"]
  static let changing = raising.union(lowering)
  static let setting: VerbNames = ["vaststellen"]
  static let handling: VerbNames = ["inbehandelingnemen"]
  static let applying: VerbNames = ["toepassen"]
  static let dismissing: VerbNames = ["verlenen", "ontslagverlenen"]
  static let withdrawing: VerbNames = ["intrekken"]
  static let suspending: VerbNames = ["schorsen"]
  static let ending: VerbNames = ["beëindigen"]
  static let excluding: VerbNames = ["uitsluiten"]
  static let organOnly: VerbNames = [
    "weigeren", "verlenen", "toekennen", "schorsen", "terugvorderen", "verlagen", "intrekken", "besluiten", "beslissen",
  ]
  static let lasting: VerbNames = ["uitsluiten", "schorsen", "opschorten", "ontheffen", "vrijstellen"]
  static let offsetting: VerbNames = ["inminderingbrengen"]
  static let leaving: VerbNames = ["buitenbehandelinglaten"]
  static let lifting: VerbNames = ["opheffen"]
  static let settling: VerbNames = ["verrekenen", "inminderingbrengen", "betalen"]
  static let repaying: VerbNames = ["terugbetalen"]
  static let payingOut: VerbNames = ["uitbetalen", "uitkeren", "betalen"]
  static let paying: VerbNames = ["terugbetalen", "betalen", "vergoeden"]
  static let relieving: VerbNames = ["intrekken", "beëindigen", "opheffen", "schorsen", "opschorten"]

  init(rawValue: UInt128) { self.rawValue = rawValue }

  /// The name of a lemma; none where grammar does not ask for it.
  init(_ lemma: String) { self = Self.byLemma[lemma] ?? [] }
}

extension VerbNames: ExpressibleByStringLiteral {
  init(stringLiteral lemma: String) {
    self.init(lemma)
    precondition(!isEmpty, "the grammar does not know the verb by name")
  }
}

extension Verb {
  /// Particles of one word that can stand in a sentence for other reasons as well.
  private static let looseParticles: Set<String> = [
    "ontslag", "openbaar", "verbeurd", "ongeldig", "geldig", "oninbaar", "vervallen", "niet-ontvankelijk", "ongegrond",
    "ongewenst", "ongeschikt", "ongedaan",
    "onbewoonbaar",
    "aanwijzing", "aanwijzingen", "afspraken", "afwijzend", "bevel", "bevelen", "mandaat", "opdracht", "opdrachten",
    "regels",
    "waarschuwing",
  ]

  init(lemma: String, effect: Effect, particle: String, isRisky: Bool) {
    // "buiten behandeling laten", "niet-ontvankelijk verklaren" are named in one word.
    let name = lemma.filter { $0 != " " && $0 != "-" }
    self.init(
      lemma: lemma, effect: effect, particle: particle, isRisky: isRisky, family: familyOfLemma[name] ?? .overig,
      named: VerbNames(name),
      isParticleWritten: particle.utf8.contains(UInt8(ascii: " ")) || Self.looseParticles.contains(particle))
  }
}

extension Verb {
  func write(to writer: inout CompactWriter) {
    writer.text(lemma.utf8)
    writer.number(effect.rawValue)
    writer.text(particle.utf8)
    writer.number((isRisky ? 1 : 0) | (isParticleWritten ? 2 : 0))
    writer.text(family.rawValue.utf8)
    writer.number(UInt64(truncatingIfNeeded: named.rawValue))
    writer.number(UInt64(truncatingIfNeeded: named.rawValue >> 64))
    writer.numbers(particleWords)
  }

  init(from reader: inout CompactReader) {
    lemma = reader.string()
    effect = Effect(rawValue: reader.number()) ?? .fixing
    particle = reader.string()
    let flags = reader.number(as: Int.self)
    isRisky = flags & 1 != 0
    isParticleWritten = flags & 2 != 0
    family = NormFamily(rawValue: reader.string()) ?? .overig
    let low = reader.number(as: UInt64.self)
    named = VerbNames(rawValue: UInt128(low) | UInt128(reader.number(as: UInt64.self)) << 64)
    particleWords = reader.numbers()
  }
}

/// What the verbs of the families do; a verb that is not here is of the family `overig`.
private let familyOfLemma: [String: NormFamily] = [
  "weigeren": .weigering, "afwijzen": .weigering, "buitenbehandelinglaten": .weigering,
  "buitenbehandelingstellen": .weigering,
  "nietontvankelijkverklaren": .weigering, "afwijzendbeslissen": .weigering, "afwijzendbesluiten": .weigering,
  "ontzeggen": .weigering,
  "onthouden": .weigering, "afkeuren": .weigering,
  "intrekken": .intrekking, "herzien": .intrekking, "doorhalen": .intrekking, "schrappen": .intrekking,
  "beëindigen": .intrekking, "uitschrijven": .intrekking, "ongeldigverklaren": .intrekking,
  "vervallenverklaren": .intrekking, "ongedaanmaken": .intrekking,
  "stopzetten": .intrekking, "stoppen": .intrekking, "staken": .intrekking, "innemen": .intrekking,
  "terugvorderen": .terugvordering,
  "navorderen": .terugvordering, "naheffen": .terugvordering, "verrekenen": .terugvordering,
  "verlagen": .verlaging, "korten": .verlaging, "verminderen": .verlaging, "inhouden": .verlaging,
  "inminderingbrengen": .verlaging, "opleggen": .boete, "beboeten": .boete, "verbeuren": .boete, "schorsen": .schorsing,
  "opschorten": .schorsing, "blokkeren": .schorsing, "heffen": .verschuldigd, "vermeerderen": .verschuldigd,
  "verhogen": .verschuldigd, "inrekeningbrengen": .verschuldigd, "aanmerken": .fictie,
]

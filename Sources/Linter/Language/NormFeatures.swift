/// A further fact of a norm that rules ask for.
public enum NormFeature: Int, Sendable, CaseIterable {
  case afzien, ambt, betalingsregeling, boete, cumulatie, geautomatiseerd, instelling, kaders, looptijd, maximum,
    opslag,
    overheid,
    registratie, tegenbewijs, verrekening, vervanging, overgang, evenredig, tegenprestatie, verschoonbaar, wanbetaling,
    alleenDigitaal, allesOfNiets,
    eindeNaarAard,
    fataleTermijn, opVerzoek, vastBedrag, lichter
  // These follow from the grammar of the sentence; no cue tells them.
  case afwijken, beoordeling, bescherming, opsomming, ruimte, uitzondering, vanToepassing, nietVanToepassing

  /// The name by which rules and the file of cues (`kenmerken.tsv`) know it.
  public var name: String {
    switch self {
    case .alleenDigitaal: "alleen-digitaal"
    case .allesOfNiets: "alles-of-niets"
    case .eindeNaarAard: "einde-naar-aard"
    case .fataleTermijn: "fatale-termijn"
    case .opVerzoek: "op-verzoek"
    case .vastBedrag: "vast-bedrag"
    case .vanToepassing: "van-toepassing"
    case .nietVanToepassing: "niet-van-toepassing"
    case .afzien: "afzien"
    case .ambt: "ambt"
    case .betalingsregeling: "betalingsregeling"
    case .boete: "boete"
    case .cumulatie: "cumulatie"
    case .geautomatiseerd: "geautomatiseerd"
    case .instelling: "instelling"
    case .kaders: "kaders"
    case .looptijd: "looptijd"
    case .maximum: "maximum"
    case .opslag: "opslag"
    case .overheid: "overheid"
    case .registratie: "registratie"
    case .tegenbewijs: "tegenbewijs"
    case .verrekening: "verrekening"
    case .vervanging: "vervanging"
    case .overgang: "overgang"
    case .evenredig: "evenredig"
    case .tegenprestatie: "tegenprestatie"
    case .verschoonbaar: "verschoonbaar"
    case .wanbetaling: "wanbetaling"
    case .lichter: "lichter"
    case .afwijken: "afwijken"
    case .beoordeling: "beoordeling"
    case .bescherming: "bescherming"
    case .opsomming: "opsomming"
    case .ruimte: "ruimte"
    case .uitzondering: "uitzondering"
    }
  }

  /// The names of the features that a rule may ask for; the others serve the analysis alone.
  static let askedNames =
    ([
      .allesOfNiets, .cumulatie, .maximum, .registratie, .geautomatiseerd, .fataleTermijn, .vastBedrag, .tegenbewijs,
      .kaders, .opslag, .eindeNaarAard, .verrekening, .alleenDigitaal, .betalingsregeling, .opVerzoek, .wanbetaling,
      .verschoonbaar, .opsomming, .looptijd, .vervanging, .overgang, .evenredig, .tegenprestatie, .ambt,
    ] as [NormFeature]).map(\.name)

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The feature of a name, nil where there is none.
  public init?(named name: String) {
    guard let feature = Self.byName[name] else { return nil }
    self = feature
  }
}

/// A set of features in the bits of one word: a large act has a hundred thousand norms.
public struct NormFeatures: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// One bit for each feature, in the order of its cases; also what a cue means in the lexicon.
  private(set) var bits: UInt64 = 0

  public init(arrayLiteral elements: NormFeature...) { for element in elements { insert(element) } }
  init(bits: UInt64) { self.bits = bits }

  public func contains(_ feature: NormFeature) -> Bool { bits & (1 << UInt64(feature.rawValue)) != 0 }
  public mutating func insert(_ feature: NormFeature) { bits |= 1 << UInt64(feature.rawValue) }
  public mutating func remove(_ feature: NormFeature) { bits &= ~(1 << UInt64(feature.rawValue)) }
  public func overlaps(_ other: NormFeatures) -> Bool { bits & other.bits != 0 }
  public mutating func formUnion(_ other: NormFeatures) { bits |= other.bits }

  /// The names in alphabetical order.
  public var names: [String] { NormFeature.allCases.filter(contains).map(\.name).sorted() }
}

/// Something that a toelichting must treat where its trigger holds (Ar 4.43, the Schrijfwijzer, the policy letter).
public enum Onderwerp: String, Sendable, CaseIterable {
  case doenvermogen, uitvoering, uitvoeringstoets, udo, decentraal, financieel, evaluatie, regeldruk, advies
  case hogerRecht = "hoger-recht"
  case rechtsbescherming, overgangsrecht, privacy, hardheid, alternatieven, samenloop, voorlichting, invoeringstoets
  case burgersBetrokken = "burgers-betrokken"
  case sanctiestelsel, capaciteit, invoeringstermijn

  /// The kind of section that is about it, where there is one.
  var kind: SectionKind? {
    switch self {
    case .doenvermogen: .doenvermogen
    case .uitvoering, .uitvoeringstoets: .uitvoering
    case .udo, .decentraal: .decentraal
    case .financieel: .financieel
    case .evaluatie: .evaluatie
    case .regeldruk: .regeldruk
    case .advies: .advies
    case .hogerRecht: .hogerRecht
    case .rechtsbescherming: .rechtsbescherming
    case .overgangsrecht, .invoeringstermijn: .overgangsrecht
    case .privacy: .privacy
    case .alternatieven: .noodzaak
    case .voorlichting: .voorlichting
    case .hardheid, .samenloop, .invoeringstoets, .burgersBetrokken, .sanctiestelsel, .capaciteit: nil
    }
  }

  /// Whether a section of the kind is about it only where its words say so: not each section on uitvoering reports a test,
  /// and not each on the need of the proposal weighs others.
  var needsWords: Bool {
    [.uitvoeringstoets, .udo, .alternatieven, .invoeringstermijn].contains(self)
  }

  /// The code of the words that show a passage about it.
  var code: String { rawValue }

  /// The codes of what a good treatment says (legal.md D.5).
  var substance: [String] {
    switch self {
    case .doenvermogen: (1...10).map { "DM\($0)" }
    case .uitvoeringstoets: (1...12).map { "UM\($0)" }
    case .udo: (1...5).map { "UD\($0)" }
    default: []
    }
  }

  /// The code of the verdict among these, which says nothing by itself.
  var verdict: String? { self == .doenvermogen ? "DM10" : nil }

  /// How many of these make it more than a mention.
  var least: Int { self == .udo ? 2 : 3 }
}

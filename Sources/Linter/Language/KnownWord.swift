/// Words that the grammar asks for by name.
///
/// Every word table has them under the same ids, so that asking compares a number with a constant.
enum KnownWord: String, CaseIterable, Sendable {
  case eerste, tweede, derde, vierde, vijfde, zesde, zevende, achtste, negende, tiende, elfde, twaalfde, dertiende,
    veertiende, vijftiende, zestiende, zeventiende, achttiende, negentiende, twintigste
  case als, bedoeld, genoemd, voor, zover, `in`, geval, gevallen, dat, waarin, die, te, het, zijn, van, dan, niet, er,
    tevens, voorts, daarbij, onverwijld, jaarlijks, daarnaast, alsdan, hierbij, eveneens, uiterlijk, zo, echter, mede,
    recht, rechten, aanspraak, aanspraken, hij, geacht, beschouwd, verschuldigd, bevoegd, gezag, toepassing,
    overeenkomstige, rechtswege, komt, komen, aanmerking, toe, rekening, geniet, genieten, ontvangt, ontvangen,
    behoudt, behouden, verkrijgt, bedraagt, bedragen, vervalt, vervallen, eindigt, eindigen, ontstaat, bestaat, bestaan,
    vindt, geschiedt, blijft, tenzij, hoogste, door, afwijken, afgeweken, buiten, alleen, al, of, naar, oordeel, een,
    artikel,
    artikelen, lid, leden, deze, dit, wet, besluit, regeling, met, tot, en, hoofdstuk, paragraaf, afdeling, titel,
    onderdeel, onder, krachtens, bij, uitzondering, daarvan, bepalingen, afwijking, vorige, betreft, bezit, plaats,
    gestelde, vastgestelde, aangewezen, wel, nadere, regels, zoover, zoveel, zal, zullen, zou, gehouden, verplicht,
    nihil,
    achterwege, blijven, om, ons, zijnde, langer, hoger, later, minder, eerder, lager, meer, na, nadat, hoogte, deel,
    gedeelte, ontvanger, gelijk, aan, op, gesteld, verliest, verliezen, vrijgesteld, gebonden, wijzigt, geworden,
    geheel, eerst, uitgegaan, aansprakelijk, voorzitter, laste, alvorens,
    voordat, beloopt, belopen, aanvraag, verzoek, klacht, aftrek, duur, geldigheidsduur, zolang, herleeft, herleven,
    verloren, gaat,
    bevoegdheid, degene, belast, geschieden, plaatsvinden, vormt, waarvan, zake,
    ambtenaar, terugbetaling, ook, hem, hun, desgevraagd, begrepen, ingeval, houdt, geeft, acht
  case hyphen = "-"
  case dash = "–"
  case comma = ","
  case colon = ":"
  case semicolon = ";"
  case fullStop = "."
  // Only references are made of these; like any other word they have the classes of their endings.
  case alsmede, onderscheidenlijk, onderdelen, volzin, zin, aanhef, voorgaande, rijkswet, verordening, beleidsregel,
    reglement, hoofdstukken, paragrafen, afdelingen, daarop, berustende, de, der, genoemde, richtlijn, boek, bijlage,
    verdrag, beoordeling, beoordelen, beoordeelt, vraag, nagaan, onderzoekt, nog, verstaan, volgende, besluiten,
    regelingen

  /// The id in every word table; that of no word is 0.
  ///
  /// The spelling is what a case stands for, so that no start of the program asks for the names of cases; its number is the
  /// byte that stands for it in memory, by the order of the cases.
  var id: UInt32 { UInt32(unsafeBitCast(self, to: UInt8.self)) &+ 1 }

  /// The word with an id, nil for all other words.
  init?(id: UInt32) {
    guard id > 0, id <= Self.last.id else { return nil }
    self = unsafeBitCast(UInt8(truncatingIfNeeded: id &- 1), to: Self.self)
  }

  private static let last = Self.regelingen

  var text: String { rawValue }

  /// Whether the word counts as one of the lexicon, and so has no classes by its ending.
  var isListed: Bool { id < KnownWord.alsmede.id }

  /// The number that an ordinal stands for, from "eerste" to "twintigste".
  static func ordinal(_ word: UInt32) -> Int? {
    (KnownWord.eerste.id...KnownWord.twintigste.id).contains(word) ? Int(word) : nil
  }
}

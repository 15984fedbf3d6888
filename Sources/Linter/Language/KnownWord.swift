/// Words that the grammar asks for by name.
enum KnownWord: Int, CaseIterable, Sendable {
  case als, bedoeld, genoemd, voor, zover, `in`, geval, gevallen, dat, waarin, die, te, het, zijn, van, dan, niet, er,
    tevens, voorts,
    daarbij, onverwijld, jaarlijks, daarnaast, alsdan, hierbij, eveneens, uiterlijk, zo, echter, mede, recht, rechten,
    aanspraak,
    aanspraken, hij, geacht, beschouwd, verschuldigd, bevoegd, gezag, toepassing, overeenkomstige, rechtswege, komt,
    komen, aanmerking,
    toe, rekening, geniet, genieten, ontvangt, ontvangen, behoudt, behouden, verkrijgt, bedraagt, bedragen, vervalt,
    vervallen, eindigt,
    eindigen, ontstaat, bestaat, vindt, geschiedt, blijft, tenzij, hoogste, door, afwijken, afgeweken, buiten, alleen,
    al, of, naar,
    oordeel, een, artikel, artikelen, lid, leden, eerste, deze, dit, wet, besluit, regeling, met, tot, en, hoofdstuk,
    paragraaf,
    afdeling, titel, onderdeel, onder, krachtens, bij, uitzondering, daarvan, bepalingen, afwijking, vorige, betreft,
    bezit, tweede, derde, vierde, plaats, gestelde, vastgestelde,
    aangewezen, wel, nadere, regels, zoover, zal, zullen, zou

  var text: String { self == .in ? "in" : "\(self)" }
}

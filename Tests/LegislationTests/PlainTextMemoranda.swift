/// Memoranda in the ways in which authors head their sections.
extension PlainTextCase {
  static let memoranda: [PlainTextCase] = [
    PlainTextCase(
      "chapters by name, lettered parts, and artikelen on the line of their text",
      """
      MEMORIE VAN TOELICHTING

      A. Algemeen deel

      Hoofdstuk 1. Aanleiding

      Duiven nestelen op balkons. Bewoners vragen al jaren om regels die overal hetzelfde zijn.

      Hoofdstuk 2. Gevolgen

      2.1 Doenvermogen

      PM

      2.2 Kosten

      n.v.t.

      B. Artikelsgewijze toelichting

      Artikel 1. De begrippen zijn ontleend aan de Wet dieren, zodat zij overal hetzelfde betekenen.

      Artikelen 2 en 3. De plicht geldt voor wie duiven houdt, en niet voor wie ze voert.
      """,
      outline: """
        toelichting | MEMORIE VAN TOELICHTING
          sectie A | Algemeen deel
            sectie 1 | Aanleiding
              alinea: Duiven nestelen op balkons. Bewoners vragen al jaren om regels die overal hetzelfde zijn.
            sectie 2 | Gevolgen
              sectie 2.1 | Doenvermogen
                alinea: PM
              sectie 2.2 | Kosten
                alinea: n.v.t.
          sectie B | Artikelsgewijze toelichting
            sectie | Artikel 1
              alinea: De begrippen zijn ontleend aan de Wet dieren, zodat zij overal hetzelfde betekenen.
            sectie | Artikelen 2 en 3
              alinea: De plicht geldt voor wie duiven houdt, en niet voor wie ze voert.
        """),
    PlainTextCase(
      "headings right on top of their text, told by the words; a table of correspondence has none",
      """
      MEMORIE VAN TOELICHTING

      ALGEMEEN

      1. Inleiding
      Dit wetsvoorstel stelt regels over het houden van duiven in de stad, en
      volgt daarmee de richtlijn over vogels die overlast geven aan bewoners,
      aan bedrijven en aan het verkeer in de drukke binnensteden van het land.
      Verhouding tot de regels van gemeenten over het voeren van dieren
      De gemeenten hebben nu elk hun eigen regels over het voeren van vogels
      op straat, en houden die voor zover deze wet het onderwerp niet uitput,
      zodat bewoners van de ene gemeente vaker moeten opletten dan de andere.
      2. Transponeringstabel
      Bepaling in de richtlijn

      Artikel 2, eerste lid

      Bepaling in deze wet

      De artikelen 3 en 4
      ARTIKELSGEWIJS
      De artikelen 7 tot en met 9 (einde van de vergunning, verzoek tot
      schorsing en verzoek tot intrekking)
      Deze artikelen regelen hoe een vergunning eindigt en wie daarom vraagt.
      """,
      outline: """
        toelichting | MEMORIE VAN TOELICHTING
          sectie | ALGEMEEN
            sectie 1 | Inleiding
              alinea: Dit wetsvoorstel stelt regels over het houden van duiven in de stad, en volgt daarmee de richtlijn over vogels die overlast geven aan bewoners, aan bedrijven en aan het verkeer in de drukke binnensteden van het land.
              sectie | Verhouding tot de regels van gemeenten over het voeren van dieren
                alinea: De gemeenten hebben nu elk hun eigen regels over het voeren van vogels op straat, en houden die voor zover deze wet het onderwerp niet uitput, zodat bewoners van de ene gemeente vaker moeten opletten dan de andere.
            sectie 2 | Transponeringstabel
              alinea: Bepaling in de richtlijn
              alinea: Artikel 2, eerste lid
              alinea: Bepaling in deze wet
              alinea: De artikelen 3 en 4
          sectie | ARTIKELSGEWIJS
            sectie | De artikelen 7 tot en met 9 (einde van de vergunning, verzoek tot schorsing en verzoek tot intrekking)
              alinea: Deze artikelen regelen hoe een vergunning eindigt en wie daarom vraagt.
        """),
  ]
}

import Legislation
import Testing

/// A text with the outline that the reader is to make of it.
struct PlainTextCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var outline: [String]

  init(_ name: String, _ text: String, outline: String) {
    self.name = name
    self.text = text
    self.outline = outline.split(separator: "\n").map(String.init)
  }

  var testDescription: String { name }
}

extension PlainTextCase {
  static let all: [PlainTextCase] = [
    amendments,
    PlainTextCase(
      "a snippet without an aanhef is law text",
      """
      Artikel 5
      Het college trekt de toeslag in, indien:
      a. de ontvanger verhuist; of
      b. de inlichtingen:
      1°. niet zijn verstrekt, of
      2°. onjuist zijn,
      als de ontvanger dat wist.
      """,
      outline: """
        wettekst
          artikel 5
            alinea: Het college trekt de toeslag in, indien:
            onderdeel a
              alinea: de ontvanger verhuist; of
            onderdeel b
              alinea: de inlichtingen:
              onderdeel 1°
                alinea: niet zijn verstrekt, of
              onderdeel 2°
                alinea: onjuist zijn,
              alinea: als de ontvanger dat wist.
        """),
    PlainTextCase(
      "the letter i after h, and Roman numbers in a list of letters",
      """
      Artikel 2
      1. Geweigerd wordt:
      g. zand;
      h. klei;
      i. veen;
      j. leem:
      i. rood;
      ii. bruin.
      Het overige is vrij.
      2. Wie vraagt, krijgt antwoord.
      """,
      outline: """
        wettekst
          artikel 2
            lid 1
              alinea: Geweigerd wordt:
              onderdeel g
                alinea: zand;
              onderdeel h
                alinea: klei;
              onderdeel i
                alinea: veen;
              onderdeel j
                alinea: leem:
                onderdeel i
                  alinea: rood;
                onderdeel ii
                  alinea: bruin.
              alinea: Het overige is vrij.
            lid 2
              alinea: Wie vraagt, krijgt antwoord.
        """),
    PlainTextCase(
      "references at the start of a line open nothing",
      """
      Hoofdstuk 2. Vergunningen voor het houden van duiven en andere vogels in de bebouwde kom van de
      gemeente

      Artikel 3 (weigering)

      1. De burgemeester weigert de vergunning als de aanvrager niet voldoet aan de eisen, bedoeld in artikel
      16, eerste lid, van de wet. Hij neemt daarbij in acht wat over het houden van duiven is bepaald in
      Artikel 4, tweede lid, van het besluit en in hoofdstuk
      2. Het besluit gaat voor.

      2. De burgemeester trekt de vergunning in.

      Artikel 4 (lijst)

      Onder vogels worden verstaan:
      – duif: vogel die koert;
      – meeuw: vogel die schreeuwt.
      """,
      outline: """
        wettekst
          hoofdstuk 2 | Vergunningen voor het houden van duiven en andere vogels in de bebouwde kom van de gemeente
            artikel 3 | weigering
              lid 1
                alinea: De burgemeester weigert de vergunning als de aanvrager niet voldoet aan de eisen, bedoeld in artikel 16, eerste lid, van de wet. Hij neemt daarbij in acht wat over het houden van duiven is bepaald in Artikel 4, tweede lid, van het besluit en in hoofdstuk 2. Het besluit gaat voor.
              lid 2
                alinea: De burgemeester trekt de vergunning in.
            artikel 4 | lijst
              alinea: Onder vogels worden verstaan:
              onderdeel –
                alinea: duif: vogel die koert;
              onderdeel –
                alinea: meeuw: vogel die schreeuwt.
        """),
    PlainTextCase(
      "all leden of an old artikel on one line",
      """
      Artikel 1. 1. Er is een raad voor de duiven. 2. De raad heeft zijn zetel te Ons Dorp. 3. Artikel 2. geldt niet.
      Artikel 2. Deze wet treedt in werking op een later tijdstip.
      Artikel 3. Citeertitel
      Deze wet wordt aangehaald als: Duivenwet.
      """,
      outline: """
        wettekst
          artikel 1
            lid 1
              alinea: Er is een raad voor de duiven.
            lid 2
              alinea: De raad heeft zijn zetel te Ons Dorp.
            lid 3
              alinea: Artikel 2. geldt niet.
          artikel 2
            alinea: Deze wet treedt in werking op een later tijdstip.
          artikel 3 | Citeertitel
            alinea: Deze wet wordt aangehaald als: Duivenwet.
        """),
    PlainTextCase(
      "tabs, numbers alone on a line, titles on the next line",
      """
      HOOFDSTUK I
      Duiven

      Artikel 1:2a
      Begrippen
      1.\tEen duif is een vogel.
      2.
      Een til is een hok met:
      \ta.\teen dak;
      \tb.\teen deur.

      § 1.2 Tillen

      Artikel 1:3

      Niemand houdt meer dan tien duiven.
      """,
      outline: """
        wettekst
          hoofdstuk I | Duiven
            artikel 1:2a | Begrippen
              lid 1
                alinea: Een duif is een vogel.
              lid 2
                alinea: Een til is een hok met:
                onderdeel a
                  alinea: een dak;
                onderdeel b
                  alinea: een deur.
            paragraaf 1.2 | Tillen
              artikel 1:3
                alinea: Niemand houdt meer dan tien duiven.
        """),
    PlainTextCase(
      "markdown",
      """
      # Duivenwet

      ### Hoofdstuk 1
      ### Artikel  1
      ####Toepassingsgebied
      1.  Deze wet gaat over duiven.
      2.  Zij gaat niet over:
        * meeuwen;
        * **mussen**.
      """,
      outline: """
        alinea: Duivenwet
        wettekst
          hoofdstuk 1
            artikel 1 | Toepassingsgebied
              lid 1
                alinea: Deze wet gaat over duiven.
              lid 2
                alinea: Zij gaat niet over:
                onderdeel *
                  alinea: meeuwen;
                onderdeel *
                  alinea: **mussen**.
        """),
    PlainTextCase(
      "hyphens at line ends",
      """
      Artikel 1

      De houder van een dui-
      ventil meldt aan het DUIF-
      netwerk en aan de post- en
      pakketdienst welke netwerk-
      en zendmiddelen hij ge\u{AD}bruikt.
      """,
      outline: """
        wettekst
          artikel 1
            alinea: De houder van een duiventil meldt aan het DUIF-netwerk en aan de post- en pakketdienst welke netwerk- en zendmiddelen hij gebruikt.
        """),
    PlainTextCase(
      "a regeling with its toelichting: artikelen are named twice, leden stay outside the toelichting",
      """
      Regeling van de Minister van Vogels van 1 mei 2030, nr. 12, houdende regels over duiven (Duivenregeling)

      De Minister van Vogels,

      Gelet op artikel 3 van de Duivenwet;

      Besluit:

      Artikel 1 Begripsbepalingen

      In deze regeling wordt verstaan onder duif: een vogel.

      Artikel 2 Slot

      Deze regeling treedt in werking met ingang van 1 juli 2030.

      Deze regeling zal met de toelichting in de Staatscourant worden geplaatst.

      De Minister van Vogels,

      A.B. Veer

      Bijlage 1 bij artikel 2

      1. grijze duif;
      2. witte duif.

      Toelichting

      Algemeen deel

      1. Inleiding

      Deze regeling stelt regels over duiven en werkt daarmee de Duivenwet uit.

      1.1 Aanleiding

      Artikel 3 van de wet vraagt om regels. Die regels zijn de volgende, in de volgorde van de wet:

      1. regels over het voer;
      2. regels over de til.

      Artikelsgewijze toelichting

      Artikel 1

      Artikel 1 bevat de begrippen die in deze regeling vaker voorkomen dan een keer.

      Artikel 2

      Dit artikel regelt de inwerkingtreding, en doet dat op een vast verandermoment.
      """,
      outline: """
        opschrift: Regeling van de Minister van Vogels van 1 mei 2030, nr. 12, houdende regels over duiven (Duivenregeling)
        aanhef
          alinea: De Minister van Vogels,
          considerans
            alinea: Gelet op artikel 3 van de Duivenwet;
          alinea: Besluit:
        wettekst
          artikel 1 | Begripsbepalingen
            alinea: In deze regeling wordt verstaan onder duif: een vogel.
          artikel 2 | Slot
            alinea: Deze regeling treedt in werking met ingang van 1 juli 2030.
        slotformulier
          alinea: Deze regeling zal met de toelichting in de Staatscourant worden geplaatst.
          ondertekening
            alinea: De Minister van Vogels,
            alinea: A.B. Veer
        bijlage 1 | bij artikel 2
          onderdeel 1
            alinea: grijze duif;
          onderdeel 2
            alinea: witte duif.
        toelichting | Toelichting
          sectie | Algemeen deel
            sectie 1 | Inleiding
              alinea: Deze regeling stelt regels over duiven en werkt daarmee de Duivenwet uit.
              sectie 1.1 | Aanleiding
                alinea: Artikel 3 van de wet vraagt om regels. Die regels zijn de volgende, in de volgorde van de wet:
                onderdeel 1
                  alinea: regels over het voer;
                onderdeel 2
                  alinea: regels over de til.
          sectie | Artikelsgewijze toelichting
            sectie | Artikel 1
              alinea: Artikel 1 bevat de begrippen die in deze regeling vaker voorkomen dan een keer.
            sectie | Artikel 2
              alinea: Dit artikel regelt de inwerkingtreding, en doet dat op een vast verandermoment.
        """),
    PlainTextCase(
      "a printed memorandum: dossier, contents, footnotes, footers, a heading at the foot of a page",
      printedMemorandum,
      outline: """
        redactie: 99 123
        opschrift: Regels over duiven (Duivenwet)
        redactie: Nr. 3
        toelichting | MEMORIE VAN TOELICHTING
          sectie | ALGEMEEN DEEL
            sectie 1 | Inleiding
              sectie 1.1 | Aanleiding
                alinea: Dit wetsvoorstel stelt regels over het houden van duiven in de stad. Het volgt de richtlijn. Het gaat om de duiven die vrij rondvliegen, en om hun nesten.
                noot: Kamerstukken II 2029/30, 99 100, nr. 2.
                noot: Artikel 17 van de vogelrichtlijn.
            sectie 2 | Gevolgen
              alinea: De gevolgen zijn gering. Wie nu al een vergunning heeft, houdt die vergunning ook daarna.
        """),
  ]

  private static let printedMemorandum = """
    Tweede Kamer der Staten-Generaal
                                                           2
    Vergaderjaar 2030–2031

    99 123                   Regels over duiven
                             (Duivenwet)

    Nr. 3                    MEMORIE VAN TOELICHTING

                             ALGEMEEN DEEL

                             INHOUDSOPGAVE

                             1.     Inleiding                 1
                             2.     Gevolgen van de regels
                                    voor duiven              12

    kst-99123-3
    ISSN 0921 - 7371
    ’s-Gravenhage 2030       Tweede Kamer, vergaderjaar 2030–2031, 99 123, nr. 3     1
    \u{0C}1. Inleiding

    1.1 Aanleiding

    Dit wetsvoorstel stelt regels over het houden van duiven in de stad.1 Het
    volgt de richtlijn.2 Het gaat om de duiven die vrij rond-

    1
        Kamerstukken II 2029/30, 99 100, nr. 2.
    2
        Artikel 17 van de vogelrichtlijn.

    Tweede Kamer, vergaderjaar 2030–2031, 99 123, nr. 3                              2
    \u{0C}vliegen, en om hun nesten.

    2. Gevolgen

    Tweede Kamer, vergaderjaar 2030–2031, 99 123, nr. 3                              3
    \u{0C}
    De gevolgen zijn gering. Wie nu al een vergunning heeft, houdt die
    vergunning ook daarna.

    Tweede Kamer, vergaderjaar 2030–2031, 99 123, nr. 3                              4
    \u{0C}
    """
}

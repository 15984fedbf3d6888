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
      "a printed memorandum: dossier, contents, footnotes, footers",
      printedMemorandum,
      outline: """
        redactie: 99 123
        opschrift: Regels over duiven (Duivenwet)
        redactie: Nr. 3
        toelichting | MEMORIE VAN TOELICHTING
          sectie | ALGEMEEN DEEL
            sectie 1 | Inleiding
              alinea: Dit wetsvoorstel stelt regels over het houden van duiven in de stad. Het volgt de richtlijn. Het gaat om de duiven die vrij rondvliegen, en om hun nesten.
              noot: Kamerstukken II 2029/30, 99 100, nr. 2.
              noot: Artikel 17 van de vogelrichtlijn.
            sectie 2 | Gevolgen
              alinea: De gevolgen zijn gering. Wie nu al een vergunning heeft, houdt die vergunning ook daarna.
        """),
  ]

  static let amendments = PlainTextCase(
    "amending artikelen: numberings of instructions and of quoted text interleave",
    """
    Artikel 7 (wijziging Tillenbesluit)

    Het Tillenbesluit wordt als volgt gewijzigd:

    A

    Artikel 8 komt te luiden:

    Artikel 8

    Een til heeft een dak.

    B

    De artikelen 3 tot en met 5 vervallen.

    C

    Artikel 9 wordt als volgt gewijzigd:

    1. In het eerste lid wordt “hok” vervangen door “til”.

    2. Het tweede lid komt te luiden:

    1. Een til omvat in elk geval:
    a. een dak;
    b. een deur.
    De til staat vast.

    3. In het vijfde lid vervalt “en deuren”.

    4. Er wordt een lid toegevoegd, luidende:

    6. De houder verft de til.

    Artikel 8 (inwerkingtreding)

    Dit besluit treedt in werking op 1 juli 2030.
    """,
    outline: """
      wettekst
        artikel 7 | wijziging Tillenbesluit *
          wijzigingsopdracht: Het Tillenbesluit wordt als volgt gewijzigd:
          wijzigingsonderdeel A
            wijzigingsopdracht: Artikel 8 komt te luiden:
            citaat
              artikel 8
                alinea: Een til heeft een dak.
          wijzigingsonderdeel B
            wijzigingsopdracht: De artikelen 3 tot en met 5 vervallen.
          wijzigingsonderdeel C
            wijzigingsopdracht: Artikel 9 wordt als volgt gewijzigd:
            wijzigingsonderdeel 1
              wijzigingsopdracht: In het eerste lid wordt “hok” vervangen door “til”.
            wijzigingsonderdeel 2
              wijzigingsopdracht: Het tweede lid komt te luiden:
              citaat
                lid 1
                  alinea: Een til omvat in elk geval:
                  onderdeel a
                    alinea: een dak;
                  onderdeel b
                    alinea: een deur.
                  alinea: De til staat vast.
            wijzigingsonderdeel 3
              wijzigingsopdracht: In het vijfde lid vervalt “en deuren”.
            wijzigingsonderdeel 4
              wijzigingsopdracht: Er wordt een lid toegevoegd, luidende:
              citaat
                lid 6
                  alinea: De houder verft de til.
        artikel 8 | inwerkingtreding
          alinea: Dit besluit treedt in werking op 1 juli 2030.
      """)

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

    Dit wetsvoorstel stelt regels over het houden van duiven in de stad.1 Het
    volgt de richtlijn.2 Het gaat om de duiven die vrij rond-

    1
        Kamerstukken II 2029/30, 99 100, nr. 2.
    2
        Artikel 17 van de vogelrichtlijn.

    Tweede Kamer, vergaderjaar 2030–2031, 99 123, nr. 3                              2
    \u{0C}vliegen, en om hun nesten.

    2. Gevolgen

    De gevolgen zijn gering. Wie nu al een vergunning heeft, houdt die
    vergunning ook daarna.

    Tweede Kamer, vergaderjaar 2030–2031, 99 123, nr. 3                              3
    \u{0C}
    """

  /// The same draft as a word processor exports it, and as two ways of taking text from its pages give it.
  static let layouts: [(String, String)] = [
    (
      """
      Besluit van [datum], houdende regels over duiven (Duivenbesluit)
      Wij Willem, bij de gratie Gods, Koning der Nederlanden, enz. enz. enz.
      Op de voordracht van Onze Minister van Vogels van [datum], nr. [nummer];
      Gelet op artikel 3 van de Duivenwet;
      Hebben goedgevonden en verstaan:
      Artikel 1 (begripsbepaling)
      In dit besluit wordt verstaan onder wet: Duivenwet.
      Artikel 2 (aanwijzing van plaatsen waar duiven worden gevoerd en verzorgd)
      1. Onze Minister wijst plaatsen aan waar het voeren van duiven is toegestaan, en maakt bekend welke plaatsen dat zijn, onder vermelding van de uren.
      2. Onze Minister trekt de aanwijzing in, indien de plaats niet meer wordt gebruikt.
      Lasten en bevelen dat dit besluit in het Staatsblad zal worden geplaatst.
      """,
      """
                                                             CONSULTATIEVERSIE



      Besluit van [datum], houdende regels over duiven
      (Duivenbesluit)

      Wij Willem, bij de gratie Gods, Koning der Nederlanden,
      enz. enz. enz.

      Op de voordracht van Onze Minister van Vogels van
      [datum], nr. [nummer];

      Gelet op artikel 3 van de Duivenwet;

      Hebben goedgevonden en verstaan:

      Artikel 1 (begripsbepaling)

      In dit besluit wordt verstaan onder wet: Duivenwet.

      Artikel 2 (aanwijzing van plaatsen waar duiven worden
      gevoerd en verzorgd)

      1. Onze Minister wijst plaatsen aan waar het voeren van


                                                                       1
      \u{0C}                                                       CONSULTATIEVERSIE



      duiven is toegestaan, en maakt bekend welke plaatsen
      dat zijn, onder vermelding van de uren.

      2. Onze Minister trekt de aanwijzing in, indien de
      plaats niet meer wordt gebruikt.

      Lasten en bevelen dat dit besluit in het Staatsblad zal
      worden geplaatst.


                                                                       2
      \u{0C}
      """
    ),
    (
      """
      Artikel 1 (duiven)
      Een duif is een vogel die koert en die in een til of een boom woont.
      Artikel 2 (tillen)
      1. Een til staat op een paal, tenzij de houder van de til aantoont dat een muur even veilig is.
      2. De houder:
      a. verft de til;
      b. veegt de til.
      De houder doet dat jaarlijks.
      """,
      """
      CONSULTATIEVERSIE

      Artikel 1 (duiven)
      Een duif is een vogel die koert en die in een til of een
      boom woont.
      Artikel 2 (tillen)
      1. Een til staat op een paal, tenzij de houder van de til

      1

      \u{0C}CONSULTATIEVERSIE

      aantoont dat een muur even veilig is.
      2. De houder:
      a. verft de til;
      b. veegt de til.
      De houder doet dat jaarlijks.

      2

      \u{0C}
      """
    ),
  ]

  static let kinds: [(String, DocumentKind, String)] = [
    ("Artikel 1\nEr is een duif.", .wet, ""),
    (
      "Beleidsregel van de raad van 1 mei 2030 over duiven\n\nArtikel 1\n\nEr is een duif.", .beleidsregel,
      "Beleidsregel van de raad van 1 mei 2030 over duiven"
    ),
    (
      "NOTA VAN TOELICHTING\n\n1. Inleiding\n\nDit besluit gaat over duiven en over niets anders dan dat.",
      .toelichting, ""
    ),
    (
      "99 123 Regels over duiven\n\nNr. 8 NOTA NAAR AANLEIDING VAN HET VERSLAG\n\nArtikel 1\n\nDe leden vragen naar duiven.",
      .other,
      "Regels over duiven"
    ),
    ("MOTIE VAN HET LID DUIF\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering.", .other, ""),
    ("Een brief over duiven.\n\nToelichting is niet nodig.", .other, ""),
    (
      "Wij Willem, bij de gratie Gods, Koning;\n\nAlzo Wij in overweging genomen hebben;\n\nZo is het, dat Wij, met gemeen overleg "
        + "der Staten-Generaal, goedvinden bij deze:\n\nArtikel 1\n\nEr is een duif.", .wet, ""
    ),
  ]
}

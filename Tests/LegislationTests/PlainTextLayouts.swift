import Legislation

/// Texts of which only the layout or the kind is looked at.
extension PlainTextCase {
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
      "Regels over duiven (Wet duivenhouderij)\n\nWij Willem, bij de gratie Gods, Koning;\n\n"
        + "Alzo Wij in overweging genomen hebben, dat duiven vliegen;\n\nArtikel 1\n\nEr is een duif.", .wet,
      "Regels over duiven (Wet duivenhouderij)"
    ),
    ("Wet duivenhouderij\n\nArtikel 1\n\nEr is een duif.", .wet, "Wet duivenhouderij"),
    ("Besluit duivenhouderij\n\nHoofdstuk 1. Tillen\n\nArtikel 1\n\nEr is een duif.", .amvb, "Besluit duivenhouderij"),
    (
      "Beleidsregel van de raad van 1 mei 2030 over duiven\n\nArtikel 1\n\nEr is een duif.", .beleidsregel,
      "Beleidsregel van de raad van 1 mei 2030 over duiven"
    ),
    (
      "Besluit van de raad van 1 mei 2030, houdende beleidsregels over duiven\n\nArtikel 1\n\nEr is een duif.",
      .beleidsregel, "Besluit van de raad van 1 mei 2030, houdende beleidsregels over duiven"
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

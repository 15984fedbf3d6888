extension PlainTextCase {
  /// Numbers that few drafts have, and remarks to Maatlat.
  static let oddities: [PlainTextCase] = [
    PlainTextCase(
      "remarks over two lines, and one that nothing closes",
      """
      Artikel 1
      Het eerste.

      <!-- maatlat:negeer casu-quo -- want zo heet
      het in de overeenkomst -->
      Artikel 2
      Het tweede.
      <!-- maatlat:negeer casu-quo -- want zo heet
      Artikel 3
      Het derde.
      """,
      outline: """
        wettekst
          artikel 1
            alinea: Het eerste.
          artikel 2
            alinea: Het tweede.
          artikel 3
            alinea: Het derde.
        """),
    PlainTextCase(
      "Roman numbers with a letter behind them",
      """
      ARTIKEL VII
      De pas vervalt.
      Artikel VIIA
      De kaart vervalt.
      Artikel XVIa
      De bon vervalt.
      """,
      outline: """
        wettekst
          artikel VII
            alinea: De pas vervalt.
          artikel VIIA
            alinea: De kaart vervalt.
          artikel XVIa
            alinea: De bon vervalt.
        """),
    PlainTextCase(
      "cases in which something lapses, and no instruction",
      """
      Artikel 1
      In de gevallen, bedoeld in artikel 8, vervalt de pas als bedoeld in artikel 4 op de eerste dag van de maand.
      Artikel 2
      In de bijlage bij de Wet op de passen vervalt de laatste zin van de tabel.
      """,
      outline: """
        wettekst
          artikel 1
            alinea: In de gevallen, bedoeld in artikel 8, vervalt de pas als bedoeld in artikel 4 op de eerste dag van de maand.
          artikel 2 *
            wijzigingsopdracht: In de bijlage bij de Wet op de passen vervalt de laatste zin van de tabel.
        """),
  ]
}

/// A draft whose artikelen amend other acts, in all the ways in which drafts do.
extension PlainTextCase {
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
}

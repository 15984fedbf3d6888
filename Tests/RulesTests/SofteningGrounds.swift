extension SofteningCase {
  /// What one ground of a list says, and whether it is said of the others.
  static let grounds = [
    SofteningCase(
      name: "een van de gronden is een vervanging",
      text: """
        Artikel 33
        De standplaatsvergunning vervalt, wanneer:
        a. de standplaats gedurende een jaar niet is ingenomen;
        b. een nieuwe vergunning is verleend.
        """,
      softened: [], findings: ["gebonden-van-rechtswege waarschuwing"]),
    SofteningCase(
      name: "een van de gronden is overgangsrecht",
      text: """
        Artikel 32
        Het college trekt de vergunning in, indien:
        a. de houder de voorschriften niet naleeft;
        b. zij voor de inwerkingtreding van deze wet is verleend en niet is verlengd.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "alleen overgangsrecht: een advies",
      text: """
        Artikel 32
        Het college trekt de vergunning in, indien zij voor de inwerkingtreding van deze wet is verleend en niet is
        verlengd.
        """,
      softened: [], findings: ["gebonden-intrekking advies"]),
    SofteningCase(
      name: "gevallen die elders staan",
      text: """
        Artikel 33
        In de gevallen, bedoeld in artikel 8, wordt de wijktoelage niet verstrekt.
        """,
      softened: [], findings: ["gebonden-zonder-ventiel waarschuwing"]),
    SofteningCase(
      name: "van rechtswege geschorst",
      text: """
        Artikel 34
        De wijkmakelaar die failliet is verklaard, is van rechtswege geschorst.
        """,
      softened: [], findings: ["gebonden-van-rechtswege waarschuwing"]),
    SofteningCase(
      name: "een korting die wordt toegepast",
      text: """
        Artikel 35
        Op de wijktoelage wordt een korting toegepast van 3%, indien de ontvanger de wijkpas niet gebruikt.
        """,
      softened: [], findings: ["gebonden-zonder-ventiel waarschuwing"]),
    SofteningCase(
      name: "een inhouding voor wat niet is gewerkt",
      text: """
        Artikel 35
        Per uur dat niet wordt gewerkt, wordt een inhouding op de wijktoelage toegepast.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "een korting voor elk jaar",
      text: """
        Artikel 35
        Op de wijktoelage wordt, na toepassing van artikel 10, een korting toegepast van 3% voor elk jaar dat de
        ontvanger niet in de wijk woonde.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "een inhouding op het loon van een ambtenaar",
      text: """
        Besluit rechtspositie wijkmeesters

        Artikel 35
        Indien de wijkmeester tijdens zijn verlof recht heeft op een tegemoetkoming, wordt op zijn bezoldiging een
        inhouding toegepast.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "het einde van een voorlopige voorziening",
      text: """
        Artikel 37
        Zodra de raad heeft beslist, vervalt de opgelegde schorsing of voorlopige voorziening van rechtswege.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "de Wet Bibob als een van de gronden",
      text: """
        Artikel 36
        De burgemeester weigert de ontheffing, indien:
        a. de aanvrager niet is ingeschreven;
        b. het geval, bedoeld in artikel 3 van de Wet bevordering integriteitsbeoordelingen door het openbaar bestuur, zich
        voordoet.
        """,
      softened: [], findings: ["gebonden-weigering waarschuwing"]),
    SofteningCase(
      name: "de Wet Bibob als enige grond",
      text: """
        Artikel 36
        De burgemeester weigert de ontheffing in het geval, bedoeld in artikel 3 van de Wet bevordering
        integriteitsbeoordelingen door het openbaar bestuur.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "een van twee gronden, zonder puntkomma, is van nature een einde",
      text: """
        Artikel 33
        De wijkpas verliest zijn geldigheid:
        a. door het onbevoegd aanbrengen van wijzigingen, of
        b. door het overlijden van de houder.
        """,
      softened: [], findings: ["gebonden-van-rechtswege waarschuwing"]),
    SofteningCase(
      name: "beide gronden zijn van nature een einde",
      text: """
        Artikel 33
        De wijkpas verliest zijn geldigheid:
        a. met ingang van de dag waarop de houder de leeftijd van dertig jaar bereikt, of
        b. door het overlijden van de houder.
        """,
      softened: [], findings: ["gebonden-van-rechtswege advies"]),
    SofteningCase(
      name: "een van de gronden is de looptijd",
      text: """
        Artikel 33
        De aanspraak op wijkgeld vervalt:
        a. na verloop van drie jaren;
        b. door het verkrijgen van een woning buiten de gemeente.
        """,
      softened: [], findings: ["gebonden-van-rechtswege waarschuwing"]),
    SofteningCase(
      name: "tenzij bij een van de gronden",
      text: """
        Artikel 33
        Het college trekt de wijkpas in, indien:
        a. de houder buiten de gemeente gaat wonen, tenzij hij er blijft werken;
        b. de houder de pas aan een ander heeft uitgeleend.
        """,
      softened: ["closed art:33 a"], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "geen verwijt bij een van de gronden",
      text: """
        Artikel 33
        Het college trekt de wijkpas in, indien:
        a. de houder de pas aan een ander heeft uitgeleend;
        b. de houder de bijdrage niet heeft voldaan, tenzij hem daarvan geen verwijt kan worden gemaakt.
        """,
      softened: ["open art:33 b"], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "tenzij bij elk van de gronden",
      text: """
        Artikel 33
        Het college trekt de wijkpas in, indien:
        a. de houder buiten de gemeente gaat wonen, tenzij hij er blijft werken;
        b. de houder de pas aan een ander heeft uitgeleend, tenzij dat een huisgenoot is.
        """,
      softened: ["closed art:33"], findings: ["gebonden-intrekking advies"]),
    SofteningCase(
      name: "tenzij in de aanhef",
      text: """
        Artikel 33
        Tenzij de houder in de gemeente werkt, trekt het college de wijkpas in, indien hij:
        a. buiten de gemeente gaat wonen;
        b. de pas aan een ander heeft uitgeleend.
        """,
      softened: ["closed art:33"], findings: ["gebonden-intrekking advies"]),
    SofteningCase(
      name: "de ene grond is van nature een einde, de andere heeft een uitzondering",
      text: """
        Artikel 33
        De wijkpas vervalt:
        a. met ingang van de dag waarop de houder buiten de gemeente gaat wonen, tenzij hij er blijft werken;
        b. met ingang van de dag waarop de houder overlijdt.
        """,
      softened: ["closed art:33 a"], findings: ["gebonden-van-rechtswege advies"]),
    SofteningCase(
      name: "de gronden van een onderdeel",
      text: """
        Artikel 33
        De wijkpas wordt:
        a. verlengd, indien de houder de bijdrage heeft voldaan;
        b. ingetrokken, indien:
        1°. de houder buiten de gemeente gaat wonen;
        2°. naar het oordeel van het college misbruik is gemaakt;
        3°. de bijdrage niet is voldaan.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "voorwaarden die alle moeten zijn vervuld, waarvan er een wordt beoordeeld",
      text: """
        Artikel 33
        Het college trekt de wijkpas in, indien:
        a. de houder buiten de gemeente gaat wonen;
        b. de houder de bijdrage niet heeft voldaan;
        c. de leeftijd van de houder daaraan niet in de weg staat; en
        d. dat naar het oordeel van het college verantwoord is.
        """,
      softened: ["open art:33"], findings: []),
    SofteningCase(
      name: "gronden die elk volstaan, waarvan er een wordt beoordeeld",
      text: """
        Artikel 33
        Het college trekt de wijkpas in, indien:
        a. de houder buiten de gemeente gaat wonen;
        b. de houder de bijdrage niet heeft voldaan;
        c. de houder geen leeftijdsbewijs heeft overgelegd; of
        d. dat naar het oordeel van het college verantwoord is.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "voorwaarden die alle moeten zijn vervuld, met een uitzondering",
      text: """
        Artikel 33
        Het college trekt de wijkpas in, indien de houder:
        a. buiten de gemeente gaat wonen, tenzij hij er blijft werken; en
        b. de bijdrage niet heeft voldaan.
        """,
      softened: ["closed art:33"], findings: ["gebonden-intrekking advies"]),
    SofteningCase(
      name: "de meeste gronden vragen een beoordeling",
      text: """
        Artikel 33
        De Minister beslist afwijzend op een aanvraag om wijkgeld, indien:
        a. de aanvrager niet is ingeschreven;
        b. onvoldoende vertrouwen bestaat in de haalbaarheid; of
        c. het plan onvoldoende bijdraagt aan de wijk.
        """,
      softened: ["open art:33"], findings: []),
    SofteningCase(
      name: "afwijzend beslissen op een van de gronden",
      text: """
        Artikel 33
        De Minister beslist afwijzend op een aanvraag om wijkgeld, indien:
        a. de aanvrager niet is ingeschreven;
        b. de woning na 1 januari is gebouwd; of
        c. voor de woning al wijkgeld is verleend.
        """,
      softened: [], findings: ["gebonden-weigering waarschuwing"]),
    SofteningCase(
      name: "personen die met en zijn verbonden, waarvan er een een uitzondering heeft",
      text: """
        Artikel 33
        Het college weigert de vergunning aan:
        a. eigenaren, tenzij zij een lening hebben; en
        b. huurders van een standplaats.
        """,
      softened: ["closed art:33 a"], findings: ["gebonden-weigering waarschuwing"]),
  ]
}

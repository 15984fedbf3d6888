extension SofteningCase {
  /// How far a softening reaches: which onderdelen, which paragraaf, and what looks like one and softens nothing.
  static let reach = [
    SofteningCase(
      name: "clausule over een onderdeel",
      text: """
        Artikel 5
        Het college verlaagt de wijktoeslag met de helft, indien de ontvanger:
        a. de inlichtingen niet verstrekt; of
        b. zich niet inschrijft.

        Artikel 9
        Het college kan artikel 5, aanhef en onder b, buiten toepassing laten of daarvan afwijken voor zover toepassing gelet
        op het belang van bestaanszekerheid zal leiden tot een onbillijkheid van overwegende aard.
        """,
      softened: ["clause art:9 b"], findings: ["gebonden-zonder-ventiel waarschuwing"]),
    SofteningCase(
      name: "clausule over alle onderdelen",
      text: """
        Artikel 3
        De standplaats vervalt voor de houder die:
        a. drie maanden geen kraam heeft;
        b. zijn bedrijf staakt.

        Artikel 4
        Onze Minister kan artikel 3, onderdelen a tot en met c, buiten toepassing laten of daarvan afwijken voor zover
        toepassing gelet op het belang van de markt zal leiden tot een onbillijkheid van overwegende aard.
        """,
      softened: ["clause art:4"], findings: []),
    SofteningCase(
      name: "twee leden die samen alle onderdelen openen",
      text: """
        Artikel 5
        1. De wijkpas wordt geweigerd, indien de aanvrager:
        a. een schuld aan de gemeente heeft;
        b. buiten de gemeente woont.
        2. Het college kan in bijzondere gevallen afwijken van het eerste lid, onderdeel a.
        3. Het college kan in bijzondere gevallen afwijken van het eerste lid, onderdeel b.
        """,
      softened: ["open art:5/lid:2", "open art:5/lid:3"], findings: []),
    SofteningCase(
      name: "uitzondering voor een onderdeel",
      text: """
        Artikel 5
        1. De wijkpas wordt geweigerd, indien de aanvrager:
        a. een schuld aan de gemeente heeft;
        b. buiten de gemeente woont.
        2. Het eerste lid, onderdeel b, is niet van toepassing op de aanvrager die in de gemeente werkt.
        """,
      softened: ["closed art:5/lid:2 b"], findings: ["gebonden-weigering waarschuwing"]),
    SofteningCase(
      name: "onderdeel van een ander lid",
      text: """
        Artikel 5
        1. De wijkpas wordt geweigerd, indien de aanvrager een schuld aan de gemeente heeft.
        2. De wijkpas wordt ingetrokken, indien de houder:
        a. verhuist;
        b. een ander zijn pas laat gebruiken.

        Artikel 9
        Het college kan artikel 5, tweede lid, onderdeel b, buiten toepassing laten voor zover toepassing gelet op het belang
        van bestaanszekerheid zal leiden tot een onbillijkheid van overwegende aard.
        """,
      softened: [], findings: ["gebonden-weigering waarschuwing", "gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "intrekking van een ontheffing die in bijzondere gevallen wordt verleend",
      text: """
        Artikel 2
        1. De ontheffing wordt ingetrokken, indien de houder de voorschriften overtreedt.
        2. Het college kan in bijzondere gevallen ontheffing verlenen van artikel 1.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "intrekking op andere gronden",
      text: """
        Artikel 2
        1. De vergunning wordt ingetrokken, indien de houder onjuiste inlichtingen heeft verstrekt.
        2. De vergunning kan worden ingetrokken, indien de houder de aan een ontheffing verbonden voorschriften overtreedt.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "wat uitsluitend wordt verstrekt",
      text: """
        Artikel 2
        1. De voorziening wordt niet verstrekt, indien het inkomen van de ontvanger hoger is dan € 20.000.
        2. De voorziening wordt uitsluitend verstrekt in verband met een naar het oordeel van het college ernstige beperking.
        """,
      softened: [], findings: ["gebonden-zonder-ventiel waarschuwing"]),
    SofteningCase(
      name: "langer beslissen",
      text: """
        Artikel 2
        1. De aanvraag wordt afgewezen, indien de aanvrager de gegevens niet binnen vier weken verstrekt.
        2. Het college beslist binnen acht weken. Het college kan besluiten de in de eerste volzin
        bedoelde termijn te verlengen.
        """,
      softened: [], findings: ["gebonden-fatale-termijn waarschuwing"]),
    SofteningCase(
      name: "langer de tijd voor de aanvrager",
      text: """
        Artikel 2
        1. De aanvraag wordt afgewezen, indien de aanvrager de gegevens niet binnen vier weken verstrekt.
        2. Het college kan de termijn, bedoeld in het eerste lid, met vier weken verlengen.
        """,
      softened: ["open art:2/lid:2"], findings: []),
    SofteningCase(
      name: "niet anders dan zo",
      text: """
        Artikel 14
        1. Het recht op wijkgeld wordt verloren door verhuizing uit de gemeente.
        2. Het recht op wijkgeld wordt niet verloren dan krachtens een van de bepalingen van dit artikel.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "paragraaf van het eigen hoofdstuk",
      text: """
        Hoofdstuk 1. Toeslag
        § 1. Verlening
        Artikel 5
        De aanvraag wordt afgewezen, indien de aanvrager een schuld aan de gemeente heeft.

        Hoofdstuk 2. Vergunning
        § 1. Verlening
        Artikel 6
        De vergunning wordt geweigerd, indien de aanvrager buiten de gemeente woont.
        § 2. Afwijking
        Artikel 7
        Onze Minister kan paragraaf 1 van dit hoofdstuk buiten toepassing laten of daarvan afwijken voor zover toepassing
        gelet op het belang van bestaanszekerheid zal leiden tot een onbillijkheid van overwegende aard.
        """,
      softened: [], findings: ["gebonden-weigering waarschuwing"]),
    SofteningCase(
      name: "weigering in een lijst waarin iets is verloren",
      text: """
        Artikel 6
        De inschrijving wordt geweigerd, indien de aanvrager:
        a. onder curatele staat;
        b. elders zijn bevoegdheid heeft verloren.
        """,
      softened: [], findings: ["gebonden-weigering waarschuwing"]),
    SofteningCase(
      name: "in afwijking van de paragraaf, om dringende redenen",
      text: """
        § 2. Begeleiding
        Artikel 5
        De inwoner die in een inrichting verblijft, heeft geen recht op begeleiding.
        Artikel 6
        Aan een inwoner die geen recht op begeleiding heeft, kan het college, in afwijking van deze paragraaf, begeleiding
        verlenen, indien zeer dringende redenen daartoe noodzaken.
        """,
      softened: ["clause art:6"], findings: []),
    SofteningCase(
      name: "met afwijking van een van de gronden",
      text: """
        Artikel 8
        De aanvraag wordt afgewezen, indien de aanvrager:
        a. een schuld aan de gemeente heeft;
        b. buiten de gemeente woont.
        Artikel 9
        Onze Minister kan in bijzondere gevallen de wijkpas verlenen met afwijking van artikel 8, aanhef en onder b.
        """,
      softened: ["clause art:9 b"], findings: ["gebonden-weigering waarschuwing"]),
    SofteningCase(
      name: "kan de ontheffing intrekken",
      text: """
        Artikel 10
        Onze Minister trekt de vrijstelling in, indien de houder de voorschriften niet naleeft.
        Artikel 10a
        Onze Minister kan een vrijstelling of ontheffing intrekken, wanneer de redenen ervoor zijn vervallen.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "afzien verderop in het hoofdstuk met puntnummers",
      text: """
        Artikel 4.1
        Het college trekt de toekenning in, indien de ontvanger onjuiste inlichtingen heeft verstrekt.
        Artikel 4.13
        Het college kan afzien van intrekking van de erkenning, indien de houder de onderneming beëindigt.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "afzien in een ander artikel met een Romeins nummer",
      text: """
        Artikel I
        Het college trekt de toekenning in, indien de ontvanger onjuiste inlichtingen heeft verstrekt.
        Artikel II
        Het college kan afzien van intrekking van de erkenning, indien de houder de onderneming beëindigt.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "vervallen doordat erop is beslist",
      text: """
        Artikel 33
        Het certificaat vervalt op het moment dat op de aanvraag om verlenging is beslist.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "na verloop van tijd, wat de voorwaarde ook is",
      text: """
        Artikel 34
        Indien het model is tentoongesteld, vervalt het recht op het model door verloop van tien jaren na de dag van de
        tentoonstelling.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "geschorst tot een ander besluit geldt",
      text: """
        Artikel 35
        De geldigheid van de wijkpas wordt geschorst tot de dag waarop het besluit, bedoeld in artikel 36, van kracht wordt,
        indien de houder de oproep niet opvolgt.
        """,
      softened: [], findings: ["gebonden-zonder-ventiel waarschuwing"]),
    SofteningCase(
      name: "niet meer uitgekeerd, want de duur is om",
      text: """
        Artikel 37
        Geen wijkgeld wordt uitgekeerd nadat een tijdvak van 52 weken is verstreken.
        """,
      softened: [], findings: ["gebonden-zonder-ventiel advies"]),
    SofteningCase(
      name: "niet meer uitgekeerd, want te laat gehaald",
      text: """
        Artikel 37
        Wijkgeld dat niet in ontvangst is genomen of is ingevorderd binnen een jaar na de dag waarop het klaarlag, wordt
        niet meer uitgekeerd.
        """,
      softened: [], findings: ["gebonden-fatale-termijn waarschuwing"]),
    SofteningCase(
      name: "vervallen omdat een ander orgaan niet bekrachtigt",
      text: """
        Artikel 38
        De voorzieningen vervallen, indien zij niet binnen vier weken door de gemeenteraad zijn bekrachtigd.
        """,
      softened: [], findings: []),
    SofteningCase(
      name: "kan in afwijking besluiten niet in te trekken",
      text: """
        Artikel 5
        1. Het college trekt de vergunning in, indien de houder de voorschriften niet naleeft.
        2. Het college kan in afwijking van het eerste lid besluiten de vergunning niet in te trekken.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan in stand laten",
      text: """
        Artikel 5
        1. Het college trekt de vergunning in, indien de houder de voorschriften niet naleeft.
        2. Indien daarvoor zwaarwegende redenen zijn, kan het college besluiten de vergunning in stand te laten.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan bepalen dat het lid niet van toepassing is",
      text: """
        Artikel 5
        1. Het college trekt de vergunning in, indien de houder de voorschriften niet naleeft.
        2. Het college kan bepalen dat het eerste lid niet van toepassing is, indien bijzondere omstandigheden dat vergen.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan bepalen dat een ander artikel niet van toepassing is",
      text: """
        Artikel 5
        1. Het college trekt de vergunning in, indien de houder de voorschriften niet naleeft.
        2. Het college kan bepalen dat artikel 9 niet van toepassing is.
        """,
      softened: [], findings: ["gebonden-intrekking waarschuwing"]),
    SofteningCase(
      name: "kan besluiten niet tot intrekking over te gaan",
      text: """
        Artikel 5
        1. Het college trekt de vergunning in, indien de houder de voorschriften niet naleeft.
        2. Het college kan besluiten niet tot intrekking over te gaan.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan volstaan met een waarschuwing",
      text: """
        Artikel 5
        1. Het college trekt de vergunning in, indien de houder de voorschriften niet naleeft.
        2. In afwijking van het eerste lid kan het college volstaan met een waarschuwing.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "ziet af van intrekking",
      text: """
        Artikel 5
        1. Het college trekt de vergunning in, indien de houder de voorschriften niet naleeft.
        2. Het college ziet af van intrekking, indien de houder het bedrijf heeft overgedragen.
        """,
      softened: ["closed art:5/lid:2"], findings: ["gebonden-intrekking advies"]),
    SofteningCase(
      name: "kan een lager bedrag terugvorderen",
      text: """
        Artikel 5
        1. Het college vordert de toeslag terug, indien zij onverschuldigd is betaald.
        2. Het college kan besluiten een lager bedrag terug te vorderen.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "stemt de terugvordering af",
      text: """
        Artikel 5
        1. Het college vordert de toeslag terug, indien zij onverschuldigd is betaald.
        2. Het college stemt de terugvordering af op de omstandigheden van de ontvanger.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "vordert niet terug voor zover dat onredelijk is",
      text: """
        Artikel 5
        1. Het college vordert de toeslag terug, indien zij onverschuldigd is betaald.
        2. In afwijking van het eerste lid vordert het college niet terug voor zover dat onredelijk is.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan in afwijking toch verlenen",
      text: """
        Artikel 5
        1. Het college weigert de toeslag, indien de aanvrager geen wijkpas heeft.
        2. Het college kan in afwijking van het eerste lid de toeslag verlenen.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan niettemin verlenen",
      text: """
        Artikel 5
        1. Het college weigert de toeslag, indien de aanvrager geen wijkpas heeft.
        2. Het college kan de toeslag niettemin verlenen, indien bijzondere omstandigheden dat rechtvaardigen.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "het lid geldt niet, naar het oordeel",
      text: """
        Artikel 5
        1. Het college weigert de toeslag, indien de aanvrager geen wijkpas heeft.
        2. Het eerste lid geldt niet, indien weigering naar het oordeel van het college onevenredig is.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan volstaan, zonder verwijzing",
      text: """
        Artikel 5
        1. Het college verlaagt de toeslag met een vijfde, indien de ontvanger niet meewerkt.
        2. Het college kan met een waarschuwing volstaan.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan bepalen dat het recht niet vervalt",
      text: """
        Artikel 5
        1. Het recht op de toeslag vervalt, indien de ontvanger vier weken buiten Nederland verblijft.
        2. Het college kan bepalen dat het recht niet vervalt.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan de termijn van het eerste lid verlengen",
      text: """
        Artikel 5
        1. Het recht op de toeslag vervalt, indien de ontvanger vier weken buiten Nederland verblijft.
        2. Het college kan de termijn, genoemd in het eerste lid, verlengen.
        """,
      softened: ["open art:5/lid:2"], findings: []),
    SofteningCase(
      name: "kan de betaling hervatten",
      text: """
        Artikel 5
        1. Het college schorst de betaling van de toeslag, indien de ontvanger zijn adres niet meldt.
        2. Het college kan de betaling hervatten, indien daarvoor dringende redenen zijn.
        """,
      softened: ["open art:5/lid:2"], findings: []),
  ]
}

/// The table of constructions. What it leaves out is `overig`: a norm counts as a decision only where the text makes it one.
private let constructions: [Construction] = excludedConstructions + discretionary + bound + entitlements

/// The constructions of each operator, the highest score first; of equal scores the first of the table goes first.
let constructionsByOperator: [[Construction]] = Frame.Operator.allCases.map { op in
  constructions.enumerated()
    .filter { $0.element.operators.contains(op) }
    .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    .map(\.element)
}

private let discretionary: [Construction] = [
  Construction(
    "kan-orgaan", [.modalActive, .competent], [.organ], effects: [.burdening, .favouring], .discretionair, score: 50),
  Construction(
    "kan-orgaan-anders", [.modalActive], [.organ],
    forbids: [.rule, .information, .official, .procedure, .term, .government], .discretionair, score: 30),
  Construction(
    "bevoegd-anders", [.competent], [.organ], any: [.decision, .money, .benefit, .person, .deviation],
    forbids: [.rule, .information, .official, .procedure, .term, .government], .discretionair, score: 30),
  Construction(
    "kan-orgaan-wijzigt", [.modalActive], [.organ], lemmas: ["wijzigen", "bepalen"], any: [.rule, .law, .decision],
    forbids: [.term], .discretionair, .change, score: 67),
  Construction("kan-opleggen", [.modalActive, .competent], [.organ], lemmas: ["opleggen"], .discretionair, score: 65),
  // "kan de houder verplichten binnen een termijn een plan vast te stellen"
  Construction(
    "kan-verplichten", [.modalActive], [.organ], lemmas: ["verplichten"], forbids: [.official, .government],
    .discretionair, score: 65),
  // "kan het bedrag hoger vaststellen"
  Construction(
    "kan-bedrag-vaststellen", [.modalActive], [.organ], lemmas: ["vaststellen"], any: [.money],
    forbids: [.rule, .term, .delegation, .information], .discretionair, score: 49),
  // "stemt de maatregel af op de omstandigheden van de ontvanger" (legal.md B.6, with Participatiewet 18).
  Construction(
    "afstemmen", [.active, .passive], [.organ, .decision, .money], lemmas: ["afstemmen"],
    any: [.money, .benefit, .liability, .decision], forbids: [.rule], .discretionair, score: 46),
  // "weegt de rechtstreeks betrokken belangen af" (Awb 3:4)
  Construction("afwegen", [.active, .passive], lemmas: ["afwegen"], forbids: [.rule], .discretionair, score: 46),
  // "houdt bij het opleggen van de boete rekening met de draagkracht van de houder"
  Construction(
    "rekening-houden", [.active, .passive], lemmas: ["rekeninghouden"], needs: [.room],
    any: [.decision, .money, .benefit, .liability], forbids: [.rule, .official, .government], .discretionair,
    .fixed(.begunstigend), score: 47),
  Construction(
    "kan-voorschriften", [.modalActive, .modalPassive], lemmas: ["verbinden"], any: [.decision, .money, .benefit],
    forbids: [.privateLaw, .information], .discretionair, .fixed(.belastend), score: 67),
  Construction(
    "kan-orgaan-beslissing", [.modalActive, .competent], [.organ], any: [.decision, .deviation], forbids: [.rule],
    .discretionair, score: 48),
  Construction(
    "kan-passief", [.modalPassive], [.decision, .money, .right, .citizen, .company], effects: [.burdening, .favouring],
    forbids: [.negated], .discretionair, score: 50),
  // "De ontzegging kan worden opgelegd voor de duur van ten hoogste een jaar": how long is part of what is imposed.
  Construction(
    "kan-oplegging", [.modalPassive], [.other], lemmas: ["opleggen"], needs: [.term], forbids: [.negated],
    .discretionair,
    .fixed(.belastend), score: 65),
  Construction(
    "kan-passief-anders", [.modalPassive], [.other, .none], effects: [.burdening, .favouring],
    any: [.decision, .money, .organAgent, .restrictive], .discretionair, score: 40),
  Construction(
    "kan-passief-bedrag", [.modalPassive], [.money, .decision, .right], lemmas: .changing, forbids: [.term],
    .discretionair, .money, score: 49),
  Construction(
    "kan-passief-wijzigt", [.modalPassive], [.decision, .money, .rule], lemmas: ["wijzigen"], forbids: [.term],
    .discretionair, .change, score: 49),
  Construction(
    "kan-kernbesluit", [.modalPassive], [.other, .none],
    lemmas: [
      "weigeren", "intrekken", "terugvorderen", "schorsen", "opleggen", "uitsluiten", "buitenbehandelinglaten",
      "buitenbehandelingstellen",
    ],
    forbids: notDecided, .discretionair, score: 37),
  Construction("kan-passief-ruimte", [.modalPassive], needs: [.room], .discretionair, score: 41),
  Construction(
    "toepasselijk-naar-oordeel", [.applicability], needs: [.opinion], .discretionair, .fixed(.neutraal), score: 71),
  Construction(
    "kan-afwijken", [.modalActive, .modalPassive, .competent], needs: [.deviation], forbids: [.privateLaw],
    .discretionair,
    .fixed(.begunstigend),
    score: 52),
  Construction(
    "gebonden-met-ruimte", [.active, .passive], effects: [.burdening, .favouring, .fixing], needs: [.room],
    any: [.decision, .money], .discretionair, score: 46),
  // "wordt de termijn verlengd, indien bijzondere omstandigheden ..."
  Construction(
    "begunstiging-met-ruimte", [.passive], [.other], effects: [.favouring], needs: [.room, .conditional],
    forbids: [.rule, .information, .official, .government, .procedure], .discretionair, score: 30),
  // "wordt slechts verleend, indien aannemelijk is dat ...", "wordt verleend indien naar redelijke verwachting ..."
  Construction(
    "slechts-met-beoordeling", [.active, .passive], effects: [.burdening, .favouring],
    needs: [.weakRoom, .restrictive], any: [.decision, .money], forbids: [.information], .discretionair, score: 46),
  Construction(
    "verlenen-met-beoordeling", [.passive], [.decision], lemmas: ["verlenen"], needs: [.weakRoom],
    forbids: [.negated, .information], .discretionair, score: 45),
  Construction(
    "kan-plaatsvinden", [.takesPlace], needs: [.choice], any: [.decision, .money],
    forbids: [.negated, .restrictive, .information], .discretionair, .event, score: 40),
  Construction(
    "kan-orgaan-naar-oordeel", [.modalActive], [.organ], needs: [.room],
    forbids: [.rule, .information, .official, .procedure, .government], .discretionair, .fixed(.neutraal), score: 29),
  Construction(
    "kernbesluit-met-ruimte", [.active], [.organ], lemmas: coreDecisions, needs: [.room], forbids: notDecided,
    .discretionair, score: 39),
]

/// Verbs that make a decision of whatever their object is, where no noun speaks against it.
private let coreDecisions: VerbNames = [
  "weigeren", "afwijzen", "intrekken", "verlenen", "toekennen", "terugvorderen", "verlagen", "schorsen", "opschorten",
  "gelasten", "bevelen", "schrappen", "verbieden", "uitsluiten", "erkennen", "ongeschiktverklaren",
  "nietontvankelijkverklaren",
]

/// Nouns of what organs do besides deciding about somebody.
private let notDecided: Frame.Marks = [
  .rule, .information, .official, .term, .procedure, .government, .law, .court, .privateLaw,
]

/// Nouns that make even the words of a refusal or an exclusion a matter of others than who is hit.
private let aboutOthers: Frame.Marks = [.rule, .official, .information, .court, .privateLaw, .government]

private let bound: [Construction] = [
  Construction(
    "orgaan-beslist", [.active], [.organ], effects: [.burdening, .favouring], any: [.decision, .money],
    forbids: [.information], .gebonden, score: 44),
  Construction(
    "orgaan-verhoogt", [.active], [.organ], lemmas: .raising, any: [.decision, .money], forbids: [.information, .rule],
    .gebonden, score: 44),
  Construction(
    "orgaan-verplicht", [.active], [.organ], lemmas: ["verplichten"], forbids: [.official, .government, .information],
    .gebonden, .fixed(.belastend), score: 43),
  Construction(
    "orgaan-verbindt-voorschriften", [.active], [.organ], lemmas: ["verbinden"], needs: [.rule],
    any: [.decision, .money, .benefit], .gebonden, .fixed(.belastend), score: 46),
  Construction(
    "orgaan-verbindt", [.active], [.organ], lemmas: ["verbinden"], any: [.decision, .money, .benefit], .gebonden,
    .fixed(.belastend), score: 45),
  Construction(
    "passief-besluit", [.passive], [.decision, .money, .right], effects: [.burdening, .favouring], .gebonden, score: 44),
  // "Op te late aanvragen wordt afwijzend beslist"
  Construction(
    "afwijzend-beslist", [.passive], [.none, .other], lemmas: ["afwijzendbeslissen"], .gebonden, score: 42),
  Construction(
    "passief-door-orgaan", [.passive], effects: [.burdening, .favouring], needs: [.organAgent],
    any: [.decision, .money], .gebonden, score: 43),
  Construction(
    "passief-aan-burger", [.passive], [.other], effects: [.burdening, .favouring], needs: [.person],
    any: [.decision, .money], forbids: [.rule], .gebonden, score: 40),
  Construction(
    "passief-toegekend", [.passive], [.citizen, .company], lemmas: ["toekennen", "verlenen", "verstrekken"],
    any: [.decision, .money], .gebonden, score: 41),
  Construction(
    "passief-vrijgesteld", [.passive], [.citizen, .company], lemmas: ["ontheffen", "vrijstellen"],
    any: [.request, .organAgent, .limitedSubject], .gebonden, score: 41),
  Construction(
    "passief-bedrag", [.passive], [.money, .decision, .right],
    lemmas: VerbNames.changing.union(["herzien"]), forbids: [.term], .gebonden, .money,
    score: 42),
  Construction(
    "passief-vaststelling", [.passive], [.money, .decision, .right],
    lemmas: ["berekenen", "vermenigvuldigen", "afronden", "aanpassen", "corrigeren"],
    .gebonden, .fixed(.neutraal), score: 42),
  // "Het tarief wordt vastgesteld op basis van een raming": what is set for all is no decision.
  Construction(
    "passief-vastgesteld", [.passive], [.decision, .right], lemmas: ["vaststellen"], .gebonden, .fixed(.neutraal),
    score: 42),
  Construction(
    "passief-vastgesteld-op", [.passive], [.money], lemmas: ["vaststellen"], needs: [.computed], .gebonden,
    .fixed(.neutraal), score: 42),
  Construction(
    "passief-ontslag", [.passive], [.citizen, .decision, .other, .none], lemmas: ["ontslagverlenen", "ontslaan"],
    forbids: [.official, .court, .privateLaw], .gebonden, score: 43),
  Construction(
    "passief-bedrag-anders", [.passive], [.other], lemmas: .changing, needs: [.money],
    any: [.computed, .conditional, .person], forbids: [.rule, .information, .court, .privateLaw, .government],
    .gebonden, .money, score: 35),
  // "wordt de insluiting beëindigd, zodra ..."
  Construction(
    "passief-beëindiging", [.passive], [.other], lemmas: ["beëindigen"], needs: [.conditional],
    forbids: aboutOthers.union([.exLege, .procedure, .state, .law]), .gebonden, score: 35),
  Construction(
    "orgaan-bepaalt-bedrag", [.active], [.organ], lemmas: ["bepalen"], needs: [.money],
    forbids: [.rule, .delegation, .term, .official, .information, .maximum], .gebonden, .fixed(.neutraal), score: 41),
  Construction(
    "passief-berekend-bedrag", [.passive], [.other, .none], lemmas: .changing, needs: [.computed],
    forbids: aboutOthers.union([.procedure]), .gebonden, .fixed(.neutraal), score: 36),
  Construction(
    "passief-toepassing", [.passive], [.money, .decision], lemmas: ["toepassen"], any: [.benefit, .liability],
    .gebonden,
    .money, score: 41),
  Construction(
    "passief-duur", [.passive], [.money, .decision], lemmas: .changing, needs: [.term, .benefit], .gebonden, .money,
    score: 41),
  Construction(
    "passief-berekening", [.passive], [.none, .other], lemmas: ["berekenen", "vermenigvuldigen"], any: [.money],
    forbids: [.rule, .delegation, .information, .government], .gebonden, .fixed(.neutraal), score: 35),
  Construction(
    "passief-terugvordering", [.passive],
    lemmas: ["terugvorderen", "invorderen", "verrekenen", "naheffen", "navorderen"], needs: [.organAgent], .gebonden,
    score: 43),
  Construction(
    "passief-bepaald", [.passive], [.money, .decision, .right], lemmas: ["bepalen"],
    forbids: [.rule, .law, .delegation, .term, .government], .gebonden, .fixed(.neutraal), score: 41),
  Construction(
    "orgaan-vaststelling", [.active], [.organ], lemmas: ["berekenen", "vaststellen"], any: [.decision, .benefit],
    forbids: [.term, .rule, .information, .government, .official, .procedure, .law], .gebonden, .fixed(.neutraal),
    score: 42),
  Construction(
    "in-mindering", [.passive], lemmas: ["inminderingbrengen", "korten"], needs: [.benefit], forbids: [.liability],
    .gebonden, .fixed(.belastend), score: 41),
  Construction(
    "in-mindering-anders", [.passive], [.other], lemmas: ["inminderingbrengen"], needs: [.conditional],
    forbids: [.rule, .privateLaw, .liability], .gebonden, .fixed(.neutraal), score: 40),
  // "Rechtshulp wordt verleend aan hen wier inkomen ..."
  Construction(
    "passief-verleend", [.passive], [.other, .none], lemmas: ["verlenen"], any: [.conditional, .person],
    forbids: notDecided, .gebonden, score: 35),
  Construction(
    "kan-slechts-gesloten", [.modalPassive], [.decision], effects: [.favouring], needs: [.restrictive],
    any: [.decision], forbids: [.room, .weakRoom, .request, .procedure], .gebonden, .fixed(.belastend), score: 53),
  Construction(
    "kan-niet", [.modalActive, .modalPassive, .competent], [.organ, .decision, .money, .right],
    effects: [.favouring, .burdening], needs: [.negated], .gebonden, score: 54),
  Construction(
    "kan-niet-herzien", [.modalActive, .modalPassive], [.organ, .decision, .money], lemmas: ["herzien"],
    needs: [.negated], forbids: [.rule], .gebonden, .fixed(.begunstigend), score: 54),
  Construction(
    "recht-niet-vastgesteld", [.modalPassive, .passive], [.right], lemmas: ["vaststellen"], needs: [.negated],
    .gebonden, .fixed(.belastend), score: 54),
  // "Door het college wordt geen medewerking verleend"
  Construction(
    "passief-niet-verleend", [.passive], [.none, .other], lemmas: ["verlenen"], needs: [.organAgent, .negated],
    forbids: aboutOthers, .gebonden, score: 36),
  Construction(
    "orgaan-verlengt", [.active], [.organ], lemmas: ["verlengen"], any: [.conditional, .person],
    forbids: [.rule, .procedure, .term], .gebonden, .fixed(.begunstigend), score: 43),
  Construction(
    "herziening", [.active, .passive], [.organ, .decision, .money], lemmas: ["herzien"], any: [.decision, .money],
    forbids: [.term, .rule, .information], .gebonden, .fixed(.neutraal), score: 43),
  Construction(
    "orgaan-kernbesluit", [.active], [.organ], lemmas: coreDecisions, forbids: notDecided, .gebonden, score: 38),
  Construction(
    "orgaan-legt-op", [.active], [.organ], lemmas: ["opleggen"],
    forbids: aboutOthers, .gebonden, score: 37),
  Construction(
    "passief-kernbesluit", [.passive], [.other], lemmas: ["weigeren", "afwijzen", "intrekken", "terugvorderen"],
    forbids: notDecided, .gebonden, score: 36),
  Construction(
    "passief-uitsluiting", [.passive], [.citizen, .company],
    lemmas: ["uitsluiten", "schorsen", "afwijzen", "weigeren", "schrappen", "verwijderen", "uitschrijven"],
    forbids: aboutOthers, .gebonden, score: 37),
  // "De houder wordt de bevoegdheid ontzegd", or "aan hem"
  Construction(
    "passief-ontzegging", [.passive], [.citizen, .company, .other], lemmas: ["ontzeggen"], needs: [.person],
    forbids: aboutOthers, .gebonden, score: 36),
  // "wordt van de lijst geschrapt": the list is no rule that is taken back.
  Construction(
    "passief-schrapping", [.passive], [.citizen, .company, .other], lemmas: ["schrappen", "doorhalen"],
    needs: [.conditional], forbids: aboutOthers.subtracting(.rule), .gebonden, score: 36),
  Construction(
    "passief-uitsluiting-anders", [.passive], [.other, .none], lemmas: ["uitsluiten"],
    any: [.decision, .money, .benefit, .conditional],
    forbids: aboutOthers,
    .gebonden, score: 36),
  Construction(
    "passief-zonder-onderwerp", [.passive], [.none],
    lemmas: ["weigeren", "afwijzen", "intrekken", "terugvorderen", "schorsen", "invorderen"], any: [.decision],
    forbids: aboutOthers, .gebonden, score: 36),
  Construction(
    "passief-niet-opleggen", [.passive], [.citizen, .other, .none], lemmas: ["opleggen"], needs: [.negated],
    forbids: aboutOthers, .gebonden, score: 36),
  // "wordt bij de beschikking de verplichting opgelegd tot"
  Construction(
    "passief-verplichting", [.passive], [.other, .none], lemmas: ["opleggen"], needs: [.sanction],
    any: [.conditional, .person], forbids: [.court, .privateLaw, .official], .gebonden, score: 35),
  Construction(
    "omzetting", [.passive], [.decision, .money], lemmas: ["omzetten"], forbids: aboutOthers, .gebonden,
    .fixed(.neutraal), score: 42),
  Construction(
    "passief-kwijtschelden", [.passive], [.other, .none], lemmas: ["kwijtschelden"], .gebonden, score: 36),
  Construction(
    "passief-in-aanmerking", [.passive], lemmas: ["inaanmerkingnemen"], any: [.decision, .money],
    forbids: [.rule, .information, .room, .official], .gebonden, .fixed(.neutraal), score: 34),
  Construction(
    "passief-in-aanmerking-anders", [.passive], [.other], lemmas: ["inaanmerkingnemen"], needs: [.conditional],
    forbids: [.rule, .information, .room, .official, .defining, .limitedSubject], .gebonden, .fixed(.neutraal),
    score: 33),
  Construction(
    "afzien", [.passive], lemmas: ["afzien"], forbids: notDecided.subtracting(.law), .gebonden, .fixed(.begunstigend),
    score: 36),
  Construction(
    "niet-in-behandeling", [.active, .passive], lemmas: ["inbehandelingnemen"], any: [.negated, .restrictive],
    .gebonden, .fixed(.belastend), score: 68),
  Construction(
    "passief-toelating", [.passive], [.citizen, .company, .other, .none], lemmas: ["toelaten", "inschrijven"],
    any: [.negated, .restrictive, .conditional, .limitedSubject], forbids: aboutOthers, .gebonden, score: 37),
  Construction(
    "opheffing", [.active, .passive], [.organ, .decision, .other], lemmas: ["opheffen"], needs: [.sanction],
    forbids: [.rule, .court, .privateLaw], .gebonden, .fixed(.begunstigend), score: 45),
  // "De schorsing eindigt op de dag na de bekendmaking"
  Construction(
    "einde-maatregel", [.lapse], [.other, .decision, .money, .none], needs: [.sanction],
    forbids: [.rule, .court, .privateLaw, .official], .gebonden, .fixed(.begunstigend), score: 45),
  Construction(
    "termijn-is", [.amount], needs: [.computed, .conditional, .term], forbids: [.rule, .procedure], .gebonden,
    .fixed(.neutraal), score: 65),
  Construction(
    "teruggave", [.passive], [.other, .money, .decision], lemmas: ["teruggeven", "terugbetalen"],
    any: [.person, .conditional], forbids: notDecided.union(.citizenAgent), .gebonden, score: 40),
  // "schorst dit de verplichting tot betaling van de boete": what somebody's appeal does for him.
  Construction(
    "schorst-verplichting", [.active], [.other, .none], lemmas: ["schorsen"], needs: [.liability, .conditional],
    forbids: [.negated, .privateLaw, .court], .gebonden, .fixed(.begunstigend), score: 44),
  Construction(
    "orgaan-vaststelling-op", [.active], [.organ], lemmas: ["vaststellen"], needs: [.computed],
    forbids: [.rule, .delegation, .term, .official], .gebonden, .fixed(.neutraal), score: 41),
  Construction(
    "op-nihil", [.active, .passive], [.organ, .decision, .money, .other], lemmas: ["vaststellen"], needs: [.nihil],
    .gebonden, .fixed(.belastend), score: 67),
]

private let entitlements: [Construction] = [
  Construction(
    "recht-op", [.entitlement], [.citizen, .company, .right, .decision, .money, .other, .government, .official, .none],
    any: [.decision, .money, .benefit], .gebonden, .grant, score: 42),
  // "ontvangen de gemeenten jaarlijks een uitkering"
  Construction(
    "recht-overheid", [.entitlement], [.organ], needs: [.benefit], forbids: [.information, .negated], .gebonden, .grant,
    score: 41),
  Construction("van-rechtswege", [.lapse], [.decision, .money, .right], .gebonden, .debt, score: 44),
  Construction(
    "van-rechtswege-naar-oordeel", [.lapse], needs: [.room], any: [.decision, .money], .discretionair, .debt, score: 64),
  Construction(
    "van-rechtswege-anders", [.lapse], [.other], needs: [.conditional],
    forbids: [.rule, .official, .court, .procedure, .privateLaw, .government], .gebonden, .debt, score: 30),
  Construction(
    "verliest", [.lapse], [.citizen, .company], any: [.decision, .benefit], forbids: [.exLege],
    .gebonden, .debt, score: 63),
  Construction(
    "verliest-geldigheid", [.lapse], [.citizen, .company, .other], needs: [.loses],
    any: [.decision, .benefit, .exLege], .gebonden, .debt, score: 63),
  Construction(
    "van-rechtswege-burger", [.lapse], [.citizen, .other], needs: [.exLege], .gebonden, .fixed(.neutraal), score: 62),
  Construction(
    "van-rechtswege-geschorst", [.lapse], [.citizen, .company, .other], lemmas: ["schorsen"], needs: [.exLege],
    .gebonden, .fixed(.belastend), score: 64),
  // "betaalt hij de premie terug": what he owes by law.
  Construction(
    "plicht-terugbetaling", [.active], [.citizen], lemmas: ["terugbetalen"], .gebonden, .fixed(.belastend), score: 61),
  Construction("verschuldigd", [.liability], nil, .gebonden, .debt, score: 42),
  Construction("verschuldigd-naar-oordeel", [.liability], needs: [.room], .discretionair, .debt, score: 43),
  Construction(
    "recht-naar-oordeel", [.entitlement], needs: [.room], any: [.decision, .money, .benefit], .discretionair, .grant,
    score: 43),
  Construction("bedrag", [.amount], [.money, .decision], .gebonden, .amount, score: 42),
  Construction(
    "bedrag-van-iets", [.amount], [.other, .none], any: [.money, .benefit], .gebonden, .fixed(.neutraal), score: 28),
  Construction(
    "stelling", [.amount], [.other, .none, .right], needs: [.computed], forbids: aboutOthers.union([.procedure]),
    .gebonden,
    .fixed(.neutraal), score: 29),
  // "De uitkering bestaat, indien de verzekerde werkt, uit ...": what becomes of a benefit on a condition.
  Construction(
    "uitkering-voorwaarde", [.other], [.money, .decision], needs: [.benefit, .conditional],
    forbids: [
      .rule, .defining, .privateLaw, .citizenAgent, .information, .procedure, .official, .benefitSubject, .listed,
    ],
    .gebonden, .fixed(.neutraal), score: 26),
  Construction(
    "fictie", [.fiction], [.citizen], any: [.conditional, .limitedSubject], forbids: [.defining], .gebonden,
    .feigned, score: 30),
  Construction(
    "fictie-bedrag", [.fiction], [.money], forbids: [.defining, .law], .gebonden, .fixed(.neutraal), score: 28),
  Construction(
    "fictie-besluit", [.fiction], [.decision], effects: [.burdening, .favouring], any: [.decision],
    forbids: [.defining, .law], .gebonden, .feigned, score: 29),
  Construction(
    "vindt-niet-plaats", [.takesPlace], [.other], needs: [.negated], any: [.decision], forbids: [.information],
    .gebonden, .event, score: 37),
  Construction(
    "vindt-plaats-zelf", [.takesPlace], [.other], effects: [.burdening], forbids: [.information, .official],
    .gebonden, .event, score: 36),
  // "Een beroep op vrijstelling kan slechts worden gedaan, indien ...": what bars who does not meet it.
  Construction(
    "slechts-indien", [.other, .modalActive, .modalPassive, .takesPlace], [.other, .none],
    needs: [.restrictive, .decision, .conditional],
    forbids: [.rule, .delegation, .privateLaw, .court, .room, .official, .term, .negated, .defining], .gebonden,
    .fixed(.belastend), score: 27),
  // "Teruggave is uitsluitend mogelijk indien"
  Construction(
    "slechts-mogelijk", [.takesPlace], [.decision, .money], needs: [.choice, .restrictive],
    forbids: [.negated, .information, .room], .gebonden, .fixed(.belastend), score: 40),
  Construction("vindt-plaats", [.takesPlace], [.decision, .right], any: [.decision], .gebonden, .event, score: 38),
  Construction(
    "vindt-plaats-naar-oordeel", [.takesPlace], needs: [.room], any: [.decision], .discretionair, .event, score: 39),
]

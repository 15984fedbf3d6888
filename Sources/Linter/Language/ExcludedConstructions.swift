// What is left to others, or concerns no citizen: the rows that go before those of a decision.
private let nobodyToDecide: CaseSet<Frame.Actor> = [.court, .privateParty]

/// Filters of legal.md B.5: what is no power towards a citizen, whatever verb it uses.
let excludedConstructions: [Construction] = [
  Construction("rechter", all, nobodyToDecide, .overig, .fixed(.neutraal), score: 95),
  Construction("rechter-beslist", all, needs: [.courtAgent], .overig, .fixed(.neutraal), score: 94),
  Construction("strafbepaling", all, needs: [.criminal], .overig, .fixed(.neutraal), score: 90),
  Construction("delegatie", all, needs: [.delegation], forbids: [.deviation], .overig, .fixed(.neutraal), score: 80),
  Construction(
    "toepasselijkheid", [.applicability], nil, .overig, .fixed(.neutraal), score: 70),
  Construction("intrekking-regeling", [.passive, .lapse], [.rule], .overig, .fixed(.neutraal), score: 72),
  Construction("plicht-burger", [.active, .other], [.citizen, .company], .overig, .fixed(.neutraal), score: 60),
  // Who levies, not what is owed.
  Construction(
    "heffingsorgaan", [.passive], lemmas: ["heffen", "invorderen", "opleggen", "inrekeningbrengen", "ontslagverlenen"],
    needs: [.organAgent],
    forbids: [.conditional, .limitedSubject, .person], .overig, .fixed(.neutraal), score: 62),
  Construction(
    "heffingsorgaan-actief", [.active], [.organ], lemmas: ["heffen", "invorderen"],
    forbids: [.conditional, .limitedSubject, .person], .overig, .fixed(.neutraal), score: 62),
  Construction(
    "betaalplicht", [.passive], lemmas: ["betalen"], needs: [.liability], forbids: [.benefit, .organAgent], .overig,
    .fixed(.neutraal), score: 61),
  Construction(
    "keuze-burger", [.modalActive, .competent], [.citizen, .company], .overig, .fixed(.neutraal), score: 67),
  Construction(
    "organisatie", [.active, .passive, .modalActive, .modalPassive, .competent], lemmas: ["benoemen"],
    .overig, .fixed(.neutraal), score: 78),
  Construction(
    "organisatie-ontslaan", [.active, .passive, .modalActive, .modalPassive, .competent],
    CaseSet(allBut: .citizen), lemmas: ["ontslaan"], .overig, .fixed(.neutraal), score: 78),
  Construction(
    "organisatie-ontslag", [.active, .passive, .modalActive, .modalPassive], lemmas: ["ontslagverlenen"],
    needs: [.official], .overig, .fixed(.neutraal), score: 78),
  Construction(
    "organisatie-leden", [.active, .passive, .modalActive, .modalPassive], [.official], .overig, .fixed(.neutraal),
    score: 78),
  Construction("regelgever", [.active, .modalActive, .competent], [.ruleMaker], .overig, .fixed(.neutraal), score: 77),
  Construction(
    "regels", [.active, .passive, .modalActive, .modalPassive, .competent],
    CaseSet(allBut: .decision, .money),
    lemmas: ["vaststellen", "bepalen", "besluiten"], any: [.rule], forbids: [.deviation], .overig, .fixed(.neutraal),
    score: 66),
  Construction(
    "gegevens", [.active, .passive, .modalActive, .modalPassive, .competent],
    lemmas: [
      "verstrekken", "vorderen", "vaststellen", "vernietigen", "verwijderen", "overdragen", "aanbieden", "afgeven",
      "plaatsen", "uitreiken",
    ], needs: [.information], forbids: [.room], .overig, .fixed(.neutraal), score: 68),
  // "verstrekt de inlichtingen die hij nodig acht": what is weighed is which, and not whether somebody gets them.
  Construction(
    "gegevens-verstrekken", [.active, .passive, .modalActive, .competent], lemmas: ["verstrekken"],
    needs: [.information, .room], .overig, .fixed(.neutraal), score: 68),
  Construction(
    "geen-besluit", [.active, .modalActive, .modalPassive, .competent],
    lemmas: [
      "mandaatverlenen", "regelsstellen", "voorstellen", "adviseren", "raadplegen", "inwinnen", "vervreemden",
      "verhuren", "overbrengen", "uitnodigen", "inkennisstellen", "afsprakenmaken", "overeenkomen",
    ], .overig, .fixed(.neutraal), score: 79),
  // "De boete bedraagt ten hoogste, bij een overtreding van artikel 3: ...": what may be asked, not what is.
  Construction(
    "boete-hoogste", [.amount], needs: [.conditional, .maximum, .liability], .overig, .fixed(.neutraal), score: 44),
  // "De goedkeuring kan slechts worden geweigerd wegens strijd met het recht": what nobody can refuse but for that.
  Construction(
    "weigering-beperkt", [.modalPassive], [.other], lemmas: ["weigeren"], needs: [.restrictive], .overig,
    .fixed(.neutraal), score: 45),
  Construction(
    "zaak-verwijderen", [.passive], CaseSet(allBut: .citizen, .company), lemmas: ["verwijderen"], .overig,
    .fixed(.neutraal), score: 61),
  Construction(
    "delegatie-afwijking", [.modalPassive, .modalActive, .passive], [.none, .other, .rule],
    needs: [.delegation, .deviation],
    .overig, .fixed(.neutraal), score: 81),
  Construction(
    "keuze-burger-passief", [.modalPassive], needs: [.citizenAgent], forbids: [.organAgent], .overig, .fixed(.neutraal),
    score: 76),
  // "kan in termijnen worden betaald": a choice of who owes it.
  Construction(
    "keuze-betalen", [.modalPassive], [.money, .decision], lemmas: ["betalen"], needs: [.liability],
    forbids: [.benefit, .request], .overig, .fixed(.neutraal), score: 76),
  Construction(
    "plicht-burger-passief", [.passive], needs: [.citizenAgent], forbids: [.negated, .organAgent], .overig,
    .fixed(.neutraal), score: 59),
  Construction(
    "niet-dan-nadat", [.active, .passive, .modalActive, .modalPassive, .takesPlace], needs: [.onlyAfter], .overig,
    .fixed(.neutraal), score: 75),
  Construction(
    "termijn", [.active, .passive, .modalActive, .modalPassive, .amount],
    CaseSet(allBut: .citizen, .company, .decision, .money), any: [.term],
    forbids: [.decision, .money, .benefit, .deviation, .room], .overig, .fixed(.neutraal), score: 64),
]

private let all: CaseSet<Frame.Operator> = [
  .active, .passive, .modalActive, .modalPassive, .competent, .entitlement, .lapse, .liability, .amount, .fiction,
  .applicability,
  .takesPlace, .other,
]

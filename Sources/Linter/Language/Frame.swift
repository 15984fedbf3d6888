import Legislation

/// What the main clause of a sentence says, by the frame of the Dutch sentence: voorveld, finite verb, middenveld, verbal end.
///
/// Relative and conditional clauses are set apart: their verbs never count as the operator.
struct Frame {
  /// What the finite verb makes of the clause.
  enum Operator: UInt8, CaseIterable, Sendable {
    case none
    /// Finite verb of the lexicon, active.
    case active
    case passive
    case modalActive, modalPassive
    case competent
    /// "heeft recht op", "komt in aanmerking", "geniet".
    case entitlement
    case lapse
    case liability
    case amount
    case fiction
    case applicability
    case takesPlace
    case other
  }

  enum Actor: UInt8, Sendable {
    case none, organ, ruleMaker, court, citizen, company, government, privateParty, official, decision, money, right,
      rule, other
  }

  struct Marks: OptionSet, Sendable {
    let rawValue: UInt64
    static let negated = Marks(rawValue: 1 << 0)
    static let restrictive = Marks(rawValue: 1 << 1)
    static let room = Marks(rawValue: 1 << 2)
    static let weakRoom = Marks(rawValue: 1 << 3)
    static let delegation = Marks(rawValue: 1 << 4)
    static let request = Marks(rawValue: 1 << 5)
    static let closed = Marks(rawValue: 1 << 6)
    static let decision = Marks(rawValue: 1 << 7)
    static let money = Marks(rawValue: 1 << 8)
    static let rule = Marks(rawValue: 1 << 9)
    static let information = Marks(rawValue: 1 << 10)
    static let person = Marks(rawValue: 1 << 11)
    static let criminal = Marks(rawValue: 1 << 12)
    static let procedure = Marks(rawValue: 1 << 13)
    static let term = Marks(rawValue: 1 << 14)
    static let law = Marks(rawValue: 1 << 15)
    static let official = Marks(rawValue: 1 << 16)
    static let court = Marks(rawValue: 1 << 17)
    static let privateLaw = Marks(rawValue: 1 << 18)
    static let conditional = Marks(rawValue: 1 << 19)
    static let liability = Marks(rawValue: 1 << 20)
    static let benefit = Marks(rawValue: 1 << 21)
    static let government = Marks(rawValue: 1 << 22)
    static let exLege = Marks(rawValue: 1 << 23)
    static let maximum = Marks(rawValue: 1 << 24)
    static let organAgent = Marks(rawValue: 1 << 25)
    static let deviation = Marks(rawValue: 1 << 26)
    static let unless = Marks(rawValue: 1 << 27)
    /// The subject is limited by a relative clause: "de ontvanger die niet verschijnt".
    static let limitedSubject = Marks(rawValue: 1 << 28)
    /// "op nihil": nothing is left.
    static let nihil = Marks(rawValue: 1 << 29)
    /// "niet dan nadat": a step must come first, the outcome is open.
    static let onlyAfter = Marks(rawValue: 1 << 30)
    /// "voor de toepassing van dit artikel": what is said defines.
    static let defining = Marks(rawValue: 1 << 31)
    /// "door de betrokkene": a citizen acts.
    static let citizenAgent = Marks(rawValue: 1 << 32)
    /// "zolang": it holds for a time.
    static let waiting = Marks(rawValue: 1 << 33)
    /// "door het gerecht": a court acts.
    static let courtAgent = Marks(rawValue: 1 << 34)
    /// "vindt geen aftrek plaats": what would take place is a benefit.
    static let benefitSubject = Marks(rawValue: 1 << 35)
    /// "is uitgesloten": told as a state.
    static let state = Marks(rawValue: 1 << 36)
    /// "heft de schorsing op": a noun of what burdens.
    static let sanction = Marks(rawValue: 1 << 37)
    /// "kan plaatsvinden": whether it happens is a choice.
    static let choice = Marks(rawValue: 1 << 38)
    /// "verliest zijn geldigheid": what is lost is told beside who loses it.
    static let loses = Marks(rawValue: 1 << 39)
    /// "wordt gesteld op", "wordt verminderd met": one figure follows from another.
    static let computed = Marks(rawValue: 1 << 40)
    /// "naar het oordeel van Onze Minister", "nodig acht": room that an opinion fills.
    static let opinion = Marks(rawValue: 1 << 41)
    /// A list stands for a condition: the clause itself names none.
    static let listed = Marks(rawValue: 1 << 42)
  }

  var op: Operator = .none
  var verb: Verb?
  var actor: Actor = .none
  var marks: Marks = []
  /// Positions in the sentence's tokens of the words that decided.
  var finite = -1
  var nonFinite = -1
  var particle = -1
  /// The word that denies the clause.
  var negation = -1
  var subject: Range<Int> = 0..<0
  var agent: Range<Int> = 0..<0
  var roomAt: Range<Int> = 0..<0
  var conditionAt = -1
  /// Whether the items of its list are conditions that must all be met: "indien: a. ...; en b. ...".
  var isCumulative = false
  /// Whether its list has several items, and less than half of them leave room.
  var leavesRoomInFewItems = false
  /// Where exceptions start that one item of the list makes, and not each of them.
  var exceptionsAt: [Int] = []
  /// The thing that a pronoun stands for as the subject; -1 where there is none.
  var antecedentAt = -1
  /// "verlaagt of verhoogt": it goes either way.
  var isEitherWay = false
  /// "kan besluiten niet te verlenen", "afzien van het verlenen": the verb tells what is not done.
  var refrains = false
  /// "voor rekening van Onze Minister": the debt is not the citizen's.
  var paidByGovernment = false
  /// Words of the main clause, true for each position that belongs to it.
  var isMain: [Bool] = []
}

import Legislation

/// A set of the cases of an enumeration as bits, written like any other set.
struct CaseSet<Case: RawRepresentable>: ExpressibleByArrayLiteral, Sendable where Case.RawValue == UInt8 {
  private let bits: UInt32

  init(arrayLiteral cases: Case...) { bits = Self.bits(of: cases) }
  init(allBut cases: Case...) { bits = ~Self.bits(of: cases) }

  private static func bits(of cases: [Case]) -> UInt32 { cases.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }

  func contains(_ member: Case) -> Bool { bits & 1 << UInt32(member.rawValue) != 0 }
}

/// A row of the table that maps what stands in a main clause to the class and the burden of its norm.
///
/// All rows that fit a frame are candidates; the one with the highest score wins (`norms --explain` shows the others).
struct Construction: Sendable {
  var name: String
  var operators: CaseSet<Frame.Operator>
  var actors: CaseSet<Frame.Actor>?
  var effects: CaseSet<Verb.Effect>?
  var lemmas: VerbNames?
  var needs: Frame.Marks
  /// At least one of these, where there are any.
  var needsAny: Frame.Marks
  var forbids: Frame.Marks
  var normClass: NormClass
  var burden: Rule
  var score: Int

  /// How the burden follows.
  enum Rule: Sendable {
    case fixed(Burden)
    /// From what the verb does to its object, turned round by a negation.
    case effect
    /// A benefit favours, a liability burdens, turned round by a negation.
    case money
    /// A debt burdens; denied, it favours.
    case debt
    /// A right favours; denied, it burdens.
    case grant
    /// An amount burdens where it is a liability, and else weighs neither way.
    case amount
    /// What is held against somebody burdens: that he did not act, or refused.
    case feigned
    /// What does not take place favours whom it would have hit, or burdens who would have had it.
    case event
    /// To change a decision burdens who has it, unless it gives money: that may turn out either way.
    case change
  }

  init(
    _ name: String, _ operators: CaseSet<Frame.Operator>, _ actors: CaseSet<Frame.Actor>? = nil,
    effects: CaseSet<Verb.Effect>? = nil, lemmas: VerbNames? = nil, needs: Frame.Marks = [], any: Frame.Marks = [],
    forbids: Frame.Marks = [],
    _ normClass: NormClass, _ burden: Rule = .effect, score: Int
  ) {
    self.name = name
    self.operators = operators
    self.actors = actors
    self.effects = effects
    self.lemmas = lemmas
    self.needs = needs
    needsAny = any
    self.forbids = forbids
    self.normClass = normClass
    self.burden = burden
    self.score = score
  }

  func fits(_ frame: Frame) -> Bool { misfit(frame) == nil }

  /// What keeps the row from fitting a frame, nil where it fits.
  func misfit(_ frame: Frame) -> Misfit? {
    guard operators.contains(frame.op) else { return .op }
    guard frame.marks.isSuperset(of: needs) else { return .lacks(needs.subtracting(frame.marks)) }
    guard frame.marks.isDisjoint(with: forbids) else { return .holds(forbids.intersection(frame.marks)) }
    if let actors, !actors.contains(frame.actor) { return .actor }
    if !needsAny.isEmpty, frame.marks.isDisjoint(with: needsAny) { return .lacksAll(needsAny) }
    if let effects {
      guard let verb = frame.verb, effects.contains(verb.effect) else { return .effect }
    }
    if let lemmas {
      guard let verb = frame.verb, !lemmas.isDisjoint(with: verb.named) else { return .lemma }
    }
    return nil
  }

  func burden(of frame: Frame) -> Burden {
    let turned = frame.marks.contains(.negated) != frame.refrains
    if let change = burdenOfChange(frame) { return change }
    switch burden {
    case .grant: return turned ? .belastend : .begunstigend
    case .amount:
      if frame.marks.contains(.nihil) { return frame.isLiability ? .begunstigend : .belastend }
      // "De boete bedraagt ten hoogste ...": the end of what may be asked.
      return frame.isLiability && !frame.marks.contains(.maximum) ? .belastend : .neutraal
    case .event:
      switch frame.verb?.effect {
      case .burdening: return turned ? .begunstigend : .belastend
      case .favouring: return turned ? .belastend : .begunstigend
      case .fixing: return turned ? .begunstigend : .neutraal
      case nil:
        // "Het recht op de toeslag gaat in op ..."
        guard turned else { return frame.actor == .right ? .begunstigend : .neutraal }
        return frame.marks.contains(.benefitSubject) ? .belastend : .begunstigend
      }
    case .change: return frame.marks.contains(.benefit) ? .neutraal : .belastend
    case .feigned:
      guard frame.verb?.named.isDisjoint(with: .equating) != false else { return .neutraal }
      return turned || frame.verb?.effect == .burdening ? .belastend : .neutraal
    case .debt:
      let isLimited = frame.op == .liability && frame.marks.contains(.restrictive)
      return turned || frame.paidByGovernment || isLimited ? .begunstigend : .belastend
    case .fixed(let burden): return burden
    case .effect:
      switch frame.verb?.effect {
      case .burdening:
        let isLimited = frame.marks.contains(.restrictive) && (frame.op == .passive || frame.op == .active)
        return turned || isLimited ? .begunstigend : .belastend
      case .favouring:
        return turned ? .belastend : .begunstigend
      case .fixing, nil:
        // "kan de toeslag lager vaststellen"
        if frame.op == .modalActive, frame.marks.contains(.nihil) {
          return frame.isLiability ? .begunstigend : .belastend
        }
        if frame.isLiability { return turned ? .begunstigend : .belastend }
        // "kan besluiten de aanvraag niet te behandelen"
        return turned && frame.verb?.named == .deciding ? .belastend : .neutraal
      }
    case .money:
      if frame.isLiability { return turned ? .begunstigend : .belastend }
      return turned ? .belastend : .begunstigend
    }
  }

  /// Whether raising or lowering an amount hurts depends on who pays it.
  private func burdenOfChange(_ frame: Frame) -> Burden? {
    guard let verb = frame.verb, !frame.marks.contains(.negated) else { return nil }
    if frame.isEitherWay { return .neutraal }
    if !verb.named.isDisjoint(with: .raising) {
      return frame.isLiability ? .belastend : frame.marks.contains(.benefit) ? .begunstigend : nil
    }
    if !verb.named.isDisjoint(with: .lowering) {
      if frame.isLiability { return .begunstigend }
      // "wordt verminderd met" computes an amount; whom that hurts the sentence itself does not tell.
      if verb.named == .lessening {
        return frame.op == .modalActive && frame.marks.contains(.benefit) ? .belastend : .neutraal
      }
    }
    return nil
  }
}

/// What keeps a construction from fitting a frame; what the frame has instead, it tells itself.
enum Misfit: Sendable {
  case op
  /// The marks that it needs and the frame has not.
  case lacks(Frame.Marks)
  /// The marks that the frame has and it does not bear.
  case holds(Frame.Marks)
  case actor
  /// The marks of which the frame has none.
  case lacksAll(Frame.Marks)
  case effect
  case lemma
}

extension Frame {
  /// Whether the sentence speaks of what is owed, and of nothing that is received.
  fileprivate var isLiability: Bool { marks.contains(.liability) && !marks.contains(.benefit) }
}

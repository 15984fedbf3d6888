/// Where a rule looks: kinds of regulation, parts of a document, roles and units.
///
/// All of `clauses` must hold; of one clause, written `a|b`, one term is enough; `~a` turns a term around.
public struct Selector: Sendable, Equatable {
  /// One word of the selector.
  public enum Term: String, Sendable, CaseIterable {
    // The kind of regulation.
    case wet, rijkswet, amvb, regeling, beleidsregel
    /// A regulation that only amends others.
    case wijzigingsregeling
    /// A regulation as it stands after amendments, from which what lapsed may have been taken out: no draft.
    case geconsolideerd
    /// A code or another act about private law, crime or courts, which has its own ways.
    case wetboek
    /// A bill to change the Grondwet, or to declare that there is ground to: it follows formulas of its own (Grondwet 137).
    case grondwetsherziening
    // The part of the document; without one: wettekst.
    case opschrift, aanhef, considerans, wettekst, wijzigingsopdracht, slotformulier, ondertekening, toelichting
    case bijlage
    // The role of an artikel, by its heading or its formula.
    case begripsbepaling, delegatie, citeertitel, inwerkingtreding, overgangsrecht, sanctie, hardheidsclausule
    case wijziging
    // The unit that is looked at; without one: the sentence.
    case document, artikel, lid, onderdeel, kop
  }

  /// A term, or its opposite.
  public struct Atom: Sendable, Equatable {
    /// The term.
    public let term: Term
    /// Whether the term must not hold.
    public let isNegated: Bool

    /// A term that must hold, or must not.
    public init(_ term: Term, isNegated: Bool = false) {
      self.term = term
      self.isNegated = isNegated
    }
  }

  /// The clauses, each a choice of atoms.
  public let clauses: [[Atom]]

  /// A selector that holds everywhere.
  public static let everywhere = Selector(clauses: [])

  /// The smallest unit that the terms name, if any.
  public var unit: Term? {
    let units: [Term] = [.kop, .onderdeel, .lid, .artikel, .document]
    let named = clauses.joined().filter { !$0.isNegated }.map(\.term)
    return units.first(where: named.contains)
  }

  private init(clauses: [[Atom]]) {
    self.clauses = clauses
  }

  init(from value: RuleValue) throws(RuleError) {
    var clauses: [[Atom]] = []
    for item in value.items {
      var atoms: [Atom] = []
      for word in try item.text().utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
        let isNegated = word.first == UInt8(ascii: "~")
        let text = String(Substring(isNegated ? word.dropFirst() : word))
        let name = RuleValue(.string(text), position: item.position)
        atoms.append(Atom(try name.choice(), isNegated: isNegated))
      }
      clauses.append(atoms)
    }
    self.clauses = clauses
  }
}

import Legislation

/// What is judged together: a bill, its toelichting, and the acts that it stands among.
public struct Dossier: Sendable {
  public var bill: Document?
  public var toelichting: Document?
  /// The acts that the bill amends, or on which it rests, as they are in force.
  public var context: [ContextAct]

  public init(bill: Document?, toelichting: Document?, context: [ContextAct] = []) {
    self.bill = bill
    self.toelichting = toelichting
    self.context = context
  }

  /// The document of a part.
  func document(_ part: Hit.Part) -> Document? {
    switch part {
    case .regeling: bill
    case .toelichting: toelichting
    case .act(let index): context.indices.contains(index) ? context[index].document : nil
    }
  }
}

/// An act beside which dossiers are judged: read and analysed once for all of them.
public struct ContextAct: Sendable {
  let analysis: Analysis
  var document: Document { analysis.document }

  public init(_ document: Document, with set: RuleSet) { analysis = Analysis(document, lexicon: set.lexicon) }
}

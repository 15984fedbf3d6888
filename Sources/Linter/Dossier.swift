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

  /// A document with its toelichting: the one that is given, or the one that stands in the same file.
  ///
  /// What a consolidated text holds under that name is part of an annex, or of what it quotes: the toelichting of a law stays
  /// with the bill.
  public init(of document: Document, with companion: Document? = nil, beside acts: [ContextAct] = []) {
    guard document.kind != .toelichting else {
      self.init(bill: nil, toelichting: document)
      return
    }
    let own = document.holdsToelichting && document.format != .bwb ? document : nil
    self.init(bill: document, toelichting: companion ?? own, context: acts)
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
  package var document: Document { analysis.document }

  public init(_ document: Document, with set: RuleSet) { analysis = Analysis(document, lexicon: set.lexicon) }
}

import Legislation

/// What is judged together: a bill, its toelichting, and the acts that it stands among.
public struct Dossier: Sendable {
  public var bill: Document?
  public var toelichting: Document?

  public init(bill: Document?, toelichting: Document?) {
    self.bill = bill
    self.toelichting = toelichting
  }

  /// The document of a part.
  func document(_ part: Hit.Part) -> Document? {
    switch part {
    case .regeling: bill
    case .toelichting: toelichting
    }
  }
}

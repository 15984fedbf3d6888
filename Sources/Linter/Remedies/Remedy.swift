import Legislation

/// A change of the text that takes a finding away.
public struct Remedy: Sendable {
  /// The kinds of change, from the one that nobody needs to look at to the one that asks for a decision.
  public enum Kind: Sendable {
    /// The directive gives the very words.
    case wording
    /// The text says something else: the drafter decides.
    case choice
    /// Nothing changes but that Maatlat is silent, for a reason that stands in the text.
    case silence
  }

  /// What it does, in a few Dutch words.
  public var title: String
  public var kind: Kind
  /// The file that is changed.
  public var path: String
  public var edits: [SourceEdit]
  /// Whether what it writes is a beginning, of which there may be findings until the drafter has filled it in.
  public var isUnfinished = false
  /// Whether it is a choice of which the toelichting has to speak: that it does not yet, may be found afterwards.
  public var isToBeMotivated = false

  init(_ title: String, _ kind: Kind, in document: Document, _ edits: [SourceEdit]) {
    self.title = title
    self.kind = kind
    path = document.source.path
    self.edits = edits
  }
}

/// The ways to take a finding away, the best first; each is a proposal that the caller may try out.
///
/// Where a clause would be at the cost of others none is proposed (Ar 5.25 lid 3).
public func remedies(
  for finding: Finding, in report: Report, with set: RuleSet, _ settings: Settings = Settings()
) -> [Remedy] {
  guard let document = report.document(finding.location.path),
    let rule = set.rules.first(where: { $0.id == finding.rule })
  else { return [] }
  let patient = Patient(finding: finding, rule: rule, document: document, report: report, lexicon: set.lexicon)
  let clauses = settings.domain.hasThirdParties ? [] : patient.hardshipClauses
  return [patient.replacedWords].compactMap(\.self) + patient.margins + clauses + patient.sections + patient.remarks
}

/// A finding with what a change of its text goes by.
struct Patient {
  let finding: Finding
  let rule: Rule
  let document: Document
  let report: Report
  let lexicon: Lexicon

  /// The norms of the regulation, in order.
  var provisions: [Provision] {
    report.entries.first { $0.document.source.path == document.source.path }?.provisions ?? []
  }

  /// The norm of which the finding speaks, with its provision.
  var norm: (provision: Provision, norm: Norm)? {
    guard case .norm = rule.body, let provision = provisions.first(where: { $0.node == finding.node }),
      let norm = provision.norms.first(where: { $0.range.contains(finding.range.lowerBound) })
    else { return nil }
    return (provision, norm)
  }
}

extension Report {
  /// A document of the dossier.
  func document(_ path: String) -> Document? { entries.first { $0.document.source.path == path }?.document }
}

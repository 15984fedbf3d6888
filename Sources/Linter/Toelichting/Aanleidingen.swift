import Legislation

/// Why a toelichting must treat a subject (legal.md D.4): what the regulation does, and to whom.
public enum Aanleiding: String, Sendable, CaseIterable {
  /// It addresses citizens.
  case burgers
  /// It may reach citizens, though it speaks of holders and owners alone.
  case personen
  /// A named national body executes it.
  case uitvoerder
  /// Any organ executes it.
  case uitvoering
  /// An organ of a gemeente, provincie or waterschap gets or has a task.
  case decentraal
  case sanctie, gegevens, inkomen
  /// It asks something of citizens or companies.
  case plichten
  /// An organ weighs.
  case ruimte
  /// An organ is bound, at the cost of a citizen, and nothing softens it.
  case gebonden
  /// It only mends other regulations, or approves.
  case technisch
  /// It is an act of parliament.
  case wet
  /// It asks for an evaluation itself.
  case evaluatiebepaling
  /// The regulation is at hand: what holds for each regulation can be asked.
  case regeling
}

/// What a dossier gives cause for, each with the first place that shows it.
struct Aanleidingen: Sendable {
  /// A place in the regulation, or in the toelichting where there is no regulation.
  struct Place: Sendable {
    var node: NodeID
    var range: Range<Int>
    var part: Hit.Part
  }

  private var places: [Aanleiding: Place] = [:]

  func holds(_ aanleiding: Aanleiding) -> Bool { places[aanleiding] != nil }
  func place(_ aanleiding: Aanleiding) -> Place? { places[aanleiding] }

  /// What the regulation itself gives cause for; who executes it the toelichting may have to tell.
  init(_ bill: Analysis, _ explanation: Explanation, _ index: MarkerIndex) {
    let document = bill.document
    var found: [String: [(artikel: NodeID, range: Range<Int>)]] = [:]
    for (code, match) in index.marks(in: document, bill.table)
    where code.hasPrefix("als-") && !match.isHeading && document.isLawText(match.node) {
      let range = bill.table.range(of: match.marked)
      guard code != "als-uitvoerder" || document.startsCapital(range) else { continue }
      let artikel = document.enclosing(match.node, .artikel) ?? 0
      if found[code]?.last?.artikel != artikel { found[code, default: []].append((artikel, range)) }
    }
    func note(_ aanleiding: Aanleiding, _ code: String) {
      guard let first = found[code]?.first else { return }
      places[aanleiding] = Place(node: first.artikel, range: first.range, part: .regeling)
    }
    let strong = found["als-burgers"]?.count ?? 0
    let weak = found["als-burgers-zwak"]?.count ?? 0
    // "houder: natuurlijke persoon die": whoever is defined so, is a citizen, by whatever name.
    if let defined = found["als-natuurlijk"]?.first, strong + weak > 0 {
      places[.burgers] = Place(node: defined.artikel, range: defined.range, part: .regeling)
    } else if strong >= 2 || strong == 1 && weak >= 2 {
      note(.burgers, "als-burgers")
    }
    note(.personen, strong > 0 ? "als-burgers" : "als-burgers-zwak")
    if let place = places[.burgers] { places[.personen] = place }
    for cause in causes { note(cause.aanleiding, cause.code) }
    // A limit of income stands in many a regulation; one that turns on it says so more than once.
    if places[.inkomen] == nil, found["als-inkomen-zwak"]?.count ?? 0 >= 2 { note(.inkomen, "als-inkomen-zwak") }
    note(.evaluatiebepaling, "als-evaluatie")
    places[.regeling] = Place(node: 0, range: document.titleLine, part: .regeling)
    noteNorms(of: bill)
    noteExecutor(in: explanation)
    noteDocument(document, .regeling)
  }

  /// Adds the body that executes the regulation by the words of the toelichting, where the regulation itself charges a
  /// minister or an inspector only.
  private mutating func noteExecutor(in explanation: Explanation) {
    guard places[.uitvoerder] == nil, places[.uitvoering] != nil else { return }
    let paragraph = explanation.paragraphs.first { paragraph in
      guard let name = paragraph.marks["als-uitvoerder"], explanation.document.startsCapital(name),
        let section = paragraph.section.map({ explanation.sections[$0] }), section.kinds.first == .uitvoering
      else { return false }
      // "De Belastingdienst legt de heffing op": it opens the section on the execution, or is said to execute.
      return name.lowerBound - paragraph.range.lowerBound <= 4 || paragraph.has("voert-uit")
    }
    guard let paragraph, let range = paragraph.marks["als-uitvoerder"] else { return }
    places[.uitvoerder] = Place(node: paragraph.node, range: range, part: .toelichting)
  }

  private mutating func noteNorms(of bill: Analysis) {
    func note(_ aanleiding: Aanleiding, _ provision: Provision, _ norm: Norm) {
      guard places[aanleiding] == nil else { return }
      let first = norm.verbMarks.first ?? norm.range
      // "trekt de vergunning in" says more than "trekt", as long as it is short.
      let whole = first.lowerBound..<max(first.upperBound, norm.verbMarks.last?.upperBound ?? 0)
      places[aanleiding] = Place(node: provision.node, range: whole.count < 60 ? whole : first, part: .regeling)
    }
    for provision in bill.provisions {
      for norm in provision.norms where norm.normClass != .overig {
        if norm.hasOrganActor { note(.uitvoering, provision, norm) }
        if norm.normClass == .discretionair, norm.hasOrganActor { note(.ruimte, provision, norm) }
        if norm.isBoundBurden, norm.isUnsoftened { note(.gebonden, provision, norm) }
      }
    }
    if places[.uitvoering] == nil { places[.uitvoering] = places[.uitvoerder] ?? places[.decentraal] }
  }

  /// What the toelichting's own words give cause for, where no regulation is at hand.
  init(_ explanation: Explanation) {
    let paragraphs = explanation.paragraphs
    func note(_ aanleiding: Aanleiding, _ code: String, share: Int) {
      let holding = paragraphs.filter { paragraph in
        paragraph.marks[code].map { code != "als-uitvoerder" || explanation.document.startsCapital($0) } ?? false
      }
      guard let first = holding.first, holding.count >= 3, holding.count * 100 >= paragraphs.count * share else {
        return
      }
      places[aanleiding] = Place(node: first.node, range: first.marks[code] ?? first.range, part: .toelichting)
    }
    note(.burgers, "als-burgers", share: 12)
    places[.personen] = places[.burgers]
    for cause in causes { note(cause.aanleiding, cause.code, share: cause.share) }
    places[.uitvoering] = places[.uitvoerder]
    noteDocument(explanation.document, .toelichting)
  }

  private mutating func noteDocument(_ document: Document, _ part: Hit.Part) {
    let title = document.title.lowercased()
    let words = [
      "verzamelwet", "reparatiewet", "reparatieregeling", "reparatiebesluit", "technische wijziging",
      "technische aanpassing", "technische verbetering",
      "aanpassingswet", "begrotingsst", "goedkeuring van", "rectificatie", "redactionele",
    ]
    let place = Place(node: 0, range: document.titleLine, part: part)
    // A nota van wijziging explains what it changes; the bill has its own memorandum.
    let isAmendment = document.paperTitle.lowercased().contains("nota van wijziging")
    // The sessions of the States General were called so until the eighties: such a paper is history, and no draft.
    let opening = document.string(0..<min(200, document.text.count)).lowercased()
    let isHistory = opening.hasPrefix("zitting 1") || opening.contains("\nzitting 1")
    if isAmendment || isHistory || words.contains(where: title.contains)
      || document.citationTitle.lowercased().hasPrefix("verzamelwet")
    {
      places[.technisch] = place
    }
    if document.kind.isStatute { places[.wet] = place }
  }
}

/// The causes that words tell: the code of the words, and in a toelichting without its regulation the share of paragraphs,
/// in percent, that must hold them.
private let causes: [(aanleiding: Aanleiding, code: String, share: Int)] = [
  (.uitvoerder, "als-uitvoerder", 4), (.decentraal, "als-decentraal", 4), (.sanctie, "als-sanctie", 2),
  (.gegevens, "als-gegevens", 2), (.inkomen, "als-inkomen", 8), (.plichten, "als-plichten", 4),
]

extension Norm {
  /// Whether nothing softens all of it, or an exception with fixed conditions alone.
  var isUnsoftened: Bool { (softening?.kind ?? .closed) == .closed }

  /// Whether an organ must do something that hurts a citizen.
  var isBoundBurden: Bool {
    normClass == .gebonden && burden == .belastend && !features.contains(.overheid) && !features.contains(.instelling)
  }
}

extension Document {
  func startsCapital(_ range: Range<Int>) -> Bool {
    range.first.map { text[$0] >= 0x41 && text[$0] <= 0x5A } ?? false
  }
}

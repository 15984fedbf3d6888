import Legislation

/// From where a reference is read: what "artikel 4" and "het eerste lid" mean depends on where they stand.
struct Standpoint {
  enum Part {
    /// Text of the regulation, or of an act that it quotes.
    case law
    /// An instruction to change another act: its artikelen are those of that act.
    case instruction
    case toelichting
    /// An annex, a table, the aanhef: artikelen that are named there without more may be anybody's.
    case outside
  }

  private(set) var part = Part.law
  /// The body whose artikelen are meant.
  private(set) var body: NodeID
  private(set) var artikel: NodeID?
  private(set) var lid: NodeID?
  /// The quotation that holds it.
  private(set) var quotation: NodeID?

  init(_ node: NodeID, in document: Document) {
    body = document.body(of: node)
    var isOutside = false
    var current = node
    while current > 0 {
      switch document.nodes[current].kind {
      case .lid where lid == nil && quotation == nil: lid = current
      case .artikel:
        if artikel == nil, quotation == nil { artikel = current }
        if quotation == nil, document.nodes[current].marks.contains(.amending) { part = .instruction }
      case .wijzigingsopdracht: part = .instruction
      case .citaat: if quotation == nil { quotation = current }
      case .toelichting: part = .toelichting
      case .bijlage, .tabel, .opschrift, .aanhef, .considerans, .slotformulier, .ondertekening, .redactie:
        isOutside = isOutside || current != node || document.nodes[current].kind != .bijlage
      case .noot: if !document.isInside(current, .toelichting) { isOutside = true }
      default: break
      }
      current = Int(document.nodes[current].parent)
    }
    if isOutside { part = .outside }
  }
}

extension Document {
  /// The part whose artikelen are numbered together: 0 for the regulation itself, the amending artikel for all that it quotes of
  /// another act, an annex for its own.
  package func body(of id: NodeID) -> NodeID {
    var current = id
    var isOther = false
    while current > 0 {
      switch nodes[current].kind {
      case .citaat, .wijzigingsopdracht: isOther = true
      case .artikel where isOther || nodes[current].marks.contains(.amending) && current != id: return current
      case .bijlage where current != id: return current
      default: break
      }
      current = Int(nodes[current].parent)
    }
    return 0
  }
}

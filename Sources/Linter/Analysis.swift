import Legislation

/// One document with all that rules may ask of it: its tokens, its provisions with their norms, and the addresses of both.
struct Analysis: Sendable {
  let document: Document
  let lexicon: Lexicon
  let table: TokenTable
  private(set) var provisions: [Provision]
  /// The indices of the provisions that hold a clause.
  let clauses: [Int]
  /// The artikelen by number; empty where no clause refers to any.
  let artikelen: ArtikelIndex
  /// The general law that softens all it says.
  let generalLaw: GeneralLaw
  /// The acts that were given beside it; nil where they were not asked for.
  private(set) var context: ContextActs?

  init(_ document: Document, lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    var norms = NormAnalysis(document, lexicon: lexicon, listsAll: false)
    let provisions = document.kind.isRegulation ? norms.provisions() : []
    self.provisions = provisions
    clauses = provisions.indices.filter { provisions[$0].clause != nil }
    artikelen = ArtikelIndex(clauses.isEmpty ? nil : document)
    generalLaw = GeneralLaw(document)
    table = norms.table
  }
}

extension Analysis {
  /// Reads it beside the acts that it amends or rests on: what they have to soften a norm counts as its own.
  mutating func read(beside acts: [Analysis]) {
    let context = ContextActs(acts, of: self)
    for found in context.softenings(of: self) { provisions[found.provision].norms[found.norm].softenedBy = [found.by] }
    self.context = context
  }

  /// The document in which a softening stands.
  func document(of softening: Softening) -> Document {
    softening.act.flatMap { context?.acts[$0].document } ?? document
  }

  /// The index of the provision in whose text a stretch stands.
  func provision(at range: Range<Int>) -> Int? {
    let index = provisions.partitioningIndex { ($0.pieces.last?.upperBound ?? 0) > range.lowerBound }
    return index < provisions.count ? index : nil
  }

  /// The norm in whose words a stretch of text stands.
  func norm(at range: Range<Int>) -> Hit.Subject? {
    guard let index = provision(at: range), let norm = sentence(at: range, in: provisions[index]) else { return nil }
    return .norm(provision: index, norm: norm)
  }

  /// Whether a norm with an effect of its own holds a stretch of text, and something else is true of it.
  func decides(on range: Range<Int>, where holds: (Norm) -> Bool = { _ in true }) -> Bool {
    guard let index = provision(at: range) else { return false }
    return provisions[index].norms.contains { norm in
      norm.normClass != .overig && norm.range.lowerBound <= range.lowerBound
        && range.upperBound <= norm.range.upperBound && holds(norm)
    }
  }

  /// The index of the norm, or where norms are not read of the sentence, in whose words a stretch stands.
  private func sentence(at range: Range<Int>, in provision: Provision) -> Int? {
    if !provision.norms.isEmpty { return provision.norms.firstIndex { $0.range.overlaps(range) } }
    var frames = FrameAnalysis(table)
    return frames.sentences(of: document.provisionBlocks(provision.node)).firstIndex {
      table.range(of: $0).overlaps(range)
    }
  }
}

/// What one rule found at one place, before it becomes a finding.
struct Hit {
  /// A part of a dossier, each a document; both parts of one file are the same document.
  enum Part: Sendable, Equatable {
    case regeling, toelichting
    /// An act that was given beside them, by its place among those.
    case act(Int)
  }

  /// What a hit speaks of, as an index into the provisions and their norms.
  enum Subject: Equatable {
    case norm(provision: Int, norm: Int)
    case clause(provision: Int)
    /// A section of the toelichting, by its node.
    case section(NodeID)

    /// The provision or section: what few subjects share.
    var place: Int {
      switch self {
      case .norm(let provision, _), .clause(let provision): provision
      case .section(let node): node
      }
    }
  }

  /// The stretches of text that are marked; the first is where the finding stands.
  var marks: [Range<Int>]
  /// Where it stands instead, in the bytes of the decoded source: for what is no part of the text.
  var source: Range<Int>?
  /// The node whose address the finding bears: a lid, an artikel, the document.
  var node: NodeID
  /// The severity, where it differs from the rule's.
  var severity: Severity?
  /// What stands in the message for placeholders, beyond those that follow from the place.
  var values = Fillings()
  var evidence: [Evidence] = []
  /// Other places that matter, with what is said of them.
  var related: [RelatedPlace] = []
  /// The part of the dossier in which the marks stand.
  var part = Part.regeling
  /// A sentence that the message of the finding gets besides that of its rule.
  var remark: String?
  /// Of one subject only the most specific rule speaks.
  var subject: Subject?

  init(marks: [Range<Int>], node: NodeID) {
    self.marks = marks
    self.node = node
  }
}

/// Another place that matters for a hit.
struct RelatedPlace {
  var message: String
  var range: Range<Int>
  var node: NodeID
  var part = Hit.Part.regeling
}

/// What the text tells about the paper as a whole: from it follow kind, title and dossier.
struct PlainTextFacts {
  var titleNode: NodeID?
  var paperNode: NodeID?
  /// The toelichting that the paper is, where it is nothing else.
  var explanationNode: NodeID?
  var dossier = ""
  /// How many blocks stand before the aanhef or the body.
  var frontBlocks = 0
  /// The name that the regulation gives itself in its last artikelen.
  var ownName = ""
  var isOtherPaper = false
  var hasBody = false
  var hasExplanation = false
  var hasPreamble = false
  /// "Wij Willem-Alexander ..."
  var isByKing = false
  /// "met gemeen overleg der Staten-Generaal", "Alzo Wij in overweging genomen hebben"
  var isByParliament = false
  /// "het Statuut voor het Koninkrijk"
  var isForKingdom = false

  /// Notes what a block of the aanhef says about who makes the regulation.
  mutating func notePreamble(_ range: Range<Int>, _ bytes: TextBytes) {
    hasPreamble = true
    let words = EnactingWords(bytes: bytes)
    isByKing = isByKing || words.isKing(range)
    isByParliament =
      isByParliament || bytes.contains("gemeen overleg", in: range) || bytes.contains("bij deze", in: range)
      || bytes.contains("alzo wij", in: range)
    isForKingdom = isForKingdom || bytes.contains("statuut voor het koninkrijk", in: range)
  }

  private func kind(title: String) -> DocumentKind {
    if isOtherPaper { return .other }
    let named = DocumentTitles.kind(ofTitle: title)
    let folded = title.lowercased()
    if hasPreamble {
      if isByParliament { return isForKingdom && folded.holds("rijkswet") ? .rijkswet : .wet }
      if isByKing { return .amvb }
      if folded.holds("beleidsregel") { return .beleidsregel }
      return named == .wet || named == .amvb || named == nil ? .regeling : named ?? .regeling
    }
    if hasBody { return folded.holds("ontwerpbesluit") ? .amvb : named ?? .wet }
    if hasExplanation { return .toelichting }
    // A title alone is a draft in the making; a title over a long text is the subject of a letter.
    return titleNode == nil || frontBlocks > 4 ? .other : named ?? .wet
  }

  /// Closes what is open and hands over the document.
  func document(_ builder: inout DocumentBuilder) -> Document {
    let title = line(titleNode, builder, \.text)
    let short = citationTitle(in: title)
    let paper = paperNode == nil ? line(explanationNode, builder, \.heading) : line(paperNode, builder, \.text)
    return builder.finish(
      format: .plainText, kind: kind(title: title), title: title, citationTitle: short.isEmpty ? ownName : short,
      dossier: dossier, paperTitle: paper)
  }

  /// Words of a node in one line.
  private func line(_ id: NodeID?, _ builder: DocumentBuilder, _ part: KeyPath<Node, Range<Int>>) -> String {
    guard let id, builder.nodes.indices.contains(id) else { return "" }
    return builder.string(builder.nodes[id][keyPath: part]).split(separator: "\n").joined(separator: " ")
  }
}

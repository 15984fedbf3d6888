import Legislation

/// The provisions of a document for people: one line each, and below it what softens.
public func normsText(_ document: Document, _ provisions: [Provision]) -> String {
  let lines = Lines(document.source)
  var text = ""
  for provision in provisions {
    let address = LegalAddress(document, provision.node)
    let position = lines.position(at: provision.start(in: document))
    text += "\(visibleLine(document.source.path)):\(position.line):\(position.column): \(visibleLine(address.name)): "
    text += "\(provision.normClass.rawValue), \(provision.burden.rawValue)"
    let words = provision.deciding.flatMap(\.evidence).map { "‘\(visibleLine(document.line($0.range)))’" }
    if !words.isEmpty { text += ": \(words.joined(separator: ", "))" }
    text += "\n"
    if let weighing = provision.weighing { text += "    \(weighing.label)\n" }
    if let clause = provision.clause {
      let scope = clause.scope.map(\.label).joined(separator: ", ")
      text += "    \(clause.kind.rawValue) voor \(scope.isEmpty ? "onbekend" : visibleLine(scope))"
      text += clause.organ.isEmpty ? "\n" : ", door \(visibleLine(clause.organ))\n"
    }
    for softening in provision.softenedBy {
      let place = LegalAddress(document, softening.node).name
      text += "    \(label(of: softening.kind)) \(visibleLine(place))\(softening.limitation): "
      text += "‘\(visibleLine(document.line(softening.range)))’\n"
    }
  }
  return text
}

private func label(of kind: Softening.Kind) -> String {
  switch kind {
  case .open: "verzacht door de ruimte in"
  case .clause: "verzacht door de clausule in"
  case .closed: "alleen een uitzondering met vaste voorwaarden in"
  }
}

/// The provisions of a document with one JSON object a line.
///
/// `traits` holds for each what is weighed of it, where that is wanted.
public func normsJSONLines(
  _ document: Document, _ provisions: [Provision], traits: [[String]]? = nil
) -> [UInt8] {
  let lines = Lines(document.source)
  var writer = JSONWriter()
  for (index, provision) in provisions.enumerated() {
    let address = LegalAddress(document, provision.node)
    let position = lines.position(at: provision.start(in: document))
    writer.line { writer in
      writer.field("article", address.article)
      writer.field("paragraph", address.paragraph)
      writer.field("text", provision.pieces.map { document.line($0) }.joined(separator: " "))
      writer.field("class", provision.normClass.rawValue)
      writer.field("burden", provision.burden.rawValue)
      write(provision.weighing, to: &writer)
      write(provision.clause, to: &writer)
      writer.field("provision", address.name)
      writer.field("path", document.source.path)
      writer.field("line", position.line)
      writer.field("column", position.column)
      writer.key("runs")
      writer.array(provision.runs(in: document)) { writer, run in
        writer.array([run.start, run.end]) { $0.value($1) }
      }
      writer.key("norms")
      writer.array(provision.norms) { write($1, document, to: &$0) }
      write(provision.softenedBy, document, to: &writer)
      if let traits { writer.field("traits", traits[index]) }
    }
  }
  return writer.bytes
}

/// What weighed against the grammar; nothing where nothing did.
private func write(_ weighing: Weighing?, to writer: inout JSONWriter) {
  guard let weighing else { return }
  writer.key("weighed")
  writer.object { writer in
    writer.field("grammar", weighing.grammar.rawValue)
    writer.field("margin", weighing.margin)
    writer.key("reasons")
    writer.array(weighing.reasons) { writer, reason in
      writer.object {
        $0.field("trait", reason.trait)
        $0.field("weight", reason.weight)
      }
    }
  }
}

private func write(_ clause: HardshipClause?, to writer: inout JSONWriter) {
  writer.key("clause")
  guard let clause else {
    writer.null()
    return
  }
  writer.object {
    $0.field("kind", clause.kind.rawValue)
    $0.field("scope", clause.scope.map(\.label))
    $0.field("organ", clause.organ)
  }
}

private func write(_ norm: Norm, _ document: Document, to writer: inout JSONWriter) {
  writer.object { writer in
    writer.field("class", norm.normClass.rawValue)
    writer.field("burden", norm.burden.rawValue)
    writer.field("grade", norm.grade.rawValue)
    writer.field("family", norm.family.rawValue)
    writer.field("construction", norm.construction)
    writer.field("text", document.text(of: norm))
    writer.key("evidence")
    writer.array(norm.evidence) { writer, evidence in
      let span = document.span(of: evidence.range)
      writer.object {
        $0.field("role", evidence.role.rawValue)
        $0.field("text", document.line(evidence.range))
        $0.field("start", span.start)
        $0.field("end", span.end)
      }
    }
    write(norm.softenedBy, document, to: &writer)
    writer.field("features", norm.features.names)
  }
}

extension Document {
  /// The words of a norm: of a list the lead-in with its own onderdeel.
  fileprivate func text(of norm: Norm) -> String {
    guard !norm.passedOver.isEmpty else { return line(norm.range) }
    return line(norm.range.lowerBound..<norm.passedOver.lowerBound) + " "
      + line(norm.passedOver.upperBound..<norm.range.upperBound)
  }
}

private func write(_ softenings: [Softening], _ document: Document, to writer: inout JSONWriter) {
  writer.key("softenedBy")
  writer.array(softenings) { writer, softening in
    let address = LegalAddress(document, softening.node)
    writer.object {
      $0.field("kind", softening.kind.rawValue)
      $0.field("address", address.key)
      $0.field("provision", address.name)
      if !softening.onderdelen.isEmpty { $0.field("onderdelen", softening.onderdelen) }
    }
  }
}

extension Weighing {
  /// What outweighed the grammar, for people: "de grammatica leest overig; anders wegen ‘wegens’, ‘indien’".
  public var label: String {
    "de grammatica leest \(grammar.rawValue); anders wegen \(reasons.map(\.label).joined(separator: ", "))"
  }
}

extension Weighing.Reason {
  /// The trait for people: a word of the text between quotes.
  var label: String {
    trait.hasPrefix("woord ") ? "‘\(visibleLine(String(trait.dropFirst(6))))’" : trait
  }
}

extension Provision {
  /// The norms that gave the provision its class.
  fileprivate var deciding: [Norm] { norms.filter { $0.normClass == normClass } }

  /// Where its text starts, on disk.
  fileprivate func start(in document: Document) -> Int {
    pieces.first.map { document.span(of: $0).start } ?? document.start(of: node)
  }

  /// The stretches on disk that its text was read from; between two pieces stands an empty one, for the blank in `text`.
  fileprivate func runs(in document: Document) -> [Span] {
    var runs: [Span] = []
    for piece in pieces {
      if let end = runs.last?.end { runs.append(Span(end, end)) }
      runs += document.spans(of: piece)
    }
    return runs
  }
}

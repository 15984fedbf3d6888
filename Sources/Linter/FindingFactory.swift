import Legislation

/// Makes the findings of what was hit in a dossier.
struct FindingFactory {
  private let dossier: Dossier
  /// The provision or section hashed last: it may be as long as the file and have thousands of hits.
  private var last: (part: Hit.Part, node: NodeID, hash: ByteHash)?

  init(_ dossier: Dossier) { self.dossier = dossier }

  /// The finding of a hit: its place on disk, its words, and a fingerprint that survives moving and renumbering lines.
  mutating func finding(of rule: Rule, _ hit: Hit) -> Finding? {
    guard let document = dossier.document(hit.part) else { return nil }
    let address = LegalAddress(document, hit.node)
    let first = hit.marks.first ?? document.nodes[hit.node].text
    let words = hit.marks.map { Finding.Words(role: "tekst", text: document.line($0), span: document.span(of: $0)) }
    let quote = quote(around: first, in: document)
    var values = hit.values
    values[.address] = values[.address] ?? (address.name.isEmpty ? "het document" : address.name)
    values[.citaat] = values[.citaat] ?? words.map(\.text).joined(separator: " … ")
    values[.verb] = values[.verb] ?? values[.citaat]
    values[.actor] = values[.actor] ?? "het bestuursorgaan"
    let evidence = hit.evidence.map {
      Finding.Words(role: $0.role.rawValue, text: document.line($0.range), span: document.span(of: $0.range))
    }
    let related = hit.related.compactMap { place in
      dossier.document(place.part).map { document in
        Finding.Related(
          message: place.message,
          location: Location(
            path: document.source.path, span: document.span(of: place.range),
            provision: LegalAddress(document, place.node).name))
      }
    }
    let written = hit.source.map { document.source.span(ofUTF8: $0) }
    var finding = Finding(
      rule: rule.id, severity: hit.severity ?? rule.severity,
      message: capitalised(filled(rule.message, values)) + (hit.remark.map { " \($0)" } ?? ""),
      advice: filled(rule.advice, values), basis: rule.basis,
      location: Location(
        path: document.source.path, span: written ?? words.first?.span ?? document.span(of: first),
        provision: address.name),
      marks: written.map { [$0] } ?? words.map(\.span), article: address.article, paragraph: address.paragraph,
      quote: quote, evidence: evidence.isEmpty ? words : evidence,
      related: related, fingerprint: fingerprint(rule.id, address.key, quote))
    finding.range = first
    finding.node = hit.node
    finding.key = FindingKey(
      rule: rule.id, address: address.key, text: decisiveWords(of: hit, first, in: document).digits)
    return finding
  }

  /// The words on which a hit hangs: where it stands and, of one in a toelichting, what in the regulation it is about.
  ///
  /// What is marked of a paper as a whole, such as a heading, many papers have: their titles tell them apart.
  private mutating func decisiveWords(of hit: Hit, _ marked: Range<Int>, in document: Document) -> ByteHash {
    var hash: ByteHash
    if document.isOfPaper(hit.node) {
      hash = ByteHash()
      hash.add(part: document.text[marked])
      for name in document.names { hash.add(part: name.utf8) }
    } else {
      hash = words(of: hit, in: document)
    }
    guard document.isExplanation(hit.node) else { return hash }
    for place in hit.related {
      guard let other = dossier.document(place.part), !other.isExplanation(place.node) else { continue }
      hash.add(part: other.text[other.isOfPaper(place.node) ? place.range : other.words(of: place.node)])
    }
    return hash
  }

  private mutating func words(of hit: Hit, in document: Document) -> ByteHash {
    if let last, last.part == hit.part, last.node == hit.node { return last.hash }
    var hash = ByteHash()
    hash.add(part: document.text[document.words(of: hit.node)])
    last = (hit.part, hit.node, hash)
    return hash
  }
}

extension Document {
  /// Whether a node stands for the whole paper or a main part of it.
  fileprivate func isOfPaper(_ id: NodeID) -> Bool {
    [.document, .wettekst, .toelichting, .bijlage].contains(nodes[id].kind)
  }

  fileprivate func isExplanation(_ id: NodeID) -> Bool {
    kind == .toelichting || nodes[id].kind == .toelichting || isInside(id, .toelichting)
  }

  /// What a paper is called; where it has no title, its first words.
  fileprivate var names: [String] {
    title.isEmpty ? [dossier, string(0..<min(text.count, 200))] : [title, dossier]
  }

  /// Where the words of a provision or section stand.
  fileprivate func words(of id: NodeID) -> Range<Int> {
    let node = nodes[id]
    // The number is no part of it: a provision that is renumbered keeps its words.
    let start = max(node.text.lowerBound, node.number.upperBound, node.heading.upperBound)
    return min(start, node.text.upperBound)..<node.text.upperBound
  }
}

/// The message with its placeholders filled in.
private func filled(_ text: String, _ values: Fillings) -> String {
  // Over the bytes: the braces are ASCII, and looking for characters costs much more.
  var result = ""
  var rest = text.utf8[...]
  while let open = rest.firstIndex(of: UInt8(ascii: "{")),
    let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
  {
    result += Substring(rest[..<open])
    let name = String(Substring(rest[rest.index(after: open)..<close]))
    result += shortened(Placeholder(rawValue: name).flatMap { values[$0] } ?? "")
    rest = rest[rest.index(after: close)...]
  }
  return result + Substring(rest)
}

/// What a message can bear of a quotation.
private func shortened(_ value: String) -> String { value.utf8.count > 240 ? value.prefix(200) + "…" : value }

/// The text with a capital at its start.
package func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// The block of text in which the words stand, at most 300 characters of it.
private func quote(around range: Range<Int>, in document: Document) -> String {
  // A block may be as long as the file: no more of it is looked at than 300 characters can take.
  let reach = 1_200
  var start = range.lowerBound
  while start > 0, range.lowerBound - start < reach, document.text[start - 1] != 0x0A { start -= 1 }
  var end = range.lowerBound
  while end < document.text.count, end - range.lowerBound < reach, document.text[end] != 0x0A { end += 1 }
  if end - start > 300, document.text[start..<end].allSatisfy({ $0 < 0x80 }) {
    // Where each byte is a character, both ends are known without counting.
    let first = max(start, range.lowerBound - 140)
    let last = min(end, first + 300)
    return (first > start ? "…" : "") + document.line(first..<max(last, range.lowerBound)) + "…"
  }
  let line = document.line(start..<end)
  guard end - start > 300, line.count > 300 else { return line }
  let before = document.line(start..<range.lowerBound).suffix(140)
  let rest = document.line(range.lowerBound..<end).prefix(300 - before.count)
  return (before.count < range.lowerBound - start ? "…" : "") + before + rest + "…"
}

/// A name for a row of texts, such as rule, address and words.
func fingerprint(_ parts: String...) -> String {
  var hash = ByteHash()
  for part in parts { hash.add(part: part.utf8) }
  return hash.digits
}

extension ByteHash {
  /// One of a row of texts, closed by what stands in none.
  fileprivate mutating func add(part: some Sequence<UInt8>) {
    for byte in part { add(byte) }
    add(0x1F)
  }

  /// Sixteen digits.
  fileprivate var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

import Legislation

/// One finding as a card beside the text.
struct HTMLCard {
  let finding: Finding
  let document: Document
  let documents: ReportedDocuments
  let catalogue: Catalogue

  /// The name that marks have for a finding: it must not change with what other findings there are.
  static func key(_ finding: Finding) -> String {
    "\(finding.rule)@\(finding.location.span.start)-\(finding.location.span.end)"
  }

  /// Whether a finding speaks of a paper as a whole, and of no words in it.
  static func isOfWhole(_ finding: Finding) -> Bool { ["", "toelichting"].contains(finding.location.provision) }

  /// The piece that is kept until the page is assembled: where it stands in the text, -1 for the whole, its key, and the card.
  func piece(reason: String?) -> [UInt8] {
    let place = documents.textOffset(finding.location.span.start, in: document) ?? document.text.count
    let offset = Self.isOfWhole(finding) ? -1 : place
    var writer = HTMLWriter()
    if let reason { suppressed(reason, at: place, to: &writer) } else { card(at: place, to: &writer) }
    let separator = [HTMLToken.separator]
    return Array(String(offset).utf8) + separator + Array(Self.key(finding).utf8) + separator + writer.bytes
  }

  private func card(at offset: Int, to writer: inout HTMLWriter) {
    writer.markup("<article id=\"b")
    writer.token(.number)
    writer.markup("\"")
    writer.attribute("class", "kaart \(finding.severity.rawValue)")
    writer.attribute("data-ernst", finding.severity.rawValue)
    writer.attribute("data-regel", finding.rule)
    writer.markup(" aria-label=\"Bevinding ")
    writer.token(.number)
    writer.markup("\" tabindex=\"-1\"><p class=\"kop\"><span class=\"nr\">")
    writer.token(.number)
    writer.markup("</span> <strong class=\"ernst\">")
    writer.text(finding.severity.word)
    writer.markup("</strong> ")
    place(offset, to: &writer)
    writer.markup("</p>\n<p class=\"melding\">")
    writer.text(finding.message)
    writer.markup("</p>\n")
    if !finding.advice.isEmpty {
      writer.markup("<p class=\"raad\">")
      writer.text(finding.advice)
      writer.markup("</p>\n")
    }
    related(to: &writer)
    writer.markup("<p class=\"voet\">")
    basis(to: &writer)
    writer.markup("<span class=\"regel\">Regel: <code>")
    writer.text(finding.rule)
    writer.markup("</code></span></p></article>\n")
  }

  /// An item of the list of findings that are left alone.
  private func suppressed(_ reason: String, at offset: Int, to writer: inout HTMLWriter) {
    writer.markup("<li><strong>")
    writer.text(finding.severity.word)
    writer.markup("</strong>, ")
    place(offset, to: &writer)
    writer.markup(": ")
    writer.text(finding.message)
    writer.markup(" <span class=\"reden\">Reden: ")
    writer.text(reason)
    writer.markup("</span> <code>")
    writer.text(finding.rule)
    writer.markup("</code></li>\n")
  }

  /// The legal name as a link to the provision.
  private func place(_ offset: Int, to writer: inout HTMLWriter) {
    let node = offset < document.text.count ? document.place(around: document.node(at: offset)) : 0
    writer.markup("<a class=\"plaats\"")
    writer.attribute("href", "#" + document.anchor(node))
    writer.markup(">")
    writer.text(finding.location.provision.isEmpty ? "het document" : finding.location.provision)
    writer.markup("</a>")
  }

  private func basis(to writer: inout HTMLWriter) {
    guard !finding.basis.isEmpty else { return }
    writer.markup("<span class=\"grondslag\">Grondslag: ")
    for (index, name) in finding.basis.enumerated() {
      if index > 0 { writer.markup(", ") }
      let entry = catalogue.entry(for: name)
      guard let url = entry?.url, url.hasPrefix("https://") else {
        writer.text(name)
        continue
      }
      writer.markup("<a rel=\"noopener noreferrer\"")
      writer.attribute("href", url)
      if let title = entry?.title, !title.isEmpty { writer.attribute("title", title) }
      writer.markup(">")
      writer.text(name)
      writer.markup("</a>")
    }
    writer.markup("</span> ")
  }

  private func related(to writer: inout HTMLWriter) {
    guard !finding.related.isEmpty else { return }
    writer.markup("<ul class=\"ook\">")
    for place in finding.related {
      writer.markup("<li>")
      let item = documents.items.first { $0.document.source.path == place.location.path }
      let provision = place.location.provision
      // What names its place already is the link itself.
      let namesPlace = !provision.isEmpty && place.message.hasSuffix(provision)
      let name = namesPlace ? place.message : provision.isEmpty ? "de plaats in de tekst" : provision
      if !namesPlace { writer.text(place.message + ": ") }
      if let other = item?.document, let offset = documents.textOffset(place.location.span.start, in: other) {
        writer.markup("<a")
        writer.attribute("href", "#" + other.anchor(other.place(around: other.node(at: offset))))
        writer.markup(">")
        writer.text(name)
        writer.markup("</a>")
      } else {
        writer.text(provision.isEmpty ? place.location.path : "\(name), \(place.location.path)")
      }
      writer.markup("</li>")
    }
    writer.markup("</ul>\n")
  }
}

extension Severity {
  /// The word as it stands at the start of a card.
  var word: String { capitalised(rawValue) }

  func counted(_ count: Int) -> String {
    let plural =
      switch self {
      case .fout: "fouten"
      case .waarschuwing: "waarschuwingen"
      case .advies: "adviezen"
      }
    return "\(count) \(count == 1 ? rawValue : plural)"
  }

  /// The severities, the gravest first.
  static let descending: [Severity] = allCases.sorted(by: >)
}

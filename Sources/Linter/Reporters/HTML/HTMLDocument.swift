import Legislation

/// One document of the page: its facts, what its powers leave open, what its toelichting treats, and its text.
struct HTMLDocument {
  private let item: ReportedDocuments.Item
  private let documents: ReportedDocuments
  private let document: Document
  private var anchor: String { document.anchor(0) }

  init(_ item: ReportedDocuments.Item, _ documents: ReportedDocuments) {
    self.item = item
    self.documents = documents
    document = item.document
  }

  /// The piece that is kept until the page is assembled: by what it is sorted, its lines of the table of contents, its section.
  func piece(order: String) -> [UInt8] {
    let coverage = HTMLCoverage(document, item.provisions, context: documents.context)
    let text = HTMLText(document, HTMLMarks(marks))
    var contents = HTMLWriter()
    self.contents(coverage, text, to: &contents)
    var body = HTMLWriter()
    section(coverage, text, to: &body)
    let separator = [HTMLToken.separator]
    return Array(order.utf8) + separator + contents.bytes + separator + body.bytes
  }

  private var marks: [(range: Range<Int>, key: String)] {
    item.findings.filter { !HTMLCard.isOfWhole($0) }.flatMap { finding in
      finding.marks.map { (documents.textRange($0, in: document), HTMLCard.key(finding)) }
    }
  }

  private var name: String {
    let title = document.citationTitle.isEmpty ? document.title : document.citationTitle
    let isPaper = document.kind == .toelichting
    let named = title.isEmpty ? document.paperTitle : title
    guard !named.isEmpty else { return document.source.path }
    return isPaper ? "Toelichting: \(named)" : capitalised(named)
  }

  private var kindName: String {
    switch document.kind {
    case .wet: "wet"
    case .rijkswet: "rijkswet"
    case .amvb: "algemene maatregel van bestuur"
    case .regeling: "ministeriële regeling"
    case .beleidsregel: "beleidsregel"
    case .toelichting: "toelichting"
    case .other: "ander stuk"
    }
  }

  private func section(_ coverage: HTMLCoverage, _ text: HTMLText, to writer: inout HTMLWriter) {
    writer.markup("<section class=\"stuk\"")
    writer.attribute("id", anchor)
    writer.attribute("aria-labelledby", anchor + "-titel")
    writer.markup(">\n<h2")
    writer.attribute("id", anchor + "-titel")
    writer.markup(">")
    writer.text(name)
    writer.markup("</h2>\n<p class=\"feiten\">")
    writer.text("\(kindName), \(document.source.path)")
    if !document.dossier.isEmpty { writer.text(", dossier \(document.dossier)") }
    writer.markup(". ")
    writer.token(.tally)
    if item.isWithoutToelichting { writer.markup(" Een toelichting is niet aangeleverd.") }
    writer.markup("</p>\n")
    if !coverage.isEmpty { coverage.write(anchor: anchor + "-kaart", to: &writer) }
    if let explanation = item.explanation {
      HTMLChecklist(explanation).write(anchor: anchor + "-lijst", to: &writer)
    }
    writer.token(.whole)
    writer.markup("<h3")
    writer.attribute("id", anchor + "-tekst")
    writer.markup(">Tekst</h3>\n<div class=\"tekst\">\n")
    writer.append(text.writer)
    writer.markup("<div class=\"row rest\"><div class=\"law\"></div>")
    writer.token(.cards, String(Int.max))
    writer.markup("</div>\n</div>\n")
  }

  // MARK: Contents

  private func contents(_ coverage: HTMLCoverage, _ text: HTMLText, to writer: inout HTMLWriter) {
    let title = name.count > 80 ? name.prefix(79) + "…" : name
    entry(anchor, title, class: "n0 stuk", count: -1..<Int.max, to: &writer)
    if !coverage.isEmpty { entry(anchor + "-kaart", HTMLCoverage.title, class: "n1 deel", count: nil, to: &writer) }
    if item.explanation != nil {
      entry(anchor + "-lijst", HTMLChecklist.title, class: "n1 deel", count: nil, to: &writer)
    }
    for line in text.entries {
      entry(
        document.anchor(line.node), line.name, class: "n\(line.depth + 1)", count: line.range, to: &writer)
    }
  }

  private func entry(
    _ anchor: String, _ name: String, class level: String, count: Range<Int>?, to writer: inout HTMLWriter
  ) {
    writer.markup("<li")
    writer.attribute("class", level)
    writer.markup("><a")
    writer.attribute("href", "#" + anchor)
    writer.markup(">")
    writer.text(name)
    writer.markup("</a>")
    if let count { writer.token(.count, "\(count.lowerBound) \(count.upperBound)") }
    writer.markup("</li>\n")
  }
}

import Legislation

/// What must be known of a document to find the one it belongs with; the document itself need not be kept for it.
package struct Paper: Equatable {
  /// Which half of a pair a paper can be.
  package enum Role: String { case bill, toelichting }

  /// The regulation to which a memorie or nota belongs by its own title.
  package enum Explained: String { case wet, lower, any }

  package let path: String
  package let name: PaperName
  /// Nil for a paper that stands by itself: a regulation with its toelichting behind it, or a nota van wijziging, which
  /// is never what a memorie van toelichting explains.
  package let role: Role?
  /// The number of the dossier alone: one form of a paper may write "33359", another "33359(R1986)".
  package let dossier: String
  /// The letters and figures of the opschrift, which a bill and its toelichting share.
  package let title: String
  /// The name that a bill gives itself, or under which a toelichting without an opschrift speaks of what it explains.
  package let regulation: String
  /// Whether it is the later, changed form of a paper.
  package let isAmended: Bool
  /// What a bill is, or what a toelichting belongs to.
  package let explained: Explained

  package init(_ document: Document) {
    // A consolidated law is no draft: that a memorie bears its title is no sign that it explains this text.
    let isDraft = document.format != .bwb
    let isUntitled = document.kind == .toelichting && document.title.isEmpty
    self.init(
      path: document.source.path, kind: document.kind, holdsToelichting: document.holdsToelichting,
      dossier: document.dossier, paperTitle: document.paperTitle, title: document.title, isDraft: isDraft,
      regulation: isUntitled
        ? explainedName(document.string(0..<min(document.text.count, 1_000)))
        : document.kind.isRegulation && isDraft ? document.citationTitle : "")
  }

  package init(
    path: String, kind: DocumentKind, holdsToelichting: Bool = false, dossier: String = "", paperTitle: String = "",
    title: String = "", isDraft: Bool = true, regulation: String = ""
  ) {
    self.path = path
    name = PaperName(path)
    self.dossier = String(dossier.prefix { $0.isASCII && $0.isNumber })
    self.title = isDraft ? title.lowercased().filter { $0.isLetter || $0.isNumber } : ""
    self.regulation = regulation.lowercased()
    let paperTitle = paperTitle.lowercased()
    isAmended = paperTitle.holds("gewijzigd")
    switch kind {
    case .toelichting:
      role = .toelichting
      explained = paperTitle.holds("memorie") ? .wet : paperTitle.holds("nota") ? .lower : .any
    case .wet, .rijkswet:
      role = holdsToelichting || paperTitle.holds("nota van wijziging") ? nil : .bill
      // A text without a title is read as a wet for want of better.
      explained = title.isEmpty ? .any : .wet
    case .amvb, .regeling, .beleidsregel:
      role = holdsToelichting ? nil : .bill
      explained = .lower
    case .other:
      role = nil
      explained = .any
    }
  }

  /// One as it was known before.
  package init(
    path: String, role: Role?, dossier: String, title: String, regulation: String, isAmended: Bool, explained: Explained
  ) {
    self.path = path
    name = PaperName(path)
    self.role = role
    self.dossier = dossier
    self.title = title
    self.regulation = regulation
    self.isAmended = isAmended
    self.explained = explained
  }

  /// Whether nothing that is known speaks against it that one paper explains the other.
  package func fits(_ other: Paper) -> Bool {
    func agree<Value: Equatable>(_ value: KeyPath<Paper, Value>, unknown: Value) -> Bool {
      self[keyPath: value] == other[keyPath: value] || self[keyPath: value] == unknown
        || other[keyPath: value] == unknown
    }
    return agree(\.dossier, unknown: "") && agree(\.explained, unknown: .any) && agree(\.name.regulation, unknown: nil)
  }
}

/// The name in the first words of a toelichting: "Dit besluit, het Leesbrugbesluit (hierna: Lbb), ...".
private func explainedName(_ opening: String) -> String {
  let folded = opening.lowercased()
  for words in ["dit besluit, het ", "deze regeling, de ", "dit wetsvoorstel, de ", "dit wetsvoorstel, het "] {
    guard let range = folded.firstRange(of: words) else { continue }
    return String(folded[range.upperBound...].prefix { $0 != "(" && $0 != "," && $0 != "." && $0 != "\n" })
      .split(separator: " ").joined(separator: " ")
  }
  return ""
}

import Legislation

@testable import Linter

/// One shared set of documents, norms and findings, and what each reporter makes of it.
enum Golden {
  static let outputs: [(String, @Sendable () -> [UInt8])] = [
    ("report.txt", { TextReporter(colour: false).whole(report) }),
    ("report-colour.txt", { TextReporter(colour: true).whole(report) }),
    ("report-empty.txt", { TextReporter(colour: false).whole(Report(entries: report.entries, findings: [])) }),
    ("report.json", { JSONReporter(tool: tool).whole(report) }),
    ("report.html", { HTMLTests.reporter.whole(htmlReport) }),
    ("report.jsonl", { JSONLinesReporter().whole(report) }),
    ("report.sarif", { sarif.whole(report) }),
    ("report.github.txt", { GitHubReporter(root: root).whole(report) }),
    ("report.gitlab.json", { GitLabReporter(root: root).whole(report) }),
    ("report.junit.xml", { JUnitReporter().whole(report) }),
    ("report.checkstyle.xml", { CheckstyleReporter().whole(report) }),
    ("report.rdjson", { ReviewdogReporter(tool: tool, rules: rules).whole(report) }),
    ("report.md", { MarkdownReporter().whole(report) }),
    ("outline.txt", { Array(outlineText(bill, includingAlineas: true).utf8) }),
    ("outline.jsonl", { outlineJSONLines(bill, nil) }),
    ("norms.txt", { Array(normsText(bill, provisions).utf8) }),
    ("norms.jsonl", { normsJSONLines(bill, provisions) }),
    ("rule.txt", { Array(rulePage(rule).utf8) }),
    ("rules.txt", { Array(ruleTable([rule, rule]).utf8) }),
    ("rules.json", { rulesJSON([rule, rule]) }),
  ]

  static let tool = ToolVersion(name: "maatlat", version: "0", aanwijzingen: "2024-07-01")
  static let root = ReportRoot(current: "/werk/wet één")
  static let catalogue = Catalogue(tables: [
    "# prefix: Ar\n# version: 2024-07-01\n2.11\tEvenredigheid\thttps://example.org/ar#2.11\n3.2\tZinnen\n3.3\tLeden"
  ])
  static let sarif = SARIFReporter(tool: tool, rules: rules, catalogue: catalogue, root: root)

  /// A bill with an entity inside a word, characters outside ASCII, a list, and a sentence over two lines.
  static let bill = readDocument(
    SourceText(
      path: "ontwerp/pas.xml",
      bytes: Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <wetgeving soort="wet"><intitule>Wet van 1 mei 2025, houdende regels over de w&#233;rkpas (Wet werkpas)</intitule>
        <wet-besluit><wettekst>
        <artikel><kop><label>Artikel</label> <nr>1</nr> <titel>Weigering</titel></kop>
        \t<lid><lidnr>1</lidnr><al>Het college weigert de w&#233;rkpas, indien:</al>
        <lijst><li><li.nr>a.</li.nr><al>de aanvrager geen café houdt;</al></li>
        <li><li.nr>b.</li.nr><al>de aanvrager de leges
        niet betaalt.</al></li></lijst></lid>
        <lid><lidnr>2</lidnr><al>Het college kan het eerste lid buiten toepassing laten.</al></lid></artikel>
        </wettekst></wet-besluit></wetgeving>
        """.utf8)))

  static let provisions: [Provision] = {
    let first = node(.lid, 0)
    let second = node(.lid, 1)
    let clause = HardshipClause(
      kind: .specifiek, scope: [.paragraph(article: "1", lid: "1"), .delegated], organ: "Het college", evidence: [],
      node: second)
    let refusal = Norm(
      normClass: .gebonden, burden: .belastend, grade: .g1, family: .weigering, isCore: true, construction: "actief",
      range: bill.nodes[first].text,
      evidence: [
        Evidence(role: .werkwoord, range: range("weigert")), Evidence(role: .gevolg, range: range("de wérkpas")),
      ],
      softenedBy: [Softening(kind: .clause, node: second, range: range("kan het eerste lid buiten toepassing laten"))],
      features: [.opVerzoek, .allesOfNiets])
    let leave = Norm(
      normClass: .discretionair, burden: .begunstigend, grade: .g0, family: .overig, isCore: false,
      construction: "kan-orgaan", range: bill.nodes[second].text, evidence: [])
    return [
      Provision(
        node: first, pieces: [range("Het college weigert"), range("de aanvrager de leges niet betaalt.")],
        normClass: .gebonden, burden: .belastend, clause: nil, norms: [refusal]),
      Provision(
        node: second, pieces: [bill.nodes[second].text], normClass: .discretionair, burden: .begunstigend,
        clause: clause, norms: [leave]),
    ]
  }()

  static let report: Report = {
    let later = finding(
      .advies, "kan-zonder-kaders", "laten", related: [], evidence: [], address: node(.lid, 1), basis: [], advice: "")
    let bound = finding(
      .waarschuwing, "gebonden-weigering", "weigert de wérkpas",
      related: [
        .init(
          message: "zie het tweede lid, dat afwijken toestaat",
          location: Location(
            path: bill.source.path, span: bill.span(of: range("kan het")), provision: "artikel 1, tweede lid")),
        .init(
          message: "zie de toelichting", location: Location(path: "elders.xml", span: Span(5, 9), provision: "")),
      ],
      evidence: [.init(role: "werkwoord", text: "weigert", span: bill.span(of: range("weigert")))],
      address: node(.lid, 0), basis: ["Ar 2.11 lid 2", "Awb 3:4"], advice: "Overweeg ‘kan weigeren’.")
    let long = finding(
      .fout, "lange-zin", "de leges niet betaalt", related: [], evidence: [], address: node(.onderdeel, 1),
      basis: ["Ar 3.2"], advice: "Splits\nde zin.")
    let silenced = finding(
      .advies, "lange-zin", "het eerste lid", related: [], evidence: [], address: node(.lid, 1), basis: ["Ar 3.2"],
      advice: "")
    return Report(
      entries: [Report.Entry(document: bill, provisions: provisions)], findings: [later, bound, long],
      suppressed: [SuppressedFinding(finding: silenced, reason: "zo heet het in de wet")])
  }()

  /// The same with a finding that is left alone.
  static let htmlReport: Report = {
    var report = Self.report
    report.suppressed = report.findings.suffix(1).map {
      SuppressedFinding(finding: $0, reason: "dit is zo afgesproken")
    }
    return report
  }()

  static let rule = RuleInfo(
    id: "gebonden-weigering", title: "Weigering die de wet voorschrijft", severity: .waarschuwing,
    message: "In {address} staat de weigering vast (‘{verb}’).",
    why: """
      Een dwingende weigeringsgrond treft ook de aanvrager bij wie de grond zich maar net voordoet, of wie daarvan niets \
      te verwijten valt.
      """,
    advice: "Overweeg ‘kan weigeren’ of een uitzondering.",
    basis: [.init(name: "Ar 2.11 lid 2", title: "Evenredigheid"), .init(name: "Awb 3:4", title: "")],
    measured: "24 bevindingen gelezen op 1 mei 2025, 92 % terecht",
    bad: ["Artikel 1\nHet college ⟦weigert⟧ de pas.\n", "Artikel 2\nDe pas ⟦wordt geweigerd⟧."],
    good: ["Artikel 1\nHet college kan de pas weigeren."])

  /// The rules of the report: the one above, and one whose directive gives the very words.
  static let rules = [
    rule,
    RuleInfo(
      id: "kan-zonder-kaders", theme: "ruimte", title: "Bevoegdheid zonder kader", severity: .advies,
      message: "Bij {verb} ontbreekt {een kader}.", why: "Ruimte vraagt om een kader.", advice: "Noem het kader.",
      basis: [.init(name: "Ar 3.2", title: "Zinnen", url: "https://example.org/ar#3.2")], measured: nil,
      fix: "& toepassen", bad: ["Dat kan het college ⟦laten⟧."], good: ["```\nEen hek."]),
  ]

  private static func finding(
    _ severity: Severity, _ rule: String, _ words: String, related: [Finding.Related], evidence: [Finding.Words],
    address: NodeID, basis: [String], advice: String
  ) -> Finding {
    let address = LegalAddress(bill, address)
    var finding = Finding(
      rule: rule, severity: severity, message: "Hier staat ‘\(words)’.", advice: advice, basis: basis,
      location: Location(path: bill.source.path, span: bill.span(of: range(words)), provision: address.name),
      article: address.article, paragraph: address.paragraph, quote: words, evidence: evidence, related: related,
      fingerprint: "\(rule)/\(address.key)")
    finding.key = FindingKey(rule: rule, address: address.key, text: words)
    finding.range = range(words)
    return finding
  }

  private static func node(_ kind: NodeKind, _ index: Int) -> NodeID {
    bill.nodes.indices.filter { bill.nodes[$0].kind == kind }[index]
  }

  /// The first place of the words in the bill's text.
  private static func range(_ words: String) -> Range<Int> {
    let words = Array(words.utf8)
    let start = bill.text.indices.first { bill.text[$0...].starts(with: words) }!
    return start..<start + words.count
  }
}

import Legislation
import Testing

@testable import Linter

/// The page of `--format html`: what comes from a document is text and nothing else, its elements are closed, its links lead
/// somewhere, and what is not reported leaves no trace.
@Suite struct HTMLTests {
  static let reporter = HTMLReporter(tool: Golden.tool, catalogue: Golden.catalogue)

  /// A text that tries to be markup, a token of the reporter, and a change of direction.
  private static let hostile =
    "</p><script>alert(1)</script> \"><img src=x onerror='alert(2)'> &amp; \u{0E}\u{04}9\u{0F}\u{202E}"

  private static let hostileReport: Report = {
    let lines = [
      "Wet \(hostile)", "", "VOORSTEL VAN WET", "", "Artikel 1. Kop \(hostile)", "", "Het college weigert \(hostile)",
      "",
    ]
    let document = readDocument(SourceText(path: "\(hostile).txt", bytes: Array(lines.joined(separator: "\n").utf8)))
    let place = Location(path: document.source.path, span: Span(0, 3), provision: hostile)
    func finding(_ rule: String) -> Finding {
      Finding(
        rule: rule, severity: .fout, message: hostile, advice: hostile, basis: [hostile], location: place, article: "",
        paragraph: "", quote: hostile, evidence: [],
        related: [
          .init(message: hostile, location: place),
          .init(message: "m", location: Location(path: hostile, span: Span(0, 1), provision: "")),
        ],
        fingerprint: "")
    }
    return Report(
      entries: [.init(document: document, provisions: [])], findings: [finding(hostile), finding("regel")],
      suppressed: [SuppressedFinding(finding: finding(hostile), reason: hostile)])
  }()

  @Test func escapesAllThatIsRead() throws {
    let page = String(decoding: Self.reporter.whole(Self.hostileReport), as: UTF8.self)
    #expect(page.ranges(of: "<script").count == 1)
    #expect(page.ranges(of: "<img").isEmpty)
    #expect(page.ranges(of: "&lt;script&gt;alert(1)").count > 10)
    #expect(page.ranges(of: "&amp;amp;").count > 10)
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    try expectWellFormed(page)
  }

  @Test(arguments: [
    Golden.report, Golden.htmlReport, Report(entries: Golden.report.entries, findings: []),
    Report(entries: [], findings: []),
  ])
  func isWellFormed(report: Report) throws {
    try expectWellFormed(String(decoding: Self.reporter.whole(report), as: UTF8.self))
  }

  /// The law that is read is the law that is written: all its words, once, in their order.
  @Test func keepsAllWords() throws {
    let page = String(
      decoding: Self.reporter.whole(Report(entries: Golden.report.entries, findings: [])), as: UTF8.self)
    let start = try #require(page.firstRange(of: "<div class=\"tekst\">")).upperBound
    let end = try #require(page.firstRange(of: "<div class=\"row rest\">")).lowerBound
    let shown = page[start..<end].replacing(#/<a class="zelf".*?</a>|<[^>]*>/#, with: " ").split(
      whereSeparator: \.isWhitespace)
    let written = String(decoding: Golden.bill.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    #expect(shown.filter { $0 != "Artikel" } == written.filter { $0 != "Artikel" })
  }

  /// What is left out after it was rendered takes its mark, its card and its number along.
  @Test func forgetsWhatIsLeftOut() throws {
    var documents = Self.reporter.render(Golden.report)
    documents[0].findings.removeAll { $0.rule == "gebonden-weigering" }
    let page = String(decoding: Self.reporter.assemble(documents), as: UTF8.self)
    #expect(!page.contains("gebonden-weigering"))
    #expect(page.contains("<p>Het college weigert de wérkpas, indien:</p>"))
    #expect(page.contains("data-b=\"1\"") && page.contains("data-b=\"2\"") && !page.contains("data-b=\"3\""))
    try expectWellFormed(page)
  }

  /// Marks that overlap, or of which one lies within another, are cut so that links never nest.
  @Test func cutsOverlappingMarks() throws {
    let start = try #require(Golden.bill.text.firstIndex(of: UInt8(ascii: "w")))
    let marks = HTMLMarks([(start..<start + 8, "a"), (start + 4..<start + 12, "b"), (start + 5..<start + 6, "c")])
    var writer = HTMLWriter()
    #expect(marks.write(start..<start + 20, of: Golden.bill, to: &writer))
    var open: [String] = []
    var ended: [String] = []
    for token in writer.bytes.split(separator: HTMLToken.opening, omittingEmptySubsequences: false).dropFirst() {
      let payload = String(decoding: token[(token.startIndex + 1)...].prefix { $0 != HTMLToken.closing }, as: UTF8.self)
      if token.first == HTMLToken.startMark.rawValue { open.append(payload) } else { ended.append(payload) }
    }
    #expect(open == ["a", "a b", "a b c", "a b", "b"])
    #expect(ended == ["", "", "c", "a", "b"])
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 55), "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
    (String(repeating: "a", count: 56), "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="),
    (String(repeating: "x", count: 200), "qiDCPjIBg0BQZ54diJQbmm/tBVfJpwXLLDFeLmP9SG0="),
  ])
  func digests(text: String, digest: String) { #expect(SHA256.base64(of: text) == digest) }

  /// Each element is closed in its order, no name is given twice, and each link within the page has a target.
  private func expectWellFormed(_ page: String) throws {
    let body = page.replacing(#/<(style|script)>.*?</\1>/#.dotMatchesNewlines(), with: "")
    var open: [Substring] = []
    var names: [Substring] = []
    var targets: [Substring] = []
    let void: Set<Substring> = ["meta", "input", "!DOCTYPE"]
    for tag in body.matches(of: #/<(/?)([!A-Za-z0-9]+)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(/?)>/#) {
      let (_, slash, name, attributes, isEmpty) = tag.output
      for attribute in attributes.matches(of: #/ ([\w-]+)="([^"]*)"/#) {
        if attribute.1 == "id" { names.append(attribute.2) }
        if attribute.1 == "href", attribute.2.hasPrefix("#") { targets.append(attribute.2.dropFirst()) }
        #expect(attribute.1 != "style" && !attribute.1.hasPrefix("on"))
      }
      if void.contains(name) || !isEmpty.isEmpty { continue }
      if slash.isEmpty { open.append(name) } else { #expect(open.popLast() == name, "\(tag.0)") }
    }
    #expect(open.isEmpty)
    // Every bracket belongs to a tag.
    #expect(
      body.count { $0 == "<" }
        == body.matches(of: #/<(/?)([!A-Za-z0-9]+)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(/?)>/#).count)
    #expect(Set(names).count == names.count)
    #expect(Set(targets).subtracting(names).isEmpty)
    #expect(names.contains("inhoud"))
  }
}

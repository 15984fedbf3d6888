import Foundation
import Legislation
import Testing

@testable import Linter

/// What means something to a format comes out of its report as it went in: in paths, messages and places.
@Suite struct EscapeTests {
  @Test(arguments: [
    // text, as a URI, in XML, as a message to GitHub, as a property of it, in Markdown
    ("a|b", "a%7Cb", "a|b", "a|b", "a|b", "a\\|b"),
    ("<é>", "%3C%C3%A9%3E", "&lt;é&gt;", "<é>", "<é>", "&lt;é&gt;"),
    ("R&D \"x\"", "R%26D%20%22x%22", "R&amp;D &quot;x&quot;", "R&D \"x\"", "R&D \"x\"", "R&amp;D \"x\""),
    ("5 %, 3:4", "5%20%25%2C%203%3A4", "5 %, 3:4", "5 %25, 3:4", "5 %25%2C 3%3A4", "5 %, 3:4"),
    ("%0A", "%250A", "%0A", "%250A", "%250A", "%0A"),
    ("één\r\ntwee", "%C3%A9%C3%A9n%0D%0Atwee", "één&#13;&#10;twee", "één%0D%0Atwee", "één%0D%0Atwee", "één  twee"),
    ("€ 😀/b", "%E2%82%AC%20%F0%9F%98%80/b", "€ 😀/b", "€ 😀/b", "€ 😀/b", "€ 😀/b"),
    ("\u{1B}[1m\u{0}", "%1B%5B1m%00", "\u{FFFD}[1m\u{FFFD}", "\u{1B}[1m\u{0}", "\u{1B}[1m\u{0}", " \\[1m "),
    ("*_`\\~#!", "%2A_%60%5C~%23%21", "*_`\\~#!", "*_`\\~#!", "*_`\\~#!", "\\*\\_\\`\\\\\\~\\#\\!"),
  ])
  func escapes(text: String, uri: String, xml: String, command: String, property: String, markdown: String) {
    #expect(percentEncoded(text) == uri)
    #expect(xmlEscaped(text) == xml)
    #expect(commandEscaped(text) == command)
    #expect(commandPropertyEscaped(text) == property)
    #expect(markdownEscaped(text) == markdown)
  }

  /// A path and a message with all of it, in every format.
  @Test(arguments: [
    ("jsonl", [#""message":"a|b <é> & 5 % €😀\n\"x\" {0}""#, #""path":"map/a|b <é>&5%,€😀.txt""#]),
    (
      "sarif",
      [
        #""text":"a|b <é> & 5 % €😀\n\"x\" {{0}}\nRaad.""#,
        #"{"uri":"map/a%7Cb%20%3C%C3%A9%3E%265%25%2C%E2%82%AC%F0%9F%98%80.txt","uriBaseId":"SRCROOT"}"#,
        #""startLine":4,"startColumn":7,"endLine":4,"endColumn":10,"charOffset":30,"charLength":3,"#,
        #""snippet":{"text":"mag"}"#,
      ]
    ),
    (
      "github",
      [
        "::warning title=eigen-regel,file=map/a|b <é>&5%25%2C€😀.txt,line=4,endLine=4,col=7,endColumn=10"
          + "::a|b <é> & 5 %25 €😀%0A\"x\" {0}%0ARaad.\n"
      ]
    ),
    (
      "gitlab",
      [
        #""description":"eigen-regel: a|b <é> & 5 % €😀\n\"x\" {0}""#, #""path":"map/a|b <é>&5%,€😀.txt""#,
        #""begin":{"line":4,"column":7},"end":{"line":4,"column":10}"#,
      ]
    ),
    (
      "junit",
      [
        #"<testsuite name="map/a|b &lt;é&gt;&amp;5%,€😀.txt" tests="1" failures="1" "#,
        #"message="4:7: waarschuwing: a|b &lt;é&gt; &amp; 5 % €😀 &quot;x&quot; {0}">"#,
      ]
    ),
    (
      "checkstyle",
      [
        #"<file name="map/a|b &lt;é&gt;&amp;5%,€😀.txt">"#,
        #"line="4" column="7" severity="warning" message="a|b &lt;é&gt; &amp; 5 % €😀&#10;&quot;x&quot; {0}""#,
      ]
    ),
    (
      "rdjson",
      [
        #""message":"a|b <é> & 5 % €😀\n\"x\" {0}\nRaad.","location":{"path":"map/a|b <é>&5%,€😀.txt","#,
        // Bytes: the euro sign has three, the face four.
        #""range":{"start":{"line":4,"column":13},"end":{"line":4,"column":16}}"#,
      ]
    ),
    (
      "markdown",
      [
        "| map/a\\|b &lt;é&gt;&amp;5%,€😀.txt | 0 | 1 | 0 |\n",
        "| 4:7 | waarschuwing | eigen-regel | a\\|b &lt;é&gt; &amp; 5 % €😀 \"x\" \\{0\\} |  |  |\n",
      ]
    ),
  ])
  func escapesInReports(format: String, expected: [String]) throws {
    let output = String(decoding: try #require(Self.reporters[format]).whole(Self.report), as: UTF8.self)
    for part in expected { #expect(output.contains(part), "\(format)") }
  }

  private static let reporters: [String: any Reporter] = [
    "jsonl": JSONLinesReporter(), "sarif": Golden.sarif, "github": GitHubReporter(root: Golden.root),
    "gitlab": GitLabReporter(root: Golden.root), "junit": JUnitReporter(), "checkstyle": CheckstyleReporter(),
    "rdjson": ReviewdogReporter(tool: Golden.tool, rules: []), "markdown": MarkdownReporter(),
  ]

  private static let report: Report = {
    let text = "Wet proef\r\n\r\nArtikel 1\r\n€ 😀é, mag.\r\n"
    let source = SourceText(path: "map/a|b <é>&5%,€😀.txt", bytes: Array(text.utf8))
    let start = text.utf8.firstRange(of: "mag".utf8).map {
      text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
    }
    let span = Span(start ?? 0, (start ?? 0) + 3)
    let finding = Finding(
      rule: "eigen-regel", severity: .waarschuwing, message: "a|b <é> & 5 % €😀\n\"x\" {0}", advice: "Raad.", basis: [],
      location: Location(path: source.path, span: span, provision: ""), article: "", paragraph: "", quote: "",
      evidence: [], related: [], fingerprint: "")
    return Report(entries: [.init(document: readDocument(source), provisions: [])], findings: [finding])
  }()

  /// Files are named from the folder of the project, by whichever way the user came to them.
  @Test(arguments: [
    ("a.xml", "sub/a.xml"), ("./b/../a.xml", "sub/a.xml"), ("../a.xml", "a.xml"), ("/werk/x/a.xml", "x/a.xml"),
    ("../../elders/a.xml", nil), ("/werkplaats/a.xml", nil),
  ])
  func namesFilesFromTheProject(path: String, name: String?) {
    let root = ReportRoot(current: "/werk/sub", project: "/werk/")
    #expect(root.relative(path) == name)
    #expect(root.uri == "file:///werk/")
    #expect(root.name(of: path) == name ?? path)
  }

  /// Of each kind GitHub shows ten: the gravest come first, and the last notice counts them all.
  @Test func givesGitHubNoMoreThanItShows() throws {
    var report = Golden.report
    let (weak, bound, long) = (report.findings[0], report.findings[1], report.findings[2])
    report.findings = (0..<12).flatMap { _ in [weak, bound] } + [long]
    let output = String(decoding: GitHubReporter(root: Golden.root).whole(report), as: UTF8.self)
    let lines = output.split(separator: "\n")
    let kinds = lines.map { $0.dropFirst(2).prefix { $0 != " " } }
    #expect(kinds == ["error"] + Array(repeating: "warning", count: 10) + Array(repeating: "notice", count: 10))
    #expect(lines.last?.contains("1 fout, 12 waarschuwingen, 12 adviezen in 1 document; 5 daarvan") == true)
  }

  /// Equal findings in equal provisions have fingerprints of their own, and keep them when lines move.
  @Test func tellsEqualFindingsApartForGitLab() throws {
    func fingerprints(_ report: Report) throws -> [String] {
      let output = Data(GitLabReporter(root: Golden.root).whole(report))
      let items = try #require(try JSONSerialization.jsonObject(with: output) as? [[String: Any]])
      return items.compactMap { $0["fingerprint"] as? String }
    }
    var report = Golden.report
    report.findings += report.findings
    let found = try fingerprints(report)
    #expect(found.count == 6 && Set(found).count == 6)
    for index in report.findings.indices { report.findings[index].location.span.start -= 1 }
    #expect(try fingerprints(report) == found)
  }

  /// A comment has room for so much: what is left out is counted, and no row is cut.
  @Test func countsWhatDoesNotFitInMarkdown() {
    var report = Golden.report
    report.findings = Array(repeating: report.findings[1], count: 1_000)
    let output = String(decoding: MarkdownReporter().whole(report), as: UTF8.self)
    #expect(output.utf8.count < 65_536)
    let rows = output.split(separator: "\n").filter { $0.hasPrefix("| 5:39 |") }
    #expect(rows.allSatisfy { $0.hasSuffix(" Ar 2.11 lid 2, Awb 3:4 |") })
    #expect(output.hasSuffix("\nNog \(1_000 - rows.count) van de 1000 bevindingen staan niet hier.\n"))
    #expect(output.contains("<details><summary>ontwerp/pas.xml (1000 bevindingen)</summary>\n\n|"))
  }

  /// Where a file could not be read, an empty list of results is no good news.
  @Test func tellsOfFailuresInSARIF() throws {
    func invocation(_ failures: [String]) throws -> [String: Any] {
      let output = Data(Golden.sarif.assemble([], failures: failures))
      let log = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
      let runs = try #require(log["runs"] as? [[String: Any]])
      return try #require((runs[0]["invocations"] as? [[String: Any]])?.first)
    }
    #expect(try invocation([])["executionSuccessful"] as? Bool == true)
    let failed = try invocation(["a.xml: fout: bestaat niet"])
    #expect(failed["executionSuccessful"] as? Bool == false)
    #expect((failed["toolExecutionNotifications"] as? [[String: Any]])?.count == 1)
  }
}

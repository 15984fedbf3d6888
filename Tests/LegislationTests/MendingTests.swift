import Legislation
import Testing

/// XML that is being typed is read to its end all the same.
@Suite struct MendingTests {
  private static func bill(_ content: String, tail: String = "</artikel></wettekst></wet-besluit></wetgeving>")
    -> String
  {
    """
    <wetgeving soort="wet"><wet-besluit><wettekst><artikel><kop><label>Artikel</label><nr>1</nr></kop>\(content)\
    </artikel><artikel><kop><label>Artikel</label><nr>2</nr></kop><al>Het tweede.</al>\(tail)
    """
  }

  @Test(arguments: [
    // What is typed, where the error stands, what it says.
    ("<al>Het <al</al>", "<al</al>", "breekt af"), ("<al>Het < eerste</al>", "< eerste", "breekt af"),
    ("<al>De vis & de kip</al>", "& de", "‘&’"), ("<al>De &vis; kip</al>", "&vis;", "‘&’"),
    ("<al>Het eerste.", "<al>Het", "‘al’ wordt niet gesloten"), ("<al>Het</al></lid>", "</lid>", "sluit hier niets"),
    ("<!-- <al>Het eerste.</al>", "<!-- ", "‘-->’"), ("<al kop=>Het</al>", "<al kop", "breekt af"),
    ("<al><nadruk>Het eerste.</al>", "<nadruk>", "‘nadruk’ wordt niet gesloten"),
  ])
  func keepsWhatFollows(content: String, place: String, message: String) throws {
    let text = Self.bill(content)
    let source = SourceText(path: "a.xml", bytes: Array(text.utf8))
    let document = readDocument(source, mending: true)
    let artikelen = document.nodes.indices.filter { document.nodes[$0].kind == .artikel }
    #expect(artikelen.map { document.number($0) } == ["1", "2"])
    #expect(document.string(0..<document.text.count).contains("Het tweede."))
    let problem = try #require(document.problems.first)
    #expect(document.problems.count == 1)
    #expect(text.utf8.dropFirst(problem.offset).starts(with: place.utf8))
    #expect(problem.message.contains(message))
    // Without mending the file is refused.
    #expect(readDocument(source).problems.contains { $0.isFatal })
  }

  @Test func closesWhatTheEndLeavesOpen() throws {
    let text = Self.bill("<al>Het eerste.</al>", tail: "")
    let document = readDocument(SourceText(path: "a.xml", bytes: Array(text.utf8)), mending: true)
    #expect(document.string(0..<document.text.count).hasSuffix("Het tweede."))
    #expect(document.source.bytes.count == text.utf8.count)
  }

  /// A remark to Maatlat may have what a comment may not, and is no part of the text.
  @Test(arguments: [
    ("casu-quo -- want zo heet het", ["casu-quo"], "want zo heet het", "", nil),
    ("a, b (door J. Smit, tot 2027-01-31) -- reden: ja", ["a", "b"], "reden: ja", "J. Smit", "2027-01-31"),
    ("a: reden -- en meer", ["a"], "reden -- en meer", "", nil),
    ("a (tot en met 2027-01-31)", ["a"], "", "", "2027-01-31"),
    ("— reden", [], "reden", "", nil),
  ])
  func readsRemarks(words: String, rules: [String], reason: String, author: String, until: String?) throws {
    for text in [
      "<!-- maatlat:negeer \(words) -->\nArtikel 1\nHet eerste.",
      Self.bill("<!-- maatlat:negeer \(words) --><al>Het eerste.</al>"),
    ] {
      let document = readDocument(SourceText(path: "a", bytes: Array(text.utf8)))
      #expect(document.problems.isEmpty)
      let remark = try #require(document.remarks.first)
      #expect(remark.rules == rules && remark.reason == reason && remark.author == author && remark.until == until)
      #expect(!document.string(0..<document.text.count).contains("negeer"))
      #expect(document.nodes[document.node(of: remark)].kind == .artikel)
    }
  }
}

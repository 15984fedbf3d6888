import Foundation
import Legislation
import Linter
import Testing

@testable import LanguageServer

/// A text is edited, and the findings stand under the words.
@Suite struct EditingTests {
  static let bill = """
    Wet van 3 maart 2030, houdende regels over de bijdrage voor cafés

    Artikel 1
    🏛️ Voor het café à € 5 geldt c.q. blijft gelden: de houder bewaart de pas.

    Artikel 2
    1. Het college trekt de bijdrage in, indien de houder verhuist.
    2. De houder meldt zijn verhuizing.

    Artikel 3
    Deze wet wordt aangehaald als: Wet bijdrage cafés.
    """

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func marksTheWordsBehindWideCharacters(encoding: PositionEncoding) {
    let client = TestClient.started(["general": ["positionEncodings": [encoding.rawValue]]])
    client.open("untitled:a", Self.bill)
    let found = diagnostics(client.pushed("untitled:a"), "casu-quo")
    #expect(found.map { words($0["range"], in: Self.bill, encoding) } == ["c.q."])
    #expect((found.first?["codeDescription"] as? [String: String])?["href"]?.hasSuffix("#Artikel3.15") == true)
  }

  /// Whatever was typed, the findings are those of the text as it now stands.
  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32], [UInt64(1), 2, 3, 4])
  func knowsTheTextAfterAnyEdits(encoding: PositionEncoding, seed: UInt64) {
    var random = SeededGenerator(seed)
    let uri = "untitled:b"
    let client = TestClient.started(["general": ["positionEncodings": [encoding.rawValue]]])
    var text = Array((seed % 2 == 0 ? Self.bill : xml(Self.bill)).utf8)
    client.open(uri, String(decoding: text, as: UTF8.self))
    for version in 2..<40 {
      let places = TextPlaces(SourceText(path: "", openText: text), encoding)
      let ends = [random.offset(in: text), random.offset(in: text)].sorted()
      let range = ends[0]..<min(ends[1], ends[0] + 60)
      let cut = range.lowerBound..<random.boundary(range.upperBound, in: text)
      let piece = random.pick(Self.pieces)
      let (start, end) = (places.position(ofUTF8: cut.lowerBound), places.position(ofUTF8: cut.upperBound))
      client.notify(
        "textDocument/didChange",
        change(uri, version, (start.line, start.character), (end.line, end.character), piece))
      text.replaceSubrange(cut, with: piece.utf8)
      guard version % 6 == 0 else { continue }
      let fresh = TestClient.started(["general": ["positionEncodings": [encoding.rawValue]]])
      fresh.open(uri, String(decoding: text, as: UTF8.self))
      #expect(client.pushed(uri) as NSArray == fresh.pushed(uri) as NSArray)
    }
  }

  private static let pieces = [
    "", "x", " c.q. ", "\n", "\r\n", "é", "€", "🏛️", "<al>", "</al>", "<", "&", "Artikel 4\nDe houder betaalt.\n",
    "<!-- maatlat:negeer casu-quo -- zo heet het -->\n", "\t",
  ]

  /// An editor may send one half of a character, and take it back.
  @Test func staysInStepWithHalfACharacter() {
    let client = TestClient.started()
    client.open("untitled:h", Self.bill)
    let before = client.pushed("untitled:h")
    for (version, edit) in [(2, #"\ud83c"#), (3, "")].enumerated() {
      let end = version == 0 ? 0 : 1
      client.send([
        Array(
          """
          {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:h","version":\(edit.0)},\
          "contentChanges":[{"range":{"start":{"line":3,"character":0},"end":{"line":3,"character":\(end)}},"text":"\(edit.1)"}]}}
          """.utf8)
      ])
    }
    #expect(client.pushed("untitled:h") as NSArray == before as NSArray)
  }

  @Test func clampsPlacesOutsideTheText() {
    let client = TestClient.started()
    client.open("untitled:c", "Artikel 1\nDe houder toont de pas")
    client.notify("textDocument/didChange", change("untitled:c", 2, (1, 500), (90, 3), " c.q. de kaart."))
    #expect(diagnostics(client.pushed("untitled:c"), "casu-quo").count == 1)
  }

  @Test func keepsTheFindingsWhileTheXMLIsBroken() throws {
    let client = TestClient.started()
    let text = xml(Self.bill)
    client.open("untitled:d", text)
    let whole = client.pushed("untitled:d").compactMap { $0["code"] as? String }
    let typed = text.replacing("<al>Het college", with: "<al <al>Het college")
    client.open("untitled:d", typed)
    let broken = client.pushed("untitled:d")
    #expect(broken.compactMap { $0["code"] as? String } == ["onleesbaar"] + whole)
    #expect(words(broken[0]["range"], in: typed) == "<")
  }

  @Test func judgesAPairAcrossOpenAndClosedFiles() {
    let memorie = """
      MEMORIE VAN TOELICHTING

      1. Hoofdlijnen
      Dit voorstel regelt de bijdrage.
      """
    let law = Self.bill.replacing("de houder verhuist", with: "de ouder geen opgave doet").replacing(
      "De houder meldt", with: "De ouder meldt")
    let client = TestClient.started(files: [
      "/werk/wet-cafe.txt": law, "/werk/wet-cafe-mvt.txt": memorie, "/werk/los.txt": "Niets.",
    ])
    let (bill, toelichting) = ("file:///werk/wet-cafe.txt", "file:///werk/wet-cafe-mvt.txt")
    client.open(toelichting, memorie)
    let found = diagnostics(client.pushed(toelichting), "t-hardheden-niet-in-kaart")
    let related = found.first?["relatedInformation"] as? [[String: Any]] ?? []
    #expect(related.compactMap { ($0["location"] as? [String: Any])?["uri"] as? String } == [bill], "it lies on disk")
    client.open(bill, law)
    #expect(!diagnostics(client.pushed(toelichting), "t-hardheden-niet-in-kaart").isEmpty)
    client.notify("textDocument/didChange", change(bill, 2, (5, 0), (9, 0), ""))
    #expect(diagnostics(client.pushed(toelichting), "t-hardheden-niet-in-kaart").isEmpty, "nobody is hit any more")
    client.notify("textDocument/didClose", ["textDocument": ["uri": toelichting]])
    #expect(client.pushed(toelichting).isEmpty)
  }
}

/// The text as BWB XML: a paragraph an element, artikelen and leden as such.
func xml(_ text: String) -> String {
  var result =
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<toestand>\n<wetgeving soort=\"wet\">\n<wet-besluit>\n<wettekst>\n"
  var isOpen = false
  for line in text.split(separator: "\n") {
    if line.hasPrefix("Artikel ") {
      result +=
        (isOpen ? "</artikel>\n" : "") + "<artikel>\n<kop><label>Artikel</label> <nr>\(line.dropFirst(8))</nr></kop>\n"
      isOpen = true
    } else if isOpen, let dot = line.firstIndex(of: "."), line[..<dot].allSatisfy(\.isNumber) {
      result += "<lid><lidnr>\(line[...dot])</lidnr>\n<al>\(line[line.index(dot, offsetBy: 2)...])</al></lid>\n"
    } else if isOpen {
      result += "<al>\(line)</al>\n"
    }
  }
  return result + (isOpen ? "</artikel>\n" : "") + "</wettekst>\n</wet-besluit>\n</wetgeving>\n</toestand>\n"
}

/// Random numbers that are the same in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int(next() % UInt64(elements.count))] }

  /// An offset at the start of a character.
  mutating func offset(in text: [UInt8]) -> Int { boundary(Int(next() % UInt64(text.count + 1)), in: text) }

  func boundary(_ offset: Int, in text: [UInt8]) -> Int {
    var offset = min(offset, text.count)
    // Between CR and LF no client can put its cursor.
    while offset < text.count,
      text[offset] & 0xC0 == 0x80 || offset > 0 && text[offset - 1] == 0x0D && text[offset] == 0x0A
    {
      offset += 1
    }
    return offset
  }
}

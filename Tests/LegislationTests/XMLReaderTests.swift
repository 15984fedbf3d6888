import Testing

@testable import Legislation

/// The span law for XML: the bytes that a run speaks of, decoded, are its text.
@Suite struct XMLReaderTests {
  @Test(arguments: fixtures, Encoded.allCases) func bytesOfRunsAreTheirText(fixture: Fixture, encoded: Encoded) throws {
    let source = SourceText(path: "a.xml", bytes: encoded.bytes(fixture.xml))
    let document = readDocument(source)
    #expect(document.problems.isEmpty)
    let alineas = document.nodes.filter { $0.kind == .alinea }.map { document.line($0.text) }
    #expect(alineas == fixture.text)
    let text = 0..<document.text.count
    #expect(document.spans(of: text).map { encoded.decode($0, in: source) }.joined() == document.string(text).blanks)
    // Any part of the text leads back to its own bytes, and the whole span of a word holds the word.
    for word in document.words() {
      let decoded = document.spans(of: word).map { encoded.decode($0, in: source) }.joined()
      // A word out of an entity of several stands in the bytes of the whole entity.
      #expect(fixture.name == "entities" ? decoded.contains(document.string(word)) : decoded == document.string(word))
      let cover = document.span(of: word)
      #expect(document.spans(of: word).first?.start == cover.start && document.spans(of: word).last?.end == cover.end)
    }
  }

  /// A number that is written into the heading of a paragraph is its number all the same.
  @Test(arguments: [
    ("3.1 Voorschot", "3.1", "Voorschot"), ("2. Uitvoering", "2", "Uitvoering"), ("II. Artikelen", "II", "Artikelen"),
    ("Voorschot in 2 delen", "", "Voorschot in 2 delen"), ("2030 als eindjaar", "", "2030 als eindjaar"),
  ])
  func splitsNumbersOffHeadings(written: String, number: String, heading: String) {
    let xml =
      "<officiele-publicatie><kamerstuk><dossier><titel>Pas</titel></dossier><stuk><titel>MEMORIE VAN TOELICHTING</titel><algemeen><vrije-tekst>"
      + "<tussenkop kopopmaak=\"vet\">\(written)</tussenkop><al>Tekst.</al></vrije-tekst></algemeen></stuk></kamerstuk>"
      + "</officiele-publicatie>"
    let document = readDocument(SourceText(path: "a.xml", bytes: Array(xml.utf8)))
    let section = document.nodes.firstIndex { $0.kind == .sectie }
    #expect(section.map { document.number($0) } == number)
    #expect(section.map { document.heading($0) } == heading)
  }

  /// Positions on a line of a million words are counted from near by, and are right.
  @Test func positionsOnLongLines() {
    let line = String(repeating: "één woord ", count: 100_000)
    let lines = Lines(SourceText(path: "a", bytes: Array("x\r\(line)\r\n\(line)".utf8)))
    #expect(lines.count == 3)
    let width = line.utf8.count
    for index in stride(from: 0, to: 100_000, by: 997) {
      #expect(lines.position(at: 2 + index * 12) == Position(line: 2, column: index * 10 + 1))
      #expect(lines.position(at: 4 + width + index * 12) == Position(line: 3, column: index * 10 + 1))
    }
  }

  /// However the bytes are cut off or spoilt, reading ends, with a place inside the file.
  @Test(arguments: fixtures) func survivesDamage(fixture: Fixture) {
    let bytes = Array(fixture.xml.utf8)
    for cut in stride(from: 0, to: bytes.count, by: 3) {
      var spoilt = bytes
      spoilt[cut] = UInt8(truncatingIfNeeded: cut &* 31)
      for damaged in [Array(bytes[..<cut]), spoilt] {
        let document = readDocument(SourceText(path: "a.xml", bytes: damaged))
        #expect(document.problems.allSatisfy { (0...damaged.count).contains($0.offset) })
        let spans = document.spans(of: 0..<document.text.count)
        #expect(spans.allSatisfy { $0.start <= $0.end && $0.end <= damaged.count })
      }
    }
  }

  /// A long document is read in time that grows with its length.
  @Test(arguments: [
    (
      "<wetgeving soort=\"rijkswet\"><wet-besluit><wettekst>*</wettekst></wet-besluit></wetgeving>",
      DocumentKind.rijkswet
    ),
    (
      "<wetgeving soort=\"zbo\"><intitule>Besluit van de Duivenraad houdende beleidsregels over tillen</intitule>"
        + "<regeling><regeling-tekst>*</regeling-tekst></regeling></wetgeving>", .beleidsregel
    ),
    (
      "<officiele-publicatie><metadata><meta name=\"DC.type\" scheme=\"OVERHEIDop.Regeling\" content=\"AMvB\"/></metadata>"
        + "<staatsblad><wet-besluit><wettekst>*</wettekst></wet-besluit></staatsblad></officiele-publicatie>", .amvb
    ),
    (
      "<officiele-publicatie><bladgemeenschappelijkeregeling><regeling><regeling-tekst>*</regeling-tekst></regeling>"
        + "</bladgemeenschappelijkeregeling></officiele-publicatie>", .other
    ),
    (
      "<officiele-publicatie><gemeenteblad><regeling><regeling-tekst>*</regeling-tekst></regeling></gemeenteblad></officiele-publicatie>",
      .other
    ),
  ])
  func tellsKinds(xml: String, kind: DocumentKind) {
    let body = "<artikel><kop><label>Artikel</label> <nr>1</nr></kop><al>Er is een duif.</al></artikel>"
    let xml = xml.replacing("*", with: body)
    #expect(readDocument(SourceText(path: "a.xml", bytes: Array(xml.utf8))).kind == kind)
  }

  @Test(arguments: [("ISO-8859-15", 0xA4), ("windows-1252", 0x80)] as [(String, UInt8)])
  func readsTheEuroSign(encoding: String, byte: UInt8) {
    let parts = Fixture.law("<artikel><al>Het wijkgeld is *5.</al></artikel>").split(separator: "*").map {
      Array($0.utf8)
    }
    let bytes = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>".utf8) + parts[0] + [byte] + parts[1]
    let document = readDocument(SourceText(path: "a.xml", bytes: bytes))
    #expect(document.string(0..<document.text.count).contains("Het wijkgeld is €5."))
  }

  @Test func readsLongLines() {
    let block = "<artikel><kop><nr>1</nr></kop><al>Het college houdt een regis&#116;er bij.</al></artikel>"
    let xml = Fixture.law(String(repeating: block, count: 5_000))
    let document = readDocument(SourceText(path: "a.xml", bytes: Array(xml.utf8)))
    #expect(document.problems.isEmpty)
    #expect(document.nodes.count { $0.kind == .artikel } == 5_000)
  }
}

/// XML with the text of its alineas.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let xml: String
  let text: [String]

  init(_ name: String, _ blocks: [(xml: String, text: String)], doctype: String = "") {
    self.name = name
    xml = Self.law(
      "<artikel><kop><nr>1</nr></kop>\(blocks.map { "<al>\($0.xml)</al>" }.joined(separator: "\n"))</artikel>",
      doctype: doctype)
    text = blocks.map(\.text)
  }

  var testDescription: String { name }

  static func law(_ body: String, doctype: String = "") -> String {
    "\(doctype)<wetgeving soort=\"wet\"><wet-besluit><wettekst>\(body)</wettekst></wet-besluit></wetgeving>"
  }
}

private let fixtures = [
  Fixture("plain", [("Het college weigert.", "Het college weigert."), ("a", "a")]),
  Fixture("scalars", [("één €€ café 𝄞x", "één €€ café 𝄞x"), ("é", "é"), ("x é", "x é")]),
  Fixture(
    "references",
    [("caf&#233; w&#xE9;t &amp; &lt;b&gt; &#x1D11E;&#8364;", "café wét & <b> 𝄞€"), ("&#233;", "é")]),
  Fixture("instructions", [("wei<?xm-insert?>gert de<?a b?> pas", "weigert de pas"), ("<?a?>x<?b?>", "x")]),
  Fixture("comments", [("wei<!-- gert -->gert<!-- é --> é<!----> x", "weigert é x")]),
  Fixture("sections", [("<![CDATA[a & <b>]]> en <![CDATA[één]]>x", "a & <b> en éénx"), ("<![CDATA[]]>y", "y")]),
  Fixture("lines", [("Het\r\ncollege \r\n\t houdt\rde\n\npas\r\n", "Het college houdt de pas"), ("é\r\né", "é é")]),
  Fixture("spaces", [("a\u{A0}b \u{2009}c&#160;d &#10; e", "a b c d e"), ("  é  ", "é")]),
  Fixture("elements", [("de <nadruk>pas</nadruk>sen <al-x/>en <b><i>w</i>et</b>", "de passen en wet")]),
  Fixture("attributes", [("<extref doc=\"a>b &amp; c\" x='é'>wet</extref>te", "wette")]),
  Fixture(
    "entities", [("a &wet; b&wet;c", "a de wét bde wétc"), ("&leeg;x", "x")],
    doctype: "<!DOCTYPE wetgeving [<!ENTITY wet \"de wét\"><!ENTITY leeg \"\">]>\n"),
]

/// The encodings in which a fixture is tried.
enum Encoded: CaseIterable {
  case utf8, utf8WithMark, utf16Little, utf16Big

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16Little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  /// What bytes on disk say: references resolved, white space as one blank; a break that is not written as one too.
  func decode(_ span: Span, in source: SourceText) -> String {
    let bytes = source.bytes[span.start..<span.end]
    if bytes.isEmpty { return " " }
    let text =
      switch self {
      case .utf8, .utf8WithMark: String(decoding: bytes, as: UTF8.self)
      case .utf16Little: String(decoding: pairs(bytes) { $0 | $1 << 8 }, as: UTF16.self)
      case .utf16Big: String(decoding: pairs(bytes) { $1 | $0 << 8 }, as: UTF16.self)
      }
    return references(text).blanks
  }

  private func pairs(_ bytes: ArraySlice<UInt8>, _ unit: (UInt16, UInt16) -> UInt16) -> [UInt16] {
    let starts = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
    return starts.map { unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
  }

  private func references(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      let name = rest[rest.index(after: start)..<end]
      result += rest[..<start] + (value(name) ?? "&\(name);")
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private func value(_ name: Substring) -> String? {
    if name.hasPrefix("#") {
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }
    return ["amp": "&", "lt": "<", "gt": ">", "wet": "de wét", "leeg": ""][name]
  }
}

extension String {
  /// With each stretch of white space as one blank.
  fileprivate var blanks: String {
    var result = ""
    for character in self {
      if !character.isWhitespace { result.append(character) } else if result.last != " " { result.append(" ") }
    }
    return result
  }
}

extension Document {
  /// The words of the text.
  fileprivate func words() -> [Range<Int>] {
    text.indices.split { text[$0] == 0x20 || text[$0] == 0x0A }.map { $0.lowerBound..<$0.upperBound }
  }
}

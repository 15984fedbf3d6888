import Foundation
import Testing

/// Input that can't be judged: one clear line with file and place, exit status 2, no crash, and the other files still get
/// their findings.
@Suite struct BadInputTests {
  @Test(arguments: Input.bad) func isOneLine(input: Input) throws {
    let workplace = try Workplace(["\(input.name).xml": input.content, "good.xml": Draft.bad.data])
    let outcome = try workplace.run(["\(input.name).xml", "good.xml"])
    #expect(outcome.status == 2)
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.error.hasPrefix("\(input.name).xml:\(input.line > 0 ? "\(input.line):" : "")"))
    #expect(outcome.error.contains(": fout: ") && outcome.error.contains(input.message))
    #expect(outcome.output.contains("good.xml:3:70: waarschuwing[gebonden-weigering]"))
    #expect(outcome.output.contains("1 waarschuwing in 1 document"))
  }

  @Test(arguments: [
    ("missing.xml", "bestaat niet"), ("folder", "in deze map staat geen regeling of toelichting"),
    ("empty", "in deze map staat geen regeling of toelichting"),
    ("pipe", "geen gewoon bestand"), ("/dev/null", "geen gewoon bestand"), ("loop", "koppeling"),
    ("good.xml/x", "bestaat niet"),
  ])
  func unreadablePaths(path: String, message: String) throws {
    let workplace = try Workplace(["good.xml": Draft.good.data, "folder/motion.xml": Draft.motion.data])
    mkdir(workplace.folder.appending(path: "empty").path, 0o700)
    mkfifo(workplace.folder.appending(path: "pipe").path, 0o600)
    symlink("loop", workplace.folder.appending(path: "loop").path)
    let outcome = try workplace.run(["check", path, "good.xml"])
    #expect(outcome.status == 2)
    #expect(outcome.error.hasPrefix("\(path): fout: ") && outcome.error.contains(message))
    #expect(outcome.output.contains("geen bevindingen in 1 document"))
  }

  /// To root every file is open.
  @Test(.enabled(if: geteuid() != 0)) func forbiddenFile() throws {
    let workplace = try Workplace(["secret.xml": Draft.bad.data, "good.xml": Draft.good.data])
    chmod(workplace.folder.appending(path: "secret.xml").path, 0)
    let outcome = try workplace.run(["secret.xml", "good.xml"])
    #expect(outcome.status == 2)
    #expect(outcome.error == "secret.xml: fout: mag niet worden gelezen; pas de rechten aan\n")
    #expect(outcome.output.contains("geen bevindingen in 1 document"))
  }

  /// A toelichting that can't be read is told, and the bill is still judged.
  @Test func unreadableToelichting() throws {
    let outcome = try Workplace(["bad.xml": Draft.bad.data]).run(["bad.xml", "--toelichting", "mvt.xml"])
    #expect(outcome.status == 2)
    #expect(outcome.error.hasPrefix("mvt.xml: fout: bestaat niet"))
    #expect(outcome.output.contains("1 waarschuwing in 1 document"))
  }

  /// Other encodings, and documents that name a DTD, are read; nothing is fetched.
  @Test(arguments: Input.read) func isRead(input: Input) throws {
    let workplace = try Workplace(["draft.xml": input.content])
    let outcome = try workplace.run(["draft.xml"])
    #expect(outcome.status == 1)
    #expect(outcome.error == "")
    #expect(outcome.output.contains("draft.xml:3:70: waarschuwing[gebonden-weigering]"))
    #expect(outcome.output.contains("é"))
  }

  /// A word processor's "Unicode text" is UTF-16.
  @Test func textInUTF16IsRead() throws {
    let text = "Artikel 1\r\n\(Draft.sentence)\r\n"
    let outcome = try Workplace(["draft.txt": Data([0xFF, 0xFE]) + text.utf16Data]).run(["draft.txt"])
    #expect(outcome.status == 1)
    #expect(outcome.error == "")
    #expect(outcome.output.contains("draft.txt:2:13: waarschuwing[gebonden-weigering]"))
  }

  /// Five megabytes on one line are read, and what is shown of it stays short.
  @Test func longLineIsRead() throws {
    let comment = "<!--\(String(repeating: "é", count: 2_250_000))-->"
    let word = String(repeating: "é", count: 250_000)
    let outcome = try Workplace(["long.xml": Draft.law("\(comment)\(word). \(Draft.sentence)").data]).run(["long.xml"])
    #expect(outcome.status == 1)
    #expect(outcome.error == "")
    #expect(outcome.output.contains("long.xml:3:2500079: waarschuwing[gebonden-weigering]"))
    #expect(outcome.output.utf8.count < 4_000)
  }
}

/// One file, with what is said about it and at which line; 0 where no line is named.
struct Input: Sendable, CustomTestStringConvertible {
  let name: String
  let content: Data
  let message: String
  let line: Int

  init(_ name: String, _ content: Data?, _ message: String = "", _ line: Int = 0) {
    self.name = name
    self.content = content ?? Data()
    self.message = message
    self.line = line
  }

  var testDescription: String { name }

  static let bad: [Input] = [
    Input("not-well-formed", Draft.bad.replacing("</al>", with: "</la>").data, "niet goed gevormd", 3),
    Input("truncated", Draft.bad.components(separatedBy: ", indien")[0].data, "niet goed gevormd", 3),
    Input("truncated-tag", Draft.bad.data.dropLast(5), "niet goed gevormd", 5),
    Input("empty", Data(), "leeg", 1),
    Input("blank", " \r\n\t".data, "leeg", 1),
    Input("binary", Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7) }), "geen tekst", 0),
    Input("unknown-root", "<html><body>x</body></html>".data, "‘html’ hoort bij geen formaat", 1),
    Input("not-utf8", Draft.bad.data.replacing(0x70, 0xE9), "geen UTF-8", 2),
    Input("not-utf8-text", "Artikel 1\n\(Draft.sentence)".data(using: .isoLatin1), "geen UTF-8", 2),
    Input("unknown-encoding", Draft.encoded("KOI8-R").data(using: .isoLatin1), "geen UTF-8", 3),
    Input("two-roots", (Draft.bad + "<wetgeving/>").data, "niet goed gevormd", 5),
    Input("undeclared-entity", Draft.law("a &foo; b").data, "‘foo’ is niet gedeclareerd", 3),
    Input("external-entity", Draft.external("file:///etc/hostname").data, "buiten het bestand", 3),
    Input("network-entity", Draft.external("http://127.0.0.1:9/x").data, "buiten het bestand", 3),
    Input("recursive-entity", Draft.recursive.data, "andere entiteiten", 3),
    Input("entity-bomb", Draft.bomb.data, "andere entiteiten", 3),
    Input("attribute-entity", Draft.law(#"<a x="&foo;"/>"#).data, "‘foo’ is niet gedeclareerd"),
    Input("bomb-in-attribute", Draft.bomb.replacing("&l9;", with: #"<a x="&l9;"/>"#).data, "andere entiteiten"),
    Input("markup-entity", Draft.withEntities(#"<!ENTITY foo "<al>x</al>">"#).data, "bevat elementen", 3),
    Input("deep", Draft.law(String(repeating: "<a>", count: 100_000)).data, "diep genest", 3),
    Input("deep-closed", Draft.nested(100_000).data, "diep genest", 3),
    Input("control-character", Draft.law("a \u{1} b").data, "niet goed gevormd", 3),
    Input("nul", Draft.law("a \u{0} b").data, "nulbyte", 3),
    Input("half-utf16", Draft.bad.utf16Data.dropLast(1), "UTF-16", 5),
    Input("motion", Draft.motion.data, "‘MOTIE VAN HET LID VOORBEELD’", 0),
  ]

  static let read: [Input] = [
    Input("latin1", Draft.encoded("ISO-8859-1").data(using: .isoLatin1)),
    Input("windows", Draft.encoded("windows-1252").data(using: .windowsCP1252)),
    Input("utf16-little", Data([0xFF, 0xFE]) + Draft.encoded("UTF-16").utf16Data),
    Input("utf16-big", Data([0xFE, 0xFF]) + (Draft.encoded("UTF-16").data(using: .utf16BigEndian) ?? Data())),
    Input("utf16-unmarked", Draft.encoded("UTF-16").utf16Data),
    Input("utf8-marked", Data([0xEF, 0xBB, 0xBF]) + Draft.encoded("UTF-8").data),
    Input("doctype", Draft.withSubset.data),
    Input("public-doctype", Draft.withSubset.replacing("SYSTEM", with: #"PUBLIC "-//Voorbeeld//DTD//NL""#).data),
    Input("entity", Draft.withEntities(#"<!ENTITY foo "x">"#).replacing("a &foo; b", with: Draft.sentence).data),
    Input("unused", Draft.withUnused.data),
  ]
}

extension Draft {
  static let sentence = "Het college weigert de vergunning, indien één van de aanvragers de leges niet heeft betaald."

  static func encoded(_ name: String) -> String {
    law(sentence, declaration: #"<?xml version="1.0" encoding="\#(name)"?>"#)
  }

  static let recursive = withEntities(##"<!ENTITY foo "&bar;"><!ENTITY bar "&foo;">"##)

  static func external(_ address: String) -> String { withEntities("<!ENTITY foo SYSTEM \"\(address)\">") }

  static func withEntities(_ declarations: String) -> String {
    law("a &foo; b", doctype: "<!DOCTYPE wetgeving [\(declarations)]>")
  }

  /// Names a DTD that is elsewhere, as all BWB files of 2012 do.
  static let withSubset = law(sentence, doctype: #"<!DOCTYPE wetgeving SYSTEM "http://127.0.0.1:9/wetgeving.dtd">"#)

  /// Declares entities that would be refused, and uses none.
  static let withUnused = withEntities(#"<!ENTITY a "x"><!ENTITY b "&a;"><!ENTITY c SYSTEM "c.xml">"#)
    .replacing("a &foo; b", with: sentence)

  static func nested(_ depth: Int) -> String {
    law(String(repeating: "<lid>", count: depth) + String(repeating: "</lid>", count: depth))
  }

  /// Ten entities, each ten times the one before.
  static let bomb: String = {
    let levels = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }
    return law("&l9;", doctype: "<!DOCTYPE wetgeving [<!ENTITY l0 \"x\">\(levels.joined())]>")
  }()
}

extension String {
  var utf16Data: Data { data(using: .utf16LittleEndian) ?? Data() }
}

extension Data {
  /// With the first byte of one value made another.
  func replacing(_ old: UInt8, _ new: UInt8) -> Data {
    var copy = self
    if let index = copy.firstIndex(of: old) { copy[index] = new }
    return copy
  }
}

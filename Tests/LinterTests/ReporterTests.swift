import Foundation
import Legislation
import Testing

@testable import Linter

/// The reporters over one shared set of findings, each held against a file in Snapshots.
///
/// `MAATLAT_RECORD=1 swift test` writes the files anew.
@Suite struct ReporterTests {
  @Test(arguments: Golden.outputs) func matchesSnapshot(name: String, output: @Sendable () -> [UInt8]) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    let output = String(decoding: output(), as: UTF8.self)
    if ProcessInfo.processInfo.environment["MAATLAT_RECORD"] == "1" {
      try Data(output.utf8).write(to: file)
    }
    #expect(output == (try String(contentsOf: file, encoding: .utf8)))
    if name.hasSuffix("json") || name.hasSuffix(".sarif") { #expect(throws: Never.self) { try parse(output) } }
    if name.hasSuffix(".jsonl") {
      for line in output.split(separator: "\n") { #expect(throws: Never.self) { try parse(String(line)) } }
    }
  }

  /// Strings come out of JSON as they went in, whatever they hold.
  @Test func escapesStrings() throws {
    let strings = ["", "é€𝄞", "\"\\/", "\u{0}\u{1F}\u{7F}\r\n\t", "a\u{2028}b", String(repeating: "x\"", count: 1000)]
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("strings", strings)
      writer.field("empty") { _ in }
      writer.key("nothing")
      writer.null()
      writer.field("number", -7)
    }
    let object = try #require(try parse(String(decoding: writer.bytes, as: UTF8.self)) as? [String: Any])
    #expect(object["strings"] as? [String] == strings)
    #expect(object["number"] as? Int == -7)
  }

  @Test(arguments: [
    // line, marked words, what is shown and marked
    ("\t<al>Het college weigert.</al>", "weigert", "<al>Het college weigert.</al>", "weigert"),
    ("weigert", "weigert", "weigert", "weigert"),
    ("één € weigert\u{1B}[2J", "€", "één € weigert [2J", "€"),
    (String(repeating: "kort ", count: 60) + "mag" + String(repeating: " eng", count: 60), "mag", nil, "mag"),
    (String(repeating: "ij", count: 250) + "weigert" + String(repeating: "b", count: 500), "weigert", nil, "weigert"),
  ])
  func cutsLines(line: String, words: String, shown: String?, marked: String) throws {
    let source = SourceText(path: "a", bytes: Array("eerste\r\n\(line)\r\nlaatste".utf8))
    let range = try #require(String(decoding: source.bytes, as: UTF8.self).range(of: words))
    let text = String(decoding: source.bytes, as: UTF8.self)
    let start = text[..<range.lowerBound].utf8.count
    let excerpt = Excerpt(of: Span(start, start + words.utf8.count), in: source, Lines(source))
    if let shown { #expect(excerpt.line == shown) }
    #expect(excerpt.line.count <= 102)
    let columns = excerpt.mark.enumerated().filter { $0.element != " " }.map(\.offset)
    let letters = Array(excerpt.line)
    #expect(String(columns.map { letters[$0] }) == marked)
  }

  private func parse(_ json: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.utf8))
  }
}

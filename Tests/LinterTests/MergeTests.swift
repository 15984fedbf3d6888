import Foundation
import Testing

@testable import Linter

/// Reports read back and joined.
@Suite struct MergeTests {
  /// What was written is read again: keys in their order, strings without their escapes, values as they stood.
  @Test func readsJSON() throws {
    let text = #" {"b":[1,-2.5e3,true,null],"a":{"é\n\u00e9\ud834\udd1e\/":"\"\\"},"leeg":[ ],"b2":{}} "#
    let tree = try JSONTree(Array(text.utf8))
    #expect(tree.members.map(\.key) == ["b", "a", "leeg", "b2"])
    #expect(tree["b"]?.items.map { String(decoding: $0.bytes, as: UTF8.self) } == ["1", "-2.5e3", "true", "null"])
    #expect(tree["a"]?.members.first?.key == "é\né𝄞/")
    #expect(tree["a"]?.members.first?.value.string == "\"\\")
    #expect(tree["b"]?.items.first?.number == 1)
    #expect(tree["leeg"]?.items.count == 0)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), (#"{"a" 1}"#, 5), (#"{"a":1,}"#, 7), ("[1 2]", 3), ("nul", 0), ("1 1", 2),
    (#""a"#, 2), (#""\x""#, 3), (#""\u12g4""#, 3), ("\"\n\"", 1), (String(repeating: "[", count: 200), 128),
  ])
  func refusesOtherText(text: String, offset: Int) {
    #expect(throws: JSONProblem(offset: offset)) { try JSONTree(Array(text.utf8)) }
  }

  /// The report of the shared set, cut in two and joined, is the same bytes; counts of which we know nothing are added.
  @Test func joinsOurReports() throws {
    let whole = String(
      decoding: JSONReporter(tool: ToolVersion(name: "m", version: "1", aanwijzingen: "")).whole(Golden.report),
      as: UTF8.self)
    let findings = try #require(whole.firstRange(of: "\"findings\":[")).upperBound
    let end = try #require(whole.firstRange(of: "],\n\"summary\":")).lowerBound
    let all = whole[findings..<end].split(separator: ",\n{").map {
      $0.first == "{" || $0.first == "\n" ? "\($0)" : "{\($0)"
    }
    #expect(all.count == 3)
    let documents = try #require(whole.firstRange(of: "\"documents\":[")).upperBound
    let document = whole[documents...].prefix { $0 != "]" }
    func part(_ document: Substring, _ findings: [String]) -> String {
      whole[..<documents] + document + "],\n\"findings\":[" + findings.joined(separator: ",\n")
        + "],\n\"summary\":{\"fout\":7,\"waarschuwing\":7,\"advies\":7,\"documents\":7,\"anders\":2}}\n"
    }
    let merged = try merge([part("", [all[2], all[0]]), part(document, [all[1]])])
    let expected = whole.replacing("\"documents\":1}", with: "\"documents\":1,\"anders\":4}")
    #expect(merged == expected)
    #expect(try merge([whole]) == whole)
  }

  /// Results point to their rules in one list; documents come in order; what any run had to tell is told once.
  @Test func joinsSARIF() throws {
    let first = sarif(
      rules: ["b", "c"], failures: ["weg"], id: "maatlat/x/y/",
      [("x/y/b.xml", [("c", 1), ("b", 0)]), ("x/y/a%20b.xml", [("b", 0)])])
    let second = sarif(
      rules: ["a", "b"], failures: ["weg", "stuk"], id: "maatlat/x/z.xml/", [("x/a.xml", [("b", 1)])])
    let empty = sarif(rules: [], failures: [], id: "maatlat/", [])
    let expected = sarif(
      rules: ["a", "b", "c"], failures: ["weg", "stuk"], id: "maatlat/x/",
      [("x/a.xml", [("b", 1)]), ("x/y/a%20b.xml", [("b", 1)]), ("x/y/b.xml", [("c", 2), ("b", 1)])])
    #expect(try merge([first, second, empty]) == expected)
    #expect(try merge([first.replacing("a%20b", with: "c")]) == first.replacing("a%20b", with: "c"))
  }

  private func sarif(
    rules: [String], failures: [String], id: String,
    _ documents: [(path: String, results: [(rule: String, index: Int)])]
  ) -> String {
    func lines(_ items: [String]) -> String { "[" + items.map { "\n\($0)" }.joined(separator: ",") + "]" }
    let notifications = failures.map { #"{"message":{"text":"\#($0)"}}"# }.joined(separator: ",")
    let told = failures.isEmpty ? "" : #","toolExecutionNotifications":[\#(notifications)]"#
    let results = documents.flatMap { path, results in
      results.map { rule, index in
        """
        {"ruleId":"\(rule)","ruleIndex":\(index),"locations":[{"physicalLocation":{"artifactLocation":{"uri":"\(path)"}}}]}
        """
      }
    }
    let artifacts = documents.map { #"{"location":{"uri":"\#($0.path)"}}"# }
    return #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"m","rules":"#
      + lines(rules.map { #"{"id":"\#($0)"}"# })
      + #"}},"automationDetails":{"id":"\#(id)"},"invocations":[{"executionSuccessful":\#(failures.isEmpty)\#(told)}],"#
      + #""artifacts":\#(lines(artifacts)),"results":\#(lines(results))}]}"# + "\n"
  }

  private func merge(_ texts: [String]) throws -> String {
    let reports = try texts.map { ReadReport(path: "r", tree: try JSONTree(Array($0.utf8))) }
    return String(decoding: try mergedReports(reports), as: UTF8.self)
  }
}

import ArgumentParser
import Testing

@testable import maatlat

/// The short way through a plain command line leads where the parser does.
@Suite struct PlainCheckTests {
  @Test(arguments: [
    ["a.xml"], ["check", "a.xml", "map", "b"], ["check", "a.xml", "--exit-zero"],
    ["--no-cache", "--exit-zero", "een map/a"],
    ["--format", "json", "a.xml", "--no-cache"], ["-"].map { "./\($0)" },
    ["a.xml", "--format", "sarif", "--format", "text"],
  ])
  func readsAsTheParserDoes(arguments: [String]) throws {
    let plain = try #require(Maatlat.plainCheck(arguments))
    let parsed = try #require(try Maatlat.parseAsRoot(arguments) as? Check)
    #expect("\(plain)" == "\(parsed.checkRun)")
  }

  @Test(arguments: [
    [], ["check"], ["--exit-zero"], ["--format", "jso", "a.xml"], ["--format=json", "a.xml"], ["a.xml", "--format"],
    ["explain", "hc-kopje"], ["help"], ["-h"], ["a.xml", "--", "b.xml"], ["a.xml", "--jobs", "1"], ["a.xml", ""], ["-"],
  ])
  func leavesTheRestToTheParser(arguments: [String]) { #expect(Maatlat.plainCheck(arguments).map { "\($0)" } == nil) }
}

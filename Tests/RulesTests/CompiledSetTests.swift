import Legislation
import Rules
import Testing

@testable import Linter

/// What the build makes ready, so that no start has to compile it.
struct CompiledSetTests {
  /// The binary holds what the rules and word lists come to when they are compiled on the spot.
  @Test func buildMadeReadyWhatTheFilesSay() throws {
    let made = SetCompiler(try BuiltIn.rules(), Lexicon(files: BuiltIn.lexicons))
    #expect(made.lexicon == bytes(BuiltIn.compiled.lexicon))
    #expect(made.patterns == bytes(BuiltIn.compiled.patterns))
    #expect(made.markers == bytes(BuiltIn.compiled.markers))
  }

  /// Reading loses nothing: what was read is written as it was.
  @Test func readsBackTheWholeLexicon() {
    var writer = CompactWriter()
    Lexicon(BuiltIn.compiled, files: BuiltIn.lexicons).write(to: &writer)
    #expect(writer.bytes == bytes(BuiltIn.compiled.lexicon))
  }

  /// Rules of a user's own join the built-in ones: then all are compiled, and find what they found.
  @Test func findsTheSameAsACompiledSet() throws {
    let rules = try BuiltIn.rules()
    let lexicon = Lexicon(BuiltIn.compiled, files: BuiltIn.lexicons)
    let ready = RuleSet(lexicon: lexicon, BuiltIn.compiled) { rules }
    let compiled = RuleSet(rules: rules, lexicon: lexicon)
    for example in try BuiltIn.rules(withExamples: true).compactMap(\.bad.first) {
      let text = (example.title + example.text).filter { $0 != "⟦" && $0 != "⟧" }
      let document = readDocument(SourceText(path: "voorbeeld.txt", bytes: Array(text.utf8)))
      let dossier = Dossier(of: document)
      let found = lint(dossier, with: ready).findings.map { "\($0)" }
      #expect(found == lint(dossier, with: compiled).findings.map { "\($0)" })
    }
  }

  @Test(arguments: [0, 63, 64, 4_095, 4_096, UInt64(UInt32.max), .max])
  func keepsEveryNumber(_ number: UInt64) {
    var writer = CompactWriter()
    writer.number(number)
    writer.text("één".utf8)
    #expect(writer.bytes.dropLast(6).allSatisfy { $0 < 0x80 })
    writer.bytes.withUnsafeBufferPointer { bytes in
      var reader = CompactReader(bytes)
      #expect(reader.number(as: UInt64.self) == number)
      #expect(reader.string() == "één")
    }
  }

  private func bytes(_ literal: StaticString) -> [UInt8] {
    Array(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}

import Foundation
import Legislation
import Linter
import Rules
import Testing

/// A sentence with what it says, from Cases/norms.tsv.
struct NormCase: CustomTestStringConvertible, Sendable {
  let form: String
  let normClass: String
  let burden: String
  /// Lines, the onderdelen each on one.
  let text: String

  var testDescription: String { "\(form): \(text.prefix(70))" }

  static let all: [NormCase] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/norms.tsv")
    let lines = (try? String(contentsOf: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return NormCase(
        form: fields[0], normClass: fields[1], burden: fields[2],
        text: fields[3].split(separator: "|").joined(separator: "\n"))
    }
  }()
}

@Suite struct NormTests {

  @Test func casesAreThere() { #expect(NormCase.all.count > 80) }

  /// The provision that holds the sentence has its class, and where it decides anything, its burden.
  @Test(arguments: NormCase.all)
  func sentenceHasItsClassAndBurden(_ sentence: NormCase) {
    let document = readDocument(SourceText(path: "zin.txt", bytes: Array("Artikel 1\n\(sentence.text)\n".utf8)))
    let provisions = analyse(document, lexicon: BuiltInRules.lexicon)
    #expect(provisions.map(\.normClass.rawValue) == [sentence.normClass], "\(sentence.text)")
    #expect(provisions.map(\.burden.rawValue) == [sentence.burden], "\(sentence.text)")
  }
}

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

  /// What is told of a norm is what made it: the first construction that fits is its own, and no other before it does.
  @Test(arguments: NormCase.all)
  func explanationTellsWhatDecided(_ sentence: NormCase) throws {
    let document = readDocument(SourceText(path: "zin.txt", bytes: Array("Artikel 1\n\(sentence.text)\n".utf8)))
    let explained = explainedNorms(document, at: "artikel 1", lexicon: BuiltInRules.lexicon)
    let provision = try #require(analyse(document, lexicon: BuiltInRules.lexicon).first)
    #expect(explained.first?.provision.normClass == provision.normClass)
    let clauses = try #require(explained.first).clauses
    #expect(clauses.map(\.norm.construction) == provision.norms.map(\.construction))
    for clause in clauses {
      #expect(clause.candidates.first { $0.misfit == nil }?.name ?? "-" == clause.norm.construction)
      #expect(!clause.words.isEmpty)
      #expect(clause.candidates.allSatisfy { $0.misfit?.hasSuffix(" ") != true }, "a mark without a name")
    }
  }

  /// Whom an act makes an organ decides, whatever it is called.
  @Test(arguments: [
    "De Kaderwet zelfstandige bestuursorganen is van toepassing op het tuinfonds.",
    "Er is een Tuinfonds, dat is belast met de uitvoering van deze wet.",
  ])
  func knowsTheOrgansOfTheAct(_ founding: String) {
    let text =
      "Artikel 1\n\(founding)\n\nArtikel 2\nHet tuinfonds weigert de tuinpas, indien de aanvrager geen tuin heeft.\n"
    let document = readDocument(SourceText(path: "tuin.txt", bytes: Array(text.utf8)))
    let provisions = analyse(document, lexicon: BuiltInRules.lexicon)
    #expect(provisions.last?.norms.first?.hasOrganActor == true)
    #expect(provisions.last?.normClass == .gebonden)
  }

  /// Of a list each norm tells the lead-in with its own onderdeel, and none of the others.
  @Test func tellsItsOwnOnderdeel() throws {
    let text = """
      Artikel 1
      Het college:
      a. weigert de vispas, indien de aanvrager geen boot heeft;
      b. schorst de vispas, indien de houder een schuld heeft.
      """
    let document = readDocument(SourceText(path: "pas.txt", bytes: Array(text.utf8)))
    let provisions = analyse(document, lexicon: BuiltInRules.lexicon)
    #expect(provisions.map { $0.norms.map(\.passedOver.isEmpty) } == [[true, false]])
    let line = String(decoding: normsJSONLines(document, provisions), as: UTF8.self)
    #expect(line.contains(#""text":"Het college: schorst de vispas, indien de houder een schuld heeft.""#))
  }

  /// A provision is found by its name, its numbers and its key, and an artikel stands for its leden.
  @Test(arguments: [
    ("artikel 4, tweede lid", 1), ("4:2", 1), ("art:4/lid:2", 1), ("4", 3), ("Artikel 4", 3), ("artikel 5", 0),
    ("4:4", 0),
  ])
  func findsProvisionsByAddress(_ address: String, _ count: Int) {
    let text = """
      Artikel 4
      1. Het college verleent de pas.
      2. Het college weigert de pas, indien de aanvrager geen café houdt.
      3. Het college kan de pas intrekken.
      """
    let document = readDocument(SourceText(path: "pas.txt", bytes: Array(text.utf8)))
    #expect(explainedNorms(document, at: address, lexicon: BuiltInRules.lexicon).count == count)
  }
}

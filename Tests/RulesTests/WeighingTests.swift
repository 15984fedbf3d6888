import Legislation
import Rules
import Testing

@testable import Linter

/// What the words of a provision say against the grammar, and what becomes of it.
@Suite struct WeighingTests {
  /// No form that the grammar knows, and words that stand where somebody is refused something.
  private static let refusal =
    "De tuinraad voldoet niet aan het verzoek om een verklaring, indien de verstrekking daarvan gevaar zou opleveren voor de "
    + "veiligheid van het kind."

  private func document(_ text: String, title: String = "Tuinwet") -> Document {
    let draft = "Wet van 1 maart 2027, houdende regels over tuinen (\(title))\n\nArtikel 1\n\(text)\n"
    return readDocument(SourceText(path: "tuin.txt", bytes: Array(draft.utf8)))
  }

  @Test func clearWordsOutweighTheGrammar() throws {
    let document = document(Self.refusal)
    let provision = try #require(analyse(document, lexicon: BuiltInRules.lexicon).first)
    let weighing = try #require(provision.weighing)
    #expect(weighing.grammar == .overig)
    #expect([provision.normClass, weighing.normClass] == [.gebonden, .gebonden])
    #expect(provision.burden == .belastend)
    #expect(provision.norms.allSatisfy { $0.normClass == .overig }, "what a rule asks is the grammar's")
    #expect(weighing.reasons.contains { $0.trait == "woord indien" && $0.weight > 0 })
    #expect(weighing.reasons.map(\.weight) == weighing.reasons.map(\.weight).sorted(by: >))
  }

  /// People and programs see that it was weighed, against what, and by which words.
  @Test func tellsWhatOutweighed() throws {
    let document = document(Self.refusal)
    let provisions = analyse(document, lexicon: BuiltInRules.lexicon)
    #expect(normsText(document, provisions).contains("de grammatica leest overig; anders wegen ‘"))
    let line = String(decoding: normsJSONLines(document, provisions), as: UTF8.self)
    #expect(line.contains(#""weighed":{"grammar":"overig","margin":"#))
    #expect(!line.contains(#""traits""#))
    let explained = explainedNorms(document, at: "1", lexicon: BuiltInRules.lexicon)
    #expect(normExplanationText(document, explained).contains("meer voor gebonden dan voor overig: ‘"))
  }

  /// What is said against the grammar without being clear changes nothing, and is told where somebody asks why.
  @Test func unclearWordsChangeNothing() throws {
    let weights = Weights("# trait\na\tb\tc\td\nwoord tuin\t49\t0\t0\t0\nwoord pas\t2\t0\t10\t0\n")
    let document = document("Er is een tuin.")
    let provision = try #require(analyse(document, lexicon: BuiltInRules.lexicon).first)
    let unclear = try #require(provision.weighing(of: ["woord tuin"], by: weights))
    #expect(unclear.margin == 49 && !unclear.isClear)
    #expect(provision.weighed(unclear).normClass == .overig)
    let clear = provision.weighed(provision.weighing(of: ["woord pas", "woord tuin", "woord weg"], by: weights))
    #expect(clear.normClass == .gebonden)
    #expect(clear.burden == .belastend)
    #expect(clear.weighing?.reasons.map(\.trait) == ["woord tuin", "woord pas"])
  }

  /// Weighed twice, a provision stays what it was, and what was weighed of it as well.
  @Test func weighingAgainChangesNothing() throws {
    let document = document(Self.refusal)
    let lexicon = BuiltInRules.lexicon
    let once = try #require(analyse(document, lexicon: lexicon).first)
    #expect(traits(of: [once], in: document, lexicon: lexicon).map { $0.contains("klasse overig") } == [true])
    #expect(weighed(once, in: document, lexicon: lexicon).weighing?.margin == once.weighing?.margin)
  }

  /// An act between private parties, or about crime, holds no norms of ours, whatever its words.
  @Test func foreignActsAreNotWeighed() throws {
    let document = document(Self.refusal, title: "Wetboek van Strafrecht")
    let provision = try #require(analyse(document, lexicon: BuiltInRules.lexicon).first)
    #expect(provision.normClass == .overig)
    #expect(provision.weighing == nil)
  }

  /// Each trait that is weighed can be met: a construction that was renamed would weigh nothing from then on.
  @Test func traitsOfTheTableExist() throws {
    let table = try #require(BuiltIn.lexicons.first { $0.name == "gewichten.tsv" }?.text)
    let constructions = Set(constructionsByOperator.flatMap(\.self).map(\.name) + ["-"])
    var count = 0
    for row in TableRows(table) {
      count += 1
      let trait = row.string(0).split(separator: " ").map(String.init)
      try #require(trait.count == 2, "\(row.string(0))")
      switch trait[0] {
      case "woord": #expect(trait[1] == trait[1].lowercased())
      case "klasse": #expect(NormClass(rawValue: trait[1]) != nil, "\(trait[1])")
      case "constructie": #expect(constructions.contains(trait[1]), "\(trait[1])")
      case "kenmerk": #expect(NormFeature(named: trait[1]) != nil, "\(trait[1])")
      default: Issue.record("unknown trait \(trait[0])")
      }
    }
    #expect(count > 1_000)
  }
}

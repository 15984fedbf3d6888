import Legislation
import Linter
import Rules
import Testing

@testable import LanguageServer

/// Going about in a draft: what references and terms lead to, and what is told of the words under the cursor, marked by ‸.
@Suite struct NavigationTests {
  // MARK: References

  /// A sentence of artikel 5 of the bill, and the lines to which the reference at the cursor leads.
  static let references: [(sentence: String, lines: [String])] = [
    (
      "De houder meldt dit, bedoeld in artikel ‸2, eerste lid.",
      ["De houder van een vlieger meldt"]
    ),
    ("Dit geldt naast artikel 2, tweede lid, onderdeel ‸b.", ["de lengte van de lijn."]),
    ("De artikelen 1, ‸3 en 4 gelden.", ["Weigering"]),
    ("De artikelen 2 tot en met ‸4 gelden.", ["Melding"]),
    ("Dit is anders dan in het ‸eerste lid van artikel 2.", ["De houder van een vlieger meldt"]),
    ("Onverminderd artikel ‸3 van deze wet.", ["Weigering"]),
    ("Onverminderd artikel ‸3 van de Vliegerwet.", ["Weigering"]),
    ("Hoofdstuk ‸2 is van toepassing.", ["Uitvoering"]),
    ("Het bepaalde in artikel ‸3 van toepassing verklaard.", ["Weigering"]),
    // What is another act's leads nowhere in this one.
    ("Onverminderd artikel ‸3 van de Luchtwet.", []),
    ("Onverminderd artikel ‸3 van die wet.", []),
    ("Onverminderd artikel ‸3 EVRM.", []),
    ("Onverminderd artikel ‸3, eerste lid, NIS2-richtlijn.", []),
    ("Onverminderd artikel ‸3, eerste lid, van verordening (EU) 2016/679.", []),
    ("Onverminderd artikel ‸3 of artikel 4 van de Gemeentewet.", []),
    ("De Luchtwet, artikel ‸3, is van toepassing.", []),
    ("Onverminderd artikel ‸99.", []),
    ("Binnen artikel 9 of ‸3 weken.", []),
  ]

  @Test(arguments: references, [Form.text, .xml])
  func referencesLeadToTheirProvision(_ example: (sentence: String, lines: [String]), _ form: Form) throws {
    let editor = Editor()
    let (navigation, cursor) = try editor.open(form.bill(example.sentence), form.name)
    let found = definitions(at: cursor, navigation).map { editor.line($0) }
    #expect(found.count == example.lines.count, "\(example.sentence): \(found)")
    for (found, line) in zip(found, example.lines) { #expect(found.contains(line)) }
  }

  /// Text that is quoted for another act has numbers of its own.
  @Test(arguments: [
    ("bedoeld in artikel ‸2", []), ("bedoeld in artikel ‸8a", ["8a. Windkracht"]),
    ("bedoeld in het ‸tweede lid", ["2"]),
  ])
  func quotedTextIsABodyOfItsOwn(_ words: String, _ targets: [String]) throws {
    let editor = Editor()
    let (navigation, cursor) = try editor.open(
      """
      Wijziging van de Vliegerwet

      VOORSTEL VAN WET

      ARTIKEL I

      De Vliegerwet wordt als volgt gewijzigd:

      A

      Na artikel 8 wordt een artikel ingevoegd, luidende:

      Artikel 8a. Windkracht

      1. De dienst weigert de melding, \(words).
      2. De dienst stelt de windkracht vast.

      ARTIKEL II

      Deze wet treedt in werking op 1 januari 2030.
      """, "wijziging.txt")
    #expect(definitions(at: cursor, navigation).map { editor.words($0) } == targets)
  }

  /// A memorandum leads to its bill, which need not be open.
  @Test(
    arguments: [true, false],
    [
      ("De weigering van artikel ‸3 is gebonden.", ["Weigering"]),
      ("Artikel ‸3 van het wetsvoorstel is gebonden.", ["Weigering"]),
      ("Artikel ‸3 van de Gemeentewet is gebonden.", []),
      ("Artikel 3 van de Luchtwet is streng. Artikel ‸3 volgt dat.", []),
      ("De ‸houder krijgt hulp.", ["houder"]),
    ])
  func aMemorandumLeadsToItsBill(_ isOpen: Bool, _ example: (sentence: String, words: [String])) throws {
    let editor = Editor(files: ["/map/vliegerwet.txt": Form.text.bill("De dienst beslist.")])
    if isOpen { _ = try editor.open(Form.text.bill("De dienst beslist."), "vliegerwet.txt") }
    let (navigation, cursor) = try editor.open(
      """
      Regels over het oplaten van vliegers (Vliegerwet)

      MEMORIE VAN TOELICHTING

      I. ALGEMEEN

      1. Inleiding

      Dit voorstel regelt het oplaten van vliegers. \(example.sentence)
      """, "vliegerwet-mvt.txt")
    let found = definitions(at: cursor, navigation)
    #expect(found.map(\.uri) == example.words.map { _ in "file:///map/vliegerwet.txt" })
    for (location, words) in zip(found, example.words) { #expect(editor.words(location).contains(words)) }
  }

  @Test func referencesToAnArtikelAreFoundFromItsHeading() throws {
    let editor = Editor()
    let sentence = "In afwijking van artikel 2, eerste lid, en de artikelen 1 tot en met 3 beslist de dienst."
    let bill = Form.text.bill(sentence).replacing("Artikel 2. Melding", with: "Artikel 2. Mel‸ding")
    let (navigation, cursor) = try editor.open(bill, "wet.txt")
    let found = referring(to: cursor, navigation, nil, withDeclaration: true).map { editor.words($0) }
    #expect(found == ["2. Melding", "artikel 2, eerste lid", "artikelen 1 tot en met 3"])
    #expect(referring(to: cursor, navigation, nil, withDeclaration: false).count == 2)
  }

  @Test func usesOfATermAreFoundFromItsDefinition() throws {
    let editor = Editor()
    let bill = Form.text.bill("De dienst helpt de houders.").replacing("houder: ", with: "hou‸der: ")
    let (navigation, cursor) = try editor.open(bill, "wet.txt")
    let found = referring(to: cursor, navigation, nil, withDeclaration: true).map { editor.words($0) }
    #expect(found == ["houder", "houder", "houders"])
  }

  // MARK: Links

  @Test(arguments: [
    ("Artikel 4:84 van de Algemene wet bestuursrecht geldt.", ["BWBR0005537&artikel=4:84"]),
    ("De artikelen 4:84 en 4:85 Awb gelden.", ["BWBR0005537&artikel=4:84", "BWBR0005537&artikel=4:85", "BWBR0005537"]),
    ("De Gemeentewet is van toepassing.", ["BWBR0005416"]),
    ("Artikel 162 van Boek 6 van het Burgerlijk Wetboek geldt.", ["BWBR0005289&artikel=162"]),
    ("De Gemeentewet geldt, behoudens artikel 3 van die wet.", ["BWBR0005416", "BWBR0005416&artikel=3"]),
    ("De Gemeentewet BES, de Invoeringswet Gemeentewet en de gemeentewet gelden.", []),
    ("Artikel 3 van de Luchtwet en artikel 3 van deze wet gelden.", []),
  ])
  func otherActsAreLinkedByTheirNames(_ sentence: String, _ addresses: [String]) throws {
    for form in [Form.text, .xml] {
      let (navigation, _) = try Editor().open(form.bill(sentence), form.name)
      let urls = documentLinks(navigation).map(\.url)
      #expect(urls == addresses.map { "https://wetten.overheid.nl/jci1.3:c:\($0)" })
    }
  }

  // MARK: Outline

  @Test func theOutlineFollowsTheText() throws {
    let (navigation, _) = try Editor().open(Form.text.bill("De dienst beslist."), "wet.txt")
    let outline = documentSymbols(navigation.snapshot)
    #expect(outline.map(\.name) == ["Hoofdstuk 1", "Hoofdstuk 2"])
    #expect(outline[0].children.map(\.name) == ["Artikel 1", "Artikel 2"])
    #expect(outline[0].children[1].children.map(\.name) == ["Lid 1", "Lid 2"])
    #expect(
      outline[0].children[1].children[1].children.map(\.detail) == [
        "de kleur van de vlieger; en", "de lengte van de lijn.",
      ])
    for form in [Form.text, .xml] {
      let (navigation, _) = try Editor().open(form.bill("De dienst beslist."), form.name)
      checkNesting(documentSymbols(navigation.snapshot), within: nil)
    }
  }

  private func checkNesting(_ symbols: [DocumentSymbol], within parent: TextRange?) {
    for symbol in symbols {
      #expect(symbol.range.holds(symbol.selectionRange.start) && symbol.range.holds(symbol.selectionRange.end))
      if let parent { #expect(parent.holds(symbol.range.start) && parent.holds(symbol.range.end)) }
      checkNesting(symbol.children, within: symbol.range)
    }
  }

  @Test func partsOfMoreThanOneLineFold() throws {
    let bill = Form.text.bill("De dienst beslist.")
    let lines = bill.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let (navigation, _) = try Editor().open(bill, "wet.txt")
    let ranges = foldingRanges(navigation.snapshot)
    #expect(ranges.map { lines[$0.startLine] }.contains("Artikel 2. Melding"))
    #expect(ranges.map { lines[$0.startLine] }.contains("2. De melding bevat:"))
    #expect(Set(ranges.map(\.startLine)).count == ranges.count)
    #expect(ranges.allSatisfy { $0.startLine < $0.endLine })
  }

  // MARK: What is told

  @Test(arguments: [
    ("Zie artikel 2, twee‸de lid.", ["**Artikel 2, tweede lid** – Melding", "b\\. de lengte van de lijn."]),
    (
      "Zie artikel 4:84 van de Algemene wet bestuurs‸recht.", ["[Lees op wetten.overheid.nl](https://", "artikel 4:84"]
    ),
    ("De hou‸der wacht.", ["**houder** (artikel 1)", "> degene die een vlieger oplaat"]),
    ("De dienst wei‸gert de vergunning, indien de lijn te lang is.", ["gebonden", "belastend", "‘weigert’"]),
    (
      "De dienst voldoet niet aan het ver‸zoek, indien de verstrekking gevaar zou opleveren voor de veiligheid van het kind.",
      ["gebonden, belastend", "De grammatica leest overig; anders wegen ‘"]
    ),
    ("De dienst wei‸gert de vergunning.", ["**Grondslag.** [Ar "]),
  ])
  func hoveringTellsTheMostSpecific(_ sentence: String, _ parts: [String]) throws {
    for form in [Form.text, .xml] {
      let (navigation, cursor) = try Editor().open(form.bill(sentence), form.name)
      let finding =
        parts[0].contains("Grondslag")
        ? findingHover(at: cursor, navigation.snapshot, testRules, testCatalogue)
        : wordsHover(at: cursor, navigation)
      let hover = try #require(finding, "\(sentence)")
      for part in parts { #expect(hover.text.contains(part), "\(hover.text)") }
      #expect(hover.range.holds(cursor))
    }
  }

  @Test func lensesTellWhatSoftens() throws {
    let clause =
      "De dienst kan artikel 3 buiten toepassing laten, voor zover toepassing leidt tot een onbillijkheid van overwegende aard."
    let (bare, _) = try Editor().open(Form.text.bill("De dienst beslist."), "wet.txt")
    #expect(codeLenses(bare.snapshot).map(\.title) == ["1 gebonden, niets verzacht"])
    let (softened, _) = try Editor().open(Form.text.bill(clause), "wet.txt")
    #expect(codeLenses(softened.snapshot).map(\.title) == ["1 gebonden, gedekt door artikel 5"])
  }

  // MARK: Completion

  @Test(arguments: [
    ("Zie artikel ‸", ["1", "2", "3", "4", "5"]), ("Zie de artikelen 2 en ‸", ["1", "2", "3", "4", "5"]),
    ("Zie artikel 4‸", ["4"]), ("Zie artikel 2, ‸", ["eerste lid", "tweede lid"]),
    ("Zie artikel 2, tw‸", ["tweede lid"]),
    ("De ho‸", ["houder"]), ("De dienst meldt Onze Mi‸", ["Onze Minister"]), ("De h‸", []), ("De ‸", []),
    ("Binnen 2 en ‸", []),
  ])
  func typingIsCompleted(_ sentence: String, _ labels: [String]) throws {
    for form in [Form.text, .xml] {
      let (navigation, cursor) = try Editor().open(form.bill(sentence), form.name)
      #expect(completions(at: cursor, navigation)?.items.map(\.label) ?? [] == labels, "\(sentence)")
    }
  }

  @Test func nothingIsCompletedInATag() throws {
    let bill = Form.xml.bill("De dienst beslist.").replacing("<lid>", with: "<li‸d>", maxReplacements: 1)
    let (navigation, cursor) = try Editor().open(bill, "wet.xml")
    #expect(completions(at: cursor, navigation) == nil)
  }

  // MARK: The protocol

  @Test(arguments: Server.features.keys.sorted())
  func everyFeatureAnswers(_ method: String) throws {
    let editor = Editor()
    _ = try editor.open(Form.text.bill("De dienst beslist."), "wet.txt")
    let answer = editor.ask(
      method,
      #"{"textDocument":{"uri":"file:///map/wet.txt"},"position":{"line":9,"character":9},"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}},"context":{"includeDeclaration":true}}"#
    )
    #expect(answer.contains(#""result":"#), "\(answer)")
    #expect(
      editor.ask(method, #"{"textDocument":{"uri":"file:///weg.txt"},"position":{"line":0,"character":0}}"#).contains(
        "error"))
  }
}

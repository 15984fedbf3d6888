import Foundation
import Legislation
import Linter
import RuleFiles
import Rules
import Testing

@testable import LanguageServer

/// What an action promises holds when it is applied: its finding is gone, and none is new.
@Suite struct ActionTests {
  /// A text with what the editor offers for a rule, and words that stand in the text once the first is applied.
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let title: String
    let text: String
    let after: String
    var testDescription: String { "\(rule): \(title)" }
  }

  static let title = "Wet van 3 maart 2030, houdende regels over de bijdrage voor buurthuizen (Wet buurthuizen)\n\n"

  static let cases: [Case] = [
    Case(
      rule: "casu-quo", title: "Vervang ‘c.q.’ door ‘of’",
      text: "Artikel 1\nDe houder c.q. de vervoerder toont de pas.", after: "De houder of de vervoerder"),
    Case(
      rule: "casu-quo", title: "Negeer casu-quo: bewuste keuze",
      text: "Artikel 1\n1. De houder c.q. de vervoerder toont de pas.\n2. De houder bewaart de pas.",
      after: "negeer casu-quo"),
    Case(
      rule: "gebonden-intrekking", title: "Geef een marge: ‘trekt … in’ wordt ‘kan … intrekken’",
      text: "Artikel 1\nHet college trekt de bijdrage in, indien de houder verhuist.",
      after: "Het college kan de bijdrage intrekken, indien"),
    Case(
      rule: "gebonden-weigering", title: "Geef een marge: ‘weigert’ wordt ‘kan … weigeren’",
      text: "Artikel 1\nHet college weigert de bijdrage, indien de houder verhuist.",
      after: "Het college kan de bijdrage weigeren, indien"),
    Case(
      rule: "gebonden-weigering", title: "Geef een marge: ‘worden … geweigerd’",
      text: "Artikel 1\nDe bijdragen worden geweigerd, indien de houder verhuist.",
      after: "De bijdragen kunnen worden geweigerd, indien"),
    Case(
      rule: "gebonden-intrekking", title: "Voeg een hardheidsclausule toe voor artikel 4 (artikel 4a)",
      text: """
        Artikel 1
        In deze wet wordt verstaan onder college: college van burgemeester en wethouders.

        Artikel 4
        Het college trekt de bijdrage in, indien de houder verhuist.

        Artikel 5
        Deze wet treedt in werking op 1 januari 2031.

        Artikel 6
        Deze wet wordt aangehaald als: Wet buurthuizen.
        """,
      after: """
        Het college kan artikel 4 buiten toepassing laten of daarvan afwijken voor zover toepassing gelet op het belang van de bijdrage voor buurthuizen zal leiden tot een onbillijkheid van overwegende aard.
        """),
    Case(
      rule: "gebonden-intrekking", title: "Voeg een lid toe dat van het eerste lid laat afwijken",
      text:
        "Artikel 4\n1. Het college trekt de bijdrage in, indien de houder verhuist.\n2. De houder meldt zijn verhuizing.",
      after: "Het college kan het eerste lid buiten toepassing laten"),
    Case(
      rule: "gebonden-intrekking", title: "Breid de hardheidsclausule van artikel 9 uit tot artikel 4",
      text: """
        Artikel 3
        Het college weigert de bijdrage, indien de aanvrager geen buurthuis heeft.

        Artikel 4
        Het college trekt de bijdrage in, indien de houder verhuist.

        Artikel 9
        Het college kan artikel 3 buiten toepassing laten of daarvan afwijken voor zover toepassing gelet op het belang van levende buurten zal leiden tot een onbillijkheid van overwegende aard.
        """,
      after: "kan artikel 3 en artikel 4 buiten toepassing laten"),
  ]

  /// How the text is written.
  enum Form: String, CaseIterable, Sendable { case plain, xml }

  @Test(arguments: cases, Form.allCases)
  func takesTheFindingAway(_ testCase: Case, form: Form) throws {
    let uri = "untitled:wet"
    let text =
      form == .plain
      ? Self.title + testCase.text
      : xml(testCase.text).replacing(
        "<wet-besluit>", with: "<intitule>\(Self.title.dropLast(2))</intitule>\n<wet-besluit>")
    let client = TestClient.started()
    client.open(uri, text)
    let before = client.pushed(uri)
    #expect(!diagnostics(before, testCase.rule).isEmpty)
    let answer = client.request("textDocument/codeAction", codeAction(uri))
    let actions = try #require(answer["result"] as? [[String: Any]])
    let titles = actions.compactMap { $0["title"] as? String }
    let action = try #require(
      actions.first { ($0["title"] as? String ?? "").hasPrefix(testCase.title) }, "offered: \(titles)")
    let changed = apply(action, to: text, uri)
    let spaced = changed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(spaced.contains(testCase.after), "\(changed)")
    client.open(uri, changed)
    let after = client.pushed(uri)
    #expect(diagnostics(after, "onleesbaar").isEmpty)
    #expect(diagnostics(after, testCase.rule).count == diagnostics(before, testCase.rule).count - 1)
    #expect(counts(after).allSatisfy { $0.value <= counts(before)[$0.key] ?? 0 }, "\(counts(after)) \(counts(before))")
  }

  @Test func keepsTheIndentationOfXML() throws {
    let text = """
      <wetgeving soort="wet"><intitule>Regels over de pas</intitule><wet-besluit><wettekst>
        <artikel>
          <kop><label>Artikel</label><nr>1</nr><titel>Intrekking</titel></kop>
          <lid>
            <lidnr>1</lidnr>
            <al>Het college trekt de pas in, indien de houder verhuist.</al>
          </lid>
        </artikel>
      </wettekst></wet-besluit></wetgeving>
      """
    let client = TestClient.started()
    client.open("untitled:x", text)
    let answer = client.request("textDocument/codeAction", codeAction("untitled:x"))
    let actions = try #require(answer["result"] as? [[String: Any]])
    func applied(_ title: String) throws -> String {
      apply(try #require(actions.first { ($0["title"] as? String ?? "").hasPrefix(title) }), to: text, "untitled:x")
    }
    #expect(
      try applied("Voeg een lid").contains(
        """
            </lid>
            <lid>
              <lidnr>2</lidnr>
              <al>Het college kan het eerste lid
        """))
    #expect(
      try applied("Voeg een hardheidsclausule").contains(
        """
          </artikel>
          <artikel>
            <kop>
              <label>Artikel</label>
              <nr>1a</nr>
              <titel>Hardheidsclausule</titel>
            </kop>
            <al>Het college kan artikel 1, eerste lid buiten
        """))
    #expect(
      try applied("Negeer").contains(
        """
            <!-- maatlat:negeer gebonden-intrekking: bewuste keuze, gemotiveerd in de toelichting -->
            <lid>
        """))
  }

  @Test func beginsTheSectionThatTheToelichtingLacks() throws {
    let text =
      Self.title + """
        Artikel 1
        De ouder doet jaarlijks opgave van zijn inkomen.

        Artikel 2
        Onze Minister trekt de bijdrage in, indien de ouder geen opgave doet.

        MEMORIE VAN TOELICHTING

        1. Hoofdlijnen

        Het voorstel regelt de bijdrage.

        2. Gevolgen voor burgers

        De regeldruk voor ouders neemt toe met 2.000 uur per jaar.

        Artikelsgewijze toelichting

        Artikel 1

        Het inkomen bepaalt de hoogte.
        """
    let client = TestClient.started()
    client.open("untitled:m", text)
    let answer = client.request("textDocument/codeAction", codeAction("untitled:m"))
    let actions = try #require(answer["result"] as? [[String: Any]])
    let action = try #require(actions.first { ($0["title"] as? String ?? "").contains("‘Doenvermogen’") })
    let changed = apply(action, to: text, "untitled:m")
    #expect(changed.contains("per jaar.\n\n3. Doenvermogen\n\n[Welke handelingen"))
    client.open("untitled:m", changed)
    let after = client.pushed("untitled:m")
    #expect(diagnostics(after, "t-doenvermogen-ontbreekt").isEmpty)
    // The questions are not answered yet, and that is said.
    #expect(diagnostics(after, "t-doenvermogen-leeg").map { words($0["range"], in: changed) } == ["Doenvermogen"])
  }

  /// The settings above a draft and the remarks beside it hold in the editor as well.
  @Test(arguments: [
    (Settings(), nil, true, true), (Settings(rules: ["gebonden": .uit]), nil, false, false),
    (Settings(domain: .omgeving), nil, true, false), (Settings(), "artikel 4, eerste lid", false, false),
  ])
  func followsTheFilesOfTheUser(settings: Settings, address: String?, isFound: Bool, isOffered: Bool) {
    let remark = address.map {
      SuppressionRemark(
        rules: ["gebonden-intrekking"], reason: "bewuste keuze", author: "", until: nil, address: $0, origin: "a:1")
    }
    let client = TestClient(settings: { _ in FileSettings(settings: settings) }, remarks: remark.map { [$0] } ?? [])
    client.request("initialize", ["capabilities": ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]]])
    let uri = "file:///werk/wet.txt"
    client.open(
      uri,
      Self.title + "Artikel 4\n1. Het college trekt de bijdrage in, indien de houder verhuist.\n2. De houder meldt dat."
    )
    #expect(diagnostics(client.pushed(uri), "gebonden-intrekking").isEmpty == !isFound)
    let actions = client.request("textDocument/codeAction", codeAction(uri))["result"] as? [[String: Any]] ?? []
    let titles = actions.compactMap { $0["title"] as? String }
    #expect(
      titles.contains { $0.hasPrefix("Voeg een lid toe") || $0.hasPrefix("Voeg een hardheidsclausule") } == isOffered)
  }

  /// So do their rules, the acts that they name, and the toelichting that they tie to a draft, in another folder.
  @Test func followsRulesActsAndPairsOfTheUser() throws {
    let own = try Rule(
      from: RuleValue(
        yaml: """
          {id: pas, title: Pas, severity: advies, where: [wettekst], message: "Schrijf geen ‘{citaat}’.", why: Zo is het.,
          advice: Schrijf kaart., basis: [Huisstijl 1], forbid: [pas], examples: {bad: [De ⟦pas⟧.], good: [De kaart.]}}
          """), file: "pas.yml")
    let act =
      "Wet op de kaart\n\nArtikel 9\nHet college kan het bepaalde bij of krachtens deze wet buiten toepassing laten of daarvan afwijken, voor zover toepassing gelet op het belang van de houder leidt tot onbillijkheid van overwegende aard."
    let memorandum = "NOTA VAN TOELICHTING\n\n1. Inleiding\n\nDe kaart is er."
    let disk = ["/acts/hoger.txt": act, "/uitleg/kaart.txt": memorandum]
    let set = RuleSet(rules: testRules.rules + [own], lexicon: testRules.lexicon)
    let draft =
      "Besluit van 1 mei 2031, houdende regels over de kaart\n\nArtikel 1\nHet college weigert de pas, indien de aanvrager de leges niet heeft betaald.\n"
    func found(_ settings: FileSettings, _ path: String = "/werk/kaart.txt") -> Set<String> {
      let client = TestClient(files: disk, settings: { $0 == "/werk/kaart.txt" ? settings : FileSettings() })
      client.request("initialize", ["capabilities": [String: Any]()])
      client.open("file:///werk/kaart.txt", draft)
      if path != "/werk/kaart.txt" { client.open("file://" + path, disk[path] ?? "") }
      return Set(client.pushed("file://" + path).compactMap { $0["code"] as? String })
    }
    let plain = found(FileSettings())
    #expect(plain == ["gebonden-weigering"])
    #expect(found(FileSettings(rules: set)) == ["gebonden-weigering", "pas"])
    #expect(found(FileSettings(context: ["/acts/hoger.txt"])) == [])
    let nota = "/uitleg/kaart.txt"
    #expect(!found(FileSettings(), nota).contains("t-hardheden-niet-in-kaart"))
    #expect(found(FileSettings(toelichting: nota), nota).contains("t-hardheden-niet-in-kaart"))
    #expect(found(FileSettings(toelichting: "/uitleg/weg.txt")) == plain)
  }

  @Test func replacesAllWordsAtOnce() throws {
    let text = "Artikel 1\nDe houder c.q. de vervoerder toont de pas en/of de kaart."
    let client = TestClient.started()
    client.open("untitled:f", text)
    var params = codeAction("untitled:f")
    params["context"] = ["diagnostics": [String](), "only": ["source.fixAll"]]
    let actions = client.request("textDocument/codeAction", params)["result"] as? [[String: Any]] ?? []
    #expect(actions.count == 1)
    #expect(
      apply(try #require(actions.first), to: text, "untitled:f")
        == "Artikel 1\nDe houder of de vervoerder toont de pas of de kaart.")
  }

  private func counts(_ items: [[String: Any]]) -> [String: Int] {
    Dictionary(items.map { ($0["code"] as? String ?? "", 1) }, uniquingKeysWith: +)
  }
}

/// The text after the edits of an action, each counted in UTF-16.
func apply(_ action: [String: Any], to text: String, _ uri: String) -> String {
  let edits = ((action["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]])?[uri] ?? []
  let places = TextPlaces(SourceText(path: "", openText: Array(text.utf8)), .utf16)
  let changes = edits.map { edit -> SourceEdit in
    let range = edit["range"] as? [String: [String: Int]] ?? [:]
    func place(_ key: String) -> TextPosition {
      TextPosition(line: range[key]?["line"] ?? 0, character: range[key]?["character"] ?? 0)
    }
    return SourceEdit(
      range: places.offsets(of: TextRange(start: place("start"), end: place("end"))),
      replacement: edit["newText"] as? String ?? "")
  }
  return String(decoding: applying(changes, to: Array(text.utf8)), as: UTF8.self)
}

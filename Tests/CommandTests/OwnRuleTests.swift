import Foundation
import Testing

/// A user's own rules: tested by their examples, and used beside those that are built in.
@Suite struct OwnRuleTests {
  /// What each folder of rules is told, and how the test of it ends.
  static let tests: [(change: (String, String), status: Int32, output: String, error: String)] = [
    (("", ""), 0, "r/huis/klant.yml: klant: 3 voorbeelden in orde\n1 regel, 3 voorbeelden: alles in orde\n", ""),
    (
      ("de ⟦klant⟧ een bericht", "⟦de⟧ klant een bericht"), 1,
      """
      r/huis/klant.yml: klant: 1 van 3 voorbeelden klopt niet
      r/huis/klant.yml:12:7: fout[klant]: voorbeeld 1 onder ‘bad’ klopt niet
          geschreven:
              Artikel 1
              Het college zendt ⟦de⟧ klant een bericht.
          gevonden:
              Artikel 1
              Het college zendt de ⟦klant⟧ een bericht.
      1 regel, 3 voorbeelden: 1 klopt niet

      """, ""
    ),
    (
      ("de aanvrager een", "de klanten een"), 1,
      "r/huis/klant.yml:16:7: fout[klant]: voorbeeld 1 onder ‘good’ klopt niet\n", ""
    ),
    (
      ("⟦klantenregister⟧", "register van ⟦klanten⟧"), 0,
      """
      r/huis/klant.yml:20:7: let op[klant]: voorbeeld 1 onder ‘todo’ klopt nu; zet het bij ‘bad’
      1 regel, 3 voorbeelden: alles in orde; 1 todo klopt nu

      """, ""
    ),
    (
      ("severity: fout", "severity: erg"), 2, "",
      "r/huis/klant.yml:3:11: ‘erg’ is onbekend; kies uit advies, waarschuwing, fout\n"
    ),
    (("basis: [Huisstijl 2.1]", "basis: [Huisstijl 2.1"), 2, "", "r/huis/klant.yml:9:7: geen geldige YAML: "),
    (("id: klant", "id: klanten"), 2, "", "r/huis/klant.yml:1:1: de naam ‘klanten’ is niet die van het bestand\n"),
    (
      ("forbid:", "supersedes: [geen-regel]\nforbid:"), 2, "",
      "r/huis/klant.yml:9:1: ‘geen-regel’ is geen andere regel\n"
    ),
  ]

  @Test(arguments: tests.indices) func testsExamples(index: Int) throws {
    let (change, status, output, error) = Self.tests[index]
    let outcome = try workplace(change).run(["test", "r"])
    #expect(outcome.status == status)
    #expect(output.isEmpty || outcome.output.hasSuffix(output) || outcome.output.contains(output))
    #expect(error.isEmpty ? outcome.error == "" : outcome.error.hasPrefix(error))
  }

  /// A broken rule keeps no other from being tested; a folder without rules is a slip.
  @Test func toldApart() throws {
    let workplace = try workplace(("severity: fout", "severity: erg"), ["r/ander.yml": Self.rule("ander", "cliënt")])
    let outcome = try workplace.run(["test", "r", "leeg"])
    #expect(outcome.status == 2)
    #expect(
      outcome.output.hasPrefix("r/ander.yml: ander: 3 voorbeelden in orde\n1 regel, 3 voorbeelden: alles in orde; "))
    #expect(outcome.error.split(separator: "\n").count == 2)
    #expect(outcome.error.contains("leeg: fout: bestaat niet"))
  }

  @Test(arguments: [
    (["check", "brief.txt", "--rules", "r"], 1, "brief.txt:2:22: fout[klant]: Schrijf in artikel 1 niet ‘klant’.\n"),
    (["check", "brief.txt", "--rules", "r/huis/klant.yml"], 1, "brief.txt:2:22: fout[klant]: "),
    (["check", "brief.txt", "--rules", "r", "--rules", "s"], 1, "brief.txt:2:32: fout[bericht]: "),
    (["check", "brief.txt"], 0, "geen bevindingen in 1 document\n"),
    (["explain", "klant", "--rules", "r"], 0, "klant: Klanten heten geen klanten\n"),
    (["rules", "--rules", "r"], 0, "Klanten heten geen klanten\n"),
    (["rules", "--rules", "r"], 0, "gebonden-weigering"),
  ])
  func usesThemBesideTheBuiltIn(arguments: [String], status: Int, output: String) throws {
    let outcome = try workplace(("", ""), ["s/bericht.yml": Self.rule("bericht", "bericht")]).run(arguments)
    #expect(outcome.status == Int32(status))
    #expect(outcome.error == "")
    #expect(outcome.output.contains(output))
  }

  @Test(arguments: [
    ("severity: fout", "severity: erg", "r/huis/klant.yml:3:11: ‘erg’ is onbekend"),
    ("id: klant", "id: en-of", "de naam ‘en-of’ is al die van een ingebouwde regel"),
  ])
  func refusesBrokenRules(old: String, new: String, message: String) throws {
    for arguments in [["check", "brief.txt"], ["explain", "en-of"], ["rules"]] {
      let outcome = try workplace((old, new)).run(arguments + ["--rules", "r"])
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.error.contains(message))
    }
  }

  private func workplace(_ change: (String, String), _ others: [String: String] = [:]) throws -> Workplace {
    let rule = change.0.isEmpty ? Self.klant : Self.klant.replacing(change.0, with: change.1)
    let files = others.merging([
      "r/huis/klant.yml": rule, "r/huis/lees-mij.txt": "Geen regel.",
      "brief.txt": "Artikel 1\nHet college zendt de klant een bericht.\n",
    ]) { $1 }
    return try Workplace(files.mapValues(\.data))
  }

  private static let klant = """
    id: klant
    title: Klanten heten geen klanten
    severity: fout
    where: [wettekst]
    message: "Schrijf in {address} niet ‘{citaat}’."
    why: Wie een recht heeft, is geen klant.
    advice: Noem hem de aanvrager.
    basis: [Huisstijl 2.1]
    forbid: ["klant|klanten"]
    examples:
      bad:
        - |
          Artikel 1
          Het college zendt de ⟦klant⟧ een bericht.
      good:
        - |
          Artikel 1
          Het college zendt de aanvrager een bericht.
      todo:
        - |
          Artikel 1
          Het college houdt een ⟦klantenregister⟧ bij.
    """

  /// Another rule, against another word.
  private static func rule(_ id: String, _ word: String) -> String {
    klant.replacing("id: klant", with: "id: \(id)").replacing("klant|klanten", with: word)
      .replacing("⟦klant⟧ een bericht", with: "⟦\(word)⟧").replacing("zendt de aanvrager een bericht", with: "zwijgt")
  }
}

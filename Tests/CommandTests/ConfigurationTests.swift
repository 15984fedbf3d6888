import Foundation
import Testing

/// Settings, remarks beside a document, and what is wrong with them, as a user meets it.
@Suite struct ConfigurationTests {
  /// Files of settings by their path, a command line, and what it gives.
  struct Case: CustomTestStringConvertible, Sendable {
    let files: [String: String]
    let arguments: [String]
    let status: Int32
    var output = ""
    var error = ""
    var testDescription: String { "\(arguments) \(files.keys.sorted())" }
  }

  static let cases: [Case] = [
    Case(files: [".maatlat.yml": "rules: {gebonden-weigering: uit}"], arguments: ["a/bad.xml"], status: 0),
    Case(
      files: [".maatlat.yml": "rules: {gebonden: fout}"], arguments: ["a/bad.xml"], status: 1,
      output: "fout[gebonden-weigering]"),
    Case(files: [".maatlat.yml": "fail-level: fout"], arguments: ["a/bad.xml"], status: 0, output: "waarschuwing["),
    Case(
      files: [".maatlat.yml": "fail-level: fout"], arguments: ["--fail-level", "waarschuwing", "a/bad.xml"], status: 1),
    Case(files: [".maatlat.yml": "domain: omgeving"], arguments: ["a/bad.xml"], status: 0, output: "advies["),
    // The nearest counts, and each file has its own.
    Case(
      files: [".maatlat.yml": "rules: {gebonden: uit}", "a/.maatlat.yml": "phase: concept"], arguments: ["a"],
      status: 1,
      output: "a/bad.xml:3:70: waarschuwing"),
    Case(
      files: ["a/.maatlat.yml": "rules: {gebonden: uit}"], arguments: ["a/bad.xml", "b/bad.xml"], status: 1,
      output: "1 waarschuwing in 2 documenten"),
    // Above the root of a repository nothing counts.
    Case(files: [".maatlat.yml": "rules: {gebonden: uit}", "a/.git/HEAD": ""], arguments: ["a/bad.xml"], status: 1),
    Case(
      files: [".maatlat.yml": "overrides:\n  - paths: [\"b/**\"]\n    rules: {gebonden: uit}"],
      arguments: ["a/bad.xml", "b/bad.xml"], status: 1, output: "1 waarschuwing in 2 documenten"),
    Case(
      files: [".maatlat.yml": "extends: deel/basis.yml", "deel/basis.yml": "rules: {gebonden: uit}"],
      arguments: ["a/bad.xml"], status: 0),
    Case(files: [".maatlat.yml": "exclude: [\"b/**\"]"], arguments: ["b", "a"], status: 1, output: "in 1 document"),
    Case(files: [".maatlat.yml": "rules: {gebonden: uit}"], arguments: ["--isolated", "a/bad.xml"], status: 1),
    Case(
      files: ["mijn.yml": "rules: {gebonden: uit}"], arguments: ["--config", "mijn.yml", "a/bad.xml"], status: 0),
    // What is wrong is told with its place.
    Case(
      files: [".maatlat.yml": "phase: concept\nfase: rvs"], arguments: ["a/bad.xml"], status: 2,
      error: ".maatlat.yml:2:1: fout: onbekende sleutel ‘fase’; bedoelt u ‘phase’?"),
    Case(
      files: [".maatlat.yml": "rules: {gebonden-weigerin: uit}"], arguments: ["a/bad.xml"], status: 2,
      error: "onbekende regel ‘gebonden-weigerin’; bedoelt u ‘gebonden-weigering’?"),
    Case(
      files: [".maatlat.yml": "phase: ooit"], arguments: ["a/bad.xml"], status: 2,
      error: ".maatlat.yml:1:8: fout: ‘ooit’ is onbekend; kies uit concept, consultatie, rvs, indiening"),
    Case(files: [".maatlat.yml": "rules: ["], arguments: ["a/bad.xml"], status: 2, error: "geen geldige YAML"),
    Case(
      files: [".maatlat.yml": "extends: .maatlat.yml"], arguments: ["a/bad.xml"], status: 2,
      error: "breidt zichzelf uit"),
    Case(
      files: [".maatlat.yml": "extends: weg.yml"], arguments: ["a/bad.xml"], status: 2,
      error: "weg.yml: fout: bestaat niet"),
    // What holds, and where it comes from.
    Case(
      files: [
        ".maatlat.yml": "phase: rvs\nrules: {casu-quo: uit}",
        "a/.maatlat.yml": "extends: ../.maatlat.yml\ndomain: zorg",
      ],
      arguments: ["config", "show", "a/bad.xml"], status: 0, output: "rules.casu-quo  uit"),
    Case(
      files: [:], arguments: ["config", "show", "a/bad.xml"], status: 0, output: "phase       consultatie   standaard"),
    Case(
      files: [:], arguments: ["config", "schema"], status: 0, output: #""gebonden-weigering":{"enum":["aan","uit""#),
    // Remarks beside a document.
    Case(
      files: ["a/bad.xml.negeer.yml": "- {rules: gebonden-weigering, address: artikel 1, reason: bewuste keuze}"],
      arguments: ["a/bad.xml"], status: 0, output: "geen bevindingen"),
    Case(
      files: ["a/bad.xml.negeer.yml": "- {rules: gebonden-weigering, address: artikel 9, reason: bewuste keuze}"],
      arguments: ["a/bad.xml"], status: 1, output: "de opmerking in a/bad.xml.negeer.yml:1 laat niets weg"),
    Case(
      files: ["a/bad.xml.negeer.yml": "- {rules: gebonden-weigering, until: 2001-01-31, reason: bewuste keuze}"],
      arguments: ["a/bad.xml"], status: 1, output: "is op 2001-01-31 verlopen"),
    Case(
      files: ["a/bad.xml.negeer.yml": "- {rules: gebonden-weigering, address: artikel 1}"], arguments: ["a/bad.xml"],
      status: 2, error: "a/bad.xml.negeer.yml:1:3: fout: de sleutel ‘reason’ ontbreekt"),
    Case(
      files: ["a/bad.xml.negeer.yml": "- {rule: gebonden-weigering, reason: x}"], arguments: ["a/bad.xml"], status: 2,
      error: "onbekende sleutel ‘rule’; bedoelt u ‘rules’?"),
    // A row of artikelen in a remark in the text, and one that is not there.
    Case(
      files: ["c.txt": remarked("gebonden-weigering artikelen 1 tot en met 2 -- bewuste keuze")],
      arguments: ["c.txt"], status: 0, output: "geen bevindingen"),
    Case(
      files: ["c.txt": remarked("gebonden-weigering artikel 2 (door: JZ) -- bewuste keuze")],
      arguments: ["c.txt"], status: 1, output: "weigert de eerste pas"),
    Case(
      files: ["c.txt": remarked("gebonden-weigering artikelen 7 tot en met 9 -- bewuste keuze")],
      arguments: ["c.txt"], status: 1, output: "c.txt:4:1: advies[negeer-overbodig]"),
    // Where bound powers weigh a step more, that a business is hit makes no difference.
    Case(files: ["c.txt": business], arguments: ["c.txt"], status: 0, output: "advies[gebonden-intrekking]"),
    Case(
      files: [".maatlat.yml": "domain: sociale-zekerheid", "c.txt": business], arguments: ["c.txt"], status: 1,
      output: "waarschuwing[gebonden-intrekking]"),
    Case(files: [:], arguments: ["--max-warnings", "1", "a/bad.xml"], status: 0),
    Case(files: [:], arguments: ["--max-warnings", "0", "a/bad.xml"], status: 1),
    Case(
      files: [:], arguments: ["--statistics", "a", "b"], status: 1, output: "2  gebonden-weigering  waarschuwing\n"),
  ]

  /// A draft of two artikelen with a remark between the first and the second.
  private static func remarked(_ words: String) -> String {
    """
    Artikel 1
    Het college weigert de eerste pas, indien de aanvrager de leges niet heeft betaald.

    <!-- maatlat:negeer \(words) -->
    Artikel 2
    Het college weigert de tweede pas, indien de aanvrager de leges niet heeft betaald.
    """
  }

  private static let business = """
    Artikel 1
    Het college trekt de vergunning van een onderneming in, indien de onderneming de jaarrekening niet heeft overgelegd.
    """

  @Test(arguments: cases) func settingsHold(_ testCase: Case) throws {
    var files = testCase.files.mapValues(\.data)
    files["a/bad.xml"] = Draft.bad.data
    files["b/bad.xml"] = Draft.bad.data
    files[".git/HEAD"] = Data()
    let outcome = try Workplace(files).run(testCase.arguments)
    #expect(outcome.status == testCase.status)
    #expect(testCase.output.isEmpty || outcome.output.contains(testCase.output))
    #expect(
      testCase.error.isEmpty ? outcome.status == 2 || outcome.error == "" : outcome.error.contains(testCase.error))
    if outcome.status == 2 { #expect(outcome.error.split(separator: "\n").count == 1) }
  }

  /// The file that `init` writes is sound, also with its comments taken as settings.
  @Test func initWritesSettings() throws {
    let workplace = try Workplace(["a/bad.xml": Draft.bad.data, "basis.yml": "phase: rvs".data])
    #expect(try workplace.run(["init"]).status == 0)
    #expect(try workplace.run(["init"]).error.contains("bestaat al"))
    #expect(try workplace.run(["config", "show", "a/bad.xml"]).status == 0)
    let file = workplace.folder.appending(path: ".maatlat.yml")
    let written = try String(contentsOf: file, encoding: .utf8)
    let keys = ["rules:", "overrides:", "exclude:", "pairs:", "  casu-quo", "  aanwijzingen", "  - ", "    "]
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      let bare = line.dropFirst(2)
      return line.hasPrefix("# ") && keys.contains(where: bare.hasPrefix) ? bare : line
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let outcome = try workplace.run(["config", "show", "indiening/x.xml"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("indiening"))
  }

  @Test func readsStandardInput() throws {
    let workplace = try Workplace()
    let outcome = try workplace.run(["-", "--stdin-filename", "map/wet.xml"], input: Draft.bad.data)
    #expect(outcome.status == 1 && outcome.output.contains("map/wet.xml:3:70: waarschuwing[gebonden-weigering]"))
    #expect(try workplace.run(["-"], input: Data()).error.contains("het bestand is leeg"))
  }

  @Test func fixesWhatTheDirectiveSays() throws {
    let draft =
      "Artikel 1\nDe houder c.q. de vervoerder toont de pas en/of de kaart.\n\nArtikel 2\nHet college trekt de pas in, indien de houder verhuist.\n"
    let workplace = try Workplace(["wet.txt": draft.data])
    let diff = try workplace.run(["--diff", "wet.txt"])
    #expect(diff.status == 1)
    #expect(
      diff.output == """
        --- a/wet.txt
        +++ b/wet.txt
        @@ -1,5 +1,5 @@
         Artikel 1
        -De houder c.q. de vervoerder toont de pas en/of de kaart.
        +De houder of de vervoerder toont de pas of de kaart.
         
         Artikel 2
         Het college trekt de pas in, indien de houder verhuist.

        """)
    #expect(try workplace.run(["--fix", "wet.txt"]).output.contains("1 waarschuwing in 1 document"))
    #expect(try workplace.run(["--fix", "--unsafe-fixes", "wet.txt"]).status == 0)
    let fixed = try String(contentsOf: workplace.folder.appending(path: "wet.txt"), encoding: .utf8)
    #expect(fixed.hasPrefix("Artikel 1\nDe houder of de vervoerder toont de pas of de kaart.\n"))
    #expect(fixed.contains("Het college kan de pas intrekken, indien de houder verhuist."))
  }
}

import Foundation
import Testing

/// The command as a user meets it: exit statuses, and what goes to standard output and what to standard error.
@Suite struct CommandTests {
  @Test(arguments: [
    ([], "name at least one file or folder"),
    (["--onbekend"], "unknown option '--onbekend'"),
    (["bad.xml", "--format", "xml"], "'xml' is invalid"),
    (["bad.xml", "--fail-level", "erg"], "'erg' is invalid"),
    (["bad.xml", "--toelichting"], "missing value"),
    (["bad.xml", "--phase", "later"], "'later' is invalid"),
    (["bad.xml", "good.xml", "--toelichting", "mvt.xml"], "exactly one FILE"),
    (["folder", "--toelichting", "mvt.xml"], "exactly one FILE"),
    (["explain"], "missing expected argument"),
    (["explain", "gebonden-weigerin"], "did you mean 'gebonden-weigering'?"),
    (["rules", "extra"], "unexpected argument 'extra'"),
    (["outline"], "name at least one file or folder"),
    (["norms", "bad.xml", "--explain", "artikel 99"], "no provision at 'artikel 99'"),
    (["norms", "bad.xml", "--explain", "1", "--format", "jsonl"], "--explain has a text form only"),
    (["norms", "bad.xml", "--gaps", "--format", "jsonl"], "--gaps has a text form only"),
  ])
  func badUsageIsOneLine(arguments: [String], message: String) throws {
    let outcome = try workplace().run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.hasPrefix("maatlat: error: ") && outcome.error.contains(message))
    #expect(outcome.error.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    (["bad.xml"], 1, "gebonden-weigering"),
    (["check", "bad.xml"], 1, "1 waarschuwing in 1 document\ntoelichting niet aangeleverd\n"),
    (["--exit-zero", "bad.xml"], 0, "gebonden-weigering"),
    (["--fail-level", "fout", "bad.xml"], 0, "gebonden-weigering"),
    (["--fail-level", "advies", "bad.xml"], 1, "gebonden-weigering"),
    (["bad.xml", "--no-color"], 1, "bad.xml:3:70: waarschuwing[gebonden-weigering]: "),
    (["good.xml"], 0, "geen bevindingen in 1 document\n"),
    (["good.xml", "bad.xml"], 1, "1 waarschuwing in 2 documenten\n"),
    (["bad.xml", "--toelichting", "mvt.xml"], 1, " in 2 documenten\n"),
    (["bad.xml", "--phase", "indiening"], 1, "1 waarschuwing in 1 document\n"),
    (["bad.xml", "--context", "good.xml"], 1, "1 waarschuwing in 1 document\n"),
    (["mvt.xml"], 0, "geen bevindingen in 1 document\n"),
    (["folder"], 1, "folder/a.xml:3:70: waarschuwing"),
    (["--format", "json", "bad.xml"], 1, #""summary":{"fout":0,"waarschuwing":1,"advies":0,"documents":1}}"#),
    (
      ["--format", "lsp", "bad.xml"], 1,
      #""range":{"start":{"line":2,"character":69},"end":{"line":2,"character":76}},"#
    ),
    (["--format", "lsp", "good.xml"], 0, #"/good.xml","diagnostics":[]}}"#),
    (["--format", "jsonl", "bad.xml"], 1, #"{"rule":"gebonden-weigering","severity":"waarschuwing","message":"#),
    (["--format", "sarif", "bad.xml"], 1, #"{"uri":"bad.xml","uriBaseId":"SRCROOT"},"region":{"startLine":3,"#),
    (
      ["--format", "github", "bad.xml"], 1,
      "::warning title=gebonden-weigering%3A artikel 1,file=bad.xml,line=3,endLine=3,col=70,endColumn=77::In artikel 1 "
    ),
    (["--format", "github", "good.xml"], 0, "::notice title=maatlat::geen bevindingen in 1 document\n"),
    (
      ["--format", "gitlab", "bad.xml"], 1,
      #","check_name":"gebonden-weigering","severity":"minor","location":{"path":"#
    ),
    (["--format", "gitlab", "good.xml"], 0, "[]\n"),
    (["--format", "junit", "good.xml"], 0, #"<testcase name="geen-bevindingen" classname="good.xml""#),
    (
      ["--format", "checkstyle", "bad.xml"], 1, #"<error line="3" column="70" severity="warning" message="In artikel 1"#
    ),
    (
      ["--format", "rdjson", "bad.xml"], 1, #""code":{"value":"gebonden-weigering","url":"https://wetten.overheid.nl/"#
    ),
    (["--format", "markdown", "bad.xml"], 1, "| 3:70 | waarschuwing | gebonden-weigering | In artikel 1 "),
    (["outline", "bad.xml"], 0, "artikel 1 (artikel 1)\n"),
    (["outline", "--format", "jsonl", "motion.xml"], 0, #""text":"De Kamer, gehoord de beraadslaging.""#),
    (["norms", "--format", "jsonl", "bad.xml"], 0, ""),
    (["norms", "bad.xml", "--explain", "Artikel 1"], 0, "  norm: gebonden, belastend, door de constructie "),
    (["norms", "--gaps", "bad.xml"], 0, "persoonsvormen met een orgaan als onderwerp: 0\n"),
    (["rules"], 0, "gebonden-weigering"),
    (["rules", "--format", "json"], 0, #"{"id":"#),
    (["explain", "gebonden-weigering"], 0, "WAAROM\n"),
    (["--version"], 0, "maatlat 0.1.0 (Aanwijzingen voor de regelgeving, tekst vanaf 1 juli 2024)\n"),
    (["--help"], 0, "In het Nederlands: "),
    (["help", "norms"], 0, "USAGE: maatlat norms"),
  ])
  func goodUsage(arguments: [String], status: Int, output: String) throws {
    let outcome = try workplace().run(arguments)
    #expect(outcome.status == Int32(status))
    #expect(output.isEmpty || outcome.output.contains(output))
    #expect(arguments == ["folder"] || outcome.error == "")
  }

  /// What is no draft is passed over in a folder, and counted.
  @Test func skipsForeignFilesInFolders() throws {
    let outcome = try workplace().run(["folder"])
    #expect(outcome.error == "maatlat: 5 bestanden overgeslagen: geen regeling of toelichting\n")
    let end = "1 waarschuwing in 2 documenten\ntoelichting niet aangeleverd bij 2 van de 2 documenten\n"
    #expect(outcome.output.hasSuffix(end))
  }

  /// Findings come sorted by path, however the files were named and whichever thread was first.
  @Test func sortsByPath() throws {
    let names = (0..<40).map { "f\($0).xml" }
    let workplace = try Workplace(Dictionary(uniqueKeysWithValues: names.map { ($0, Draft.bad.data) }))
    let first = try workplace.run(names)
    let second = try workplace.run(names.reversed())
    #expect(first.output == second.output)
    let findings = first.output.split(separator: "\n").filter { $0.contains("waarschuwing[") }
    let paths = findings.map { $0.prefix { $0 != ":" } }
    #expect(paths == paths.sorted() && paths.count == names.count)
    let outline = try workplace.run(["outline"] + names).output.split(separator: "\n")
    let titles = outline.filter { $0.contains(": wet, bwb") }
    #expect(titles.map { String($0.prefix { $0 != ":" }) } == names)
  }

  /// A session with the language server: nothing but protocol comes out, and its end is as the client asked.
  @Test(arguments: [true, false]) func servesAnEditor(asksToEnd: Bool) throws {
    let draft = Draft.bad.replacing("\n", with: #"\n"#).replacing("\"", with: #"\""#)
    let messages =
      [
        #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#,
        #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
        """
        {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":\
        {"uri":"untitled:wet","languageId":"xml","version":7,"text":"\(draft)"}}}
        """,
        #"{"jsonrpc":"2.0","id":2,"method":"textDocument/codeLens","params":{"textDocument":{"uri":"untitled:wet"}}}"#,
      ]
      + (asksToEnd ? [#"{"jsonrpc":"2.0","id":3,"method":"shutdown"}"#, #"{"jsonrpc":"2.0","method":"exit"}"#] : [])
    let input = messages.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined()
    let outcome = try Workplace().run(["lsp"], input: Data(input.utf8))
    #expect(outcome.status == (asksToEnd ? 0 : 1))
    #expect(outcome.error == "")
    var rest = outcome.output[...]
    var answers: [String] = []
    while let end = rest.firstRange(of: "\r\n\r\n") {
      let length = try #require(Int(rest[..<end.lowerBound].dropFirst("Content-Length: ".count)))
      let bytes = Array(rest[end.upperBound...].utf8)
      answers.append(String(decoding: bytes[..<length], as: UTF8.self))
      rest = String(decoding: bytes[length...], as: UTF8.self)[...]
    }
    #expect(rest == "")
    #expect(answers.contains { $0.hasPrefix(#"{"jsonrpc":"2.0","id":2,"result":["#) })
  }

  /// A reader that goes away is no failure.
  @Test(arguments: ["head -c 10 > /dev/null", "true"]) func brokenPipeEndsQuietly(reader: String) throws {
    let artikelen = (3..<300).map { number in
      "</al></artikel><artikel><kop><nr>\(number)</nr></kop><al>Het college weigert de vergunning, indien niet is betaald."
    }
    let long = Draft.law("Het college houdt een register bij.\(artikelen.joined())")
    let workplace = try Workplace(["long.xml": long.data])
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.currentDirectoryURL = workplace.folder
    shell.arguments = ["-c", "\(Workplace.command.path) long.xml 2>error | \(reader); exit ${PIPESTATUS[0]}"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 1)
    #expect(try String(contentsOf: workplace.folder.appending(path: "error"), encoding: .utf8) == "")
  }

  private func workplace() throws -> Workplace {
    try Workplace([
      "bad.xml": Draft.bad.data, "good.xml": Draft.good.data, "mvt.xml": Draft.memorandum.data,
      "motion.xml": Draft.motion.data,
      "folder/a.xml": Draft.bad.data, "folder/b/c.xml": Draft.good.data, "folder/b/motion.xml": Draft.motion.data,
      "folder/page.xml": "<html><body/></html>".data, "folder/picture.png": Data([0x89, 0x50, 0, 1, 0xFF]),
      "folder/empty.txt": Data(), "folder/.hidden.xml": Draft.bad.data,
      "folder/notes.txt": "Vergeet de melk niet.".data,
    ])
  }

  /// Many files are named one by one where a shell or a hook names them; an option may stand between them.
  @Test func takesManyFiles() throws {
    let names = (1...40).map { "wet \($0).xml" }
    let workplace = try Workplace(Dictionary(uniqueKeysWithValues: names.map { ($0, Draft.bad.data) }))
    let words = Array(names[..<20]) + ["--format", "jsonl"] + names[20...] + ["--exit-zero"]
    for arguments in [words, ["check"] + words] {
      let outcome = try workplace.run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.output.split(separator: "\n").count == 40)
    }
    #expect(try workplace.run(names + ["weg.xml"]).error.contains("weg.xml: fout: bestaat niet"))
  }
}

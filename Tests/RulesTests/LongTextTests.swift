import Legislation
import Linter
import Testing

/// What a finding quotes stays readable however long the line, the word or the sentence is.
@Suite struct LongTextTests {
  @Test(arguments: [
    String(repeating: "Het college weigert de wijkpas. ", count: 2_000),
    "Het college weigert de " + String(repeating: "é", count: 50_000) + "pas die "
      + String(repeating: "ë", count: 50_000)
      + " is aangevraagd.",
    String(repeating: "€", count: 5_000) + " Het college weigert de wijkpas. " + String(repeating: "€", count: 5_000),
  ])
  func quotesLittle(of line: String) {
    let source = SourceText(path: "lang.txt", bytes: Array("Artikel 1\n\(line)\n".utf8))
    let report = lint(Dossier(bill: readDocument(source), toelichting: nil), with: BuiltInRules.all)
    #expect(!report.findings.isEmpty)
    for finding in report.findings {
      #expect(finding.quote.count <= 302)
      #expect(!finding.quote.contains("\u{FFFD}"))
      #expect(finding.message.count < 600)
    }
  }
}

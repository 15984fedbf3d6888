import Foundation
import Legislation
import Linter
import Testing

@testable import maatlat

/// The fictional drafts, read and judged from end to end, each held against files in Snapshots.
///
/// `MAATLAT_RECORD=1 swift test` writes the files anew.
@Suite struct SampleTests {
  @Test(arguments: Sample.all) func matchesSnapshots(sample: Sample) throws {
    #expect(sample.document.problems.isEmpty)
    let findings = TextReporter(colour: false).whole(sample.report)
    try compare(outlineText(sample.document, includingAlineas: true), with: "\(sample.name).outline.txt")
    try compare(String(decoding: findings, as: UTF8.self), with: "\(sample.name).findings.txt")
  }

  /// A draft in which nothing is to be found.
  @Test func cleanSampleHasNoFindings() throws {
    #expect(try #require(Sample.named("wet-leesbrug.xml")).report.findings.map(\.fingerprint) == [])
  }

  /// The form in which a draft comes changes neither its structure nor what is found.
  @Test(arguments: Sample.drafts) func formsAgree(xml: Sample, text: Sample) {
    #expect(xml.addresses == text.addresses)
    #expect(xml.addresses.count > 10)
    // Only the text has its toelichting behind it: each is judged without.
    let findings = [xml, text].map { sample in
      check(Dossier(bill: sample.document, toelichting: nil)).findings.map { "\($0.rule) \($0.location.provision)" }
    }
    #expect(findings[0] == findings[1])
  }

  /// Nor does it change the sections of a memorandum, what they are about, and what is missing from them.
  @Test(arguments: Sample.memoranda) func memorandaAgree(xml: Sample, text: Sample) throws {
    let sections = try [xml, text].map { sample in
      let read = explanation(in: sample.document)
      return try #require(read).sections.filter { $0.role != .titel }.map { section in
        "\(section.kinds.map(\.code)) \(sample.document.heading(section.node))"
      }
    }
    #expect(sections[0] == sections[1])
    #expect(xml.report.findings.map(\.rule) == text.report.findings.map(\.rule))
  }

  private func compare(_ output: String, with name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["MAATLAT_RECORD"] == "1" { try Data(output.utf8).write(to: file) }
    #expect(output == (try String(contentsOf: file, encoding: .utf8)))
  }
}

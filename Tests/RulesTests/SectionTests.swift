import Legislation
import Linter
import Testing

/// The headings of the fictional toelichtingen, and what each section is about.
@Suite struct SectionTests {
  static let files = Dictionary(grouping: Toelichtingen.rows("secties.tsv")) { $0[0] }

  @Test(arguments: files.keys.sorted())
  func findsHeadingsAndKinds(_ file: String) throws {
    let document = try #require(Toelichtingen.document(file))
    let read = explanation(in: document, with: BuiltInRules.all)
    let explanation = try #require(read)
    let lines = Lines(document.source)
    let found = explanation.sections.filter { $0.role != .titel }.map { section in
      let heading = document.nodes[section.node].heading
      let line = lines.position(at: document.offset(ofText: heading.lowerBound)).line
      return "\(line) \(section.kinds.first?.code ?? "-")"
    }
    let expected = (Self.files[file] ?? []).map { row in
      "\(row[1]) \(row[3].split(whereSeparator: { $0 == "," || $0 == " " }).first ?? "-")"
    }
    #expect(found == expected)
  }
}

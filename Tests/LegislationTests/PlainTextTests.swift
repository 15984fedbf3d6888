import Testing

@testable import Legislation

/// The reader of plain text, by what it makes of small texts in which each holds one of the traps of drafts.
struct PlainTextTests {
  @Test(arguments: PlainTextCase.all + PlainTextCase.oddities + PlainTextCase.memoranda)
  func readsStructure(_ example: PlainTextCase) {
    let document = read(example.text)
    #expect(outline(document) == example.outline)
  }

  @Test(
    arguments: (PlainTextCase.all + PlainTextCase.oddities + PlainTextCase.memoranda).map(\.text)
      + PlainTextCase.layouts.map(\.1))
  func mapsTextToSource(_ text: String) {
    for variant in [text, text.windowsLines, "\u{FEFF}é " + text, text.noBreakSpaces] {
      let document = read(variant)
      var broken: [String] = []
      let stops = document.nodes.flatMap { [$0.text, $0.number, $0.heading] } + [0..<document.text.count]
      for range in stops {
        let spelled = document.spans(of: range).map { collapsed(document.source.bytes[$0.start..<$0.end]) }.joined()
        if strip(spelled) != strip(document.line(range)) { broken.append(document.line(range)) }
      }
      #expect(broken == [])
    }
  }

  @Test(arguments: PlainTextCase.layouts)
  func readsPagesLikeText(_ plain: String, _ paged: String) {
    #expect(outline(read(plain)) == outline(read(paged)))
  }

  @Test(arguments: PlainTextCase.kinds)
  func tellsKinds(_ text: String, _ kind: DocumentKind, _ title: String) {
    let document = read(text)
    #expect(document.kind == kind)
    #expect(document.title == title)
  }

  @Test func keepsAddressesOfQuotedLaw() {
    let document = read(PlainTextCase.amendments.text)
    let names = document.nodes.indices.filter { document.nodes[$0].kind == .lid }.map {
      LegalAddress(document, $0).name
    }
    #expect(
      names == [
        "ARTIKEL 7, onderdeel C, onderdeel 2, artikel 9, eerste lid",
        "ARTIKEL 7, onderdeel C, onderdeel 4, artikel 9, zesde lid",
      ])
  }

  @Test func survivesAnyBeginning() {
    let bytes = Array(PlainTextCase.layouts.map(\.1).joined(separator: "\n").utf8)
    for end in stride(from: 0, to: bytes.count, by: 13) {
      let document = readDocument(SourceText(path: "test.txt", bytes: Array(bytes[..<end])))
      #expect(document.nodes.allSatisfy { $0.end > 0 && $0.text.upperBound <= document.text.count })
    }
  }

  @Test(arguments: [
    "a", "1. ", "Artikel 1 (", "§", "- ", "\u{AD}", "(", "Artikel 1. 1. A. 2. B. ", "é-\n", "\u{0C}1\n", "luidende:\n",
  ])
  func survivesMonotony(_ piece: String) {
    let document = read(String(repeating: piece, count: 40_000))
    #expect(!document.nodes.isEmpty)
  }
}

// MARK: Helpers

private func read(_ text: String) -> Document { readDocument(SourceText(path: "test.txt", bytes: Array(text.utf8))) }

/// One line a node: kind, number, heading, and the words of paragraphs.
func outline(_ document: Document) -> [String] {
  document.nodes.indices.dropFirst().map { id in
    let node = document.nodes[id]
    var depth = -1
    var up = Int(node.parent)
    while up >= 0 {
      depth += 1
      up = Int(document.nodes[up].parent)
    }
    var line = String(repeating: "  ", count: depth) + node.kind.name
    if !node.number.isEmpty { line += " " + document.number(id) }
    if !node.heading.isEmpty { line += " | " + document.heading(id) }
    if node.marks.contains(.amending) { line += " *" }
    let isLeaf = Int(node.end) == id + 1
    if isLeaf, !node.text.isEmpty, node.kind == .alinea || node.number.isEmpty && node.heading.isEmpty {
      line += ": " + document.line(node.text)
    }
    return line
  }
}

private func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
  var result = ""
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    if scalar.properties.isWhitespace {
      if result.last != " " { result += " " }
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Breaks between blocks may have no bytes in the source.
private func strip(_ text: String) -> String { text.filter { $0 != " " } }

extension String {
  fileprivate var windowsLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
  fileprivate var noBreakSpaces: String {
    split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\u{A0}")
  }
}

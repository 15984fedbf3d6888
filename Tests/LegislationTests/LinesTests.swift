import Legislation
import Testing

/// Columns in the units of editors, and back.
@Suite struct LinesTests {
  private static let text = "één 🏛️ café\r\n\rx\u{10FFFF}y\n" + String(repeating: "é🏛", count: 9_000) + "\nslot"

  @Test(arguments: [ColumnUnit.scalars, .utf16, .bytes]) func placesLeadBack(unit: ColumnUnit) {
    let bytes = Array(Self.text.utf8)
    let lines = Lines(SourceText(path: "a", bytes: bytes), columns: unit)
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 && bytes[offset] != 0x0A && bytes[offset] != 0x0D {
      let place = lines.place(ofUTF8: offset)
      #expect(lines.utf8Offset(line: place.line, column: place.column) == offset)
      if unit == .utf16 { #expect(lines.place(ofUTF8: offset, in: .utf16) == place) }
    }
  }

  @Test(arguments: [
    (ColumnUnit.scalars, 9), (.utf16, 10), (.bytes, 16),
  ])
  func countsWideCharacters(unit: ColumnUnit, column: Int) {
    let text = Self.text
    let offset = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: "fé")!.lowerBound)
    #expect(Lines(SourceText(path: "a", bytes: Array(text.utf8)), columns: unit).place(ofUTF8: offset).column == column)
  }

  /// What lies outside is the nearest place inside.
  @Test(arguments: [(-3, 0, 0), (0, 900, 19), (90, 0, 0), (0, 5, 5)])
  func clamps(line: Int, column: Int, offset: Int) {
    let text = line == 0 && column == 5 ? "één 🏛" : Self.text
    let source = SourceText(path: "a", bytes: Array(text.utf8))
    let found = Lines(source, columns: .utf16).utf8Offset(line: line, column: column)
    // Half a character stands for the place before it.
    #expect(found == (line == 90 ? text.utf8.count : column == 5 ? 6 : offset))
  }
}

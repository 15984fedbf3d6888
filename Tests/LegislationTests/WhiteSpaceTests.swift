import Testing

@testable import Legislation

/// White space is looked for eight bytes at a time: wherever it stands in such a row, it becomes one blank.
@Suite struct WhiteSpaceTests {
  @Test(arguments: ["  ", " \t", "\n   ", "\u{A0}", " \u{A0}", "\u{2009} ", "         "])
  func becomesOneBlank(_ blank: String) {
    for count in 1..<20 {
      let first = String(repeating: "é", count: count % 3) + String(repeating: "a", count: count)
      let text = "\(first)\(blank)b c\(blank)é ü\(blank)"
      let document = readDocument(
        SourceText(path: "a.xml", bytes: Array("<wetgeving><al>\(text)</al></wetgeving>".utf8)))
      #expect(document.line(0..<document.text.count) == "\(first) b c é ü")
    }
  }

  @Test(arguments: [0, 7, 8, 9, 31, 32, 33, 70])
  func findsWhatIsNoText(_ offset: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 80)
    #expect(ByteScan.firstZero(bytes) == nil && ByteScan.firstInvalidUTF8(bytes, from: 0) == nil)
    bytes[offset] = 0
    #expect(ByteScan.firstZero(bytes) == offset)
    bytes[offset] = 0xFF
    #expect(ByteScan.firstInvalidUTF8(bytes, from: 0) == offset)
    var blanks = [UInt8](repeating: 0x20, count: 80)
    #expect(blanks.withUnsafeBytes { ByteScan.isBlank($0) })
    for byte: UInt8 in [0x21, 0x7F, 0x80, 0xFF] {
      blanks[offset] = byte
      #expect(!blanks.withUnsafeBytes { ByteScan.isBlank($0) })
    }
  }
}

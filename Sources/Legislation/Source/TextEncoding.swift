/// The ways of writing text that official publications and drafts come in.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 (BOM)"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case latin1 = "ISO-8859-1"
  case latin9 = "ISO-8859-15"
  case windows1252 = "windows-1252"

  /// Decides by the byte order mark, then by the encoding that an XML declaration names, else UTF-8.
  public static func detect(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if bytes.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return .utf16LittleEndian }
    if bytes.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return .utf16BigEndian }
    return declared(in: bytes) ?? .utf8
  }

  /// The encoding that `<?xml ... encoding="..."?>` names, where it is one of ours.
  private static func declared(in bytes: [UInt8]) -> TextEncoding? {
    guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
    let head = bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    let declaration = String(decoding: head, as: UTF8.self).lowercased()
    guard let key = declaration.firstRange(of: "encoding") else { return nil }
    let name = declaration[key.upperBound...].split(whereSeparator: { "= \t\r\n".contains($0) }).first.map {
      $0.filter { $0 != "\"" && $0 != "'" && $0 != "?" }
    }
    switch name {
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii": return .latin1
    case "windows-1252", "cp1252": return .windows1252
    case "iso-8859-15", "latin-9", "latin9": return .latin9
    default: return nil
    }
  }

  /// The text in UTF-8 with the way back to the bytes on disk.
  func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], map: OffsetMap, problems: [Problem]) {
    switch self {
    case .utf8: return (bytes, .same, Self.invalidUTF8(bytes, from: 0))
    case .utf8WithMark: return (Array(bytes.dropFirst(3)), .shifted(3), Self.invalidUTF8(bytes, from: 3))
    case .latin1: return decodeSingleBytes(bytes) { UInt32($0) }
    case .latin9: return decodeSingleBytes(bytes, scalar: Self.latin9Scalar)
    case .windows1252: return decodeSingleBytes(bytes, scalar: Self.windowsScalar)
    case .utf16LittleEndian: return decodeUTF16(bytes) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: return decodeUTF16(bytes) { UInt16($1) | UInt16($0) << 8 }
    }
  }

  private static func invalidUTF8(_ bytes: [UInt8], from start: Int) -> [Problem] {
    guard let offset = ByteScan.firstInvalidUTF8(bytes, from: start) else { return [] }
    // No text in any single-byte encoding holds NUL: then it is a picture, an archive, a word processor's own format.
    let message =
      bytes.contains(0)
      ? "het bestand is geen tekst; bewaar het als XML of platte tekst"
      : "de bytes zijn hier geen UTF-8; bewaar het bestand als UTF-8, of noem de codering in de XML-declaratie"
    return [Problem(offset: offset, message: message)]
  }

  private func decodeSingleBytes(
    _ bytes: [UInt8], scalar: (UInt8) -> UInt32
  ) -> (utf8: [UInt8], map: OffsetMap, problems: [Problem]) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 16)
    var checkpoints: [Int] = []
    for (offset, byte) in bytes.enumerated() {
      OffsetMap.note(offset, at: utf8.count, in: &checkpoints)
      appendScalar(byte < 0x80 ? UInt32(byte) : scalar(byte), to: &utf8)
    }
    OffsetMap.note(bytes.count, at: utf8.count, in: &checkpoints)
    return (utf8, .checkpoints(checkpoints, unit: 1), [])
  }

  private func decodeUTF16(
    _ bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16
  ) -> (utf8: [UInt8], map: OffsetMap, problems: [Problem]) {
    var utf8: [UInt8] = []
    var checkpoints: [Int] = []
    var problems: [Problem] = []
    var offset = bytes.count >= 2 && unit(bytes[0], bytes[1]) == 0xFEFF ? 2 : 0
    while offset < bytes.count {
      OffsetMap.note(offset, at: utf8.count, in: &checkpoints)
      guard offset + 1 < bytes.count else {
        problems.append(Problem(offset: offset, message: "het bestand breekt af midden in een UTF-16-teken"))
        break
      }
      let first = unit(bytes[offset], bytes[offset + 1])
      offset += 2
      switch first {
      case 0xD800..<0xDC00
      where offset + 1 < bytes.count && (0xDC00..<0xE000).contains(unit(bytes[offset], bytes[offset + 1])):
        let second = unit(bytes[offset], bytes[offset + 1])
        offset += 2
        appendScalar(0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00), to: &utf8)
      case 0xD800..<0xE000:
        if problems.isEmpty { problems.append(Problem(offset: offset - 2, message: "de bytes zijn hier geen UTF-16")) }
        appendScalar(0xFFFD, to: &utf8)
      default: appendScalar(UInt32(first), to: &utf8)
      }
    }
    OffsetMap.note(bytes.count, at: utf8.count, in: &checkpoints)
    return (utf8, .checkpoints(checkpoints, unit: 2), problems)
  }

  /// ISO-8859-15 has eight characters of its own, the euro sign first.
  private static func latin9Scalar(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0xA4: 0x20AC
    case 0xA6: 0x0160
    case 0xA8: 0x0161
    case 0xB4: 0x017D
    case 0xB8: 0x017E
    case 0xBC: 0x0152
    case 0xBD: 0x0153
    case 0xBE: 0x0178
    default: UInt32(byte)
    }
  }

  /// Windows-1252 differs from ISO-8859-1 in 0x80 to 0x9F alone.
  private static func windowsScalar(_ byte: UInt8) -> UInt32 {
    let table: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (0x80..<0xA0).contains(byte) ? table[Int(byte) - 0x80] : UInt32(byte)
  }
}

/// The way back from an offset in decoded UTF-8 to the bytes on disk.
enum OffsetMap: Sendable {
  /// The file is UTF-8 as it stands.
  case same
  /// A byte order mark of so many bytes stands before the text.
  case shifted(Int)
  /// For each 64 bytes of UTF-8 the offsets (text, disk) of the first character that starts there; characters between are counted.
  case checkpoints([Int], unit: Int)

  private static let stride = 64

  /// Notes where on disk the character at the given UTF-8 offset starts, if it is the first of its stretch.
  static func note(_ source: Int, at utf8: Int, in checkpoints: inout [Int]) {
    while checkpoints.count / 2 <= utf8 / stride {
      checkpoints.append(utf8)
      checkpoints.append(source)
    }
  }

  func sourceOffset(ofUTF8 offset: Int, in utf8: [UInt8], encoding: TextEncoding) -> Int {
    switch self {
    case .same: return offset
    case .shifted(let width): return offset + width
    case .checkpoints(let checkpoints, let unit):
      guard !checkpoints.isEmpty else { return offset }
      var index = min(offset / Self.stride, checkpoints.count / 2 - 1)
      while index > 0, checkpoints[2 * index] > offset { index -= 1 }
      var position = checkpoints[2 * index]
      var source = checkpoints[2 * index + 1]
      while position < offset, position < utf8.count {
        let lead = utf8[position]
        position += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        source += unit == 2 && lead >= 0xF0 ? 4 : unit
      }
      return source
    }
  }
}

/// Appends one Unicode scalar in UTF-8.
func appendScalar(_ scalar: UInt32, to utf8: inout [UInt8]) {
  switch scalar {
  case 0..<0x80: utf8.append(UInt8(scalar))
  case 0x80..<0x800:
    utf8.append(UInt8(0xC0 | scalar >> 6))
    utf8.append(UInt8(0x80 | scalar & 0x3F))
  case 0x800..<0x10000:
    utf8.append(UInt8(0xE0 | scalar >> 12))
    utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    utf8.append(UInt8(0x80 | scalar & 0x3F))
  default:
    utf8.append(UInt8(0xF0 | scalar >> 18))
    utf8.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    utf8.append(UInt8(0x80 | scalar & 0x3F))
  }
}

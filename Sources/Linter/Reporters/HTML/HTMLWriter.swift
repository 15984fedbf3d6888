import Legislation

/// Writes HTML into one buffer.
///
/// Markup comes from the source code alone (`StaticString`); whatever comes from a document or a rule goes through `text` or
/// `attribute`, which escape it. What is known only when all findings are there stands as a token.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes markup as it stands.
  mutating func markup(_ html: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
  }

  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Writes what another writer wrote.
  mutating func append(_ other: HTMLWriter) { bytes += other.bytes }

  /// Writes a piece that a writer wrote before, its tokens filled in.
  mutating func append(assembled piece: [UInt8]) { bytes += piece }

  /// Writes an attribute after the name of an element.
  mutating func attribute(_ name: StaticString, _ value: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    text(value)
    markup("\"")
  }

  mutating func text(_ string: String) {
    var string = string
    string.withUTF8 { text($0[...]) }
  }

  /// Writes text in UTF-8, escaped; control characters, and those that turn the direction of what follows, become blanks.
  mutating func text(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      case 0x0A: bytes.append(byte)
      case 0..<0x20, 0x7F: bytes.append(0x20)
      case 0xC2, 0xE2:
        let length = byte == 0xC2 ? 2 : 3
        let character = text[index..<min(index + length, text.endIndex)]
        if Self.isUnseen(character) { bytes.append(0x20) } else { bytes.append(contentsOf: character) }
        index += length - 1
      default: bytes.append(byte)
      }
      index += 1
    }
  }

  private static func isUnseen(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first else { return false }
    // A soft hyphen does in a page what it is for.
    return scalar.value != 0xAD && visible(scalar) != scalar
  }

  // MARK: Tokens

  /// Writes a token whose payload holds no control characters.
  mutating func token(_ kind: HTMLToken, _ payload: String = "") {
    bytes.append(HTMLToken.opening)
    bytes.append(kind.rawValue)
    bytes.append(contentsOf: payload.utf8.filter { $0 >= 0x20 })
    bytes.append(HTMLToken.closing)
  }
}

/// What stands in rendered pieces for something that follows from which findings there are in the end, and from their order.
///
/// A token is a control character, one of these, a payload and another control character; text never holds those.
enum HTMLToken: UInt8 {
  /// Starts words that findings mark; the payload names those findings.
  case startMark = 1
  /// Ends them; the payload names the findings whose mark ends here.
  case endMark
  /// The cards of the findings before an offset that stand in no earlier place.
  case cards
  /// The cards of the findings about the document as a whole, with a heading.
  case whole
  /// How many findings stand between two offsets.
  case count
  /// The number of the finding itself.
  case number
  /// Links to the findings of the document whose rule starts with the payload.
  case findings
  /// The findings of the document in words.
  case tally

  static let opening: UInt8 = 0x0E
  static let closing: UInt8 = 0x0F
  /// Stands between the parts of a piece.
  static let separator: UInt8 = 0
}

extension Document {
  /// The name under which a node can be linked to within the page.
  func anchor(_ node: NodeID) -> String {
    let page = pageAnchor(source.path)
    return node == 0 ? page : "\(page)-\(node)"
  }

  /// The nearest node, the node itself included, that a reader would take for a place.
  func place(around node: NodeID) -> NodeID {
    var current = node
    while current > 0 {
      switch nodes[current].kind {
      case .alinea, .noot, .tabel, .redactie, .tussenkop, .wijzigingsopdracht, .citaat, .wettekst:
        current = Int(nodes[current].parent)
      default: return current
      }
    }
    return 0
  }
}

/// The name under which a document can be linked to: the same wherever in the report it stands.
func pageAnchor(_ path: String) -> String {
  var hash: UInt32 = 0x811c_9dc5
  for byte in path.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
  return "d" + String(hash, radix: 36)
}

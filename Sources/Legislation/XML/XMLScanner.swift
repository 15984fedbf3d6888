/// Reads the XML that nearly all files are made of, and tells a handler: elements without prefixes, text, character references,
/// CDATA, comments and processing instructions, behind a DOCTYPE that declares nothing itself.
///
/// It gives up at anything else, whether wrong or only rare: then libxml2 reads the text, and judges it. So it must refuse all
/// that is not well-formed, and need not know why.
struct XMLScanner<Handler: XMLHandler> {
  /// The text, in UTF-8 that is known to be well-formed.
  let source: UnsafeBufferPointer<UInt8>
  let bytes: UnsafePointer<UInt8>
  let end: Int
  let classes: UnsafePointer<UInt8>
  var at = 0
  /// The names of the open elements, as places in the text.
  private var open: [(start: Int, count: Int)] = []
  /// The attributes of the element at hand.
  var attributes: [XMLAttributes.Raw] = []
  /// The prefixes that the root declares.
  var prefixes: [UnsafeBufferPointer<UInt8>] = []

  /// Reads a text; false where it holds more than the scanner knows.
  static func scan(_ text: [UInt8], _ handler: inout Handler) -> Bool {
    text.withUnsafeBufferPointer { source in
      xmlByteClasses.withUnsafeBufferPointer { classes in
        guard let bytes = source.baseAddress, let classes = classes.baseAddress else { return false }
        var scanner = XMLScanner(source: source, bytes: bytes, end: source.count, classes: classes)
        return scanner.prolog() && scanner.element(&handler) && scanner.content(&handler) && scanner.epilog()
      }
    }
  }

  private init(
    source: UnsafeBufferPointer<UInt8>, bytes: UnsafePointer<UInt8>, end: Int, classes: UnsafePointer<UInt8>
  ) {
    self.source = source
    self.bytes = bytes
    self.end = end
    self.classes = classes
    open.reserveCapacity(deepestXML)
  }

  var isRoot: Bool { open.isEmpty }

  /// The byte at an offset from here, 0 behind the end.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { at + offset < end ? bytes[at + offset] : 0 }

  // MARK: Content

  /// The content of the root, to its end tag.
  private mutating func content(_ handler: inout Handler) -> Bool {
    while !open.isEmpty {
      guard text(&handler), at + 1 < end else { return false }
      switch bytes[at + 1] {
      case UInt8(ascii: "/"): guard endTag(&handler) else { return false }
      case UInt8(ascii: "!"): guard starts(with: "<![CDATA[") ? cdata(&handler) : comment() else { return false }
      case UInt8(ascii: "?"): guard instruction() else { return false }
      default: guard element(&handler) else { return false }
      }
    }
    return true
  }

  /// Text and references up to the next markup.
  private mutating func text(_ handler: inout Handler) -> Bool {
    while true {
      let start = at
      while at < end, classes[Int(bytes[at])] & XMLByte.stopsText == 0 { at += 1 }
      while at < end, isHarmless() {
        at += 1
        while at < end, classes[Int(bytes[at])] & XMLByte.stopsText == 0 { at += 1 }
      }
      if at > start { handler.text(start..<at, of: source) }
      guard at < end else { return false }
      if bytes[at] == UInt8(ascii: "<") { return true }
      guard bytes[at] == UInt8(ascii: "&"), let reference = XMLReference(source, at: at) else { return false }
      reference.bytes.withUnsafeBufferPointer { handler.text(decoded: $0, source: at..<at + reference.count) }
      at += reference.count
    }
  }

  /// Whether a byte that may be trouble in text is none: a bracket that closes no CDATA, a character of the upper plane's end.
  @inline(__always)
  func isHarmless() -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "]"): !(byte(1) == UInt8(ascii: "]") && byte(2) == UInt8(ascii: ">"))
    case 0xEF: !(byte(1) == 0xBF && byte(2) >= 0xBE)
    default: false
    }
  }

  /// A CDATA section; an empty one, too, counts as text.
  private mutating func cdata(_ handler: inout Handler) -> Bool {
    at += "<![CDATA[".utf8.count
    let start = at
    while !starts(with: "]]>") {
      guard at < end, isPlain() else { return false }
      at += 1
    }
    handler.text(start..<at, of: source)
    at += 3
    return true
  }

  private mutating func endTag(_ handler: inout Handler) -> Bool {
    let name = open.removeLast()
    at += 2
    guard at + name.count < end else { return false }
    for index in 0..<name.count where bytes[at + index] != bytes[name.start + index] { return false }
    at += name.count
    skipSpace()
    guard byte(0) == UInt8(ascii: ">") else { return false }
    at += 1
    handler.end()
    return true
  }

  // MARK: Elements

  /// A start tag, or an element without content.
  private mutating func element(_ handler: inout Handler) -> Bool {
    let wasRoot = isRoot
    at += 1
    guard let name = plainName(), tagAttributes(), open.count < deepestXML else { return false }
    let isEmpty = byte(0) == UInt8(ascii: "/")
    if isEmpty { at += 1 }
    guard byte(0) == UInt8(ascii: ">") else { return false }
    at += 1
    open.append((name.start - bytes, name.count))
    attributes.withUnsafeBufferPointer { handler.start(name, XMLAttributes(raw: $0)) }
    if wasRoot, handler.stopReason != nil { return false }
    if isEmpty {
      open.removeLast()
      handler.end()
    }
    return true
  }

  /// A name of ASCII letters, digits, dots, dashes and underscores, without a prefix.
  @inline(__always)
  mutating func plainName() -> XMLName? {
    guard at < end, classes[Int(bytes[at])] & XMLByte.startsName != 0 else { return nil }
    let start = at
    var hash = XMLName.seed
    while at < end, classes[Int(bytes[at])] & XMLByte.isName != 0 {
      hash = XMLName.hash(hash, bytes[at])
      at += 1
    }
    return XMLName(start: bytes + start, count: at - start, hash: hash)
  }

  @inline(__always)
  mutating func skipSpace() { while at < end, classes[Int(bytes[at])] & XMLByte.isSpace != 0 { at += 1 } }
}

/// What a byte may be in XML, as bits of its class.
enum XMLByte {
  static let startsName: UInt8 = 1
  static let isName: UInt8 = 2
  /// Blank, tab or line feed: a carriage return is left to libxml2.
  static let isSpace: UInt8 = 4
  /// Not plain text: markup, a reference, a control character, or the start of a character that XML forbids.
  static let stopsText: UInt8 = 8
  static let stopsValue: UInt8 = 16
}

private let xmlByteClasses: [UInt8] = (0..<256).map { value in
  let byte = UInt8(value)
  let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
  let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
  let isTrouble = byte < 0x20 && !isSpace || byte == 0xEF || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
  return (isLetter ? XMLByte.startsName | XMLByte.isName : 0)
    | (isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") ? XMLByte.isName : 0)
    | (isSpace ? XMLByte.isSpace : 0)
    | (isTrouble || byte == UInt8(ascii: "]") ? XMLByte.stopsText : 0)
    | (isTrouble || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? XMLByte.stopsValue : 0)
}

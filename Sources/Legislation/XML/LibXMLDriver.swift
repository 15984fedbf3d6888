import CLibXML2

/// One run of libxml2 over one text, with the bookkeeping that turns its events into places: no network, no DTD loaded, no
/// entity expanded but those that the file itself declares as plain text.
///
/// libxml2 hands a pointer to it through its C callbacks. A value of one known type of handler, since each event would else pay
/// for finding out what it is told to, and whether it may be changed.
///
/// libxml2 2.9 tells no offsets. They follow from the end of the previous event: text in the input buffer starts where its
/// pointer says; text that was copied (a reference, a character above ASCII) ends where the parser now stands.
struct LibXMLDriver {
  private let source: SourceText
  private(set) var handler: OfficialXMLHandler
  private var context: xmlParserCtxtPtr?
  /// The text as libxml2 reads it, without the NUL behind it.
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var previousEnd = 0
  private var depth = 0
  private var hasRoot = false
  private var problems: [Problem] = []
  private var declared: [String: Entity] = [:]
  private var owned: [UnsafeMutablePointer<xmlEntity>] = []

  private enum Entity {
    case plain(UnsafeMutablePointer<xmlEntity>)
    case external
    case nested
  }

  init(source: SourceText, handler: OfficialXMLHandler) {
    self.source = source
    self.handler = handler
  }

  /// libxml2 is set up once, before threads could do so at the same time.
  private static let isReady: Void = xmlInitParser()

  /// Reads the text to its end, or up to what stops it.
  mutating func run() -> [Problem] {
    Self.isReady
    let source = source
    return withUnsafeMutablePointer(to: &self) { driver in
      source.withTerminatedUTF8 { Self.run(driver, over: $0) }
    }
  }

  private static func run(_ driver: UnsafeMutablePointer<Self>, over text: UnsafeBufferPointer<UInt8>) -> [Problem] {
    let noMemory = [Problem(offset: 0, message: "geen geheugen om het bestand te lezen")]
    guard let start = text.baseAddress, let context = xmlNewParserCtxt() else { return noMemory }
    defer {
      xmlFreeParserCtxt(context)
      driver.pointee.freeEntities()
    }
    driver.pointee.context = context
    driver.pointee.bytes = text
    context.pointee.sax.pointee = callbacks()
    context.pointee.userData = UnsafeMutableRawPointer(driver)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    guard let input = xmlNewInputStream(context) else { return noMemory }
    input.pointee.base = start
    input.pointee.cur = start
    input.pointee.end = start + text.count
    inputPush(context, input)
    // The bytes are ours: libxml2 frees an input without a buffer of its own by freeing the record alone.
    _ = xmlParseDocument(context)
    return driver.pointee.problems
  }

  private mutating func freeEntities() {
    for entity in owned {
      entity.pointee.name?.deallocate()
      entity.pointee.content?.deallocate()
      entity.deallocate()
    }
    owned = []
  }

  // MARK: Places

  private var position: Int {
    guard let context, let input = context.pointee.input, let base = bytes.baseAddress else { return previousEnd }
    let offset = input.pointee.cur - base
    return offset >= 0 && offset <= bytes.count ? offset : previousEnd
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  // MARK: Events

  mutating func startElement(
    _ name: UnsafePointer<UInt8>, _ count: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let start = previousEnd
    let end = position
    previousEnd = end + (byte(end) == UInt8(ascii: "/") ? 2 : 1)
    depth += 1
    if depth > deepestXML {
      stop("de elementen zijn hier meer dan \(deepestXML) diep genest", at: start)
      return
    }
    handler.start(XMLName(start: name), XMLAttributes(attributes, count: Int(count)))
    if !hasRoot, let reason = handler.stopReason { stop(reason, at: start, isForeign: true) }
    hasRoot = true
  }

  mutating func endElement() {
    depth -= 1
    previousEnd = max(previousEnd, position)
    handler.end()
  }

  mutating func characters(_ pointer: UnsafePointer<UInt8>, _ length: Int) {
    if let base = bytes.baseAddress, pointer >= base, pointer < base + bytes.count {
      let start = pointer - base
      previousEnd = start + length
      text(start..<previousEnd)
    } else {
      let end = max(previousEnd, position)
      copied(pointer, length, source: previousEnd..<end)
      previousEnd = end
    }
  }

  mutating func cdata(_ pointer: UnsafePointer<UInt8>, _ length: Int) {
    let end = max(previousEnd, position)
    let open = "<![CDATA[".utf8.count
    copied(pointer, length, source: previousEnd + open..<max(previousEnd + open, end - 3))
    previousEnd = end
  }

  private mutating func text(_ range: Range<Int>) { handler.text(range, of: bytes) }

  /// Text that libxml2 copied: the source spells it the same, or with CRLF for LF, or as a reference.
  private mutating func copied(_ pointer: UnsafePointer<UInt8>, _ length: Int, source range: Range<Int>) {
    let decoded = UnsafeBufferPointer(start: pointer, count: length)
    if range.count == length, bytes[range].elementsEqual(decoded) {
      text(range)
      return
    }
    guard byte(range.lowerBound) != UInt8(ascii: "&") else {
      handler.text(decoded: decoded, source: range)
      return
    }
    var index = 0
    var offset = range.lowerBound
    while index < length, offset < range.upperBound {
      let start = index
      let sourceStart = offset
      while index < length, offset < range.upperBound, byte(offset) == decoded[index] {
        index += 1
        offset += 1
      }
      if index > start { text(sourceStart..<offset) }
      guard index < length, offset < range.upperBound else { break }
      let width = byte(offset) == 0x0D && byte(offset + 1) == 0x0A ? 2 : 1
      handler.text(
        decoded: UnsafeBufferPointer(rebasing: decoded[index..<index + 1]), source: offset..<offset + width)
      index += 1
      offset += width
    }
  }

  mutating func skipped() { previousEnd = max(previousEnd, position) }

  // MARK: Entities

  mutating func declare(_ name: String, type: Int32, content: String?) {
    guard declared[name] == nil else { return }
    guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue), let content else {
      declared[name] = .external
      return
    }
    guard !content.contains(where: { $0 == "&" || $0 == "<" || $0 == "%" }) else {
      declared[name] = .nested
      return
    }
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    entity.initialize(to: xmlEntity())
    // Posing as predefined, it is handed over as text like `&amp;`, without libxml2 parsing its content again.
    entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    entity.pointee.type = XML_ENTITY_DECL
    entity.pointee.name = UnsafePointer(Self.cString(name))
    entity.pointee.content = Self.cString(content)
    // Else libxml2 would leave its copy of the declared value here, which nobody frees.
    entity.pointee.orig = entity.pointee.content
    entity.pointee.length = Int32(content.utf8.count)
    owned.append(entity)
    declared[name] = .plain(entity)
  }

  private static func cString(_ string: String) -> UnsafeMutablePointer<xmlChar> {
    let copy = UnsafeMutableBufferPointer<xmlChar>.allocate(capacity: string.utf8.count + 1)
    _ = copy.initialize(from: Array(string.utf8) + [0])
    return copy.baseAddress ?? UnsafeMutablePointer<xmlChar>.allocate(capacity: 1)
  }

  mutating func entity(_ name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
    if let predefined = xmlGetPredefinedEntity(name) { return predefined }
    let key = String(cString: name)
    // libxml2 also asks for an entity when it has just been declared; only its use is trouble.
    let isDeclaring = context?.pointee.inSubset != 0
    switch declared[key] {
    case .plain(let entity): return entity
    case .external where isDeclaring, .nested where isDeclaring: return nil
    case .external:
      let reason = "staat buiten het bestand; Maatlat haalt niets op"
      stop("de entiteit ‘\(key)’ \(reason): schrijf de tekst zelf", at: previousEnd)
    case .nested:
      let reason = "verwijst naar andere entiteiten of bevat elementen"
      stop("de entiteit ‘\(key)’ \(reason): schrijf de tekst zelf", at: previousEnd)
    case nil: stop(Self.undeclared(key), at: previousEnd)
    }
    return nil
  }

  // MARK: Trouble

  static func undeclared(_ entity: String) -> String {
    "de entiteit ‘\(entity)’ is niet gedeclareerd: schrijf het teken zelf, of als &#nummer;"
  }

  private mutating func stop(_ message: String, at offset: Int, isForeign: Bool = false) {
    report(message, at: offset, isForeign: isForeign)
    xmlStopParser(context)
  }

  mutating func report(_ message: String, at offset: Int, isForeign: Bool = false) {
    guard problems.isEmpty else { return }
    let place = source.sourceOffset(ofUTF8: min(max(0, offset), bytes.count))
    problems.append(Problem(offset: place, message: message, isForeign: isForeign))
  }

  mutating func syntaxError(_ message: String) {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    report("de XML is hier niet goed gevormd (\(line)); herstel de opmaak", at: position)
  }
}

extension LibXMLDriver {
  private static func of(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<LibXMLDriver>? {
    pointer?.assumingMemoryBound(to: LibXMLDriver.self)
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { user, name, _, _, _, _, count, _, attributes in
      if let name { LibXMLDriver.of(user)?.pointee.startElement(name, count, attributes) }
    }
    sax.endElementNs = { user, _, _, _ in LibXMLDriver.of(user)?.pointee.endElement() }
    sax.characters = { user, text, length in
      if let text { LibXMLDriver.of(user)?.pointee.characters(text, Int(length)) }
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { user, text, length in
      if let text { LibXMLDriver.of(user)?.pointee.cdata(text, Int(length)) }
    }
    sax.comment = { user, _ in LibXMLDriver.of(user)?.pointee.skipped() }
    sax.processingInstruction = { user, _, _ in LibXMLDriver.of(user)?.pointee.skipped() }
    sax.internalSubset = { user, _, _, _ in LibXMLDriver.of(user)?.pointee.skipped() }
    sax.getEntity = { user, name in
      guard let name else { return nil }
      return LibXMLDriver.of(user)?.pointee.entity(name)
    }
    sax.entityDecl = { user, name, type, _, _, content in
      guard let name else { return }
      LibXMLDriver.of(user)?.pointee.declare(
        String(cString: name), type: type, content: content.map { String(cString: $0) })
    }
    sax.reference = { user, name in
      guard let name, let driver = LibXMLDriver.of(user) else { return }
      driver.pointee.report(LibXMLDriver.undeclared(String(cString: name)), at: driver.pointee.previousEnd)
    }
    sax.serror = { user, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      LibXMLDriver.of(user)?.pointee.syntaxError(error.pointee.message.map { String(cString: $0) } ?? "onbekende fout")
    }
    return sax
  }
}

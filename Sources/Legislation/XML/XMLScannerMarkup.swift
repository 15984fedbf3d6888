// What is no content: attributes, the prolog, comments and processing instructions.
extension XMLScanner {
  // MARK: Attributes

  /// The attributes of a start tag, up to its end. Only the root may declare prefixes, and only attributes may have them.
  mutating func tagAttributes() -> Bool {
    attributes.removeAll(keepingCapacity: true)
    while true {
      let before = at
      skipSpace()
      guard at < end else { return false }
      if bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "/") { return true }
      guard at > before, let first = plainName() else { return false }
      var name = UnsafeBufferPointer(start: first.start, count: first.count)
      var prefix: UnsafeBufferPointer<UInt8>?
      if byte(0) == UInt8(ascii: ":") {
        at += 1
        guard let local = plainName() else { return false }
        prefix = name
        name = UnsafeBufferPointer(start: local.start, count: local.count)
      }
      skipSpace()
      guard byte(0) == UInt8(ascii: "=") else { return false }
      at += 1
      skipSpace()
      guard let value = attributeValue() else { return false }
      guard note(name, prefix, value) else { return false }
    }
  }

  /// The value between quotes, in which references stand for one character each.
  private mutating func attributeValue() -> UnsafeBufferPointer<UInt8>? {
    let quote = byte(0)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    at += 1
    let start = at
    while at < end {
      if classes[Int(bytes[at])] & XMLByte.stopsValue == 0 {
        at += 1
      } else if bytes[at] == quote {
        at += 1
        return UnsafeBufferPointer(rebasing: source[start..<at - 1])
      } else if bytes[at] == UInt8(ascii: "&") {
        guard let reference = XMLReference(source, at: at) else { return nil }
        at += reference.count
      } else if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") || isHarmless() {
        at += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Keeps an attribute, or the prefix that it declares.
  ///
  /// No local name may come twice, whatever the prefixes: that is stricter than the law, but no file needs more.
  private mutating func note(
    _ name: UnsafeBufferPointer<UInt8>, _ prefix: UnsafeBufferPointer<UInt8>?, _ value: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if let prefix {
      if prefix.elementsEqual("xmlns".utf8) { return declare(name, value) }
      let isXML = prefix.elementsEqual("xml".utf8)
      guard isXML && !name.elementsEqual("id".utf8) || prefixes.contains(where: { $0.elementsEqual(prefix) }) else {
        return false
      }
    } else if name.elementsEqual("xmlns".utf8) {
      return declare(name, value)
    }
    guard attributes.count < 32 else { return false }
    for other in attributes where other.name.count == name.count && other.name.elementsEqual(name) { return false }
    attributes.append(XMLAttributes.Raw(name: name, value: value))
    return true
  }

  private mutating func declare(_ prefix: UnsafeBufferPointer<UInt8>, _ uri: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isRoot, !prefixes.contains(where: { $0.elementsEqual(prefix) }), !prefix.elementsEqual("xml".utf8),
      isPlainURI(uri)
    else { return false }
    prefixes.append(prefix)
    return true
  }

  /// Whether libxml2 can have nothing to say of the name of a namespace; those of XML itself can't be declared.
  private func isPlainURI(_ uri: UnsafeBufferPointer<UInt8>) -> Bool {
    let scheme = "http://".utf8
    guard uri.starts(with: scheme), uri.count > scheme.count else { return false }
    let rest = uri[scheme.count...]
    return !rest.starts(with: "www.w3.org/XML".utf8) && !rest.starts(with: "www.w3.org/2000/xmlns".utf8)
      && rest.allSatisfy { classes[Int($0)] & XMLByte.isName != 0 || $0 == UInt8(ascii: "/") }
  }

  // MARK: Around the root

  /// What stands before the root: the XML declaration, a DOCTYPE, comments and processing instructions.
  mutating func prolog() -> Bool {
    guard byte(0) == UInt8(ascii: "<"), !starts(with: "<?xml ") || declaration() else { return false }
    var hasDoctype = false
    while true {
      skipSpace()
      if starts(with: "<!DOCTYPE") {
        guard !hasDoctype, doctype() else { return false }
        hasDoctype = true
      } else if starts(with: "<!") {
        guard comment() else { return false }
      } else if starts(with: "<?") {
        guard instruction() else { return false }
      } else {
        return byte(0) == UInt8(ascii: "<")
      }
    }
  }

  /// Nothing but comments, processing instructions and white space follows the root.
  mutating func epilog() -> Bool {
    while true {
      skipSpace()
      if at == end { return true }
      if starts(with: "<!--") {
        guard comment() else { return false }
      } else {
        guard starts(with: "<?"), instruction() else { return false }
      }
    }
  }

  func starts(with text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= end else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[at + index] != text.utf8Start[index] { return false }
    return true
  }

  /// The XML declaration: version, encoding, standalone, in this order, the last two as wanted.
  private mutating func declaration() -> Bool {
    at += "<?xml".utf8.count
    guard let version = setting("version"), version.elementsEqual("1.0".utf8) else { return false }
    // The text was decoded before; libxml2, too, is told to leave the encoding alone.
    if let encoding = setting("encoding") {
      guard let first = encoding.first, classes[Int(first)] & XMLByte.startsName != 0, first != UInt8(ascii: "_"),
        encoding.allSatisfy({ classes[Int($0)] & XMLByte.isName != 0 })
      else { return false }
    }
    if let standalone = setting("standalone") {
      guard standalone.elementsEqual("yes".utf8) || standalone.elementsEqual("no".utf8) else { return false }
    }
    skipSpace()
    guard starts(with: "?>") else { return false }
    at += 2
    return true
  }

  /// The value of a setting of the XML declaration; nil, and nothing read, where another stands here.
  private mutating func setting(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    let start = at
    if requireSpace(), starts(with: name) {
      at += name.utf8CodeUnitCount
      if byte(0) == UInt8(ascii: "=") {
        at += 1
        if let value = attributeValue() { return value }
      }
    }
    at = start
    return nil
  }

  /// A DOCTYPE with a name and at most an external identifier.
  private mutating func doctype() -> Bool {
    at += "<!DOCTYPE".utf8.count
    guard requireSpace(), plainName() != nil else { return false }
    if byte(0) != UInt8(ascii: ">") {
      guard requireSpace() else { return false }
      if starts(with: "SYSTEM") {
        at += 6
      } else if starts(with: "PUBLIC") {
        at += 6
        guard requireSpace(), literal() else { return false }
      } else {
        return false
      }
      guard requireSpace(), literal() else { return false }
      skipSpace()
    }
    guard byte(0) == UInt8(ascii: ">") else { return false }
    at += 1
    return true
  }

  private mutating func requireSpace() -> Bool {
    let before = at
    skipSpace()
    return at > before
  }

  /// A quoted literal of plain letters, digits and the signs of an address.
  private mutating func literal() -> Bool {
    let quote = byte(0)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    at += 1
    while at < end, bytes[at] != quote {
      guard classes[Int(bytes[at])] & XMLByte.isName != 0 || " /:-+".utf8.contains(bytes[at]) else { return false }
      at += 1
    }
    guard at < end else { return false }
    at += 1
    return true
  }

  // MARK: Comments and processing instructions

  mutating func comment() -> Bool {
    guard starts(with: "<!--") else { return false }
    at += 4
    while at + 2 < end {
      if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-") {
        guard bytes[at + 2] == UInt8(ascii: ">") else { return false }
        at += 3
        return true
      }
      guard isPlain() else { return false }
      at += 1
    }
    return false
  }

  mutating func instruction() -> Bool {
    at += 2
    guard let target = plainName(), !(target.count >= 3 && target.string.lowercased().hasPrefix("xml")) else {
      return false
    }
    guard byte(0) == UInt8(ascii: "?") || classes[Int(byte(0))] & XMLByte.isSpace != 0 else { return false }
    while at + 1 < end {
      if bytes[at] == UInt8(ascii: "?"), bytes[at + 1] == UInt8(ascii: ">") {
        at += 2
        return true
      }
      guard isPlain() else { return false }
      at += 1
    }
    return false
  }

  /// Whether XML allows the character here, in CDATA, a comment or a processing instruction.
  func isPlain() -> Bool {
    bytes[at] >= 0x20 && bytes[at] != 0xEF || classes[Int(bytes[at])] & XMLByte.isSpace != 0
      || bytes[at] == 0xEF && isHarmless()
  }
}

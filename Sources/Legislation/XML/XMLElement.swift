/// An element's local name: libxml2 keeps one copy of each name throughout one reading, so that equal names are the same pointer.
struct XMLName {
  let start: UnsafePointer<UInt8>

  var string: String { String(cString: start) }
}

/// The attributes of the element that just started.
struct XMLAttributes {
  /// Five pointers each: local name, prefix, namespace, start and end of the value.
  private let pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(_ pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.pointer = pointer
    self.count = count
  }

  /// The value of the attribute with the given local name, references resolved.
  subscript(_ name: StaticString) -> String? {
    guard let pointer else { return nil }
    for index in 0..<count {
      guard let local = pointer[5 * index], Self.matches(local, name) else { continue }
      guard let start = pointer[5 * index + 3], let end = pointer[5 * index + 4] else { return nil }
      return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  private static func matches(_ local: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    for index in 0..<name.utf8CodeUnitCount where local[index] != name.utf8Start[index] { return false }
    return local[name.utf8CodeUnitCount] == 0
  }
}

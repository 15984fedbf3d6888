import Linter

/// The path that a `file:` URI names; nil for another kind of URI.
func path(ofFileURI uri: String) -> String? {
  guard uri.utf8.starts(with: "file://".utf8) else { return nil }
  // Behind the two slashes a host may stand, which is this machine.
  let rest = uri.utf8.dropFirst(7)
  guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
  var bytes: [UInt8] = []
  var index = slash
  while index < rest.endIndex {
    let next = rest.index(after: index)
    if rest[index] == UInt8(ascii: "%"), let end = rest.index(next, offsetBy: 2, limitedBy: rest.endIndex),
      let byte = UInt8(String(decoding: rest[next..<end], as: UTF8.self), radix: 16)
    {
      bytes.append(byte)
      index = end
    } else {
      bytes.append(rest[index])
      index = next
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The `file:` URI of an absolute path.
func fileURI(ofPath path: String) -> String { "file://" + percentEncoded(path) }

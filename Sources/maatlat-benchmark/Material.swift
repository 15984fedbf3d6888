import Glibc

/// A BWB file taken apart, from which files of any size are put together again.
///
/// The wettekst is repeated as often as it fits; what is left is filled with its artikelen, in their order.
struct Material {
  private let head: [UInt8]
  private let body: [UInt8]
  private let tail: [UInt8]
  private let artikelen: [Range<Int>]

  init(path: String) throws {
    let bytes = try readFile(path)
    guard let start = find("<wettekst", in: bytes, from: 0).flatMap({ find(">", in: bytes, from: $0) }),
      let end = find("</wettekst>", in: bytes, from: start)
    else { throw BenchmarkError("\(path): holds no wettekst; name a BWB file") }
    head = Array(bytes[...start])
    body = Array(bytes[start + 1..<end])
    tail = Array(bytes[end...])
    artikelen = outermostArtikelen(in: body)
    guard !artikelen.isEmpty else { throw BenchmarkError("\(path): the wettekst holds no artikel") }
  }

  /// Writes a file of at least the given size; its exact size.
  func write(atLeast size: Int, to path: String) throws -> Int {
    guard let file = fopen(path, "w") else { throw BenchmarkError(path, errno: errno) }
    var written = 0
    func put(_ bytes: some Collection<UInt8>) {
      written += Array(bytes).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    }
    put(head)
    while written + body.count + tail.count <= size { put(body) }
    var next = 0
    while written + tail.count < size, ferror(file) == 0 {
      put(body[artikelen[next % artikelen.count]])
      next += 1
    }
    put(tail)
    let isSound = ferror(file) == 0
    guard fclose(file) == 0, isSound else { throw BenchmarkError(path, errno: errno) }
    return written
  }
}

/// The artikelen that stand in no other one, which may quote some.
private func outermostArtikelen(in body: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var depth = 0
  var start = 0
  var index = 0
  while let tag = find("<", in: body, from: index) {
    index = tag + 1
    if body[index...].starts(with: "artikel".utf8), index + 7 < body.count, [0x20, 0x3E].contains(body[index + 7]) {
      if depth == 0 { start = tag }
      depth += 1
    } else if body[index...].starts(with: "/artikel>".utf8), depth > 0 {
      depth -= 1
      if depth == 0 { found.append(start..<index + 9) }
    }
  }
  return found
}

/// Where a text first stands at or after an offset.
private func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
  let text = Array(text.utf8)
  return bytes[start...].indices.first { bytes[$0] == text[0] && bytes[$0...].starts(with: text) }
}

func readFile(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw BenchmarkError(path, errno: errno) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { break }
    bytes += buffer[..<count]
  }
  guard ferror(file) == 0 else { throw BenchmarkError(path, errno: errno) }
  return bytes
}

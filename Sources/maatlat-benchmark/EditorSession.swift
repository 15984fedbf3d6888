import Glibc

/// One session with the language server, as an editor holds it: a draft is opened, and one character after another is typed.
struct EditorSession {
  /// What the user of an editor waits for.
  struct Result {
    /// Seconds from the start of the program to the answer to `initialize`.
    var start: Double
    /// The median of seconds from one typed character to its diagnostics.
    var keystroke: Double
    /// The most memory that the server held, in bytes.
    var peak: Double
  }

  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private let started: Double
  private var buffer: [UInt8] = []

  init(program: String) throws {
    var toServer: [Int32] = [0, 0]
    var fromServer: [Int32] = [0, 0]
    guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else { throw BenchmarkError("pipe", errno: errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toServer[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromServer[1], STDOUT_FILENO)
    for end in toServer + fromServer { posix_spawn_file_actions_addclose(&actions, end) }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup("lsp"), nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    started = now()
    let refused = posix_spawnp(&process, program, &actions, nil, &arguments, environ)
    guard refused == 0 else { throw BenchmarkError(program, errno: refused) }
    close(toServer[0])
    close(fromServer[1])
    self.process = process
    input = toServer[1]
    output = fromServer[0]
  }

  /// Types so many characters into the middle of a draft.
  mutating func type(into path: String, characters: Int) throws -> Result {
    let text = String(decoding: try readFile(path), as: UTF8.self)
    try send(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}"#)
    _ = try receive()
    let start = now() - started
    try send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    // Without a file of that name no other paper is looked for.
    let document = #""uri":"untitled:draft""#
    try send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{\#(document),"languageId":"xml","#
        + #""version":1,"text":"\#(escaped(text))"}}}"#)
    _ = try receive()
    let place = place(in: text)
    var times: [Double] = []
    for version in 2..<(characters + 2) {
      let before = now()
      try send(
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{\#(document),"version":\#(version)},"#
          + #""contentChanges":[{"range":{"start":\#(place),"end":\#(place)},"text":"x"}]}}"#)
      let answer = try receive()
      times.append(now() - before)
      guard String(decoding: answer.prefix(300), as: UTF8.self).contains(#""version":\#(version)"#) else {
        throw BenchmarkError("the server answered another version than \(version)")
      }
    }
    return Result(start: start, keystroke: times.sorted()[times.count / 2], peak: try end())
  }

  /// Ends the session as the protocol asks; the peak of the server's memory.
  private mutating func end() throws -> Double {
    try send(#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#)
    _ = try receive()
    try send(#"{"jsonrpc":"2.0","method":"exit"}"#)
    close(input)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkError("maatlat lsp", errno: errno) }
    }
    close(output)
    guard status == 0 else { throw BenchmarkError("maatlat lsp ended with status \(status)") }
    return Double(usage.ru_maxrss) * 1024
  }

  // MARK: The base protocol

  private func send(_ message: String) throws {
    let bytes = Array("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: sent), bytes.count - sent) }
      guard count > 0 else { throw BenchmarkError("maatlat lsp", errno: errno) }
      sent += count
    }
  }

  private mutating func receive() throws -> [UInt8] {
    while true {
      if let end = headerEnd {
        let header = String(decoding: buffer[..<end], as: UTF8.self)
        guard let length = header.split(separator: " ").last.flatMap({ Int($0) }) else {
          throw BenchmarkError("the server sent a header without a length")
        }
        if buffer.count >= end + 4 + length {
          let content = Array(buffer[(end + 4)..<(end + 4 + length)])
          buffer.removeFirst(end + 4 + length)
          return content
        }
      }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &piece, piece.count)
      guard count > 0 else { throw BenchmarkError("the server closed its output") }
      buffer += piece[..<count]
    }
  }

  private var headerEnd: Int? {
    buffer.firstIndex(of: 0x0D).flatMap { buffer.count > $0 + 3 && buffer[$0 + 2] == 0x0D ? $0 : nil }
  }
}

/// The start of a word in the middle of a text, as a position of the protocol.
private func place(in text: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let middle = lines.count / 2
  let index = (middle..<lines.count).first { lines[$0].contains("<al>") } ?? middle
  let column = lines[index].firstRange(of: "<al>").map { lines[index][..<$0.upperBound].utf16.count } ?? 0
  return #"{"line":\#(index),"character":\#(column)}"#
}

/// A text within the quotes of JSON.
private func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += Array(#"\n"#.utf8)
    case 0x0D: bytes += Array(#"\r"#.utf8)
    case 0x09: bytes += Array(#"\t"#.utf8)
    case 0..<0x20: bytes += Array(" ".utf8)
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

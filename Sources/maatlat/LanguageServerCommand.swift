import ArgumentParser
import Glibc
import LanguageServer
import Legislation
import Linter
import Synchronization

/// `maatlat lsp`: the language server on standard input and output.
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serve an editor: the Language Server Protocol on standard input and output.",
    discussion: "Nothing but protocol goes to standard output. Set-ups for several editors stand in Samples/editors.")

  @Flag(help: "Accepted for clients that name the channel; it is the only one.")
  var stdio = false

  func run() throws {
    let mailbox = Mailbox()
    guard startThread({ readStandardInput(into: mailbox) }) != nil else {
      throw UsageError("no thread can be started")
    }
    let settings = EditorSettings()
    var server = Server(
      .init(
        tool: Maatlat.tool, rules: { builtIn }, catalogue: { builtInCatalogue }),
      files: FileAccess(
        read: { try? readFile($0) }, list: listFiles, settings: settings.of, remarks: sidecarRemarks,
        forgetSettings: settings.forget))
    var isWatchingParent = false
    while server.exitStatus == nil {
      let (frames, isAtEnd) = mailbox.take(waiting: !server.hasWork)
      guard send(frames.isEmpty && !isAtEnd ? server.work() : server.receive(frames)) else { break }
      if isAtEnd { server.inputEnded() }
      if !isWatchingParent, let parent = server.parent.flatMap(Int32.init(exactly:)) {
        isWatchingParent = true
        _ = startThread { endWith(parent) }
      }
    }
    throw ExitCode(server.exitStatus ?? 1)
  }
}

/// The remarks beside a draft, as far as they can be read.
private func sidecarRemarks(_ path: String) -> [SuppressionRemark] { (try? remarks(beside: path)) ?? [] }

/// Writes messages; false where nobody reads them any more.
private func send(_ messages: [[UInt8]]) -> Bool {
  messages.isEmpty || writeAll((Array(messages.joined()))[...], to: STDOUT_FILENO) == 0
}

/// What came in and was not yet taken.
private final class Mailbox: Sendable {
  private let content = Mutex<(frames: [FrameReader.Frame], isAtEnd: Bool)>(([], false))
  private let bell = Bell()

  func put(_ frames: [FrameReader.Frame], isAtEnd: Bool) {
    content.withLock {
      $0.frames += frames
      $0.isAtEnd = $0.isAtEnd || isAtEnd
    }
    bell.ring()
  }

  /// All that is there; with `waiting` at least one message, unless none can come any more.
  func take(waiting: Bool) -> (frames: [FrameReader.Frame], isAtEnd: Bool) {
    while true {
      let taken = content.withLock { content in
        defer { content.frames = [] }
        return content
      }
      if !taken.frames.isEmpty || taken.isAtEnd || !waiting { return taken }
      bell.wait()
    }
  }
}

/// Wakes the one thread that waits.
private final class Bell: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func ring() { sem_post(semaphore) }
  func wait() { while sem_wait(semaphore) != 0 && errno == EINTR {} }
}

private func readStandardInput(into mailbox: Mailbox) {
  var reader = FrameReader()
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { break }
    reader.append(buffer[..<count])
    var frames: [FrameReader.Frame] = []
    while let frame = reader.next() { frames.append(frame) }
    if !frames.isEmpty { mailbox.put(frames, isAtEnd: false) }
  }
  mailbox.put([], isAtEnd: true)
}

/// Ends the program once a process is gone: a client that was killed does not always close the stream.
private func endWith(_ parent: Int32) {
  while kill(parent, 0) == 0 || errno != ESRCH { sleep(1) }
  exit(1)
}

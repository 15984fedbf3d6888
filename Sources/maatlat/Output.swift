import Glibc

/// Standard output behind one buffer; once the reader is gone it stays silent.
struct Output {
  private var buffer: [UInt8] = []
  private var isClosed = false
  private var failure: Int32 = 0

  private static let capacity = 1 << 16

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { flush() }
  }

  mutating func write(_ bytes: [UInt8]) { write(bytes[...]) }

  mutating func write(_ bytes: ArraySlice<UInt8>) {
    if buffer.isEmpty && bytes.count >= Self.capacity {
      send(bytes)
    } else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.capacity { flush() }
    }
  }

  /// Writes what is left; false where the output could not be written, which the user is then told.
  mutating func finish() -> Bool {
    flush()
    guard failure != 0 else { return true }
    standardError(line: "maatlat: fout: de uitvoer kan niet worden geschreven (\(reason(failure)))")
    return false
  }

  private mutating func flush() {
    send(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func send(_ bytes: ArraySlice<UInt8>) {
    guard !isClosed else { return }
    let error = writeAll(bytes, to: STDOUT_FILENO)
    guard error != 0 else { return }
    isClosed = true
    // A broken pipe is the reader's choice.
    if error != EPIPE { failure = error }
  }
}

/// Writes one line to standard error in one go, so that lines of several threads do not mix.
func standardError(line: String) {
  _ = writeAll((Array(line.utf8) + [0x0A])[...], to: STDERR_FILENO)
}

/// Writes to standard error as it stands.
func standardError(raw text: String) {
  _ = writeAll((Array(text.utf8))[...], to: STDERR_FILENO)
}

/// What the system calls an error.
func reason(_ error: Int32) -> String { String(cString: strerror(error)) }

/// Writes all bytes; 0, or the error that stopped it.
func writeAll(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      if count > 0 {
        written += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

import Glibc
import Synchronization

/// A line on a terminal that tells how far the work is, from the second second on.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var isShown = false
    var isFinished = false
  }

  private let total: Int
  private let state = Mutex(State())

  /// Starts to watch the clock, where someone looks at standard error.
  init(total: Int) {
    self.total = total
    guard isatty(STDERR_FILENO) == 1 else { return }
    if let thread = startThread({ self.watch() }) { pthread_detach(thread) }
  }

  /// One more item is done.
  func advance() { state.withLock { $0.done += 1 } }

  /// The work is over: the line goes.
  func finish() {
    state.withLock { state in
      state.isFinished = true
      if state.isShown { standardError(raw: "\r\u{1B}[K") }
    }
  }

  private func watch() {
    usleep(1_000_000)
    while show() { usleep(200_000) }
  }

  private func show() -> Bool {
    state.withLock { state in
      guard !state.isFinished else { return false }
      state.isShown = true
      standardError(raw: "\r\u{1B}[K\(state.done) van \(total) bestanden gelezen")
      return true
    }
  }
}

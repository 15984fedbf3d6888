import Glibc
import Synchronization

/// The results of the work on items 0 up to `count`, in order; done by one thread for each core.
///
/// Threads live as long as there is work and draw the next index from one counter, so that a long file holds up no other.
func inParallel<Result: Sendable>(
  _ count: Int, progress: Progress, _ work: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let pool = Pool(count: count, progress: progress, work: work)
  // Without another thread this one does the work alone.
  let helpers = max(0, min(threadCount(), count) - 1)
  let threads = (0..<helpers).compactMap { _ in startThread { pool.drain() } }
  pool.drain()
  for thread in threads { pthread_join(thread, nil) }
  progress.finish()
  return pool.results
}

/// How many threads work at once; 0 for one a core.
private let threadLimit = Atomic<Int>(0)

/// How many threads may work at once: one for each core, unless the user said otherwise.
func threadCount() -> Int {
  let limit = threadLimit.load(ordering: .relaxed)
  return limit > 0 ? limit : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// Lets no more than so many threads work at once.
func limitThreads(to count: Int) { threadLimit.store(count, ordering: .relaxed) }

/// What the threads share.
private final class Pool<Result: Sendable>: Sendable {
  private let count: Int
  private let progress: Progress
  private let work: @Sendable (Int) -> Result
  private let next = Atomic<Int>(0)
  private let done: Mutex<[Int: Result]> = Mutex([:])

  init(count: Int, progress: Progress, work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.progress = progress
    self.work = work
  }

  /// Works until nothing is left.
  func drain() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = work(index)
      done.withLock { $0[index] = result }
      progress.advance()
    }
  }

  var results: [Result] {
    done.withLock { done in (0..<count).compactMap { done[$0] } }
  }
}

/// Starts a thread; nil where the system has none left.
func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  var thread = pthread_t()
  let context = Unmanaged.passRetained(ThreadBody(body))
  let status = pthread_create(&thread, nil, runThread, context.toOpaque())
  guard status == 0 else {
    context.release()
    return nil
  }
  return thread
}

/// A closure on its way to a thread.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThread(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
  return nil
}

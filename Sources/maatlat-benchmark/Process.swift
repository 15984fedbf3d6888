import Glibc

/// What one run of a program took, as the system counted it.
struct Usage {
  /// Seconds of processor time, of the program and the system on its behalf, over all threads.
  var cpu: Double
  /// Seconds from start to end.
  var wall: Double
  /// The most memory it held, in bytes; no less can be seen than what this program holds itself, which the system counts
  /// until the other one has taken its place.
  var peak: Double
}

/// Runs a program to its end with its output thrown away.
func run(_ command: [String]) throws -> Usage {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for stream in [STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
  }
  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
  defer { for argument in arguments { free(argument) } }
  arguments.append(nil)

  var process: pid_t = 0
  let start = now()
  let refused = posix_spawnp(&process, command[0], &actions, nil, arguments, environ)
  guard refused == 0 else { throw BenchmarkError(command[0], errno: refused) }
  var status: Int32 = 0
  var usage = rusage()
  while wait4(process, &status, 0, &usage) < 0 {
    guard errno == EINTR else { throw BenchmarkError(command[0], errno: errno) }
  }
  let wall = now() - start
  guard status == 0 else {
    let how = status & 0x7F == 0 ? "exit status \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
    throw BenchmarkError("\(command.prefix(3).joined(separator: " ")) ended with \(how)")
  }
  return Usage(
    cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: wall, peak: Double(usage.ru_maxrss) * 1024)
}

/// The least peak that can be seen.
func peakFloor() -> Double {
  var usage = rusage()
  getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) * 1024
}

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

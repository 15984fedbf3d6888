/// Two programs that are run in turn, so that what else the machine does falls on both.
struct Pair {
  let maatlat: ([String]) -> [String]
  let xmllint: ([String]) -> [String]
  let runs: Int

  /// The medians over all runs.
  struct Result {
    let maatlat: Usage
    let versus: Versus?
  }

  /// What xmllint took, and the medians of the ratios within each pair.
  struct Versus {
    let xmllint: Usage
    let cpuRatio: Double
    let wallRatio: Double
  }

  /// Runs both on the files, on the given cores or on all.
  func measure(_ files: [String], cores: String? = nil) throws -> Result {
    let pin = cores.map { ["taskset", "--cpu-list", $0] } ?? []
    let commands = [pin + maatlat(files), pin + xmllint(files)]
    // The first run of each fetches program and files into memory.
    for command in commands { _ = try run(command) }
    var pairs: [(maatlat: Usage, xmllint: Usage)] = []
    for _ in 0..<runs { pairs.append((try run(commands[0]), try run(commands[1]))) }
    return Result(
      maatlat: median(pairs.map(\.maatlat)),
      versus: Versus(
        xmllint: median(pairs.map(\.xmllint)),
        cpuRatio: median(pairs.map { $0.maatlat.cpu / $0.xmllint.cpu }),
        wallRatio: median(pairs.map { $0.maatlat.wall / $0.xmllint.wall })))
  }

  /// Runs maatlat alone, on what xmllint cannot read.
  func measureMaatlat(_ files: [String]) throws -> Result {
    let command = maatlat(files)
    _ = try run(command)
    return Result(maatlat: median(try (0..<runs).map { _ in try run(command) }), versus: nil)
  }
}

private func median(_ usages: [Usage]) -> Usage {
  Usage(cpu: median(usages.map(\.cpu)), wall: median(usages.map(\.wall)), peak: median(usages.map(\.peak)))
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

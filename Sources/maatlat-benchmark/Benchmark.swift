import ArgumentParser
import Glibc

/// The benchmark: the whole process of maatlat beside that of `xmllint --stream --noout`, on the same files.
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maatlat-benchmark",
    abstract: "Measures maatlat beside xmllint --stream --noout, and prints the medians of paired runs.")

  @Option(help: ArgumentHelp("The program to measure (default: the one beside this program).", valueName: "path"))
  var maatlat: String?

  @Option(help: "How many pairs of runs each line stands for.")
  var runs = 5

  @Option(
    help: "A toelichting in plain text, measured as it is; xmllint has no part in it.", completion: .file())
  var toelichting: String?

  @Argument(help: "A BWB file, whose wettekst is repeated to make files of each size.", completion: .file())
  var file: String

  func validate() throws {
    if runs < 1 { throw ValidationError("--runs takes a number of at least 1") }
  }

  func run() throws {
    let program = try maatlat ?? besideThisProgram()
    let pair = Pair(
      maatlat: { [program, "check", "--exit-zero", "--no-cache"] + $0 },
      xmllint: { ["xmllint", "--stream", "--noout"] + $0 },
      runs: runs)
    let material = try Material(path: file)
    let folder = try TemporaryFolder()
    defer { folder.remove() }

    show(tableHead)
    for megabytes in [1, 5, 10, 100] {
      let path = folder.path("\(megabytes).xml")
      let size = try material.write(atLeast: megabytes * 1_000_000, to: path)
      show(tableRow("\(megabytes) MB", size, try pair.measure([path])))
      folder.remove(path)
    }
    let papers = (1...200).map { folder.path("paper-\($0).xml") }
    var size = 0
    for path in papers { size += try material.write(atLeast: 100_000, to: path) }
    // Pinned with taskset, so that the number of threads a program starts is its own choice.
    show(tableRow("200 files, 1 core", size, try pair.measure(papers, cores: "0")))
    show(tableRow("200 files, 2 cores", size, try pair.measure(papers, cores: "0,1")))
    show(tableRow("100 KB", size / papers.count, try pair.measure([papers[0]])))
    try measureCache(program, material, folder)
    show(editorTableHead)
    for kilobytes in [100, 1_000] {
      let path = folder.path("editor-\(kilobytes).xml")
      let size = try material.write(atLeast: kilobytes * 1_000, to: path)
      var session = try EditorSession(program: program)
      show(editorTableRow("\(kilobytes) KB", size, try session.type(into: path, characters: 8 * runs)))
    }
    if let toelichting {
      show(tableRow("toelichting", try readFile(toelichting).count, try pair.measureMaatlat([toelichting])))
    }
  }
}

extension Benchmark {
  /// A run over files that fills the cache, and one after it that takes all from there.
  private func measureCache(_ program: String, _ material: Material, _ folder: TemporaryFolder) throws {
    let papers = (1...1_000).map { folder.path("kept-\($0).xml") }
    var size = 0
    for path in papers { size += try material.write(atLeast: 50_000, to: path) }
    let kept = folder.path("kept")
    let command = [program, "check", "--exit-zero", "--cache-dir", kept] + papers
    let walls = try (0..<runs).map { _ in
      folder.removeFolder(kept)
      return (first: try maatlat_benchmark.run(command).wall, again: try maatlat_benchmark.run(command).wall)
    }
    show(cacheTableHead)
    show(cacheTableRow("1,000 files", size, first: median(walls.map(\.first)), again: median(walls.map(\.again))))
    for path in papers { folder.remove(path) }
  }
}

@main
private enum Program {
  static func main() {
    // Interrupted, the program being measured ends and with it the measurement: the temporary folder still goes. So it
    // does when nobody reads the table any more.
    for number in [SIGINT, SIGPIPE] { signal(number) { _ in } }
    do {
      try Benchmark.parse().run()
    } catch let error as BenchmarkError {
      refuse(error.message)
    } catch {
      guard Benchmark.exitCode(for: error) == .success else {
        refuse(Benchmark.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " "))
      }
      print(Benchmark.fullMessage(for: error))
    }
  }

  private static func refuse(_ message: String) -> Never {
    let line = Array("maatlat-benchmark: error: \(message)\n".utf8)
    write(STDERR_FILENO, line, line.count)
    exit(2)
  }
}

/// Why nothing can be measured, in one line.
struct BenchmarkError: Error {
  let message: String
  init(_ message: String) { self.message = message }

  /// For what the system refused.
  init(_ path: String, errno error: Int32) { message = "\(path): \(String(cString: strerror(error)))" }
}

/// Prints a line at once: the next may take a minute.
private func show(_ line: String) {
  print(line)
  fflush(nil)
}

/// The maatlat that was built together with this program.
private func besideThisProgram() throws -> String {
  guard let own = realpath("/proc/self/exe", nil) else { throw BenchmarkError("/proc/self/exe", errno: errno) }
  defer { free(own) }
  let path = String(cString: own)
  return path.prefix(path.count - "-benchmark".count) + ""
}

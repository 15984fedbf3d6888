import ArgumentParser
import Legislation
import Linter

/// One run over files: what it wrote, and whether anything could not be done.
struct Session {
  var output = Output()
  /// Whether remarks on files stay unsaid: another run over the same files says them.
  let isQuiet: Bool
  /// What standard error was told, a line each.
  private(set) var said: [String] = []
  /// What could not be done, a line each.
  private(set) var failures: [String] = []
  private(set) var hasFailed = false
  private var skipped = 0

  init(isQuiet: Bool = false) { self.isQuiet = isQuiet }

  /// Reads all files, works on the documents on all cores, and tells what went wrong; the results are in the order of
  /// the files.
  mutating func process<Result: Sendable>(
    _ files: InputFiles, needsDraft: Bool, _ work: @escaping @Sendable (Document) -> Result
  ) -> [Result] {
    process(files) { input in
      let reading = read(input, needsDraft: needsDraft)
      return (reading, reading.document.map(work))
    }
  }

  /// Has each file read and worked on, on all cores, and tells what went wrong; the results are in the order of the files.
  mutating func process<Result: Sendable>(
    _ files: InputFiles, _ work: @escaping @Sendable (InputFile) -> (Reading, Result?)
  ) -> [Result] {
    let outcomes = inParallel(files.files.count, progress: Progress(total: files.files.count)) { index in
      var (reading, result) = work(files.files[index])
      // The document goes; what the work made of it stays.
      reading.document = nil
      return (reading: reading, result: result)
    }
    for error in files.errors { fail(line(for: error)) }
    for outcome in outcomes { note(outcome.reading) }
    for folder in files.folders {
      noteFolder(folder, zip(files.files, outcomes).filter { !$0.1.reading.isSkipped }.map(\.0.path))
    }
    return outcomes.compactMap(\.result)
  }

  /// Reads the toelichting that the user named; a paper that is none is refused.
  mutating func companion(_ path: String) -> (document: Document, hash: ContentHash)? {
    let (reading, hash) = readToelichting(path)
    note(reading)
    return reading.document.map { ($0, hash) }
  }

  /// Reads an act that the user named as context; a paper that is no regulation is refused.
  mutating func act(_ path: String) -> Document? {
    let reading = readAct(path)
    note(reading)
    return reading.document
  }

  /// Tells standard error something.
  mutating func say(_ line: String) {
    guard !isQuiet else { return }
    standardError(line: line)
    said.append(line)
  }

  /// Tells of something that could not be done.
  mutating func complain(_ message: String) { fail(visibleLine(message)) }

  /// Ends the run with its exit status: 2 where something could not be done, else 1 for a bad outcome.
  mutating func finish(isBad: Bool = false) throws {
    tellSkipped()
    if !output.finish() { hasFailed = true }
    if hasFailed { throw ExitCode(2) }
    if isBad { throw ExitCode(1) }
  }

  /// Tells, once, how many files were passed over.
  mutating func tellSkipped() {
    guard skipped > 0 else { return }
    let files = skipped == 1 ? "1 bestand" : "\(skipped) bestanden"
    say("maatlat: \(files) overgeslagen: geen regeling of toelichting")
    skipped = 0
  }

  private mutating func note(_ reading: Reading) {
    for remark in reading.remarks { say(remark) }
    if reading.hasFailed {
      hasFailed = true
      failures += reading.remarks
    }
    if reading.isSkipped { skipped += 1 }
  }

  private mutating func noteFolder(_ folder: String, _ recognised: [String]) {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard !recognised.contains(where: { $0.hasPrefix(prefix) }) else { return }
    fail(line(for: FileError(folder, "in deze map staat geen regeling of toelichting")))
  }

  private mutating func fail(_ line: String) {
    say(line)
    failures.append(line)
    hasFailed = true
  }
}

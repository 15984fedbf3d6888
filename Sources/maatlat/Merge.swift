import ArgumentParser
import Legislation
import Linter

/// `maatlat merge`: the reports of several runs as one.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Join the JSON or SARIF reports of runs that shared the files between them.",
    discussion: """
      The reports of all parts that 'maatlat check --shard I/N' judged make the report of one run over all files. Exit \
      status: 0, whatever was found, or 2 for a report that can't be read.
      """)

  @Argument(help: "The reports, all in JSON or all in SARIF.", completion: .file())
  var reports: [String] = []

  func run() throws {
    guard !reports.isEmpty else { throw UsageError("name at least one report", hint: "maatlat merge --help") }
    var session = Session()
    let read = reports.compactMap { session.report($0) }
    // Half of a whole would look like the whole.
    if read.count == reports.count {
      do throws(MergeProblem) {
        session.output.write(try mergedReports(read))
      } catch {
        session.complain("\(error.path): fout: \(error.reason)")
      }
    }
    try session.finish()
  }
}

extension Session {
  /// Reads a report back; nil for what is no JSON, which the user is told.
  fileprivate mutating func report(_ path: String) -> ReadReport? {
    do throws(FileError) {
      let bytes = try readFile(path)
      do throws(JSONProblem) {
        return ReadReport(path: path, tree: try JSONTree(bytes))
      } catch {
        let place = Lines(SourceText(path: path, bytes: bytes)).position(at: error.offset)
        complain("\(path):\(place.line):\(place.column): fout: hier breekt de JSON af; maak het rapport opnieuw")
      }
    } catch {
      complain(line(for: error))
    }
    return nil
  }
}

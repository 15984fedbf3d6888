import Legislation
import Linter
import RuleFiles

/// What became of one file.
struct Reading {
  /// The document, if it can be judged.
  var document: Document?
  /// Lines for standard error.
  var remarks: [String] = []
  /// Whether what the user asked for could not be done.
  var hasFailed = false
  /// Whether it was passed over: a file in a folder that is no draft.
  var isSkipped = false
}

extension Reading {
  /// Of a file that can't be used.
  init(failure: FileError) { self.init(remarks: [line(for: failure)], hasFailed: true) }
}

/// A file as it stands on disk, with the remarks that stand beside it.
struct RawFile: Sendable {
  let input: InputFile
  let bytes: [UInt8]
  /// The sidecar; nil where there is none.
  let sidecar: [UInt8]?

  init(_ input: InputFile) throws(FileError) {
    self.input = input
    bytes = try readInput(input)
    sidecar = try readSidecar(of: input.path)
  }

  /// The same for what comes to the same document.
  var hash: ContentHash {
    var hash = ContentHash()
    hash.add(bytes)
    hash.add(input.path, sidecar)
    return hash
  }

  /// The hash of a file that is not read for more.
  static func hash(of input: InputFile) throws(FileError) -> ContentHash {
    var hash = ContentHash()
    try maatlat.add(input.path, to: &hash)
    hash.add(input.path, try readSidecar(of: input.path))
    return hash
  }
}

extension ContentHash {
  fileprivate mutating func add(_ path: String, _ sidecar: [UInt8]?) {
    add(path)
    add([sidecar == nil ? 0 : 1])
    add(sidecar ?? [])
  }
}

/// Reads one file into a document.
///
/// With `needsDraft` a file that is no regulation and no toelichting is refused if the user named it, skipped otherwise.
func read(_ input: InputFile, needsDraft: Bool) -> Reading {
  do throws(FileError) {
    return read(try RawFile(input), needsDraft: needsDraft)
  } catch {
    return Reading(failure: error)
  }
}

/// Reads the document in a file that is at hand.
func read(_ file: RawFile, needsDraft: Bool) -> Reading {
  let input = file.input
  let source = SourceText(path: input.path, bytes: file.bytes)
  if !input.isNamed, isNoText(source) { return Reading(isSkipped: true) }
  let document = readDocument(source)
  if !input.isNamed, document.problems.contains(where: \.isForeign) { return Reading(isSkipped: true) }
  var reading = Reading(document: document)
  do throws(FileError) {
    reading.document?.add(try remarks(in: file.sidecar, beside: input.path))
  } catch {
    return Reading(failure: error)
  }
  let lines = document.problems.isEmpty ? nil : Lines(source)
  for problem in document.problems {
    let place = lines?.position(at: problem.offset) ?? Position(line: 1, column: 1)
    let word = problem.isFatal ? "fout" : "let op"
    reading.remarks.append(
      visibleLine("\(input.path):\(place.line):\(place.column): \(word): \(problem.message)"))
  }
  if document.problems.contains(where: \.isFatal) {
    reading.hasFailed = true
    reading.document = nil
  } else if document.kind == .other, !input.isNamed {
    return Reading(isSkipped: true)
  } else if document.kind == .other, needsDraft {
    let message = "\(nature(of: document)); ‘maatlat outline’ toont wat er is gelezen"
    reading = Reading(failure: FileError(input.path, message))
  }
  return reading
}

/// Reads a file that the user named as the toelichting; it may also stand behind a regulation.
func readToelichting(_ path: String) -> (Reading, ContentHash) {
  do throws(FileError) {
    let file = try RawFile(InputFile(path: path, isNamed: true))
    let reading = read(file, needsDraft: false)
    guard let document = reading.document, !document.holdsToelichting else { return (reading, file.hash) }
    let remedy = "noem achter --toelichting de memorie of nota van toelichting"
    throw FileError(path, "\(nature(of: document)); \(remedy)")
  } catch {
    return (Reading(failure: error), ContentHash())
  }
}

/// Reads a file that the user named as an act beside the draft.
func readAct(_ path: String) -> Reading {
  let reading = read(InputFile(path: path, isNamed: true), needsDraft: false)
  guard let document = reading.document, !document.kind.isRegulation else { return reading }
  let nature = document.kind == .toelichting ? "dit is een toelichting" : nature(of: document)
  let remedy = "noem achter --context de wet of regeling zoals zij geldt"
  return Reading(failure: FileError(path, "\(nature); \(remedy)"))
}

/// The remarks in the sidecar of a document; none where it has none.
func remarks(beside path: String) throws(FileError) -> [SuppressionRemark] {
  try remarks(in: try readSidecar(of: path), beside: path)
}

private func readSidecar(of path: String) throws(FileError) -> [UInt8]? {
  exists(path + Sidecar.ending) ? try readFile(path + Sidecar.ending) : nil
}

private func remarks(in content: [UInt8]?, beside path: String) throws(FileError) -> [SuppressionRemark] {
  guard let content else { return [] }
  let sidecar = path + Sidecar.ending
  let text = String(decoding: content, as: UTF8.self)
  do throws(RuleError) {
    return try Sidecar.remarks(from: try RuleValue(yaml: text), path: sidecar)
  } catch {
    throw FileError(error.position.map { "\(sidecar):\($0.line):\($0.column)" } ?? sidecar, error.reason)
  }
}

/// The line on standard error for a file that can't be read.
func line(for error: FileError) -> String { visibleLine("\(error.path): fout: \(error.message)") }

/// Whether a file holds nothing that anyone could take for a draft: pictures, archives, empty files.
private func isNoText(_ source: SourceText) -> Bool {
  !source.utf8.contains { $0 > 0x20 } || source.utf8.contains(0)
}

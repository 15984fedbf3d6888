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

/// Reads one file into a document.
///
/// With `needsDraft` a file that is no regulation and no toelichting is refused if the user named it, skipped otherwise.
func read(_ input: InputFile, needsDraft: Bool) -> Reading {
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try readInput(input)
  } catch {
    return Reading(remarks: [line(for: error)], hasFailed: true)
  }
  let source = SourceText(path: input.path, bytes: bytes)
  if !input.isNamed, isNoText(source) { return Reading(isSkipped: true) }
  let document = readDocument(source)
  if !input.isNamed, document.problems.contains(where: \.isForeign) { return Reading(isSkipped: true) }
  var reading = Reading(document: document)
  do throws(FileError) {
    reading.document?.add(try remarks(beside: input.path))
  } catch {
    return Reading(remarks: [line(for: error)], hasFailed: true)
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
    reading = Reading(remarks: [line(for: FileError(input.path, message))], hasFailed: true)
  }
  return reading
}

/// Reads a file that the user named as the toelichting; it may also stand behind a regulation.
func readToelichting(_ path: String) -> Reading {
  let reading = read(InputFile(path: path, isNamed: true), needsDraft: false)
  guard let document = reading.document, !document.holdsToelichting else { return reading }
  let remedy = "noem achter --toelichting de memorie of nota van toelichting"
  return Reading(remarks: [line(for: FileError(path, "\(nature(of: document)); \(remedy)"))], hasFailed: true)
}

/// Reads a file that the user named as an act beside the draft.
func readAct(_ path: String) -> Reading {
  let reading = read(InputFile(path: path, isNamed: true), needsDraft: false)
  guard let document = reading.document, !document.kind.isRegulation else { return reading }
  let nature = document.kind == .toelichting ? "dit is een toelichting" : nature(of: document)
  let remedy = "noem achter --context de wet of regeling zoals zij geldt"
  return Reading(remarks: [line(for: FileError(path, "\(nature); \(remedy)"))], hasFailed: true)
}

/// The remarks in the sidecar of a document; none where it has none.
func remarks(beside path: String) throws(FileError) -> [SuppressionRemark] {
  let sidecar = path + Sidecar.ending
  guard exists(sidecar) else { return [] }
  let text = String(decoding: try readFile(sidecar), as: UTF8.self)
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

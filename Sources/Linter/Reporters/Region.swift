import Legislation

/// A stretch of a file as reports for CI name it.
struct Region {
  let start: Position
  /// The place behind the last character.
  let end: Position
  /// How many characters stand before it, a byte order mark left out of account.
  let offset: Int
  /// How many characters it has.
  let length: Int
  /// What stands there in the file.
  let text: String
}

extension ReportedDocuments {
  /// What a span of a file covers, if the file is part of the report.
  func region(_ span: Span, in path: String) -> Region? {
    guard let file = files[path] else { return nil }
    let range = file.range(of: span)
    let counts = file.characters.get()
    let start = counts.units(before: range.lowerBound)
    return Region(
      start: file.lines.position(ofUTF8: range.lowerBound), end: file.lines.position(ofUTF8: range.upperBound),
      offset: start, length: counts.units(before: range.upperBound) - start,
      text: String(decoding: file.source.utf8[range], as: UTF8.self))
  }

  /// The first place of a span and the one behind its last, if the file is part of the report.
  func ends(of span: Span, in path: String, columns unit: ColumnUnit = .scalars) -> (start: Position, end: Position)? {
    guard let file = files[path] else { return nil }
    let range = file.range(of: span)
    return (
      file.lines.position(ofUTF8: range.lowerBound, in: unit), file.lines.position(ofUTF8: range.upperBound, in: unit)
    )
  }
}

/// A file of a report, with what it takes to name places in it.
struct ReportedFile: Sendable {
  let source: SourceText
  let lines: Lines
  /// Only some formats count characters from the start of the file.
  let characters: Deferred<UnitCounts>

  init(_ source: SourceText) {
    self.source = source
    lines = Lines(source)
    characters = Deferred { UnitCounts(source) }
  }

  /// The decoded text that bytes on disk spell.
  fileprivate func range(of span: Span) -> Range<Int> {
    let start = lines.utf8Offset(of: span.start)
    return start..<max(start, lines.utf8Offset(of: span.end))
  }
}

extension Lines {
  /// A place in the decoded text as people name it.
  fileprivate func position(ofUTF8 offset: Int, in unit: ColumnUnit = .scalars) -> Position {
    let place = unit == .scalars ? place(ofUTF8: offset) : place(ofUTF8: offset, in: unit)
    return Position(line: place.line + 1, column: place.column + 1)
  }
}

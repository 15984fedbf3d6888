/// A half-open range of bytes in one file as it stands on disk.
public struct Span: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public var isEmpty: Bool { start >= end }
  public var count: Int { max(0, end - start) }

  public static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// A place as people and editors name it.
public struct Position: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Something that reading a text brought to light: at its place, in the reader's own words.
public struct Problem: Sendable, Hashable {
  /// Where in the file, in bytes.
  public var offset: Int
  /// What is wrong and what to do, one Dutch line.
  public var message: String
  /// Whether the file can't be judged as a whole because of it.
  public var isFatal: Bool
  /// Whether it means that the file is no draft at all, so that it may be passed over where nobody named it.
  public var isForeign: Bool

  public init(offset: Int, message: String, isFatal: Bool = true, isForeign: Bool = false) {
    self.offset = offset
    self.message = message
    self.isFatal = isFatal
    self.isForeign = isForeign
  }
}

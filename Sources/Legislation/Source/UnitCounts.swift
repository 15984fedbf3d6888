/// How many units stand before the places of a text: counted once for each stretch of it, so that an answer costs little
/// however far from the start the place is.
public struct UnitCounts: Sendable {
  private let source: SourceText
  private let unit: ColumnUnit
  /// For each stretch of `utf8` the number of units before it.
  private let before: [Int]

  /// So many bytes are one stretch.
  static let stretch = 1024

  public init(_ source: SourceText, _ unit: ColumnUnit = .scalars) {
    self.source = source
    self.unit = unit
    var before = [0]
    source.utf8.withUnsafeBytes { text in
      before.reserveCapacity(text.count / Self.stretch + 1)
      for start in stride(from: 0, to: text.count, by: Self.stretch) {
        let stretch = UnsafeRawBufferPointer(rebasing: text[start..<min(start + Self.stretch, text.count)])
        before.append(before[before.count - 1] + unit.count(stretch))
      }
    }
    self.before = before
  }

  /// How many units stand before an offset in `utf8`.
  public func units(before offset: Int) -> Int {
    let index = offset / Self.stretch
    return source.utf8.withUnsafeBytes { text in
      before[index] + unit.count(UnsafeRawBufferPointer(rebasing: text[index * Self.stretch..<offset]))
    }
  }

  /// An offset in `utf8` that surely lies before the given number of units, and not far; it may be negative.
  func offset(surelyBefore units: Int) -> Int { (before.partitioningIndex { $0 > units } - 2) * Self.stretch }
}

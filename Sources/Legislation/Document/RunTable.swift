/// The way from a document's text back to its source: which bytes each stretch of text was read from.
///
/// A run is either a copy, byte for byte, or stands for something written otherwise: an entity, collapsed white space, a break.
public struct RunTable: Sendable {
  struct Run: Sendable {
    var text: UInt32
    var sourceStart: UInt32
    var sourceEnd: UInt32
  }

  private(set) var runs: [Run] = []
  private(set) var textEnd = 0

  public var count: Int { runs.count }

  mutating func reserveCapacity(_ count: Int) { runs.reserveCapacity(count) }

  /// Adds a stretch: the text up to `textEnd` that was not yet covered comes from the given bytes.
  mutating func append(textStart: Int, textEnd: Int, source: Range<Int>) {
    guard textEnd > textStart else { return }
    if let last = runs.last, last.sourceEnd == source.lowerBound,
      Int(last.sourceEnd - last.sourceStart) == textStart - Int(last.text), source.count == textEnd - textStart,
      self.textEnd == textStart
    {
      runs[runs.count - 1].sourceEnd = UInt32(source.upperBound)
    } else {
      runs.append(
        Run(text: UInt32(textStart), sourceStart: UInt32(source.lowerBound), sourceEnd: UInt32(source.upperBound)))
    }
    self.textEnd = textEnd
  }

  /// The source offset at which a text offset starts.
  func sourceStart(of offset: Int) -> Int {
    guard !runs.isEmpty else { return 0 }
    let index = self.index(of: offset)
    let run = runs[index]
    let length = textLength(index)
    guard Int(run.sourceEnd - run.sourceStart) == length else {
      return offset >= Int(run.text) + length ? Int(run.sourceEnd) : Int(run.sourceStart)
    }
    return Int(run.sourceStart) + min(offset - Int(run.text), length)
  }

  /// The text offset that a source offset stands for, or the next one behind it in the source; nil where none follows.
  func textOffset(atOrBehindSource offset: Int) -> Int? {
    // Footnotes stand elsewhere in the text than in the source, so that the runs are not in the order of the source.
    var nearest: (index: Int, distance: Int)?
    for (index, run) in runs.enumerated() where Int(run.sourceEnd) > offset {
      let distance = max(0, Int(run.sourceStart) - offset)
      if nearest.map({ distance < $0.distance }) ?? true { nearest = (index, distance) }
      if distance == 0 { break }
    }
    guard let (index, _) = nearest else { return nil }
    let start = Int(runs[index].text)
    return start + min(max(0, offset - Int(runs[index].sourceStart)), max(0, textLength(index) - 1))
  }

  /// The bytes from the first to the last that a text range stands for.
  func cover(_ range: Range<Int>) -> Range<Int> {
    guard !runs.isEmpty else { return 0..<0 }
    let start = sourceStart(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, sourceEnd(of: range.upperBound))
  }

  /// The source stretch of each run that the range touches; neighbours in the source are joined.
  func pieces(_ range: Range<Int>) -> [Range<Int>] {
    guard !runs.isEmpty, !range.isEmpty else { return [] }
    var result: [Range<Int>] = []
    for index in index(of: range.lowerBound)...index(of: range.upperBound - 1) {
      let run = runs[index]
      let textStart = Int(run.text)
      let length = textLength(index)
      var piece = Int(run.sourceStart)..<Int(run.sourceEnd)
      if piece.count == length {
        let low = max(range.lowerBound, textStart) - textStart
        let high = min(range.upperBound, textStart + length) - textStart
        piece = piece.lowerBound + low..<piece.lowerBound + high
      }
      if let last = result.last, last.upperBound == piece.lowerBound, !last.isEmpty, !piece.isEmpty {
        result[result.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private func sourceEnd(of offset: Int) -> Int {
    let index = self.index(of: offset - 1)
    let run = runs[index]
    let length = textLength(index)
    guard Int(run.sourceEnd - run.sourceStart) == length else { return Int(run.sourceEnd) }
    return Int(run.sourceStart) + offset - Int(run.text)
  }

  private func textLength(_ index: Int) -> Int {
    (index + 1 < runs.count ? Int(runs[index + 1].text) : textEnd) - Int(runs[index].text)
  }

  private func index(of offset: Int) -> Int {
    max(0, runs.partitioningIndex { Int($0.text) > offset } - 1)
  }
}

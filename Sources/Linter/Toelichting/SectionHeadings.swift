/// The words by which headings of a toelichting tell what the section is about.
struct SectionHeadings: Sendable {
  private struct Entry: Sendable {
    var kind: SectionKind
    var words: [String]
    /// Whether nothing else may stand in the heading.
    var isWhole: Bool
  }

  /// How much of a heading the words take: the more, the surer.
  private enum Fit: Int, Comparable {
    case inside, opening, whole

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private var entries: [Entry] = []
  /// The entries by their first word, and those that start with part of one.
  private var byFirstWord: [String: [Int]] = [:]
  private var byAffix: [Int] = []

  /// Reads the table of kinds and words; `*` at the end or the beginning of a word stands for any letters, `=` in front asks
  /// for the whole heading.
  init(_ rows: TableRows) {
    for row in rows {
      guard let kind = SectionKind(code: row.string(0)) else { continue }
      var words = row.words(1).map { String(decoding: $0, as: UTF8.self) }
      let isWhole = words.first?.hasPrefix("=") ?? false
      if isWhole { words[0].removeFirst() }
      guard let first = words.first else { continue }
      if first.contains("*") {
        byAffix.append(entries.count)
      } else {
        byFirstWord[first, default: []].append(entries.count)
      }
      entries.append(Entry(kind: kind, words: words, isWhole: isWhole))
    }
  }

  /// The kinds that a heading names, the surest first: whole headings before openings, and longer words before shorter ones.
  func kinds(of heading: String) -> [SectionKind] {
    let words = headingWords(heading)
    var found: [(kind: SectionKind, fit: Fit, length: Int, place: Int)] = []
    let candidates = Set(words.flatMap { byFirstWord[$0] ?? [] } + byAffix)
    for entry in candidates.sorted().map({ entries[$0] }) {
      guard !entry.isWhole || entry.words.count == words.count, let start = place(of: entry.words, in: words) else {
        continue
      }
      let fit: Fit = start > 0 ? .inside : entry.words.count == words.count ? .whole : .opening
      let length = entry.words.reduce(0) { $0 + $1.utf8.count }
      if let index = found.firstIndex(where: { $0.kind == entry.kind }) {
        if (fit, length) > (found[index].fit, found[index].length) { found[index] = (entry.kind, fit, length, start) }
      } else {
        found.append((entry.kind, fit, length, start))
      }
    }
    return found.sorted { ($1.fit, $0.place, $1.length) < ($0.fit, $1.place, $0.length) }.map(\.kind)
  }

  private func place(of entry: [String], in words: [String]) -> Int? {
    guard entry.count <= words.count, !entry.isEmpty else { return nil }
    return (0...words.count - entry.count).first { start in
      entry.indices.allSatisfy { matches(words[start + $0], entry[$0]) }
    }
  }

  private func matches(_ word: String, _ pattern: String) -> Bool {
    if pattern.hasSuffix("*") { return word.hasPrefix(pattern.dropLast()) }
    if pattern.hasPrefix("*") { return word.hasSuffix(pattern.dropFirst()) }
    return word == pattern
  }
}

/// The words of a heading in small letters, without marks; hyphens and apostrophes inside belong to them.
func headingWords(_ heading: String) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
      || byte == UInt8(ascii: "-") && !word.isEmpty || byte == UInt8(ascii: "'")
  }
  func close() {
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    word = []
  }
  let bytes = Array(heading.lowercased().utf8)
  var index = 0
  while index < bytes.count {
    // Dashes and quotation marks are three bytes long; the apostrophe among them stays.
    if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] != 0x99 {
      close()
      index += 3
    } else if bytes[index] == 0xC2, index + 1 < bytes.count {
      // The paragraph sign, guillemets, the no-break space.
      close()
      index += 2
    } else {
      if isLetter(bytes[index]) { word.append(bytes[index]) } else { close() }
      index += 1
    }
  }
  close()
  return words
}

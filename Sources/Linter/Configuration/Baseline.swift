/// The findings that a repository had on a day, about which later runs are silent until their provision changes.
public struct Baseline: Sendable, Equatable {
  /// So many findings of one kind.
  public struct Entry: Sendable, Equatable {
    /// From the folder of the baseline, with `/`.
    public var path: String
    public var key: FindingKey
    public var count: Int

    public init(path: String, key: FindingKey, count: Int) {
      self.path = path
      self.key = key
      self.count = count
    }
  }

  /// Sorted by path, rule, address and text.
  public private(set) var entries: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  /// The findings of a run, counted.
  public init(of findings: [(path: String, key: FindingKey)]) {
    var counts: [Place: Int] = [:]
    for finding in findings { counts[Place(path: finding.path, key: finding.key), default: 0] += 1 }
    self.init(counts.map { Entry(path: $0.key.path, key: $0.key.key, count: $0.value) })
  }

  private struct Place: Hashable {
    var path: String
    var key: FindingKey
  }

  /// Which findings it does not hold, by their places in the list, and what of it no finding needed.
  ///
  /// First the same provision of the same file counts, then of another file, then the same words under another address: so
  /// neither renumbering nor moving a file shows an old finding again, and what was copied is new once.
  public func held(against findings: [(path: String, key: FindingKey)]) -> (new: [Int], stale: [Entry]) {
    var left = entries
    var open = Array(findings.indices)
    let signs: [(String, FindingKey) -> [String]] = [
      { [$0, $1.rule, $1.address, $1.text] }, { [$1.rule, $1.address, $1.text] }, { [$1.rule, $1.text] },
    ]
    for sign in signs where !open.isEmpty {
      var places: [[String]: [Int]] = [:]
      for (index, entry) in left.enumerated() where entry.count > 0 {
        places[sign(entry.path, entry.key), default: []].append(index)
      }
      open.removeAll { finding in
        let candidates = places[sign(findings[finding].path, findings[finding].key)] ?? []
        guard let entry = candidates.first(where: { left[$0].count > 0 }) else { return false }
        left[entry].count -= 1
        return true
      }
    }
    return (open, left.filter { $0.count > 0 })
  }

  /// Without what no finding needed.
  public func without(_ stale: [Entry]) -> Baseline {
    var gone: [Place: Int] = [:]
    for entry in stale { gone[Place(path: entry.path, key: entry.key)] = entry.count }
    return Baseline(
      entries.compactMap { entry in
        let count = entry.count - (gone[Place(path: entry.path, key: entry.key)] ?? 0)
        return count > 0 ? Entry(path: entry.path, key: entry.key, count: count) : nil
      })
  }
}

extension Baseline.Entry {
  fileprivate var order: [String] { [path, key.rule, key.address, key.text] }
}

extension Baseline {
  /// As it stands in a file: JSON, a line an entry, so that a merge shows what was added.
  public var file: [UInt8] {
    var output = Array("{\"version\":1,\n\"findings\":[".utf8)
    for (index, entry) in entries.enumerated() {
      var writer = JSONWriter()
      writer.object {
        $0.field("path", entry.path)
        $0.field("rule", entry.key.rule)
        $0.field("address", entry.key.address)
        $0.field("text", entry.key.text)
        $0.field("count", entry.count)
      }
      output += Array((index == 0 ? "\n" : ",\n").utf8) + writer.bytes
    }
    return output + Array("\n]}\n".utf8)
  }

  /// Reads such a file; nil where it is none.
  public init?(file: [UInt8]) {
    guard let tree = try? JSONTree(file), tree["version"]?.number == 1, let found = tree["findings"] else { return nil }
    var entries: [Entry] = []
    for item in found.items {
      guard let path = item["path"]?.string, let rule = item["rule"]?.string, let address = item["address"]?.string,
        let text = item["text"]?.string, let count = item["count"]?.number, count > 0
      else { return nil }
      entries.append(Entry(path: path, key: FindingKey(rule: rule, address: address, text: text), count: count))
    }
    self.init(entries)
  }
}

/// The authorities that rules may cite, with their titles: the Aanwijzingen, the Awb, letters to parliament.
///
/// Each file of it is a table of tab-separated lines, number, title and address, under header lines such as
/// `# prefix: Ar` and `# version: 2024-07-01`.
public struct Catalogue: Sendable, Equatable {
  /// One authority.
  public struct Entry: Sendable, Equatable {
    /// How rules cite it: `Ar 5.26`.
    public let name: String
    /// What it is about.
    public let title: String
    /// Where it can be read, if the table says so.
    public let url: String?
  }

  /// The entries in the order of the tables.
  public private(set) var entries: [Entry] = []
  /// The version of each table that has one, by its prefix: `Ar` is `2024-07-01`.
  public private(set) var versions: [String: String] = [:]
  private var indexByName: [String: Int] = [:]

  /// Reads the tables.
  public init(tables: [String]) {
    for table in tables { read(table) }
  }

  /// The entry that a basis such as `Ar 5.26 lid 1 onder a` cites; what follows the name is left out of account.
  public func entry(for basis: String) -> Entry? {
    let details: Set<Substring> = ["lid", "onder", "onderdeel", "toelichting", "punt", "en"]
    let name = basis.split(separator: " ").prefix { !details.contains($0) }.joined(separator: " ")
    return indexByName[name].map { entries[$0] }
  }

  private mutating func read(_ table: String) {
    var prefix = ""
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "#") {
        let parts = line.dropFirst().split(separator: UInt8(ascii: ":"), maxSplits: 1)
          .map { String(Substring($0)).trimmingBlanks() }
        guard parts.count == 2 else { continue }
        if parts[0] == "prefix" { prefix = parts[1] + " " }
        if parts[0] == "version" { versions[String(prefix.dropLast())] = parts[1] }
        continue
      }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      let name = prefix + Substring(fields[0])
      let url = fields.count > 2 ? String(Substring(fields[2])) : nil
      indexByName[name] = entries.count
      entries.append(Entry(name: name, title: String(Substring(fields[1])), url: url))
    }
  }
}

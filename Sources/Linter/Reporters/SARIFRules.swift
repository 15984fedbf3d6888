extension SARIFReporter {
  /// Writes a rule with its manual page, as text and as Markdown.
  func write(_ rule: RuleInfo, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", rule.id)
      writer.field("name", Self.name(rule.id))
      writer.field("shortDescription", text: rule.title.hasSuffix(".") ? rule.title : rule.title + ".")
      writer.field("fullDescription", text: rule.why)
      writer.field("help") {
        $0.field("text", sarifText(openPlaces(rulePage(rule))))
        $0.field("markdown", sarifText(openPlaces(ruleMarkdown(rule))))
      }
      if let url = rule.url { writer.field("helpUri", url) }
      writer.field("defaultConfiguration") { $0.field("level", rule.severity.sarifLevel) }
      let taxa = taxonomy.taxa(of: rule.basis.map(\.name))
      if !taxa.isEmpty {
        writer.key("relationships")
        writer.array(taxa) { writer, taxon in
          writer.object { writer in
            writer.key("target")
            taxonomy.writeReference(to: taxon, to: &writer)
            writer.field("kinds", ["relevant"])
          }
        }
      }
      // Viewers show ten tags.
      let tags = (rule.theme.isEmpty ? [] : [rule.theme]) + taxa.map { taxonomy.entries[$0].name }
      writer.field("properties") { $0.field("tags", Array(tags.prefix(10))) }
    }
  }

  /// The name in one word, as SARIF has it: "GebondenWeigering".
  private static func name(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

/// The Aanwijzingen voor de regelgeving as a taxonomy: the version that is applied, and those of them that rules cite.
struct SARIFTaxonomy: Sendable {
  /// In the order of the catalogue.
  let entries: [Catalogue.Entry]
  private let version: String
  private let catalogue: Catalogue
  private let indices: [String: Int]

  private static let name = "Aanwijzingen voor de regelgeving"
  private static let prefix = "Ar"

  init(_ catalogue: Catalogue, citedBy rules: [RuleInfo]) {
    self.catalogue = catalogue
    version = catalogue.versions[Self.prefix] ?? ""
    let cited = Set(rules.flatMap(\.basis).compactMap { catalogue.entry(for: $0.name)?.name })
    let entries = catalogue.entries.filter { $0.name.hasPrefix(Self.prefix + " ") && cited.contains($0.name) }
    self.entries = entries
    indices = Dictionary(entries.indices.map { (entries[$0].name, $0) }) { first, _ in first }
  }

  /// The places of those that authorities such as "Ar 5.26 lid 1" are part of, each once.
  func taxa(of basis: [String]) -> [Int] {
    var found: [Int] = []
    for name in basis {
      if let entry = catalogue.entry(for: name), let index = indices[entry.name], !found.contains(index) {
        found.append(index)
      }
    }
    return found
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", Self.name)
      if !version.isEmpty {
        writer.field("version", version)
        writer.field("releaseDateUtc", version)
        writer.field("informationUri", "https://wetten.overheid.nl/BWBR0005730/\(version)")
      }
      writer.field("language", SARIFReporter.language)
      // Only what rules cite is told.
      writer.field("isComprehensive", false)
      writer.key("taxa")
      writer.array(entries) { writer, entry in
        writer.object {
          $0.field("id", entry.name)
          $0.field("shortDescription", text: entry.title)
          if let url = entry.url, !url.isEmpty { $0.field("helpUri", url) }
        }
      }
    }
  }

  /// Writes what stands for the taxonomy elsewhere in the run, which has no other.
  func writeReference(to writer: inout JSONWriter) {
    writer.object {
      $0.field("name", Self.name)
      $0.field("index", 0)
    }
  }

  /// Writes what stands for one of its entries.
  func writeReference(to taxon: Int, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", entries[taxon].name)
      writer.field("index", taxon)
      writer.key("toolComponent")
      writeReference(to: &writer)
    }
  }
}

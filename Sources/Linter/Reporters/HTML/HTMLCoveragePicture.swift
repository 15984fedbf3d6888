import Legislation

/// The coverage as a picture: a row for each artikel, a block for each power, and a line to the artikel that softens it.
///
/// It is as wide as the narrowest screen; its words are those of the text, so that nothing hangs on colour.
struct HTMLCoveragePicture {
  private let coverage: HTMLCoverage
  private let anchor: String
  private let rows: [(row: HTMLCoverage.Row, groups: [Group], top: Int)]
  private let height: Int

  /// The powers of one artikel that are softened alike.
  private struct Group {
    var state: HTMLCoverage.State
    var place: HTMLCoverage.Place?
    var count: Int
  }

  // Distances in pixels.
  private static let width = 352
  private static let middle = 130
  private static let lines = 284
  private static let groupHeight = 38
  private static let mostBlocks = 8

  init(_ coverage: HTMLCoverage, anchor: String) {
    self.coverage = coverage
    self.anchor = anchor
    var top = 4
    var rows: [(row: HTMLCoverage.Row, groups: [Group], top: Int)] = []
    for row in coverage.rows {
      let groups = Self.groups(of: row)
      rows.append((row, groups, top))
      top += Self.height(groups, row)
    }
    self.rows = rows
    height = top + 4
  }

  private static func groups(of row: HTMLCoverage.Row) -> [Group] {
    var groups: [Group] = []
    for power in row.powers {
      if let index = groups.firstIndex(where: { $0.state == power.state && $0.place?.row == power.place?.row }) {
        groups[index].count += 1
      } else {
        groups.append(Group(state: power.state, place: power.place, count: 1))
      }
    }
    return groups
  }

  private static func height(_ groups: [Group], _ row: HTMLCoverage.Row) -> Int {
    max(1, groups.count + (softensOthers(groups, row) ? 1 : 0)) * groupHeight + 8
  }

  /// Whether lines lead to a row.
  private static func softensOthers(_ groups: [Group], _ row: HTMLCoverage.Row) -> Bool {
    row.softens > groups.filter { $0.place?.row == row.id }.reduce(0) { $0 + $1.count }
  }

  func write(to writer: inout HTMLWriter) {
    writer.markup("<figure class=\"beeld\"><svg role=\"group\"")
    writer.attribute("aria-labelledby", anchor)
    writer.attribute("width", String(Self.width))
    writer.attribute("height", String(height))
    writer.attribute("viewBox", "0 0 \(Self.width) \(height)")
    writer.markup(">\n<title")
    writer.attribute("id", anchor)
    writer.markup(">Welke gebonden bevoegdheden wat verzacht, per artikel; hetzelfde staat in de tabel.</title>\n")
    for (row, groups, top) in rows {
      for (index, group) in groups.enumerated() {
        guard let place = group.place, place.row != row.id, let target = rows.first(where: { $0.row.id == place.row })
        else { continue }
        let targetTop = target.top + target.groups.count * Self.groupHeight
        arc(group.state, from: top + index * Self.groupHeight + 14, to: targetTop + 14, &writer)
      }
    }
    for (row, groups, top) in rows { write(row, groups, top, &writer) }
    writer.markup("</svg></figure>\n")
  }

  private func write(_ row: HTMLCoverage.Row, _ groups: [Group], _ top: Int, _ writer: inout HTMLWriter) {
    let isOwn = row.id.act == nil
    if isOwn {
      writer.markup("<a")
      writer.attribute("href", "#" + coverage.document.anchor(row.id.node))
      writer.attribute("aria-label", description(row, groups))
      writer.markup(">")
    } else {
      writer.markup("<g>")
    }
    writer.markup("<rect class=\"vlak\" x=\"0\" width=\"282\" rx=\"3\"")
    writer.attribute("y", String(top))
    writer.attribute("height", String(Self.height(groups, row) - 4))
    writer.markup("/>")
    let name = row.name.shortProvision
    text(Self.shortened(capitalised(name), to: 15), 6, top + 18, class: "naam", &writer)
    // In an amending act the artikel that amends comes before its heading: numbers may come more than once.
    let around = String(row.name.dropLast(name.count).replacing("onderdeel ", with: "")).trimmingBlanks()
    let below = around.isEmpty ? row.heading : around.hasSuffix(",") ? String(around.dropLast()) : around
    text(Self.shortened(below, to: 17), 6, top + 34, class: "klein", &writer)
    for (index, group) in groups.enumerated() {
      let y = top + index * Self.groupHeight
      text(label(group, in: row), Self.middle, y + 18, class: "klein sterk", &writer)
      for block in 0..<min(group.count, Self.mostBlocks) {
        writer.markup("<rect")
        writer.attribute("class", "blok \(group.state.rawValue)")
        writer.attribute("x", String(Self.middle + block * 17))
        writer.attribute("y", String(y + 23))
        writer.markup(" width=\"13\" height=\"13\"/>")
      }
      if group.count > Self.mostBlocks {
        text(
          "+\(group.count - Self.mostBlocks)", Self.middle + Self.mostBlocks * 17, y + 34, class: "klein", &writer)
      }
    }
    if Self.softensOthers(groups, row) {
      let y = top + groups.count * Self.groupHeight
      text("verzacht:", Self.middle, y + 18, class: "klein sterk", &writer)
      text(
        row.softens == 1 ? "1 bevoegdheid" : "\(row.softens) bevoegdheden", Self.middle, y + 34, class: "klein", &writer
      )
    }
    writer.markup(isOwn ? "</a>\n" : "</g>\n")
  }

  private func label(_ group: Group, in row: HTMLCoverage.Row) -> String {
    let place = group.place.map { $0.row == row.id ? "eigen artikel" : $0.name.shortProvision } ?? ""
    return switch group.state {
    case .none: "niets"
    case .closed: "vaste uitzondering"
    case .open: Self.shortened("ruimte: \(place)", to: 24)
    case .clause: Self.shortened("clausule: \(place)", to: 24)
    }
  }

  private func description(_ row: HTMLCoverage.Row, _ groups: [Group]) -> String {
    var parts = groups.map { group in
      let place = group.place.map { " (\($0.name))" } ?? ""
      return "\(group.count) gebonden, \(group.state.name)\(place)"
    }
    if Self.softensOthers(groups, row) { parts.append("verzacht \(row.softens)") }
    let heading = row.heading.isEmpty ? "" : " \(row.heading)"
    return "\(capitalised(row.name))\(heading): \(parts.joined(separator: "; "))"
  }

  /// A line that bends further out the further it goes, with a head where it arrives.
  private func arc(_ state: HTMLCoverage.State, from start: Int, to end: Int, _ writer: inout HTMLWriter) {
    let bend = Self.lines + min(84, 16 + abs(end - start) / 7)
    writer.markup("<path")
    writer.attribute("class", "lijn \(state.rawValue)")
    writer.attribute("d", "M\(Self.lines) \(start)C\(bend) \(start) \(bend) \(end) \(Self.lines + 4) \(end)")
    writer.markup("/><path")
    writer.attribute("class", "punt \(state.rawValue)")
    writer.attribute("d", "M\(Self.lines) \(end)l8 -4v8z")
    writer.markup("/>\n")
  }

  private func text(_ words: String, _ x: Int, _ y: Int, class kind: String, _ writer: inout HTMLWriter) {
    guard !words.isEmpty else { return }
    writer.markup("<text")
    writer.attribute("class", kind)
    writer.attribute("x", String(x))
    writer.attribute("y", String(y))
    writer.markup(">")
    writer.text(words)
    writer.markup("</text>")
  }

  private static func shortened(_ text: String, to count: Int) -> String {
    text.count <= count ? text : text.prefix(count - 1) + "…"
  }
}

extension String {
  /// The name of a provision down to its artikel.
  fileprivate var shortProvision: String {
    String(split(separator: ",").last { $0.lowercased().contains("artikel") } ?? self[...]).trimmingBlanks()
  }
}

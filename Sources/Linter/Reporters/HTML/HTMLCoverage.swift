import Legislation

/// The bound powers of a regulation that burden, by artikel, each with what softens it.
struct HTMLCoverage {
  static let title = "Gebonden bevoegdheden"

  /// What softens a power, from nothing to a clause.
  enum State: String, CaseIterable {
    case none, closed, open, clause

    /// In the words of the legend.
    var name: String {
      switch self {
      case .none: "niets verzacht"
      case .closed: "alleen een uitzondering met vaste voorwaarden"
      case .open: "ruimte in de tekst zelf"
      case .clause: "een hardheidsclausule of ontheffing"
      }
    }
  }

  /// One bound norm that burdens.
  struct Power {
    var provision: NodeID
    /// The deciding words, such as ‘De dienst’, ‘weigert’.
    var words: String
    var state: State
    /// Where that stands; nil where nothing softens.
    var place: Place?
  }

  /// What softens, as a row of the picture and a name.
  struct Place {
    var row: RowID
    var name: String
    /// Nil in another act.
    var node: NodeID?
  }

  /// An artikel of the document, or of an act beside it.
  struct RowID: Hashable {
    var act: Int?
    var node: NodeID
  }

  /// An artikel that holds such powers or softens some.
  struct Row {
    var id: RowID
    var name: String
    var heading: String
    var powers: [Power] = []
    /// How many powers of all artikelen it softens.
    var softens = 0
  }

  let document: Document
  private(set) var rows: [Row] = []
  var isEmpty: Bool { rows.allSatisfy(\.powers.isEmpty) }
  var powers: [Power] { rows.flatMap(\.powers) }

  init(_ document: Document, _ provisions: [Provision], context: [Document]) {
    self.document = document
    var found: [RowID: Row] = [:]
    func row(_ node: NodeID, act: Int?) -> RowID {
      let act = act.flatMap { context.indices.contains($0) ? $0 : nil }
      let owner = act.map { context[$0] } ?? document
      let artikel = owner.enclosing(node, .artikel, .citaat) ?? owner.place(around: node)
      let id = RowID(act: act, node: artikel)
      guard found[id] == nil else { return id }
      let name = LegalAddress(owner, artikel).name
      found[id] = Row(
        id: id, name: name.isEmpty ? "het document" : name,
        heading: act == nil ? owner.heading(artikel) : owner.citationTitle.isEmpty ? owner.title : owner.citationTitle)
      return id
    }
    for provision in provisions {
      for norm in provision.norms where norm.normClass == .gebonden && norm.burden == .belastend {
        let softening = norm.strongestSoftening
        let place = softening.map { softening -> Place in
          let id = row(softening.node, act: softening.act)
          let owner = id.act.map { context[$0] } ?? document
          return Place(
            row: id, name: LegalAddress(owner, softening.node).name, node: id.act == nil ? softening.node : nil)
        }
        let id = row(provision.node, act: nil)
        let words = document.words(of: norm.evidence.map(\.range))
        found[id]?.powers.append(
          Power(provision: provision.node, words: words, state: softening?.state ?? .none, place: place))
        if let place { found[place.row]?.softens += 1 }
      }
    }
    rows = found.values.sorted { ($0.id.act ?? -1, $0.id.node) < ($1.id.act ?? -1, $1.id.node) }
  }

  // MARK: The section of the page

  /// Writes the picture with its legend, and the same as a table.
  func write(anchor: String, to writer: inout HTMLWriter) {
    writer.markup("<h3")
    writer.attribute("id", anchor)
    writer.markup(">")
    writer.text(Self.title)
    writer.markup("</h3>\n<div class=\"dekking\"><div class=\"uitleg\"><p>")
    writer.text(introduction)
    writer.markup("</p>\n<ul class=\"legenda\">")
    for state in State.allCases {
      writer.markup("<li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><rect")
      writer.attribute("class", "blok \(state.rawValue)")
      writer.markup(" x=\"0.5\" y=\"0.5\" width=\"13\" height=\"13\"/></svg> <strong>")
      writer.number(powers.count { $0.state == state })
      writer.markup("</strong> ")
      writer.text(state.name)
      writer.markup("</li>")
    }
    writer.markup("</ul></div>\n")
    HTMLCoveragePicture(self, anchor: anchor + "-beeld").write(to: &writer)
    // It stands beside a picture of its length; who has enough of the picture closes it.
    writer.markup("<details open><summary>Als tabel</summary>\n")
    table(to: &writer)
    writer.markup("</details></div>\n")
  }

  private var introduction: String {
    let count = powers.count
    let subject = count == 1 ? "Eén gebonden bevoegdheid belast" : "\(count) gebonden bevoegdheden belasten"
    return "\(subject) iemand. Elk blokje is er één; een lijn loopt naar de bepaling die haar verzacht. "
      + "Dat niets verzacht, is op zichzelf geen fout: het vraagt een keuze en een motivering."
  }

  private func table(to writer: inout HTMLWriter) {
    writer.markup(
      "<table><thead><tr><th scope=\"col\">Bepaling</th><th scope=\"col\">Beslissende woorden</th><th scope=\"col\">Wat verzacht</th></tr></thead>\n<tbody>\n"
    )
    for power in powers {
      writer.markup("<tr><th scope=\"row\"><a")
      writer.attribute("href", "#" + document.anchor(document.place(around: power.provision)))
      writer.markup(">")
      writer.text(LegalAddress(document, power.provision).name)
      writer.markup("</a></th><td>")
      writer.text(power.words)
      writer.markup("</td><td>")
      writer.text(power.state.name)
      if let place = power.place {
        writer.markup(": ")
        if let node = place.node {
          writer.markup("<a")
          writer.attribute("href", "#" + document.anchor(document.place(around: node)))
          writer.markup(">")
          writer.text(place.name)
          writer.markup("</a>")
        } else {
          writer.text("\(place.name) van de \(rows.first { $0.id == place.row }?.heading ?? "wet")")
        }
      }
      writer.markup("</td></tr>\n")
    }
    writer.markup("</tbody></table>\n")
  }
}

extension Document {
  /// Words in their order, as one quotation: ‘De dienst trekt … in’.
  fileprivate func words(of ranges: [Range<Int>]) -> String {
    var quotation = ""
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= end {
      if !quotation.isEmpty { quotation += range.lowerBound <= end + 1 ? " " : " … " }
      quotation += line(range)
      end = range.upperBound
    }
    return quotation.isEmpty ? "" : "‘\(quotation)’"
  }
}

extension Softening {
  fileprivate var state: HTMLCoverage.State {
    switch kind {
    case .clause: .clause
    case .open: .open
    case .closed: .closed
    }
  }
}

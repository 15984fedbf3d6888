/// Which regulations and toelichtingen belong together.
package struct Pairing {
  /// A regulation and the toelichting that goes with it, by their paths.
  package struct Pair: Hashable {
    package let bill: String
    package let toelichting: String

    package init(bill: String, toelichting: String) {
      self.bill = bill
      self.toelichting = toelichting
    }
  }

  /// Papers that belong together in more than one way.
  package struct Ambiguity: Hashable {
    package let bills: [String]
    package let toelichtingen: [String]

    /// One Dutch line that names them all and what to do.
    package var message: String {
      let bills = "\(bills.count == 1 ? "regeling" : "regelingen") \(bills.joined(separator: ", "))"
      let toelichtingen =
        "\(toelichtingen.count == 1 ? "toelichting" : "toelichtingen") \(toelichtingen.joined(separator: ", "))"
      return """
        maatlat: fout: het is niet duidelijk wat bij elkaar hoort: \(bills); \(toelichtingen). Elk is apart beoordeeld; \
        noem een regeling en haar toelichting met ‘maatlat check REGELING --toelichting TOELICHTING’
        """
    }
  }

  package private(set) var pairs: [Pair] = []
  package private(set) var ambiguities: [Ambiguity] = []

  /// Pairs papers that were read in one run.
  ///
  /// Only papers in one folder are paired: a corpus of years may hold a dossier twice. Signs are tried from the surest to
  /// the weakest, and what a sign settled no weaker one touches. Two papers are a pair where each is the only one for the
  /// other; where there is a choice, it is left to the user, who is told. A paper with no counterpart is no error.
  ///
  /// `named` are pairs that the user's settings name: nothing is surer.
  package init(_ papers: [Paper], named: [Pair] = []) {
    pairs = named
    var seen = Set(named.flatMap { [PaperName($0.bill).path, PaperName($0.toelichting).path] })
    var open = papers.filter { $0.role != nil }.sorted { $0.path < $1.path }
    open.removeAll { !seen.insert($0.name.path).inserted }
    var settled: [Paper] = []
    for sign in [numberKey, nameKey, subjectKey] { settled += settle(&open, by: sign) }
    for sign in [dossierKey, titleKey, regulationKey] {
      // Where a dossier has its pair, the rest are later papers of it, or other forms of the same.
      let known = Set(settled.compactMap { paper in sign(paper).map { [paper.name.folder] + $0 } })
      open.removeAll { paper in sign(paper).map { known.contains([paper.name.folder] + $0) } ?? false }
      settled += settle(&open, by: sign)
    }
    pairs.sort { ($0.bill, $0.toelichting) < ($1.bill, $1.toelichting) }
  }

  /// Pairs papers that share a key, and takes those with a counterpart, sure or not, out of what is still open.
  private mutating func settle(_ open: inout [Paper], by key: (Paper) -> [String]?) -> [Paper] {
    var groups: [[String]: [Paper]] = [:]
    for paper in open {
      if let key = key(paper) { groups[[paper.name.folder] + key, default: []].append(paper) }
    }
    var settled: Set<String> = []
    for (_, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let matches = matches(in: group)
      let bills = Dictionary(grouping: matches, by: \.bill.path)
      let toelichtingen = Dictionary(grouping: matches, by: \.toelichting.path)
      var unclear: [Match] = []
      for match in matches {
        settled.formUnion([match.bill.path, match.toelichting.path])
        if bills[match.bill.path]?.count == 1, toelichtingen[match.toelichting.path]?.count == 1 {
          pairs.append(Pair(bill: match.bill.path, toelichting: match.toelichting.path))
        } else {
          unclear.append(match)
        }
      }
      guard !unclear.isEmpty else { continue }
      ambiguities.append(
        Ambiguity(
          bills: Set(unclear.map(\.bill.path)).sorted(),
          toelichtingen: Set(unclear.map(\.toelichting.path)).sorted()))
    }
    defer { open.removeAll { settled.contains($0.path) } }
    return open.filter { settled.contains($0.path) }
  }
}

/// A regulation and a toelichting that may belong together.
private struct Match {
  let bill: Paper
  let toelichting: Paper

  var isOfOneDossier: Bool { !bill.dossier.isEmpty && bill.dossier == toelichting.dossier }
  var isOfOneTitle: Bool { titleKey(bill) != nil && titleKey(bill) == titleKey(toelichting) || isOfOneRegulation }
  private var isOfOneRegulation: Bool {
    !bill.regulation.isEmpty && bill.regulation == toelichting.regulation
  }
  /// Both the first form of a paper, or both the changed one.
  var isOfOneStage: Bool { bill.isAmended == toelichting.isAmended }
  /// Both in the same form: a paper may stand in a folder as XML and as text.
  var isOfOneForm: Bool { bill.name.form == toelichting.name.form }
}

/// The ways in which papers that share a key can be paired, without those that give way to a better one.
private func matches(in group: [Paper]) -> [Match] {
  let bills = group.filter { $0.role == .bill }
  var matches = group.filter { $0.role == .toelichting }.flatMap { toelichting in
    bills.filter(toelichting.fits).map { Match(bill: $0, toelichting: toelichting) }
  }
  for isBetter in [\Match.isOfOneDossier, \.isOfOneTitle, \.isOfOneStage, \.isOfOneForm] {
    let better = matches.filter { $0[keyPath: isBetter] }
    let served = Set(better.flatMap { [$0.bill.path, $0.toelichting.path] })
    matches.removeAll { match in
      !match[keyPath: isBetter] && (served.contains(match.bill.path) || served.contains(match.toelichting.path))
    }
  }
  return matches
}

// MARK: The signs: a regulation and its toelichting have the same key; `paperGroups` asks for them too

/// "kst-36750-2" and "kst-36750-3"; within one dossier also other numbers that follow each other, as those of a budget
/// and of an amended bill do.
func numberKey(_ paper: Paper) -> [String]? {
  guard let (stem, number) = paper.name.numbered else { return nil }
  let ofBill = paper.role == .bill ? number : number - 1
  guard ofBill == 2 || !paper.dossier.isEmpty else { return nil }
  return stem + ["\(ofBill)", ofBill == 2 ? "" : paper.dossier]
}

/// "wet-leesbrug" and "wet-leesbrug-mvt".
func nameKey(_ paper: Paper) -> [String]? {
  paper.role == .bill ? paper.name.words : paper.name.wordsExplained
}

/// "wet" and "mvt", "ontwerpbesluit-leesbrug" and "nota-van-toelichting-leesbrug".
func subjectKey(_ paper: Paper) -> [String]? {
  paper.role == .bill || paper.name.wordsExplained != nil ? paper.name.subject : nil
}

/// The dossier; that of the budgets has a bill for each chapter, which title and name tell ("kst-37020-X-1").
func dossierKey(_ paper: Paper) -> [String]? {
  guard !paper.dossier.isEmpty else { return nil }
  let chapter = paper.name.words.drop { $0 != paper.dossier }.dropFirst().dropLast().prefix(1)
  return [paper.dossier, paper.title.contains("begroting") ? paper.title : ""]
    + chapter.filter { $0.allSatisfy("ivxabcfhj".contains) }
}

/// The opschrift; a short one ("Slotwet") may head many a paper.
func titleKey(_ paper: Paper) -> [String]? { paper.title.utf8.count < 30 ? nil : [paper.title] }

/// "(Leesbrugbesluit)" in the opschrift of the one, "Dit besluit, het Leesbrugbesluit" in the other.
func regulationKey(_ paper: Paper) -> [String]? { paper.regulation.isEmpty ? nil : [paper.regulation] }

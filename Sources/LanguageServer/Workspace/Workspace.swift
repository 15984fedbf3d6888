import Legislation
import Linter

/// The open documents, the papers on disk that belong with them, and what was found in each.
struct Workspace {
  var encoding = PositionEncoding.utf16
  /// The folders that the client works in, as paths; the first is where relative paths start.
  var roots: [String] = []
  private(set) var documents: [String: OpenDocument] = [:]

  private let rules: @Sendable () -> RuleSet
  private let files: FileAccess
  private var shelf = PaperShelf()
  private var settings = ClientSettings()
  /// The acts that settings name, by their paths, as they were first needed; nil for what is no act.
  private var acts: [String: ContextAct?] = [:]
  /// Counts what may change a finding: texts, settings, files.
  private var generation = 0
  private var settingsGeneration = 0
  private var uris: [String: String] = [:]
  /// The partners of open documents that are not open themselves.
  private var closed: [String: (stamp: String, document: Document, places: TextPlaces)] = [:]
  private var pairings: [String: (papers: [Paper], named: [Pairing.Pair], pairs: [Pairing.Pair])] = [:]
  private var ownSettings: [String: FileSettings] = [:]
  private var ownRemarks: [String: [SuppressionRemark]] = [:]
  private var judged: [String: (key: [String], report: Report)] = [:]

  init(rules: @escaping @Sendable () -> RuleSet, files: FileAccess) {
    self.rules = rules
    self.files = files
  }

  // MARK: Changes

  /// Opens a document, or opens it anew.
  mutating func open(uri: String, version: Int, text: String) {
    let document = OpenDocument(uri: uri, version: version, text: text, generation: nextGeneration())
    documents[uri] = document
    uris[document.path] = uri
    if isFile(document.path) { shelf.survey(Linter.folder(of: document.path), files) }
  }

  /// Applies the edits of a client; false where the document is not open.
  mutating func change(uri: String, version: Int?, _ changes: [DidChangeParams.Change]) -> Bool {
    guard var document = documents.removeValue(forKey: uri) else { return false }
    document.apply(changes, version: version, generation: nextGeneration(), encoding)
    documents[uri] = document
    return true
  }

  mutating func close(uri: String) {
    guard let document = documents.removeValue(forKey: uri) else { return }
    uris[document.path] = nil
    judged[document.path] = nil
    if isFile(document.path) { shelf.survey(Linter.folder(of: document.path), files) }
    if documents.isEmpty { closed = [:] }
  }

  /// Takes over what the client set; true where that is something else than before.
  mutating func use(_ settings: ClientSettings) -> Bool {
    guard settings != self.settings else { return false }
    self.settings = settings
    settingsGeneration = nextGeneration()
    return true
  }

  /// Looks again at the folders of files that changed on disk; true where an act or a
  /// file of settings changed by which drafts are judged.
  mutating func filesChanged(_ paths: [String]) -> Bool {
    let folders = Set(paths.map(Linter.folder(of:)))
    for folder in folders.intersection(documents.values.map { Linter.folder(of: $0.path) }) {
      shelf.survey(folder, files)
    }
    let isOfSettings = paths.contains { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
    guard paths.contains(where: { acts.keys.contains($0) }) || isOfSettings else { return false }
    for path in paths { acts[path] = nil }
    if isOfSettings {
      files.forgetSettings()
      ownSettings = [:]
      ownRemarks = [:]
      closed = [:]
      for uri in Array(documents.keys) {
        let generation = nextGeneration()
        documents[uri]?.forget(generation)
      }
    }
    settingsGeneration = nextGeneration()
    return true
  }

  private mutating func nextGeneration() -> Int {
    generation += 1
    return generation
  }

  private func isFile(_ path: String) -> Bool { path.hasPrefix("/") }

  // MARK: Papers on disk

  /// Whether papers on disk are still to be looked at.
  var isSurveying: Bool { shelf.isWaiting }

  /// Looks at all papers in the folder of a document, for an answer that can't be mended later.
  mutating func finishSurvey(of uri: String) {
    guard let path = documents[uri]?.path else { return }
    while !shelf.knows(Linter.folder(of: path)) { _ = shelf.step(files) }
  }

  /// Looks at one paper on disk; the open documents for which that may matter.
  mutating func survey() -> [String] {
    guard let folder = shelf.step(files) else { return [] }
    return documents.values.filter { Linter.folder(of: $0.path) == folder }.map(\.uri).sorted()
  }

  /// The open document that is judged together with another, if there is one.
  mutating func openPartner(of uri: String) -> String? {
    guard let path = documents[uri]?.path, let pair = pair(of: path) else { return nil }
    return uris[pair.bill == path ? pair.toelichting : pair.bill]
  }

  /// The pair to which a paper belongs, among all papers of its folder, open or not.
  private mutating func pair(of path: String) -> Pairing.Pair? {
    guard isFile(path) else { return nil }
    let folder = Linter.folder(of: path)
    var papers = shelf.papers(in: folder)
    for uri in documents.keys {
      guard let document = documents[uri], Linter.folder(of: document.path) == folder else { continue }
      papers[document.path] = read(uri).flatMap { $0.kind == .other ? nil : Paper($0) }
    }
    let sorted = papers.values.sorted { $0.path < $1.path }
    // A toelichting may lie elsewhere than the bill that its settings tie it to.
    let named = namedPairs(among: Set(sorted.map(\.path)).union(documents.values.map(\.path)))
    if pairings[folder]?.papers != sorted || pairings[folder]?.named != named {
      pairings[folder] = (sorted, named, Pairing(sorted, named: named).pairs)
    }
    return pairings[folder]?.pairs.first { $0.bill == path || $0.toelichting == path }
  }

  /// The pairs of which the settings of the bill name the toelichting, where that is there.
  private mutating func namedPairs(among paths: Set<String>) -> [Pairing.Pair] {
    paths.sorted().compactMap { bill in
      guard let other = fileSettings(of: bill).toelichting, other != bill else { return nil }
      if uris[other] == nil {
        // So that a change of it on disk is seen.
        if shelf.stamp(of: other) == nil { shelf.survey(Linter.folder(of: other), files) }
        guard closedPaper(other) != nil else { return nil }
      }
      return Pairing.Pair(bill: bill, toelichting: other)
    }
  }

  private mutating func read(_ uri: String) -> Document? {
    guard let path = documents[uri]?.path else { return nil }
    let remarks = remarks(on: path)
    return documents[uri]?.document(encoding, besides: remarks)
  }

  /// The remarks that stand beside a draft, asked once until the file changes.
  private mutating func remarks(on path: String) -> [SuppressionRemark] {
    guard isFile(path) else { return [] }
    if let known = ownRemarks[path] { return known }
    let found = files.remarks(path)
    ownRemarks[path] = found
    return found
  }

  /// A paper that is not open, with its places.
  private mutating func closedPaper(_ path: String) -> (document: Document, places: TextPlaces)? {
    let stamp = shelf.stamp(of: path) ?? ""
    if let held = closed[path], held.stamp == stamp { return (held.document, held.places) }
    guard let bytes = files.read(path) else { return nil }
    var document = readDocument(SourceText(path: path, bytes: bytes))
    guard !document.problems.contains(where: \.isFatal) else { return nil }
    document.add(remarks(on: path))
    let places = TextPlaces(document.source, encoding)
    closed[path] = (stamp, document, places)
    return (document, places)
  }

  // MARK: Findings

  /// An open document with all that is known of it; nil where it is not open.
  mutating func snapshot(_ uri: String) -> Snapshot? {
    guard let document = read(uri), let open = documents[uri], let places = documents[uri]?.places(encoding) else {
      return nil
    }
    let partner = partner(of: open.path)
    let key = [String(open.generation), String(settingsGeneration), partner?.path ?? "", partner?.state ?? ""]
    let report: Report
    if let known = judged[open.path], known.key == key {
      report = known.report
    } else {
      report = judge(document, partner: partner?.document)
      judged[open.path] = (key, report)
      // The partner is judged by the same dossier.
      if let partner, documents[partner.uri] != nil {
        judged[partner.path] = ([partner.state, key[1], open.path, key[0]], report)
      }
    }
    return Snapshot(
      uri: uri, version: open.version, document: document, places: places, report: report,
      settings: settings(of: open.path), rules: rules(for: open.path),
      partner: partner.map { .init(uri: $0.uri, document: $0.document, places: $0.places) })
  }

  private struct Partner {
    var uri: String
    var path: String
    /// Tells one state of its text from another.
    var state: String
    var document: Document
    var places: TextPlaces
  }

  private mutating func partner(of path: String) -> Partner? {
    guard let pair = pair(of: path) else { return nil }
    let other = pair.bill == path ? pair.toelichting : pair.bill
    if let uri = uris[other], let document = read(uri), let places = documents[uri]?.places(encoding) {
      return Partner(
        uri: uri, path: other, state: "\(documents[uri]?.generation ?? 0)", document: document, places: places)
    }
    guard let paper = closedPaper(other) else { return nil }
    return Partner(
      uri: fileURI(ofPath: other), path: other, state: shelf.stamp(of: other) ?? "", document: paper.document,
      places: paper.places)
  }

  mutating func judge(_ document: Document, partner: Document?) -> Report {
    guard document.kind != .other else { return Report(entries: [], findings: []) }
    let acts = contextActs(for: document.source.path)
    let isToelichting = document.kind == .toelichting
    let dossier =
      if let partner {
        Dossier(of: isToelichting ? partner : document, with: isToelichting ? document : partner, beside: acts)
      } else {
        Dossier(of: document, beside: acts)
      }
    // Of a pair the bill is what the settings speak of.
    let path = (dossier.bill ?? document).source.path
    return lint(dossier, with: rules(for: path), settings(of: path))
  }

  /// What a draft is judged by: the settings of the user's files, with what the client says over them.
  private mutating func settings(of path: String) -> Settings {
    var own = fileSettings(of: path).settings
    if let phase = settings.phase.flatMap(Phase.init(rawValue:)) { own.phase = phase }
    return own
  }

  /// What the files of the user say of a draft, asked once until one of them changes.
  private mutating func fileSettings(of path: String) -> FileSettings {
    guard isFile(path) else { return FileSettings() }
    if let known = ownSettings[path] { return known }
    let found = files.settings(path)
    ownSettings[path] = found
    return found
  }

  /// The rules by which a draft is judged.
  private mutating func rules(for path: String) -> RuleSet { fileSettings(of: path).rules ?? rules() }

  /// The acts that the client names, and those that the files of the user name for a draft.
  private mutating func contextActs(for path: String) -> [ContextAct] {
    let paths = (settings.context ?? []).map(absolute) + fileSettings(of: path).context
    return paths.enumerated().compactMap { index, path in paths[..<index].contains(path) ? nil : act(path) }
  }

  private mutating func act(_ path: String) -> ContextAct? {
    if let known = acts[path] { return known }
    let document = files.read(path).map { readDocument(SourceText(path: path, bytes: $0)) }
    let isAct = document.map { $0.kind.isRegulation && !$0.problems.contains(where: \.isFatal) } ?? false
    let act = isAct ? document.map { ContextAct($0, with: rules()) } : nil
    acts[path] = .some(act)
    return act
  }

  private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(roots.first ?? "")/\(path)" }
}

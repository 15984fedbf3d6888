import Legislation
import Linter

/// What the work on one dossier gives.
struct Judged: Sendable {
  var paper: Paper?
  /// By report, then by document.
  var rendered: [[RenderedDocument]]
  var fixes: [FileFix]
}

/// Judges files, each by itself or with its partner; what was judged before is taken from the cache.
struct Judge: Sendable {
  /// How each file is judged, by its path.
  private let ways: [String: Judging]
  private let reports: Reports
  /// The toelichting that the user named.
  private let companion: (document: Document, hash: ContentHash)?
  /// Which fixes are wanted; nil for none.
  private let fixes: FixKind?
  private let day: String
  private let hashes: [String: ContentHash]
  private let cache: (results: ResultCache, run: ContentHash)?

  enum FixKind: Sendable { case safe, all }

  init(_ plan: CheckRun.Plan, reports: Reports, fixes: FixKind?) {
    ways = plan.ways
    self.reports = reports
    companion = plan.companion
    self.fixes = fixes
    day = today()
    hashes = plan.hashes
    cache = plan.cache.map { ($0, reports.key(from: $0.key)) }
  }

  /// Reads a file and judges it by itself.
  func alone(_ input: InputFile) -> (Reading, Judged?) {
    if let entry = entry(for: [input.path], isNamed: input.isNamed) {
      return (Reading(remarks: entry.remarks, isSkipped: entry.isSkipped), entry.judged)
    }
    let file: RawFile
    do throws(FileError) { file = try RawFile(input) } catch { return (Reading(failure: error), nil) }
    builtInsAreOnTheirWay
    let reading = read(file, needsDraft: true)
    let judged = reading.document.map { document in
      self.judged(Dossier(of: document, with: companion?.document, beside: ways[input.path]?.acts ?? []))
    }
    if !reading.hasFailed {
      keep(
        CacheEntry(
          day: day(for: [reading.document, companion?.document]), remarks: reading.remarks,
          isSkipped: reading.isSkipped, judged: judged), of: [file], isNamed: input.isNamed)
    }
    return (reading, judged)
  }

  /// Judges a bill with its toelichting; nil where one of them has gone since it was first read.
  func together(_ pair: Pairing.Pair) -> Judged? {
    let paths = [pair.bill, pair.toelichting]
    if let entry = entry(for: paths) { return entry.judged }
    let files = paths.compactMap { try? RawFile(InputFile(path: $0, isNamed: false)) }
    guard files.count == 2 else { return nil }
    let documents = files.map { read($0, needsDraft: true).document }
    guard let bill = documents[0], let toelichting = documents[1] else { return nil }
    let judged = judged(Dossier(bill: bill, toelichting: toelichting, context: ways[pair.bill]?.acts ?? []))
    // What there was to say of the files was said when each was judged by itself.
    keep(CacheEntry(day: day(for: documents), judged: judged), of: files)
    return judged
  }

  private func judged(_ dossier: Dossier) -> Judged {
    let document = dossier.bill ?? dossier.toelichting
    guard let document, let way = ways[document.source.path] else { return Judged(rendered: [], fixes: []) }
    let report = way.report(dossier)
    let fixes = fixes.map { kind in
      [dossier.bill, dossier.toelichting].compactMap(\.self).compactMap { document in
        ways[document.source.path].flatMap { FileFix(document, in: report, with: $0.set, isUnsafe: kind == .all) }
      }
    }
    return Judged(paper: Paper(document), rendered: reports.render(report), fixes: fixes ?? [])
  }

  // MARK: What was judged before

  /// What the result comes from; nil where nothing is kept. Only of a file by itself it matters whether the user named it.
  private func key(of path: String, _ hashes: [ContentHash], isNamed: Bool) -> ContentHash? {
    guard let cache, let way = ways[path] else { return nil }
    var key = cache.run
    key.add([isNamed ? 1 : 0])
    key.add(way.hash)
    for hash in hashes { key.add(hash) }
    if let companion { key.add(companion.hash) }
    return key
  }

  private func entry(for paths: [String], isNamed: Bool = false) -> CacheEntry? {
    let known = paths.compactMap { hashes[$0] }
    guard let cache, known.count == paths.count else { return nil }
    return key(of: paths[0], known, isNamed: isNamed).flatMap { cache.results.entry(for: $0, on: day) }
  }

  /// Under the bytes that were read: those that were hashed before may have been others.
  private func keep(_ entry: CacheEntry, of files: [RawFile], isNamed: Bool = false) {
    guard let cache, !files.contains(where: \.input.isStandardInput) else { return }
    if let key = key(of: files[0].input.path, files.map(\.hash), isNamed: isNamed) {
      cache.results.keep(entry, for: key)
    }
  }

  /// The day on which alone a result holds: with a remark that ends some day it may be another tomorrow.
  private func day(for documents: [Document?]) -> String {
    documents.contains { $0?.remarks.contains { $0.until != nil } ?? false } ? day : ""
  }
}

/// What files hold, by path; those that can't be read, or come on standard input and can't be read twice, are left out.
func hashes(of files: [InputFile]) -> [String: ContentHash] {
  let hashes = inParallel(files.count, progress: Progress(total: files.count)) { index in
    files[index].isStandardInput ? nil : try? RawFile.hash(of: files[index])
  }
  return Dictionary(zip(files, hashes).compactMap { file, hash in hash.map { (file.path, $0) } }) { first, _ in first }
}

extension Reports {
  /// Adds to a key what the reports go by besides the documents.
  func key(from start: ContentHash) -> ContentHash {
    var key = start
    for target in targets { key.add(target.identity) }
    key.add(currentFolder())
    key.add(checkoutFolder() ?? "")
    return key
  }
}

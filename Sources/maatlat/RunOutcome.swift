import Legislation
import Linter

/// What a run told, to be told again where nothing has changed.
struct RunOutcome {
  /// The lines for standard error.
  var said: [String]
  /// Each report whole; out of the cache they are stretches of its file, which may be large.
  var outputs: [ArraySlice<UInt8>]
  var isBad: Bool
}

/// The outcome of the run before with the same command line, and where that of this one is kept.
struct KeptRun {
  let outcome: RunOutcome?
  fileprivate let cache: ResultCache
  /// The command line: of each the last outcome alone is kept, for it may be large.
  fileprivate let place: ContentHash
  /// All that it comes from.
  fileprivate let key: ContentHash

  func keep(_ outcome: RunOutcome) {
    var writer = ByteWriter()
    writer.put(key.hexadecimal)
    writer.put(outcome.said) { $0.put($1) }
    writer.put(outcome.outputs) { $0.put($1) }
    writer.put(outcome.isBad ? 1 : 0)
    cache.keep(writer.file, as: "\(place.hexadecimal)\(Self.ending)")
  }

  fileprivate static let ending = ".run"
}

extension CheckRun {
  /// Where the outcome of this run is kept; nil where not all that it comes from is known by its content.
  func keptRun(_ plan: Plan, _ reports: Reports, _ session: Session) -> KeptRun? {
    guard let cache = plan.cache, fix == nil, !statistics, newSince == nil, !session.hasFailed,
      plan.files.errors.isEmpty
    else { return nil }
    var key = reports.key(from: cache.key)
    for part in [
      today(), failLevel?.rawValue ?? "", maxWarnings.map(String.init) ?? "", exitZero ? "0" : "",
      plan.failLevel?.rawValue ?? "",
    ] + plan.files.folders + session.said { key.add(part) }
    if let companion = plan.companion { key.add(companion.hash) }
    for file in plan.files.files {
      guard let way = plan.ways[file.path], let hash = plan.hashes[file.path] else { return nil }
      key.add(file.path)
      key.add(plan.judgings.toelichting(of: file.path) ?? "")
      key.add(way.hash)
      key.add(hash)
    }
    if let baseline {
      guard (try? add(baseline, to: &key)) != nil else { return nil }
      key.add(folder(ofFile: baseline))
    }
    var place = cache.key
    for word in CommandLine.arguments + [currentFolder()] { place.add(word) }
    return KeptRun(
      outcome: cache.file("\(place.hexadecimal)\(KeptRun.ending)").flatMap { RunOutcome($0, of: key) }, cache: cache,
      place: place, key: key)
  }
}

extension RunOutcome {
  /// Reads the file of an outcome; nil where it is damaged, or comes from something else.
  fileprivate init?(_ file: [UInt8], of key: ContentHash) {
    guard var reader = ByteReader(file: file), reader.text() == key.hexadecimal else { return nil }
    said = reader.list { $0.text() }
    outputs = reader.list { $0.content() }
    isBad = reader.number() == 1
    guard reader.isWhole else { return nil }
  }
}

import ArgumentParser
import Legislation
import Linter

/// One of several runs that share the files, written `I/N`: the I-th of N, from 1.
struct Shard: ExpressibleByArgument {
  let index: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), count > 0,
      (1...count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }

  /// Those of the files that this run judges.
  ///
  /// Every run sees the whole list, and comes to the same division of it: files that can turn out to be a pair go
  /// together, to the run that the hash of the first path of them tells.
  func part(of files: [InputFile], in folder: String) -> [InputFile] {
    let paths = files.map { PaperName(relative($0.path, to: folder)).path }
    let own = groups(of: files).filter { group in
      let key = group.map { paths[$0] }.min() ?? ""
      return Int(hash(key) % UInt64(count)) == index - 1
    }
    return own.joined().sorted().map { files[$0] }
  }
}

/// A folder of so few files is kept together without a look into them: most often it is one dossier.
private let fewFiles = 8

/// The files that must be judged in one run.
private func groups(of files: [InputFile]) -> [[Int]] {
  let folders = Dictionary(grouping: files.indices) { PaperName(files[$0].path).folder }
  return folders.values.flatMap { folder in
    folder.count <= fewFiles ? [folder] : groups(of: folder, among: files)
  }
}

/// The groups among the many files of a folder.
///
/// A consolidated act tells by its first element that it is no toelichting. Only where the rest of the folder holds one
/// are the acts read as well: without it there are no pairs, and every file stands for itself.
private func groups(of folder: [Int], among files: [InputFile]) -> [[Int]] {
  let isAct = inParallel(folder.count, progress: Progress(total: folder.count)) { index in
    isConsolidatedAct(files[folder[index]].path)
  }
  var papers = papers(folder.indices.filter { !isAct[$0] }.map { folder[$0] }, among: files)
  guard papers.contains(where: { $0.paper.role == .toelichting }) else { return folder.map { [$0] } }
  papers += maatlat.papers(folder.indices.filter { isAct[$0] }.map { folder[$0] }, among: files)
  let known = Set(papers.map(\.file))
  return paperGroups(papers.map(\.paper)).map { $0.map { papers[$0].file } }
    + folder.filter { !known.contains($0) }.map { [$0] }
}

/// The files that can be read, as papers; what is wrong with the others is told by the run to which they fall.
private func papers(_ chosen: [Int], among files: [InputFile]) -> [(file: Int, paper: Paper)] {
  let papers = inParallel(chosen.count, progress: Progress(total: chosen.count)) { index in
    read(files[chosen[index]], needsDraft: true).document.map(Paper.init)
  }
  return zip(chosen, papers).compactMap { file, paper in paper.map { (file, $0) } }
}

/// Whether the first element of a file is that of a consolidated act.
private func isConsolidatedAct(_ path: String) -> Bool {
  guard let start = try? readStart(of: path, bytes: 2_048) else { return false }
  var rest = start[...]
  while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = rest[open...].dropFirst()
    guard let first = rest.first, first != UInt8(ascii: "!") else { return false }
    if first == UInt8(ascii: "?") { continue }
    return ["toestand", "wetgeving"].contains { name in
      rest.starts(with: name.utf8) && rest.dropFirst(name.utf8.count).first.map { $0 <= 0x20 || $0 == 0x3E } ?? false
    }
  }
  return false
}

/// A path as seen from a folder, where it lies below it.
private func relative(_ path: String, to folder: String) -> String {
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
}

/// The same on every machine; the low bits are mixed with the high ones.
private func hash(_ text: String) -> UInt64 {
  let hash = ByteHash(Array(text.utf8)).value
  return ((hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15) >> 16
}

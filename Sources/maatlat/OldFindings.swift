import Legislation
import Linter

extension CheckRun {
  /// Leaves out what a baseline holds, or an earlier revision had.
  func withoutOld(
    _ documents: [[RenderedDocument]], of reports: Reports, _ session: inout Session
  ) throws -> [[RenderedDocument]] {
    var documents = documents
    if let baseline {
      let base = try readBaseline(baseline)
      documents = without(base, from: documents) { relativePath($0, to: folder(ofFile: baseline)) }
    }
    if let newSince {
      do throws(Git.Refusal) {
        let git = try Git(of: currentFolder())
        let old = try findings(at: newSince, documents[0].map(\.path), git, &session)
        documents = without(old, from: documents, git.path(of:))
      } catch {
        throw UsageError("--new-since \(newSince): \(error.message)", hint: "maatlat check --help")
      }
    }
    guard baseline != nil || newSince != nil else { return documents }
    return zip(documents, reports.targets).map { documents, target in
      documents.map { document in
        var document = document
        for index in document.findings.indices {
          document.findings[index].output = target.reporter.markedNew(document.findings[index].output)
        }
        return document
      }
    }
  }

  private func without(
    _ baseline: Baseline, from documents: [[RenderedDocument]], _ path: (String) -> String
  ) -> [[RenderedDocument]] {
    let all = documents[0].flatMap { document in document.findings.map { (path: path(document.path), key: $0.key) } }
    let new = Set(baseline.held(against: all).new)
    return documents.map { documents in
      var number = 0
      return documents.map { document in
        var document = document
        document.findings = document.findings.filter { _ in
          defer { number += 1 }
          return new.contains(number)
        }
        return document
      }
    }
  }

  /// The findings that the files of this run had at a revision, judged by the settings of today.
  private func findings(
    at revision: String, _ paths: [String], _ git: Git, _ session: inout Session
  ) throws(Git.Refusal) -> Baseline {
    let commit = try git.commit(revision)
    let present = Set(paths.map(git.path(of:)))
    let old = present.union(try git.changedFiles(since: commit)).sorted()
    var judgings = Judgings(self)
    let documents = old.compactMap { path -> Document? in
      guard let bytes = git.file(path, at: commit) else { return nil }
      let document = readDocument(SourceText(path: "\(git.root)/\(path)", bytes: bytes))
      return document.kind == .other || document.problems.contains(where: \.isFatal) ? nil : document
    }
    let papers = documents.map { Paper($0) }
    let pairs = Pairing(papers, named: named(papers, judgings)).pairs
    let paired = Set(pairs.flatMap { [$0.bill, $0.toelichting] })
    var dossiers = documents.filter { !paired.contains($0.source.path) }.map { Dossier(of: $0) }
    for pair in pairs {
      dossiers.append(
        Dossier(
          bill: documents.first { $0.source.path == pair.bill },
          toelichting: documents.first { $0.source.path == pair.toelichting }))
    }
    var found: [(path: String, key: FindingKey)] = []
    for var dossier in dossiers {
      guard let path = (dossier.bill ?? dossier.toelichting)?.source.path,
        let way = try? judgings.judging(for: InputFile(path: path, isNamed: true), in: &session)
      else { continue }
      dossier.context = way.acts
      found += way.report(dossier).findings.map { (git.path(of: $0.location.path), $0.key) }
    }
    return Baseline(of: found)
  }
}

/// Reads a baseline that the user named.
func readBaseline(_ path: String) throws -> Baseline {
  do throws(FileError) {
    guard let baseline = Baseline(file: try readFile(path)) else {
      throw FileError(path, "is geen baseline; maak haar met ‘maatlat baseline create’")
    }
    return baseline
  } catch {
    var session = Session()
    session.complain(line(for: error))
    try session.finish()
    return Baseline([])
  }
}

/// The path of a file from a folder; what lies elsewhere keeps its path from the root.
func relativePath(_ path: String, to folder: String) -> String {
  let current = currentFolder()
  let whole = absolutePath(path, from: current)
  let root = absolutePath(folder, from: current)
  let prefix = root == "/" ? root : root + "/"
  return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
}

/// The folder that holds a file, from the root.
func folder(ofFile path: String) -> String { folder(of: absolutePath(path, from: currentFolder())) }

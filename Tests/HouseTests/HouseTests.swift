import Foundation
import Testing

/// The layout holds: who may import what, and how long a file may be.
///
/// SwiftPM refuses only imports upwards; one sideways, or of a library that costs start-up time, compiles in silence.
@Suite struct HouseTests {
  /// What each target may import of our own modules and of others; what is not named here may not be there.
  static let targets: [(folder: String, imports: Set<String>)] = [
    ("Sources/Legislation", ["CLibXML2"]),
    ("Sources/Linter", ["Synchronization", "Legislation"]),
    ("Sources/LanguageServer", ["FoundationEssentials", "Legislation", "Linter"]),
    ("Rules", ["Linter"]),
    ("Sources/RuleFiles", ["Linter", "Yams"]),
    ("Sources/RuleCompiler", ["Linter", "RuleFiles", "Foundation"]),
    ("Sources/RuleCompilerPlugin", ["Foundation", "PackagePlugin"]),
    (
      "Sources/maatlat",
      ["Legislation", "Linter", "LanguageServer", "Rules", "RuleFiles", "ArgumentParser", "Synchronization"]
    ),
    ("Sources/maatlat-benchmark", ["ArgumentParser", "Glibc"]),
  ]

  /// The files of the command that touch files, streams, threads or the environment.
  static let touchingTheSystem: Set<String> = [
    "CheckRun.swift", "Clock.swift", "Configurations.swift", "Files.swift", "Git.swift", "InputFiles.swift",
    "LanguageServerCommand.swift",
    "Maatlat.swift", "Output.swift", "Parallel.swift",
    "Progress.swift", "ResultCache.swift",
  ]

  @Test func importsKeepTheirDirection() {
    #expect(Set(Self.sources.map(\.target)) == Set(Self.targets.map(\.folder)))
    for (folder, allowed) in Self.targets {
      for file in Self.sources where file.target == folder {
        let mayTouch = folder == "Sources/maatlat" && Self.touchingTheSystem.contains(file.name)
        let foreign = file.imports.subtracting(mayTouch ? allowed.union(["Glibc"]) : allowed)
        #expect(foreign == [], "\(folder)/\(file.name)")
      }
    }
  }

  @Test func filesHoldOneIdea() {
    for file in Self.sources + Self.files(below: "Tests", endingIn: "swift") {
      #expect(file.lines.count <= 400, "\(file.name)")
    }
    for file in Self.files(below: "Rules", endingIn: "yml") { #expect(file.lines.count <= 60, "\(file.name)") }
  }

  /// The library hands its findings to the caller; only commands write.
  @Test func nothingBelowTheCommandPrints() {
    for file in Self.sources
    where ["Sources/Legislation", "Sources/Linter", "Sources/LanguageServer", "Sources/RuleFiles", "Rules"].contains(
      file.target)
    {
      let printing = file.lines.filter { $0.contains("rint(") && $0.contains(#/\b(print|debugPrint)\(/#) }
      #expect(printing == [], "\(file.name)")
    }
  }
}

/// One source file of the package.
struct SourceFile: Sendable {
  let target: String
  let name: String
  let lines: [Substring]

  var imports: Set<String> {
    Set(
      lines.filter { $0.contains("import ") }.compactMap {
        $0.prefixMatch(of: #/(?:@\w+ |\w+ )*import (?:(?:struct|class|enum|func|let|var) )?(\w+)/#).map { String($0.1) }
      })
  }
}

extension HouseTests {
  static let sources = files(below: "Sources", endingIn: "swift") + files(below: "Rules", endingIn: "swift")

  static func files(below folder: String, endingIn suffix: String) -> [SourceFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    let walk = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (walk?.allObjects as? [URL] ?? []).filter { $0.pathExtension == suffix }.map { file in
      let parts = file.path.dropFirst(root.path.count).split(separator: "/").prefix(folder == "Sources" ? 2 : 1)
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      return SourceFile(target: parts.joined(separator: "/"), name: file.lastPathComponent, lines: lines)
    }
  }
}

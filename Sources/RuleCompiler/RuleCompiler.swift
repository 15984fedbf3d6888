import Foundation
import Linter

/// The build tool: reads the files of Rules/, holds every rule to its checks and writes them as one Swift file.
@main
enum RuleCompiler {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let root = arguments.dropFirst().first else {
      report("usage: RuleCompiler OUTPUT ROOT FILE...")
      exit(2)
    }
    var folder = RuleFolder(root: root)
    for path in arguments.dropFirst(2) { folder.read(path) }
    folder.checkTogether()
    for problem in folder.problems { report(problem) }
    guard folder.problems.isEmpty else { exit(1) }
    do {
      try Data(folder.swiftSource().utf8).write(to: URL(filePath: output))
    } catch {
      report("\(output): error: \(error.localizedDescription)")
      exit(1)
    }
  }

  private static func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}

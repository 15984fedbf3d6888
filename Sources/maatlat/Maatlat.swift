import ArgumentParser
import Glibc
import Linter

/// The command: what each subcommand does stands in a file of its own.
struct Maatlat: ParsableCommand {
  static let tool = ToolVersion(name: "maatlat", version: "0.1.0", aanwijzingen: "2024-07-01")

  static let configuration = CommandConfiguration(
    commandName: "maatlat",
    abstract: "Checks Dutch draft legislation for room to do justice in individual cases.",
    discussion: """
      'maatlat FILE...' is short for 'maatlat check FILE...'. Files may be official publication XML, BWB XML or plain \
      text; the format is recognised from the content.

      Exit status: 0 without findings at or above --fail-level, 1 with, 2 for bad usage or input that can't be read.

      In het Nederlands: Maatlat leest een wetsvoorstel, AMvB of regeling en meldt waar een bepaling iemand treft zonder \
      dat iemand nog kan afwegen. 'maatlat ontwerp.xml' geeft de bevindingen, 'maatlat explain REGEL' de uitleg met \
      grondslag en voorbeelden, 'maatlat rules' alle regels.
      """,
    version: "maatlat 0.1.0 (Aanwijzingen voor de regelgeving, tekst vanaf 1 juli 2024)",
    subcommands: [
      Check.self, Outline.self, Norms.self, Explain.self, RuleList.self, LanguageServerCommand.self, TestRules.self,
      Merge.self, BaselineCommand.self, Config.self, Init.self,
    ],
    defaultSubcommand: Check.self)
}

@main
private enum Program {
  static func main() {
    // A reader that goes away is no failure: writing then ends with EPIPE instead of a signal.
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the command line; the exit status.
  private static func run(_ arguments: [String]) -> Int32 {
    do {
      if let check = Maatlat.plainCheck(arguments) {
        try check.run()
        return 0
      }
      var command = try Maatlat.command(arguments)
      try command.run()
      return 0
    } catch let status as ExitCode {
      return status.rawValue
    } catch let error as UsageError {
      return refuse(error)
    } catch {
      guard Maatlat.exitCode(for: error) == .success else { return refuse(UsageError(Maatlat.line(for: error))) }
      var output = Output()
      output.write(Maatlat.fullMessage(for: error) + "\n")
      return output.finish() ? 0 : 2
    }
  }

  private static func refuse(_ error: UsageError) -> Int32 {
    standardError(line: visibleLine("maatlat: error: \(error.message) (see '\(error.hint)')"))
    return 2
  }
}

extension Maatlat {
  /// The command that a command line asks for.
  ///
  /// A check is the work of most runs: it is parsed by itself, as the parser reads the options of all commands that it is
  /// given. What asks for help or the version is left to the whole.
  fileprivate static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let isCheck = arguments.first == "check" || !arguments.prefix(1).contains(where: isCommand)
    let isAboutItself = arguments.contains { word in
      ["-h", "--version"].contains(word) || ["--help", "--generate", "--experimental"].contains(where: word.hasPrefix)
    }
    guard isCheck, !isAboutItself, !arguments.isEmpty else { return try parseAsRoot(arguments) }
    return try Check.parseAsRoot(
      PackedWords.packing(arguments.first == "check" ? Array(arguments.dropFirst()) : arguments))
  }

  private static func isCommand(_ word: String) -> Bool {
    word == "help" || configuration.subcommands.contains { $0._commandName == word }
  }

  /// The check that a command line asks for in the words of most: files, and the few options that programs give with them.
  ///
  /// The parser, which looks up its types as it goes, would take a third of the time that a bill takes. Whatever is not plain
  /// is left to it; of what is, both make the same.
  static func plainCheck(_ arguments: [String]) -> CheckRun? {
    var run = CheckRun(files: [])
    var words = (arguments.first == "check" ? arguments.dropFirst() : arguments[...])
    while let word = words.popFirst() {
      switch word {
      case "--exit-zero": run.exitZero = true
      case "--no-cache": run.cache = .off
      case "--format":
        guard let format = words.popFirst().flatMap(ReportFormat.init(rawValue:)) else { return nil }
        run.format = format
      default:
        // No command has a full stop or a slash in its name: of most files nothing need be asked.
        guard !word.isEmpty, !word.hasPrefix("-"), word.contains(where: { $0 == "." || $0 == "/" }) || !isCommand(word)
        else { return nil }
        run.files.append(word)
      }
    }
    return run.files.isEmpty ? nil : run
  }

  /// The parser's complaint in one line: its own text has several and a usage summary, and its status would be 64.
  fileprivate static func line(for error: any Error) -> String {
    let text = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.prefix(1).lowercased() + (text.hasSuffix(".") ? text.dropLast() : text[...]).dropFirst()
  }
}

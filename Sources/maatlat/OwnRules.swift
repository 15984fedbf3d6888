import ArgumentParser
import Legislation
import Linter
import RuleFiles
import Rules

/// The user's own rules, for every subcommand that knows rules.
struct OwnRules: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "A folder of rules of your own, in the form of Rules/; may be given more than once.", valueName: "folder"),
    completion: .directory)
  var folders: [String] = []

  /// The rules in the folders; what is wrong with them is told, and ends the run.
  func read() throws -> [Rule] { try ownRules(in: folders).rules }
}

/// Built-in rules together with those of a user's folders.
struct RulesBesideOwn: Sendable {
  /// Nil where the user has none: then the built-in ones need not be read before they are asked for.
  private let joined: RuleSet?
  /// What the user's files hold.
  let hash: ContentHash

  init(in folders: [String]) throws {
    let own = try ownRules(in: folders)
    hash = own.hash
    joined = ruleSet(with: own.rules)
  }

  var set: RuleSet { joined ?? builtIn }
}

/// The built-in rules joined by a user's own; nil where there are none.
func ruleSet(with own: [Rule]) -> RuleSet? {
  own.isEmpty ? nil : RuleSet(rules: builtIn.rules + own, lexicon: builtInLexicon)
}

/// The rules in a user's folders, with the hash of their files; what is wrong with them is told, and ends the run.
func ownRules(in folders: [String]) throws -> (rules: [Rule], hash: ContentHash) {
  guard !folders.isEmpty else { return ([], ContentHash()) }
  let files = readRuleFiles(folders)
  let taken = Set(builtIn.rules.map(\.id))
  try refuse(files.problems + ruleNameProblems(files.rules, besides: taken).map { "\($0)" })
  return (files.rules.map(\.rule), files.hash)
}

/// Reads the rules in folders, sorted by path; the problems are lines for standard error.
func readRuleFiles(_ folders: [String]) -> (rules: [RuleFile], problems: [String], hash: ContentHash) {
  var rules: [RuleFile] = []
  var problems: [String] = []
  var hash = ContentHash()
  for folder in folders {
    let inputs = InputFiles([folder])
    problems += inputs.errors.map(line(for:))
    let files = inputs.files.filter { $0.path.hasSuffix(".yml") || $0.isNamed }
    if files.isEmpty, inputs.errors.isEmpty {
      problems.append(line(for: FileError(folder, "in deze map staat geen regel (een bestand op .yml)")))
    }
    for file in files {
      do throws(FileError) {
        let bytes = try readFile(file.path)
        hash.add(file.path)
        hash.add(bytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw FileError(file.path, "is geen tekst in UTF-8")
        }
        do throws(RuleFileProblem) {
          rules.append(try RuleFile(path: file.path, file: pathBelow(folder, file), text: text))
        } catch {
          problems.append(visibleLine("\(error)"))
        }
      } catch {
        problems.append(line(for: error))
      }
    }
  }
  return (rules, problems, hash)
}

/// Tells what is wrong with rules, one line each, and ends the run; nothing happens where nothing is wrong.
func refuse(_ problems: [String]) throws {
  guard !problems.isEmpty else { return }
  for problem in problems { standardError(line: visibleLine(problem)) }
  throw ExitCode(2)
}

/// The path of a rule file below its folder; of a file that was named itself, its name.
private func pathBelow(_ folder: String, _ file: InputFile) -> String {
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  if !file.isNamed, file.path.hasPrefix(prefix) { return String(file.path.dropFirst(prefix.count)) }
  return file.path.split(separator: "/").last.map(String.init) ?? file.path
}

import Foundation
import Linter
import RuleFiles

/// The files of a folder of rules, with what is wrong with them.
struct RuleFolder {
  /// A table of the lexicon or the catalogue.
  struct Table {
    let name: String
    let text: String
  }

  private let root: String
  private var rules: [RuleFile] = []
  private var lexicons: [Table] = []
  private var catalogues: [Table] = []
  /// What is wrong, as `path:line:column: error: reason`.
  private(set) var problems: [String] = []

  init(root: String) {
    self.root = root
  }

  /// Reads one file: a rule, a table of the lexicon or one of the catalogue, by its name.
  mutating func read(_ path: String) {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      return complain(path, "het bestand is niet te lezen als UTF-8")
    }
    let relative = path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
    let name = relative.split(separator: "/").last.map(String.init) ?? relative
    if relative.hasSuffix(".yml") {
      readRule(text, path: path, file: relative)
    } else if relative.hasPrefix("lexicon/") {
      lexicons.append(Table(name: name, text: text))
      checkTable(text, path: path)
    } else if relative.hasPrefix("catalogue/") {
      catalogues.append(Table(name: name, text: text))
      checkTable(text, path: path)
    } else {
      complain(path, "een tabel hoort in lexicon/ of catalogue/")
    }
  }

  /// Holds each line of a table to the columns of its last header line; a column `pattern` holds token patterns.
  private mutating func checkTable(_ text: String, path: String) {
    var header: [Substring] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if line.hasPrefix("#") {
        header = fields
      } else if !line.isEmpty, fields.count != header.count {
        complain(path, "\(fields.count) kolommen in plaats van \(header.count)", line: index + 1)
      } else if header.first == "# pattern" {
        do {
          if !line.isEmpty { _ = try TokenPattern(String(fields[0])) }
        } catch {
          complain(path, error.reason, line: index + 1)
        }
      }
    }
  }

  private mutating func readRule(_ text: String, path: String, file: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
    if lines > 60 { complain(path, "een regel telt ten hoogste 60 lijnen, deze \(lines)", line: 61) }
    do {
      rules.append(try RuleFile(path: path, file: file, text: text))
    } catch {
      complain(error)
    }
  }

  /// The checks that need all files: names, authorities, and the rules that others name.
  mutating func checkTogether() {
    let catalogue = Catalogue(tables: catalogues.map(\.text))
    for problem in ruleNameProblems(rules) { complain(problem) }
    for file in rules {
      for basis in file.rule.basis where catalogue.entry(for: basis) == nil {
        complain(file.problem("‘\(basis)’ staat niet in de catalogus", at: "basis"))
      }
    }
  }

  private mutating func complain(_ problem: RuleFileProblem) {
    complain(problem.path, problem.reason, line: problem.position.line, column: problem.position.column)
  }

  private mutating func complain(_ path: String, _ reason: String, line: Int = 1, column: Int = 1) {
    problems.append("\(path):\(line):\(column): error: \(reason)")
  }

  /// The Swift source that puts everything into the binary.
  func swiftSource() -> String {
    let sorted = rules.sorted { $0.rule.id < $1.rule.id }
    let trees = sorted.map { file in
      let entry = RuleValue.Entry(key: "file", value: RuleValue(.string(file.rule.file)))
      return RuleValue(.map([entry] + file.entries.filter { $0.key != "examples" }))
    }
    let names = Set(rules.flatMap { [$0.rule.id, $0.rule.theme] }).sorted()
    let examples = sorted.map { file in
      file.entries.first { $0.key == "examples" }?.value ?? RuleValue(.list([]))
    }
    let made = SetCompiler(
      sorted.map(\.rule), Lexicon(files: lexicons.map { (name: $0.name, text: $0.text) }))
    return """
      // Made by RuleCompiler from the files of Rules/; edit those.
      enum CompiledRules {
        static let names: [String] = [\(names.map(literal).joined(separator: ", "))]
        static let rules: StaticString = \(blob(trees))
        static let examples: StaticString = \(blob(examples))
        static let lexicon: StaticString = \(literal(made.lexicon))
        static let patterns: StaticString = \(literal(made.patterns))
        static let markers: StaticString = \(literal(made.markers))
        static let lexicons: [(name: String, text: String)] = [\(tables(lexicons))]
        static let catalogue: [(name: String, text: String)] = [\(tables(catalogues))]
      }

      """
  }

  /// The trees as one blob in a string literal.
  private func blob(_ trees: [RuleValue]) -> String {
    var blob: [UInt8] = []
    RuleValue(.list(trees)).write(to: &blob)
    return literal(blob)
  }

  private func tables(_ tables: [Table]) -> String {
    tables.map { "(\(literal($0.name)), \(literal($0.text)))" }.joined(separator: ", ")
  }

  private func literal(_ bytes: [UInt8]) -> String { literal(String(decoding: bytes, as: UTF8.self)) }

  /// A Swift string literal on one line.
  private func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\t": literal += "\\t"
      case _ where scalar.value < 32 || scalar.value == 127: literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}

/// What the path of a file tells about the paper in it: its folder, the words of its name, and the form it comes in.
package struct PaperName: Equatable {
  /// The folder, written in one way.
  package let folder: String
  /// The words of the name in lower case, without the endings that tell the form.
  package let words: [String]
  /// The endings: "xml", "raw.txt". One paper may stand in a folder in several forms.
  package let form: String
  /// The path, written in one way: a folder and a name on the command line may lead to the same file.
  package let path: String

  package init(_ path: String) {
    let steps = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    let root = path.hasPrefix("/") ? "/" : ""
    folder = root + steps.dropLast().joined(separator: "/")
    self.path = root + steps.joined(separator: "/")
    var parts = (steps.last ?? "").lowercased().split(separator: ".", omittingEmptySubsequences: false)
    var endings: [String] = []
    while parts.count > 1, let last = parts.last.map(String.init), endings.isEmpty || Self.forms.contains(last) {
      endings.insert(last, at: 0)
      parts.removeLast()
    }
    form = endings.joined(separator: ".")
    words = parts.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.map(String.init)
  }

  /// The words without the number at the end, and the number: "kst-36750-2".
  package var numbered: (stem: [String], number: Int)? {
    guard let last = words.last, !last.hasPrefix("0"), let number = Int(last), words.count > 1 else { return nil }
    return (Array(words.dropLast()), number)
  }

  /// The words without those that say that it is a toelichting; nil where none says so.
  package var wordsExplained: [String]? {
    let left = Self.without(Self.explanations, words)
    return left.count < words.count ? left : nil
  }

  /// The words that name the subject alone: without those that say which kind of paper it is.
  package var subject: [String] { Self.without(Self.regulations.map(\.words), Self.without(Self.explanations, words)) }

  /// The kind of regulation that the name speaks of: a "toelichting-regeling-x" is no toelichting to "wet-x".
  package var regulation: String? {
    Self.regulations.lazy.filter { !$0.kind.isEmpty && words.contains($0.words) }.first?.kind
  }

  /// Endings before the last one that tell how a text was made.
  private static let forms: Set<String> = [
    "raw", "layout", "trimmed", "ocr", "pdf", "doc", "docx", "odt", "rtf", "html", "htm", "txt", "xml", "md",
  ]

  private static let explanations: [[String]] = [
    ["memorie", "van", "toelichting", "bij"], ["nota", "van", "toelichting", "bij"], ["toelichting", "bij"],
    ["memorie", "van", "toelichting"], ["nota", "van", "toelichting"], ["toelichting"], ["mvt"], ["nvt"], ["memorie"],
    ["nota"],
  ]

  private static let regulations: [(words: [String], kind: String)] = [
    (["voorstel", "van", "wet"], "wet"), (["voorstel", "van", "rijkswet"], "wet"), (["ontwerp", "van", "wet"], "wet"),
    (["wetsvoorstel"], "wet"), (["wetsontwerp"], "wet"), (["wettekst"], "wet"), (["rijkswet"], "wet"), (["wet"], "wet"),
    (["ontwerpbesluit"], "besluit"), (["besluit"], "besluit"), (["amvb"], "besluit"),
    (["ontwerpregeling"], "regeling"), (["regeling"], "regeling"), (["voorstel"], ""), (["ontwerp"], ""),
    (["concept"], ""),
  ]

  /// Leaves out each place where one of the phrases stands; the longer ones come first.
  private static func without(_ phrases: [[String]], _ words: [String]) -> [String] {
    var left: [String] = []
    var rest = words[...]
    while let word = rest.first {
      if let phrase = phrases.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(phrase.count)
      } else {
        left.append(word)
        rest = rest.dropFirst()
      }
    }
    return left
  }
}

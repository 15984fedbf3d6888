import ArgumentParser

/// Words of a command line as one: the parser takes the longer for each, the more there are.
struct PackedWords: ExpressibleByArgument {
  let words: [String]

  /// A word can hold no NUL: between packed ones it stands.
  private static let separator: Character = "\0"

  init(argument: String) {
    words = argument.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
  }

  /// The command line with long rows of paths packed.
  ///
  /// Each row keeps its first words, of which one may be the value of an option.
  static func packing(_ arguments: [String]) -> [String] {
    var packed: [String] = []
    var row: [String] = []
    func end() {
      packed += row.prefix(kept)
      if row.count > kept { packed.append(row.dropFirst(kept).joined(separator: String(separator))) }
      row = []
    }
    for word in arguments {
      if word.hasPrefix("-") {
        end()
        packed.append(word)
      } else {
        row.append(word)
      }
    }
    end()
    return packed
  }

  private static let kept = 3
}

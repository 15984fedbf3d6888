import Legislation
import Linter

/// The words of a law or a message in Markdown, where they must stay as they are.
func escaped(_ text: String) -> String {
  var result = ""
  for character in text {
    if "\\`*_[]<>#|~".contains(character) { result.append("\\") }
    result.append(character)
  }
  return result
}

extension Document {
  /// The text of a provision as a quotation in Markdown, cut off at about so many characters.
  func quotation(_ node: NodeID, limit: Int = 600) -> String {
    var lines: [String] = []
    var left = limit
    var mark = ""
    for id in node..<Int(nodes[node].end) {
      let number = number(id)
      switch nodes[id].kind {
      case .lid: mark = number.isEmpty ? "" : "\(number). "
      case .onderdeel: mark += number.contains { $0.isLetter || $0.isNumber } ? "\(number). " : "– "
      case .alinea, .tussenkop:
        guard !isInside(id, .noot), !isInside(id, .tabel), !nodes[id].text.isEmpty else { continue }
        let line = mark + self.line(nodes[id].text)
        mark = ""
        lines.append(shortened(line, to: left))
        left -= line.count
        if left <= 0 {
          if id + 1 < Int(nodes[node].end), line.count == lines[lines.count - 1].count { lines.append("…") }
          return quoted(lines)
        }
      default: continue
      }
    }
    return quoted(lines)
  }

  private func quoted(_ lines: [String]) -> String {
    // "1. " would start a list of Markdown's own, with its own numbers.
    lines.map { "> " + escaped($0).replacingFirst(". ", by: "\\. ") }.joined(separator: "\n>\n")
  }
}

/// A text of at most so many characters, cut between two words.
func shortened(_ text: String, to limit: Int) -> String {
  guard text.count > limit else { return text }
  let start = text.prefix(max(limit, 40))
  return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + " …"
}

extension String {
  /// Changes the full stop behind the number with which a line starts.
  fileprivate func replacingFirst(_ stop: String, by other: String) -> String {
    guard let range = firstRange(of: stop), self[..<range.lowerBound].allSatisfy({ $0.isNumber || $0.isLetter }) else {
      return self
    }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}

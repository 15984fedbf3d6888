/// How a text is laid out around a place: what is written there takes it over.
struct SourceShape {
  let text: [UInt8]
  /// How the lines of the text end.
  let newline: String

  init(_ text: [UInt8]) {
    self.text = text
    let first = ByteScan.first(0x0A, in: text, from: 0)
    newline = first.map { $0 > 0 && text[$0 - 1] == 0x0D ? "\r\n" : "\n" } ?? "\n"
  }

  /// The start of the line that holds an offset.
  func lineStart(_ offset: Int) -> Int {
    var start = min(offset, text.count)
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// The end of the line that holds an offset, before its line end.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return end
  }

  /// The white space before an offset, if nothing else stands before it in its line.
  func indentation(_ offset: Int) -> String? {
    let start = lineStart(offset)
    return text[start..<offset].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      ? String(decoding: text[start..<offset], as: UTF8.self) : nil
  }

  /// The width of the lines where the text is broken into lines; nil where each paragraph is one line.
  var width: Int? {
    var longest = 0
    var start = 0
    while start < text.count {
      let end = lineEnd(start)
      longest = max(longest, end - start)
      start = end + 1
    }
    return longest > 140 ? nil : max(longest, 72)
  }

  /// The words in lines of the text's width.
  func wrapped(_ words: String) -> String {
    guard let width else { return words }
    var lines = [""]
    for word in words.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.utf8.count + word.utf8.count < width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: newline)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

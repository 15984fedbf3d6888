/// A path as a URI spells it: all but letters, digits, slashes and four marks in hexadecimal.
package func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
      bytes.append(byte)
    default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The text as an attribute or the content of an element of XML 1.0; what no XML may hold becomes U+FFFD.
func xmlEscaped(_ text: String) -> String {
  escaped(text) { scalar in
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\t", "\n", "\r": "&#\(scalar.value);"
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    default: nil
    }
  }
}

/// The text as the message of a workflow command of GitHub.
func commandEscaped(_ text: String) -> String {
  escaped(text) { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    default: nil
    }
  }
}

/// The text as a property of a workflow command of GitHub.
func commandPropertyEscaped(_ text: String) -> String {
  escaped(commandEscaped(text)) { scalar in
    switch scalar {
    case ":": "%3A"
    case ",": "%2C"
    default: nil
    }
  }
}

/// The text as a cell of a table in GitHub's and GitLab's Markdown: one line of which nothing is markup.
func markdownEscaped(_ text: String) -> String {
  escaped(visibleLine(text)) { scalar in
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$": "\\\(scalar)"
    default: nil
    }
  }
}

/// The text with some of its characters spelt otherwise; nil leaves one as it is.
private func escaped(_ text: String, _ spelling: (Unicode.Scalar) -> String?) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if let spelt = spelling(scalar) { result += spelt } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

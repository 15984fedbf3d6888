/// A pattern of paths, as in `.gitignore`: `*` and `?` within a name, `**` over folders, `{a,b}` for a choice.
///
/// Without a slash it is meant for names in any folder.
public struct PathPattern: Sendable, Equatable {
  /// As it is written.
  public let text: String
  private let choices: [[UInt8]]

  public init(_ text: String) {
    self.text = text
    let anchored = text.contains("/") ? (text.hasPrefix("/") ? String(text.dropFirst()) : text) : "**/\(text)"
    choices = Self.expanded(anchored).map { Array($0.utf8) }
  }

  /// Whether a path fits, written from the folder in which the pattern stands.
  public func matches(_ path: String) -> Bool {
    let path = Array(path.utf8)
    return choices.contains { Self.matches($0[...], path[...]) }
  }

  /// One pattern for each choice of the braces.
  private static func expanded(_ text: String) -> [String] {
    guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else { return [text] }
    let rest = expanded(String(text[text.index(after: close)...]))
    return text[text.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false).flatMap {
      choice in
      rest.map { text[..<open] + choice + $0 }
    }
  }

  private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    guard let sign = pattern.first else { return path.isEmpty }
    let slash = UInt8(ascii: "/")
    if pattern.starts(with: "**/".utf8) {
      if matches(pattern.dropFirst(3), path) { return true }
      return path.indices.contains { path[$0] == slash && matches(pattern.dropFirst(3), path[($0 + 1)...]) }
    }
    if pattern.elementsEqual("**".utf8) { return true }
    if sign == UInt8(ascii: "*") {
      var rest = path
      while true {
        if matches(pattern.dropFirst(), rest) { return true }
        guard let first = rest.first, first != slash else { return false }
        rest = rest.dropFirst()
      }
    }
    guard let first = path.first, sign == first || sign == UInt8(ascii: "?") && first != slash else { return false }
    return matches(pattern.dropFirst(), path.dropFirst())
  }
}

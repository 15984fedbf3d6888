/// Why a rule cannot be used, and where in its file that shows.
public struct RuleError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, in Dutch, without a full stop.
  public var reason: String
  /// The place in the rule file, when it is known.
  public var position: RulePosition?

  /// An error with an optional place.
  public init(_ reason: String, at position: RulePosition? = nil) {
    self.reason = reason
    self.position = position
  }

  /// The reason, after its line and column if these are known.
  public var description: String {
    guard let position else { return reason }
    return "\(position.line):\(position.column): \(reason)"
  }
}

/// The keys of one map, read by name; what is left unread at the end is an error.
struct RuleFields {
  private let entries: [RuleValue.Entry]
  private var isRead: [Bool]
  let position: RulePosition?

  init(_ value: RuleValue) throws(RuleError) {
    guard case .map(let entries) = value.content else {
      throw RuleError("hier hoort een lijst van sleutels met waarden", at: value.position)
    }
    for (index, entry) in entries.enumerated() where entries[..<index].contains(where: { $0.key == entry.key }) {
      throw RuleError("de sleutel ‘\(entry.key)’ staat er twee keer", at: entry.position)
    }
    self.entries = entries
    self.isRead = Array(repeating: false, count: entries.count)
    self.position = value.position
  }

  /// The value of a key, if the map has it.
  mutating func value(_ key: String) -> RuleValue? {
    guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
    isRead[index] = true
    return entries[index].value
  }

  /// The value of a key that may not be missing.
  mutating func required(_ key: String) throws(RuleError) -> RuleValue {
    guard let value = value(key) else { throw RuleError("de sleutel ‘\(key)’ ontbreekt", at: position) }
    return value
  }

  /// The text of a key that may not be missing or empty.
  mutating func text(_ key: String) throws(RuleError) -> String {
    try required(key).text()
  }

  /// The text of a key, if the map has it.
  mutating func optionalText(_ key: String) throws(RuleError) -> String? {
    guard let value = value(key) else { return nil }
    return try value.text()
  }

  /// The keys nobody has read yet, in the order of the file.
  mutating func rest() -> [RuleValue.Entry] {
    let unread = entries.indices.filter { !isRead[$0] }.map { entries[$0] }
    isRead = Array(repeating: true, count: entries.count)
    return unread
  }

  /// Refuses keys that no reader asked for: most often a slip of the pen.
  func finish() throws(RuleError) {
    guard let index = isRead.firstIndex(of: false) else { return }
    throw RuleError("onbekende sleutel ‘\(entries[index].key)’", at: entries[index].position)
  }
}

extension RuleValue {
  /// The trimmed text of a string node that may not be empty.
  func text() throws(RuleError) -> String {
    guard case .string(let text) = content else { throw RuleError("hier hoort een tekst", at: position) }
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty else { throw RuleError("de waarde is leeg", at: position) }
    return trimmed
  }

  /// The items of a list; a single node counts as a list of one.
  var items: [RuleValue] {
    if case .list(let items) = content { items } else { [self] }
  }

  /// The texts of a list, or the one text.
  func texts() throws(RuleError) -> [String] {
    var texts: [String] = []
    for item in items { texts.append(try item.text()) }
    return texts
  }

  /// The case of an enumeration that the text names; the error lists the choices.
  func choice<Choice>(_ type: Choice.Type = Choice.self) throws(RuleError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    let name = try text()
    guard let choice = Choice(rawValue: name) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw RuleError("‘\(name)’ is onbekend; kies uit \(known)", at: position)
    }
    return choice
  }
}

extension String {
  /// The text without blanks and line ends at its borders.
  func trimmingBlanks() -> String {
    guard let start = utf8.firstIndex(where: { $0 > 32 }), let end = utf8.lastIndex(where: { $0 > 32 }) else {
      return ""
    }
    if start == utf8.startIndex, end == utf8.index(before: utf8.endIndex) { return self }
    return String(self[start...end])
  }
}

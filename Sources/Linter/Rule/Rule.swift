/// A rule of the linter: where it looks, what it asks there, and what it tells the drafter.
///
/// One file of Rules/ is one rule; users' own rules are read the same way.
public struct Rule: Sendable, Equatable {
  /// The name, the same as that of the file; it names the flagged pattern.
  public let id: String
  /// The path below the folder of rules, `thema/id.yml`.
  public let file: String
  /// The pattern in a few words.
  public let title: String
  /// How heavy a finding weighs, unless `milder` or a check says otherwise.
  public let severity: Severity
  /// Where the rule looks.
  public let selector: Selector
  /// What a finding says, with placeholders such as `{address}`; see ``Placeholder``.
  public let message: String
  /// Why it matters.
  public let why: String
  /// What the drafter can do.
  public let advice: String
  /// On whose authority, as `Ar 5.26 lid 1`; each is an entry of the catalogue.
  public let basis: [String]
  /// What the rule asks.
  public let body: RuleBody
  /// Norms of the body's query for which the finding is only an advice; any of them is enough.
  public let milder: [NormQuery]
  /// What a finding marks.
  public let mark: Mark
  /// The rules that stay silent where this one speaks.
  public let supersedes: [String]
  /// Where the rule is silent.
  public let exceptions: [RuleException]
  /// The replacement of the marked words, where the directive gives the very words.
  public let fix: String?
  /// The section that the toelichting lacks, as a beginning.
  public let skeleton: Skeleton?
  /// How well the rule did on real texts.
  public let measured: Measurement?
  /// Texts that hold a finding, marked; empty where they were left out.
  public let bad: [RuleExample]
  /// Texts that hold none; empty where they were left out.
  public let good: [RuleExample]
  /// Texts, marked as they should be, for which the rule does not do so yet; empty where they were left out.
  public let todo: [RuleExample]

  /// The folder of the rule.
  public let theme: String

  /// Decodes a rule and checks it; `file` is its path below the folder of rules.
  public init(from value: RuleValue, file: String) throws(RuleError) {
    try self.init(decoding: value, file: file, examples: nil)
    try check(value)
  }

  /// Decodes a rule that was checked when it was compiled, its path among the keys, its examples beside it or left out.
  public init(compiled value: RuleValue, examples: RuleValue?) throws(RuleError) {
    try self.init(decoding: value, file: nil, examples: examples ?? RuleValue(.map([])))
  }

  private init(decoding value: RuleValue, file: String?, examples: RuleValue?) throws(RuleError) {
    var fields = try RuleFields(value)
    if let file { self.file = file } else { self.file = try fields.text("file") }
    theme = String(Substring(self.file.utf8.prefix { $0 != UInt8(ascii: "/") }))
    id = try fields.text("id")
    title = try fields.text("title")
    severity = try fields.required("severity").choice()
    if let place = fields.value("where") { selector = try Selector(from: place) } else { selector = .everywhere }
    message = try fields.text("message")
    why = try fields.text("why")
    advice = try fields.text("advice")
    basis = try fields.required("basis").texts()
    body = try RuleBody(from: &fields)
    mark = try fields.value("mark")?.choice() ?? body.usualMark
    milder = try fields.value("milder")?.map { value throws(RuleError) in try NormQuery(from: value) } ?? []
    supersedes = try fields.value("supersedes")?.texts() ?? []
    exceptions =
      try fields.value("except")?.map { value throws(RuleError) in try RuleException(from: value) } ?? []
    fix = try fields.optionalText("fix")
    skeleton = try fields.value("skeleton").map { value throws(RuleError) in try Skeleton(from: value) }
    measured = try fields.value("measured").map { value throws(RuleError) in try Measurement(from: value) }
    let tree: RuleValue
    if let examples { tree = examples } else { tree = try fields.required("examples") }
    var texts = try RuleFields(tree)
    bad = try texts.value("bad")?.map { value throws(RuleError) in try RuleExample(from: value) } ?? []
    good = try texts.value("good")?.map { value throws(RuleError) in try RuleExample(from: value) } ?? []
    todo = try texts.value("todo")?.map { value throws(RuleError) in try RuleExample(from: value) } ?? []
    try texts.finish()
    try fields.finish()
  }

  /// What the shape of the tree cannot say: that texts are well formed and keys fit each other.
  private func check(_ value: RuleValue) throws(RuleError) {
    var fields = try RuleFields(value)
    try fields.required("id").checkRuleName()
    try fields.required("message").checkMessage()
    if bad.isEmpty || good.isEmpty {
      throw RuleError("een regel heeft ten minste één slecht en één goed voorbeeld", at: value.position)
    }
    let asksForNorms = if case .norm = body { true } else { false }
    if !milder.isEmpty, !asksForNorms {
      throw RuleError("‘milder’ hoort alleen bij een vraag naar normen", at: value.position)
    }
    for example in bad where !example.text.contains("⟦") {
      throw RuleError("in een slecht voorbeeld ontbreekt de markering ⟦…⟧", at: example.position)
    }
    for example in good where example.text.contains("⟦") {
      throw RuleError("in een goed voorbeeld staat een markering ⟦…⟧", at: example.position)
    }
  }
}

/// A section of a toelichting that is still to be written.
public struct Skeleton: Sendable, Equatable {
  public let heading: String
  /// What it has to answer.
  public let questions: [String]

  init(from value: RuleValue) throws(RuleError) {
    var fields = try RuleFields(value)
    heading = try fields.text("heading")
    questions = try fields.required("questions").texts()
    try fields.finish()
  }
}

/// How heavy a finding weighs, from light to heavy.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case advies, waarschuwing, fout

  /// Whether the first weighs less than the second.
  public static func < (first: Severity, second: Severity) -> Bool {
    first.weight < second.weight
  }

  private var weight: Int {
    switch self {
    case .advies: 0
    case .waarschuwing: 1
    case .fout: 2
    }
  }
}

/// What a finding marks in the text.
public enum Mark: String, Sendable, CaseIterable {
  /// The tokens that a pattern marks.
  case match
  /// The finite verb with its particle, participle or complement.
  case verb
  /// The words that decided: of the asked feature, or of the norm.
  case evidence
  /// The whole sentence.
  case sentence
  /// The heading of the artikel, its number when it has no title.
  case heading
  /// The title of the document, or its first line.
  case title
}

/// The words between braces that a message may hold.
public enum Placeholder: String, Sendable, CaseIterable {
  case address, actor, verb, citaat, term, n, m, ref, organ, organ2
}

/// How well a rule did on a sample of real texts.
public struct Measurement: Sendable, Equatable {
  /// How many findings were read.
  public let size: Int
  /// When, as written.
  public let date: String
  /// How many of them were right, from 0 to 1.
  public let precision: Double
  /// How many a second reader, who saw no verdict of the first, held to be right, from 0 to 1; nil where nobody read them again.
  public let second: Double?

  init(from value: RuleValue) throws(RuleError) {
    var fields = try RuleFields(value)
    date = try fields.text("date")
    let again = try fields.optionalText("second")
    second = again.flatMap { Double($0) }
    guard let size = Int(try fields.text("size")), let precision = Double(try fields.text("precision")),
      size > 0, (0...1).contains(precision), again == nil || second.map((0...1).contains) ?? false
    else { throw RuleError("‘size’ is een aantal, ‘precision’ en ‘second’ een getal van 0 tot 1", at: value.position) }
    self.size = size
    self.precision = precision
    try fields.finish()
  }
}

/// A text with which a rule shows, and proves, what it does.
public struct RuleExample: Sendable, Equatable {
  /// The kind of regulation, where the text does not say it.
  public let kind: Selector.Term?
  /// Plain text as a drafter writes it; `⟦` and `⟧` enclose what a finding marks.
  public let text: String
  /// Where the example begins in the rule file.
  public let position: RulePosition?

  init(from value: RuleValue) throws(RuleError) {
    position = value.position
    if case .string = value.content {
      kind = nil
      text = try value.text()
      return
    }
    var fields = try RuleFields(value)
    kind = try fields.value("as")?.choice()
    text = try fields.text("text")
    try fields.finish()
  }
}

extension RuleValue {
  /// The items of a list, each decoded.
  fileprivate func map<Item>(_ decode: (RuleValue) throws(RuleError) -> Item) throws(RuleError) -> [Item] {
    var decoded: [Item] = []
    for item in items { decoded.append(try decode(item)) }
    return decoded
  }

  /// Refuses a name that is not in kebab case.
  fileprivate func checkRuleName() throws(RuleError) {
    let name = try text()
    let isKebab = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard isKebab, !name.hasPrefix("-"), !name.hasSuffix("-") else {
      throw RuleError("‘\(name)’ is geen naam in kleine letters met koppeltekens", at: position)
    }
  }

  /// Refuses a message without a full stop, or with a placeholder that does not exist.
  fileprivate func checkMessage() throws(RuleError) {
    let message = try text()
    guard message.hasSuffix(".") else { throw RuleError("een melding eindigt op een punt", at: position) }
    for part in message.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part.prefix { $0 != "}" })
      guard Placeholder(rawValue: name) != nil else { throw RuleError("onbekende plaats ‘{\(name)}’", at: position) }
    }
  }
}

/// The rules by name, for reports that tell more of a finding's rule than the finding itself does.
struct RuleTable: Sendable {
  let rules: [RuleInfo]
  private let indices: [String: Int]

  init(_ rules: [RuleInfo]) {
    self.rules = rules
    indices = Dictionary(rules.indices.map { (rules[$0].id, $0) }) { first, _ in first }
  }

  /// The place of a rule among the others.
  func index(of name: String) -> Int? { indices[name] }

  subscript(name: String) -> RuleInfo? { indices[name].map { rules[$0] } }
}

extension RuleInfo {
  /// Where the first of its authorities that has an address can be read.
  var url: String? { basis.lazy.compactMap(\.url).first { !$0.isEmpty } }
}

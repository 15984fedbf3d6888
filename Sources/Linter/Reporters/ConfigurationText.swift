/// The settings that hold for a file, a line each, with where each was set.
public func configurationText(_ part: Configuration.Part, _ whole: Configuration?) -> String {
  var lines: [(name: String, value: String, origin: String)] = []
  func add<Value>(
    _ name: String, _ value: Configuration.Sourced<Value>?, default usual: String, _ text: (Value) -> String
  ) {
    lines.append((name, value.map { text($0.value) } ?? usual, value?.origin.description ?? "standaard"))
  }
  add("phase", part.phase, default: Phase.consultatie.rawValue, \.rawValue)
  add("domain", part.domain, default: Domain.algemeen.rawValue, \.rawValue)
  add("fail-level", whole?.failLevel, default: Severity.waarschuwing.rawValue, \.rawValue)
  add("context", part.context, default: "-") { $0.joined(separator: ", ") }
  for (name, level) in part.rules.sorted(by: { $0.key < $1.key }) {
    add("rules.\(name)", level, default: "", \.rawValue)
  }
  for folder in whole?.ruleFolders ?? [] { add("rule-folders", folder, default: "", \.self) }
  for pattern in whole?.exclude ?? [] { add("exclude", pattern, default: "", \.text) }
  for pair in whole?.pairs ?? [] { add("pairs", pair, default: "") { "\($0.regulation) met \($0.toelichting)" } }
  let width = lines.map(\.name.count).max() ?? 0
  let valueWidth = lines.map(\.value.count).max() ?? 0
  return lines.map { "\(padded($0.name, width))  \(padded($0.value, valueWidth))  \($0.origin)\n" }.joined()
}

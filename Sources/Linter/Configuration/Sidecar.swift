import Legislation

/// Remarks that stand beside a document, in a file of the same name with `.negeer.yml` behind it: for a bill that may bear no
/// comments.
public enum Sidecar {
  /// What is put behind the name of a document.
  public static let ending = ".negeer.yml"

  /// The remarks in a sidecar, each with the address of what it speaks of.
  public static func remarks(from value: RuleValue, path: String) throws(RuleError) -> [SuppressionRemark] {
    var remarks: [SuppressionRemark] = []
    for item in value.items {
      let keys = ["rules", "address", "reason", "author", "until"]
      if case .map(let entries) = item.content {
        for entry in entries where !keys.contains(entry.key) {
          let near =
            nearest(to: entry.key, among: keys).map { "; bedoelt u ‘\($0)’?" }
            ?? "; kies uit \(keys.joined(separator: ", "))"
          throw RuleError("onbekende sleutel ‘\(entry.key)’\(near)", at: entry.position)
        }
      }
      var fields = try RuleFields(item)
      let rules = try fields.required("rules").texts()
      let until = try fields.optionalText("until")
      if let until, !isDate(until) {
        throw RuleError("‘until’ is een dag als 2027-01-31, niet ‘\(until)’", at: item.position)
      }
      remarks.append(
        SuppressionRemark(
          rules: rules, reason: try fields.text("reason"), author: try fields.optionalText("author") ?? "",
          until: until, address: try fields.optionalText("address") ?? "",
          origin: item.position.map { "\(path):\($0.line)" } ?? path))
    }
    return remarks
  }

  private static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10
      && bytes.indices.allSatisfy {
        $0 == 4 || $0 == 7 ? bytes[$0] == UInt8(ascii: "-") : (0x30...0x39).contains(bytes[$0])
      }
  }
}

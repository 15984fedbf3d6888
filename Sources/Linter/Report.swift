import Legislation

/// All that reporters, the HTML page and the server get.
public struct Report: Sendable {
  /// The documents that were judged, with the norms of each.
  public struct Entry: Sendable {
    public var document: Document
    public var provisions: [Provision]

    public init(document: Document, provisions: [Provision]) {
      self.document = document
      self.provisions = provisions
    }
  }

  public var entries: [Entry]
  /// Sorted by path, offset and rule.
  public var findings: [Finding]
  /// What was found as well, and a remark in the text asks to leave alone.
  public var suppressed: [SuppressedFinding]
  /// The acts beside which they were judged: findings point into them, and none stands there.
  public var context: [Document]
  /// The toelichting among them with what it treats, where it was judged.
  public var explanation: Explanation?

  public init(entries: [Entry], findings: [Finding], suppressed: [SuppressedFinding] = [], context: [Document] = []) {
    self.entries = entries
    self.findings = findings
    self.suppressed = suppressed
    self.context = context
  }
}

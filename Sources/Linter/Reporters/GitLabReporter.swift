import Legislation

/// Reports for the code quality widget of GitLab: one array of findings.
public struct GitLabReporter: Reporter {
  private let root: ReportRoot

  /// `root` is the folder of the checkout.
  public init(root: ReportRoot) { self.root = root }

  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    let location = finding.location
    var writer = JSONWriter()
    writer.object { writer in
      // GitLab does not show the name of the check.
      writer.field("description", "\(finding.rule): \(finding.message)")
      writer.field("check_name", finding.rule)
      writer.field("severity", Self.severity(finding.severity))
      writer.field("location") { writer in
        writer.field("path", root.name(of: location.path))
        let (start, end) =
          documents.ends(of: location.span, in: location.path)
          ?? (Position(line: 1, column: 1), Position(line: 1, column: 1))
        writer.field("positions") {
          $0.field("begin", start)
          $0.field("end", end)
        }
      }
    }
    return writer.bytes
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    var seen: [String: Int] = [:]
    var writer = JSONWriter()
    let all = documents.sorted { $0.path < $1.path }.flatMap { file in
      file.findings.map { (path: file.path, finding: $0) }
    }
    writer.array(all) { writer, item in
      let key = item.finding.key
      let name = fingerprint(root.name(of: item.path), key.rule, key.address, key.text)
      // Of two that share a fingerprint GitLab shows one; which is the second depends on their order alone, not on lines.
      let count = seen[name, default: 0] + 1
      seen[name] = count
      let unique = count == 1 ? name : "\(name)-\(count)"
      // What was written of the finding, with the fingerprint as one more field in front.
      writer.written(Array("\n{\"fingerprint\":\"\(unique)\",".utf8) + item.finding.output.dropFirst())
    }
    return writer.bytes + [0x0A]
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .fout: "major"
    case .waarschuwing: "minor"
    case .advies: "info"
    }
  }
}

extension JSONWriter {
  /// Writes a place with its line and column, both from 1.
  mutating func field(_ name: StaticString, _ position: Position) {
    field(name) {
      $0.field("line", position.line)
      $0.field("column", position.column)
    }
  }
}

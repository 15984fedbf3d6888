import Legislation

/// Reports in the XML of JUnit: each file a suite, in it each rule that found something a case that failed; a file without findings
/// has one case that passed.
public struct JUnitReporter: Reporter {
  public init() {}

  /// Its lines, fit for an element; the first also for an attribute.
  public func finding(
    _ finding: Finding, reason: String?, of item: ReportedDocuments.Item, in documents: ReportedDocuments
  ) -> [UInt8] {
    let location = finding.location
    let place = documents.position(location.span.start, in: location.path).map { "\($0.line):\($0.column): " } ?? ""
    var lines = ["\(place)\(finding.severity.rawValue): \(finding.message)"]
    if !location.provision.isEmpty { lines.append("  \(location.provision)") }
    if !finding.basis.isEmpty { lines.append("  basis: \(finding.basis.joined(separator: ", "))") }
    if !finding.advice.isEmpty { lines.append("  advies: \(finding.advice)") }
    return Array(lines.map { xmlEscaped(visibleLine($0)) }.joined(separator: "\n").utf8)
  }

  public func assemble(_ documents: [RenderedDocument]) -> [UInt8] {
    let suites = documents.sorted { $0.path < $1.path }.map(Suite.init)
    let tests = suites.map(\.tests).reduce(0, +)
    let failures = suites.map(\.cases.count).reduce(0, +)
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    output += Array(#"<testsuites name="maatlat" tests="\#(tests)" failures="\#(failures)" errors="0">"#.utf8)
    output += [0x0A] + suites.flatMap(\.output) + Array("</testsuites>\n".utf8)
    return output
  }
}

/// One file with its cases.
private struct Suite {
  let path: String
  /// The rules that found something, in the order of their first finding.
  var cases: [(rule: String, findings: [RenderedFinding])] = []

  init(_ document: RenderedDocument) {
    path = xmlEscaped(document.path)
    var places: [String: Int] = [:]
    for finding in document.findings {
      if let place = places[finding.rule] {
        cases[place].findings.append(finding)
      } else {
        places[finding.rule] = cases.count
        cases.append((finding.rule, [finding]))
      }
    }
  }

  var tests: Int { max(1, cases.count) }

  var output: [UInt8] {
    let counts = #"tests="\#(tests)" failures="\#(cases.count)" errors="0" skipped="0""#
    var output = Array("  <testsuite name=\"\(path)\" \(counts)>\n".utf8)
    if cases.isEmpty { output += Array("    \(start(of: "geen-bevindingen"))/>\n".utf8) }
    for (rule, findings) in cases {
      let first = findings[0].output.prefix { $0 != 0x0A }
      let others = findings.count == 1 ? "" : " (en \(findings.count - 1) meer)"
      let gravest = findings.map(\.severity).max() ?? .advies
      output += Array("    \(start(of: rule))>\n      <failure type=\"\(gravest.rawValue)\" message=\"".utf8)
      output += first + Array("\(others)\">".utf8)
      output += findings.map(\.output).joined(separator: [0x0A])
      output += Array("</failure>\n    </testcase>\n".utf8)
    }
    return output + Array("  </testsuite>\n".utf8)
  }

  private func start(of test: String) -> String {
    #"<testcase name="\#(xmlEscaped(test))" classname="\#(path)" file="\#(path)" time="0""#
  }
}

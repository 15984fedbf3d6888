import Foundation
import Testing

@testable import Legislation

/// The span law over every sample: the bytes that text was read from, with references resolved and white space as one
/// blank, are that text.
@Suite struct SpanLawTests {
  @Test(arguments: samples) func bytesAreTheirText(document: Document) {
    let starts = document.runs.runs.map { Int($0.text) }
    #expect(starts.first == 0 && document.runs.textEnd == document.text.count)
    let runs = zip(starts, starts.dropFirst() + [document.text.count]).map { $0..<$1 }
    // Parts of runs, and stretches of many, lead back to their bytes as well.
    let parts = document.nodes.flatMap { [$0.number, $0.heading, $0.text] }.filter { !$0.isEmpty }
    var broken: [String] = []
    for range in runs + parts {
      let spelled = document.spans(of: range).map { Encoded.utf8.decode($0, in: document.source) }.joined()
      if spelled != document.line(range) { broken.append("\(document.line(range)) | \(spelled)") }
    }
    #expect(broken == [])
  }
}

private let samples: [Document] = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples").standardizedFileURL
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.sorted().compactMap { name in
    guard name.hasSuffix(".xml") || name.hasSuffix(".txt"),
      let data = try? Data(contentsOf: folder.appending(path: name))
    else { return nil }
    return readDocument(SourceText(path: name, bytes: Array(data)))
  }
}()

extension Document: CustomTestStringConvertible {
  public var testDescription: String { source.path }
}

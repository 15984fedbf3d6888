import Foundation
import Legislation
import Linter
import Rules

@testable import LanguageServer

/// The built-in rules, made once for all suites.
let testRules = RuleSet(rules: (try? BuiltIn.rules()) ?? [], lexicon: Lexicon(files: BuiltIn.lexicons))
let testCatalogue = BuiltIn.catalogue()

/// A server over a disk that holds the given files, by absolute path.
///
/// `settings` are those of the user's files, `remarks` what stands beside each draft.
func testServer(
  files: [String: String], settings: @escaping @Sendable (String) -> FileSettings = { _ in FileSettings() },
  remarks: [SuppressionRemark] = []
) -> Server {
  Server(
    .init(
      tool: ToolVersion(name: "maatlat", version: "0", aanwijzingen: "2024-07-01"), rules: { testRules },
      catalogue: { testCatalogue }),
    files: FileAccess(
      read: { files[$0].map { Array($0.utf8) } },
      list: { folder in
        files.keys.filter { Linter.folder(of: $0) == folder }.sorted().map {
          FileAccess.Listed(path: $0, size: files[$0]?.utf8.count ?? 0, stamp: "1")
        }
      }, settings: settings, remarks: { _ in remarks }))
}

/// A client that holds a server in its hand, and its own copy of each open text.
final class TestClient {
  private var server: Server
  private var reader = FrameReader()
  private var requests = 0
  private(set) var texts: [String: String] = [:]
  /// All that the server sent and nobody asked for, oldest first.
  private(set) var notifications: [[String: Any]] = []
  private(set) var answers: [Int: [String: Any]] = [:]

  /// `files` is the disk, by absolute path.
  init(
    files: [String: String] = [:], settings: @escaping @Sendable (String) -> FileSettings = { _ in FileSettings() },
    remarks: [SuppressionRemark] = []
  ) {
    server = testServer(files: files, settings: settings, remarks: remarks)
  }

  var exitStatus: Int32? { server.exitStatus }

  /// A client that has said hello.
  static func started(_ capabilities: [String: Any] = [:], files: [String: String] = [:]) -> TestClient {
    let client = TestClient(files: files)
    _ = client.request("initialize", ["processId": NSNull(), "capabilities": capabilities])
    client.notify("initialized", [:])
    return client
  }

  // MARK: Messages

  /// Sends a request and works until the answer is there.
  @discardableResult
  func request(_ method: String, _ params: [String: Any] = [:]) -> [String: Any] {
    requests += 1
    send([message(method, params, id: requests)])
    return answers[requests] ?? [:]
  }

  func notify(_ method: String, _ params: [String: Any]) { send([message(method, params, id: nil)]) }

  /// A message as JSON.
  func message(_ method: String, _ params: [String: Any], id: Int?) -> [UInt8] {
    var message: [String: Any] = ["jsonrpc": "2.0", "method": method, "params": params]
    if let id { message["id"] = id }
    return Array((try? JSONSerialization.data(withJSONObject: message)) ?? Data())
  }

  /// Sends messages at once, then lets the server work until nothing is left.
  func send(_ messages: [[UInt8]]) { take(server.receive(messages.map { .message($0) })) }

  func receive(_ frames: [FrameReader.Frame]) { take(server.receive(frames)) }

  /// Lets the server do what is left to do.
  func settle() { while server.hasWork { take(server.work()) } }

  private func take(_ output: [[UInt8]]) {
    for bytes in output { reader.append(bytes) }
    while case .message(let body)? = reader.next() {
      guard let message = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] else { continue }
      if let id = message["id"] as? Int, message["method"] == nil {
        answers[id] = message
      } else {
        notifications.append(message)
      }
    }
  }

  // MARK: Texts

  func open(_ uri: String, _ text: String) {
    texts[uri] = text
    notify("textDocument/didOpen", ["textDocument": ["uri": uri, "languageId": "xml", "version": 1, "text": text]])
  }

  /// The last diagnostics that were sent for a document.
  func pushed(_ uri: String) -> [[String: Any]] {
    settle()
    let last = notifications.last {
      $0["method"] as? String == "textDocument/publishDiagnostics"
        && ($0["params"] as? [String: Any])?["uri"] as? String == uri
    }
    return (last?["params"] as? [String: Any])?["diagnostics"] as? [[String: Any]] ?? []
  }

  func forget() { notifications = [] }
}

/// The words that a range marks in a text, counted in an encoding's units.
func words(_ range: Any?, in text: String, _ encoding: PositionEncoding = .utf16) -> String {
  guard let range = range as? [String: [String: Int]], let start = range["start"], let end = range["end"] else {
    return ""
  }
  let places = TextPlaces(SourceText(path: "", openText: Array(text.utf8)), encoding)
  let offsets = places.offsets(
    of: TextRange(
      start: TextPosition(line: start["line"] ?? 0, character: start["character"] ?? 0),
      end: TextPosition(line: end["line"] ?? 0, character: end["character"] ?? 0)))
  return String(decoding: Array(text.utf8)[offsets], as: UTF8.self)
}

/// The diagnostics with a code.
func diagnostics(_ items: [[String: Any]], _ code: String) -> [[String: Any]] {
  items.filter { $0["code"] as? String == code }
}

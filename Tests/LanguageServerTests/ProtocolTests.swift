import Foundation
import Testing

@testable import LanguageServer

/// What the protocol asks of a server, whatever it serves.
@Suite struct ProtocolTests {
  @Test(arguments: [
    ("textDocument/hover", -32002), ("shutdown", -32002), ("no/such", -32002),
  ])
  func refusesBeforeInitialize(method: String, code: Int) {
    let client = TestClient()
    #expect(errorCode(client.request(method)) == code)
    client.open("file:///a.txt", "Artikel 1\nDe houder c.q. de vervoerder toont de pas.")
    client.settle()
    #expect(client.notifications.isEmpty)
  }

  @Test func knowsItsPhases() {
    let client = TestClient.started()
    #expect(errorCode(client.request("initialize", [:])) == -32600)
    #expect(errorCode(client.request("no/such")) == -32601)
    #expect(errorCode(client.request("textDocument/codeAction", ["textDocument": 3])) == -32602)
    client.notify("$/setTrace", ["value": "off"])
    client.notify("no/such", [:])
    #expect(client.request("shutdown")["result"] is NSNull)
    #expect(errorCode(client.request("textDocument/hover")) == -32600)
    client.notify("exit", [:])
    #expect(client.exitStatus == 0)
  }

  @Test func exitsWithOneWithoutShutdown() {
    let client = TestClient.started()
    client.notify("exit", [:])
    #expect(client.exitStatus == 1)
  }

  @Test(arguments: [
    (["utf-8", "utf-16"], "utf-8"), (["utf-16", "utf-32"], "utf-32"), (["utf-16"], "utf-16"), ([], "utf-16"),
  ])
  func agreesOnAnEncoding(offered: [String], chosen: String) {
    let client = TestClient()
    let answer = client.request("initialize", ["capabilities": ["general": ["positionEncodings": offered]]])
    let capabilities = (answer["result"] as? [String: Any])?["capabilities"] as? [String: Any]
    #expect(capabilities?["positionEncoding"] as? String == chosen)
  }

  @Test(arguments: ["{", "[]", "3", #"{"jsonrpc":"2.0"}"#, "\u{0}", String(repeating: "[", count: 20_000)])
  func answersWhatIsNoMessage(body: String) {
    let client = TestClient.started()
    client.receive([.message(Array(body.utf8))])
    let error = client.notifications.last?["error"] as? [String: Any]
    #expect([-32700, -32600].contains(error?["code"] as? Int ?? 0))
    #expect(errorCode(client.request("no/such")) == -32601)
  }

  @Test func findsTheNextHeaderBehindABrokenOne() {
    var reader = FrameReader()
    let good = #"{"id":1}"#
    // Too short by two: what is left of the first message stands before the header of the second.
    reader.append("Content-Length: 6\r\n\r\n\(good)Content-Length: 8\r\nX: y\r\n\r\n\(good)X: 1\r\n\r\n".utf8)
    reader.append("content-length:8\n\n\(good)".utf8)
    var frames: [FrameReader.Frame] = []
    while let frame = reader.next() { frames.append(frame) }
    let whole = FrameReader.Frame.message(Array(good.utf8))
    #expect(frames.count == 4)
    #expect(frames[0] == .message(Array(good.utf8.prefix(6))))
    #expect(frames[1] == whole)
    #expect(frames[3] == whole)
  }

  @Test func takesFramesByteByByte() {
    var reader = FrameReader()
    var frames: [FrameReader.Frame] = []
    for byte in "Content-Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\n[]".utf8 {
      reader.append([byte])
      while let frame = reader.next() { frames.append(frame) }
    }
    #expect(frames == [.message(Array("{}".utf8)), .message(Array("[]".utf8))])
  }

  @Test func answersEachCancelledRequestOnce() {
    let client = TestClient.started()
    client.open("file:///a.txt", "Artikel 1\nDe houder c.q. de vervoerder toont de pas.")
    var batch: [[UInt8]] = []
    for id in 100..<1_100 {
      batch.append(client.message("textDocument/codeAction", codeAction("file:///a.txt"), id: id))
      batch.append(client.message("$/cancelRequest", ["id": id], id: nil))
    }
    client.send(batch)
    let codes = (100..<1_100).map { errorCode(client.answers[$0] ?? [:]) }
    #expect(codes.allSatisfy { $0 == -32800 })
  }

  @Test func dropsAPullThatALaterEditOvertook() {
    let client = TestClient.started(["textDocument": ["diagnostic": [:]]])
    let uri = "file:///a.txt"
    client.open(uri, "Artikel 1\nDe houder toont de pas.")
    client.send([
      client.message("textDocument/diagnostic", ["textDocument": ["uri": uri]], id: 50),
      client.message("textDocument/didChange", change(uri, 2, (1, 10), (1, 10), "c.q. vervoerder "), id: nil),
      client.message("textDocument/diagnostic", ["textDocument": ["uri": uri]], id: 51),
    ])
    #expect(errorCode(client.answers[50] ?? [:]) == -32802)
    let result = client.answers[51]?["result"] as? [String: Any]
    #expect(diagnostics(result?["items"] as? [[String: Any]] ?? [], "casu-quo").count == 1)
    client.settle()
    #expect(client.notifications.isEmpty, "a client that asks is not sent anything")
    let again = client.request(
      "textDocument/diagnostic", ["textDocument": ["uri": uri], "previousResultId": result?["resultId"] ?? ""])
    #expect((again["result"] as? [String: Any])?["kind"] as? String == "unchanged")
  }
}

func errorCode(_ answer: [String: Any]) -> Int { (answer["error"] as? [String: Any])?["code"] as? Int ?? 0 }

func position(_ line: Int, _ character: Int) -> [String: Int] { ["line": line, "character": character] }

func codeAction(_ uri: String) -> [String: Any] {
  [
    "textDocument": ["uri": uri], "range": ["start": position(0, 0), "end": position(9_999, 0)],
    "context": ["diagnostics": [String]()],
  ]
}

/// The parameters of one edit.
func change(_ uri: String, _ version: Int, _ start: (Int, Int), _ end: (Int, Int), _ text: String) -> [String: Any] {
  [
    "textDocument": ["uri": uri, "version": version],
    "contentChanges": [
      ["range": ["start": position(start.0, start.1), "end": position(end.0, end.1)], "text": text] as [String: Any]
    ],
  ]
}

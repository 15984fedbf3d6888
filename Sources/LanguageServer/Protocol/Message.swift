import FoundationEssentials

/// The name that a client or the server gives a request, to know the answer by.
enum RequestID: Hashable, Sendable, Decodable {
  case number(Int)
  case name(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .name(try container.decode(String.self))
    }
  }
}

/// The codes of errors, of JSON-RPC and of LSP 3.17.
enum ErrorCode: Int, Sendable {
  case parseError = -32700
  case invalidRequest = -32600
  case methodNotFound = -32601
  case invalidParams = -32602
  case serverNotInitialized = -32002
  case requestFailed = -32803
  case serverCancelled = -32802
  case requestCancelled = -32800
}

/// Why a request gets no result.
struct ResponseError: Error, Equatable {
  let code: ErrorCode
  let message: String
  /// Whether the client should ask again.
  var retriggers = false

  init(_ code: ErrorCode, _ message: String, retriggers: Bool = false) {
    self.code = code
    self.message = message
    self.retriggers = retriggers
  }
}

/// A message of the client, its parameters not yet looked at.
struct Message: Sendable {
  /// Nil for a notification.
  let id: RequestID?
  /// Nil for an answer to a request of the server's.
  let method: String?
  private let body: [UInt8]

  private struct Envelope: Decodable {
    let id: RequestID?
    let method: String?
  }

  /// Reads the envelope.
  init(_ body: [UInt8]) throws(ResponseError) {
    guard String(validating: body, as: UTF8.self) != nil else {
      throw ResponseError(.parseError, "het bericht is geen UTF-8")
    }
    let body = withoutHalfSurrogates(body)
    do {
      let envelope = try JSONDecoder().decode(Envelope.self, from: Data(body))
      id = envelope.id
      method = envelope.method
      self.body = body
    } catch let error as DecodingError {
      if case .dataCorrupted = error { throw ResponseError(.parseError, "het bericht is geen JSON") }
      throw ResponseError(.invalidRequest, "het bericht is geen verzoek, melding of antwoord")
    } catch {
      throw ResponseError(.parseError, "het bericht is geen JSON")
    }
    guard id != nil || method != nil else {
      throw ResponseError(.invalidRequest, "het bericht heeft geen ‘method’ en geen ‘id’")
    }
  }

  private struct Holder<Content: Decodable>: Decodable {
    let params: Content
  }

  private struct Answer<Content: Decodable>: Decodable {
    let result: Content
  }

  /// The parameters.
  func params<Content: Decodable>(_ type: Content.Type = Content.self) throws(ResponseError) -> Content {
    do {
      return try JSONDecoder().decode(Holder<Content>.self, from: Data(body)).params
    } catch {
      throw ResponseError(.invalidParams, "de parameters van ‘\(method ?? "")’ zijn ongeldig: \(Self.reason(error))")
    }
  }

  /// The result in an answer; nil where there is an error instead, or something else.
  func result<Content: Decodable>(_ type: Content.Type = Content.self) -> Content? {
    try? JSONDecoder().decode(Answer<Content>.self, from: Data(body)).result
  }

  private static func reason(_ error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): return "‘\(path(context)).\(key.stringValue)’ ontbreekt"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "‘\(path(context))’ heeft de verkeerde soort"
    case .dataCorrupted(let context): return "‘\(path(context))’ is niet te lezen"
    case nil: return "\(error)"
    @unknown default: return "\(error)"
    }
  }
}

/// JSON in which an escape of half a surrogate pair is the replacement character: that takes one unit of UTF-16 as well, so that
/// places in the text stay the same.
private func withoutHalfSurrogates(_ body: [UInt8]) -> [UInt8] {
  /// The unit that the escape at an index stands for; nil where there is none.
  func unit(_ index: Int) -> UInt16? {
    guard index + 6 <= body.count, body[index] == UInt8(ascii: "\\"), body[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt16(String(decoding: body[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
  var mended: [UInt8]?
  var index = 0
  while let backslash = body[index...].firstIndex(of: UInt8(ascii: "\\")) {
    index = backslash + 2
    guard index <= body.count else { break }
    guard let first = unit(backslash), (0xD800..<0xE000).contains(first) else { continue }
    let second = unit(backslash + 6)
    if first < 0xDC00, let second, (0xDC00..<0xE000).contains(second) {
      index = backslash + 12
    } else {
      mended = mended ?? body
      mended?.replaceSubrange((backslash + 2)..<(backslash + 6), with: "FFFD".utf8)
      index = backslash + 6
    }
  }
  return mended ?? body
}

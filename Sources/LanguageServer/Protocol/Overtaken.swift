/// Which requests of a batch need no answer any more: a cancellation or a later edit of the same text waits behind them.
struct Overtaken {
  private var reasons: [Int: ResponseError] = [:]

  init(_ messages: [Message]) {
    var places: [RequestID: Int] = [:]
    var pulls: [String: [Int]] = [:]
    for (index, message) in messages.enumerated() {
      if let id = message.id, message.method != nil { places[id] = index }
      switch message.method {
      case "$/cancelRequest":
        guard let id = try? message.params(CancelParams.self).id, let place = places[id] else { continue }
        reasons[place] = ResponseError(.requestCancelled, "het verzoek is ingetrokken")
      case "textDocument/diagnostic":
        guard let uri = try? message.params(DocumentParams.self).textDocument.uri else { continue }
        pulls[uri, default: []].append(index)
      case "textDocument/didChange":
        guard let uri = try? message.params(DocumentParams.self).textDocument.uri else { continue }
        for place in pulls.removeValue(forKey: uri) ?? [] where reasons[place] == nil {
          reasons[place] = ResponseError(.serverCancelled, "de tekst is al weer gewijzigd", retriggers: true)
        }
      default: continue
      }
    }
  }

  func reason(at index: Int) -> ResponseError? { reasons[index] }
}

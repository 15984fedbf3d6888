/// What the server answers besides findings, by method: each in a file of its own, as a function of one document.
extension Server {
  typealias Feature = @Sendable (inout Server, Message) throws(ResponseError) -> Result

  static let features: [String: Feature] = [
    "textDocument/codeAction": { server, message throws(ResponseError) in try server.codeActions(message) },
    "textDocument/codeLens": codeLens,
    "textDocument/completion": completion,
    "textDocument/definition": definition,
    "textDocument/documentLink": documentLink,
    "textDocument/documentSymbol": documentSymbol,
    "textDocument/foldingRange": foldingRange,
    "textDocument/hover": hover,
    "textDocument/references": references,
  ]
}

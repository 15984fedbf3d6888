import Linter

/// A language server: messages in, messages out.
///
/// A value without streams, threads or clocks. The command gives it what came in, all that is waiting at once, sends what it
/// returns, and lets it work while nothing is waiting. So what was overtaken by a later edit, or cancelled, is never done.
public struct Server {
  /// What the server speaks for.
  public struct Program: Sendable {
    let tool: ToolVersion
    let rules: @Sendable () -> RuleSet
    let catalogue: @Sendable () -> Catalogue

    /// Each closure is called when its answer is first needed, and may be called again.
    public init(
      tool: ToolVersion, rules: @escaping @Sendable () -> RuleSet,
      catalogue: @escaping @Sendable () -> Catalogue
    ) {
      self.tool = tool
      self.rules = rules
      self.catalogue = catalogue
    }
  }

  private enum Phase { case uninitialized, running, shutDown }

  /// The status with which the program is to end; nil while it goes on.
  public private(set) var exitStatus: Int32?
  /// The process that started the server, as it says itself: with it the server ends.
  public private(set) var parent: Int?

  let program: Program
  var workspace: Workspace
  var client = ClientAbilities()
  private var phase = Phase.uninitialized
  /// The open documents whose findings are to be sent, for a client that does not ask for them.
  var unpublished: Set<String> = []
  /// Those of them whose text the client changed: their partners are due as well.
  var edited: Set<String> = []
  /// What was last sent about each document: the same is not sent twice.
  var answered: [String: String] = [:]
  /// Requests of the server's own that wait for an answer.
  var asked: [RequestID: Question] = [:]
  private var questions = 0
  var output: [[UInt8]] = []
  private(set) lazy var catalogue = program.catalogue()

  public init(_ program: Program, files: FileAccess) {
    self.program = program
    workspace = Workspace(rules: program.rules, files: files)
  }

  /// Takes all messages that are waiting, in their order; what is to be sent.
  public mutating func receive(_ frames: [FrameReader.Frame]) -> [[UInt8]] {
    var messages: [Message] = []
    for frame in frames {
      do throws(ResponseError) {
        switch frame {
        case .message(let body): messages.append(try Message(body))
        case .broken(let reason): throw ResponseError(.parseError, reason)
        }
      } catch {
        respond(to: nil, error)
      }
    }
    let overtaken = Overtaken(messages)
    for (index, message) in messages.enumerated() where exitStatus == nil {
      take(message, overtaken.reason(at: index))
    }
    defer { output = [] }
    return output
  }

  /// Whether there is something to do while no message waits.
  public var hasWork: Bool { !unpublished.isEmpty || workspace.isSurveying }

  /// Does the next piece of work; what is to be sent.
  public mutating func work() -> [[UInt8]] {
    if let uri = unpublished.min() {
      unpublished.remove(uri)
      publish(uri)
    } else {
      findingsMayDiffer(in: workspace.survey())
    }
    defer { output = [] }
    return output
  }

  /// Ends because nothing more can come in.
  public mutating func inputEnded() { exitStatus = exitStatus ?? (phase == .shutDown ? 0 : 1) }

  // MARK: One message

  private mutating func take(_ message: Message, _ overtaken: ResponseError?) {
    guard let method = message.method else {
      if let id = message.id { takeAnswer(message, to: id) }
      return
    }
    if method == "exit" {
      exitStatus = phase == .shutDown ? 0 : 1
      return
    }
    guard let id = message.id else {
      guard phase == .running else { return }
      do throws(ResponseError) { try notify(method, message) } catch { log(error) }
      return
    }
    do throws(ResponseError) {
      if let overtaken { throw overtaken }
      let result = try answer(method, message)
      respond(to: id, result)
    } catch {
      respond(to: id, error)
    }
  }

  private mutating func notify(_ method: String, _ message: Message) throws(ResponseError) {
    switch method {
    case "initialized": askWhatClientWatches()
    case "textDocument/didOpen":
      let item = try message.params(DidOpenParams.self).textDocument
      workspace.open(uri: item.uri, version: item.version, text: item.text)
      answered[item.uri] = nil
      findingsMayDiffer(in: [item.uri])
    case "textDocument/didChange":
      let params: DidChangeParams = try message.params()
      let uri = params.textDocument.uri
      if workspace.change(uri: uri, version: params.textDocument.version, params.contentChanges) { textChanged(uri) }
    case "textDocument/didClose":
      let uri = try message.params(DocumentParams.self).textDocument.uri
      let partner = workspace.openPartner(of: uri)
      workspace.close(uri: uri)
      closed(uri)
      findingsMayDiffer(in: partner.map { [$0] } ?? [])
    case "workspace/didChangeConfiguration":
      if client.canBeAskedForConfiguration {
        ask(.configuration)
      } else if let settings = try message.params(ConfigurationParams.self).settings?.maatlat {
        use(settings)
      }
    case "workspace/didChangeWatchedFiles":
      let paths = try message.params(WatchedFilesParams.self).changes.compactMap { path(ofFileURI: $0.uri) }
      if workspace.filesChanged(paths) { findingsMayDiffer(in: Array(workspace.documents.keys)) }
    case "workspace/didChangeWorkspaceFolders":
      let event = try message.params(FoldersParams.self).event
      let removed = event.removed.compactMap { path(ofFileURI: $0.uri) }
      workspace.roots.removeAll(where: removed.contains)
      workspace.roots += event.added.compactMap { path(ofFileURI: $0.uri) }
    default: break
    }
  }

  private mutating func answer(_ method: String, _ message: Message) throws(ResponseError) -> Result {
    if method == "initialize" { return try initialize(message) }
    switch phase {
    case .uninitialized: throw ResponseError(.serverNotInitialized, "stuur eerst ‘initialize’")
    case .shutDown: throw ResponseError(.invalidRequest, "de server is afgesloten; alleen ‘exit’ kan nog")
    case .running: break
    }
    switch method {
    case "shutdown":
      phase = .shutDown
      return .null
    case "textDocument/diagnostic": return try diagnostics(message.params())
    default:
      guard let feature = Self.features[method] else {
        throw ResponseError(.methodNotFound, "‘\(method)’ kent deze server niet")
      }
      return try feature(&self, message)
    }
  }

  /// Of a notification nobody waits for an error: it goes to the log that the client keeps.
  private mutating func log(_ error: ResponseError) {
    notifyClient("window/logMessage") {
      $0.field("type", 1)
      $0.field("message", "maatlat: \(error.message)")
    }
  }

  // MARK: The start

  private mutating func initialize(_ message: Message) throws(ResponseError) -> Result {
    guard phase == .uninitialized else { throw ResponseError(.invalidRequest, "‘initialize’ kan maar één keer") }
    let params: InitializeParams = try message.params()
    phase = .running
    parent = params.processId
    client = ClientAbilities(params.capabilities)
    workspace.encoding = client.encoding
    let folders = params.workspaceFolders?.map(\.uri) ?? params.rootUri.map { [$0] } ?? []
    workspace.roots = folders.compactMap(path(ofFileURI:))
    if let settings = params.initializationOptions { _ = workspace.use(settings) }
    return .value { [client, program] in writeAbilities(of: program.tool, for: client, to: &$0) }
  }

  mutating func use(_ settings: ClientSettings) {
    if workspace.use(settings) { findingsMayDiffer(in: Array(workspace.documents.keys)) }
  }

  // MARK: Sending

  /// The result of a request.
  enum Result {
    case null
    case value((inout JSONWriter) -> Void)
  }

  private mutating func respond(to id: RequestID, _ result: Result) {
    send { writer in
      writer.field(id)
      writer.key("result")
      switch result {
      case .null: writer.null()
      case .value(let write): write(&writer)
      }
    }
  }

  private mutating func respond(to id: RequestID?, _ error: ResponseError) {
    send { writer in
      if let id {
        writer.field(id)
      } else {
        writer.key("id")
        writer.null()
      }
      writer.field("error") { writer in
        writer.field("code", error.code.rawValue)
        writer.field("message", error.message)
        if error.code == .serverCancelled {
          writer.field("data") { $0.field("retriggerRequest", error.retriggers) }
        }
      }
    }
  }

  mutating func notifyClient(_ method: String, _ params: (inout JSONWriter) -> Void) {
    send {
      $0.field("method", method)
      $0.field("params", params)
    }
  }

  /// Asks the client for something; its answer comes as a message like others.
  mutating func ask(_ question: Question) {
    questions += 1
    let id = RequestID.name("maatlat-\(questions)")
    asked[id] = question
    send {
      $0.field(id)
      question.write(to: &$0)
    }
  }

  private mutating func send(_ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object {
      $0.field("jsonrpc", "2.0")
      body(&$0)
    }
    output.append(Array("Content-Length: \(writer.bytes.count)\r\n\r\n".utf8) + writer.bytes)
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ id: RequestID) {
    switch id {
    case .number(let number): field("id", number)
    case .name(let name): field("id", name)
    }
  }
}

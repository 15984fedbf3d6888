/// A place in a text: both count from 0, the character in units of the encoding that was agreed.
struct TextPosition: Decodable, Hashable, Sendable {
  var line: Int
  var character: Int
}

/// A half-open stretch of text.
struct TextRange: Decodable, Hashable, Sendable {
  var start: TextPosition
  var end: TextPosition
}

struct TextDocumentID: Decodable { let uri: String }

/// Parameters that name a document and nothing else that is looked at.
struct DocumentParams: Decodable { let textDocument: TextDocumentID }

/// Parameters that name a place in a document.
struct PositionParams: Decodable {
  let textDocument: TextDocumentID
  let position: TextPosition
}

struct DidOpenParams: Decodable {
  struct Item: Decodable {
    let uri: String
    let version: Int
    let text: String
  }
  let textDocument: Item
}

struct DidChangeParams: Decodable {
  struct Versioned: Decodable {
    let uri: String
    let version: Int?
  }
  struct Change: Decodable {
    /// Nil where the text replaces the whole.
    let range: TextRange?
    let text: String
  }
  let textDocument: Versioned
  let contentChanges: [Change]
}

struct DiagnosticParams: Decodable {
  let textDocument: TextDocumentID
  let previousResultId: String?
}

struct CodeActionParams: Decodable {
  struct Context: Decodable {
    let only: [String]?
  }
  let textDocument: TextDocumentID
  let range: TextRange
  let context: Context?
}

struct CancelParams: Decodable { let id: RequestID }

struct WatchedFilesParams: Decodable {
  struct Change: Decodable { let uri: String }
  let changes: [Change]
}

struct WorkspaceFolder: Decodable { let uri: String }

struct FoldersParams: Decodable {
  struct Event: Decodable {
    let added: [WorkspaceFolder]
    let removed: [WorkspaceFolder]
  }
  let event: Event
}

/// What the client can set, under `maatlat`.
struct ClientSettings: Decodable, Hashable, Sendable {
  /// How far the draft is: `concept`, `consultatie`, `rvs` or `indiening`.
  var phase: String?
  /// The acts beside which drafts are judged; a relative path is meant from the first folder of the workspace.
  var context: [String]?
}

struct ConfigurationParams: Decodable {
  struct Settings: Decodable { let maatlat: ClientSettings? }
  let settings: Settings?
}

struct InitializeParams: Decodable {
  let processId: Int?
  let capabilities: ClientCapabilities?
  let rootUri: String?
  let workspaceFolders: [WorkspaceFolder]?
  let initializationOptions: ClientSettings?
}

/// What the client says that it can do, as far as it matters here.
struct ClientCapabilities: Decodable, Sendable {
  struct General: Decodable { let positionEncodings: [String]? }
  struct Registration: Decodable {
    let dynamicRegistration: Bool?
    let refreshSupport: Bool?
  }
  struct Action: Decodable {
    struct Literals: Decodable {}
    let codeActionLiteralSupport: Literals?
    let isPreferredSupport: Bool?
  }
  struct TextDocument: Decodable {
    let diagnostic: Registration?
    let codeAction: Action?
  }
  struct Workspace: Decodable {
    let configuration: Bool?
    let didChangeConfiguration: Registration?
    let didChangeWatchedFiles: Registration?
    let diagnostics: Registration?
    let codeLens: Registration?
  }
  let general: General?
  let textDocument: TextDocument?
  let workspace: Workspace?
}

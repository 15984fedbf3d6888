import Linter

/// What the client can do, as far as the server does something else because of it.
struct ClientAbilities: Sendable {
  var encoding = PositionEncoding.utf16
  /// Whether it asks for findings itself; then none are sent unasked.
  var pulls = false
  var canRefreshDiagnostics = false
  var canRefreshLenses = false
  var canBeAskedForConfiguration = false
  var canWatchFiles = false
  var canRegisterConfiguration = false
  /// Whether it takes actions with their edits, not only commands.
  var takesActions = true

  init() {}

  init(_ capabilities: ClientCapabilities?) {
    encoding = PositionEncoding(offered: capabilities?.general?.positionEncodings ?? [])
    pulls = capabilities?.textDocument?.diagnostic != nil
    let workspace = capabilities?.workspace
    canRefreshDiagnostics = workspace?.diagnostics?.refreshSupport ?? false
    canRefreshLenses = workspace?.codeLens?.refreshSupport ?? false
    canBeAskedForConfiguration = workspace?.configuration ?? false
    canWatchFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    canRegisterConfiguration = workspace?.didChangeConfiguration?.dynamicRegistration ?? false
    takesActions = capabilities?.textDocument?.codeAction?.codeActionLiteralSupport != nil
  }
}

/// Writes the result of `initialize`.
func writeAbilities(of tool: ToolVersion, for client: ClientAbilities, to writer: inout JSONWriter) {
  writer.object { writer in
    writer.field("capabilities") { writer in
      writer.field("positionEncoding", client.encoding.rawValue)
      writer.field("textDocumentSync") {
        $0.field("openClose", true)
        $0.field("change", 2)
      }
      if client.pulls {
        writer.field("diagnosticProvider") {
          $0.field("identifier", Conversion.source)
          $0.field("interFileDependencies", true)
          $0.field("workspaceDiagnostics", false)
        }
      }
      if client.takesActions {
        writer.field("codeActionProvider") { $0.field("codeActionKinds", ["quickfix", "source.fixAll"]) }
      }
      writer.field("hoverProvider", true)
      writer.field("documentSymbolProvider", true)
      writer.field("foldingRangeProvider", true)
      writer.field("definitionProvider", true)
      writer.field("referencesProvider", true)
      writer.field("documentLinkProvider") { $0.field("resolveProvider", false) }
      writer.field("codeLensProvider") { $0.field("resolveProvider", false) }
      writer.field("completionProvider") { $0.field("triggerCharacters", [" "]) }
      writer.field("workspace") { writer in
        writer.field("workspaceFolders") {
          $0.field("supported", true)
          $0.field("changeNotifications", true)
        }
      }
    }
    writer.field("serverInfo") {
      $0.field("name", tool.name)
      $0.field("version", tool.version)
    }
  }
}

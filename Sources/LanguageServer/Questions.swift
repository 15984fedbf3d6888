import Linter

/// What the server asks of the client.
enum Question: Hashable, Sendable {
  case configuration, refreshDiagnostics, refreshLenses
  /// To be told of files and settings that change.
  case registration(watchesFiles: Bool, configuration: Bool)

  /// Writes the method and the parameters of the request.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .refreshDiagnostics: writer.field("method", "workspace/diagnostic/refresh")
    case .refreshLenses: writer.field("method", "workspace/codeLens/refresh")
    case .configuration:
      writer.field("method", "workspace/configuration")
      writer.field("params") { writer in
        writer.key("items")
        writer.array(["maatlat"]) { writer, section in writer.object { $0.field("section", section) } }
      }
    case .registration(let watchesFiles, let configuration):
      writer.field("method", "client/registerCapability")
      writer.field("params") { writer in
        writer.key("registrations")
        writer.array([watchesFiles ? Self.watched : nil, configuration ? Self.configured : nil].compactMap(\.self)) {
          writer, method in
          writer.object { writer in
            writer.field("id", "maatlat-\(method == Self.watched ? "files" : "settings")")
            writer.field("method", method)
            writer.field("registerOptions") { writer in
              guard method == Self.watched else { return writer.field("section", "maatlat") }
              writer.key("watchers")
              writer.array(["**/*.{xml,txt,md,yml}"]) { writer, pattern in
                writer.object { $0.field("globPattern", pattern) }
              }
            }
          }
        }
      }
    }
  }

  private static let watched = "workspace/didChangeWatchedFiles"
  private static let configured = "workspace/didChangeConfiguration"
}

extension Server {
  /// At the start: the settings, and to be told when they or files change.
  mutating func askWhatClientWatches() {
    if client.canWatchFiles || client.canRegisterConfiguration {
      ask(.registration(watchesFiles: client.canWatchFiles, configuration: client.canRegisterConfiguration))
    }
    if client.canBeAskedForConfiguration { ask(.configuration) }
  }

  mutating func takeAnswer(_ message: Message, to id: RequestID) {
    guard asked.removeValue(forKey: id) == .configuration else { return }
    if let settings = message.result([ClientSettings?].self)?.first { use(settings ?? ClientSettings()) }
  }
}

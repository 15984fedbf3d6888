import ArgumentParser
import Linter
import Rules

/// `maatlat config`: the settings that hold for a file, and the form that they have.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings, or the schema of \(Configurations.name).",
    subcommands: [Show.self, Schema.self])

  /// `maatlat config show FILE`: each value with where it was set.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what holds for a file, and where it was set.")

    @OptionGroup var settings: SettingsFiles

    @Argument(help: "A file or folder (default: the current folder).", completion: .file())
    var file: String = "."

    func run() throws {
      var session = Session()
      do throws(FileError) {
        let configurations = settings.configurations
        // A folder stands for the files in it.
        let path = file.hasSuffix("/") || file == "." ? file + "/x" : file
        let found = try configurations.found(for: path)
        session.output.write(configurationText(try configurations.part(for: path), found?.configuration))
      } catch {
        session.complain(line(for: error))
      }
      try session.finish()
    }
  }

  /// `maatlat config schema`: the JSON Schema, for editors that complete YAML.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema of \(Configurations.name).")

    func run() throws {
      var session = Session()
      session.output.write(configurationSchema(rules: BuiltIn.settableNames))
      try session.finish()
    }
  }
}

/// Where settings come from.
struct SettingsFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp("Settings for all files, in the place of those found above them.", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Read no settings: neither found nor named.")
  var isolated = false

  var configurations: Configurations {
    Configurations(explicit: config, isIsolated: isolated)
  }
}

import Foundation
import PackagePlugin

/// Runs the rule compiler over the rules, lexicons and catalogue of a target.
///
/// The one command names every file as its input: that is what makes SwiftPM rebuild after an edit, and keeps it from
/// warning of files that nobody handles.
@main
struct CompileRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL
    let extensions: Set<String> = ["yml", "tsv"]
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let inputs = (files?.compactMap { $0 as? URL } ?? [])
      .filter { extensions.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledRules.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(inputs.count) rule files",
        executable: try context.tool(named: "RuleCompiler").url,
        arguments: [output.path, root.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}

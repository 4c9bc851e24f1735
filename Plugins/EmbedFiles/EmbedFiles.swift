import Foundation
import PackagePlugin

/// Turns the files below `Resources` and `templates` into string literals, so that the program runs from anywhere.
///
/// `.embedInCode` takes minutes for some hundred kilobytes, and `Bundle.module` looks for files at the path they had
/// when the program was built.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let files = try ["Resources", "templates"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: path(folder, in: root)).map { "\(folder)/\($0)" }
    }.filter { file in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path(file, in: root), isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !file.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding Resources and templates", executable: try context.tool(named: "EmbedFilesTool").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)] + files,
        inputFiles: files.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  private func path(_ file: String, in root: URL) -> String {
    root.appending(path: file).path(percentEncoded: false)
  }
}

import Foundation
import PackagePlugin

/// Turns the files below `Resources` and `templates` of a package into string literals, so that its program runs from
/// anywhere.
///
/// A library gets what all products share, a program or a test the own files of products and systems as well: who imports the library
/// has products of his own.
///
/// `.embedInCode` takes minutes for some hundred kilobytes, and `Bundle.module` looks for files at the path they had
/// when the program was built.
@main
struct EmbedFiles: BuildToolPlugin {
  private static let ownFolders = ["Resources/Products/", "Resources/Systems/"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let isLibrary = (target as? any SourceModuleTarget)?.kind == .generic
    let files = ["Resources", "templates"].flatMap { folder in
      // A package has the folders that it needs.
      let names = try? FileManager.default.subpathsOfDirectory(atPath: path(folder, in: root))
      return (names ?? []).map { "\(folder)/\($0)" }
    }.filter { file in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path(file, in: root), isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !file.split(separator: "/").contains { $0.hasPrefix(".") }
        && !(isLibrary && Self.ownFolders.contains(where: file.hasPrefix))
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

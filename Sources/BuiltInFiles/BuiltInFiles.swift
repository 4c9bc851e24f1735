/// The resources and templates that the program carries with it.
public enum BuiltInFiles {
  /// Catalogs, glossary and schemas.
  public static let resources = tree("Resources")
  /// Templates and style sheet.
  public static let templates = tree("templates")

  private static func tree(_ folder: String) -> FileTree {
    var files: [String: [UInt8]] = [:]
    for (path, text) in embeddedFiles where path.hasPrefix(folder + "/") {
      files[String(path.dropFirst(folder.count + 1))] = text.withUTF8Buffer(Array.init)
    }
    return FileTree(origin: "built-in:\(folder)", files: files)
  }
}

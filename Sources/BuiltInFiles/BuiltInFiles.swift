/// The resources and templates that any program of the kit carries with it.
public enum BuiltInFiles {
  /// What all products share: texts, glossary, languages and schemas.
  public static let resources = FileTree(embedded: embeddedFiles, below: "Resources")
  /// Templates and style sheet.
  public static let templates = FileTree(embedded: embeddedFiles, below: "templates")
}

/// A file of `Resources` or `templates` as the plugin `EmbedFiles` puts it into a program.
public typealias EmbeddedFile = (path: String, text: StaticString)

extension FileTree {
  /// The embedded files below one of the two folders.
  public init(embedded files: [EmbeddedFile], below folder: String) {
    let below = files.filter { $0.path.hasPrefix(folder + "/") }.map { file in
      (String(file.path.dropFirst(folder.count + 1)), file.text.withUTF8Buffer(Array.init))
    }
    self.init(origin: "built-in:\(folder)", files: Dictionary(below) { first, _ in first })
  }
}

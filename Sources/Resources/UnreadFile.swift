import BuiltInFiles

/// A file among the resources that nothing reads: most likely its name, or that of its folder, is misspelt.
public struct UnreadFile: Error, CustomStringConvertible {
  /// The path.
  package let path: String
  /// What is read there.
  package let expected: [String]

  /// The message.
  public var description: String {
    "\(path): error: nothing reads this; expected \(expected.joined(separator: ", "))"
  }

  private static let top = [
    "Languages/", TextFolder.products + "/", "Schemas/", TextFolder.shared.path + "/", TextFolder.systems + "/",
  ]
  /// The kinds of files that hold words or decisions about them.
  private static let kinds = [".jsonl", ".tbx", ".xcstrings"]

  /// Looks at the names in the resources, in folders of texts and between them; folders of other products are left
  /// alone.
  static func look(in files: FileTree, _ folders: [TextFolder]) throws(UnreadFile) {
    try look(in: files, "", expecting: top) { $0.hasSuffix("/") || isText($0) }
    for (folder, owner) in [(TextFolder.products, "product"), (TextFolder.systems, "system")] {
      try look(in: files, folder, expecting: ["a folder for each \(owner)"]) { !$0.hasSuffix("/") && isText($0) }
    }
    for folder in folders {
      let read = [folder.catalog, folder.glossary, folder.signOffs, folder.exceptions].map {
        String($0.dropFirst(folder.path.count + 1))
      }
      try look(in: files, folder.path, expecting: read + [TextFolder.spelling]) {
        $0.hasSuffix("/") || isText($0) || $0.hasSuffix(".json")
      }
    }
  }

  private static func look(
    in files: FileTree, _ folder: String, expecting names: [String], where isMeant: (String) -> Bool
  ) throws(UnreadFile) {
    guard let stranger = files.names(in: folder).first(where: { isMeant($0) && !names.contains($0) }) else { return }
    let path = folder.isEmpty ? stranger : "\(folder)/\(stranger)"
    throw UnreadFile(path: files.name(path), expected: names)
  }

  private static func isText(_ name: String) -> Bool { kinds.contains(where: name.hasSuffix) }
}

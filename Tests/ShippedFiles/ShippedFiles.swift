import BuiltInFiles
import Foundation

/// Folders `Resources` of this package, in memory.
public enum ShippedFiles {
  /// What ships.
  public static let resources = FileTree(origin: "Resources", files: files(in: "", of: "Resources"))
  /// What ships, and the kettle that the tests have beside it.
  public static let withKettle = with("Tests/TwoProducts/Resources")
  /// What ships, and the level switch that the examples of the rules of `audit` are about.
  public static let withLevelGuard = with("Tests/AuditTests/LevelGuard/Resources")

  private static func with(_ folder: String) -> FileTree {
    FileTree(origin: "Resources", files: resources.files.merging(files(in: "", of: folder)) { $1 })
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func files(in path: String, of folder: String) -> [String: [UInt8]] {
    guard let tree = try? FileTree(folder: root.appending(path: folder).path(percentEncoded: false)) else { return [:] }
    return tree.names(in: path).reduce(into: [:]) { files, name in
      let file = path.isEmpty ? name : "\(path)/\(name)"
      if file.hasSuffix("/") {
        files.merge(Self.files(in: String(file.dropLast()), of: folder)) { $1 }
      } else {
        files[file] = try? tree.bytes(of: file)
      }
    }
  }
}

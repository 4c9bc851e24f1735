import Foundation

/// The files of a folder in memory, by their path below it.
public struct FileTree: Sendable {
  /// A file that can't be read.
  public struct Unreadable: Error, CustomStringConvertible {
    /// The path.
    public let path: String
    /// Why not.
    public let reason: String

    /// The message.
    public var description: String { "\(path): error: \(reason)" }
  }

  /// What messages put in front of a path below: the folder, or "built-in:Resources".
  public let origin: String
  /// The content by path.
  public let files: [String: [UInt8]]

  /// Makes a tree of files in memory.
  public init(origin: String, files: [String: [UInt8]]) {
    self.origin = origin
    self.files = files
  }

  /// Reads a folder with everything below it, hidden files aside.
  public init(folder: String) throws(Unreadable) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw Unreadable(path: folder, reason: "no such folder")
    }
    guard isFolder.boolValue else { throw Unreadable(path: folder, reason: "not a folder") }
    var files: [String: [UInt8]] = [:]
    do {
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
      where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        let url = URL(filePath: folder).appending(path: path)
        guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true else { continue }
        files[path] = Array(try Data(contentsOf: url))
      }
    } catch {
      throw Unreadable(path: folder, reason: error.localizedDescription)
    }
    self.init(origin: folder, files: files)
  }

  /// The path of a file as messages name it.
  public func name(_ path: String) -> String { origin.hasSuffix("/") ? origin + path : "\(origin)/\(path)" }
}

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

import Foundation

/// The files of a folder, or files in memory, by their path below it.
public struct FileTree: Sendable {
  /// A file that can't be read.
  public struct Unreadable: Error, CustomStringConvertible {
    /// The path.
    public let path: String
    /// Why not.
    public let reason: String

    /// Says that `path` can't be read.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    /// The message.
    public var description: String { "\(path): error: \(reason)" }
  }

  /// What messages put in front of a path below: the folder, or "built-in:Resources".
  public let origin: String
  /// The content by path; empty for a folder, which is read file by file when one is asked for.
  public let files: [String: [UInt8]]
  private let folder: URL?

  /// Makes a tree of files in memory.
  public init(origin: String, files: [String: [UInt8]]) {
    self.origin = origin
    self.files = files
    folder = nil
  }

  /// Stands for the files in a folder.
  public init(folder: String) throws(Unreadable) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw Unreadable(path: folder, reason: "no such folder")
    }
    guard isFolder.boolValue else { throw Unreadable(path: folder, reason: "not a folder") }
    origin = folder
    files = [:]
    self.folder = URL(filePath: folder, directoryHint: .isDirectory)
  }

  /// The content of a file.
  public func bytes(of path: String) throws(Unreadable) -> [UInt8] {
    guard let folder else {
      guard let bytes = files[path] else { throw Unreadable(path: name(path), reason: "no such file") }
      return bytes
    }
    return try FileTree.bytes(of: folder.appending(path: path), named: name(path))
  }

  /// The content of a file that need not be there; nil where it is not.
  public func optionalBytes(of path: String) throws(Unreadable) -> [UInt8]? {
    guard let folder else { return files[path] }
    guard FileTree.exists(folder.appending(path: path)) else { return nil }
    return try bytes(of: path)
  }

  /// The names directly in a folder, in order, those of folders with a slash; none where there is no such folder.
  public func names(in path: String) -> [String] {
    guard let folder else {
      let prefix = path.isEmpty ? "" : "\(path)/"
      return Set(
        files.keys.filter { $0.hasPrefix(prefix) }.map { file in
          let rest = file.dropFirst(prefix.count)
          return rest.firstIndex(of: "/").map { String(rest[...$0]) } ?? String(rest)
        }
      ).sorted()
    }
    let place = path.isEmpty ? folder : folder.appending(path: path)
    let names = try? FileManager.default.contentsOfDirectory(
      at: place, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    return (names ?? []).map { $0.lastPathComponent + ($0.hasDirectoryPath ? "/" : "") }.sorted()
  }

  /// The content of a file of this path.
  public static func bytes(ofFile path: String) throws(Unreadable) -> [UInt8] {
    try bytes(of: URL(filePath: path, directoryHint: .notDirectory), named: path)
  }

  /// The content of a file of this path; nil where there is none.
  public static func optionalBytes(ofFile path: String) throws(Unreadable) -> [UInt8]? {
    guard exists(URL(filePath: path, directoryHint: .notDirectory)) else { return nil }
    return try bytes(ofFile: path)
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
  }

  private static func bytes(of url: URL, named name: String) throws(Unreadable) -> [UInt8] {
    // A pipe or a device might never end.
    let type = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey])
    guard exists(url) else { throw Unreadable(path: name, reason: "no such file") }
    guard type?.isRegularFile == true else { throw Unreadable(path: name, reason: "not a file") }
    do {
      return Array(try Data(contentsOf: url))
    } catch {
      let cause = (error as? CocoaError)?.underlying as? POSIXError
      let reason = cause.map { String(cString: strerror($0.code.rawValue)) } ?? error.localizedDescription
      throw Unreadable(path: name, reason: reason)
    }
  }

  /// The path of a file as messages name it.
  public func name(_ path: String) -> String { origin.hasSuffix("/") ? origin + path : "\(origin)/\(path)" }
}

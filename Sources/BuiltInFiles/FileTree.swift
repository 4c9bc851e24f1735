import FileWriting
import Foundation

/// The files of a folder, or files in memory, by their path below it.
public struct FileTree: Sendable {
  /// A file that can't be read.
  public struct Unreadable: Error, CustomStringConvertible {
    /// The path.
    public let path: String
    /// Why not.
    public let reason: String

    /// Makes an error about `path`.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    /// The message.
    public var description: String { "\(path): error: \(reason)" }
  }

  private enum Content {
    case memory([String: [UInt8]])
    case folder(String)
    case layers([FileTree], kept: Set<String>)
  }

  /// What messages put in front of a path below: the folder, or "built-in:Resources".
  public let origin: String
  private let content: Content

  /// Makes a tree of files in memory.
  public init(origin: String, files: [String: [UInt8]]) {
    self.origin = origin
    content = .memory(files)
  }

  /// Stands for the files in a folder.
  public init(folder: String) throws(Unreadable) {
    guard SystemFile.exists(folder) else { throw Unreadable(path: folder, reason: "no such folder") }
    guard SystemFile.isFolder(folder) else { throw Unreadable(path: folder, reason: "not a folder") }
    origin = folder
    content = .folder(folder)
  }

  /// Layers trees: a file comes from the first tree that has it.
  ///
  /// Each of the top-level folders `kept` comes as a whole from the first tree that has it: its files belong
  /// together.
  public init(layers: [FileTree], keepingTogether kept: Set<String> = []) {
    origin = layers.first?.origin ?? ""
    content = .layers(layers, kept: kept)
  }

  /// The files by their paths; empty for a folder, which is read file by file when one is asked for.
  public var files: [String: [UInt8]] {
    switch content {
    case .memory(let files): files
    case .folder: [:]
    case .layers(let layers, _):
      layers.reversed().reduce(into: [:]) { files, layer in files.merge(layer.files) { $1 } }
    }
  }

  /// The content of a file.
  public func bytes(of path: String) throws(Unreadable) -> [UInt8] {
    switch content {
    case .memory(let files):
      guard let bytes = files[path] else { throw Unreadable(path: name(path), reason: "no such file") }
      return bytes
    case .folder(let folder): return try FileTree.bytes(ofFile: "\(folder)/\(path)", named: name(path))
    case .layers: return try layer(of: path).bytes(of: path)
    }
  }

  /// The content of a file that need not exist; nil if it does not.
  public func optionalBytes(of path: String) throws(Unreadable) -> [UInt8]? {
    has(path) ? try bytes(of: path) : nil
  }

  /// Whether there is such a file.
  private func has(_ path: String) -> Bool {
    switch content {
    case .memory(let files): files[path] != nil
    case .folder(let folder): SystemFile.exists("\(folder)/\(path)")
    case .layers: layer(of: path).has(path)
    }
  }

  /// The tree that a file is taken from: this one, or a layer; if no layer has the file, the first that should.
  private func layer(of path: String) -> FileTree {
    guard case .layers(let layers, let kept) = content else { return self }
    let top = path.split(separator: "/").first.map(String.init) ?? path
    let owners = kept.contains(top) ? layers.filter { !$0.names(in: top).isEmpty }.prefix(1) : layers[...]
    return owners.first { $0.has(path) } ?? owners.first ?? layers.first ?? self
  }

  /// The names directly in a folder, in order, those of folders with a slash; empty if there is no such folder.
  public func names(in path: String) -> [String] {
    switch content {
    case .memory(let files):
      let prefix = path.isEmpty ? "" : "\(path)/"
      return Set(
        files.keys.filter { $0.hasPrefix(prefix) }.map { file in
          let rest = file.dropFirst(prefix.count)
          return rest.firstIndex(of: "/").map { String(rest[...$0]) } ?? String(rest)
        }
      ).sorted()
    case .folder(let folder):
      let place = path.isEmpty ? folder : "\(folder)/\(path)"
      let names = ((try? SystemFile.names(in: place)) ?? []).filter { !$0.hasPrefix(".") }
      return names.map { SystemFile.isFolder("\(place)/\($0)") ? "\($0)/" : $0 }.sorted()
    case .layers(let layers, _): return Set(layers.flatMap { $0.names(in: path) }).sorted()
    }
  }

  /// The path of a file as messages name it.
  public func name(_ path: String) -> String {
    if case .layers = content { return layer(of: path).name(path) }
    return origin.hasSuffix("/") ? origin + path : "\(origin)/\(path)"
  }

  /// Where a file can be written, whether it exists or not; nil for files in memory.
  public func writablePath(of path: String) -> String? {
    let owner = layer(of: path)
    if case .folder = owner.content { return owner.name(path) }
    return nil
  }

  /// The content of a file of this path.
  public static func bytes(ofFile path: String) throws(Unreadable) -> [UInt8] {
    try bytes(ofFile: path, named: path)
  }

  /// The content of a file of this path; nil where there is none.
  public static func optionalBytes(ofFile path: String) throws(Unreadable) -> [UInt8]? {
    guard SystemFile.exists(path) else { return nil }
    return try bytes(ofFile: path)
  }

  private static func bytes(ofFile path: String, named name: String) throws(Unreadable) -> [UInt8] {
    guard SystemFile.exists(path) else { throw Unreadable(path: name, reason: "no such file") }
    // A pipe or a device might never end.
    guard SystemFile.isFile(path) else { throw Unreadable(path: name, reason: "not a file") }
    do throws(POSIXError) {
      return try SystemFile.bytes(of: path)
    } catch {
      throw Unreadable(path: name, reason: String(cString: strerror(error.code.rawValue)))
    }
  }
}

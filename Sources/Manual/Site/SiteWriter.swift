import Foundation

/// Writes a site whole or not at all: into a folder beside its own, which then takes its place.
public struct SiteWriter: Sendable {
  /// A folder or file that can't be written.
  public struct NotWritable: Error, CustomStringConvertible {
    /// The path.
    public let path: String
    /// Why not.
    public let reason: String

    /// Says that `path` can't be written.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    /// The message.
    public var description: String { "\(path): error: \(reason)" }
  }

  /// The file that lists what a build wrote, so that the next one replaces nothing else.
  static let manifest = ".specsheet-files"

  private let folder: URL
  private let staging: URL

  /// Prepares a site in this folder; what stands there stays untouched until `commit`.
  ///
  /// - Throws: where the folder holds files that no build wrote, or nothing can be written beside it.
  public init(folder path: String) throws(NotWritable) {
    // With a slash at its end, the path of a file would not be found.
    let name = String(path.trimmingSuffix { $0 == "/" })
    folder = URL(filePath: name.isEmpty ? "/" : name, directoryHint: .notDirectory).standardizedFileURL
    let parent = folder.deletingLastPathComponent()
    staging = parent.appending(path: ".\(folder.lastPathComponent).new-\(ProcessInfo.processInfo.processIdentifier)")
    try checkReplaceable(path)
    do {
      try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
    } catch {
      throw NotWritable(path: path, reason: SiteWriter.reason(error))
    }
  }

  /// Writes a file of the site.
  public func write(_ file: SiteFile) throws(NotWritable) {
    let url = staging.appending(path: file.path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    } catch {
      let path = folder.appending(path: file.path).path(percentEncoded: false)
      throw NotWritable(path: path, reason: SiteWriter.reason(error))
    }
  }

  /// Puts the written site in the place of the old one.
  public func commit(_ paths: [String]) throws(NotWritable) {
    try write(SiteFile(path: SiteWriter.manifest, text: paths.sorted().map { $0 + "\n" }.joined()))
    let old = staging.deletingLastPathComponent()
      .appending(path: ".\(folder.lastPathComponent).old-\(ProcessInfo.processInfo.processIdentifier)")
    let files = FileManager.default
    let exists = files.fileExists(atPath: folder.path(percentEncoded: false))
    do {
      if exists { try files.moveItem(at: folder, to: old) }
      do {
        try files.moveItem(at: staging, to: folder)
      } catch {
        if exists { try files.moveItem(at: old, to: folder) }
        throw error
      }
      if exists { try files.removeItem(at: old) }
    } catch {
      throw NotWritable(path: folder.path(percentEncoded: false), reason: SiteWriter.reason(error))
    }
  }

  /// Removes what was written and not committed.
  public func discard() { try? FileManager.default.removeItem(at: staging) }

  private func checkReplaceable(_ path: String) throws(NotWritable) {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: folder.path(percentEncoded: false), isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw NotWritable(path: path, reason: "a file of this name stands in the way") }
    let listed = (try? String(contentsOf: folder.appending(path: SiteWriter.manifest), encoding: .utf8)) ?? ""
    let known = Set(listed.split(separator: "\n").map(String.init) + [SiteWriter.manifest])
    func isForeign(_ path: String) -> Bool { !known.contains { $0 == path || $0.hasPrefix(path + "/") } }
    var foreign: [String]
    do {
      // The top first: what lies below a foreign folder may be the whole disk.
      foreign = try files.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).filter(isForeign)
      if foreign.isEmpty {
        foreign = try files.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter(isForeign)
      }
    } catch {
      throw NotWritable(path: path, reason: SiteWriter.reason(error))
    }
    foreign.sort()
    guard foreign.isEmpty else {
      let names = foreign.prefix(3).joined(separator: ", ") + (foreign.count > 3 ? " …" : "")
      throw NotWritable(
        path: path,
        reason: "holds files that no build wrote (\(names)); nothing was changed: remove them or choose another folder")
    }
  }

  /// Why a file could not be written, in the words of the system.
  static func reason(_ error: any Error) -> String {
    let cause = (error as? CocoaError)?.underlying as? POSIXError
    if let cause { return String(cString: strerror(cause.code.rawValue)) }
    return error.localizedDescription
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isTrimmed($0) }.map(index(after:)) ?? startIndex)]
  }
}

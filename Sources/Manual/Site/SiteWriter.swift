import CAtomicExchange
import Foundation

/// Writes a site whole or not at all: into a folder beside its own, which then takes its place in one step.
package struct SiteWriter: Sendable {
  /// A folder or file that can't be written.
  package struct NotWritable: Error, CustomStringConvertible {
    /// The path.
    package let path: String
    /// Why not.
    package let reason: String

    /// Says that `path` can't be written.
    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    /// The message.
    package var description: String { "\(path): error: \(reason)" }
  }

  /// The file that lists what a build wrote, so that the next one replaces nothing else.
  static let manifest = ".specsheet-files"

  /// The folder as the user named it, for messages.
  private let name: String
  private let folder: URL
  private let staging: URL

  /// Prepares a site in this folder; what stands there stays untouched until `commit`.
  ///
  /// - Throws: where the folder holds files that no build wrote, or nothing can be written beside it.
  package init(folder path: String) throws(NotWritable) {
    name = path
    // Through a link, its target is written.
    folder = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    let parent = folder.deletingLastPathComponent()
    staging = parent.appending(path: ".\(folder.lastPathComponent).new-\(UUID().uuidString)")
    let exists = try SiteWriter.isReplaceable(folder, named: path)
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      let attributes = exists ? try FileManager.default.attributesOfItem(atPath: folder.plainPath) : [:]
      try FileManager.default.createDirectory(
        at: staging, withIntermediateDirectories: false, attributes: attributes.filter { $0.key == .posixPermissions })
    } catch {
      throw NotWritable(path: path, reason: SiteWriter.reason(error))
    }
  }

  /// Writes a file of the site.
  package func write(_ file: SiteFile) throws(NotWritable) {
    let url = staging.appending(path: file.path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    } catch {
      throw NotWritable(path: "\(name)/\(file.path)", reason: SiteWriter.reason(error))
    }
  }

  /// Puts the written site in the place of the old one.
  package func commit(_ paths: [String]) throws(NotWritable) {
    try write(SiteFile(path: SiteWriter.manifest, text: paths.sorted().map { $0 + "\n" }.joined()))
    do {
      if FileManager.default.fileExists(atPath: folder.plainPath) {
        try exchange()
        // The new site stands; what can't be removed of the old one is no failure of this build.
        discard()
      } else {
        try FileManager.default.moveItem(at: staging, to: folder)
      }
    } catch {
      throw NotWritable(path: name, reason: SiteWriter.reason(error))
    }
  }

  /// Removes what was written and not committed.
  package func discard() { try? FileManager.default.removeItem(at: staging) }

  private func exchange() throws {
    guard atomic_exchange_paths(staging.plainPath, folder.plainPath) != 0 else { return }
    guard [ENOSYS, EINVAL].contains(errno) else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    // A file system that can't exchange: two steps, the first of which is taken back if the second fails.
    let old = staging.appendingPathExtension("old")
    try FileManager.default.moveItem(at: folder, to: old)
    do {
      try FileManager.default.moveItem(at: staging, to: folder)
    } catch {
      try FileManager.default.moveItem(at: old, to: folder)
      throw error
    }
    try? FileManager.default.removeItem(at: old)
  }

  /// Whether the folder is there; throws where a build must not replace it.
  private static func isReplaceable(_ folder: URL, named name: String) throws(NotWritable) -> Bool {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: folder.plainPath, isDirectory: &isFolder) else { return false }
    guard isFolder.boolValue else { throw NotWritable(path: name, reason: "a file of this name stands in the way") }
    let current = URL(filePath: files.currentDirectoryPath).resolvingSymlinksInPath()
    guard folder.plainPath != current.plainPath else {
      throw NotWritable(path: name, reason: "the current folder can't be replaced; name a folder in it, or leave it")
    }
    let listed = (try? String(contentsOf: folder.appending(path: manifest), encoding: .utf8)) ?? ""
    let known = Set(listed.split(separator: "\n").map(String.init) + [manifest])
    func isForeign(_ path: String) -> Bool { !known.contains { $0 == path || $0.hasPrefix(path + "/") } }
    var foreign: [String]
    do {
      // The top first: what lies below a foreign folder may be the whole disk.
      foreign = try files.contentsOfDirectory(atPath: folder.plainPath).filter(isForeign)
      if foreign.isEmpty { foreign = try files.subpathsOfDirectory(atPath: folder.plainPath).filter(isForeign) }
    } catch {
      throw NotWritable(path: name, reason: reason(error))
    }
    guard foreign.isEmpty else {
      let names = foreign.sorted().prefix(3).joined(separator: ", ") + (foreign.count > 3 ? " …" : "")
      throw NotWritable(
        path: name,
        reason: "holds files that no build wrote (\(names)); nothing was changed: remove them or choose another folder")
    }
    return true
  }

  /// Why a file could not be written, in the words of the system.
  package static func reason(_ error: any Error) -> String {
    let cause = error as? POSIXError ?? (error as? CocoaError)?.underlying as? POSIXError
    guard let cause else { return error.localizedDescription }
    if cause.code == .EBUSY { return "a mount point can't be replaced; name a folder in it" }
    return String(cString: strerror(cause.code.rawValue))
  }
}

extension URL {
  /// The path without a slash at its end, with which a file would not be found.
  fileprivate var plainPath: String {
    let path = path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

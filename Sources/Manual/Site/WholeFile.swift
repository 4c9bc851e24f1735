import Foundation

/// Writes a file whole or not at all: into a file beside its own, which then takes its place.
package struct WholeFile: Sendable {
  private let path: String
  private let target: URL
  private let staging: URL
  private let backup: URL
  /// Those of the file that stands there; nil where none does.
  private let permissions: NSNumber?

  /// Prepares a file of this path; what stands there stays untouched until `commit`.
  ///
  /// - Throws: where something else than a file has this name, or nothing can be written beside it.
  package init(path: String) throws(SiteWriter.NotWritable) {
    self.path = path
    // The file that a link leads to is replaced, not the link.
    target = URL(filePath: path, directoryHint: .notDirectory).resolvingSymlinksInPath()
    let folder = target.deletingLastPathComponent()
    let process = ProcessInfo.processInfo.processIdentifier
    staging = folder.appending(path: ".\(target.lastPathComponent).new-\(process)")
    backup = folder.appending(path: ".\(target.lastPathComponent).old-\(process)")
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.path(percentEncoded: false))
    permissions = attributes?[.posixPermissions] as? NSNumber
    if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
      throw SiteWriter.NotWritable(path: path, reason: "something that is no file stands in the way")
    }
    // Taken away again, so that nothing is left if the program is stopped before it has something to write.
    try write(Data())
    discard()
  }

  /// Writes the file and puts it in place.
  package func commit(_ text: String) throws(SiteWriter.NotWritable) {
    try write(Data(text.utf8))
    try put()
  }

  /// Writes files and puts them in place: all of them, or none where one can't be.
  package static func commit(_ files: [(file: WholeFile, content: Data)]) throws(SiteWriter.NotWritable) {
    defer { for (file, _) in files { file.discard() } }
    for (file, content) in files {
      try file.write(content)
      try file.keep()
    }
    var done: [WholeFile] = []
    do throws(SiteWriter.NotWritable) {
      for (file, _) in files {
        try file.put()
        done.append(file)
      }
    } catch {
      for file in done { file.takeBack() }
      throw error
    }
  }

  private func write(_ data: Data) throws(SiteWriter.NotWritable) {
    do {
      try data.write(to: staging)
      if let permissions {
        try FileManager.default.setAttributes(
          [.posixPermissions: permissions], ofItemAtPath: staging.path(percentEncoded: false))
      }
    } catch {
      discard()
      throw SiteWriter.NotWritable(path: path, reason: SiteWriter.reason(error))
    }
  }

  private func put() throws(SiteWriter.NotWritable) {
    guard rename(staging.path(percentEncoded: false), target.path(percentEncoded: false)) == 0 else {
      let reason = String(cString: strerror(errno))
      discard()
      throw SiteWriter.NotWritable(path: path, reason: reason)
    }
  }

  /// Copies what stands there, to be taken back.
  private func keep() throws(SiteWriter.NotWritable) {
    guard permissions != nil else { return }
    do {
      try FileManager.default.copyItem(at: target, to: backup)
    } catch {
      throw SiteWriter.NotWritable(path: path, reason: SiteWriter.reason(error))
    }
  }

  private func takeBack() {
    if permissions == nil {
      try? FileManager.default.removeItem(at: target)
    } else {
      _ = rename(backup.path(percentEncoded: false), target.path(percentEncoded: false))
    }
  }

  private func discard() {
    for file in [staging, backup] { try? FileManager.default.removeItem(at: file) }
  }
}

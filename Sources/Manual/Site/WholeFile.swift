import Foundation

/// Writes a file whole or not at all: into a file beside its own, which then takes its place.
public struct WholeFile: Sendable {
  private let path: String
  private let target: URL
  private let staging: URL

  /// Prepares a file of this path; what stands there stays untouched until `commit`.
  ///
  /// - Throws: where something else than a file has this name, or nothing can be written beside it.
  public init(path: String) throws(SiteWriter.NotWritable) {
    self.path = path
    // The file that a link leads to is replaced, not the link.
    target = URL(filePath: path, directoryHint: .notDirectory).resolvingSymlinksInPath()
    staging = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).new-\(ProcessInfo.processInfo.processIdentifier)")
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.path(percentEncoded: false))
    if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
      throw SiteWriter.NotWritable(path: path, reason: "something that is no file stands in the way")
    }
    // Taken away again, so that nothing is left if the program is stopped before it has something to write.
    try write(Data())
    try? FileManager.default.removeItem(at: staging)
  }

  /// Writes the file and puts it in place.
  public func commit(_ text: String) throws(SiteWriter.NotWritable) {
    try write(Data(text.utf8))
    guard rename(staging.path(percentEncoded: false), target.path(percentEncoded: false)) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(at: staging)
      throw SiteWriter.NotWritable(path: path, reason: reason)
    }
  }

  private func write(_ data: Data) throws(SiteWriter.NotWritable) {
    do {
      try data.write(to: staging)
    } catch {
      try? FileManager.default.removeItem(at: staging)
      throw SiteWriter.NotWritable(path: path, reason: SiteWriter.reason(error))
    }
  }
}

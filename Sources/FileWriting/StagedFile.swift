import Foundation

/// The new content of a file, written beside it and not in its place yet.
struct StagedFile: Sendable {
  /// The file as the user named it.
  private let name: String
  /// The file that is replaced: what a link leads to, not the link.
  let target: URL
  /// Where the new content is.
  let path: String
  /// Open, since the lock says that this program lives.
  private let file: OpenFile

  /// Writes the content of a file beside it, with the owner, group and mode that the file has.
  init(_ content: Data, for name: String) throws(NotWritable) {
    let target = StagedFile.target(of: name)
    let status = try StagedFile.replaceable(target, named: name)
    self.name = name
    self.target = target
    (path, file) = try StagedFile.made(beside: target, isNew: status == nil, named: name)
    do {
      try file.write(content)
      try status?.apply(to: file)
      try file.sync()
    } catch {
      discard()
      throw NotWritable(path: name, error)
    }
  }

  /// The file that a path stands for.
  static func target(of path: String) -> URL {
    let path = URL(filePath: path, directoryHint: .notDirectory).standardizedFileURL.plainPath
    return URL(filePath: SystemPath.resolved(path), directoryHint: .notDirectory)
  }

  /// Puts the content in the place of the file.
  func put() throws(NotWritable) {
    guard rename(path.system, target.plainPath.system) == 0 else { throw .now(name) }
    do throws(POSIXError) {
      try OpenFile.syncFolder(target.deletingLastPathComponent().plainPath)
    } catch {
      throw NotWritable(path: name, error)
    }
  }

  /// Removes it where it is not in place.
  func discard() { unlink(path.system) }

  /// The status of the file that is to be replaced; nil where there is none.
  private static func replaceable(_ target: URL, named name: String) throws(NotWritable) -> FileStatus? {
    guard let status = FileStatus(ofPath: target.plainPath) else { return nil }
    guard status.isFile else {
      throw NotWritable(path: name, reason: status.inTheWay)
    }
    guard !status.isReadOnly else { throw NotWritable(path: name, reason: "is read-only; nothing was changed") }
    guard access(target.plainPath.system, W_OK) == 0 else { throw .now(name) }
    return status
  }

  /// Makes a file of a new name, locked before a program that looks for leftovers can have taken it away.
  private static func made(
    beside target: URL, isNew: Bool, named name: String
  ) throws(NotWritable) -> (String, OpenFile) {
    while true {
      let path = StagedName.new(beside: target)
      do throws(POSIXError) {
        // Whoever may not read the old file must not read the new one before it has the same mode.
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: isNew ? 0o666 : 0o600)
        if file.lock(waits: false), let own = file.status, FileStatus(ofPath: path)?.isSameFile(as: own) == true {
          return (path, file)
        }
      } catch {
        throw NotWritable(path: name, error)
      }
    }
  }
}

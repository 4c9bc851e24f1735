import Foundation

/// Changes of files that belong together: all of them are made or none, and no other program's are lost.
///
/// Another program of the kit that wants to change files of the same folder waits. A program that dies when its changes
/// have begun has left a journal, and the next that asks for the folder finishes them.
package final class FileChanges {
  private let root: URL
  private let lock: OpenFile
  /// What each file was before it was read; nil where it did not exist.
  private let before: [String: FileStatus?]

  /// Waits for others that change files of the folder, and finishes what one that died has begun.
  ///
  /// Only what is read after this is sure to be what is replaced.
  /// - Parameters:
  ///   - root: The folder.
  ///   - paths: The files in it that may be changed, whether they exist or not.
  /// - Throws: where the folder can't be opened, or what was begun in it not be finished.
  package init(in root: String, of paths: [String]) throws(NotWritable) {
    self.root = FileChanges.folder(root)
    do throws(POSIXError) {
      lock = try OpenFile(self.root.plainPath, O_RDONLY | O_DIRECTORY)
    } catch {
      throw NotWritable(path: root, error)
    }
    _ = lock.lock(waits: true)
    let journal = Journal(in: self.root)
    try journal.finish()
    journal.removeLeftovers()
    for path in paths { StagedName.removeLeftovers(beside: StagedFile.target(of: path)) }
    before = Dictionary(paths.map { ($0, FileChanges.status(of: $0)) }) { first, _ in first }
  }

  /// The same for a single file.
  ///
  /// - Throws: where its folder can't be opened, or what was begun in it not be finished.
  package convenience init(of path: String) throws(NotWritable) {
    try self.init(in: StagedFile.target(of: path).deletingLastPathComponent().plainPath, of: [path])
  }

  /// Finishes what a program that has died has begun to change in a folder; does nothing where nothing was begun.
  package static func finishInterrupted(in root: String) throws(NotWritable) {
    guard Journal(in: folder(root)).exists else { return }
    _ = try FileChanges(in: root, of: [])
  }

  /// Replaces files by new content.
  ///
  /// - Throws: where one can't be replaced, or is no longer what it was; nothing is changed then.
  package func commit(_ files: [(path: String, content: Data)]) throws(NotWritable) {
    for (path, _) in files where before[path] != .some(FileChanges.status(of: path)) {
      throw NotWritable(path: path, reason: "another program has changed it meanwhile; nothing was changed: try again")
    }
    var staged: [StagedFile] = []
    defer { for file in staged { file.discard() } }
    for (path, content) in files { staged.append(try StagedFile(content, for: path)) }
    guard staged.count > 1 else {
      try staged.first?.put()
      return
    }
    try putTogether(staged)
  }

  private func putTogether(_ staged: [StagedFile]) throws(NotWritable) {
    let kept = try staged.map { file throws(NotWritable) in try OldFile(file.target) }
    defer { for file in kept { file.discard() } }
    let journal = Journal(in: root)
    try journal.begin(staged)
    do throws(NotWritable) {
      for file in staged { try file.put() }
    } catch {
      for file in kept { file.takeBack() }
      journal.end()
      throw error
    }
    journal.end()
  }

  private static func status(of path: String) -> FileStatus? {
    FileStatus(ofPath: StagedFile.target(of: path).plainPath)
  }

  private static func folder(_ path: String) -> URL {
    let path = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.plainPath
    return URL(filePath: SystemPath.resolved(path), directoryHint: .isDirectory)
  }
}

/// The content of a file under a second name, to be taken back.
private struct OldFile {
  private let target: URL
  /// Nil where there was no file.
  private let path: String?

  init(_ target: URL) throws(NotWritable) {
    self.target = target
    guard FileStatus(ofPath: target.plainPath) != nil else {
      path = nil
      return
    }
    let path = StagedName.old(beside: target)
    self.path = path
    guard link(target.plainPath.system, path.system) != 0 else { return }
    // Not every file system has second names.
    do {
      let copy = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
      try copy.write(try SystemFile.bytes(of: target.plainPath))
      try FileStatus(ofPath: target.plainPath)?.apply(to: copy)
    } catch {
      throw NotWritable(path: target.plainPath, error)
    }
  }

  func takeBack() {
    if let path { _ = rename(path.system, target.plainPath.system) } else { unlink(target.plainPath.system) }
  }

  func discard() { if let path { unlink(path.system) } }
}

import CFileSystem
import Foundation
import Synchronization

/// Writes a folder of files whole or not at all: beside its own, which it then replaces in one step.
package final class WholeFolder: Sendable {
  /// The file that lists what was written, so that the next time nothing else is replaced.
  package static let manifest = ".specsheet-files"

  /// The folder as the user named it, for messages.
  private let name: String
  private let target: URL
  private let staging: URL
  /// Their paths, which each file needs.
  private let (targetPath, stagingPath): (String, String)
  /// Whether there is a folder to be replaced.
  private let hasOld: Bool
  /// The folder in which only this one is replaced.
  private let known: KnownFolder?
  /// Open, since the lock says that this program lives.
  private let stagingFolder: OpenFile
  /// Of the content of all files, as `FolderState` has it.
  private let content = Mutex<UInt64>(0)

  /// Prepares a folder of this path; what stands there stays untouched until `commit`.
  ///
  /// - Throws: where the folder holds files that were not written this way, or is there although it should be new, or
  ///   nothing can be written beside it.
  package convenience init(path: String, isNew: Bool = false) throws(NotWritable) {
    try self.init(path, isNew: isNew, in: nil)
  }

  /// Prepares a folder in one that is known, which is to stay as it is but for this.
  package convenience init(_ name: String, in known: KnownFolder) throws(NotWritable) {
    try self.init("\(known.path)/\(name)", isNew: false, in: known)
  }

  /// What is written for a path: through a link, its target.
  package static func target(of path: String) -> URL {
    URL(filePath: SystemPath.resolved(URL(filePath: path).standardizedFileURL.plainPath))
  }

  private init(_ path: String, isNew: Bool, in known: KnownFolder?) throws(NotWritable) {
    name = path
    self.known = known
    target = WholeFolder.target(of: path)
    guard !isNew || FileStatus(ofPath: target.plainPath) == nil else {
      throw NotWritable(path: path, reason: "is there already, and stays as it is; choose another folder")
    }
    let status = try WholeFolder.replaceable(target, named: path)
    hasOld = status != nil
    // Not in a folder that would not be what was written if the program died.
    let place = known.map { URL(filePath: $0.path) } ?? target
    do {
      try SystemFile.makeFolder(place.deletingLastPathComponent().plainPath)
      StagedName.removeLeftovers(beside: place)
      (staging, stagingFolder) = try WholeFolder.made(beside: place)
      (targetPath, stagingPath) = (target.plainPath, staging.plainPath)
      try status?.apply(to: stagingFolder)
    } catch {
      throw NotWritable(path: path, error)
    }
  }

  /// Writes a file into it.
  ///
  /// - Throws: where the file can't be written.
  /// - Parameters:
  ///   - path: Its path below the folder.
  ///   - text: Its content.
  package func write(_ path: String, _ text: String) throws(NotWritable) { try write(path, Array(text.utf8)) }

  /// Writes a file of bytes into it; one that the old folder has just so stays the file that it is.
  ///
  /// - Throws: where the file can't be written.
  package func write(_ path: String, _ content: some ContiguousBytes) throws(NotWritable) {
    do {
      if hasOld, let old = OpenFile.status(ofFileOf: content, at: "\(targetPath)/\(path)"),
        (try? link(toFile: "\(targetPath)/\(path)", path)) == true
      {
        return note(path, old)
      }
      let file = try inFolder(of: path) { path throws(POSIXError) in
        try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
      }
      try file.write(content)
      if let status = file.status { note(path, status) }
    } catch {
      throw NotWritable(path: "\(name)/\(path)", error)
    }
  }

  /// Gives a file that was written before a second name.
  ///
  /// - Returns: false where the file system has no second names, or no more of them.
  package func link(_ written: String, _ path: String) throws(NotWritable) -> Bool {
    do {
      return try linkAsItIs("\(stagingPath)/\(written)", path)
    } catch {
      throw NotWritable(path: "\(name)/\(path)", error)
    }
  }

  /// Takes a file of elsewhere as it is: as a second name for it where that can be, as a copy else.
  ///
  /// - Throws: where it can't be read or written.
  package func take(_ file: URL, as path: String) throws(NotWritable) {
    do {
      guard try !linkAsItIs(file.plainPath, path) else { return }
      try write(path, try SystemFile.bytes(of: file.plainPath))
    } catch {
      throw error as? NotWritable ?? NotWritable(path: "\(name)/\(path)", error)
    }
  }

  /// Takes a folder with a list of its own as it was found.
  ///
  /// - Throws: where it can't be read or written, or is no longer what was found.
  package func take(_ name: String, of known: KnownFolder) throws(NotWritable) {
    let before = content.withLock(\.self)
    for path in WholeFolder.listed(in: known.file(name)) + [WholeFolder.manifest] {
      try take(known.file("\(name)/\(path)"), as: "\(name)/\(path)")
    }
    guard content.withLock({ $0 &- before }) == known.state.parts[name]?.content else {
      throw NotWritable(path: "\(self.name)/\(name)", reason: "has changed meanwhile; build once more")
    }
  }

  private func linkAsItIs(_ old: String, _ path: String) throws(POSIXError) -> Bool {
    let status = FileStatus(ofPath: old)
    guard try link(toFile: old, path) else { return false }
    if let status { note(path, status) }
    return true
  }

  private func note(_ path: String, _ status: FileStatus) {
    let whole = known == nil ? path : "\(target.lastPathComponent)/\(path)"
    content.withLock { $0 &+= FolderState.content(of: whole, status) }
  }

  private func link(toFile old: String, _ path: String) throws(POSIXError) -> Bool {
    try inFolder(of: path) { new throws(POSIXError) in
      if Foundation.link(old.system, new.system) == 0 { return true }
      guard ![ENOENT, ENOSPC, EDQUOT, EIO].contains(errno) else { throw SystemError.last }
      return false
    }
  }

  /// Makes a file, and its folder where that is not there yet.
  private func inFolder<Result>(
    of path: String, _ make: (String) throws(POSIXError) -> Result
  ) throws(POSIXError) -> Result {
    let whole = "\(stagingPath)/\(path)"
    do {
      return try make(whole)
    } catch {
      guard error.code == .ENOENT else { throw error }
      for folder in Self.folders(above: path) {
        let made = mkdir("\(stagingPath)/\(folder)".system, 0o777) == 0 || errno == EEXIST
        guard made else { throw SystemError.last }
      }
      return try make(whole)
    }
  }

  /// Puts what was written in the place of the old folder.
  ///
  /// - Parameters:
  ///   - paths: The paths of all files that were written, where the folder is to be replaced some day.
  ///   - made: What they were made from, where that is known; of a folder in one that is known, what all of that is.
  /// - Throws: where the old folder can't be replaced, or somebody has put something into it; it is then as it was.
  package func commit(replaceable paths: [String]?, noting made: MadeFolder? = nil) throws(NotWritable) {
    if let paths { try write(WholeFolder.manifest, WholeFolder.list(of: paths)) }
    do {
      try stagingFolder.syncFileSystem()
      if rename(stagingPath.system, targetPath.system) != 0 { try exchange() }
      try OpenFile.syncFolder(target.deletingLastPathComponent().plainPath)
      if let made, made.inputs.areUnchanged { note(made) }
    } catch {
      throw error as? NotWritable ?? NotWritable(path: name, error)
    }
  }

  private func note(_ made: MadeFolder) {
    guard let known else {
      let content = content.withLock(\.self)
      return FolderRecord.note(on: targetPath, made) { $0.content == content }
    }
    let name = target.lastPathComponent
    FolderRecord.note(on: known.path, made) { state in
      state.parts.allSatisfy { $0 == name || $1.content == known.state.parts[$0]?.content }
        && state.parts.count == known.state.parts.count
        && state.parts[name]?.content == content.withLock(\.self)
    }
  }

  /// Fills the folder; if that fails, it is discarded.
  package func filled<Result>(
    by fill: (WholeFolder) async throws -> Result
  ) async throws -> Result {
    do {
      return try await fill(self)
    } catch {
      discard()
      throw error
    }
  }

  /// Removes what was written and not committed.
  package func discard() { try? SystemFile.remove(stagingPath) }

  /// Exchanges the new folder and the old one, and removes the old one.
  private func exchange() throws {
    guard !exchangesNames() else { return try removeOld() }
    guard [ENOSYS, EINVAL].contains(errno) else { throw SystemError.last }
    // A file system that can't exchange: two steps, the first of which is taken back if the second fails.
    let old = StagedName.old(beside: target)
    guard rename(targetPath.system, old.system) == 0 else { throw SystemError.last }
    guard rename(stagingPath.system, targetPath.system) == 0 else {
      let error = SystemError.last
      guard rename(old.system, targetPath.system) == 0 else { throw SystemError.last }
      throw error
    }
    try? SystemFile.remove(old)
  }

  /// Gives the new folder the name of the old one and the other way round, where the file system can.
  private func exchangesNames() -> Bool {
    atomic_exchange_paths(stagingPath.system, targetPath.system) == 0
  }

  /// Removes the old folder, which now has the name of the new one; it goes back where somebody has put something into
  /// it since it was looked at.
  private func removeOld() throws {
    do throws(NotWritable) {
      _ = try WholeFolder.replaceable(staging, named: name)
    } catch {
      guard exchangesNames() else { throw SystemError.last }
      throw error
    }
    // The new folder stands; what can't be removed of the old one is no failure.
    discard()
  }

  /// Makes a folder of a new name, locked before a program that looks for leftovers can have taken it away.
  private static func made(beside target: URL) throws(POSIXError) -> (URL, OpenFile) {
    while true {
      let path = StagedName.new(beside: target)
      guard mkdir(path.system, 0o777) == 0 else { throw SystemError.last }
      guard let folder = try? OpenFile(path, O_RDONLY | O_DIRECTORY), folder.lock(waits: false),
        let own = folder.status, FileStatus(ofPath: path)?.isSameFile(as: own) == true
      else { continue }
      return (URL(filePath: path, directoryHint: .isDirectory), folder)
    }
  }

  /// The status of the folder; nil where there is none.
  ///
  /// - Throws: where it must not be replaced.
  private static func replaceable(_ folder: URL, named name: String) throws(NotWritable) -> FileStatus? {
    guard let status = try checkedStatus(of: folder, named: name) else { return nil }
    let foreign: [String]
    do {
      foreign = try self.foreign(in: folder)
    } catch {
      throw NotWritable(path: name, error)
    }
    guard foreign.isEmpty else {
      let names = foreign.sorted().prefix(3).joined(separator: ", ") + (foreign.count > 3 ? " …" : "")
      throw NotWritable(
        path: name,
        reason: "holds files that no build wrote (\(names)); nothing was changed: remove them or choose another folder")
    }
    return status
  }

  /// The status of the folder, whatever is in it; nil where there is none.
  ///
  /// - Throws: where it must not be replaced.
  static func checkedStatus(of folder: URL, named name: String) throws(NotWritable) -> FileStatus? {
    guard let status = FileStatus(ofPath: folder.plainPath) else { return nil }
    guard status.isFolder else { throw NotWritable(path: name, reason: status.inTheWay) }
    guard !status.isReadOnly else { throw NotWritable(path: name, reason: "is read-only; nothing was changed") }
    guard folder.plainPath != SystemPath.resolved(".") else {
      throw NotWritable(path: name, reason: "the current folder can't be replaced; name a folder in it, or leave it")
    }
    return status
  }

  /// The files of a folder that its list does not have.
  ///
  /// What ends in "/" in the list is a folder with a list of its own.
  private static func foreign(in folder: URL) throws -> [String] {
    let listed = Self.listed(in: folder)
    let known = Set(listed + [manifest])
    let listing = Set(listed.filter { $0.hasSuffix("/") }.map { String($0.dropLast()) })
    let folders = Set(known.flatMap(folders(above:)))
    // The top first: what lies below a foreign folder may be the whole disk.
    let top = try SystemFile.names(in: folder.plainPath)
    let foreign = top.filter { !known.contains($0) && !folders.contains($0) && !listing.contains($0) }
    guard foreign.isEmpty else { return foreign }
    return try top.flatMap { name -> [String] in
      let path = folder.appending(path: name)
      guard FileStatus(ofPath: path.plainPath)?.isFolder == true else { return [] }
      if listing.contains(name) { return try self.foreign(in: path).map { "\(name)/\($0)" } }
      return try SystemFile.paths(below: path.plainPath).map { "\(name)/\($0)" }
        .filter { !known.contains($0) && !folders.contains($0) }
    }
  }

  /// The paths that the list of a folder has; none where there is no list.
  package static func listed(in folder: URL) -> [String] {
    let list = (try? OpenFile(folder.appending(path: manifest).plainPath, O_RDONLY).text()) ?? ""
    return list.split(separator: "\n").map(String.init)
  }

  /// The content of the list of these paths.
  package static func list(of paths: [String]) -> String { paths.sorted().map { $0 + "\n" }.joined() }

  /// The folders that a path goes through: "a" and "a/b" for "a/b/c".
  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}

import CFileSystem
import Dispatch
import Foundation
import Synchronization

/// What the system says of all that is in a folder, in a few digits: another content, name, owner, mode or file is another state.
struct FolderState: Equatable, Sendable {
  /// The state of a file or folder with all that is in it.
  struct Part: Equatable, Sendable {
    /// Of the content of all files, as it is known while they are written; giving them other names changes nothing.
    fileprivate(set) var content: UInt64 = 0
    /// Of everything.
    fileprivate(set) var whole: UInt64 = 0
    /// When the last thing happened to a file.
    fileprivate(set) var lastChange: [Int] = []
  }

  /// What lies in the folder itself, by name.
  private(set) var parts: [String: Part] = [:]
  private let own: UInt64

  var content: UInt64 { parts.values.reduce(0) { $0 &+ $1.content } }
  var whole: UInt64 { parts.values.reduce(own) { $0 &+ $1.whole } }
  var lastChange: [Int] { parts.values.map(\.lastChange).max { $0.lexicographicallyPrecedes($1) } ?? [] }

  /// Looks at a folder; nil where not all of it can be looked at.
  init?(of folder: String) {
    guard let status = FileStatus(ofPath: folder), status.isFolder else { return nil }
    var digest = Digest()
    status.addOwner(to: &digest)
    own = digest.value
    // The system takes longest to say something of each file, and each core can ask it.
    let cores = UInt64(ProcessInfo.processInfo.activeProcessorCount)
    let found = Mutex<[[String: Part]?]>([])
    DispatchQueue.concurrentPerform(iterations: Int(cores)) { core in
      let parts = Self.parts(of: folder) { $0 % cores == core }
      found.withLock { $0.append(parts) }
    }
    for share in found.withLock(\.self) {
      guard let share else { return nil }
      parts.merge(share) { $1 }
    }
  }

  /// Looks at those parts of a folder of whose names the digits are wanted.
  private static func parts(of folder: String, where isWanted: (UInt64) -> Bool) -> [String: Part]? {
    guard let path = strdup(folder.system) else { return nil }
    defer { free(path) }
    // Without a change of the current folder, which belongs to all threads.
    guard let tree = fts_open([path, nil], FTS_PHYSICAL | FTS_NOCHDIR, nil) else { return nil }
    defer { fts_close(tree) }
    let start = strlen(path) + 1
    var parts: [String: Part] = [:]
    var (name, part, isOwn) = ("", Part(), false)
    errno = 0
    while let entry = fts_read(tree) {
      guard entry.pointee.fts_level > 0, Int32(entry.pointee.fts_info) != FTS_DP else { continue }
      guard ![FTS_DNR, FTS_ERR, FTS_NS].contains(Int32(entry.pointee.fts_info)),
        let place = entry.pointee.fts_path, let status = entry.pointee.fts_statp
      else { return nil }
      let bytes = UnsafeRawBufferPointer(start: place + start, count: Int(entry.pointee.fts_pathlen) - start)
      // A folder comes before what is in it.
      if entry.pointee.fts_level == 1 {
        if isOwn { parts[name] = part }
        isOwn = isWanted(Digest(of: bytes).value)
        if isOwn { (name, part) = (SystemPath.text(of: Array(bytes)), Part()) } else { fts_set(tree, entry, FTS_SKIP) }
      }
      if isOwn { part.add(bytes, FileStatus(status.pointee)) }
    }
    guard errno == 0 else { return nil }
    if isOwn { parts[name] = part }
    return parts
  }

  /// What a file adds to the digits of the content.
  static func content(of path: String, _ status: FileStatus) -> UInt64 {
    var digest = Digest(of: path.utf8)
    status.addContent(to: &digest)
    return digest.value
  }
}

extension FolderState.Part {
  fileprivate mutating func add(_ path: UnsafeRawBufferPointer, _ status: FileStatus) {
    var digest = Digest(of: path)
    if status.isFolder {
      status.addOwner(to: &digest)
    } else {
      status.addContent(to: &digest)
      content &+= digest.value
      status.addState(to: &digest)
      if lastChange.lexicographicallyPrecedes(status.lastChange) { lastChange = status.lastChange }
    }
    // A sum, since a folder lists its files in any order.
    whole &+= digest.value
  }
}

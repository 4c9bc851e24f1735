import CFileSystem
import Foundation

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
    guard let status = FileStatus(ofPath: folder), status.isFolder, let path = strdup(folder.system) else { return nil }
    defer { free(path) }
    var digest = Digest()
    status.addOwner(to: &digest)
    own = digest.value
    // Without a change of the current folder, which belongs to all threads.
    guard let tree = fts_open([path, nil], FTS_PHYSICAL | FTS_NOCHDIR, nil) else { return nil }
    defer { fts_close(tree) }
    let start = strlen(path) + 1
    var name = ""
    var part = Part()
    errno = 0
    while let entry = fts_read(tree) {
      guard entry.pointee.fts_level > 0, Int32(entry.pointee.fts_info) != FTS_DP else { continue }
      guard ![FTS_DNR, FTS_ERR, FTS_NS].contains(Int32(entry.pointee.fts_info)),
        let place = entry.pointee.fts_path, let status = entry.pointee.fts_statp
      else { return nil }
      let bytes = UnsafeRawBufferPointer(start: place + start, count: Int(entry.pointee.fts_pathlen) - start)
      // A folder comes before what is in it.
      if entry.pointee.fts_level == 1 {
        parts[name] = part
        (name, part) = (SystemPath.text(of: Array(bytes)), Part())
      }
      part.add(bytes, FileStatus(status.pointee))
    }
    guard errno == 0 else { return nil }
    parts[name] = part
    parts[""] = nil
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

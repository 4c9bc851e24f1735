import CFileSystem
import Foundation

/// What the system says of all that is in a folder, in a few digits: another content, name, owner, mode or file is another state.
struct FolderState: Equatable {
  /// Of the content of all files, as it is known while they are written; giving them other names changes nothing.
  private(set) var content: UInt64 = 0
  /// Of everything.
  private(set) var whole: UInt64
  /// When the last thing happened to a file.
  private(set) var lastChange: [Int] = []

  /// Looks at a folder; nil where not all of it can be looked at.
  init?(of folder: String) {
    guard let status = FileStatus(ofPath: folder), status.isFolder, let path = strdup(folder.system) else { return nil }
    defer { free(path) }
    var digest = Digest()
    status.addOwner(to: &digest)
    whole = digest.value
    // Without a change of the current folder, which belongs to all threads.
    guard let tree = fts_open([path, nil], FTS_PHYSICAL | FTS_NOCHDIR, nil) else { return nil }
    defer { fts_close(tree) }
    let start = strlen(path) + 1
    errno = 0
    while let entry = fts_read(tree) {
      guard entry.pointee.fts_level > 0, Int32(entry.pointee.fts_info) != FTS_DP else { continue }
      guard ![FTS_DNR, FTS_ERR, FTS_NS].contains(Int32(entry.pointee.fts_info)),
        let name = entry.pointee.fts_path, let status = entry.pointee.fts_statp
      else { return nil }
      let bytes = UnsafeRawBufferPointer(start: name + start, count: Int(entry.pointee.fts_pathlen) - start)
      add(bytes, FileStatus(status.pointee))
    }
    guard errno == 0 else { return nil }
  }

  private mutating func add(_ path: UnsafeRawBufferPointer, _ status: FileStatus) {
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

  /// What a file adds to the digits of the content.
  static func content(of path: String, _ status: FileStatus) -> UInt64 {
    var digest = Digest(of: path.utf8)
    status.addContent(to: &digest)
    return digest.value
  }
}

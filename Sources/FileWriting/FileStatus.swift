import Foundation

/// What the system knows of a file; another content, owner or mode is another status.
struct FileStatus: Equatable, Sendable {
  private let device: dev_t
  private let number: ino_t
  let size: off_t
  private let modified: [Int]
  private let changed: [Int]
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  private init(_ status: stat) {
    (device, number, size) = (status.st_dev, status.st_ino, status.st_size)
    #if canImport(Darwin)
      modified = [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
      changed = [status.st_ctimespec.tv_sec, status.st_ctimespec.tv_nsec]
    #else
      modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
      changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    #endif
    (mode, owner, group) = (status.st_mode, status.st_uid, status.st_gid)
  }

  /// The status of what has this name, a link not followed; nil where nothing has.
  init?(ofPath path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The status of an open file.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  var isFile: Bool { mode & S_IFMT == S_IFREG }
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  /// Read, write and execute for owner, group and others.
  var permissions: mode_t { mode & 0o7777 }
  /// Whether nobody may write, which the super-user could all the same.
  var isReadOnly: Bool { mode & 0o222 == 0 }

  /// Whether it is the same file, whatever is in it.
  func isSameFile(as other: FileStatus) -> Bool { device == other.device && number == other.number }

  /// Gives an open file this owner, group and mode.
  func apply(to file: OpenFile) throws(POSIXError) {
    guard let own = file.status else { throw SystemError.last }
    if own.owner != owner || own.group != group {
      guard fchown(file.descriptor, owner, group) == 0 else { throw SystemError.last }
    }
    guard own.permissions == permissions || fchmod(file.descriptor, permissions) == 0 else { throw SystemError.last }
  }
}

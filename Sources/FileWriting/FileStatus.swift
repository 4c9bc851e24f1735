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

  init(_ status: stat) {
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
    guard lstat(path.system, &status) == 0 else { return nil }
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
  /// Why nothing can be written there, where something else was expected; a link that leads somewhere has been followed.
  var inTheWay: String {
    switch mode & S_IFMT {
    case S_IFREG: "a file of this name stands in the way"
    case S_IFDIR: "a folder of this name stands in the way"
    case S_IFLNK: "a link of this name leads to nothing; nothing was changed: remove it, or make what it leads to"
    default: "something that is neither file nor folder stands in the way"
    }
  }
  /// Read, write and execute for owner, group and others.
  var permissions: mode_t { mode & 0o7777 }
  /// Whether nobody may write, which the super-user could all the same.
  var isReadOnly: Bool { mode & 0o222 == 0 }

  /// Whether it is the same file, whatever is in it.
  func isSameFile(as other: FileStatus) -> Bool { device == other.device && number == other.number }

  /// When something last happened to the file, be it to its content, name or mode; nobody can set that.
  var lastChange: [Int] { changed }

  /// Adds what stays as it is when the file gets other names.
  func addContent(to digest: inout Digest) {
    for number in [UInt64(number), UInt64(bitPattern: Int64(size))] { digest.add(number) }
    for part in modified { digest.add(UInt64(bitPattern: Int64(part))) }
  }

  /// Adds the rest.
  func addState(to digest: inout Digest) {
    for part in changed { digest.add(UInt64(bitPattern: Int64(part))) }
    digest.add(UInt64(device))
    addOwner(to: &digest)
  }

  /// Adds who may do what.
  func addOwner(to digest: inout Digest) {
    for number in [mode, owner, group] { digest.add(UInt64(number)) }
  }

  /// Gives an open file this owner, group and mode.
  func apply(to file: OpenFile) throws(POSIXError) {
    guard let own = file.status else { throw SystemError.last }
    if own.owner != owner || own.group != group {
      guard fchown(file.descriptor, owner, group) == 0 else { throw SystemError.last }
    }
    guard own.permissions == permissions || fchmod(file.descriptor, permissions) == 0 else { throw SystemError.last }
  }
}

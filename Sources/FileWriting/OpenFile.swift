import CFileSystem
import Foundation

/// An open file or folder, which is closed when nothing refers to it any more.
final class OpenFile: Sendable {
  let descriptor: Int32

  /// Opens a path, whose last part must be no link.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(POSIXError) {
    descriptor = open(path.system, flags | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw SystemError.last }
  }

  deinit { close(descriptor) }

  /// Takes the lock on it, which ends with the program; without `waits` returns false where another program has it.
  ///
  /// A file system that knows no locks is written to without.
  func lock(waits: Bool) -> Bool {
    lock_exclusively(descriptor, waits ? 1 : 0) == 0 || errno != EWOULDBLOCK
  }

  func write(_ bytes: some ContiguousBytes) throws { try SystemFile.write(bytes, to: descriptor) }

  /// The status, before they were read, of a file of exactly these bytes; nil where a path is none, or a link.
  static func status(ofFileOf bytes: some ContiguousBytes, at path: String) -> FileStatus? {
    guard let file = try? OpenFile(path, O_RDONLY | O_NONBLOCK) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      guard let status = file.status, status.isFile, status.size == bytes.count else { return nil }
      return withUnsafeTemporaryAllocation(byteCount: Self.pieceSize, alignment: 1) { piece in
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = read(file.descriptor, piece.baseAddress, min(piece.count, rest.count))
          guard count > 0, let read = piece.baseAddress, let own = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
            memcmp(read, own, count) == 0
          else { return nil }
          rest = rest.dropFirst(count)
        }
        return status
      }
    }
  }

  /// All that can be read, of a file that says nothing of its size too.
  func text() throws(POSIXError) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError.last }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }

  /// How much is read at a time: most pages are smaller.
  private static let pieceSize = 1 << 16

  /// Brings what was written to the disk.
  func sync() throws(POSIXError) {
    // A folder of some file systems can't be synced, and need not be.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError.last }
  }

  /// Brings what was written to its file system to the disk.
  func syncFileSystem() throws(POSIXError) {
    guard sync_file_system(descriptor) == 0 else { throw SystemError.last }
  }

  /// Brings the names in a folder to the disk.
  static func syncFolder(_ path: String) throws(POSIXError) { try OpenFile(path, O_RDONLY | O_DIRECTORY).sync() }

  var status: FileStatus? { FileStatus(of: descriptor) }
}

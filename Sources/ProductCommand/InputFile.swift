import BuiltInFiles
import Foundation

/// A file that a user names, or standard input.
enum InputFile {
  /// Opens a file for reading; "-" is standard input.
  static func descriptor(of path: String) throws(POSIXError) -> Int32 {
    guard path != "-" else { return STDIN_FILENO }
    var status = stat()
    // A folder opens like a file and fails only when it is read.
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw POSIXError(.EISDIR) }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return descriptor
  }

  /// The content, of which at most `limit` bytes and one more are read.
  static func bytes(of path: String, named name: String, limit: Int) throws(FileTree.Unreadable) -> [UInt8] {
    do throws(POSIXError) {
      let descriptor = try descriptor(of: path)
      defer { if descriptor != STDIN_FILENO { close(descriptor) } }
      return try bytes(from: descriptor, limit: limit)
    } catch {
      throw FileTree.Unreadable(path: name, reason: String(cString: strerror(error.code.rawValue)))
    }
  }

  private static func bytes(from descriptor: Int32, limit: Int) throws(POSIXError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &piece, min(piece.count, limit + 1 - bytes.count))
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      bytes += piece[..<count]
    }
    return bytes
  }
}

import BuiltInFiles
import FileWriting
import Foundation

/// A file that a user names, or standard input.
enum InputFile {
  /// The content, of which at most `limit` bytes and one more are read; "-" is standard input.
  static func bytes(of path: String, named name: String, limit: Int) throws(FileTree.Unreadable) -> [UInt8] {
    do throws(POSIXError) {
      return try SystemFile.bytes(of: path, limit: limit)
    } catch {
      throw FileTree.Unreadable(path: name, reason: String(cString: strerror(error.code.rawValue)))
    }
  }
}

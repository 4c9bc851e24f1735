import BuiltInFiles
import Foundation
import Manual

/// A file that a user names, or standard input.
enum InputFile {
  /// The content; of a file with more than `limit` bytes, one byte more than those.
  static func bytes(of path: String, named name: String, limit: Int) throws(FileTree.Unreadable) -> [UInt8] {
    do {
      let handle = path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      var bytes: [UInt8] = []
      while bytes.count <= limit, let more = try handle.read(upToCount: min(1 << 20, limit + 1 - bytes.count)),
        !more.isEmpty
      {
        bytes += more
      }
      return bytes
    } catch {
      throw FileTree.Unreadable(path: name, reason: SiteWriter.reason(error))
    }
  }
}

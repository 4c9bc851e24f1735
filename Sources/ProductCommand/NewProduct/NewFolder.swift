import Foundation
import Manual

/// Makes a folder with files, whole or not at all: beside its place, into which it is then moved.
struct NewFolder {
  let path: String

  /// Writes the files.
  ///
  /// - Throws: if anything has this name already, or nothing can be written beside it.
  func write(_ files: [SiteFile]) throws(SiteWriter.NotWritable) {
    let target = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    let manager = FileManager.default
    guard !manager.fileExists(atPath: target.path(percentEncoded: false)) else {
      throw SiteWriter.NotWritable(path: path, reason: "is there already, and stays as it is; choose another folder")
    }
    let parent = target.deletingLastPathComponent()
    let staging = parent.appending(path: ".\(target.lastPathComponent).new-\(UUID().uuidString)")
    do {
      for file in files {
        let url = staging.appending(path: file.path)
        try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url)
      }
      try manager.moveItem(at: staging, to: target)
    } catch {
      try? manager.removeItem(at: staging)
      throw SiteWriter.NotWritable(path: path, reason: SiteWriter.reason(error))
    }
  }
}

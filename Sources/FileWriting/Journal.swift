import Foundation

/// The list of files that are about to be replaced together, on the disk before the first of them is.
struct Journal {
  private let path: String

  init(in root: URL) { path = root.appending(path: ".specsheet-changes").plainPath }

  /// Removes what a program that died while it wrote the list has left.
  func removeLeftovers() { StagedName.removeLeftovers(beside: URL(filePath: path)) }

  var exists: Bool { FileStatus(ofPath: path) != nil }

  /// Lists the files; from here on they will be replaced, whatever happens to this program.
  func begin(_ files: [StagedFile]) throws(NotWritable) {
    // No path has a NUL in it.
    let list = files.map { "\($0.path)\0\($0.target.plainPath)\0" }.joined()
    try StagedFile(Data(list.utf8), for: path).put()
  }

  /// Says that all files are replaced, or none.
  func end() { unlink(path.system) }

  /// Replaces the files that are listed and not replaced yet.
  ///
  /// What no program of this kit can have written is passed over, lest somebody else move files by it.
  func finish() throws(NotWritable) {
    guard exists else { return }
    let text: String
    do {
      text = try OpenFile(path, O_RDONLY).text()
    } catch {
      throw NotWritable(path: path, error)
    }
    let paths = text.split(separator: "\0").map(String.init)
    for number in stride(from: 0, to: paths.count - 1, by: 2) {
      let (staged, target) = (paths[number], paths[number + 1])
      guard StagedName.isNew(staged, beside: URL(filePath: target)), FileStatus(ofPath: staged)?.isFile == true else {
        continue
      }
      guard rename(staged.system, target.system) == 0 else {
        throw NotWritable(
          path: target, reason: "a change that was interrupted can't be finished: \(NotWritable.now(path).reason)")
      }
    }
    end()
  }
}

import Foundation

/// The program that runs, with all libraries that it has loaded.
package enum RunningProgram {
  /// What the system says of its files, in a few digits, so that another version is another; nil where that is not known.
  package static let digest: UInt64? = {
    guard let map = try? OpenFile("/proc/self/maps", O_RDONLY).text() else { return nil }
    // "address permissions offset device inode path"; what has no path is no file.
    let files = map.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 5) }
      .filter { $0.count == 6 && $0[1].contains("x") && $0[5].contains("/") }
    var digest = Digest()
    for path in Set(files.map { $0[5].drop { $0 == " " } }).sorted() {
      guard let status = FileStatus(ofPath: String(path)) else { return nil }
      digest.add(whole: Array(path.utf8))
      status.addContent(to: &digest)
      status.addState(to: &digest)
    }
    return digest.value
  }()
}

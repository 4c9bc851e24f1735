import Foundation

/// The names of what is written beside a file or folder until it takes its place: ".manual.html.new-" and a UUID, which
/// nobody can guess and plant.
enum StagedName {
  /// A name for the new content of a file or folder.
  static func new(beside target: URL) -> String { name(target, new, UUID().uuidString) }

  /// A name for the old content.
  static func old(beside target: URL) -> String { name(target, old, UUID().uuidString) }

  /// Removes what programs that have died left beside a target.
  ///
  /// One that lives has a lock on it.
  static func removeLeftovers(beside target: URL) {
    let folder = target.deletingLastPathComponent()
    let prefixes = [new, old].map { name(target, $0, "") }.map { ($0 as NSString).lastPathComponent }
    let names = (try? SystemFile.names(in: folder.plainPath)) ?? []
    for name in names where prefixes.contains(where: name.hasPrefix) {
      let path = folder.appending(path: name).plainPath
      guard let file = try? OpenFile(path, O_RDONLY | O_NONBLOCK), let status = file.status,
        status.isFile || status.isFolder, file.lock(waits: false)
      else { continue }
      try? SystemFile.remove(path)
    }
  }

  /// Whether a path is a name that `new(beside:)` can give.
  static func isNew(_ path: String, beside target: URL) -> Bool {
    let start = name(target, new, "")
    return path.hasPrefix(start) && UUID(uuidString: String(path.dropFirst(start.count))) != nil
  }

  private static let new = "new"
  private static let old = "old"

  private static func name(_ target: URL, _ kind: String, _ end: String) -> String {
    target.deletingLastPathComponent().appending(path: ".\(target.lastPathComponent).\(kind)-\(end)").plainPath
  }
}

extension URL {
  /// The path without a slash at its end, with which a file would not be found.
  package var plainPath: String {
    let path = path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

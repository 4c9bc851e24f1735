import FileWriting
import SpecModel

/// A file of a site that several products may have.
final class KeptFile {
  private let path: String
  private let bytes: [UInt8]
  /// Where it was written first.
  private var first: String?

  init(_ file: SiteFile) {
    path = file.path
    bytes = Array(file.text.utf8)
  }

  var size: Int { bytes.count }

  /// Writes it below a folder, or gives the one that was written before a second name there.
  ///
  /// - Returns: its path below the folder.
  func write(below folder: String, to output: WholeFolder) throws -> String {
    let whole = folder + path
    if let first, try output.link(first, whole) { return path }
    try output.write(whole, bytes)
    first = whole
    return path
  }
}

import Foundation

/// Writes a file whole or not at all: into a file beside its own, which then takes its place.
package struct WholeFile: Sendable {
  private let path: String

  /// Prepares a file of this path; what stands there stays untouched until `commit`.
  ///
  /// - Throws: where something else than a file has this name, or nothing can be written beside it.
  package init(path: String) throws(NotWritable) {
    self.path = path
    StagedName.removeLeftovers(beside: StagedFile.target(of: path))
    // Taken away again, so that nothing is left if the program is stopped before it has something to write.
    try StagedFile(Data(), for: path).discard()
  }

  /// Writes the file and puts it in place.
  package func commit(_ text: String) throws(NotWritable) {
    let staged = try StagedFile(Data(text.utf8), for: path)
    do throws(NotWritable) {
      try staged.put()
    } catch {
      staged.discard()
      throw error
    }
  }
}

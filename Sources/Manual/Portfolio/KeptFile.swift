import FileWriting
import SpecModel
import Synchronization

/// A file of a site that several products may have.
final class KeptFile: Sendable {
  let path: String
  private let stencil: Stencil
  /// Where it was written first, if all have the same.
  private let first = Mutex<String?>(nil)

  init(_ file: SiteFile) { (path, stencil) = (file.path, Stencil(file.text)) }

  var size: Int { stencil.size }

  /// The file of a name with these digits.
  func bytes(_ digits: [UInt8]) -> [UInt8] {
    if let whole = stencil.whole { return whole }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stencil.size)
    stencil.add(to: &bytes, digits)
    return bytes
  }

  /// Writes it below a folder, or gives the one that was written before a second name there.
  func write(_ digits: [UInt8], below folder: String, to output: WholeFolder) throws {
    let whole = folder + path
    guard let bytes = stencil.whole else { return try output.write(whole, bytes(digits)) }
    if let first = first.withLock(\.self), try output.link(first, whole) { return }
    try output.write(whole, bytes)
    first.withLock { $0 = whole }
  }
}

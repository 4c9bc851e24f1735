import FileWriting
import SpecModel
import Synchronization

/// A file of a site that several products may have.
final class KeptFile: Sendable {
  let path: String
  private let stencil: Stencil
  /// Where it was written first with the digits of its holes.
  private let written = Mutex<[[UInt8]: String]>([:])

  /// So many places are known before it begins anew.
  private static let limit = 1 << 7

  init(_ file: SiteFile) { (path, stencil) = (file.path, Stencil(file.text)) }

  var size: Int { stencil.size }

  /// The file with these digits.
  func bytes(_ digits: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stencil.size)
    stencil.add(to: &bytes, digits)
    return bytes
  }

  /// Writes it below a folder, or gives the one that was written before a second name there.
  func write(_ digits: [UInt8], below folder: String, to output: WholeFolder) throws {
    let (whole, own) = (folder + path, stencil.filling(digits))
    if let first = written.withLock({ $0[own] }), try output.link(first, whole) { return }
    try output.write(whole, bytes(digits))
    written.withLock { written in
      if written.count == Self.limit { written = [:] }
      written[own] = whole
    }
  }
}

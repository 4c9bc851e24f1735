import Foundation

/// Names of files as text: to the system they are bytes, which need not be UTF-8.
package enum SystemPath {
  /// A byte that is no UTF-8 stands as this private character and as many more as it counts.
  private static let first: UInt32 = 0x10F700
  /// The first byte of the escapes in UTF-8, and of hardly anything else.
  private static let leadByte: UInt8 = 0xF4

  /// The text of a name, from which its bytes come back whatever they are.
  package static func text(of name: some Collection<UInt8>) -> String {
    if let text = String(validating: name, as: UTF8.self), !text.utf8.contains(leadByte) { return text }
    var (text, rest) = (String.UnicodeScalarView(), name[...])
    while !rest.isEmpty {
      var (parser, bytes) = (Unicode.UTF8.ForwardParser(), rest.makeIterator())
      if case .valid(let unit) = parser.parseScalar(from: &bytes) {
        let scalar = Unicode.UTF8.decode(unit)
        // Who has such a character in a name gets it back byte by byte.
        text.append(contentsOf: byte(of: scalar) == nil ? [scalar] : unit.compactMap(escape))
        rest = rest.dropFirst(unit.count)
      } else {
        text.append(contentsOf: rest.prefix(1).compactMap(escape))
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// The bytes of a name.
  package static func bytes(of text: String) -> [UInt8] {
    guard text.utf8.contains(leadByte) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8) }
  }

  /// The byte that a character of such a text stands for; nil for one that stands for itself.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (first + 0x80...first + 0xFF).contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }

  private static func escape(_ byte: UInt8) -> Unicode.Scalar? { Unicode.Scalar(first + UInt32(byte)) }

  /// Where a path leads, all links followed, as far as there is something.
  static func resolved(_ path: String) -> String {
    if let real = realpath(path.system, nil) {
      defer { free(real) }
      return text(of: UnsafeBufferPointer(start: real, count: strlen(real)).map(UInt8.init(bitPattern:)))
    }
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent().plainPath
    guard folder != path, folder != "/" else { return path }
    return "\(resolved(folder))/\(url.lastPathComponent)"
  }
}

extension String {
  /// The name of a file as the system's calls take it.
  package var system: [CChar] { SystemPath.bytes(of: self).map(CChar.init(bitPattern:)) + [0] }
}

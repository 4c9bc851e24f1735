import Foundation

/// Conversion between character sets by the iconv of POSIX; its only importer.
enum Iconv {
  /// Why bytes were not converted.
  enum Failure: Error, Equatable {
    /// The character set is unknown to this system.
    case unknownCharset
    /// What came before is in `converted`; the next bytes are not valid in the character set.
    case invalid(converted: [UInt8])
  }

  private static let pieceSize = 1 << 16

  /// Bytes of a character set as UTF-8.
  static func utf8(_ bytes: ArraySlice<UInt8>, from charset: String) throws(Failure) -> [UInt8] {
    // A name may carry options ("//IGNORE"), which a file must not choose.
    let isName = !charset.isEmpty && charset.utf8.allSatisfy { $0.isASCIIWord || "._:-".utf8.contains($0) }
    guard isName, let converter = iconv_open("UTF-8", charset), Int(bitPattern: converter) != -1 else {
      throw .unknownCharset
    }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(input.count)
    var piece = [CChar](repeating: 0, count: pieceSize)
    let isWhole = input.withUnsafeMutableBytes { buffer in
      var next = buffer.bindMemory(to: CChar.self).baseAddress
      var rest = buffer.count
      var isFlushed = false
      while !isFlushed {
        isFlushed = rest == 0
        let (status, code, count) = piece.withUnsafeMutableBufferPointer { piece in
          var output = piece.baseAddress
          var room = piece.count
          let status =
            isFlushed ? iconv(converter, nil, nil, &output, &room) : iconv(converter, &next, &rest, &output, &room)
          return (status, errno, piece.count - room)
        }
        result.append(contentsOf: piece[..<count].lazy.map { UInt8(bitPattern: $0) })
        if status == -1, code != E2BIG { return false }
        if status == -1 { isFlushed = false }
      }
      return true
    }
    guard isWhole else { throw .invalid(converted: result) }
    return result
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit or "_" of ASCII.
  var isASCIIWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}

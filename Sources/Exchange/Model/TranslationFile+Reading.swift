import Localization
import XMLReading

extension TranslationFile {
  /// The most bytes of a file that are read; `import` and `check` never hold more.
  public static let largestFile = 64 << 20

  /// The most bytes of one text with all that belongs to it.
  static let largestText = 1 << 20

  /// Reads a file: XLIFF where it starts as XML does, else PO.
  ///
  /// - Parameters:
  ///   - path: The path that messages name it by.
  ///   - bytes: The file; of one with more than `largestFile` bytes, the start is enough.
  /// - Throws: where it is neither, or broken, or too large.
  public init(path: String, bytes: [UInt8]) throws(ExchangeError) {
    try self.init(path: path, bytes: bytes, largest: TranslationFile.largestFile)
  }

  init(path: String, bytes: [UInt8], largest: Int) throws(ExchangeError) {
    guard bytes.count > largest else {
      self = try TranslationFile.read(path, bytes)
      return
    }
    let start = Array(bytes.prefix(largest))
    let end = Lines(path: path, start).place(start.count)
    // What is wrong before the end is wrong; what is wrong there may be no fault of the file.
    do throws(ExchangeError) { _ = try TranslationFile.read(path, start) } catch {
      if (error.place.line, error.place.column) < (end.line, end.column) { throw error }
    }
    throw ExchangeError(
      place: end, found: "a file that goes on after \(largest) bytes", expected: "a smaller file, or several")
  }

  private static func read(_ path: String, _ bytes: [UInt8]) throws(ExchangeError) -> TranslationFile {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = start.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw ExchangeError(place: Place(path: path, line: 1, column: 1), found: "UTF-16", expected: "UTF-8")
    }
    guard let first else {
      let end = Lines(path: path, bytes).place(bytes.count)
      throw ExchangeError(place: end, found: "an empty file", expected: "PO, XLIFF 1.2 or XLIFF 2")
    }
    return first == UInt8(ascii: "<") ? try XLIFFReader.read(path, bytes) : try POReader.read(path, bytes)
  }
}

import Localization

extension TranslationFile {
  /// The most bytes of a file that are read; `import` and `check` never hold more.
  public static let largestFile = 64 << 20

  /// The most bytes of one text with all that belongs to it.
  static let largestText = 1 << 20

  /// What can be read, for messages.
  public static let readable = Format.allCases.map(\.rawValue).joined(separator: ", ")

  /// Reads a file of one pair of languages.
  ///
  /// - Parameters:
  ///   - path: The path that messages name it by.
  ///   - bytes: The file; of one with more than `largestFile` bytes, the start is enough.
  /// - Throws: if its format is unknown, or it is broken or too large, or has several pairs of languages.
  public init(path: String, bytes: [UInt8]) throws(ExchangeError) {
    let files = try TranslationFile.read(path: path, bytes: bytes)
    guard files.count == 1 else {
      throw ExchangeError(
        place: files.dropFirst().first?.languagePlace ?? Place(path: path, line: 1, column: 1),
        found: "\(files.count) languages", expected: "one pair of languages")
    }
    self = files[0]
  }

  /// Reads a file, a `TranslationFile` for each pair of languages in it.
  ///
  /// - Parameters:
  ///   - path: The path that messages name it by, and whose extension may tell its format.
  ///   - bytes: The file; of one with more than `largestFile` bytes, the start is enough.
  /// - Returns: The texts, with keys as their sources if the file has a single language.
  /// - Throws: if its format is unknown, or it is broken or too large.
  public static func read(path: String, bytes: [UInt8]) throws(ExchangeError) -> [TranslationFile] {
    try read(path: path, bytes: bytes, largest: largestFile)
  }

  static func read(path: String, bytes: [UInt8], largest: Int) throws(ExchangeError) -> [TranslationFile] {
    guard bytes.count > largest else { return try read(DecodedFile(path: path, bytes)) }
    let start = Array(bytes.prefix(largest))
    let end = Lines(path: path, start).place(start.count)
    // An error before the end is an error; one at the end may be due to what was cut off.
    do throws(ExchangeError) { _ = try read(DecodedFile(path: path, start)) } catch {
      if (error.place.line, error.place.column) < (end.line, end.column) { throw error }
    }
    throw ExchangeError(
      place: end, found: "a file that goes on after \(largest) bytes", expected: "a smaller file, or several")
  }

  private static func read(_ file: DecodedFile) throws(ExchangeError) -> [TranslationFile] {
    let first = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let first else {
      throw file.error(at: file.bytes.count, "an empty file", expected: readable)
    }
    let files =
      switch (first, PathLanguage.fileExtension(of: file.path)) {
      case (UInt8(ascii: "<"), _): try readXML(file)
      case (_, "strings"): [try StringsReader.read(file)]
      case (_, "properties"): [try PropertiesReader.read(file)]
      case (UInt8(ascii: "{"), _), (UInt8(ascii: "["), _): try JSONTextsReader.read(file)
      default: [try POReader.read(file)]
      }
    return files.enumerated().map { index, read in
      var read = read
      if index == 0 { read.notices = file.notices + read.notices }
      if read.format.hasSources { read.markKeys() }
      return read
    }
  }

  private static func readXML(_ file: DecodedFile) throws(ExchangeError) -> [TranslationFile] {
    switch try XMLTexts.root(of: file) {
    case "TS": [try QtReader.read(file)]
    case "resources": [try AndroidReader.read(file)]
    case "root": [try ResXReader.read(file)]
    default: try XLIFFReader.read(file)
    }
  }
}

extension TranslationFile.Format {
  /// Whether a text stands beside the text that it is translated from.
  public var hasSources: Bool {
    switch self {
    case .po, .xliff1, .xliff2, .qt, .stringCatalog: true
    case .strings, .android, .resx, .arb, .json, .properties: false
    }
  }
}

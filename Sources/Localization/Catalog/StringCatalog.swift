import SpecModel

/// An Apple String Catalog (`.xcstrings`): the texts of all languages by key, with all that Xcode keeps beside them.
public struct StringCatalog: Sendable {
  /// The path that messages name it by.
  package let path: String
  /// The document, everything in it included.
  package var document: JSONValue
  private let bytes: [UInt8]
  private let lines: Lines

  /// Reads a catalog.
  package init(path: String, bytes: [UInt8]) throws(LocalizationError) {
    self.path = path
    self.bytes = bytes
    lines = Lines(path: path, bytes)
    do {
      document = try JSONParser.parse(bytes)
    } catch {
      throw .malformed(lines.place(error.offset), found: error.found, expected: error.expected)
    }
    guard case .object(let entries)? = document["strings"] else {
      throw .malformed(
        lines.place(0), found: "no object \"strings\"",
        expected: "a String Catalog with \"sourceLanguage\" and \"strings\"")
    }
    guard document["sourceLanguage"]?.text != nil else {
      throw .malformed(
        lines.place(0), found: "no text \"sourceLanguage\"",
        expected: "the language that the others are translated from")
    }
    for entry in entries { try check(entry) }
  }

  /// Whether an entry is built as Xcode builds it, as far as texts are taken from it.
  private func check(_ entry: JSONMember) throws(LocalizationError) {
    try expectObject(entry)
    guard let localizations = entry.value.member("localizations") else { return }
    try expectObject(localizations)
    for localization in localizations.value.members {
      // The tag names a folder of the site.
      guard Language(localization.key.text).isWellFormed else {
        throw .malformed(
          place(localization.key.offset), found: "the language \"\(localization.key.text)\"",
          expected: "a BCP 47 tag such as \"pt\" or \"pt-BR\"")
      }
      try expectObject(localization)
      guard let unit = localization.value.member("stringUnit") else { continue }
      try expectObject(unit)
      for name in ["state", "value"] {
        guard let member = unit.value.member(name), member.value.text == nil else { continue }
        throw .malformed(
          place(member.key.offset), found: "\(member.value.kind) as \"\(name)\"", expected: "a string")
      }
    }
  }

  private func expectObject(_ member: JSONMember) throws(LocalizationError) {
    guard case .object = member.value else {
      throw .malformed(
        place(member.key.offset), found: "\(member.value.kind) as \"\(member.key.text)\"", expected: "an object")
    }
  }

  /// The catalog as Xcode writes it; a catalog that Xcode wrote comes back byte for byte, whatever saved it last.
  package var serialized: [UInt8] {
    // Xcode ends without a line end, editors with one: what follows the last brace is kept.
    let body = bytes.lastIndex(of: UInt8(ascii: "}")).map { bytes[($0 + 1)...] } ?? []
    // A byte order mark, and line ends with carriage returns, are kept as they were.
    let text = Array(document.xcodeText.utf8)
    let lines = hasCarriageReturns ? text.flatMap { $0 == Self.lineFeed ? [Self.carriageReturn, $0] : [$0] } : text
    return (bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []) + lines + body
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Whether its first line ends with a carriage return, as all others then do.
  private var hasCarriageReturns: Bool {
    bytes.firstIndex(of: Self.lineFeed).map { $0 > 0 && bytes[$0 - 1] == Self.carriageReturn } ?? false
  }

  /// The language that the others are translated from.
  package var sourceLanguage: Language { Language(document["sourceLanguage"]?.text ?? "") }

  /// The keys with their entries, in the order of the file.
  package var entries: [JSONMember] { document["strings"]?.members ?? [] }

  /// The languages that have at least one text.
  package var languages: Set<Language> {
    Set(entries.lazy.flatMap { $0.value["localizations"]?.members ?? [] }.map { Language($0.key.text) })
  }

  /// A text of an entry with its place; nil where it is missing, empty or marked as new.
  func text(of entry: JSONMember, in language: Language) -> JSONString? {
    guard let unit = entry.value["localizations"]?[language.tag]?["stringUnit"], unit["state"]?.text != "new",
      case .string(let string)? = unit["value"], !string.text.isBlank
    else { return nil }
    return string
  }

  /// The place of a byte of the file.
  package func place(_ offset: Int) -> Place { lines.place(offset) }
}

extension String {
  /// Whether there is nothing to be seen in it.
  package var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
  }
}

import SpecModel

/// A place in a file, counted from 1; the column counts bytes.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The path.
  public let path: String
  /// The line.
  public let line: Int
  /// The column.
  public let column: Int

  /// Makes a place.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The place of a byte in a file.
  public init(path: String, bytes: [UInt8], offset: Int) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    self.init(path: path, line: before.count { $0 == 0x0A } + 1, column: offset - lineStart + 1)
  }

  /// "path:line:column".
  public var description: String { "\(path):\(line):\(column)" }
}

/// What keeps texts from being read or worded.
public enum LocalizationError: Error, CustomStringConvertible {
  /// A catalog is not what it should be.
  case malformed(Place, found: String, expected: String)
  /// Two catalogs have the same key.
  case duplicateKey(Place, TextKey)
  /// No catalog has a text in this language.
  case unknownLanguage(Language, known: [Language])
  /// Texts that are there in the source language are missing in another.
  case untranslated(Place, Language, [TextKey])
  /// Texts that are needed are in no catalog; the path is that of the catalog that they should be in.
  case missingKeys([TextKey], Language, needed: String, path: String)
  /// A fact is referred to that the product does not have, or not of this kind.
  case unknownFact(FactID, kind: String, known: [FactID])
  /// A fact or a table depends on a parameter that the product does not have.
  case unknownParameter(ParameterID, known: [ParameterID])
  /// A "{" is not closed, a "}" not opened, or a name between them is none.
  case brokenPlaceholder(Place, TextKey, Language, found: String)
  /// A translation has not the placeholders of its source.
  case differentPlaceholders(Place, TextKey, Language, missing: [String], added: [String])
  /// A placeholder names nothing.
  case unknownPlaceholder(Place, TextKey, Language, String)
  /// A placeholder names a yes-or-no fact, which has no words.
  case unprintablePlaceholder(Place, TextKey, Language, String)
  /// A text contains what no text may: a digit, a control character, HTML.
  case forbidden(Place, TextKey, Language, String)
  /// Terms refer to each other in a circle.
  case circularTerm(Place, TextKey, Language)

  /// The message, place first.
  public var description: String {
    switch self {
    case .malformed(let place, let found, let expected):
      "\(place): error: found \(found); expected \(expected)"
    case .duplicateKey(let place, let key):
      "\(place): error: the key \"\(key)\" stands in another catalog already; expected each key once"
    case .unknownLanguage(let language, let known):
      "error: no catalog has texts in the language \"\(language)\"; "
        + "there are \(known.map(\.tag).joined(separator: " "))"
    case .untranslated(let place, let language, let keys):
      "\(place): error: \(keys.count) \(keys.count == 1 ? "text is" : "texts are") not translated into "
        + "\"\(language)\": \(LocalizationError.shortened(keys)); expected a stringUnit whose state is not \"new\""
    case .missingKeys(let keys, let language, let needed, let path):
      "\(path): error: \(needed) needs \(keys.count == 1 ? "a text" : "\(keys.count) texts") that no catalog has in "
        + "\"\(language)\": \(LocalizationError.shortened(keys))"
    case .unknownFact(let id, let kind, let known):
      "error: the document refers to \(kind) \"\(id)\", which the product does not have"
        + NearMiss.question(for: id.name, among: known.map(\.name))
    case .unknownParameter(let id, let known):
      "error: the document refers to the parameter \"\(id)\", which the product does not have"
        + NearMiss.question(for: id.name, among: known.map(\.name))
    case .brokenPlaceholder(let place, let key, let language, let found):
      "\(place): error: \"\(key)\" in \"\(language)\" has \(found); expected placeholders of the form {name.of.fact}"
    case .differentPlaceholders(let place, let key, let language, let missing, let added):
      "\(place): error: \"\(key)\" in \"\(language)\" has other placeholders than its source: "
        + (missing.map { "lacks {\($0)}" } + added.map { "adds {\($0)}" }).joined(separator: ", ")
    case .unknownPlaceholder(let place, let key, let language, let name):
      "\(place): error: \"\(key)\" in \"\(language)\" has the placeholder {\(name)}, which no fact is called"
    case .unprintablePlaceholder(let place, let key, let language, let name):
      "\(place): error: \"\(key)\" in \"\(language)\" prints {\(name)}, which is yes or no; "
        + "expected two texts that the fact chooses between"
    case .forbidden(let place, let key, let language, let what):
      "\(place): error: \"\(key)\" in \"\(language)\" has \(what)"
    case .circularTerm(let place, let key, let language):
      "\(place): error: \"\(key)\" in \"\(language)\" leads back to itself through its placeholders"
    }
  }

  private static func shortened(_ keys: [TextKey]) -> String {
    keys.prefix(5).map(\.name).joined(separator: ", ") + (keys.count > 5 ? " and \(keys.count - 5) more" : "")
  }
}

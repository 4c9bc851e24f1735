import Exchange
import Foundation
import Localization
import ShippedFiles

/// The correct texts of `Tests/Corpus` and the errors that are planted in them.
struct PlantedErrors {
  /// An error, and how it is made from a correct text.
  struct Definition: Decodable {
    let kind: String
    /// The rules of which one has to find it.
    let rules: [String]
    /// The text that it is planted in.
    let text: String
    /// What is replaced, and by what, where that is the same in all languages.
    let all: [String]?
    /// The same by language.
    let edits: [String: [String]]?
    /// What else is done to the text.
    let op: String?
  }

  static let languages = ["nl", "fr", "sv", "de", "pt", "es", "it"]

  let definitions: [Definition]
  private let units: [String: [TranslationFile.Unit]]

  init() throws {
    definitions = try JSONDecoder().decode(
      [Definition].self, from: Data(ProjectDocuments.text("Tests/Corpus/planted-errors.json").utf8))
    units = Dictionary(
      uniqueKeysWithValues: try Self.languages.map { ($0, try Self.clean($0).units) })
  }

  /// The correct texts of a language.
  static func clean(_ language: String) throws -> TranslationFile {
    let path = "Tests/Corpus/\(language).po"
    return try TranslationFile(path: path, bytes: Array(ProjectDocuments.text(path).utf8))
  }

  /// The correct texts of a language, and behind them each error in a copy of its text, named by its number.
  func file(_ language: String) throws -> TranslationFile {
    let clean = try ProjectDocuments.text("Tests/Corpus/\(language).po")
    let entries = try definitions.enumerated().map { try entry($1, named: "planted \($0)", language) }
    return try TranslationFile(path: "\(language).po", bytes: Array((clean + entries.joined()).utf8))
  }

  private struct Unplantable: Error {
    let kind: String
    let language: String
  }

  private func unit(_ key: String, _ language: String) -> TranslationFile.Unit? {
    units[language]?.first { $0.id == key }
  }

  private func entry(_ error: Definition, named name: String, _ language: String) throws -> String {
    guard let unit = unit(error.text, language), let text = planted(error, in: unit, language) else {
      throw Unplantable(kind: error.kind, language: language)
    }
    let flags = unit.flags + (error.op == "fuzzy" ? ["fuzzy"] : [])
    var lines = ["", flags.isEmpty ? "#. planted" : "#, \(flags.joined(separator: ", "))"]
    lines += ["msgctxt \(quoted(name))", "msgid \(quoted(unit.source.text))"]
    if let plural = unit.pluralSource {
      lines += ["msgid_plural \(quoted(plural.text))", "msgstr[0] \(quoted(text))", "msgstr[1] \"\""]
    } else {
      lines.append("msgstr \(quoted(text))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text with its error, as `.ci/compare-with-pofilter.py` makes it too.
  private func planted(_ error: Definition, in unit: TranslationFile.Unit, _ language: String) -> String? {
    guard let text = unit.target?.text else { return nil }
    switch error.op {
    case nil:
      guard let edit = error.all ?? error.edits?[language], edit.count == 2 else { return nil }
      guard !edit[0].isEmpty else { return edit[1] + text }
      guard let range = text.unicodeScalars.firstRange(of: edit[0].unicodeScalars) else { return nil }
      var scalars = text.unicodeScalars
      scalars.replaceSubrange(range, with: edit[1].unicodeScalars)
      return String(scalars)
    case "source": return unit.source.text
    case "empty": return ""
    case "blank": return " "
    case "language": return self.unit(error.text, language == "de" ? "nl" : "de")?.target?.text
    case "half": return String(text.unicodeScalars.prefix(text.unicodeScalars.count / 3))
    case "small": return text.prefix(1).lowercased() + text.dropFirst()
    case "fuzzy", "form": return text
    case let op?:
      let prefix = "text of "
      return op.hasPrefix(prefix) ? self.unit(String(op.dropFirst(prefix.count)), language)?.target?.text : nil
    }
  }

  private func quoted(_ text: String) -> String {
    let escapes: [(String, String)] = [("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n"), ("\t", "\\t")]
    return "\"" + escapes.reduce(text) { $0.replacing($1.0, with: $1.1) } + "\""
  }
}

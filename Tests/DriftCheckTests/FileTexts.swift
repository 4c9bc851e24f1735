import Exchange
import Findings
import Localization

@testable import DriftCheck

/// Texts of a translation file, and what all rules find in them.
struct FileTexts {
  let language: Language
  var pairs: [(source: String, text: String)]

  init(_ language: Language, _ pairs: (String, String)...) {
    self.language = language
    self.pairs = pairs.map { (source: $0.0, text: $0.1) }
  }

  func findings() throws -> [Finding] {
    func quoted(_ text: String) -> String {
      let escapes: [(String, String)] = [("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n"), ("\t", "\\t")]
      return "\"" + escapes.reduce(text) { $0.replacing($1.0, with: $1.1) } + "\""
    }
    let entries = pairs.map { "\nmsgid \(quoted($0.source))\nmsgstr \(quoted($0.text))\n" }
    let po = "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n" + entries.joined()
    let file = try TranslationFile(path: "texts.po", bytes: Array(po.utf8))
    return try Shipped.translationCheck.get().result(of: file).findings
  }

  /// The rules that found something.
  func rules() throws -> [String] { try findings().map(\.rule.name) }
}

import Foundation
import Localization
import Testing

/// A text of `Tests/Corpus/free-texts` that is true, with errors to be planted in it.
struct FreeText: Sendable, CustomTestStringConvertible {
  /// An error on a line.
  struct PlantedError {
    let line: Int
    let right: String
    let wrong: String
  }

  let name: String
  let language: Language

  var testDescription: String { "\(name) in \(language)" }

  static let languages = ["en", "nl", "fr", "sv", "de", "pt", "es", "it"].map { Language($0) }

  /// A reseller's page with questions, a handbook, letters and lessons, a leaflet with a forum's answer, a
  /// data sheet.
  static let all = ["shop", "handbook", "letters", "leaflet", "sheet"].flatMap { name in
    languages.map { FreeText(name: name, language: $0) }
  }

  func text() throws -> String { try file("md") }

  func text(with errors: [PlantedError]) throws -> String {
    var lines = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for error in errors {
      let range = try #require(lines[error.line - 1].range(of: error.right), "\(self) \(error.line)")
      lines[error.line - 1].replaceSubrange(range, with: error.wrong)
    }
    return lines.joined(separator: "\n")
  }

  func errors() throws -> [PlantedError] {
    try file("tsv").split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return PlantedError(line: try #require(Int(cells[0])), right: cells[2], wrong: cells[3])
    }
  }

  private func file(_ suffix: String) throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: tests.appending(path: "Corpus/free-texts/\(name).\(language).\(suffix)"), encoding: .utf8)
  }
}

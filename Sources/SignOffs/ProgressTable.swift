import Localization

/// The progress of the languages, as a table and as JSON.
package struct ProgressTable: Sendable {
  private let languages: [LanguageProgress]

  /// Shows the progress of these languages.
  package init(_ languages: [LanguageProgress]) { self.languages = languages }

  private static let columns: [(name: String, value: @Sendable (LanguageProgress) -> Int)] = [
    ("texts", \.texts), ("translated", \.translated), ("reviewed", \.reviewed), ("stale", \.stale),
    ("changed", \.changed), ("unreviewed", \.unreviewed), ("percent", \.percent),
    ("claims", \.claims), ("readBack", \.readBack),
  ]

  /// One line per language, with the numbers aligned.
  package var text: String {
    let header = ["language"] + ProgressTable.columns.map(\.name)
    let rows = languages.map { language in
      [language.language.tag] + ProgressTable.columns.map { "\($0.value(language))" }
    }
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    return ([header] + rows).map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// The same for other programs.
  package var json: String {
    let objects = languages.map { language in
      JSONValue.object(
        [.init("language", .init(language.language.tag))]
          + ProgressTable.columns.map { .init($0.name, .init($0.value(language))) })
    }
    return JSONValue.object([.init("languages", .array(objects))]).xcodeText + "\n"
  }
}

import Foundation

/// The documents of the project that tests write and keep current.
public enum ProjectDocuments {
  /// Whether they are to be written anew.
  public static let areRecorded = ProcessInfo.processInfo.environment["RECORD_DOCUMENTS"] != nil

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Writes a document, given its path in the package.
  public static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }

  /// The document at a path in the package.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}

/// Markdown tables of rules and of their examples.
public enum RuleTables {
  /// The head of a table of rules.
  public static let head = "| rule | severity | |\n| --- | --- | --- |"

  /// A rule, with a link to its section.
  public static func row(_ id: String, _ severity: String, _ summary: String) -> String {
    "| [`\(id)`](#\(id)) | \(severity) | \(summary) |"
  }

  /// A text as code; what can't be seen by its code point.
  public static func cell(_ text: String?) -> String {
    guard let text else { return "" }
    let visible = text.unicodeScalars.reduce(into: "") { result, scalar in
      let category = scalar.properties.generalCategory
      let isSeen = scalar == " " || ![.control, .format, .spaceSeparator, .nonspacingMark].contains(category)
      if isSeen {
        result.unicodeScalars.append(scalar)
      } else {
        result += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      }
    }
    let ticks = visible.contains("`") ? "``" : "`"
    return "\(ticks)\(visible.replacing("|", with: "\\|"))\(ticks)"
  }
}

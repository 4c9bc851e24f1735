/// Writes fields as CSV by RFC 4180.
package enum CSVText {
  /// The rows, each ended by `lineEnd`; a field is put in quotes where it has to be.
  package static func text(_ rows: [[String]], separator: Character = ",", lineEnd: String = "\n") -> String {
    rows.map { row in
      row.map { field($0, beside: separator) }.joined(separator: String(separator)) + lineEnd
    }.joined()
  }

  private static func field(_ text: String, beside separator: Character) -> String {
    // By bytes: to Swift, CR LF is one character.
    guard text.utf8.contains(where: "\"\(separator)\r\n".utf8.contains) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

import Foundation

/// A manual as a program makes plain text of it: no markup, cells apart by two spaces, lines broken at 100 columns.
enum FlattenedText {
  static func of(_ markdown: String) -> String {
    var lines: [String] = []
    var open = ""
    func close() {
      if !open.isEmpty { lines += wrapped(open) }
      open = ""
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(plain) {
      if line.isEmpty || line.hasPrefix("![") || line.hasPrefix("| ---") {
        close()
        if lines.last?.isEmpty == false, line.isEmpty { lines.append("") }
      } else if line.hasPrefix("| ") {
        let cells = line.dropFirst(2).components(separatedBy: " |").map { $0.trimmingCharacters(in: .whitespaces) }
        lines += wrapped(cells.filter { !$0.isEmpty }.joined(separator: "  "))
      } else if line.hasPrefix("- ") {
        close()
        open = "• " + line.dropFirst(2)
      } else {
        // Each step of a procedure starts a line.
        if line.range(of: "^[0-9]+\\. ", options: .regularExpression) != nil { close() }
        open += open.isEmpty ? line : " " + line.trimmingCharacters(in: .whitespaces)
      }
      if line.hasSuffix("\\") || line.hasPrefix("#") {
        open = line.hasPrefix("#") ? String(line.drop { $0 == "#" || $0 == " " }) : String(open.dropLast())
        close()
      }
    }
    close()
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line without tags, anchors, links and emphasis, and with the alternatives of the pictures in it.
  private static func plain(_ line: Substring) -> String {
    var text = String(line)
    for (pattern, replacement) in [
      ("<!--.*?-->|<[a-z/][^>]*>", ""), ("(?<!^)!\\[([^\\]]*)\\]\\([^)]*\\)", "$1"),
      ("(?<!!)\\[([^\\]]*)\\]\\([^)]*\\)", "$1"), ("\\*\\*", ""), ("^> ", ""),
      ("\\\\(?=[<>])", ""),
    ] {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return text
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + word.count >= 100 {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty && lines.isEmpty && word.isEmpty ? "" : (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}

import Foundation

/// `EmbedFilesTool OUTPUT ROOT FILE...` writes a Swift file with the text of each file below ROOT as a raw literal.
@main
enum EmbedFilesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { throw UsageError() }
    let root = URL(filePath: arguments[2])
    var code = "let embeddedFiles: [(path: String, text: StaticString)] = [\n"
    for path in arguments[3...] {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      code += "(\(literal(path)), \(literal(text))),\n"
    }
    code += "]\n"
    try code.write(to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
  }

  /// A raw multi-line literal with more "#" than the text has in a row.
  private static func literal(_ text: String) -> String {
    var fence = "#"
    while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }

  struct UsageError: Error, CustomStringConvertible {
    var description: String { "usage: EmbedFilesTool OUTPUT ROOT FILE..." }
  }
}

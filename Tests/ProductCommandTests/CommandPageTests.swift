import Foundation
import Testing

@Suite("Each command has a page in docs/commands, true to its help")
struct CommandPageTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs")

  private func page(_ path: String) throws -> String {
    try String(contentsOf: Self.docs.appending(path: path), encoding: .utf8)
  }

  /// The options that a text names.
  private func options(_ text: some StringProtocol) -> Set<String> {
    Set(String(text).matches(of: #/--[a-z][a-z0-9-]*/#).map { String($0.0) })
  }

  /// The options at the starts of the rows of a table.
  private func rows(_ text: String) -> Set<String> {
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `--") }
    return options(rows.compactMap { $0.split(separator: "|").first }.joined())
  }

  @Test("Every option of the help is on the page or among those of all commands, and none that there is not")
  func pages() throws {
    let program = try Program("specsheet")
    defer { program.clean() }
    let ofAll = rows(try page("README.md"))
    let help = try program.run("--help").output
    let commands = try #require(help.split(separator: "SUBCOMMANDS:").last)
      .matches(of: #/(?m)^  ([a-z-]+)  /#).map { String($0.1) }
    #expect(commands.contains("merge"))
    for command in commands {
      let list = try #require(try program.run(command, "--help").output.split(separator: "\nOPTIONS:").last)
      let known = Set(String(list).matches(of: #/(?m)^  (?:-[a-z], )?(--[a-z0-9-]+)/#).map { String($0.1) })
      let text = try page("commands/\(command).md")
      #expect(known.subtracting(options(text)).subtracting(ofAll) == [], "\(command)")
      #expect(rows(text).subtracting(known.union(options(list))) == [], "\(command)")
      #expect(try page("README.md").contains("(commands/\(command).md)"), "\(command)")
    }
  }
}

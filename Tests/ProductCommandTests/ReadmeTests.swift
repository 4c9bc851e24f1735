import Foundation
import Testing

@Suite("The README tells what happens")
struct ReadmeTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test(
    "The code here and in the article is the snippet that the build compiles",
    arguments: [
      ("ColdMorning", "Sources/Engine/Engine.docc/RunTheEngine.md"),
      ("OnePage", "Sources/Manual/Manual.docc/APageFromSwift.md"),
    ])
  func snippet(name: String, article: String) throws {
    let code = try text("Snippets/\(name).swift")
    for page in ["README.md", article] { #expect(try text(page).contains("```swift\n\(code)```"), "\(page)") }
  }

  @Test("The excerpt of the tables is what comes out")
  func excerpt() throws {
    let program = try Program()
    defer { program.clean() }
    #expect(try program.run("build", "--quiet").status == 0)
    let rows = try text("README.md").matches(of: #/\| (\w\w) \| ([^|]+) \| ([^|]+) \|\n/#)
    #expect(rows.count == 3)
    for row in rows {
      let page = program.folder.appending(path: "site/\(row.1)/manual.md")
      #expect(try String(contentsOf: page, encoding: .utf8).contains("| \(row.2) | \(row.3) |"), "\(row.0)")
    }
  }
}

import Foundation
import ShippedFiles
import Testing

@Suite("A build of what is there already")
struct RebuildTests {
  private let program: Program

  init() throws { program = try Program() }

  private func build(_ more: String...) throws -> Program.Result {
    try program.run(["build", "--language", "sv", "--format", "markdown"] + more)
  }

  private static let same = "as they were"

  @Test("It finds that nothing has changed; other options, another text and an edit by hand are changes")
  func changes() throws {
    defer { program.clean() }
    #expect(try !build().errors.contains(Self.same))
    let manual = try program.text("site/sv/manual.md")
    #expect(try build().errors.contains(Self.same))
    #expect(try !build("--flavour", "commonmark").errors.contains(Self.same))
    #expect(try !build().errors.contains(Self.same))
    try program.write(manual.replacing("smallBMS", with: "smallBMX"), to: "site/sv/manual.md")
    #expect(try !build().errors.contains(Self.same))
    #expect(try program.text("site/sv/manual.md") == manual)
  }

  @Test("Who gets another language than was asked for is told each time")
  func notes() throws {
    defer { program.clean() }
    for _ in 1...2 {
      let result = try program.run("build", "--language", "de-AT", "--format", "markdown")
      #expect(result.errors.contains("de-AT"))
      #expect(!result.errors.contains(Self.same))
    }
  }

  @Test("The texts of a folder are read each time")
  func texts() throws {
    defer { program.clean() }
    try program.write(ShippedFiles.resources, to: "words")
    #expect(try build("--resources", "words").status == 0)
    #expect(try build("--resources", "words").errors.contains(Self.same))
    let path = "words/Products/SmallBMS/Texts.xcstrings"
    try program.write(try program.text(path) + "\n", to: path)
    #expect(try !build("--resources", "words").errors.contains(Self.same))
  }
}

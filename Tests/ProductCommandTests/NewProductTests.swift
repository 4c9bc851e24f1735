import Foundation
import Testing

@testable import ProductCommand

@Suite("new-product")
struct NewProductTests {
  private static let kit = "https://example.org/SpecSheet.git"

  @Test(
    "What can't be a product is refused, says what there is, and writes nothing",
    arguments: [
      (["boiler", "--languages", "en"], 64, "expected a capital letter, then letters and digits"),
      (["Boi-ler", "--languages", "en"], 64, "expected a capital letter"),
      (["Specification", "--languages", "en"], 64, "is a name that SpecSheet uses itself"),
      (["Boiler"], 64, "--languages"), (["Boiler", "--languages", "de,sv"], 64, "--languages needs en"),
      (["Boiler", "--languages", "en,xx"], 64, "there are de en es fr it nl pt sv"),
      (["Boiler", "--languages", "en", "--output", "there"], 73, "there: error: is there already"),
      (["Boiler", "--languages", "en", "--output", "file/Boiler"], 73, "file/Boiler: error: "),
      (["Boiler", "--languages", "en", "--specsheet", "there"], 66, "there: error: no package SpecSheet is there"),
    ])
  func refusals(arguments: [String], status: Int32, message: String) throws {
    let program = try Program("TwoProducts")
    defer { program.clean() }
    try program.write("mine", to: "there/file.txt")
    try program.write("no folder", to: "file")
    let kit = arguments.contains("--specsheet") ? [] : ["--specsheet", Self.kit]
    let result = try program.run(["new-product"] + arguments + kit)
    #expect(result.status == status && result.errors.contains(message), "\(result.errors)")
    #expect(try program.names() == ["file", "there"] && program.names(in: "there") == ["file.txt"])
  }

  @Test("The package has a file for each template, with nothing of the template left")
  func files() throws {
    let program = try Program("TwoProducts")
    defer { program.clean() }
    let result = try program.run("new-product", "Boiler", "--languages", "sv,en", "--specsheet", Self.kit)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try program.names(in: "Boiler") == [".gitignore", "Package.swift", "README.md", "Resources", "Sources", "Tests"])
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: program.folder.appending(path: "Boiler").path(percentEncoded: false))
    for path in paths where path.contains(".") {
      let text = try program.text("Boiler/\(path)")
      #expect(!path.contains("NAME") && !text.contains("{{") && !text.contains("}}"), "\(path)")
    }
    #expect(try program.text("Boiler/Package.swift").contains(".package(url: \"\(Self.kit)\", from: \"0.1.0\")"))
    let texts = try program.text("Boiler/Resources/Products/Boiler/Texts.xcstrings")
    #expect(texts.contains("\"sv\" : {") && !texts.contains("\"de\" : {"))
  }

  @Test("A clone of SpecSheet is found from a folder in it, and written as the new package sees it")
  func clone() throws {
    let program = try Program("TwoProducts")
    defer { program.clean() }
    let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    try program.write(manifest, to: "Package.swift")
    #expect(try program.run("new-product", "Boiler", "--languages", "en", "--output", "a/Boiler").status == 0)
    #expect(
      try program.text("a/Boiler/Package.swift").contains(".package(name: \"SpecSheet\", path: \"../..\")"))
    let taken = try program.run("new-product", "Linguistics", "--languages", "en")
    #expect(taken.status == 64 && taken.errors.contains("is a name that SpecSheet uses itself"))
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

import Foundation
import ShippedFiles
import Testing

@Suite("Translators' files as a user meets them")
struct ExchangeTests {
  private static let forms = [["--po"], ["--xliff"], ["--xliff", "--xliff-version", "1.2"]]

  /// A program in a folder with resources of its own, and an export in Dutch.
  private func prepared(_ form: [String] = ["--po"]) throws -> (program: Program, exported: String) {
    let program = try Program()
    try program.write(ShippedFiles.resources, to: "Resources")
    let result = try program.run(["export"] + form + ["--language", "nl"])
    #expect(result.status == 0 && result.errors.isEmpty)
    return (program, result.output)
  }

  private func isUntouched(_ program: Program) throws -> Bool {
    try ShippedFiles.resources.files.allSatisfy { path, bytes in
      try program.text("Resources/\(path)").utf8.elementsEqual(bytes)
    }
  }

  @Test("What was exported comes back without a change, from a file and through a pipe", arguments: forms)
  func identity(form: [String]) throws {
    let (program, exported) = try prepared(form)
    defer { program.clean() }
    try program.write(exported, to: "nl file")
    for result in [try program.run("import", "nl file"), try program.run(["import", "-"], input: exported)] {
      #expect(result.status == 0 && result.output.isEmpty)
      #expect(result.errors == "nl: 0 texts changed, 0 new; 0 need review\n")
    }
    #expect(try isUntouched(program))
    #expect(try program.names() == ["Resources", "nl file"])
  }

  @Test("A translation changes its line in the catalog, and says what changed")
  func change() throws {
    let (program, exported) = try prepared()
    defer { program.clean() }
    let names = try program.names(in: "Resources/Shared")
    let edited = exported.replacing("msgstr \"Bron\"", with: "msgstr \"Herkomst\"")
      .replacing("msgctxt \"column.value\"", with: "#, fuzzy\nmsgctxt \"column.value\"")
    let result = try program.run(["import", "-", "--resources", "Resources/"], input: edited)
    #expect(result.status == 0 && result.errors == "nl: 2 texts changed, 0 new; 1 needs review\n", "\(result.errors)")
    let kit = String(decoding: ShippedFiles.resources.files["Shared/Texts.xcstrings"] ?? [], as: UTF8.self)
    let changed = try program.text("Resources/Shared/Texts.xcstrings")
    let lines = (kit.split(separator: "\n"), changed.split(separator: "\n"))
    #expect(lines.0.count == lines.1.count && zip(lines.0, lines.1).count { $0 != $1 } == 2)
    #expect(changed.contains("\"value\" : \"Herkomst\"") && changed.contains("\"state\" : \"needs_review\""))
    #expect(try program.run(["import", "-", "--quiet"], input: exported).errors.isEmpty)
    #expect(try isUntouched(program))
    #expect(try program.names(in: "Resources/Shared") == names, "nothing is left beside the catalogs")
  }

  @Test("What can't be taken is refused with 65, line and column, and no catalog is touched")
  func refused() throws {
    let (program, exported) = try prepared()
    defer { program.clean() }
    let source = try #require(exported.firstRange(of: "Bron\""))
    let line = exported[..<source.lowerBound].count { $0 == "\n" } + 1
    try program.write(
      exported.replacing("\"Bron\"", with: "\"Bron 2\"").replacing("\"Waarde\"", with: "\"\""), to: "a.po")
    for (arguments, input, message) in [
      (["a.po"], "", "a.po:\(line):14: error: found a digit"),
      (["-"], "", "standard input:1:1: error: found an empty file"),
      (["-"], "<html/>", "standard input:1:1: error: found <html>; expected <xliff>"),
      (
        ["-", "--language", "de"], exported,
        "standard input:2:9: error: found translations into \"nl\"; expected \"de\""
      ),
      (
        ["-"], "<!DOCTYPE x [<!ENTITY e SYSTEM \"a.po\">]><xliff version=\"1.2\">&e;</xliff>",
        "standard input:1:1: error: found a document type declaration"
      ),
    ] {
      let result = try program.run(["import"] + arguments, input: input)
      #expect(result.status == 65 && result.output.isEmpty && result.errors.hasPrefix(message), "\(result.errors)")
    }
    #expect(try isUntouched(program))
  }

  @Test("A file or folder that is not there exits with 66, and the built-in catalogs can't be changed")
  func missing() throws {
    let program = try Program()
    defer { program.clean() }
    let here = try program.run("import", "a.po")
    #expect(here.status == 66 && here.errors.hasPrefix("Resources: error: no such folder here, and the built-in"))
    try program.write(ShippedFiles.resources, to: "r")
    for (file, folder, message) in [
      ("a.po", "r", "a.po: error: No such file or directory\n"), ("r", "r", "r: error: Is a directory\n"),
      ("-", "nowhere", "nowhere: error: no such folder\n"),
    ] {
      let result = try program.run("import", file, "--resources", folder)
      #expect(result.status == 66 && result.errors == message, "\(result.errors)")
    }
  }

  @Test(
    "Wrong usage exits with 64",
    arguments: [
      ["export", "--po"], ["export", "--xliff"], ["export", "--po", "--language", "xx"],
      ["export", "--po", "--language", "en"], ["export", "--po", "--xliff", "--language", "de"],
      ["export", "--tbx", "--language", "de"], ["export", "--po", "--language", "de", "--xliff-version", "1.2"],
      ["export", "--xliff", "--language", "de", "--xliff-version", "3"], ["export", "--json", "--new-language"],
      ["export", "--po", "--language", "de", "--profile", "field"], ["import"], ["import", "a", "b"],
      ["import", "a", "--language", "a b"], ["export", "--po", "--new-language", "--language", "f"],
    ])
  func usage(arguments: [String]) throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(arguments)
    #expect(result.status == 64 && result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test("A new language starts from an export with nothing translated")
  func newLanguage() throws {
    let (program, _) = try prepared()
    defer { program.clean() }
    let exported = try program.run("export", "--po", "--language", "fi", "--new-language").output
    let edited = exported.replacing("msgid \"red\"\nmsgstr \"\"", with: "msgid \"red\"\nmsgstr \"punainen\"")
    #expect(try program.run(["import", "-"], input: edited).status == 65)
    let result = try program.run(["import", "-", "--new-language"], input: edited)
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix("fi: 0 texts changed, 1 new; 0 need review; ") && result.errors.contains("without a"))
    #expect(
      try program.run("export", "--po", "--language", "fi", "--resources", "Resources").output.contains("punainen"))
  }

  @Test("The glossary comes as TBX")
  func tbx() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("export", "--tbx")
    #expect(result.status == 0 && result.output.contains("<martif type=\"TBX-Basic\" xml:lang=\"en\">"))
  }
}
